/* The catalogue: find in the list, open a new code, fill the form of a kind from the API. */
import {call} from './api-form.js';

const find = document.querySelector('[data-filters]');
find?.addEventListener('input', () => {
  const words = find.value.trim().toLocaleLowerCase().split(/\s+/);
  for (const row of document.querySelectorAll(`${find.dataset.filters} tbody tr`)) {
    const text = row.textContent.toLocaleLowerCase();
    row.hidden = !words.every(word => text.includes(word));
  }
});

document.getElementById('new-kind')?.addEventListener('submit', event => {
  event.preventDefault();
  location.assign(`/admin/kinds/${encodeURIComponent(event.target.code.value)}?fresh=true`);
});

function fill(form, values) {
  for (const [name, value] of Object.entries(values)) {
    const control = form.elements[name];
    if (!control || value === null || value === undefined) continue;
    if (control.type === 'checkbox') control.checked = value;
    else control.value = Array.isArray(value) ? value.join('\n') : value;
  }
}

for (const form of document.querySelectorAll('form[data-load]')) {
  call('GET', form.dataset.load).then(({body}) => {
    fill(form, body.form);
    form.dataset.version = body.version;
    form.dataset.loaded = 'true';
  }).catch(problem => {
    const place = document.createElement('div');
    place.className = 'problem';
    place.setAttribute('role', 'alert');
    place.textContent = problem.message;
    form.prepend(place);
  });
}
