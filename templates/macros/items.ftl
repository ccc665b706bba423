<#-- A titled list of sentences, each with its mark, its consequence, whether the change is real, and the owner. -->
<#import "status.ftl" as status>
<#import "chart.ftl" as charts>

<#macro items block>
<div class="items">
<h3>${block.title}</h3>
<ul class="sentences">
<#list block.items as item>
<#assign sided = item.series?? || item.owner?has_content>
<li class="<#if item.mark??>marked</#if><#if sided> sided</#if>"<@about item/>><#if item.mark??><div class="item-mark"><@status.mark item.mark/></div></#if><div class="item-text"><@what item/><#if item.soWhat?has_content> <span class="so-what">${item.soWhat}</span></#if><#if item.signal??> <@status.signal item.signal true/></#if></div><#if sided><div class="item-side"><#if item.series??><@charts.image item.series/></#if><#if item.owner?has_content><span class="owner">${item.owner}</span></#if></div></#if></li>
</#list>
</ul>
</div>
</#macro>

<#-- Which measure it is about, for whoever proves it; a chart says it where there is no link. -->
<#macro about item><#if item.target??> data-about="${item.target}"<#elseif item.series??> data-about="${item.series.id}"</#if></#macro>

<#macro what item><#if item.target??><a class="what" href="#${item.target}">${item.what}</a><#else><span class="what">${item.what}</span></#if></#macro>
