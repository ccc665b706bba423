<#-- A pack: pages for the screen (one file, pages and annex) or for print (pages or annex). -->
<#import "blocks.ftl" as blocks>
<#if target == "screen">
<!DOCTYPE html>
</#if>
<html lang="${head.language}"<#if target == "print"> xmlns="http://www.w3.org/1999/xhtml"</#if>>
<head>
<meta charset="UTF-8"/>
<#if target == "screen">
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<link rel="icon" href="data:,"/>
</#if>
<title>${part.title}</title>
<meta name="author" content="${head.company}"/>
<meta name="description" content="${part.description}"/>
<meta name="subject" content="${part.description}"/>
<#if target == "screen">
<style>${css?no_esc}</style>
<#else>
<style>${css}</style>
<bookmarks>
<#list pages as page>
<bookmark name="${page.bookmark}" href="#${page.id}"/>
</#list>
</bookmarks>
</#if>
</head>
<body<#if head.poster> class="poster<#if target == "print"> ${size}</#if>"</#if>>
<#if target == "screen">
<a class="skip" href="#main">${words["to-content"]}</a>
<header class="top">
<p class="who"><strong>${head.department}</strong> <span>${head.period}</span></p>
<p class="which"><@issue/></p>
<@marking/>
</header>
<main id="main" tabindex="-1">
<#if logo??><img class="logo" src="${logo}" alt="${head.company}"/></#if>
<h1><#if head.audience?has_content>${head.audience}<#else>${words["pack"]}</#if></h1>
<@cover/>
<@contentsLine pages + strategy + annex/>
<#list pages as page><@sheet page/></#list>
<#if strategy?has_content>
<h1 id="strategy">${head.strategy.title}</h1>
<#list strategy as page><@sheet page/></#list>
</#if>
<#if annex?has_content>
<h1 id="annex">${words["annex"]}</h1>
<#list annex as page><@sheet page/></#list>
</#if>
</main>
<footer class="bottom"><p><@origin/></p></footer>
<script type="application/json" id="pack-data">${data?no_esc}</script>
<script>${script?no_esc}</script>
<#else>
<div class="run-head-left"><strong>${head.department}</strong> · <#if !phone && head.audience?has_content>${head.audience} · </#if><#if part.name?has_content>${part.name} · </#if>${head.period}</div>
<#if phone>
<div class="run-foot-left"><@marking/><@issue/></div>
<#else>
<div class="run-head-right"><@issue/></div>
<div class="run-foot-left"><@marking/><@origin/></div>
</#if>
<div class="run-foot-right" data-page="${words["page"]}" data-of="${words["of"]}"></div>
<#list pages as page><@sheet page page?is_first/></#list>
</#if>
</body>
</html>

<#macro issue>${head.issue}<#if head.issue?has_content && head.classification?has_content> · </#if>${head.classification}</#macro>

<#macro origin>${head.company}<#if head.dataTo?has_content> · ${words["data-to"]} ${head.dataTo}</#if><#if head.hash?has_content> · ${words["content"]} <span class="hash">${head.hash}</span></#if></#macro>

<#macro marking><#if head.marking?has_content><p class="marking">${head.marking}</p></#if></#macro>

<#macro cover><#if head.cover?has_content><p class="cover">${head.cover}</p></#if></#macro>

<#macro contentsLine list>
<#if contents>
<p class="contents"><span class="contents-word">${words["contents"]}</span><#list list as page> <a href="#${page.id}">${page.bookmark}</a></#list></p>
</#if>
</#macro>

<#macro sheet page first=false>
<section class="page<#if page.wide> wide</#if><#if first> first</#if>" id="${page.id}">
<#if first>
<h1>${part.title}</h1>
<@cover/>
<#if !phone><@contentsLine pages/></#if>
</#if>
<h2><span class="question">${page.question}</span></h2>
<#if page.message?has_content>
<p class="message">${page.message}</p>
</#if>
<@blocks.all page.blocks/>
<#if first && phone>
<@contentsLine pages/>
<p class="origin"><@origin/></p>
</#if>
</section>
</#macro>
