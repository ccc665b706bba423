<#import "number.ftl" as numbers>
<#-- A chart: drawn by the program, as SVG on the screen and straight into the PDF. -->
<#macro image chart>
<#if target == "screen"><span class="chart chart-${chart.kind}" data-about="${chart.id}">${chart.svg?no_esc}</span><#else><object type="scorepack/chart" class="chart chart-${chart.kind}<#if chart.panels??> panels-${chart.panels}</#if>" data-chart="${chart.number}" data-about="${chart.id}" alt="${chart.alt}"></object></#if></#macro>

<#-- With its title in three parts: who, what in which unit, when. -->
<#macro figure chart>
<div class="figure">
<p class="chart-title"><#if chart.title.who?has_content>${chart.title.who} · </#if><strong>${chart.title.what}</strong><#if chart.title.when?has_content> · ${chart.title.when}</#if></p>
<#-- Above the drawing: two charts beside each other end at one height, whatever is noted at one of them. -->
<#list chart.notes![] as note>
<p class="chart-note">${note}</p>
</#list>
<div class="drawing"><@image chart/></div>
<#if chart.points??><@asTable chart.points/></#if>
</div>
</#macro>

<#-- What it draws, month by month; the script shows a row of it beside the point that is pointed at. -->
<#macro asTable points>
<details class="points"><summary>${words["as-table"]}<span class="unseen">: ${points.caption}</span></summary>
<div class="scroll" role="group" tabindex="0" aria-label="${points.caption}"><table>
<thead><tr><#list points.columns as column><th scope="col"<#if column.right> class="right"</#if>>${column.head}</th></#list></tr></thead>
<tbody>
<#list points.groups as group><#list group.rows as row>
<tr><#list row.cells as cell><#if cell?is_first><th scope="row">${cell.text}</th><#else><td><#if cell.kind == "number"><@numbers.number cell.value/><#else>${cell.text}</#if></td></#if></#list></tr>
</#list></#list>
</tbody>
</table></div></details>
</#macro>

<#macro block block>
<div class="chart-block<#if ["bridge", "multiples"]?seq_contains(block.chart.kind)> broad</#if>">
<#if block.sentence?has_content>
<p class="chart-sentence">${block.sentence}</p>
</#if>
<@figure block.chart/>
</div>
</#macro>
