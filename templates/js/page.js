/* What all parts share: the words and figures that came with the page, and how to make an element. */
const data = JSON.parse(document.getElementById('pack-data').textContent);
const root = document.documentElement;

function say(key, ...parts) {
  return parts.reduce((text, part, at) => text.replace('{' + at + '}', part), data.words[key] || key);
}

/* Properties that begin with "on" listen; the others are attributes. */
function make(tag, properties, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties || {})) {
    if (name.startsWith('on')) {
      element.addEventListener(name.slice(2), value);
    } else if (value === true) {
      element.setAttribute(name, '');
    } else if (value !== false && value !== undefined) {
      element.setAttribute(name, value);
    }
  }
  element.append(...children);
  return element;
}

function all(selector, within) {
  return [...(within || document).querySelectorAll(selector)];
}

/* What happened, for those who hear the page. */
const spoken = make('p', { class: 'unseen', role: 'status' });
document.body.append(spoken);

function tell(text) {
  spoken.textContent = text;
}

/* What a reader chose before; some browsers keep nothing of a file. */
const kept = {
  get(name) {
    try {
      return localStorage.getItem('scorepack.' + name);
    } catch (refused) {
      return null;
    }
  },
  set(name, value) {
    try {
      localStorage.setItem('scorepack.' + name, value);
    } catch (refused) {
      /* It holds until the page is closed. */
    }
  },
};
