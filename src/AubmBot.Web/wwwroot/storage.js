// What must survive a reload. Private windows and embedded frames may refuse localStorage, and it may be full:
// then the same values live in memory, so the conversation still works until the page closes.
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

// Another tab of the same browser changed a value.
export function onChangeElsewhere(key, act) {
  addEventListener('storage', event => {
    if (event.key === PREFIX + key) act(JSON.parse(event.newValue));
  });
}
