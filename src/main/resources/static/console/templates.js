/* The words of a message: shown with samples while they are written, earlier versions taken up again. */
import {call} from './api-form.js';

const form = document.getElementById('template');
const at = id => document.getElementById(id);
const WAIT = 250;
let timer;
let asked = 0;

async function preview() {
  const mine = ++asked;
  const problem = at('shown-problem');
  try {
    const {body} = await call('POST', '/api/notification-templates/preview', {
      body: {event: form.dataset.event, title: form.elements.title.value, words: form.elements.words.value},
    });
    if (mine !== asked) return;
    problem.className = '';
    problem.textContent = '';
    at('shown-title').textContent = body.title;
    at('shown-words').textContent = body.words;
    at('shown-sms').textContent = body.sms
      ? at('shown-sms').dataset.form.replace('%signs%', body.sms.signs).replace('%parts%', body.sms.parts) : '';
  } catch (refused) {
    if (mine !== asked) return;
    problem.className = 'problem';
    problem.textContent = refused.errors?.[0]?.message ?? refused.message;
  }
}

function soon() {
  clearTimeout(timer);
  timer = setTimeout(preview, WAIT);
}

form.addEventListener('input', soon);
document.addEventListener('click', event => {
  const variable = event.target.closest('[data-variable]');
  if (variable) {
    const words = form.elements.words;
    words.setRangeText(`{${variable.dataset.variable}}`, words.selectionStart, words.selectionEnd, 'end');
    words.focus();
    soon();
  }
  const taken = event.target.closest('[data-take]');
  if (taken) {
    form.elements.title.value = taken.dataset.title;
    form.elements.words.value = taken.dataset.words;
    form.elements.words.focus();
    soon();
  }
});
preview();
