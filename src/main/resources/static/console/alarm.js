// A warning is heard and seen in the window's title until somebody takes it; who muted it still sees it.
const EVERY = 8000;
let muted = false;
let audio;

const alarms = () => [...document.querySelectorAll('[data-alarm]')];

function tone(at, frequency) {
  const oscillator = audio.createOscillator();
  const volume = audio.createGain();
  oscillator.frequency.value = frequency;
  volume.gain.setValueAtTime(0.0001, at);
  volume.gain.exponentialRampToValueAtTime(0.25, at + 0.03);
  volume.gain.exponentialRampToValueAtTime(0.0001, at + 0.35);
  oscillator.connect(volume).connect(audio.destination);
  oscillator.start(at);
  oscillator.stop(at + 0.4);
}

function sound(broken) {
  audio ??= new AudioContext();
  if (audio.state !== 'running') return audio.resume();
  tone(audio.currentTime, broken ? 880 : 660);
  tone(audio.currentTime + 0.4, broken ? 880 : 550);
  if (broken) tone(audio.currentTime + 0.8, 880);
}

let plain = document.title;
let shown = false;

function look() {
  const open = alarms();
  document.documentElement.dataset.alarms = open.length;
  if (!open.length) {
    if (document.title !== plain) document.title = plain;
    return;
  }
  shown = !shown;
  document.title = shown ? `⚠ ${open.length} · ${plain}` : plain;
}

function ring() {
  const open = alarms();
  if (open.length && !muted) sound(open.some(each => each.dataset.broken));
}

export function start(isMuted) {
  muted = isMuted;
  plain = document.title;
  setInterval(look, 1200);
  setInterval(ring, EVERY);
  document.addEventListener('htmx:afterSettle', event => {
    if (event.target.id === 'waiting' && alarms().length) ring();
  });
  document.addEventListener('keydown', event => {
    if (event.code !== 'KeyM' || event.ctrlKey || event.altKey || event.target.closest?.('input, textarea, select, dialog[open]')) return;
    document.querySelector('[data-alarm] [data-take]')?.click();
  });
}
