/*
 * Picks where an outage reaches: houses found by their address, each whole or one entrance or one riser of it, or many
 * addresses pasted line by line. What is picked stands as JSON in the hidden field named by data-name.
 */
import {call} from './api-form.js';

const WAIT = 200;
const FOUND = 8;

class Places {
  constructor(box) {
    this.box = box;
    this.kept = box.querySelector('input[type="hidden"]');
    this.field = box.querySelector('[data-find]');
    this.list = box.querySelector('[data-found]');
    this.picked = box.querySelector('[data-picked]');
    this.field.addEventListener('input', () => {
      clearTimeout(this.timer);
      this.timer = setTimeout(() => this.find(), WAIT);
    });
    this.field.addEventListener('keydown', event => this.key(event));
    this.picked.addEventListener('click', event => this.drop(event.target.closest('[data-drop]')));
    box.querySelector('[data-many]')?.addEventListener('click', () => this.many());
    this.write();
  }

  say(word) {
    return this.box.querySelector(`[data-say="${word}"]`)?.textContent ?? word;
  }

  async find() {
    const text = this.field.value.trim();
    if (text === '') return this.list.replaceChildren();
    const {body} = await call('GET', `/api/houses?${new URLSearchParams({text, limit: FOUND})}`);
    this.list.replaceChildren(...body.items.map(house => this.offer(house)));
    if (body.items.length === 0) this.list.append(this.note(this.say('none')));
    return undefined;
  }

  note(text) {
    const item = document.createElement('li');
    item.className = 'faint';
    item.textContent = text;
    return item;
  }

  offer(house) {
    const item = document.createElement('li');
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'person-pick';
    button.textContent = house.address;
    button.addEventListener('click', () => this.add(house, true));
    item.append(button);
    return item;
  }

  /** Enter takes the first, arrows go through what was found. */
  key(event) {
    const first = this.list.querySelector('button');
    if (event.key === 'Enter') {
      event.preventDefault();
      clearTimeout(this.timer);
      this.find().then(() => this.list.querySelector('button')?.click());
    } else if (event.key === 'ArrowDown' && first) {
      event.preventDefault();
      first.focus();
    }
  }

  async add(house, back) {
    this.list.replaceChildren();
    this.field.value = '';
    if (back) this.field.focus();
    if (this.picked.querySelector(`[data-house="${house.id}"]`)) return;
    const row = this.box.querySelector('template').content.cloneNode(true).querySelector('li');
    row.dataset.house = house.id;
    row.querySelector('[data-at="address"]').textContent = house.address;
    row.querySelector('[data-drop]').setAttribute('aria-label', `${this.say('remove')}: ${house.address}`);
    this.picked.append(row);
    this.write();
    const part = row.querySelector('select');
    if (!part) return;
    part.setAttribute('aria-label', `${this.say('part')}: ${house.address}`);
    part.addEventListener('change', () => this.write());
    await this.parts(house, part);
  }

  async parts(house, part) {
    const [entrances, risers] = await Promise.all(
        ['entrances', 'risers'].map(what => call('GET', `/api/houses/${house.id}/${what}`)));
    for (const each of entrances.body.items) {
      part.append(new Option(`${this.say('entrance')} ${each.number}`, JSON.stringify({entrance: each.number})));
    }
    for (const each of risers.body.items) {
      const where = each.entrance ? `, ${this.say('entrance')} ${each.entrance}` : '';
      part.append(new Option(`${this.say('riser')}: ${this.say(each.system)}, ${each.name}${where}`, JSON.stringify({riserId: each.id})));
    }
  }

  /** Many addresses at once: what surely is one house is taken, the rest stays to be looked at. */
  async many() {
    const text = this.box.querySelector('[data-pasted]');
    const left = [];
    for (const line of text.value.split('\n').map(each => each.trim()).filter(Boolean)) {
      const {body} = await call('GET', `/api/houses/resolve?${new URLSearchParams({text: line})}`);
      if (body.kind === 'SURE') await this.add(body.house, false);
      else left.push(line);
    }
    text.value = left.join('\n');
    const told = this.box.querySelector('[data-left]');
    told.textContent = left.length ? `${this.say('left')} ${left.length}` : '';
    (left.length ? text : this.field).focus();
  }

  drop(button) {
    if (!button) return;
    button.closest('li').remove();
    this.write();
    this.field.focus();
  }

  write() {
    const rows = [...this.picked.querySelectorAll('[data-house]')];
    const places = this.box.dataset.places === 'ids'
      ? rows.map(row => row.dataset.house)
      : rows.map(row => ({houseId: row.dataset.house, ...JSON.parse(row.querySelector('select').value || '{}')}));
    this.kept.value = places.length > 0 ? JSON.stringify(places) : '';
  }
}

for (const box of document.querySelectorAll('[data-places]')) new Places(box);

/* A planned shutdown asks for its beginning and for the reason of a short notice; an accident for since when it is cut. */
const kinds = document.querySelectorAll('input[name="kind"]');
function fit() {
  const kind = document.querySelector('input[name="kind"]:checked')?.value;
  for (const each of document.querySelectorAll('[data-only]')) {
    each.hidden = each.dataset.only !== kind;
    for (const control of each.querySelectorAll('input, select, textarea')) control.disabled = each.hidden;
  }
  for (const each of document.querySelectorAll('[data-of-system]')) {
    each.hidden = each.dataset.ofSystem !== document.getElementById('system')?.value;
    for (const control of each.querySelectorAll('input, select')) control.disabled = each.hidden;
  }
}
if (kinds.length > 0) {
  kinds.forEach(kind => kind.addEventListener('change', fit));
  document.getElementById('system')?.addEventListener('change', fit);
  fit();
}
