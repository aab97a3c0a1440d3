// Countdowns by the server's time: what the browser's own clock says is corrected by what the page was rendered at.
let ahead = 0;

export function setNow(instant) {
  if (instant) ahead = Date.parse(instant) - Date.now();
}

export const now = () => Date.now() + ahead;

const words = document.documentElement.lang === 'en' ? { h: 'h', m: 'min', d: 'd' } : { h: 'ч', m: 'мин', d: 'дн' };
const two = number => String(number).padStart(2, '0');

export function span(milliseconds) {
  const all = Math.floor(Math.abs(milliseconds) / 1000);
  const [days, hours, minutes, seconds] = [Math.floor(all / 86400), Math.floor(all / 3600) % 24, Math.floor(all / 60) % 60, all % 60];
  if (days) return `${days} ${words.d} ${hours} ${words.h}`;
  if (hours) return `${hours} ${words.h} ${two(minutes)} ${words.m}`;
  return `${two(minutes)}:${two(seconds)}`;
}

function tick(element) {
  const count = element.querySelector('.count') ?? element;
  if (element.dataset.since) {
    count.textContent = span(now() - Date.parse(element.dataset.since));
    return;
  }
  const due = Date.parse(element.dataset.due);
  if (!due) {
    count.textContent = '—';
    return;
  }
  const left = due - now();
  const text = (left < 0 ? '−' : '') + span(left);
  if (count.textContent !== text) count.textContent = text;
  const warned = element.dataset.warn && now() >= Date.parse(element.dataset.warn);
  const mark = left < 0 ? 'broken' : warned ? 'warned' : 'calm';
  if (element.dataset.mark !== mark) element.dataset.mark = mark;
}

export function startTicking() {
  const all = () => document.querySelectorAll('[data-due], [data-since]').forEach(tick);
  all();
  setInterval(all, 1000);
  document.addEventListener('htmx:afterSettle', all);
}
