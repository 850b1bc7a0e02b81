// What must survive a reload. Where localStorage refuses (private windows, frames, full), memory serves until the page closes.
const PREFIX = 'aubm.';
const memory = new Map();

export function recall(key) {
  if (memory.has(key)) return memory.get(key);
  try {
    return JSON.parse(localStorage.getItem(PREFIX + key));
  } catch (refused) {
    return null;
  }
}

export function keep(key, value) {
  try {
    localStorage.setItem(PREFIX + key, JSON.stringify(value));
    memory.delete(key);
  } catch (refused) {
    memory.set(key, value);
  }
}

// In another tab.
export function onChangeElsewhere(key, act) {
  addEventListener('storage', event => {
    if (event.key === PREFIX + key) act(JSON.parse(event.newValue));
  });
}
