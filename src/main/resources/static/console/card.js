// The request's card: acts by keys, files by dropping, news without a reload, others on the same card.
import { add } from './uploads.js';

const main = document.querySelector('main[data-request]');
const id = main.dataset.request;
const dialog = document.getElementById('act');
const card = () => document.getElementById('card');
let dropped;

// Not before it is settled: until then keys would send the form past htmx.
document.addEventListener('htmx:afterSettle', event => {
  if (event.target.id === 'act-form') {
    if (!dialog.open) dialog.showModal();
    soon();
    const files = dialog.querySelector('.file-field');
    if (dropped && files) add(files, dropped);
    dropped = undefined;
    const first = 'input:checked, input:not([type=hidden]):not([type=file]), select, textarea, [autofocus]';
    dialog.querySelector(first)?.focus();
    beat();
  }
  event.target.querySelector?.('[data-anyway]')?.focus();
});

/** A plan is proposed as due with the first clock that still runs: one confirmation is enough. */
function soon() {
  for (const field of dialog.querySelectorAll('[data-ahead]')) {
    if (field.value) continue;
    const dues = [...card().querySelectorAll('[data-due]')].map(each => Date.parse(each.dataset.due)).filter(due => due > Date.now());
    const at = new Date(dues.length ? Math.max(...dues) : Date.now() + 86400000);
    field.value = new Date(at - at.getTimezoneOffset() * 60000).toISOString().slice(0, 16);
  }
}

// A conflict is answered and shown, so that htmx calls it successful; only what was written closes the window.
document.addEventListener('htmx:afterRequest', event => {
  const { status } = event.detail.xhr;
  if (status >= 200 && status < 300 && event.target.matches?.('form.act')) {
    dialog.close();
    card()?.querySelector('h1')?.setAttribute('tabindex', '-1');
    card()?.querySelector('h1')?.focus();
  }
});

/** How what has the focus is found again after the news: by its key, by what it asks for, or by what it opens. */
function again(here) {
  const asks = here?.getAttribute?.('hx-get');
  if (here?.dataset?.key) return `[data-key="${here.dataset.key}"]`;
  if (asks) return `[hx-get="${asks}"]`;
  return here?.closest?.('details[id]') && `#${here.closest('details').id} summary`;
}

// What is open, where one stands and who else is here outlive the news.
let kept;
document.addEventListener('htmx:beforeSwap', event => {
  if (event.detail.target?.id !== 'card-box' || event.detail.xhr.status >= 300) return;
  kept = {
    open: [...card().querySelectorAll('details[open][id]')].map(each => each.id),
    focus: again(document.activeElement),
    others: document.getElementById('others')?.innerHTML,
  };
});
document.addEventListener('htmx:afterSwap', event => {
  if (event.detail.target?.id !== 'card-box' || !kept) return;
  for (const each of kept.open) document.getElementById(each)?.setAttribute('open', '');
  if (kept.focus && !dialog.open) card().querySelector(kept.focus)?.focus({ preventScroll: true });
  show(kept.others ?? '');
  kept = undefined;
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-close]')) dialog.close();
  const anyway = event.target.closest('[data-anyway]');
  if (anyway) {
    const form = anyway.closest('form');
    form.elements.version.value = anyway.dataset.version;
    form.requestSubmit();
  }
  const rows = event.target.closest('[data-add-row]')?.closest('[data-rows]');
  if (rows) {
    const row = rows.querySelector('.row-line').cloneNode(true);
    row.querySelectorAll('input').forEach(input => { input.value = ''; });
    event.target.before(row);
    row.querySelector('input').focus();
  }
  const house = event.target.closest('[data-house-pick]');
  if (house && dialog.open) {
    const field = house.closest('.house-field');
    field.querySelector('input[type=hidden]').value = house.dataset.house;
    field.querySelector('[data-house-search]').value = house.dataset.address;
    field.querySelector('[data-house-list]').replaceChildren();
  }
});

// Told, or why not: one of the two.
document.addEventListener('change', event => {
  const other = { told: 'notTold', notTold: 'told' }[event.target.name];
  if (other && event.target.checked) dialog.querySelectorAll(`[name="${other}"]`).forEach(each => { each.checked = false; });
});

let searching;
document.addEventListener('input', event => {
  if (!event.target.matches('[data-house-search]')) return;
  clearTimeout(searching);
  searching = setTimeout(async () => {
    const answer = await fetch(`/requests/new/houses?${new URLSearchParams({ address: event.target.value })}`);
    if (answer.ok) event.target.closest('.house-field').querySelector('[data-house-list]').innerHTML = await answer.text();
  }, 150);
});

let leading = 0;
document.addEventListener('keydown', event => {
  if (dialog.open) {
    if (event.key === 'Enter' && (event.ctrlKey || !event.target.matches('textarea, button, summary'))) {
      event.preventDefault();
      dialog.querySelector('form.act')?.requestSubmit();
    }
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest?.('input, textarea, select, dialog[open]')) return;
  if (document.querySelector('dialog[open]')) return;
  // G and a letter lead to a place, whatever that letter does here.
  const led = Date.now() - leading < 1500;
  leading = event.code === 'KeyG' ? Date.now() : 0;
  if (led) return;
  const key = event.code.startsWith('Key') ? event.code.slice(3) : event.code.startsWith('Digit') ? event.code.slice(5) : '';
  const act = key && !event.shiftKey && document.querySelector(`[data-key="${key}"]`);
  if (act) {
    event.preventDefault();
    event.stopImmediatePropagation();
    act.click();
  }
}, true);

// Files fall onto the open form, or open the form of a comment for themselves.
document.addEventListener('dragover', event => {
  if (![...event.dataTransfer.types].includes('Files')) return;
  event.preventDefault();
  document.body.classList.add('is-dragging');
});
for (const over of ['dragleave', 'drop']) {
  document.addEventListener(over, event => {
    if (over === 'drop' || !event.relatedTarget) document.body.classList.remove('is-dragging');
  });
}
document.addEventListener('drop', event => {
  if (!event.dataTransfer.files.length) return;
  event.preventDefault();
  const field = dialog.open && dialog.querySelector('.file-field');
  if (field) return add(field, event.dataTransfer.files);
  dropped = [...event.dataTransfer.files];
  document.querySelector('[data-file-button]')?.click();
});

function show(others) {
  const place = document.getElementById('others');
  if (!place) return;
  place.innerHTML = others;
  place.hidden = !place.textContent.trim();
}

async function beat() {
  const proof = document.querySelector('meta[name="form-proof"]').content;
  try {
    const answer = await fetch(`/requests/${id}/presence`, {
      method: 'POST',
      headers: { 'X-Form-Proof': proof },
      body: new URLSearchParams({ editing: dialog.open }),
    });
    if (answer.ok) show(await answer.text());
  } catch {
    // The lost line is told elsewhere.
  }
}
beat();
setInterval(beat, 10000);
dialog.addEventListener('close', beat);
document.addEventListener('visibilitychange', () => document.hidden || beat());

let waiting;
document.addEventListener('desk:line', ({ detail: { code, subject } }) => {
  const mine = subject?.id === id || (card().dataset.subjects ?? '').split(' ').includes(subject?.id);
  if (code !== 'reset' && !mine) return;
  clearTimeout(waiting);
  waiting = setTimeout(renew, 200);
});

/** Who listens to a recording is not interrupted. */
function renew() {
  if ([...document.querySelectorAll('audio')].some(sound => !sound.paused)) {
    waiting = setTimeout(renew, 2000);
  } else {
    htmx.ajax('GET', `/requests/${id}/part`, { target: '#card-box', swap: 'innerHTML' });
  }
}

// The keys of this card, for the window that lists all keys.
const keys = document.getElementById('keys');
if (keys) new MutationObserver(() => keys.open && listKeys()).observe(keys, { attributeFilter: ['open'] });

function listKeys() {
  document.getElementById('page-keys').replaceChildren(...[...document.querySelectorAll('[data-key]')].flatMap(button => {
    const key = document.createElement('dt');
    const letter = document.createElement('kbd');
    letter.textContent = button.dataset.key;
    key.append(letter);
    const does = document.createElement('dd');
    does.textContent = button.textContent.trim().replace(/^\S+\s+/, '');
    return [key, does];
  }));
}

const asked = new URLSearchParams(location.search);
if (asked.get('act')) addEventListener('load', () => open(asked));

/** The command line names an act by its button, with what it has said already. */
function open(given) {
  const button = document.querySelector(`[data-act-button="${given.get('act')}"]`);
  if (!button) return;
  const more = new URLSearchParams([...given].filter(([name]) => name !== 'act'));
  const address = button.getAttribute('hx-get');
  if (![...more].length) return button.click();
  htmx.ajax('GET', `${address}?${more}`, { target: '#act-form', swap: 'innerHTML' });
}
document.addEventListener('desk:act', ({ detail }) => open(new URLSearchParams(detail)));
