// Shared by all pages of a browser: browsers allow six connections per host, so all pages hear through one.
import { listen } from './live.js';

const channel = new BroadcastChannel('adsdesk-live');
let seen = null;
let last = 'connecting';

function begin(position) {
  seen = position;
  listen(
    () => position,
    event => channel.postMessage({ event }),
    state => {
      last = state;
      channel.postMessage({ state });
    },
    position => {
      seen = position;
    },
  );
}

self.onconnect = ({ ports: [port] }) => {
  port.onmessage = ({ data: { position } }) => {
    if (seen === null) return begin(position);
    // What was told between the page's writing and its listening it reads anew.
    if (Number(seen) > Number(position)) port.postMessage({ event: { code: 'reset' } });
    port.postMessage({ state: last });
  };
  port.start();
};
