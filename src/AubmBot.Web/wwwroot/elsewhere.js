// "Continue on your phone": codes and links that are good once and for a while, so each opening asks for new ones.
import { append } from './text.js';
import * as words from './words.js';

const byId = id => document.getElementById(id);

// The connection gives { ways: [{ name, url, qr }] }, the page itself first.
export async function showWays(connection) {
  choose();
  say('page.phone.waiting');
  try {
    const { ways } = await connection.continue(words.language());
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
  const ways = byId('phone-ways');
  byId('phone-qr').hidden = byId('phone-link').hidden = !way;
  if (!way) return ways.textContent = '';
  [...ways.children].forEach(button => button.setAttribute('aria-pressed', button === way.button));
  byId('phone-qr').src = way.qr;
  byId('phone-link').href = way.url;
}

function say(key) {
  byId('phone-state').dataset.text = key;
  words.label(byId('phone'));
}
