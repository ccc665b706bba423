<#-- A table: bands of rows under one head; the column called "name" names the row. On a phone the rows of "lined" ones are cards. -->
<#import "status.ftl" as status>
<#import "number.ftl" as numbers>
<#import "chart.ftl" as charts>

<#macro table block>
<div class="table table-${block.id}<#if ["metrics", "year-end"]?seq_contains(block.id)> lined</#if><#if !block.columns?map(column -> column.key)?seq_contains("owner") && !block.columns?map(column -> column.key)?seq_contains("bullet")> defined</#if>">
<#if target == "screen" && hasExceptions(block)>
<p class="filter"><label><input type="checkbox" class="only"/> ${words["only-exceptions"]}</label></p>
</#if>
<div class="scroll"<#if target == "screen"> role="group" tabindex="0" aria-label="${block.caption}"</#if>>
<table>
<#if block.caption?has_content>
<caption>${block.caption}</caption>
</#if>
<thead>
<tr><#list block.columns as column><th scope="col" class="k-${column.key}<#if column.right> right</#if>">${column.head}</th></#list></tr>
</thead>
<#list block.groups as group>
<tbody>
<#if group.title?has_content>
<tr class="band"><#if target == "screen"><th scope="rowgroup" colspan="${block.columns?size}">${group.title}</th><#else><td colspan="${block.columns?size}">${group.title}</td></#if></tr>
</#if>
<#list group.rows as row>
<tr class="<#if row.exception>exception<#else>plain</#if>"<#if row.anchor??> id="${row.anchor}"</#if>>
<#list row.cells as cell><@one cell block.columns[cell?index]/></#list>
</tr>
</#list>
</tbody>
</#list>
</table>
</div>
</div>
</#macro>

<#macro one cell column>
<#assign class>k-${column.key}<#if column.right> right</#if><#if cell.kind == "number" && !cell.value.figure??> said</#if></#assign>
<#if column.key == "name">
<th scope="row" class="${class}"<@shown cell/>><@content cell/></th>
<#else>
<td class="${class}"<#if target == "screen"> data-head="${column.head}"</#if><@shown cell/>><@content cell/></td>
</#if>
</#macro>

<#-- In print the cell says which figure it shows; on the screen the number itself does. -->
<#macro shown cell><#if target == "print" && cell.value?? && cell.value.figure??> data-figure="${cell.value.figure}" data-part="${cell.value.part}"</#if></#macro>

<#macro content cell>
<#switch cell.kind>
<#case "words">${cell.text}<@small cell.small/><#break>
<#case "number"><#if cell.small?length == 1><@small cell.small/></#if><@numbers.number cell.value/><#if cell.small?length != 1><@small cell.small/></#if><#break>
<#case "status-cell"><@status.mark cell.mark/><#break>
<#case "signal-cell"><@status.signal cell.mark/><#break>
<#case "bullet-cell"><#if cell.chart??><@charts.image cell.chart/></#if><#break>
<#case "tally-cell"><#list cell.counts as count><span class="tally status status-${count.mark.status}"><span class="shape">${count.mark.shape}</span>&#160;${count.now}</span> </#list><#break>
<#case "landing-cell"><@charts.image cell.chart/><#break>
<#case "year-end-cell"><@numbers.number cell.value/><#if cell.word?has_content><#if target == "screen"><@small cell.word/><#else><span class="sign">&#160;${cell.sign}</span></#if></#if><#break>
<#case "spark-cell"><@charts.image cell.series/><#break>
</#switch>
</#macro>

<#-- Below the figure; one letter stands beside it. -->
<#macro small text><#if text?has_content><span class="small<#if text?length == 1> letter</#if>">${text}</span></#if></#macro>

<#function hasExceptions block>
<#list block.groups as group><#list group.rows as row><#if row.exception><#return true></#if></#list></#list>
<#return false>
</#function>
