// The time the bot lives in: the real one, or one that the tester chooses. Shown as on the agency's wall, whatever the browser's zone.
import { ask } from './server.js';

const byId = id => document.getElementById(id);
const HOURS = { weekday: 'long', day: 'numeric', month: 'long', hour: '2-digit', minute: '2-digit', timeZone: 'UTC' };
let ahead = 0;
let wall = 0;

/** The bot's time. */
export function now() {
  return Date.now() + ahead;
}

/** An instant as the agency's wall shows it. */
export function onTheWall(instant, parts) {
  return new Date(instant + wall).toLocaleString('en-GB', { ...parts, timeZone: 'UTC' });
}

export async function startClock(changed) {
  const set = async at => {
    try {
      show(await ask('clock', { at }));
    } catch {
      // A time that no wall shows: the clock stays.
      byId('clock-at').value = '';
    }
    changed();
  };
  show(await ask('clock'));
  setInterval(() => {
    tick();
    changed();
  }, 1000);
  for (const button of document.querySelectorAll('#clock [data-day]')) {
    button.addEventListener('click', () => set(next(Number(button.dataset.day), button.dataset.time)));
  }
  byId('clock-later').addEventListener('click', () => set(iso(now() + wall + 25 * 3600 * 1000)));
  byId('clock-real').addEventListener('click', () => set(null));
  byId('clock-at').addEventListener('change', event => event.target.value && set(event.target.value));
}

function show(clock) {
  ahead = Date.parse(clock.utc) - Date.now();
  wall = Date.parse(clock.now + 'Z') - Date.parse(clock.utc);
  byId('clock').classList.toggle('moved', clock.isMoved);
  byId('clock-real').disabled = !clock.isMoved;
  if (!clock.isMoved) byId('clock-at').value = '';
  tick();
}

function tick() {
  byId('clock-now').textContent = new Date(now() + wall).toLocaleString('en-GB', HOURS);
}

// The next such day after the one that the bot lives in.
function next(day, time) {
  const date = new Date(now() + wall);
  date.setUTCDate(date.getUTCDate() + ((day - date.getUTCDay() + 6) % 7) + 1);
  return `${date.toISOString().slice(0, 10)}T${time}`;
}

function iso(instant) {
  return new Date(instant).toISOString().slice(0, 16);
}
