/*
 * The executor's page. Orders come from the API and are kept on the phone; every act is first written down here, with the time
 * it happened and a key of its own, and then sent.
 */
import {attempt} from './api-form.js';
import {start as forms, papers, said} from './mine-forms.js';
import {asTold, card, conflict, say, time} from './mine-orders.js';
import {Sending} from './mine-sending.js';
import {store as open} from './mine-store.js';

const ASKING = new Set(['done', 'photograph', 'no-access', 'pause', 'decline']);
const LOOK_EVERY = 20_000;

const kept = await open();
const list = document.getElementById('orders');
const sending = new Sending(kept, draw);
forms();

/** Shows what the phone knows. */
async function draw() {
  const [{orders, at}, told] = [await kept.seen(), await kept.told()];
  const {linked, known} = sending;
  const views = orders.map(order => asTold(order, told)).filter(order => !['DONE', 'CANCELLED', 'DECLINED'].includes(order.state));
  list.replaceChildren(...views.map(order => card(order, press)));
  const waiting = told.filter(each => each.state === 'waiting').length;
  const refused = told.filter(each => each.state === 'conflict');
  document.getElementById('conflicts').replaceChildren(...refused.map(each => conflict(each, seen)));
  document.getElementById('none').hidden = views.length > 0 || !at;
  document.getElementById('login').hidden = known;
  const line = document.getElementById('link');
  line.dataset.linked = linked;
  line.dataset.waiting = waiting;
  line.textContent = [
    !linked ? say('offline') : at ? say('online') : say('asking'),
    at ? `${say('as-of')} ${time(at)}` : '',
    waiting ? `${say('to-send')} ${waiting}` : '',
  ].filter(Boolean).join(' · ');
}

async function seen(told) {
  await kept.forget(told.no);
  await draw();
}

const press = (order, act) => (ASKING.has(act) ? ask(order, act) : tell(order, act, {}));

/** Writes an act down, and the paper that belongs to it, and sends them as soon as that is possible. */
async function tell(order, act, {body = {}, files = [], drawn = null}) {
  const occurredAt = await sending.now(order);
  const its = {order: order.id, number: order.number, state: 'waiting', at: occurredAt};
  await kept.tell({...its, act, files, key: attempt(), body: {...body, occurredAt}});
  if (drawn) {
    const times = drawn.body.form === 'WORK' ? {finishedAt: occurredAt} : {cameAt: order.times?.onSiteAt ?? occurredAt};
    await kept.tell({
      ...its, act: 'paper', request: order.request, files: drawn.files, key: attempt(), body: {...drawn.body, ...times},
    });
  }
  await draw();
  await sending.send();
}

/* Windows that ask for more than a press. */
function ask(order, act) {
  const dialog = document.getElementById(`ask-${act}`);
  const form = dialog.querySelector('form');
  form.reset();
  form.pen?.clear();
  form.onsubmit = async event => {
    event.preventDefault();
    const {body, files} = said(form);
    const drawn = await papers[act]?.(form, body, say);
    dialog.close();
    await tell(order, act, {body, files, drawn});
  };
  dialog.showModal();
}

for (const button of document.querySelectorAll('[data-close]')) {
  button.addEventListener('click', () => button.closest('dialog').close());
}

/* Who leaves takes nobody's data along on the phone; what is not sent yet has to be sent first. */
document.querySelector('form[action="/logout"]')?.addEventListener('submit', async event => {
  const form = event.target;
  if (form.dataset.cleared) return;
  event.preventDefault();
  const waits = (await kept.told()).some(each => each.state === 'waiting');
  if (waits && !window.confirm(say('leave-unsent'))) return;
  if (!waits) {
    await kept.clear();
    for (const name of await caches.keys()) await caches.delete(name);
  }
  form.dataset.cleared = 'true';
  form.submit();
});

async function keepPage() {
  if (!('serviceWorker' in navigator)) return;
  await navigator.serviceWorker.register('/mine/worker.js', {scope: '/mine'});
  const ready = await navigator.serviceWorker.ready;
  const loaded = performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname)
      .filter(path => path.startsWith('/console/') || path.startsWith('/webjars/'));
  navigator.serviceWorker.addEventListener('message', event => {
    if (event.data?.kept) document.documentElement.dataset.kept = 'true';
  });
  ready.active?.postMessage({keep: [...new Set(loaded)]});
}

const send = () => sending.send();
window.addEventListener('online', send);
window.addEventListener('offline', () => sending.lost());
document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });
document.getElementById('again').addEventListener('click', send);
setInterval(send, LOOK_EVERY);
await draw();
await send();
await keepPage().catch(() => {});
