// The command line: a few letters to a request, a page, an act.
const input = () => document.getElementById('command');
const list = () => document.getElementById('command-list');
let asked;
let answered = Promise.resolve();

const items = () => [...list().querySelectorAll('[role=option]')];

function choose(index) {
  const all = items();
  all.forEach((item, at) => item.setAttribute('aria-selected', String(at === index)));
  const chosen = all[index];
  input().setAttribute('aria-activedescendant', chosen?.id ?? '');
  input().setAttribute('aria-expanded', String(all.length > 0));
  chosen?.scrollIntoView({ block: 'nearest' });
}

const chosen = () => items().findIndex(item => item.getAttribute('aria-selected') === 'true');

async function ask() {
  asked?.abort();
  asked = new AbortController();
  try {
    const here = document.querySelector('[data-request]')?.dataset.request ?? '';
    const answer = await fetch(`/commands?${new URLSearchParams({ q: input().value, here })}`, { signal: asked.signal });
    if (!answer.ok) return;
    list().innerHTML = await answer.text();
    choose(items().length ? 0 : -1);
  } catch (stopped) {
    if (stopped.name !== 'AbortError') throw stopped;
  }
}

function run(item) {
  if (!item) return;
  if (item.dataset.act) {
    document.getElementById('commands').close();
    document.dispatchEvent(new CustomEvent('desk:act', { detail: `act=${item.dataset.act}` }));
  } else {
    location.assign(item.dataset.href);
  }
}

export function start() {
  const dialog = document.getElementById('commands');
  if (!dialog) return;
  input().addEventListener('input', () => { answered = ask(); });
  new MutationObserver(() => {
    if (dialog.open) {
      input().value = '';
      input().focus();
      list().replaceChildren();
      answered = ask();
    }
  }).observe(dialog, { attributeFilter: ['open'] });
  input().addEventListener('keydown', async event => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by) {
      event.preventDefault();
      choose(Math.max(0, Math.min(items().length - 1, chosen() + by)));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      // Who types faster than the desk answers means what is typed, not what was listed before.
      let before;
      do { before = answered; await before; } while (before !== answered);
      if (dialog.open) run(items()[chosen()]);
    }
  });
  list().addEventListener('click', event => run(event.target.closest('[role=option]')));
}
