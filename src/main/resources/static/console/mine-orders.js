/* Orders on the executor's page: how they are drawn, with what was told and not sent yet as if it were so. */
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

const words = document.getElementById('words');

/** A word of the page, in the reader's language. */
export const say = name => words.querySelector(`[data-say="${CSS.escape(name)}"]`)?.textContent ?? name;

/** When that was, in short. */
export const time = text => text
  ? new Intl.DateTimeFormat(document.documentElement.lang, {dateStyle: 'short', timeStyle: 'short'}).format(new Date(text))
  : '';

/** An order as it is for the one who told what is not sent yet. */
export function asTold(order, told) {
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

function buttons(order, press) {
  const can = (ACTS[order.state] ?? []).filter(act => act !== 'localise' || !order.times?.localisedAt);
  return can.map((act, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = i === 0 ? 'btn btn-primary big' : 'btn big';
    button.dataset.act = act;
    button.textContent = say(`act.${act}`);
    button.addEventListener('click', () => press(order, act));
    return button;
  });
}

/** The card of an order; press is called with the order and the act whose button was pressed. */
export function card(order, press) {
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
  node.querySelector('[data-at="due"]').classList.toggle('broken', new Date(order.dueAt ?? NaN) < new Date());
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
    phone.textContent = `${say('phone')} ${sheet.phone ?? sheet.applicant.phone}`;
  }
  fill(node, 'waiting', order.waiting ? say('waiting') : '');
  node.querySelector('[data-acts]').replaceChildren(...buttons(order, press));
  return node;
}

/** What did not fit by the time it was sent, until its teller has seen it. */
export function conflict(told, seen) {
  const item = document.createElement('li');
  item.className = 'problem';
  item.textContent = `${told.number}: ${say(`act.${told.act}`)}, ${time(told.at)}. ${told.why}`;
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'btn btn-sm ms-2';
  button.textContent = say('seen');
  button.addEventListener('click', () => seen(told));
  item.append(button);
  return item;
}
