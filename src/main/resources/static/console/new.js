// Registration by keyboard alone.
import { CHOICES, clear, edited, field, forget, form, remember, restore, situation, typedBefore } from './new-form.js';
import { later, load } from './new-finding.js';
import { belonging, joined } from './new-joining.js';
import { aboutHouse, closeHouses, houseAt, houseOptions, lookHouses, pickHouse } from './new-where.js';
import { ask, digits, lookUp, pick, sortName } from './new-who.js';

const understand = later(150, () => mean());
async function mean(asked = {}) {
  const answers = {};
  form.querySelectorAll('[data-answer]:checked').forEach(each => (answers[each.name] = each.value));
  const kind = form.querySelector('[data-kind-choice]').value || form.querySelector('[data-kind][data-chosen]:checked')?.value;
  await load('meaning', '/requests/new/meaning', { words: field('words').value, ...(kind ? { kind } : {}), ...answers, ...asked });
  if (field('house').value) aboutHouse();
}

/* Typing. */
form.addEventListener('input', event => {
  const { name, dataset } = event.target;
  if (!name) return;
  edited.add(name);
  if ('who' in dataset) {
    ask(name);
    lookUp();
  }
  if ('address' in dataset) {
    field('house').value = '';
    aboutHouse();
    lookHouses();
  }
  if (name === 'premises' || name === 'entrance') aboutHouse();
  if ('words' in dataset) understand();
  remember();
});

form.addEventListener('change', event => {
  const { dataset } = event.target;
  if ('kindChoice' in dataset || 'answer' in dataset) mean();
  if ('kind' in dataset) {
    event.target.dataset.chosen = '';
    mean({ kind: event.target.value });
  }
  remember();
});

form.addEventListener('click', event => {
  const person = event.target.closest('[data-pick]');
  if (person) pick(person, true);
  const house = event.target.closest('[data-house-pick]');
  if (house) pickHouse(house);
});

field('address').addEventListener('blur', () => setTimeout(() => {
  const sure = document.querySelector('[data-sure]');
  if (!field('house').value && sure) pickHouse(sure);
  else if (!document.activeElement?.closest('.houses')) closeHouses();
}, 150));

field('address').addEventListener('keydown', event => {
  const options = houseOptions();
  if (!options.length) return;
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by) {
    event.preventDefault();
    const next = Math.max(0, Math.min(options.length - 1, houseAt() + by));
    options.forEach((each, at) => each.setAttribute('aria-selected', String(at === next)));
  }
  if (event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey)) {
    if (event.key === 'Enter') event.preventDefault();
    pickHouse(options[Math.max(0, houseAt())]);
    if (event.key === 'Enter') field('premises').value ? field('words').focus() : field('premises').focus();
  }
  if (event.key === 'Escape') closeHouses();
});

field('name').addEventListener('blur', () => setTimeout(sortName, 300));

/* Keys. */
function choose(chosen) {
  CHOICES.forEach(name => (field(name).value = chosen[name] ?? ''));
  form.requestSubmit();
}

/** The same applicant's request, or another's of the same trouble. */
function join(it = joined()) {
  if (it) choose({ [it.dataset.as]: it.dataset.id });
}

/** To the accident or shutdown whose text was just read out. */
function belong(it = belonging()) {
  if (it) choose({ outage: it.dataset.id, outageTold: it.dataset.told });
}

function newcomer() {
  const keep = field('keep');
  keep.checked = !keep.checked;
  remember();
  if (keep.checked && !field('name').value) field('name').focus();
}

function consulted() {
  htmx.ajax('POST', '/requests/new/consulted', { source: form, target: '#outcome', swap: 'innerHTML', values: values() });
}

async function notOurs() {
  await load('whom', '/requests/new/whom', situation());
  const dialog = document.getElementById('not-ours');
  htmx.process(dialog);
  dialog.showModal();
  (dialog.querySelector('[data-digit]') ?? dialog.querySelector('[name=whose]'))?.focus();
}

const values = () => Object.fromEntries(new FormData(form));

document.addEventListener('keydown', event => {
  const dialog = document.querySelector('dialog[open]');
  if (dialog?.id === 'not-ours' && /^[1-9]$/.test(event.key) && !event.target.matches('input')) {
    event.preventDefault();
    return dialog.querySelector(`[data-digit="${event.key}"]`)?.click();
  }
  if (dialog) return;
  const done = document.querySelector('[data-done]');
  if (done && !event.target.closest('#registration, input, textarea, select')) {
    if (event.code === 'KeyA' && !event.ctrlKey) return openAccident(event, done);
    if (event.code === 'KeyO' && !event.ctrlKey) return done.querySelector('[data-card]')?.click();
    if (event.key === 'Enter' && !event.target.closest('a, button')) return done.querySelector('[data-next]')?.click();
  }
  if (event.key === 'F2') (event.preventDefault(), join());
  if (event.key === 'F3') (event.preventDefault(), belong());
  if (event.altKey && event.code === 'Digit0') (event.preventDefault(), newcomer());
  if (event.key === 'F8') (event.preventDefault(), consulted());
  if (event.key === 'F9') (event.preventDefault(), notOurs());
  if (event.altKey && /^Digit[1-9]$/.test(event.code)) {
    event.preventDefault();
    const person = document.querySelectorAll('[data-pick]')[Number(event.code.slice(5)) - 1];
    if (person) {
      pick(person, true);
      field('words').focus();
    }
  }
  const question = event.target.closest?.('.question');
  if (question && /^[1-9]$/.test(event.key)) {
    const answer = question.querySelector(`[data-digit="${event.key}"]`);
    if (answer) {
      answer.checked = true;
      answer.dispatchEvent(new Event('change', { bubbles: true }));
    }
  }
  if (question && event.key === 'Enter') {
    event.preventDefault();
    form.requestSubmit();
  }
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-consulted]')) consulted();
  if (event.target.closest('[data-not-ours]')) notOurs();
  if (event.target.closest('[data-clear]')) clear();
  const joins = event.target.closest('[data-joins]');
  if (joins) join(joins);
  const belongs = event.target.closest('[data-belongs]');
  if (belongs) belong(belongs);
  const deliberate = event.target.closest('[data-deliberate]');
  if (deliberate) choose({ outage: deliberate.dataset.id, outageDeliberate: 'true' });
});

/* The end. */
function openAccident(event, done) {
  const accident = done.querySelector('.to-accident');
  if (!accident) return;
  event.preventDefault();
  accident.open = true;
  accident.querySelector('textarea').select();
}

document.addEventListener('htmx:afterSwap', event => {
  const done = event.target.id === 'outcome' ? event.target.querySelector('[data-done]') : null;
  if (!done) return;
  forget();
  document.querySelector('dialog[open]')?.close();
  document.querySelector('.new').classList.add('is-done');
  form.querySelectorAll('input, select, button').forEach(each => (each.disabled = true));
  ['house', 'their-place', 'house-rest'].forEach(id => document.getElementById(id).replaceChildren());
  done.focus({ preventScroll: true });
  scrollTo(0, 0);
});

document.addEventListener('htmx:afterRequest', event => {
  if (!event.detail.successful) CHOICES.forEach(name => (field(name).value = ''));
});

/* The call this is about goes on beside it. */
document.addEventListener('desk:line', ({ detail: { code } }) => {
  const card = document.getElementById('call-card');
  if (card && (code === 'reset' || code.startsWith('call.'))) htmx.ajax('GET', `/calls/${card.dataset.call}/card`, { target: card, swap: 'outerHTML' });
  if (code === 'reset' || code.startsWith('outage.')) aboutHouse();
});

/* Where there is no room beside the form, known trouble stands above the words. */
const narrow = matchMedia('(max-width: 64rem)');
function settle() {
  const house = document.getElementById('house');
  if (narrow.matches) field('words').closest('label').before(house);
  else document.getElementById('their-place').before(house);
}
narrow.addEventListener('change', settle);
settle();

restore();
if (typedBefore.size) remember();
ask(['name', 'inn', 'email'].find(name => edited.has(name) && digits(field('phone').value).length < 10) ?? 'phone');
lookUp();
if (field('words').value) mean();
if (field('house').value) aboutHouse();
else if (field('address').value && !edited.has('house')) lookHouses();
const first = [field('phone'), field('address'), field('words')].find(each => !each.value) ?? field('words');
if (!typedBefore.size || !form.contains(document.activeElement)) first.focus();
