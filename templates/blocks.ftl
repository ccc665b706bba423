<#-- One macro for each kind of block that has no file of its own. -->
<#import "macros/status.ftl" as status>
<#import "macros/items.ftl" as list>
<#import "macros/table.ftl" as tables>
<#import "macros/chart.ftl" as charts>

<#-- Charts that follow each other stand in rows of two, so that a page never ends within one. -->
<#macro all list>
<#assign half = false>
<#list list as block>
<#if block.kind == "chart-block" && !["bridge", "multiples"]?seq_contains(block.chart.kind)>
<#if half><@show block/></div><#assign half = false><#else><div class="chart-row"><@show block/><#assign half = true></#if>
<#else>
<#if half></div><#assign half = false></#if><@show block/>
</#if>
</#list>
<#if half></div></#if>
</#macro>

<#macro show block>
<#switch block.kind>
<#case "heading"><h3>${block.text}</h3>
<#break>
<#case "text"><p<#if block.quiet> class="quiet"</#if>>${block.text}</p>
<#break>
<#case "count-strip"><@strip block/>
<#break>
<#case "items"><@list.items block/>
<#break>
<#case "table"><@tables.table block/>
<#break>
<#case "objective-card"><@objective block/>
<#break>
<#case "chart-block"><@charts.block block/>
<#break>
<#case "explanation"><@explanation block/>
<#break>
<#case "key"><@key block/>
<#break>
<#case "index"><@index block/>
<#break>
</#switch>
</#macro>

<#macro strip block>
<div class="strip">
<h3>${block.title}</h3>
<div class="counts counts-${block.counts?size}" role="list">
<#list block.counts as count><div class="count count-${count.mark.status}" role="listitem"><span class="count-now">${count.now}</span> <span class="count-word"><@status.mark count.mark/></span> <span class="count-was">${words["was"]} ${count.before}</span></div></#list>
</div>
</div>
</#macro>

<#macro objective block>
<div class="objective" id="${block.anchor}">
<h3>${block.name}</h3>
<p class="facts"><@status.mark block.mark/><#if block.owner?has_content> <span class="owner"><#if !phone>·&#160;</#if>${block.owner}</span></#if></p>
<#if block.words?has_content>
<blockquote><p>${block.words}</p></blockquote>
</#if>
<@tables.table block.metrics false/>
<#list block.charts as chart><@charts.block chart/></#list>
</div>
</#macro>

<#macro explanation block>
<div class="explanation" id="${block.anchor}">
<h3>${block.name}</h3>
<p class="facts"><@status.mark block.mark/> <@status.signal block.signal true/><#if block.owner?has_content> <span class="owner"><#if !phone>·&#160;</#if>${block.owner}</span></#if></p>
<div class="halves"><div class="half half-chart"><@charts.figure block.chart/></div><div class="half half-words">
<#list block.words as sentence>
<p>${sentence}</p>
</#list>
</div></div>
</div>
</#macro>

<#macro key block>
<div class="key">
<h3>${block.title}</h3>
<div class="key-parts"><#list block.entries?chunk(3) as part><div class="key-part"><table class="key-table">
<#list part as entry>
<tr><td class="key-sign">${entry.sign}</td><th scope="row" class="key-word">${entry.word}</th><td>${entry.meaning}</td></tr>
</#list>
</table></div></#list></div>
</div>
</#macro>

<#-- Words and where they stand; the page is known once all is laid out. -->
<#macro index block>
<div class="index">
<h3>${block.title}</h3>
<div class="index-list" role="list">
<#list block.entries as entry><div class="index-entry<#if entry.meaning?has_content> meant</#if>" role="listitem"><a href="#${entry.target}">${entry.word}</a><#if entry.meaning?has_content><span class="meaning">${words["colon"]}${entry.meaning}</span></#if></div></#list>
</div>
</div>
</#macro>
