/* Light or dark: what the machine prefers, until the reader chooses. The style sheet has both; which one holds is said to it. */
const DARK = '(prefers-color-scheme: dark)';
const schemeRules = [...document.styleSheets].flatMap((sheet) =>
  [...sheet.cssRules].filter((rule) => rule.media && rule.media.mediaText === DARK));

function isDark() {
  const chosen = kept.get('scheme');
  return chosen ? chosen === 'dark' : matchMedia(DARK).matches;
}

function showScheme() {
  const chosen = kept.get('scheme');
  schemeRules.forEach((rule) => {
    rule.media.mediaText = chosen ? (chosen === 'dark' ? 'screen' : 'not all') : DARK;
  });
  root.style.colorScheme = chosen || '';
  schemeButton.setAttribute('aria-pressed', String(isDark()));
}

const schemeButton = make('button', {
  type: 'button',
  class: 'tool',
  title: say('script.dark'),
  'aria-label': say('script.dark'),
  onclick() {
    kept.set('scheme', isDark() ? 'light' : 'dark');
    showScheme();
  },
}, '◐');
matchMedia(DARK).addEventListener('change', showScheme);
