// Registration by keyboard alone. What is typed is kept in this tab until it is registered: it survives a reload and a
// restart of the server, never leaves the browser, and goes with the logout.
const form = document.getElementById('registration');
const field = name => form.elements[name];
const STORE = `draft:${location.search}`;
const edited = new Set();

/* What is typed is kept. */
function remember() {
  const kept = {};
  for (const [name, value] of new FormData(form)) if (!name.startsWith('_') && value) kept[name] = value;
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

const lookUp = later(150, async () => {
  const phone = field('phone').value;
  const who = digits(phone).length >= 10 ? phone : edited.has('name') ? field('name').value : '';
  if (!who) return;
  const place = await load('caller', '/requests/new/caller', { who });
  if (!place) return;
  const beside = place.querySelector('[data-beside]');
  document.getElementById('their')?.remove();
  if (beside) {
    beside.hidden = false;
    beside.id = 'their';
    document.querySelector('.new-beside').append(beside);
  }
  const people = place.querySelectorAll('[data-pick]');
  if (people.length && digits(phone).length >= 10) pick(people[0], false);
});

/** Fills what the person has not typed; the first match by itself, another when asked for. */
function pick(person, asked) {
  const { name, phone, house, address, premises } = person.dataset;
  const put = (key, value) => {
    if (value && (asked || !edited.has(key))) field(key).value = value;
  };
  put('name', name);
  if (asked && phone && digits(field('phone').value).slice(-10) !== digits(phone).slice(-10)) put('phone', phone);
  if (asked || !edited.has('address')) {
    field('address').value = address ?? '';
    field('house').value = house ?? '';
    put('premises', premises);
    if (house) aboutHouse();
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

const aboutHouse = later(50, () => {
  const house = field('house').value;
  if (house) load('house', '/requests/new/house', { house, ...situation() });
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
  if ('who' in dataset) lookUp();
  if ('address' in dataset) {
    field('house').value = '';
    lookHouses();
  }
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

/* Keys. */
function join() {
  const first = document.querySelector('[data-joins]');
  if (!first) return;
  field('join').value = first.dataset.id;
  htmx.trigger(form, 'submit');
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
  if (done && !event.target.closest('#registration')) {
    if (event.code === 'KeyO' && !event.ctrlKey) return done.querySelector('[data-card]')?.click();
    if (event.key === 'Enter' && !event.target.closest('a, button')) return done.querySelector('[data-next]')?.click();
  }
  if (event.key === 'F2') (event.preventDefault(), join());
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
  if (joins) join();
});

/* The end. */
document.addEventListener('htmx:afterSwap', event => {
  const done = event.target.id === 'outcome' ? event.target.querySelector('[data-done]') : null;
  if (!done) return;
  sessionStorage.removeItem(STORE);
  document.querySelector('dialog[open]')?.close();
  document.querySelector('.new').classList.add('is-done');
  form.querySelectorAll('input, select, button').forEach(each => (each.disabled = true));
  document.getElementById('house').replaceChildren();
  document.getElementById('their')?.remove();
  done.focus();
});

document.addEventListener('htmx:responseError', () => (field('join').value = ''));

restore();
if (field('phone').value || edited.has('name')) lookUp();
if (field('words').value) mean();
if (field('house').value) aboutHouse();
else if (field('address').value && !edited.has('house')) lookHouses();
const first = [field('phone'), field('address'), field('words')].find(each => !each.value) ?? field('words');
first.focus();
