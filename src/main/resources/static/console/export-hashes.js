// Hashes of the journal's log (RFC 6962) by WebCrypto, and how a file is refused.
export const utf8 = new TextEncoder();
const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Why a file is refused: a word the page has a sentence for, and where. */
export class Refusal extends Error {
  constructor(why, detail = {}) {
    super(why);
    this.why = why;
    this.detail = detail;
  }
}

/** Whether this browser can check at all: WebCrypto exists only on https or localhost. */
export function canCheck() {
  return Boolean(globalThis.crypto?.subtle);
}

export const refuse = (why, detail) => { throw new Refusal(why, detail); };

/** The bytes of canonical base64; others are refused. */
export function bytes(base64) {
  try {
    const text = atob(base64);
    if (btoa(text) !== base64) refuse('form');
    return Uint8Array.from(text, c => c.charCodeAt(0));
  } catch (e) {
    throw e instanceof Refusal ? e : new Refusal('form');
  }
}

export const text64 = array => btoa(String.fromCharCode(...array));

export async function sha256(...parts) {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return new Uint8Array(await crypto.subtle.digest('SHA-256', whole));
}

export const same = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);
export const leafOf = line => sha256(LEAF, utf8.encode(line));
const nodeOf = (left, right) => sha256(NODE, left, right);

/** Whether the hashes lead from a leaf to the root (RFC 9162, section 2.1.3.2). */
export async function proves(index, size, path, leaf, root) {
  let node = index;
  let last = size - 1;
  let hash = leaf;
  for (const neighbour of path) {
    if (last === 0) return false;
    if (node % 2 === 1 || node === last) {
      hash = await nodeOf(neighbour, hash);
      while (node % 2 === 0 && node !== 0) {
        node = Math.floor(node / 2);
        last = Math.floor(last / 2);
      }
    } else {
      hash = await nodeOf(hash, neighbour);
    }
    node = Math.floor(node / 2);
    last = Math.floor(last / 2);
  }
  return last === 0 && same(hash, root);
}

/** The root over a growing number of leaves, in a handful of hashes. */
export class GrowingRoot {
  subtrees = [];
  size = 0;

  async append(leaf) {
    let subtree = leaf;
    for (let rest = this.size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      subtree = await nodeOf(this.subtrees.pop(), subtree);
    }
    this.subtrees.push(subtree);
    this.size += 1;
  }

  async root() {
    if (this.size === 0) return sha256();
    let root = this.subtrees.at(-1);
    for (let i = this.subtrees.length - 2; i >= 0; i -= 1) {
      root = await nodeOf(this.subtrees[i], root);
    }
    return root;
  }
}
