/* Keeps the executor's page and the files it needs, so that it opens without a network. Orders are kept by the page itself. */
const SHELF = 'mine-1';
const PAGE = '/mine';

self.addEventListener('install', () => self.skipWaiting());

self.addEventListener('activate', event => event.waitUntil((async () => {
  for (const name of await caches.keys()) if (name !== SHELF) await caches.delete(name);
  await self.clients.claim();
})()));

/* The page tells what it was made of; what it is not made of any more goes. */
self.addEventListener('message', event => {
  if (!Array.isArray(event.data?.keep)) return;
  event.waitUntil((async () => {
    const shelf = await caches.open(SHELF);
    const wanted = new Set(event.data.keep.concat(PAGE).map(address => new URL(address, self.location).href));
    for (const kept of await shelf.keys()) if (!wanted.has(kept.url)) await shelf.delete(kept);
    for (const address of wanted) {
      if (await shelf.match(address) && !address.endsWith(PAGE)) continue;
      const answer = await fetch(address, {credentials: 'same-origin'});
      if (answer.ok && !answer.redirected) await shelf.put(address, answer);
    }
    event.source?.postMessage({kept: true});
  })());
});

async function page(request) {
  const shelf = await caches.open(SHELF);
  try {
    const answer = await fetch(request);
    if (answer.ok && !answer.redirected) await shelf.put(PAGE, answer.clone());
    return answer;
  } catch (e) {
    return (await shelf.match(PAGE)) ?? Promise.reject(e);
  }
}

async function file(request) {
  return (await (await caches.open(SHELF)).match(request)) ?? fetch(request);
}

self.addEventListener('fetch', event => {
  const {request} = event;
  const {pathname, origin} = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate' && pathname === PAGE) event.respondWith(page(request));
  else if (pathname.startsWith('/console/') || pathname.startsWith('/webjars/')) event.respondWith(file(request));
});
