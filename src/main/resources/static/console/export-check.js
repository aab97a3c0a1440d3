/*
 * Checks the export form of the journal in the browser, with nothing but WebCrypto: what ExportChecker does on the JDK, written
 * a second time and apart from the server that made the file. It reads the answer as it streams in, in flat memory.
 *
 * Not checked here, and left to the checker on the desk of an inspector: the sum over the file's bytes (it guards against
 * accidents, not against forgers) and the canonical spelling of each line.
 */

import {bytes, GrowingRoot, leafOf, proves, refuse, same, sha256, text64, utf8} from './export-hashes.js';
import {checkpoint, openNote, readKeys} from './export-notes.js';

const strict = new TextDecoder('utf-8', {fatal: true});
const TILE = 256;

/** The lines of a byte stream, one after another; a missing final newline is refused. */
async function* linesOf(stream) {
  let rest = new Uint8Array(0);
  const reader = stream.getReader();
  for (;;) {
    const {done, value} = await reader.read();
    if (done) break;
    const joined = new Uint8Array(rest.length + value.length);
    joined.set(rest);
    joined.set(value, rest.length);
    let from = 0;
    for (let end = joined.indexOf(10); end >= 0; end = joined.indexOf(10, from)) {
      try {
        yield strict.decode(joined.subarray(from, end));
      } catch {
        refuse('form');
      }
      from = end + 1;
    }
    rest = joined.slice(from);
  }
  if (rest.length > 0) refuse('cut-off');
}

/** One check of one file; keeps what was read so far. */
class Check {
  lines = 0;
  openings = 0;
  growing = new GrowingRoot();
  tile = [];
  ended = [];

  constructor(keys, known, tell) {
    this.keys = keys;
    this.known = known;
    this.tell = tell;
  }

  async take(command, fields) {
    if (this.ended.length > 0 || command === 'sum') return this.end(command, fields);
    if (this.pending && command !== 'open' && command !== 'proof') await this.settle();
    switch (command) {
      case 'book': return this.book(fields);
      case 'seal': return this.seal(fields);
      case 'part': return this.part(fields);
      case 'consistency': return undefined;
      case 'line': return this.line(fields);
      case 'open': return this.open(fields);
      case 'proof': return this.proof(fields);
      case 'tile': return this.checkTile(fields);
      default: return refuse('form');
    }
  }

  book([origin, form]) {
    if (this.origin || form !== '1') refuse('form');
    this.origin = origin;
  }

  async seal([field]) {
    if (!this.origin || this.head) refuse('form');
    this.sealField = field;
    const note = await openNote(strict.decode(bytes(field)), this.keys);
    this.head = checkpoint(note.text);
    this.signer = note.key;
    if (this.head.origin !== this.origin) refuse('seal-book');
  }

  async part([field]) {
    if (!this.head || this.lines > 0) refuse('form');
    this.partField = field;
    const note = await openNote(strict.decode(bytes(field)), this.keys);
    const said = note.text.split('\n');
    const own = ['ads-desk part 1', 'origin ' + this.head.origin, 'size ' + this.head.size,
      'root ' + text64(this.head.root)];
    if (own.some((line, i) => said[i] !== line) || !said[4]?.startsWith('part ')) refuse('part');
    this.selection = said[4].slice('part '.length).split(' ');
    this.last = Number(said[5].slice('last '.length));
  }

  async line([number, body]) {
    if (!this.head) refuse('form');
    this.lines += 1;
    this.number = Number(number);
    let said;
    try {
      said = JSON.parse(body);
    } catch {
      refuse('line', {line: this.number});
    }
    if (said.no !== this.number || !this.head.origin.endsWith(said.book)) refuse('line', {line: this.number});
    this.place(said);
    this.secret = said.secret ?? {};
    this.pending = {number: this.number, leaf: await leafOf(body)};
    if (this.lines % 500 === 0) this.tell(this.lines, this.last ?? this.head.size);
  }

  /** A whole book counts its lines; a part counts those of its house or subject. Neither leaves one out. */
  place(said) {
    const [kind, ...id] = this.selection ?? ['book'];
    const at = {book: said.no, house: said.houseSeq, subject: said.subjectSeq, line: 1}[kind];
    const its = {
      book: () => true,
      house: () => said.house === id[0],
      subject: () => said.subject?.id === id[1],
      line: () => said.no === Number(id[0]),
    }[kind]();
    if (!its) refuse('line', {line: said.no});
    if (at !== this.lines) refuse('line-missing', {line: said.no});
  }

  async open([number, field, salt, value]) {
    if (Number(number) !== this.number || !this.secret[field]) refuse('opening', {line: this.number});
    const commitment = await sha256(bytes(salt), utf8.encode(value));
    if (text64(commitment) !== this.secret[field]) refuse('opening', {line: this.number});
    this.openings += 1;
  }

  async proof([number, ...hashes]) {
    const {leaf} = this.pending ?? refuse('form');
    if (!this.selection || Number(number) !== this.number) refuse('form');
    const good = this.number <= this.head.size
        && await proves(this.number - 1, this.head.size, hashes.map(bytes), leaf, this.head.root);
    if (!good) refuse('line', {line: this.number});
    this.pending = undefined;
  }

  async settle() {
    const {leaf, number} = this.pending;
    this.pending = undefined;
    if (this.selection) refuse('form');
    this.tile.push({leaf, number});
    await this.growing.append(leaf);
    if (this.known && this.growing.size === this.known.size) this.reached = await this.growing.root();
  }

  checkTile([, ...hashes]) {
    if (this.selection || hashes.length !== this.tile.length || hashes.length > TILE) refuse('form');
    hashes.forEach((hash, i) => {
      if (!same(bytes(hash), this.tile[i].leaf)) refuse('line', {line: this.tile[i].number});
    });
    this.tile = [];
  }

  async end(command, fields) {
    if (this.pending) await this.settle();
    const order = this.selection ? ['sum', 'part', 'seal'] : ['sum', 'seal'];
    if (command !== order[this.ended.length]) refuse('form');
    if (command === 'part' && fields[0] !== this.partField) refuse('seals-differ');
    if (command === 'seal' && fields[0] !== this.sealField) refuse('seals-differ');
    this.ended.push(command);
  }

  async verdict() {
    if (this.ended.at(-1) !== 'seal') refuse('cut-off');
    if (this.lines !== (this.selection ? this.last : this.head.size)) refuse('cut-off');
    if (!this.selection && !same(await this.growing.root(), this.head.root)) refuse('root');
    if (this.known) await this.checkKnown();
    return {
      lines: this.lines, openings: this.openings, size: this.head.size, root: text64(this.head.root),
      signer: this.signer, selection: this.selection?.[0] ?? 'book',
    };
  }

  async checkKnown() {
    if (this.selection || this.known.origin !== this.head.origin) refuse('known');
    const root = this.known.size === 0 ? await sha256() : this.reached;
    if (!root || !same(root, this.known.root)) refuse('known', {size: this.known.size});
  }
}

/**
 * Checks an export as it streams in.
 *
 * @param stream a ReadableStream of its bytes
 * @param keyText the book's keys as it publishes them, or as somebody kept them
 * @param knownSeal an older seal somebody kept, word for word; only for a whole book
 * @param tell is called now and then with the lines read and the lines to come
 * @returns what was found, where everything holds; throws a Refusal where it does not
 */
export async function check(stream, keyText, {knownSeal = '', tell = () => {}} = {}) {
  const keys = await readKeys(keyText);
  const known = knownSeal.trim() === ''
    ? undefined
    : checkpoint((await openNote(knownSeal.trim() + '\n', keys)).text);
  const run = new Check(keys, known, tell);
  for await (const line of linesOf(stream)) {
    const [command, ...fields] = line.split('\t');
    await run.take(command, fields);
  }
  return run.verdict();
}
