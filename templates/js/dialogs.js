/* A dialog over the page: Escape closes it, the focus returns to where it was. */
function openDialog(kind, title, ...content) {
  const opener = document.activeElement;
  const heading = make('h2', { id: 'dialog-title' }, title);
  const dialog = make('dialog', { class: kind, 'aria-labelledby': 'dialog-title' },
    make('div', { class: 'dialog-head' }, heading,
      make('button', { type: 'button', class: 'tool', 'aria-label': say('script.close'), onclick: () => dialog.close() }, '×')),
    ...content);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (opener && opener.isConnected) {
      opener.focus({ preventScroll: true });
    }
  });
  dialog.addEventListener('click', (event) => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}
