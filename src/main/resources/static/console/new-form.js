// The registration form and its draft: what is typed is kept in this tab until it is registered, survives a reload and a
// restart of the server, never leaves the browser, and goes with the logout.
export const form = document.getElementById('registration');
export const field = name => form.elements[name];
const STORE = `draft:${location.search}`;
/** Which request or accident it joins; chosen by the key that sends it, so never kept. */
export const CHOICES = ['join', 'same', 'outage', 'outageTold', 'outageDeliberate'];
/** The fields the person typed into; nothing found fills those. */
export const edited = new Set();
/** Those typed into before this ran, by someone faster than the page: their letters and their place stay theirs. */
export const typedBefore = new Set([...form.querySelectorAll('input')].filter(each => each.value !== each.defaultValue).map(each => each.name));
typedBefore.forEach(name => edited.add(name));

export function remember() {
  const kept = {};
  for (const [name, value] of new FormData(form)) if (!name.startsWith('_') && value && !CHOICES.includes(name)) kept[name] = value;
  sessionStorage.setItem(STORE, JSON.stringify({ kept, edited: [...edited] }));
  form.querySelector('[data-saved]').hidden = false;
}

export function restore() {
  const { kept = {}, edited: touched = [] } = JSON.parse(sessionStorage.getItem(STORE) ?? '{}');
  for (const [name, value] of Object.entries(kept)) {
    const element = field(name);
    if (typedBefore.has(name)) continue;
    if (element && !('fixed' in (element.dataset ?? {})) && element.type !== 'radio' && element.type !== 'checkbox') element.value = value;
    if (element?.type === 'checkbox') element.checked = true;
  }
  touched.forEach(name => edited.add(name));
  return kept;
}

/** Begins a new one. */
export function clear() {
  sessionStorage.removeItem(STORE);
  location.assign('/requests/new');
}

/** It is registered: nothing is left to keep. */
export const forget = () => sessionStorage.removeItem(STORE);

/** What the trouble is known by so far. */
export function situation() {
  const kept = {};
  for (const name of ['words', 'phone', 'house', 'premises', 'entrance']) if (field(name).value) kept[name] = field(name).value;
  const kind = form.querySelector('[data-kind]:checked')?.value;
  if (kind) kept.kind = kind;
  return kept;
}
