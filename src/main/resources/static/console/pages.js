/*
 * What pages beside the board have in common: keys of a page, and news without a reload.
 *
 * data-key="A" on a button presses it, on a summary opens what is under it; each with data-says stands in the window of keys.
 * main[data-live="outage. proposal."] hears lines whose code begins so and fetches every [data-part-of-page] anew, unless
 * somebody is writing there; then it says that there is news.
 */
const main = document.querySelector('main');
const typing = target => target.closest?.('input, textarea, select, [contenteditable], dialog[open]');

function listKeys() {
  const list = document.getElementById('page-keys');
  const seen = new Set();
  list?.replaceChildren(...[...document.querySelectorAll('[data-key][data-says]')].flatMap(each => {
    if (seen.has(each.dataset.key)) return [];
    seen.add(each.dataset.key);
    const key = document.createElement('dt');
    const cap = document.createElement('kbd');
    cap.textContent = each.dataset.key;
    key.append(cap);
    const does = document.createElement('dd');
    does.textContent = each.dataset.says;
    return [key, does];
  }));
}

function open(summary) {
  const details = summary.closest('details');
  details.open = true;
  (details.querySelector('textarea, input:not([type=hidden]), select, button') ?? summary).focus();
}

/* G and a letter goes to another place: that letter is not for this page. */
let leading = 0;

document.addEventListener('keydown', event => {
  if (event.key === 'Escape') {
    const details = event.target.closest?.('details[open][data-act]');
    if (details) {
      details.open = false;
      details.querySelector('summary').focus();
    }
    return;
  }
  if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target) || document.querySelector('dialog[open]')) return;
  if (Date.now() - leading < 1500) {
    leading = 0;
    return;
  }
  if (event.code === 'KeyG') leading = Date.now();
  const key = event.code.startsWith('Key') ? event.code.slice(3) : event.code.startsWith('Digit') ? event.code.slice(5) : '';
  const meant = key && document.querySelector(`[data-key="${key}"]`);
  if (!meant) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  if (meant.matches('summary')) open(meant);
  else meant.click();
}, true);

const written = new Set();
document.addEventListener('input', event => written.add(event.target.closest('[data-part-of-page]')));

/** Whether somebody writes here, or the page is being left: then nothing is taken from under their hands. */
function isBusy() {
  return document.documentElement.dataset.leaving || document.querySelector('form[data-api] button:disabled')
      || [...document.querySelectorAll('[data-part-of-page]')]
          .some(part => written.has(part) || part.querySelector('details[data-act][open]') || part.contains(document.activeElement));
}

function tellOfNews() {
  const news = document.getElementById('news');
  if (news && !document.documentElement.dataset.leaving) news.hidden = false;
}

async function renew() {
  if (isBusy()) {
    tellOfNews();
    return;
  }
  const answer = await fetch(location.href, {headers: {Accept: 'text/html'}, cache: 'no-store'});
  if (!answer.ok) return;
  const text = await answer.text();
  if (isBusy()) {
    tellOfNews();
    return;
  }
  const page = new DOMParser().parseFromString(text, 'text/html');
  for (const part of document.querySelectorAll('[data-part-of-page]')) {
    const fresh = page.getElementById(part.id);
    if (fresh) part.replaceWith(document.adoptNode(fresh));
  }
  listKeys();
}

const codes = main?.dataset.live?.split(' ') ?? [];
let soon;
if (codes.length > 0) {
  document.addEventListener('desk:line', ({detail: {code}}) => {
    if (code !== 'reset' && !codes.some(begin => code.startsWith(begin))) return;
    clearTimeout(soon);
    soon = setTimeout(() => renew().catch(() => {}), 250);
  });
}
document.addEventListener('click', event => {
  if (event.target.closest('#news button')) location.reload();
});
listKeys();
