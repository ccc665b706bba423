<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<title>${department}: ${words["packs"]}</title>
<style>${style?no_esc}</style>
</head>
<body>
<header>
<#if logo??><img class="logo" src="${logo}" alt=""/></#if>
<p>${company}</p>
<h1>${department}: ${words["packs"]}</h1>
</header>
<div class="search" role="search" hidden="hidden"><label>${words["search"]} <input type="search" autocomplete="off"/></label> <span role="status"></span></div>
<main>
<#list months as month>
<section class="month">
<h2>${month.period}</h2>
<#list month.issues as issue>
<div class="<#if issue?is_first>now<#else>old</#if>">
<h3>${issue.name}<#if !issue?is_first> (${words["replaced-note"]})</#if></h3>
<ul class="files">
<#list issue.files as file>
<li><a href="${file.href}">${words[file.kind]}<span class="unseen">, ${month.period}, ${issue.name}</span></a></li>
</#list>
</ul>
</div>
</#list>
</section>
<#else>
<p>${words["no-packs"]}</p>
</#list>
</main>
<script>${script?no_esc}</script>
</body>
</html>
