<#-- A printed figure; on the screen it says which one it is. -->
<#macro number printed><#if target == "screen" && printed.figure??><span data-figure="${printed.figure}" data-part="${printed.part}">${printed.text}</span><#else>${printed.text}</#if></#macro>
