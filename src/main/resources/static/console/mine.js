/*
 * The executor's page. Orders come from the API and are kept on the phone; every act is first written down here, with the time
 * it happened and a key of its own, and then sent, oldest first. So an act told in a basement, or whose answer was lost, is sent
 * again later and done once. What no longer fits by then the desk keeps as a conflict; it is shown, not hidden.
 */
import {attempt, call, Problem} from './api-form.js';
import {start as forms, papers, said} from './mine-forms.js';
import {store as open} from './mine-store.js';

const NEXT = {
  accept: 'ACCEPTED', 'on-the-way': 'ON_THE_WAY', 'on-site': 'ON_SITE', pause: 'PAUSED', 'no-access': 'NO_ACCESS',
  done: 'DONE', decline: 'DECLINED',
};
const ACTS = {
  ASSIGNED: ['accept', 'on-the-way', 'decline'],
  ACCEPTED: ['on-the-way', 'on-site', 'pause', 'decline'],
  ON_THE_WAY: ['on-site', 'no-access', 'pause'],
  ON_SITE: ['localise', 'done', 'photograph', 'no-access', 'pause'],
  PAUSED: ['on-the-way', 'on-site', 'photograph'],
  NO_ACCESS: ['on-the-way', 'on-site', 'photograph'],
};
const ASKING = new Set(['done', 'photograph', 'no-access', 'pause', 'decline']);
const LOOK_EVERY = 20_000;

const kept = await open();
const list = document.getElementById('orders');
const words = document.getElementById('words');
const say = name => words.querySelector(`[data-say="${CSS.escape(name)}"]`)?.textContent ?? name;
const time = text => text
  ? new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: 'short', timeStyle: 'short'}).format(new Date(text))
  : '';
forms();
let sending = false;
let linked = true;

/**
 * The time of the desk: phones are often a few minutes wrong, and the journal would refuse what is yet to come. It is known to a
 * second only, so nothing happens before what the order is already known to have come to: that would be refused as well.
 */
async function now(order) {
  const before = [
    ...Object.values(order.times ?? {}),
    ...(await kept.told()).filter(each => each.order === order.id).map(each => each.at),
  ].filter(Boolean).map(at => new Date(at).getTime());
  return new Date(Math.max(Date.now() + await kept.offset(), ...before)).toISOString();
}

function learnOffset(answer) {
  const date = answer.headers.get('Date');
  return date ? kept.setOffset(new Date(date).getTime() - Date.now()) : undefined;
}

/* What is told and not sent yet is already so for the one who told it. */
function asTold(order, told) {
  const its = told.filter(each => each.order === order.id && each.state === 'waiting');
  const view = {...order, photos: {...order.photos}, waiting: its.length};
  for (const each of its) {
    view.state = NEXT[each.act] ?? view.state;
    if (each.act === 'localise') view.times = {...view.times, localisedAt: each.body.occurredAt};
  }
  return view;
}

function fill(node, name, text) {
  const place = node.querySelector(`[data-at="${name}"]`);
  if (!place) return;
  place.textContent = text ?? '';
  const row = place.closest('[data-row]');
  if (row) row.hidden = !text;
}

function place(order) {
  const {address} = order;
  const parts = [
    address.house ?? address.text,
    address.entrance && `${say('entrance')} ${address.entrance}`,
    address.floor && `${say('floor')} ${address.floor}`,
    address.premises && `${say('premises')} ${address.premises}`,
  ];
  return parts.filter(Boolean).join(', ');
}

function buttons(order) {
  const can = (ACTS[order.state] ?? []).filter(act => act !== 'localise' || !order.times?.localisedAt);
  return can.map((act, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = i === 0 ? 'btn btn-primary big' : 'btn big';
    button.dataset.act = act;
    button.textContent = say(`act.${act}`);
    button.addEventListener('click', () => (ASKING.has(act) ? ask(order, act) : tell(order, act, {})));
    return button;
  });
}

function card(order) {
  const node = document.getElementById('order').content.cloneNode(true);
  const box = node.querySelector('article');
  box.dataset.order = order.id;
  box.dataset.state = order.state;
  fill(node, 'number', order.number);
  fill(node, 'state', say(`state.${order.state}`));
  fill(node, 'kind', order.kindName ?? '');
  fill(node, 'urgent', order.urgency === 'EMERGENCY' ? say('urgent') : '');
  fill(node, 'place', place(order));
  fill(node, 'due', time(order.dueAt));
  fill(node, 'arrive', time(order.arriveBy));
  fill(node, 'task', order.task);
  fill(node, 'take', order.materials);
  const {sheet} = order;
  fill(node, 'words', sheet?.description);
  fill(node, 'name', sheet?.applicant?.name);
  fill(node, 'script', sheet?.script);
  fill(node, 'answers', sheet?.answers?.map(each => `${each.question} ${each.answer}`).join('\n'));
  for (const name of ['valves', 'keys', 'feeds', 'call', 'notes']) fill(node, name, sheet?.card?.[name]);
  const phone = node.querySelector('[data-phone]');
  phone.hidden = !sheet?.applicant?.phone;
  if (sheet?.applicant?.phone) {
    phone.href = `tel:${sheet.applicant.phone}`;
    phone.textContent = `${say('phone')} ${sheet.applicant.phone}`;
  }
  fill(node, 'waiting', order.waiting ? say('waiting') : '');
  node.querySelector('[data-acts]').replaceChildren(...buttons(order));
  return node;
}

function conflict(told) {
  const item = document.createElement('li');
  item.className = 'problem';
  item.textContent = `${told.number}: ${say(`act.${told.act}`)}, ${time(told.at)}. ${told.why}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-sm ms-2';
  button.textContent = say('seen');
  button.addEventListener('click', async () => {
    await kept.forget(told.no);
    await draw();
  });
  item.append(button);
  return item;
}

/** Shows what the phone knows. */
export async function draw() {
  const [{orders, at}, told] = [await kept.seen(), await kept.told()];
  const views = orders.map(order => asTold(order, told)).filter(order => !['DONE', 'CANCELLED', 'DECLINED'].includes(order.state));
  list.replaceChildren(...views.map(card));
  const waiting = told.filter(each => each.state === 'waiting').length;
  const refused = told.filter(each => each.state === 'conflict');
  document.getElementById('conflicts').replaceChildren(...refused.map(conflict));
  document.getElementById('none').hidden = views.length > 0;
  const line = document.getElementById('link');
  line.dataset.linked = linked;
  line.dataset.waiting = waiting;
  line.textContent = [
    linked ? say('online') : say('offline'),
    at ? `${say('as-of')} ${time(at)}` : '',
    waiting ? `${say('to-send')} ${waiting}` : '',
  ].filter(Boolean).join(' · ');
}

/** Writes an act down, and the paper that belongs to it, and sends them as soon as that is possible. */
async function tell(order, act, {body = {}, files = [], drawn = null}) {
  const occurredAt = await now(order);
  const its = {order: order.id, number: order.number, state: 'waiting', at: occurredAt};
  await kept.tell({...its, act, files, key: attempt(), body: {...body, occurredAt}});
  if (drawn) {
    const times = drawn.body.form === 'WORK' ? {finishedAt: occurredAt} : {cameAt: order.times?.onSiteAt ?? occurredAt};
    await kept.tell({
      ...its, act: 'paper', request: order.request, files: drawn.files, key: attempt(), body: {...drawn.body, ...times},
    });
  }
  await draw();
  await send();
}

async function upload(told) {
  const ids = [];
  for (const file of told.files) {
    if (!file.id) {
      const body = new FormData();
      body.append('file', file.blob, file.name);
      const {body: made} = await call('POST', '/api/attachments', {body, key: file.key});
      file.id = made.id;
      await kept.change(told);
    }
    ids.push(file.id);
  }
  return ids;
}

/**
 * Draws an act with its signature, or with the two witnesses of a refusal. It stands upon what the request is by then, so its
 * version is asked for at the time of sending.
 */
async function paper(told) {
  const [signature] = await upload(told);
  const {body: request} = await call('GET', `/api/requests/${told.request}`);
  const body = signature ? {...told.body, signing: {...told.body.signing, signature}} : told.body;
  await call('POST', `/api/requests/${told.request}/papers`, {body, key: told.key, version: request.decisionVersion});
}

async function one(told) {
  if (told.act === 'paper') return paper(told);
  const files = await upload(told);
  const body = files.length > 0 ? {...told.body, files} : told.body;
  return call('POST', `/api/work-orders/${told.order}/${told.act}`, {body, key: told.key});
}

/* Whether a refusal is about the act itself, so that sending it again would change nothing. */
const final = problem => problem.status >= 400 && problem.status < 500 && ![401, 408, 412, 429].includes(problem.status)
    && problem.code !== 'auth.form-unproven';

/** Sends what waits, oldest first, and stops at the first that cannot be sent now. */
async function send() {
  if (sending) return;
  sending = true;
  try {
    for (const told of (await kept.told()).filter(each => each.state === 'waiting')) {
      try {
        await one(told);
        linked = true;
        await kept.forget(told.no);
      } catch (e) {
        if (!(e instanceof Problem) || !final(e)) throw e;
        await kept.change({...told, state: 'conflict', why: e.message});
      }
    }
    await look();
  } catch (e) {
    linked = e instanceof Problem && e.status < 500;
    if (e instanceof Problem && (e.status === 401 || e.code === 'auth.form-unproven')) document.getElementById('login').hidden = false;
  } finally {
    sending = false;
    await draw();
  }
}

async function look() {
  const answer = await fetch('/api/work-orders?mine=true', {headers: {Accept: 'application/json'}, cache: 'no-store'});
  if (!answer.ok) throw new Problem(answer.status, undefined);
  await learnOffset(answer);
  const {items} = await answer.json();
  linked = true;
  document.getElementById('login').hidden = true;
  await kept.see({orders: items, at: new Date().toISOString()});
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

window.addEventListener('online', send);
window.addEventListener('offline', () => {
  linked = false;
  draw();
});
document.addEventListener('visibilitychange', () => { if (!document.hidden) send(); });
document.getElementById('again').addEventListener('click', send);
setInterval(send, LOOK_EVERY);
await draw();
await send();
await keepPage().catch(() => {});
