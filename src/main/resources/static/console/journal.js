/* The journal page: a press of the button checks a line, a house or the book here, in the browser. */
import {check} from './export-check.js';
import {canCheck, Refusal} from './export-hashes.js';

const sentence = (box, name) => box.querySelector(`[data-say="${name}"]`)?.textContent ?? name;
const filled = (text, values) => text.replace(/%(\w+)%/g, (whole, name) => values[name] ?? whole);

function show(box, kind, text) {
  const result = box.querySelector('[data-result]');
  result.textContent = text;
  result.className = 'verdict verdict-' + kind;
  result.dataset.result = kind;
}

async function fetched(address) {
  const answer = await fetch(address, {headers: {Accept: 'text/plain'}, cache: 'no-store'});
  if (!answer.ok) throw new Refusal('unreachable');
  return answer;
}

async function run(box) {
  if (!canCheck()) return show(box, 'unable', sentence(box, 'unable'));
  show(box, 'running', sentence(box, 'running'));
  try {
    const typed = box.querySelector('[name="key"]')?.value.trim();
    const keys = typed || await (await fetched(box.dataset.key)).text();
    const answer = await fetched(box.dataset.file);
    const found = await check(answer.body, keys, {
      knownSeal: box.querySelector('[name="known"]')?.value ?? '',
      tell: (lines, of) => show(box, 'running', filled(sentence(box, 'progress'), {lines, of})),
    });
    return show(box, 'accepted', filled(sentence(box, 'accepted'), found));
  } catch (e) {
    const why = e instanceof Refusal ? e.why : 'unreachable';
    const kind = why === 'unreachable' ? 'unable' : 'refused';
    return show(box, kind, filled(sentence(box, why), e.detail ?? {}));
  }
}

for (const box of document.querySelectorAll('[data-check]')) {
  const button = box.querySelector('[data-run]');
  button.hidden = false;
  button.addEventListener('click', async () => {
    button.disabled = true;
    await run(box);
    button.disabled = false;
  });
}
