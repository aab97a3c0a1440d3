/* Takes a register as a file, shows how far the desk is with it, and what is wrong row by row. */
import {attempt, call, Problem} from './api-form.js';

const form = document.getElementById('import');
const progress = document.getElementById('progress');
const at = id => document.getElementById(id);
const said = word => progress.querySelector(`[data-say="${word}"]`)?.textContent ?? word;
const LOOK_EVERY = 400;

function chosen() {
  const file = form.file.files[0];
  at('chosen').textContent = file ? `${file.name}, ${Math.ceil(file.size / 1024)} kB` : '';
}

function dropHere() {
  const drop = form.querySelector('.drop');
  for (const kind of ['dragenter', 'dragover']) {
    drop.addEventListener(kind, event => {
      event.preventDefault();
      drop.classList.add('is-over');
    });
  }
  drop.addEventListener('dragleave', () => drop.classList.remove('is-over'));
  drop.addEventListener('drop', event => {
    event.preventDefault();
    drop.classList.remove('is-over');
    if (event.dataTransfer.files.length > 0) form.file.files = event.dataTransfer.files;
    chosen();
  });
  form.file.addEventListener('change', chosen);
}

function cell(row, text) {
  const td = document.createElement('td');
  td.textContent = text ?? '';
  row.append(td);
}

function showErrors(errors) {
  at('errors').hidden = errors.length === 0;
  at('rows').replaceChildren(...errors.map(error => {
    const row = document.createElement('tr');
    cell(row, error.row);
    cell(row, error.column);
    cell(row, said(error.severity));
    cell(row, error.message);
    return row;
  }));
  const quoted = value => `"${String(value ?? '').replaceAll('"', '""')}"`;
  const csv = errors.map(error => [error.row, error.column, error.severity, error.code, error.message].map(quoted).join(';'));
  at('report').href = URL.createObjectURL(new Blob(['\ufeff' + csv.join('\n') + '\n'], {type: 'text/csv'}));
}

function show(state) {
  const over = state.state !== 'RUNNING';
  at('stage').textContent = over ? `${said(state.state)} ${state.dryRun ? said('dry') : ''} ${state.message ?? ''}` : said('RUNNING');
  at('bar').max = Math.max(state.total, 1);
  at('bar').value = over ? at('bar').max : state.processed;
  for (const name of ['added', 'changed', 'unchanged', 'refused']) at(name).textContent = state[name];
  at('processed').textContent = state.total ? `${state.processed} / ${state.total}` : state.processed;
  at('ignored').textContent = state.ignoredColumns.join(', ') || '—';
  progress.dataset.state = state.state;
  showErrors(state.errors);
  at('for-real').hidden = !(state.state === 'DONE' && state.dryRun);
}

async function follow(address) {
  for (;;) {
    const {body} = await call('GET', address);
    show(body);
    if (body.state !== 'RUNNING') return;
    await new Promise(go => { setTimeout(go, LOOK_EVERY); });
  }
}

async function start() {
  const place = form.querySelector('[data-problem]');
  place.replaceChildren();
  place.className = '';
  form.querySelectorAll('button').forEach(button => { button.disabled = true; });
  progress.hidden = false;
  progress.focus();
  try {
    const body = new FormData();
    body.append('file', form.file.files[0]);
    body.append('dryRun', form.dryRun.checked);
    if (form.zone.value.trim()) body.append('zone', form.zone.value.trim());
    const begun = await call('POST', `/api/${form.kind.value}/import`, {body, key: attempt()});
    await follow(begun.location);
  } catch (e) {
    place.className = 'problem';
    place.textContent = e instanceof Problem ? e.message : form.dataset.lost;
    progress.hidden = true;
  } finally {
    form.querySelectorAll('button').forEach(button => { button.disabled = false; });
  }
}

const asked = new URLSearchParams(location.search).get('kind');
if ([...form.kind.options].some(option => option.value === asked)) form.kind.value = asked;
dropHere();
form.addEventListener('submit', event => {
  event.preventDefault();
  start();
});
at('for-real').querySelector('button').addEventListener('click', () => {
  form.dryRun.checked = false;
  start();
});
