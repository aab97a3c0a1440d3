/* What the phone keeps of one executor: their orders as they were last seen, and what they told that is not sent yet. */
const meta = name => document.querySelector(`meta[name="${name}"]`)?.content ?? '';
const PREFIX = 'adsdesk-mine-';

const done = request => new Promise((good, bad) => {
  request.onsuccess = () => good(request.result);
  request.onerror = () => bad(request.error);
});

async function open(name) {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => {
    request.result.createObjectStore('seen');
    request.result.createObjectStore('told', {keyPath: 'no', autoIncrement: true});
  };
  return done(request);
}

/** The store of whoever is logged in. What another person's session left on this phone, and was sent, is removed. */
export async function store() {
  const name = PREFIX + meta('account');
  const base = await open(name);
  const at = (box, mode) => base.transaction(box, mode).objectStore(box);
  return {
    seen: async () => (await done(at('seen', 'readonly').get('orders'))) ?? {orders: [], at: null},
    see: value => done(at('seen', 'readwrite').put(value, 'orders')),
    offset: async () => (await done(at('seen', 'readonly').get('offset'))) ?? 0,
    setOffset: value => done(at('seen', 'readwrite').put(value, 'offset')),
    told: () => done(at('told', 'readonly').getAll()),
    tell: value => done(at('told', 'readwrite').add(value)),
    change: value => done(at('told', 'readwrite').put(value)),
    forget: no => done(at('told', 'readwrite').delete(no)),
    clear: () => { base.close(); return done(indexedDB.deleteDatabase(name)); },
  };
}
