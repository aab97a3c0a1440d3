// The board: rows by keys, news without a reload.


const list = () => document.getElementById('board-list');

const rows = () => [...document.querySelectorAll('[data-row]')];
const href = (row) => row.querySelector('.number a').href;
const current = () => document.activeElement?.closest?.('[data-row]');

function step(by) {
  const all = rows();
  if (!all.length) return;
  const at = all.indexOf(current());
  const next = all[Math.max(0, Math.min(all.length - 1, at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
}

document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || document.querySelector('dialog[open]')) return;
  const search = event.target.closest?.('[data-search]');
  if (search && event.key === 'ArrowDown') {
    event.preventDefault();
    return step(1);
  }
  if (search && event.key === 'Enter') {
    const only = rows();
    if (document.querySelector('.found') && only.length === 1) {
      event.preventDefault();
      location.assign(href(only[0]));
    }
    return;
  }
  if (search && event.key === 'Escape') {
    search.value = '';
    search.blur();
    return refresh();
  }
  if (event.target.closest?.('input, select, textarea')) return;
  if (event.code === 'KeyJ' || event.key === 'ArrowDown') (event.preventDefault(), step(1));
  if (event.code === 'KeyK' || event.key === 'ArrowUp') (event.preventDefault(), step(-1));
  if (event.key === 'Enter' && current()) location.assign(href(current()));
});

document.addEventListener('click', event => {
  const row = event.target.closest('[data-row]');
  if (row && !event.target.closest('a, button') && !String(getSelection())) location.assign(href(row));
});

document.addEventListener('change', event => {
  if (event.target.matches('[data-submit]')) event.target.form.requestSubmit();
});

function address() {
  const asked = new URLSearchParams(location.search);
  const typed = document.querySelector('[data-search]')?.value.trim();
  if (typed) asked.set('q', typed);
  else asked.delete('q');
  return `/board/list?${asked}`;
}

let waiting = 0;
function refresh() {
  if (waiting) return;
  waiting = setTimeout(async () => {
    waiting = 0;
    const held = current()?.id;
    await htmx.ajax('GET', address(), { target: '#board-box', swap: 'innerHTML' });
    if (held) document.getElementById(held)?.focus();
  }, 200);
}

let side = 0;
function refreshSide() {
  clearTimeout(side);
  side = setTimeout(() => htmx.trigger(document.body, 'desk:waiting'), 150);
}

document.addEventListener('desk:line', ({ detail: { code } }) => {
  if (code === 'reset' || /^(request|clock|outage|visit|work-order)\./.test(code)) refresh();
  if (code === 'reset' || /^(call|message|alarm|clock)\./.test(code)) refreshSide();
});
