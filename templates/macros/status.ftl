<#-- A status: shape and word; the style sheet adds the colour. -->
<#macro mark mark><span class="status status-${mark.status}"><span class="shape">${mark.shape}</span><span class="word">&#160;${mark.word}</span></span></#macro>

<#-- Whether the process really changes. -->
<#macro signal mark reason=false><span class="signal signal-${mark.change}"><span class="word"><#if mark.arrow?has_content>${mark.arrow}&#160;</#if>${mark.word}<#if reason && mark.reason?has_content>${words["colon"]}</#if></span><#if reason && mark.reason?has_content><span class="reason">${mark.reason}</span></#if></span></#macro>
