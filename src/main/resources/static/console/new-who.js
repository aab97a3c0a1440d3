// Who is calling: known by the phone, else by name, tax number or e-mail.
import { edited, field, remember } from './new-form.js';
import { later, load } from './new-finding.js';
import { nameKeys } from './new-joining.js';
import { aboutHouse } from './new-where.js';

/** The digits of a phone. */
export const digits = text => text.replace(/\D/g, '');
const isInn = text => /^(\d{10}|\d{12})$/.test(text.trim());
const isEmail = text => /^\S+@\S+$/.test(text.trim());

/** Whoever was named last: the phone, or the name, tax number or e-mail beside it. */
let asked = 'phone';
export const ask = name => (asked = name);

function whoTyped() {
  const phone = field('phone').value;
  if (asked === 'phone' || !edited.has(asked)) return digits(phone).length >= 10 ? phone : '';
  return field(asked).value.trim();
}

export const lookUp = later(150, async () => {
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

/** What was typed into the box of the name may have been something else. */
export function sortName() {
  const typed = field('name').value.trim();
  const own = isInn(typed) ? 'inn' : isEmail(typed) ? 'email' : null;
  if (!own) return;
  field(own).value = typed;
  field('name').value = '';
  edited.add(own);
  remember();
}

/** Fills what the person has not typed; the first match by itself, another when asked for. */
export function pick(person, asked) {
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
