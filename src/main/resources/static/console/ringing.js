// Calls that ring are offered on every page by a key; the first to take one owns it.
const box = () => document.getElementById('ringing');

let waiting = 0;
function refresh() {
  clearTimeout(waiting);
  waiting = setTimeout(() => htmx.trigger(box(), 'desk:ringing'), 100);
}

function take() {
  const offered = document.querySelector('main [data-take-call]') ?? box().querySelector('[data-take-call]');
  offered?.click();
  return offered;
}

export function start() {
  if (!box()) return;
  document.addEventListener('keydown', event => {
    if (event.key === 'F4' && !event.altKey && !event.ctrlKey && !event.shiftKey && !event.repeat && take()) event.preventDefault();
  });
  document.addEventListener('desk:line', ({ detail: { code } }) => {
    if (code === 'reset' || code.startsWith('call.')) refresh();
  });
  document.addEventListener('htmx:configRequest', event => {
    const own = document.getElementById('call-card')?.dataset.call;
    if (event.target === box() && own) event.detail.parameters.except = own;
  });
  document.addEventListener('htmx:afterRequest', event => {
    if (event.target.matches?.('[data-take-call]')) refresh();
  });
}
