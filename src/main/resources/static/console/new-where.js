// Where it happened: the house is found while its address is typed, and what is known of it shows beside.
import { field, remember, situation } from './new-form.js';
import { later, load, stop } from './new-finding.js';
import { nameKeys } from './new-joining.js';

export const houseOptions = () => [...document.querySelectorAll('[data-house-pick]')];
export const houseAt = () => houseOptions().findIndex(each => each.getAttribute('aria-selected') === 'true');

export const lookHouses = later(120, async () => {
  const address = field('address').value.trim();
  const place = await load('houses', '/requests/new/houses', { address });
  const open = Boolean(place && houseOptions().length && document.activeElement === field('address'));
  field('address').setAttribute('aria-expanded', String(open));
});

export function pickHouse(option) {
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

export function closeHouses() {
  stop('houses');
  document.getElementById('houses').replaceChildren();
  field('address').setAttribute('aria-expanded', 'false');
}

export const aboutHouse = later(50, async () => {
  const house = field('house').value;
  const place = house && (await load('house', '/requests/new/house', { house, ...situation() }));
  if (house && !place) return;
  const rest = document.getElementById('house-rest');
  if (place) rest.replaceChildren(...place.querySelectorAll('[data-rest]'));
  else [rest, document.getElementById('house')].forEach(each => each.replaceChildren());
  nameKeys();
});
