// One citizen's phone on one channel: what they wrote, what the bot's calls show there, what can be pressed.
import { append, writeText } from '/text.js';
import { now, onTheWall } from './clock.js';
import { showDetails } from './details.js';
import { showEnclosure } from './enclosure.js';
import { Menu } from './menu.js';
import { Mode } from './mode.js';
import { ask } from './server.js';

const FAULTS = {
  None: 'as usual',
  RateLimited: '429, once',
  ServerError: '500, once',
  Blocked: 'blocked',
  WindowClosed: 'window closed',
};
const TICKS = { sent: '✓', delivered: '✓✓', read: '✓✓', failed: '✕' };
const OFF = {
  off: 'This channel is off: the bot was built or started without it.',
  real: 'This channel has real credentials; the lab leaves it alone.',
};

export class Phone {
  constructor(known, parent, follow) {
    this.known = known;
    this.follow = follow;
    this.entries = new Map();
    this.usable = known.state === 'sandbox';
    parent.append(document.getElementById('phone').content.cloneNode(true));
    this.element = parent.lastElementChild;
    this.element.dataset.channel = known.channel;
    this.element.setAttribute('aria-label', known.title);
    this.find('.title').textContent = known.title;
    this.find('.log').setAttribute('aria-label', `Conversation on ${known.title}`);
    this.find('.fault').replaceChildren(...['None', ...known.faults].map(fault => new Option(FAULTS[fault], fault)));
    this.mode = new Mode(this.find('.mode'), this.find('.composer input'));
    new Menu(this.find('.more'), known.acts, act => this.can(act), act => this.act(act));
    if (!this.usable) this.switchOff();
    this.listen();
  }

  find(selector) {
    return this.element.querySelector(selector);
  }

  switchOff() {
    this.element.classList.add('is-off');
    this.find('.off').hidden = false;
    this.find('.off').textContent = OFF[this.known.state];
    for (const control of this.element.querySelectorAll('input, button, select')) control.disabled = true;
  }

  listen() {
    this.find('.composer').addEventListener('submit', event => {
      event.preventDefault();
      const words = this.find('.composer input').value;
      const act = this.mode.end();
      if (act) this.send('do', { act, text: words });
      else this.write(words);
    });
    this.find('.log').addEventListener('click', event => {
      const link = event.target.closest('a');
      if (link && this.follow(link.href)) event.preventDefault();
    });
    this.find('.fault').addEventListener('change', event => this.fail(event.target.value));
    this.find('.block').addEventListener('click', () => this.fail(this.fault === 'Blocked' ? 'None' : 'Blocked'));
  }

  belongTo(citizen) {
    this.citizen = citizen.key;
    this.find('.address').textContent = this.known.addresses[citizen.key];
    this.showFault();
    this.find('.log').replaceChildren();
    this.find('.typing').hidden = true;
    for (const entry of this.entries.values()) this.show(entry);
  }

  get fault() {
    return this.known.fault[this.citizen];
  }

  write(text) {
    if (text.trim() && this.usable) this.send('write', { text });
  }

  async fail(fault) {
    this.known.fault[this.citizen] = fault;
    this.showFault();
    await this.send('fault', { fault });
  }

  showFault() {
    this.find('.fault').value = this.fault;
    this.find('.block').setAttribute('aria-pressed', String(this.fault === 'Blocked'));
    this.find('.block').textContent = this.fault === 'Blocked' ? 'Unblock the bot' : 'Block the bot';
    this.element.classList.toggle('fails', this.fault !== 'None');
  }

  own() {
    return [...this.entries.values()].filter(entry => entry.citizen === this.known.addresses[this.citizen]);
  }

  last(fromCitizen) {
    return this.own().findLast(entry => entry.kind === 'message' && entry.id && !entry.isDeleted && entry.fromCitizen === fromCitizen);
  }

  can(act) {
    return /Edit|Deletion/.test(act) ? !!this.last(true) : act !== 'Reaction' || !!this.last(false);
  }

  // Words that are written already go along where the app has a place for them, and stay where it has none.
  act(act) {
    const field = this.find('.composer input');
    if (Mode.has(act)) return this.mode.begin(act, act === 'Edit' ? this.last(true).text : act === 'Link' ? 'opening-hours' : '', this.known.entryLink);
    const hasWords = this.known.hasCaptions && /Photo|Document/.test(act);
    this.send('do', { act, text: hasWords ? field.value : '' });
    if (hasWords) field.value = '';
  }

  send(what, wish) {
    // A refused webhook shows itself as an entry; nothing more can be said here.
    return ask(what, { channel: this.known.channel, citizen: this.citizen, ...wish }).catch(() => {});
  }

  receive(entry) {
    this.entries.set(entry.number, entry);
    if (entry.citizen !== this.known.addresses[this.citizen]) return;
    // What fails once is used up by the call that met it.
    if (!entry.fromCitizen && entry.status >= 400 && /^(RateLimited|ServerError)$/.test(this.fault)) {
      this.known.fault[this.citizen] = 'None';
      this.showFault();
    }
    this.show(entry);
  }

  show(entry) {
    if (entry.citizen !== this.known.addresses[this.citizen] || entry.kind === 'call') return;
    if (entry.kind === 'typing') return this.showTyping(true);
    if (!entry.fromCitizen) this.showTyping(false);
    const log = this.find('.log');
    const before = log.querySelector(`[data-number="${entry.number}"]`);
    const item = this.build(entry);
    if (before) before.replaceWith(item);
    else log.append(item);
    if (!before) log.scrollTop = log.scrollHeight;
  }

  // How long the platform takes free text after the citizen's last word, by the bot's clock.
  showWindow() {
    const line = this.find('.window');
    const heard = this.own().filter(entry => entry.fromCitizen).at(-1);
    line.hidden = !this.known.windowHours || !heard;
    if (line.hidden) return;
    const end = Date.parse(heard.at) + this.known.windowHours * 3600 * 1000;
    const isOpen = now() < end;
    line.classList.toggle('closed', !isOpen || this.fault === 'WindowClosed');
    if (this.fault === 'WindowClosed') line.textContent = 'the platform refuses free text';
    else line.textContent = `${isOpen ? 'free text until' : 'no free text since'} ${onTheWall(end, { weekday: 'short', hour: '2-digit', minute: '2-digit' })}`;
  }

  showTyping(on) {
    this.find('.typing').hidden = !on;
    clearTimeout(this.typing);
    if (on) this.typing = setTimeout(() => this.showTyping(false), 5000);
  }

  build(entry) {
    const item = document.createElement('li');
    item.dataset.number = entry.number;
    item.className = entry.kind === 'message' ? (entry.fromCitizen ? 'own' : 'bot') : entry.kind;
    const failed = entry.status >= 300 || entry.delivery === 'failed';
    item.classList.toggle('failed', failed);
    const bubble = append(item, 'div', 'bubble');
    bubble.dir = 'auto';
    if (entry.file) showEnclosure(bubble, entry.file);
    if (entry.isDeleted) append(bubble, 'em', '', 'deleted');
    else if (entry.text || !entry.file) writeText(bubble, entry.text);
    if (!entry.fromCitizen) this.addButtons(item, entry, failed);
    this.addFacts(append(item, 'p', 'facts'), entry);
    return item;
  }

  addButtons(item, entry, failed) {
    if (!entry.buttons.length) return;
    const row = append(item, 'div', 'buttons ' + entry.buttons[0].kind);
    entry.buttons.forEach((button, index) => {
      if (button.url) {
        const link = append(row, 'a', '', button.title);
        link.href = button.url;
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
        link.dir = 'auto';
        return;
      }
      const press = append(row, 'button', '', button.title);
      press.dir = 'auto';
      press.disabled = failed;
      press.addEventListener('click', () => this.send('press', { message: entry.number, button: index }));
    });
  }

  addFacts(facts, entry) {
    append(facts, 'time', '', onTheWall(Date.parse(entry.at), { hour: '2-digit', minute: '2-digit' }));
    if (entry.edits) append(facts, 'span', '', 'edited');
    if (entry.kind === 'person') append(facts, 'span', '', 'a person of the agency');
    if (entry.sms) append(facts, 'span', 'sms', describe(entry.sms));
    if (entry.delivery) {
      const tick = append(facts, 'span', 'tick ' + entry.delivery, TICKS[entry.delivery]);
      tick.title = entry.delivery;
    }
    if (entry.failure) append(facts, 'span', 'failure', entry.failure);
    const raw = append(facts, 'button', 'raw', entry.status >= 300 ? `HTTP ${entry.status}` : 'raw');
    raw.setAttribute('aria-label', 'Raw request and answer');
    raw.addEventListener('click', () => showDetails(this.entries.get(entry.number), this.known.title));
  }
}

function describe({ alphabet, characters, parts, price }) {
  return `${alphabet} · ${characters} characters · costs ${parts} SMS` + (price ? `, ${price}` : '');
}
