// Before anything is painted: light or dark, as the person chose or the browser is set.
(() => {
  const root = document.documentElement;
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const chosen = root.dataset.theme || 'auto';
    root.dataset.bsTheme = chosen === 'auto' ? (dark.matches ? 'dark' : 'light') : chosen;
  };
  dark.addEventListener('change', paint);
  paint();
})();
