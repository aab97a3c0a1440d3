/*
 * What an executor told goes to the desk, oldest first. So an act told in a basement, or whose answer was lost, is sent again
 * later and done once. What no longer fits by then the desk keeps as a conflict; it is shown, not hidden.
 */
import {call, Problem} from './api-form.js';

async function upload(kept, told) {
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
async function paper(kept, told) {
  const [signature] = await upload(kept, told);
  const {body: request} = await call('GET', `/api/requests/${told.request}`);
  const body = signature ? {...told.body, signing: {...told.body.signing, signature}} : told.body;
  await call('POST', `/api/requests/${told.request}/papers`, {body, key: told.key, version: request.decisionVersion});
}

async function one(kept, told) {
  if (told.act === 'paper') return paper(kept, told);
  const files = await upload(kept, told);
  const body = files.length > 0 ? {...told.body, files} : told.body;
  return call('POST', `/api/work-orders/${told.order}/${told.act}`, {body, key: told.key});
}

/* Whether a refusal is about the act itself, so that sending it again would change nothing. */
const final = problem => problem.status >= 400 && problem.status < 500 && ![401, 408, 412, 429].includes(problem.status)
    && problem.code !== 'auth.form-unproven';

/* Whether the desk no longer knows who sends. */
const stranger = problem => problem instanceof Problem && (problem.status === 401 || problem.code === 'auth.form-unproven');

/**
 * The sending of one phone. linked: whether the desk answered last; known: whether it knows who sends; changed is called when
 * something of it, or what the phone keeps, may be another.
 */
export class Sending {
  linked = true;
  known = true;
  #kept;
  #changed;
  #busy = false;

  constructor(kept, changed) {
    this.#kept = kept;
    this.#changed = changed;
  }

  /**
   * The time of the desk: phones are often a few minutes wrong, and the journal would refuse what is yet to come. It is known
   * to a second only, so nothing happens before what the order is already known to have come to: that would be refused as well.
   */
  async now(order) {
    const before = [
      ...Object.values(order.times ?? {}),
      ...(await this.#kept.told()).filter(each => each.order === order.id).map(each => each.at),
    ].filter(Boolean).map(at => new Date(at).getTime());
    return new Date(Math.max(Date.now() + await this.#kept.offset(), ...before)).toISOString();
  }

  /** The network went. */
  async lost() {
    this.linked = false;
    await this.#changed();
  }

  /** Sends what waits and stops at the first that cannot be sent now; then looks what the orders are. */
  async send() {
    if (this.#busy) return;
    this.#busy = true;
    try {
      for (const told of (await this.#kept.told()).filter(each => each.state === 'waiting')) await this.#sendOne(told);
      await this.#look();
    } catch (e) {
      this.linked = e instanceof Problem && e.status < 500;
      if (stranger(e)) this.known = false;
    } finally {
      this.#busy = false;
      await this.#changed();
    }
  }

  async #sendOne(told) {
    try {
      await one(this.#kept, told);
      this.linked = true;
      await this.#kept.forget(told.no);
    } catch (e) {
      if (!(e instanceof Problem) || !final(e)) throw e;
      await this.#kept.change({...told, state: 'conflict', why: e.message});
    }
  }

  async #look() {
    const answer = await fetch('/api/work-orders?mine=true', {headers: {Accept: 'application/json'}, cache: 'no-store'});
    if (!answer.ok) throw new Problem(answer.status, undefined);
    const date = answer.headers.get('Date');
    if (date) await this.#kept.setOffset(new Date(date).getTime() - Date.now());
    const {items} = await answer.json();
    this.linked = true;
    this.known = true;
    await this.#kept.see({orders: items, at: new Date().toISOString()});
  }
}
