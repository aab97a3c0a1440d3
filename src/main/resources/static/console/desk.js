// What every page does: proofs on exchanged forms, refusals beside the form they are about, keys, windows.
import { start as keys } from './keys.js';
import { follow } from './live.js';
import { setNow, startTicking } from './ticking.js';
import { start as commands } from './commands.js';
import { start as sound } from './alarm.js';
import { start as ringing } from './ringing.js';

const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? '';

document.addEventListener('htmx:configRequest', event => {
  event.detail.headers['X-Form-Proof'] = meta('form-proof');
});

const refusalPlace = element =>
  element?.closest('form, dialog, [data-part]')?.querySelector('[data-problem]') ?? document.getElementById('problems');

document.addEventListener('htmx:beforeSwap', event => {
  const { xhr, requestConfig } = event.detail;
  if (xhr.status === 412 && xhr.getResponseHeader('HX-Retarget')) return;
  if (xhr.status >= 400) {
    const place = refusalPlace(requestConfig.elt);
    event.detail.target = place;
    event.detail.swapOverride = 'innerHTML';
    place?.scrollIntoView?.({ block: 'nearest' });
  }
});

const tell = text => {
  const note = document.createElement('div');
  note.className = 'problem';
  note.textContent = text;
  document.getElementById('problems')?.replaceChildren(note);
};

document.addEventListener('htmx:responseError', event => tell(reason(event.detail.xhr)));
// Whoever asked may be gone from the page by the time they are refused, as a call a colleague took a moment before.
document.addEventListener('htmx:beforeSend', ({ detail: { elt, xhr } }) => {
  xhr.addEventListener('load', () => {
    if (xhr.status >= 400 && !elt.isConnected) tell(reason(xhr));
  });
});
document.addEventListener('htmx:sendError', () => tell(document.getElementById('line-state')?.dataset.lost ?? ''));

function reason(xhr) {
  try {
    return JSON.parse(xhr.responseText).detail;
  } catch {
    const page = new DOMParser().parseFromString(xhr.responseText, 'text/html');
    return page.querySelector('.problem')?.textContent.trim() || `${xhr.status}`;
  }
}

document.addEventListener('click', event => {
  const opener = event.target.closest('[data-open]');
  if (opener) document.getElementById(opener.dataset.open)?.showModal();
  const menu = document.querySelector('details.person[open]');
  if (menu && !menu.contains(event.target)) menu.open = false;
});

document.addEventListener('keydown', event => {
  if (event.key !== 'Escape') return;
  document.getElementById('problems')?.replaceChildren();
  const menu = document.querySelector('details.person[open]');
  if (menu) {
    menu.open = false;
    menu.querySelector('summary').focus();
  }
});

function lineState(state) {
  const shown = document.getElementById('line-state');
  if (state === 'lost') {
    shown.textContent = shown.dataset.lost;
    shown.classList.remove('is-back');
    shown.hidden = false;
  } else if (state === 'live' && !shown.hidden) {
    shown.textContent = shown.dataset.back;
    shown.classList.add('is-back');
    setTimeout(() => {
      if (shown.classList.contains('is-back')) shown.hidden = true;
    }, 4000);
  }
}

// A colleague called: any comment may have.
let asking;
document.addEventListener('desk:line', ({ detail: { code } }) => {
  if (code !== 'request.commented' && code !== 'reset') return;
  clearTimeout(asking);
  asking = setTimeout(countMentions, 300);
});

async function countMentions() {
  const link = document.getElementById('mentions');
  const answer = link && await fetch('/mentions/count').catch(() => undefined);
  if (!answer?.ok) return;
  const count = Number(await answer.text());
  const shown = count > 99 ? '99+' : `${count}`;
  link.hidden = count === 0;
  link.querySelector('span').textContent = shown;
  link.setAttribute('aria-label', link.dataset.words.replace('#', shown));
}

setNow(meta('now'));
startTicking();
keys();
commands();
sound(meta('muted') === 'true');
ringing();
if (meta('position')) {
  follow(meta('position'), detail => document.dispatchEvent(new CustomEvent('desk:line', { detail })), lineState);
}
