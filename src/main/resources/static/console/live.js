// The live feed: one EventSource per browser, kept by a shared worker; a browser without such workers keeps one per page.
const NAME = 'adsdesk-live';
const SILENCE = 40000;

/** Hears every line after a position; `state` is told 'live' and 'lost'. */
export function follow(position, hear, state) {
  if (typeof SharedWorker !== 'function') return listen(() => position, hear, state);
  const worker = new SharedWorker(new URL('./live-worker.js', import.meta.url), { name: NAME, type: 'module' });
  const take = ({ data }) => (data.state ? state(data.state) : hear(data.event));
  new BroadcastChannel(NAME).onmessage = take;
  worker.port.onmessage = take;
  worker.port.start();
  worker.port.postMessage({ position });
}

/** Listens and, whenever the line breaks or falls silent, comes back after the last position seen. */
export function listen(start, hear, state, saw = () => {}) {
  let seen = start();
  let pause = 500;
  let source;
  let silence;
  const lose = () => {
    source.close();
    clearTimeout(silence);
    state('lost');
    setTimeout(open, pause);
    pause = Math.min(pause * 2, 10000);
  };
  const alive = event => {
    clearTimeout(silence);
    silence = setTimeout(lose, SILENCE);
    if (event.lastEventId) saw((seen = event.lastEventId));
  };
  const open = () => {
    source = new EventSource(`/live?after=${seen}`);
    source.onopen = event => {
      pause = 500;
      alive(event);
      state('live');
    };
    source.onerror = lose;
    source.addEventListener('beat', alive);
    source.addEventListener('line', event => {
      alive(event);
      hear(JSON.parse(event.data));
    });
    source.addEventListener('reset', event => {
      alive(event);
      hear({ code: 'reset' });
    });
  };
  open();
  globalThis.addEventListener?.('offline', () => source.readyState !== EventSource.CLOSED && lose());
}
