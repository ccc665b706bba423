<#macro count n shape colour word><#if n gt 0> <span class="${colour}"><span aria-hidden="true">${shape}</span> ${n}<span class="unseen"> ${word}</span></span></#if></#macro>
<!DOCTYPE html>
<html lang="${language}">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="color-scheme" content="light dark"/>
<meta http-equiv="Content-Security-Policy" content="${policy}"/>
<title>${company}: ${words["control"]}</title>
<style>${style?no_esc}</style>
</head>
<body class="wide">
<header>
<#if logo??><img class="logo" src="${logo}" alt=""/></#if>
<p>${company}</p>
<h1>${words["control"]}</h1>
</header>
<div class="search" role="search" hidden="hidden"><label>${words["search"]} <input type="search" autocomplete="off"/></label> <span role="status"></span></div>
<main>
<section>
<h2>${words["by-months"]}</h2>
<p><span class="green">● ${words["green"]}</span> <span class="amber">▲ ${words["amber"]}</span> <span class="red">■ ${words["red"]}</span> <span class="none">○ ${words["missing"]}</span></p>
<div class="scroll">
<table>
<thead>
<tr><th scope="col">${words["department"]}</th><#list months as month><th scope="col">${month}</th></#list></tr>
</thead>
<tbody>
<#list departments as row>
<tr>
<th scope="row"><a href="${row.href}">${row.name}</a></th>
<#list row.cells as cell>
<#if cell.issue??>
<td><a href="${cell.href}">${cell.issue}<span class="unseen">, ${row.name}</span></a><span class="counts"><@count cell.green "●" "green" words["green"]/><@count cell.amber "▲" "amber" words["amber"]/><@count cell.red "■" "red" words["red"]/><@count cell.missing "○" "none" words["missing"]/></span></td>
<#else>
<td class="none"><span aria-hidden="true">–</span><span class="unseen">${words["no-pack"]}</span></td>
</#if>
</#list>
</tr>
</#list>
</tbody>
</table>
</div>
</section>
<section>
<h2>${words["runs"]}</h2>
<div class="scroll">
<table>
<thead>
<tr><th scope="col">${words["month"]}</th><th scope="col">${words["run"]}</th><th scope="col">${words["health"]}</th><th scope="col">${words["sources"]}</th><th scope="col">${words["rejects"]}</th><th scope="col">${words["packs-made"]}</th><th scope="col">${words["details"]}</th></tr>
</thead>
<tbody>
<#list runs as run>
<tr>
<td>${run.month}</td>
<th scope="row">${run.number}</th>
<td<#if run.health != "done"> class="bad"</#if>>${words["health-" + run.health]}</td>
<#if run.sources??>
<td>${run.sources}<#if run.sourcesMissing gt 0>, <span class="bad">${run.sourcesMissing} ${words["sources-missing"]}</span></#if></td>
<td><#if run.rejects gt 0><a href="${run.folder}rejects.csv">${run.rejects}<span class="unseen"> ${words["rejects"]}, ${run.month}, ${words["run"]} ${run.number}</span></a><#else>0</#if></td>
<td>${run.published} ${words["published"]}, ${run.unchanged} ${words["unchanged"]}<#if run.failed gt 0>, <span class="bad">${run.failed} ${words["failed"]}</span></#if></td>
<td><a href="${run.folder}completeness.json">${words["completeness"]}<span class="unseen">, ${run.month}, ${words["run"]} ${run.number}</span></a> <a href="${run.folder}manifest.json">${words["file-manifest"]}<span class="unseen">, ${run.month}, ${words["run"]} ${run.number}</span></a></td>
<#else>
<td></td><td></td><td></td><td></td>
</#if>
</tr>
</#list>
</tbody>
</table>
</div>
</section>
</main>
<script>${script?no_esc}</script>
</body>
</html>
