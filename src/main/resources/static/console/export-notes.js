// Signed notes: the seals of a book and the keys that sign them.
import {bytes, refuse, sha256, utf8} from './export-hashes.js';

const ED25519 = 1;

/** The keys a book publishes, one a line: name+id+key. A key whose id is not its own is refused. */
export async function readKeys(text) {
  const keys = [];
  for (const line of text.split('\n').filter(each => each.trim() !== '')) {
    const [name, id, ...rest] = line.trim().split('+');
    const typed = bytes(rest.join('+'));
    if (typed.length !== 33 || typed[0] !== ED25519) refuse('key');
    const raw = typed.slice(1);
    const own = (await sha256(utf8.encode(name + '\n'), Uint8Array.of(ED25519), raw)).slice(0, 4);
    const hex = Array.from(own, byte => byte.toString(16).padStart(2, '0')).join('');
    if (hex !== id) refuse('key');
    keys.push({name, id: hex, key: await crypto.subtle.importKey('raw', raw, {name: 'Ed25519'}, false, ['verify'])});
  }
  return keys;
}

/** Reads a signed note and checks that one of the keys signed it. */
export async function openNote(note, keys) {
  const blank = note.lastIndexOf('\n\n');
  if (blank < 0 || !note.endsWith('\n')) refuse('seal-form');
  const text = note.slice(0, blank + 1);
  for (const line of note.slice(blank + 2, -1).split('\n')) {
    const match = /^\u2014 (\S+) (\S+)$/.exec(line) ?? refuse('seal-form');
    const tagged = bytes(match[2]);
    const id = Array.from(tagged.slice(0, 4), byte => byte.toString(16).padStart(2, '0')).join('');
    const key = keys.find(each => each.name === match[1] && each.id === id);
    if (key) {
      const good = await crypto.subtle.verify('Ed25519', key.key, tagged.slice(4), utf8.encode(text));
      if (!good) refuse('seal-signature');
      return {text, key: key.name + '+' + key.id};
    }
  }
  return refuse('seal-key');
}

/** What a seal's text says. */
export function checkpoint(text) {
  const lines = text.split('\n');
  if (lines.length !== 4 || lines[3] !== '' || !/^(0|[1-9]\d*)$/.test(lines[1])) refuse('seal-form');
  return {origin: lines[0], size: Number(lines[1]), root: bytes(lines[2])};
}
