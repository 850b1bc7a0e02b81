// Microsoft's Direct Line client as it is, driven line by line: commands come in as JSON, what it tells goes out as JSON.
// node conversation.mjs DOMAIN TOKEN LOCALE websocket|polling
import { createInterface } from 'node:readline';
import directline from 'botframework-directlinejs';
import { WebSocket } from 'ws';
import xhr2 from 'xhr2';

const [domain, token, locale, transport] = process.argv.slice(2);
const sockets = [];
const tell = said => console.log(JSON.stringify(said));

// The client was written for browsers; it looks for these two.
globalThis.XMLHttpRequest = xhr2;
globalThis.WebSocket = class extends WebSocket {
  constructor(...rest) {
    super(...rest);
    sockets.push(this);
  }
};
// After a lost socket it waits 3 to 15 seconds by chance; here always the shortest.
Math.random = () => 0;

const client = new directline.DirectLine({
  domain,
  token,
  webSocket: transport === 'websocket',
  pollingInterval: 200,
  conversationStartProperties: { locale },
});
client.connectionStatus$.subscribe(status => tell({ status }));
client.activity$.subscribe(activity => tell({ activity }));

createInterface({ input: process.stdin })
  .on('line', line => obey(JSON.parse(line)))
  .on('close', () => {
    client.end();
    process.exit();
  });

function obey({ post, drop }) {
  if (post) client.postActivity(post).subscribe(posted => tell({ posted }), error => tell({ failed: String(error) }));
  if (drop) sockets[sockets.length - 1].terminate();
}
