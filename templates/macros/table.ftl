<#-- A table: bands of rows under one head; the column called "name" names the row. In a narrow window the rows of "lined" ones are cards. -->
<#import "status.ftl" as status>
<#import "number.ftl" as numbers>
<#import "chart.ftl" as charts>
<#assign ACROSS = 3>
<#-- Characters that stand side by side in half a card, and in a third of it. -->
<#assign HALF = 19>
<#assign THIRD = 15>

<#-- @param captioned whether a phone says what it shows, which a heading above may have said -->
<#macro table block captioned=true>
<#if phone><@stacked block captioned/><#else><@lines block/></#if>
</#macro>

<#macro lines block>
<div class="table table-${block.id}<#if ["metrics", "year-end", "corrections", "again", "changed"]?seq_contains(block.id)> lined</#if><#if !block.columns?map(column -> column.key)?seq_contains("owner") && !block.columns?map(column -> column.key)?seq_contains("bullet")> defined</#if>">
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

<#-- On a phone each row is a table of its own: its name, how it stands beside its course, its numbers in threes, its words a line
each. What other pages say, too, is left out. -->
<#macro stacked block captioned>
<#assign named = block.columns?map(column -> column.key)?seq_index_of("name")>
<#if named < 0 || block.id == "key"><#assign named = 0></#if>
<#assign below = isBelow(block)>
<div class="table table-${block.id}">
<#if captioned && block.caption?has_content>
<p class="caption">${block.caption}<#if block.id == "metrics" && leavesOut(block)><br/>${words["unless-said"]}</#if></p>
</#if>
<#list block.groups as group>
<#if group.title?has_content>
<p class="band">${group.title}</p>
</#if>
<#list group.rows as row>
<table class="card"<#if row.anchor??> id="${row.anchor}"</#if>>
<tr><th scope="col" colspan="${["corrections", "again", "changed"]?seq_contains(block.id)?then(2, ACROSS)}" class="k-name"<@shown row.cells[named]/>><@content row.cells[named]/></th></tr>
<#if ["sources", "left-out"]?seq_contains(block.id)>
<@flow row.cells block.columns named/>
<#elseif ["corrections", "again", "changed"]?seq_contains(block.id)>
<@sides row.cells block.columns named below/>
<#else>
<@standing row.cells named/>
<#assign waiting = []>
<#list row.cells as cell>
<#if cell?index != named && !block.columns[cell?index].elsewhere><@fact cell block.columns[cell?index]/></#if>
</#list>
<@fill/>
</#if>
</table>
</#list>
</#list>
</div>
</#macro>

<#-- Status, and a change with its arrow, say by themselves what they are; the line of 24 months stands beside them. What
else is to say of a change has its question before it; an ordinary month has none. -->
<#macro standing cells named>
<#assign marks = []>
<#assign asked = []>
<#assign courses = []>
<#list cells as cell>
<#if cell?index != named && (cell.kind == "status-cell" || cell.kind == "signal-cell" && cell.mark.arrow?has_content)><#assign marks = marks + [cell]></#if>
<#if cell?index != named && cell.kind == "signal-cell" && !cell.mark.arrow?has_content && !cell.ordinary><#assign asked = asked + [cell]></#if>
<#if cell?index != named && cell.kind == "spark-cell"><#assign courses = courses + [cell]></#if>
</#list>
<#if marks?has_content || courses?has_content>
<tr><td<#if courses?has_content> colspan="2"<#else> colspan="${ACROSS}"</#if> class="standing"><#list marks as cell><@content cell/> </#list></td><#list courses as cell><td class="k-spark"><@content cell/></td></#list></tr>
</#if>
<#list asked as cell>
<tr><td colspan="${ACROSS}"><span class="label">${words["real-change"]}</span> <@content cell/></td></tr>
</#list>
</#macro>

<#-- What is no figure of the pack: a few words after each other, each in one line with its label; the state of a source says by itself what it is. -->
<#macro flow cells columns named>
<tr><td colspan="${ACROSS}"><#list cells as cell><#if cell?index != named><span class="pair"><#if columns[cell?index].key != "state"><span class="label">${columns[cell?index].head}</span> </#if><@content cell/></span> </#if></#list></td></tr>
</#macro>

<#-- Then and now in two halves, each value with its status below it; a real change is told where there is one. -->
<#macro sides cells columns named below>
<#assign values = []>
<#assign marks = []>
<#list cells as cell>
<#if cell?index != named && cell.kind == "words" && !columns[cell?index].elsewhere>
<tr><td colspan="2" class="k-${columns[cell?index].key}"><span class="label">${columns[cell?index].head}</span> <@content cell/></td></tr>
</#if>
<#if cell.kind == "number"><#assign values = values + [{"cell": cell, "column": columns[cell?index]}]></#if>
<#if cell.kind == "status-cell"><#assign marks = marks + [{"cell": cell, "column": columns[cell?index]}]></#if>
</#list>
<tr><#list values as value><td class="side k-${value.column.key}"<@shown value.cell/>><span class="label">${value.column.head}</span><#if below><br/><#else> </#if><@content value.cell/></td></#list></tr>
<tr><#list marks[0..1] as mark><td class="side"><@content mark.cell/></td></#list></tr>
<#list marks[2..] as mark>
<tr><td colspan="2"><span class="label">${mark.column.head}</span> <@content mark.cell/></td></tr>
</#list>
<#list cells as cell>
<#if cell.kind == "signal-cell" && cell.mark.change != "none">
<tr><td colspan="2"><span class="label">${columns[cell?index].head}</span> <@content cell/></td></tr>
</#if>
</#list>
</#macro>

<#macro fact cell column>
<#switch cell.kind>
<#case "status-cell"><#case "signal-cell"><#case "spark-cell"><#break>
<#case "landing-cell"><@fill/><tr><td colspan="${ACROSS}" class="k-${column.key}"><@content cell/></td></tr><#break>
<#case "bullet-cell"><#if cell.chart??><@fill/><tr><td colspan="${ACROSS}" class="k-${column.key}"><@content cell/></td></tr></#if><#break>
<#case "words"><#case "tally-cell">
<#if cell.kind != "words" || cell.text?has_content || cell.small?has_content>
<@fill/><tr><td colspan="${ACROSS}" class="k-${column.key}"<@shown cell/>><span class="label">${column.head}</span> <@content cell/></td></tr>
</#if>
<#break>
<#default><#assign waiting = waiting + [{"cell": cell, "column": column}]>
</#switch>
</#macro>

<#-- The numbers that wait for a line, in threes; one alone is a line. -->
<#macro fill>
<#list waiting?chunk(ACROSS, "") as some>
<#if some[1]?is_hash>
<tr><#list some as tile><#if tile?is_hash><td class="tile k-${tile.column.key}"<@shown tile.cell/>><span class="label">${tile.column.head}</span><br/><@content tile.cell/></td><#else><td class="tile">&#160;</td></#if></#list></tr>
<#else>
<tr><td colspan="${ACROSS}" class="k-${some[0].column.key}"<@shown some[0].cell/>><span class="label">${some[0].column.head}</span> <@content some[0].cell/></td></tr>
</#if>
</#list>
<#assign waiting = []>
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
<#macro small text><#if text?has_content><#if phone && text?length != 1> </#if><span class="small<#if text?length == 1> letter<#elseif phone && text?length <= THIRD> together</#if>">${text}</span></#if></#macro>

<#-- What a cell and its head say beside each other. -->
<#function told column cell>
<#switch cell.kind>
<#case "number"><#return [column.head, cell.value.text, cell.small]?join(" ")?trim>
<#case "words"><#return [column.head, cell.text, cell.small]?join(" ")?trim>
</#switch>
<#return column.head>
</#function>

<#-- Whether a number of the table, with its head, is longer than half a card: all of them stand below their heads then. -->
<#function isBelow block>
<#list block.groups as group><#list group.rows as row><#list row.cells as cell>
<#if cell.kind == "number" && told(block.columns[cell?index], cell)?length gt HALF><#return true></#if>
</#list></#list></#list>
<#return false>
</#function>

<#-- Whether a card of the table has an ordinary month, and leaves it out. -->
<#function leavesOut block>
<#list block.groups as group><#list group.rows as row><#list row.cells as cell>
<#if cell.kind == "signal-cell" && cell.ordinary><#return true></#if>
</#list></#list></#list>
<#return false>
</#function>

<#function hasExceptions block>
<#list block.groups as group><#list group.rows as row><#if row.exception><#return true></#if></#list></#list>
<#return false>
</#function>
