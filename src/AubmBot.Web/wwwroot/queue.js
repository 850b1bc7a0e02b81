// What the citizen wrote, in order, kept until the server has it. Posting twice is harmless: it knows each clientActivityID.
import { keep, recall } from './storage.js';
import { Pause, backOff } from './request.js';

export class Queue {
  // post(activity, file) sends one; changed(id, state) tells what became of it.
  constructor(handlers) {
    Object.assign(this, handlers);
    this.pause = new Pause();
    this.uploads = [];
    this.failures = 0;
  }

  // Read each time: another tab writes there too. A file cannot be stored.
  get items() {
    return stored().concat(this.uploads).sort((one, other) => one.at - other.at);
  }

  add(activity, file) {
    const item = { at: Date.now(), activity: identified(activity) };
    if (file) this.uploads.push(Object.assign(item, { file }));
    else keep('queue', stored().concat(item));
    this.hurry();
    return item.activity;
  }

  // A new conversation opens with its own greeting; the old one's is void.
  begin(opening) {
    const messages = stored().filter(item => item.activity.type === 'message');
    keep('queue', [{ at: 0, activity: identified(opening) }].concat(messages));
    this.hurry();
  }

  remove(id, state) {
    keep('queue', stored().filter(item => idOf(item) !== id));
    this.uploads = this.uploads.filter(item => idOf(item) !== id);
    this.changed(id, state);
  }

  // A message whose acknowledgement was lost on the way is known by its echo.
  recognise(id) {
    if (this.items.some(item => idOf(item) === id)) this.remove(id, 'sent');
  }

  // The network came back, or there is something new.
  hurry() {
    if (this.working) this.pause.end();
    else this.work();
  }

  async work() {
    this.working = true;
    while (this.items.length) {
      try {
        await this.ready();
        await this.sendFirst();
        this.failures = 0;
      } catch (error) {
        await this.rest(error);
      }
    }
    this.working = false;
  }

  async sendFirst() {
    const item = this.items[0];
    if (!item) return;
    const id = idOf(item);
    this.changed(id, 'sending');
    try {
      await this.post(item.activity, item.file);
      this.remove(id, 'sent');
    } catch (error) {
      if (!error.final) throw error;
      this.remove(id, 'refused');
    }
  }

  async rest(error) {
    this.failures++;
    if (error.renewed && this.failures === 1) return;
    this.items.forEach(item => this.changed(idOf(item), 'waiting'));
    await this.pause.wait(Math.max(error.retryAfter || 0, backOff(this.failures)));
  }
}

function stored() {
  return recall('queue') || [];
}

function identified(activity) {
  return { ...activity, channelData: { clientActivityID: newId(), ...activity.channelData } };
}

function idOf(item) {
  return item.activity.channelData.clientActivityID;
}

function newId() {
  return Date.now() + '-' + crypto.getRandomValues(new Uint32Array(2)).join('');
}
