// What is sent before a page's scripts are there waits for them: a phone in a basement loads slowly.
globalThis.early = {
  sent: new Map(),
  hold(event) {
    const form = event.target.closest('form[data-api]');
    if (!form) return;
    event.preventDefault();
    globalThis.early.sent.set(form, event.submitter);
  },
};
document.addEventListener('submit', globalThis.early.hold);
