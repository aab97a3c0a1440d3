// What F2 and F3 mean on the registration page: their own request before somebody else's, a trouble that fits.
export const joined = () => document.querySelector('[data-as=join]') ?? document.querySelector('[data-as=same]');
export const belonging = () => document.querySelector('[data-belongs][data-fits]');

/** A key is written on the one thing it does. */
export function nameKeys() {
  const named = [joined(), belonging()];
  document.querySelectorAll('[data-joins], [data-belongs]').forEach(each => (each.querySelector('kbd').hidden = !named.includes(each)));
}
