// Keys that work on every page. A key means itself wherever the keyboard's layout is Russian or English.
const places = { b: '/board', s: '/shift', o: '/outages', c: '/crews', j: '/journal', r: '/reports' };
let leading = 0;

const typing = target => target.closest?.('input, textarea, select, [contenteditable]');
const letter = event => (event.code.startsWith('Key') ? event.code.slice(3).toLowerCase() : event.key);

const go = path => {
  if (document.querySelector(`.places a[href="${path}"]`)) location.assign(path);
};

function pressed(event) {
  if ((event.ctrlKey || event.metaKey) && event.code === 'KeyK') {
    event.preventDefault();
    return document.getElementById('commands')?.showModal();
  }
  if (event.key === 'F1') {
    event.preventDefault();
    return document.querySelector('dialog[open]') ?? document.getElementById('keys')?.showModal();
  }
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target) || document.querySelector('dialog[open]')) return;
  if (event.key === '?' || (event.shiftKey && event.code === 'Digit7' && event.key === '?')) {
    event.preventDefault();
    return document.getElementById('keys')?.showModal();
  }
  if (event.code === 'Slash' || event.key === '/') return focusSearch(event);
  const key = letter(event);
  if (leading && Date.now() - leading < 1500 && places[key]) {
    leading = 0;
    return go(places[key]);
  }
  leading = key === 'g' ? Date.now() : 0;
  if (key === 'n' && !event.shiftKey) go('/requests/new');
}

function focusSearch(event) {
  const search = document.querySelector('[data-search]');
  if (search) {
    event.preventDefault();
    search.focus();
    search.select();
  } else if (document.querySelector('.places a[href="/board"]')) {
    event.preventDefault();
    location.assign('/board#search');
  }
}

export function start() {
  document.addEventListener('keydown', pressed);
  const own = document.getElementById('keys-of-page');
  if (!own) return;
  const shown = document.getElementById('page-keys');
  shown.append(own.content.cloneNode(true));
  shown.hidden = false;
}
