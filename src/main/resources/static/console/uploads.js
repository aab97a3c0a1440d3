// Files of a form: sent as soon as they are chosen, so that writing goes on meanwhile; the form waits for them.
import { attempt, call } from './api-form.js';

const pending = new WeakMap();

function sizeOf(bytes) {
  return bytes < 1e6 ? `${Math.ceil(bytes / 1000)} КБ` : `${(bytes / 1e6).toFixed(1)} МБ`;
}

async function upload(field, file, line) {
  const body = new FormData();
  body.append('file', file);
  try {
    const { body: kept } = await call('POST', '/api/attachments', { body, key: attempt() });
    const id = document.createElement('input');
    id.type = 'hidden';
    id.name = field.dataset.files;
    id.value = kept.id?.value ?? kept.id;
    line.append(id);
    line.classList.remove('is-sending');
  } catch (refused) {
    line.classList.remove('is-sending');
    line.classList.add('is-refused');
    line.querySelector('.what').textContent = `${file.name}: ${refused.status ? refused.message : field.dataset.problemLost}`;
  }
}

/** Sends files into a form's field of files. */
export function add(field, files) {
  const form = field.closest('form');
  for (const file of files) {
    const line = document.createElement('li');
    line.className = 'is-sending';
    const what = document.createElement('span');
    what.className = 'what';
    what.textContent = `${file.name}, ${sizeOf(file.size)}`;
    const remove = document.createElement('button');
    remove.type = 'button';
    remove.className = 'btn btn-sm btn-quiet';
    remove.textContent = field.dataset.remove;
    remove.addEventListener('click', () => line.remove());
    line.append(what, remove);
    field.querySelector('.uploads').append(line);
    pending.set(form, [...(pending.get(form) ?? []), upload(field, file, line)]);
  }
}

document.addEventListener('change', event => {
  const field = event.target.matches('.file-field input[type=file]') && event.target.closest('.file-field');
  if (!field) return;
  add(field, event.target.files);
  event.target.value = '';
});

// A form goes when its files have gone.
document.addEventListener('htmx:confirm', event => {
  const going = pending.get(event.target);
  if (!going) return;
  event.preventDefault();
  Promise.all(going).then(() => {
    pending.delete(event.target);
    event.detail.issueRequest();
  });
});
