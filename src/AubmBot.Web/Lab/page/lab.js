// The bench: who writes, which phones there are, and what happens between the bot and the stand-ins.
import { startClock } from './clock.js';
import { Phone } from './phone.js';
import { Telephone } from './telephone.js';
import { ask } from './server.js';

const byId = id => document.getElementById(id);
const phones = new Map();
let citizen;

start();

async function start() {
  const bench = await ask('bench');
  for (const known of bench.phones) phones.set(known.channel, new Phone(known, byId('phones'), follow));
  const telephone = new Telephone(bench.phones.find(phone => phone.channel === 'twilio-sms'), byId('phones'));
  showCitizens(bench.citizens, telephone);
  await startClock(() => phones.forEach(phone => phone.showWindow()));
  listen();
}

function showCitizens(citizens, telephone) {
  for (const known of citizens) {
    const button = byId('citizens').appendChild(document.createElement('button'));
    button.setAttribute('role', 'radio');
    button.textContent = known.name;
    button.title = known.phone;
    button.addEventListener('click', () => choose(known));
  }
  const choose = chosen => {
    citizen = chosen;
    sessionStorage['lab.citizen'] = chosen.key;
    [...byId('citizens').children].forEach((button, i) => button.setAttribute('aria-checked', String(citizens[i] === chosen)));
    for (const phone of phones.values()) phone.belongTo(chosen);
    telephone.belongTo(chosen);
  };
  choose(citizens.find(known => known.key === sessionStorage['lab.citizen']) || citizens[0]);
}

// A link to the bot on another platform leads to its phone here, with what the link carries.
function follow(address) {
  const phone = [...phones.values()].find(({ usable, known }) => usable && known.entryLink && address.startsWith(known.entryLink));
  if (!phone) return false;
  phone.element.scrollIntoView({ block: 'nearest' });
  phone.send('do', { act: 'Link', text: decodeURIComponent(address.slice(phone.known.entryLink.length)) });
  return true;
}

// The browser reconnects by itself; what it missed comes after the last version that it saw.
function listen() {
  let version = 0;
  const open = () => {
    const stream = new EventSource(`api/stream?after=${version}`);
    stream.onopen = () => say('live');
    stream.onmessage = event => {
      for (const entry of JSON.parse(event.data)) {
        version = Math.max(version, entry.version);
        const phone = phones.get(entry.channel);
        if (phone) phone.receive(entry);
      }
    };
    stream.onerror = () => {
      say('lost');
      stream.close();
      setTimeout(open, 1500);
    };
  };
  open();
}

function say(state) {
  byId('line').dataset.state = state;
  byId('line').textContent = state === 'live' ? 'live' : 'the bot is away';
}

byId('everywhere').addEventListener('submit', event => {
  event.preventDefault();
  sendToAll(byId('everywhere-text').value);
  byId('everywhere-text').value = '';
});

for (const sample of document.querySelectorAll('.samples button')) {
  sample.addEventListener('click', () => sendToAll(sample.textContent));
}

function sendToAll(text) {
  if (text.trim()) for (const phone of phones.values()) phone.write(text);
}

byId('details').querySelector('.close').addEventListener('click', () => byId('details').close());
byId('details').addEventListener('click', event => event.target === byId('details') && byId('details').close());
