/* The buttons in the head of the page. */
function tool(sign, name, action) {
  return make('button', { type: 'button', class: 'tool', title: name, 'aria-label': name, onclick: action }, sign);
}

const tools = make('div', { class: 'tools', role: 'group', 'aria-label': say('script.tools') });
if (all('tr.exception[id], .explanation').length) {
  tools.append(
    tool('↑', say('script.key-previous'), () => exception(-1)),
    tool('↓', say('script.key-next'), () => exception(1)));
}
if (data.measures.length) {
  tools.append(tool('CSV', say('script.csv-pack'), savePack));
}
tools.append(schemeButton, tool('?', say('script.help'), help));
document.querySelector('.top').append(tools);
showScheme();
address.go();
