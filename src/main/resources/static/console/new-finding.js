// Parts of the registration page that are found while typing: the last one asked for is shown, earlier answers are dropped.
const pending = new Map();

/** Fetches a part into its place; gives the place, or nothing where it was overtaken or refused. */
export async function load(target, address, parameters) {
  pending.get(target)?.abort();
  const control = new AbortController();
  pending.set(target, control);
  try {
    const answer = await fetch(`${address}?${new URLSearchParams(parameters)}`, { signal: control.signal });
    if (answer.status === 401) return location.assign(`/login?to=${encodeURIComponent(location.pathname + location.search)}`);
    if (!answer.ok) return;
    const place = document.getElementById(target);
    place.innerHTML = await answer.text();
    return place;
  } catch (stopped) {
    if (stopped.name !== 'AbortError' && !(stopped instanceof TypeError)) throw stopped;
  }
}

/** Runs once nothing more comes for so many milliseconds. */
export const later = (wait, run) => {
  let timer;
  return (...given) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...given), wait);
  };
};

/** Nothing is to come into a place any more. */
export const stop = target => pending.get(target)?.abort();
