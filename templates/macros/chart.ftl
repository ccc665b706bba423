<#-- A chart: drawn by the program, as SVG on the screen and straight into the PDF. -->
<#macro image chart>
<#if target == "screen"><span class="chart chart-${chart.kind}" data-about="${chart.id}">${chart.svg?no_esc}</span><#else><object type="scorepack/chart" class="chart chart-${chart.kind}" data-chart="${chart.number}" data-about="${chart.id}" alt="${chart.alt}"></object></#if></#macro>

<#-- With its title in three parts: who, what in which unit, when. -->
<#macro figure chart>
<div class="figure">
<p class="chart-title"><#if chart.title.who?has_content>${chart.title.who} · </#if><strong>${chart.title.what}</strong><#if chart.title.when?has_content> · ${chart.title.when}</#if></p>
<div class="drawing"><@image chart/></div>
<#list chart.notes![] as note>
<p class="chart-note">${note}</p>
</#list>
</div>
</#macro>

<#macro block block>
<div class="chart-block">
<#if block.sentence?has_content>
<p class="chart-sentence">${block.sentence}</p>
</#if>
<@figure block.chart/>
</div>
</#macro>
