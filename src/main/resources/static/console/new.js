// Registration by keyboard alone. What is typed is kept in this tab until it is registered: it survives a reload and a
// restart of the server, never leaves the browser, and goes with the logout.
const form = document.getElementById('registration');
const field = name => form.elements[name];
const STORE = `draft:${location.search}`;
const CHOICES = ['join', 'same', 'outage', 'outageTold', 'outageDeliberate'];
const edited = new Set();

/* What is typed is kept; which request or accident it joins is chosen by the key that sends it. */
function remember() {
  const kept = {};
  for (const [name, value] of new FormData(form)) if (!name.startsWith('_') && value && !CHOICES.includes(name)) kept[name] = value;
  sessionStorage.setItem(STORE, JSON.stringify({ kept, edited: [...edited] }));
  form.querySelector('[data-saved]').hidden = false;
}

function restore() {
  const { kept = {}, edited: touched = [] } = JSON.parse(sessionStorage.getItem(STORE) ?? '{}');
  for (const [name, value] of Object.entries(kept)) {
    const element = field(name);
    if (element && !('fixed' in (element.dataset ?? {})) && element.type !== 'radio' && element.type !== 'checkbox') element.value = value;
    if (element?.type === 'checkbox') element.checked = true;
  }
  touched.forEach(name => edited.add(name));
  return kept;
}

function clear() {
  sessionStorage.removeItem(STORE);
  location.assign('/requests/new');
}

/* Parts that are found while typing. */
const pending = new Map();
async function load(target, address, parameters) {
  pending.get(target)?.abort();
  const control = new AbortController();
  pending.set(target, control);
  try {
    const answer = await fetch(`${address}?${new URLSearchParams(parameters)}`, { signal: control.signal });
    if (answer.status === 401) return location.assign(`/login?to=${encodeURIComponent(location.pathname + location.search)}`);
    if (!answer.ok) return;
    const place = document.getElementById(target);
    place.innerHTML = await answer.text();
    return place;
  } catch (stopped) {
    if (stopped.name !== 'AbortError' && !(stopped instanceof TypeError)) throw stopped;
  }
}

const later = (wait, run) => {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...given), wait);
  };
};

const digits = text => text.replace(/\D/g, '');
const isInn = text => /^(\d{10}|\d{12})$/.test(text.trim());
const isEmail = text => /^\S+@\S+$/.test(text.trim());

/** Whoever was named last: the phone, or the name, tax number or e-mail beside it. */
let asked = 'phone';
function whoTyped() {
  const phone = field('phone').value;
  if (asked === 'phone' || !edited.has(asked)) return digits(phone).length >= 10 ? phone : '';
  return field(asked).value.trim();
}

const lookUp = later(150, async () => {
  const phone = field('phone').value;
  const who = whoTyped();
  if (!who) return;
  const call = document.getElementById('call-card')?.dataset.call;
  const place = await load('caller', '/requests/new/caller', { who, ...(call ? { call } : {}) });
  if (!place) return;
  const beside = place.querySelector('[data-beside]');
  document.getElementById('their-place').replaceChildren(...(beside ? [beside] : []));
  if (beside) beside.hidden = false;
  const people = place.querySelectorAll('[data-pick]');
  nameKeys();
  if (people.length && who === phone) pick(people[0], false);
});

/** A key is written on the one thing it does. */
function nameKeys() {
  const named = [joined(), belonging()];
  document.querySelectorAll('[data-joins], [data-belongs]').forEach(each => (each.querySelector('kbd').hidden = !named.includes(each)));
}

/* What F2 and F3 mean: their own request before somebody else's, a trouble that fits. */
const joined = () => document.querySelector('[data-as=join]') ?? document.querySelector('[data-as=same]');
const belonging = () => document.querySelector('[data-belongs][data-fits]');

/** What was typed into the box of the name may have been something else. */
function sortName() {
  const typed = field('name').value.trim();
  const own = isInn(typed) ? 'inn' : isEmail(typed) ? 'email' : null;
  if (!own) return;
  field(own).value = typed;
  field('name').value = '';
  edited.add(own);
  remember();
}

/** Fills what the person has not typed; the first match by itself, another when asked for. */
function pick(person, asked) {
  const { name, phone, house, address, premises, email, inn } = person.dataset;
  const put = (key, value) => {
    if (value && (asked || !edited.has(key))) field(key).value = value;
  };
  put('name', name);
  put('email', email);
  put('inn', inn);
  if (asked && phone && digits(field('phone').value).slice(-10) !== digits(phone).slice(-10)) put('phone', phone);
  if (asked || !edited.has('address')) {
    field('address').value = address ?? '';
    field('house').value = house ?? '';
    put('premises', premises);
    if (house) aboutHouse();
    if (house && document.activeElement === field('address')) field('words').focus();
  }
  document.querySelectorAll('[data-pick]').forEach(each => each.setAttribute('aria-pressed', String(each === person)));
  remember();
}

const houseOptions = () => [...document.querySelectorAll('[data-house-pick]')];
const houseAt = () => houseOptions().findIndex(each => each.getAttribute('aria-selected') === 'true');

const lookHouses = later(120, async () => {
  const address = field('address').value.trim();
  const place = await load('houses', '/requests/new/houses', { address });
  const open = Boolean(place && houseOptions().length && document.activeElement === field('address'));
  field('address').setAttribute('aria-expanded', String(open));
});

function pickHouse(option) {
  if (!option) return;
  const { house, address, premises, entrance, floor } = option.dataset;
  field('house').value = house;
  field('address').value = address;
  if (premises && !field('premises').value) field('premises').value = premises;
  if (entrance && !field('entrance').value) field('entrance').value = entrance;
  if (floor && !field('floor').value) field('floor').value = floor;
  closeHouses();
  aboutHouse();
  remember();
}

function closeHouses() {
  pending.get('houses')?.abort();
  document.getElementById('houses').replaceChildren();
  field('address').setAttribute('aria-expanded', 'false');
}

const aboutHouse = later(50, async () => {
  const house = field('house').value;
  const place = house && (await load('house', '/requests/new/house', { house, ...situation() }));
  if (house && !place) return;
  const rest = document.getElementById('house-rest');
  if (place) rest.replaceChildren(...place.querySelectorAll('[data-rest]'));
  else [rest, document.getElementById('house')].forEach(each => each.replaceChildren());
  nameKeys();
});

function situation() {
  const kept = {};
  for (const name of ['words', 'phone', 'house', 'premises', 'entrance']) if (field(name).value) kept[name] = field(name).value;
  const kind = form.querySelector('[data-kind]:checked')?.value;
  if (kind) kept.kind = kind;
  return kept;
}

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
    asked = name;
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
  sessionStorage.removeItem(STORE);
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
asked = ['name', 'inn', 'email'].find(name => edited.has(name) && digits(field('phone').value).length < 10) ?? 'phone';
lookUp();
if (field('words').value) mean();
if (field('house').value) aboutHouse();
else if (field('address').value && !edited.has('house')) lookHouses();
const first = [field('phone'), field('address'), field('words')].find(each => !each.value) ?? field('words');
first.focus();
