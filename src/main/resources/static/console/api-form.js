/*
 * Sends a form of a page to the API and shows its refusals beside the fields they are about.
 *
 *   <form data-api="POST" action="/api/…" data-then="reload"> … </form>
 *
 * Names with dots make nested objects; data-type says what a value is: number, boolean, list (a list of all checked or chosen
 * values, or of the lines of a textarea), instant (of a datetime-local, in data-zone of the form or the browser's), lines, json. Empty fields are left out, unless
 * data-keep says that empty means null. A form with a file is sent as it is. data-version becomes If-Match.
 * data-then: reload, or an address (with {id} of the answer), or #id of an element that is shown with the answer: its data-slot
 * is filled with a value, its data-when is shown where the value is that of data-is.
 */

const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? '';

/** A name for one attempt: the same press of a button, repeated after a lost answer, is the same act. */
export function attempt() {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), byte => byte.toString(16).padStart(2, '0')).join('');
}

/** Calls the API by the session of this page. Throws a Problem where it refuses. */
export async function call(method, address, {body, key, version, headers = {}} = {}) {
  const sent = {Accept: 'application/json', 'X-Form-Proof': meta('form-proof'), ...headers};
  if (key) sent['Idempotency-Key'] = key;
  if (version) sent['If-Match'] = `"${version}"`;
  if (body !== undefined && !(body instanceof FormData)) sent['Content-Type'] = 'application/json';
  const answer = await fetch(address, {
    method, headers: sent, credentials: 'same-origin',
    body: body === undefined || body instanceof FormData ? body : JSON.stringify(body),
  });
  const text = await answer.text();
  const json = /json/.test(answer.headers.get('Content-Type') ?? '') && text ? JSON.parse(text) : undefined;
  if (!answer.ok) throw new Problem(answer.status, json);
  return {status: answer.status, body: json, location: answer.headers.get('Location')};
}

/** What the API refused, as it told it. */
export class Problem extends Error {
  constructor(status, body) {
    super(body?.detail ?? body?.title ?? String(status));
    this.status = status;
    this.code = body?.code;
    this.errors = body?.errors ?? [];
  }
}

/** What the clocks of a zone show at an instant, as if it were UTC. */
function wall(at, zone) {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone, hourCycle: 'h23', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric',
  }).formatToParts(at);
  const of = type => Number(parts.find(part => part.type === type).value);
  return Date.UTC(of('year'), of('month') - 1, of('day'), of('hour'), of('minute'));
}

/** The instant at which the clocks of a zone show this: people at the desk write the time of the house. */
export function instantIn(text, zone) {
  if (!zone) return new Date(text).toISOString();
  const shown = Date.parse(`${text}Z`);
  let at = shown;
  for (let i = 0; i < 2; i++) at += shown - wall(at, zone);
  return new Date(at).toISOString();
}

function valueOf(control, form) {
  const {type} = control.dataset;
  if (type === 'boolean') return control.type === 'checkbox' ? control.checked : control.value === 'true';
  if (type === 'list') {
    return [...form.querySelectorAll(`[name="${CSS.escape(control.name)}"]`)]
        .flatMap(each => each.tagName === 'SELECT'
          ? [...each.selectedOptions].map(option => option.value)
          : (each.type !== 'checkbox' || each.checked) && each.value !== '' ? [each.value] : []);
  }
  if (type === 'houses') {
    return [...form.querySelectorAll(`[name="${CSS.escape(control.name)}"]:checked`)].map(each => ({houseId: each.value}));
  }
  const text = control.value.trim();
  if (text === '') return control.dataset.keep === undefined ? undefined : null;
  switch (type) {
    case 'boolean-or-none': return text === 'true';
    case 'number': return Number(text.replace(',', '.'));
    case 'lines': return text.split('\n').map(line => line.trim()).filter(line => line !== '');
    case 'instant': return instantIn(text, form.dataset.zone);
    case 'json': return JSON.parse(text);
    default: return control.value;
  }
}

/** The object a form stands for. */
export function objectOf(form) {
  const object = {};
  for (const control of form.elements) {
    const idle = !control.name || control.name.startsWith('_') || control.disabled || control.matches('button')
        || (control.type === 'radio' && !control.checked);
    if (idle) continue;
    const value = valueOf(control, form);
    if (value === undefined) continue;
    const path = control.name.split('.');
    const last = path.pop();
    const place = path.reduce((at, step) => (at[step] ??= {}), object);
    place[last] = value;
  }
  return object;
}

function clear(form) {
  form.querySelector('[data-problem]')?.replaceChildren();
  for (const control of form.querySelectorAll('[aria-invalid]')) {
    control.removeAttribute('aria-invalid');
    control.removeAttribute('aria-describedby');
  }
  for (const note of form.querySelectorAll('.field-problem')) note.remove();
}

function fieldOf(form, name) {
  const whole = form.querySelector(`[name="${CSS.escape(name)}"]`);
  return whole ?? form.querySelector(`[name="${CSS.escape(name.split('[')[0])}"]`);
}

function show(form, problem) {
  let place = form.querySelector('[data-problem]');
  if (!place) {
    place = document.createElement('div');
    place.dataset.problem = '';
    form.append(place);
  }
  place.setAttribute('role', 'alert');
  place.className = 'problem';
  place.textContent = problem.message;
  for (const [i, error] of problem.errors.entries()) {
    const control = fieldOf(form, error.field);
    const note = document.createElement('p');
    note.className = 'field-problem';
    note.id = `field-problem-${form.id}-${i}`;
    note.textContent = error.message;
    if (control) {
      control.setAttribute('aria-invalid', 'true');
      control.setAttribute('aria-describedby', note.id);
      control.after(note);
    } else {
      place.append(note);
    }
  }
  (form.querySelector('[aria-invalid]:not([type="hidden"])') ?? place).focus?.();
}

function then(form, answer) {
  const what = form.dataset.then ?? 'reload';
  if (what.startsWith('#')) {
    const place = document.querySelector(what);
    place.hidden = false;
    const told = path => path.split('.').reduce((at, step) => at?.[step], answer.body) ?? '';
    for (const slot of place.querySelectorAll('[data-slot]')) {
      const value = told(slot.dataset.slot);
      slot.textContent = slot.dataset[String(value)] ?? value;
    }
    for (const words of place.querySelectorAll('[data-when]')) words.hidden = told(words.dataset.when) !== words.dataset.is;
    place.scrollIntoView({block: 'nearest'});
    place.focus();
    form.reset();
    return;
  }
  document.documentElement.dataset.leaving = 'true';
  if (what === 'reload') {
    location.reload();
  } else {
    location.assign(what.replace('{id}', answer.body?.id?.value ?? answer.body?.id ?? ''));
  }
}

/** Sends one form; tells whether it was accepted. */
export async function send(form, submitter) {
  if (form.dataset.sure && !window.confirm(form.dataset.sure)) return false;
  clear(form);
  form.dataset.attempt ??= attempt();
  const method = form.dataset.api;
  const file = form.querySelector('input[type="file"]');
  const buttons = form.querySelectorAll('button');
  buttons.forEach(button => { button.disabled = true; });
  try {
    const plain = method === 'DELETE' || form.dataset.body === 'none';
    const body = plain ? undefined : file ? new FormData(form) : objectOf(form);
    const address = submitter?.getAttribute('formaction') ?? form.getAttribute('action');
    const answer = await call(method, address, {body, key: form.dataset.attempt, version: form.dataset.version});
    delete form.dataset.attempt;
    then(form, answer);
    return true;
  } catch (e) {
    if (e instanceof Problem) delete form.dataset.attempt;
    show(form, e instanceof Problem ? e : {message: form.dataset.lost ?? e.message, errors: []});
    return false;
  } finally {
    buttons.forEach(button => { button.disabled = false; });
  }
}

document.removeEventListener('submit', globalThis.early?.hold);
globalThis.early?.sent.forEach((submitter, form) => send(form, submitter));

document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-api]');
  if (!form) return;
  event.preventDefault();
  send(form, event.submitter);
});

document.addEventListener('click', event => {
  if (event.target.closest('[data-print]')) window.print();
  const copied = event.target.closest('[data-copy]');
  if (copied) navigator.clipboard?.writeText(document.querySelector(copied.dataset.copy).textContent);
});
