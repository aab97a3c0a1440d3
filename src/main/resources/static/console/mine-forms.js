/* The windows of the executor's page: what is told in them, the signature drawn on the screen, the acts drawn with it. */
import {attempt} from './api-form.js';

/** What a window was told: words and numbers, and the photos. */
export function said(form) {
  const body = {};
  for (const name of ['work', 'words', 'reason', 'excuse', 'stage', 'minutes', 'volume']) {
    const value = form.elements[name]?.value;
    if (value) body[name] = name === 'minutes' ? Number(value) : value;
  }
  const materials = spent(form.elements.materials?.value);
  if (materials.length > 0) body.materials = materials;
  if (form.elements.goesOn?.checked) body.goesOn = true;
  const files = [...(form.elements.photos?.files ?? [])].map(file => ({blob: file, name: file.name, key: attempt()}));
  return {body, files};
}

/** One a line: «труба ПП; 1,5; м». What has no quantity is one. */
function spent(text) {
  return lines(text).map(line => {
    const [name, quantity, unit] = line.split(';').map(each => each.trim());
    return {name, quantity: /^\d{1,7}([.,]\d{1,3})?$/.test(quantity ?? '') ? quantity : '1', unit: unit || undefined};
  });
}

const lines = text => (text ?? '').split('\n').map(line => line.trim()).filter(Boolean);

/* The papers that are drawn with an act: of work done, signed on the screen or refused; of a door that stayed closed. */
export const papers = {
  async done(form, body, say) {
    const signature = await form.pen.image();
    const refused = form.elements.refused.checked;
    if (!signature && !refused) return null;
    const witnesses = refused ? [...form.querySelectorAll('[data-witness]')].map(each => ({name: each.value.trim()})) : undefined;
    return {
      body: {
        form: 'WORK', works: lines(body.work).map(name => ({name: name.slice(0, 300)})), materials: body.materials,
        signing: refused ? {refused, witnesses} : {},
      },
      files: signature && !refused ? [{blob: signature, name: say('signature-file'), key: attempt()}] : [],
    };
  },
  'no-access': (form, body) => (form.elements.drawn.checked ? {
    body: {form: 'ACCESS', reason: body.excuse === 'ACCESS_REFUSED' ? 'REFUSED' : 'NOBODY_HOME', explanation: body.words},
    files: [],
  } : null),
};

/** Who refuses to sign does so before two witnesses. */
function witnessed(refused) {
  const form = refused.closest('form');
  const fit = () => {
    form.querySelector('[data-witnesses]').hidden = !refused.checked;
    form.querySelector('[data-signed]').hidden = refused.checked;
    for (const each of form.querySelectorAll('[data-witness]')) each.required = refused.checked;
  };
  refused.addEventListener('change', fit);
  form.addEventListener('reset', () => setTimeout(fit));
}

/** A place to sign with a finger or a mouse. */
function pen(canvas) {
  const line = canvas.getContext('2d');
  let drawn = false;
  let last = null;
  const spot = event => {
    const box = canvas.getBoundingClientRect();
    return [(event.clientX - box.left) * (canvas.width / box.width), (event.clientY - box.top) * (canvas.height / box.height)];
  };
  const clear = () => {
    line.fillStyle = '#fff';
    line.fillRect(0, 0, canvas.width, canvas.height);
    drawn = false;
  };
  canvas.addEventListener('pointerdown', event => {
    canvas.setPointerCapture(event.pointerId);
    last = spot(event);
  });
  canvas.addEventListener('pointermove', event => {
    if (!last) return;
    const to = spot(event);
    line.strokeStyle = '#000';
    line.lineWidth = 3;
    line.lineCap = 'round';
    line.beginPath();
    line.moveTo(...last);
    line.lineTo(...to);
    line.stroke();
    last = to;
    drawn = true;
  });
  for (const over of ['pointerup', 'pointercancel']) canvas.addEventListener(over, () => { last = null; });
  clear();
  return {clear, image: () => (drawn ? new Promise(go => { canvas.toBlob(go, 'image/png'); }) : Promise.resolve(null))};
}

/** Makes the windows ready. */
export function start() {
  for (const canvas of document.querySelectorAll('canvas[data-pen]')) {
    const form = canvas.closest('form');
    form.pen = pen(canvas);
    form.querySelector('[data-clear]').addEventListener('click', () => form.pen.clear());
  }
  document.querySelectorAll('[name="refused"]').forEach(witnessed);
}
