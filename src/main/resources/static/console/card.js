// The request's card: acts by keys, news without a reload, others on the same card.
const main = document.querySelector('main[data-request]');
const id = main.dataset.request;
const dialog = document.getElementById('act');
const card = () => document.getElementById('card');

// Not before it is settled: until then keys would send the form past htmx.
document.addEventListener('htmx:afterSettle', event => {
  if (event.target.id === 'act-form') {
    if (!dialog.open) dialog.showModal();
    soon();
    dialog.querySelector('input:not([type=hidden]), select, textarea')?.focus();
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
  if (event.detail.xhr.status < 300 && event.target.matches?.('form.act')) {
    dialog.close();
    card()?.querySelector('h1')?.setAttribute('tabindex', '-1');
    card()?.querySelector('h1')?.focus();
  }
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-close]')) dialog.close();
  const anyway = event.target.closest('[data-anyway]');
  if (anyway) {
    const form = dialog.querySelector('form.act');
    form.elements.version.value = anyway.dataset.version;
    form.requestSubmit();
  }
  const house = event.target.closest('[data-house-pick]');
  if (house && dialog.open) {
    const field = house.closest('.house-field');
    field.querySelector('input[type=hidden]').value = house.dataset.house;
    field.querySelector('[data-house-search]').value = house.dataset.address;
    field.querySelector('[data-house-list]').replaceChildren();
  }
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

document.addEventListener('keydown', event => {
  if (dialog.open) {
    if (event.key === 'Enter' && (event.ctrlKey || !event.target.matches('textarea, button, summary'))) {
      event.preventDefault();
      dialog.querySelector('form.act')?.requestSubmit();
    }
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || event.target.closest?.('input, textarea, select, dialog[open]')) return;
  const key = event.code.startsWith('Key') ? event.code.slice(3) : event.code.startsWith('Digit') ? event.code.slice(5) : '';
  const act = key && document.querySelector(`[data-key="${key}"]`);
  if (act) {
    event.preventDefault();
    event.stopImmediatePropagation();
    act.click();
  }
}, true);

async function beat() {
  const proof = document.querySelector('meta[name="form-proof"]').content;
  try {
    const answer = await fetch(`/requests/${id}/presence`, {
      method: 'POST',
      headers: { 'X-Form-Proof': proof },
      body: new URLSearchParams({ editing: dialog.open }),
    });
    if (!answer.ok) return;
    const others = document.getElementById('others');
    others.innerHTML = await answer.text();
    others.hidden = !others.textContent.trim();
  } catch {
    // The lost line is told elsewhere.
  }
}
beat();
setInterval(beat, 10000);
document.addEventListener('visibilitychange', () => document.hidden || beat());

let waiting;
document.addEventListener('desk:line', ({ detail: { code, subject } }) => {
  if (code !== 'reset' && subject?.id !== id) return;
  clearTimeout(waiting);
  waiting = setTimeout(() => htmx.ajax('GET', `/requests/${id}/part`, { target: '#card-box', swap: 'innerHTML' }), 200);
});

const asked = new URLSearchParams(location.search).get('act');
if (asked) addEventListener('load', () => document.querySelector(`[data-act-button="${asked}"]`)?.click());
