// "Continue on your phone": for each place a code to scan and a link to follow. They are good once and for a while, so
// they are asked for each time the panel opens.
import { append } from './text.js';
import * as words from './words.js';

const byId = id => document.getElementById(id);

// ask(language) gives { ways: [{ name, url, qr }] }, the page itself first.
export async function showWays(ask) {
  choose();
  say('page.phone.waiting');
  try {
    const { ways } = await ask(words.language());
    say('');
    ways.forEach(way => {
      way.button = append(byId('phone-ways'), 'button', 'tool', way.name);
      way.button.onclick = () => choose(way);
    });
    choose(ways[0]);
  } catch (error) {
    say('page.phone.failed');
  }
}

function choose(way) {
  if (!way) byId('phone-ways').textContent = '';
  byId('phone-qr').hidden = byId('phone-link').hidden = !way;
  if (!way) return;
  [...byId('phone-ways').children].forEach(button => button.setAttribute('aria-pressed', String(button === way.button)));
  byId('phone-qr').src = way.qr;
  byId('phone-link').href = way.url;
}

function say(key) {
  byId('phone-state').dataset.text = key;
  byId('phone-state').textContent = words.sentence(key);
}
