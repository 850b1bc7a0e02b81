// The conversation on the screen: what the server has confirmed, in its order, which a reload shows too; below it what is
// still on its way ("unsettled").
import { append, linkTo, writeLine, writeText } from './text.js';
import { directionOf, label, language } from './words.js';

const TYPING_LASTS = 6000;
const SAME_BREATH = 3000;
const RIGHT_TO_LEFT = /^[^A-Za-z\u00c0-\u024f]*[\u0590-\u08ff\ufb1d-\ufefc]/;

const [scroller, log, typing, choices] = ['scroller', 'log', 'typing', 'choices'].map(id => document.getElementById(id));

export class View {
  constructor(answer) {
    this.answer = answer;
    this.clear();
    // What was said last stays above the phone's keyboard.
    addEventListener('resize', () => document.activeElement.id === 'text' && this.scrollToEnd());
  }

  clear() {
    log.textContent = '';
    this.mine = new Map();
    this.followed = 0;
    this.day = new Date().toDateString();
    this.forgetIds();
    this.offer();
    this.showTyping(false);
  }

  // Ids are only unique within one conversation.
  forgetIds() {
    this.seen = new Set();
  }

  // After the history: nobody wants yesterday read aloud.
  announce() {
    this.live = true;
    log.setAttribute('aria-live', 'polite');
  }

  showOwn(activity, state) {
    const id = activity.channelData.clientActivityID;
    if (this.mine.has(id)) return;
    const element = this.build(activity, 'user');
    element.classList.add('unsettled');
    this.mine.set(id, element);
    this.mark(id, state);
    this.offer();
    this.follow(element);
  }

  mark(id, state) {
    const element = this.mine.get(id);
    if (!element || element.dataset.state === 'sent') return;
    element.dataset.state = state;
    element.querySelector('.state').dataset.text = 'page.state.' + state;
    if (state === 'refused') element.classList.remove('unsettled');
    label(element);
  }

  awaits(id) {
    return this.mine.has(id) && this.mine.get(id).classList.contains('unsettled');
  }

  // False for what is already there.
  settle(activity) {
    if (this.seen.has(activity.id)) return false;
    if (activity.id) this.seen.add(activity.id);
    const { type, from } = activity;
    const own = from && from.role === 'user';
    if (type === 'message') this[own ? 'settleOwn' : 'showAnswer'](activity);
    else if (type === 'typing' && !own) this.showTyping(true);
    else if (type === 'endOfConversation' && !own) this.showEnd();
    return true;
  }

  settleOwn(activity) {
    const id = (activity.channelData && activity.channelData.clientActivityID) || activity.id;
    const known = this.mine.get(id);
    const element = known || this.build(activity, 'user');
    this.mine.set(id, element);
    this.mark(id, 'sent');
    element.classList.remove('unsettled');
    this.place(element, activity.timestamp);
    this.offer();
    if (!known) this.follow(element);
  }

  showAnswer(activity) {
    const element = this.build(activity, 'bot');
    const { actions } = activity.suggestedActions || {};
    this.showTyping(false);
    this.place(element, activity.timestamp);
    this.offer(actions, activity.locale);
    this.follow(element);
  }

  showEnd() {
    this.showTyping(false);
    this.offer([{ type: 'renew', key: 'page.renew.open' }], language());
    this.notice('page.ended');
  }

  notice(key) {
    // What waits for the echo of a conversation that is gone keeps its place.
    log.querySelectorAll('[data-state=sent]').forEach(element => element.classList.remove('unsettled'));
    const notice = append(log, 'p', 'notice');
    notice.dataset.text = key;
    label(log);
    this.place(notice);
    this.follow(notice);
  }

  place(element, timestamp) {
    const next = log.querySelector('.unsettled');
    if (timestamp) this.startDay(new Date(timestamp));
    // Moving makes a screen reader read it again; what stands there stays.
    if (element.nextElementSibling !== next) log.insertBefore(element, next);
  }

  startDay(date) {
    if (date.toDateString() === this.day) return;
    this.day = date.toDateString();
    const notice = append(log, 'p', 'notice');
    if (this.day === new Date().toDateString()) notice.dataset.text = 'page.today';
    else notice.textContent = date.toLocaleDateString(language() + '-MA', { day: 'numeric', month: 'long', year: 'numeric' });
    label(log);
    this.place(notice);
  }

  build(activity, side) {
    const { attachments = [], text = '', timestamp } = activity;
    const element = append(log, 'div', 'message ' + side);
    append(element, 'span', 'quiet').dataset.text = 'page.' + side;
    const box = (className, sample) => speak(append(append(element, 'div', className), 'div'), activity.locale, sample, side);
    if (text || !attachments.length) writeText(box('bubble', text), text);
    attachments.forEach(({ contentType, content, name = contentType }) => {
      if (content) this.fillCard(box('card', content.title || content.text), content);
      else append(box('bubble', name), 'bdi', '', name);
    });
    const meta = append(element, 'p', 'meta');
    append(meta, 'time', '', timeOf(timestamp));
    append(meta, 'span', 'state').setAttribute('aria-live', 'off');
    label(element);
    return element;
  }

  fillCard(card, { title, text, buttons }) {
    if (title) writeLine(append(card, 'h2'), title);
    if (text) writeText(card, text);
    (buttons || []).forEach(action => this.addButton(card, action));
  }

  // The buttons under the last message, until there is a newer one.
  offer(actions = [], locale) {
    choices.textContent = '';
    if (!actions.length) return;
    speak(choices, locale, '', 'bot');
    actions.forEach(action => this.addButton(choices, action));
    label(choices);
  }

  addButton(parent, action) {
    const button = action.type === 'openUrl' ? linkTo(parent, action.value, 'choice outward') : append(parent, 'button', 'choice');
    if (!button) return;
    button.textContent = action.title;
    if (action.key) button.dataset.text = action.key;
    if (action.type === 'openUrl') return;
    button.onclick = () => {
      this.answer(action);
      // The pressed button is gone; without this the keyboard would start at the top of the page.
      choices.focus({ preventScroll: true });
    };
  }

  showTyping(visible) {
    clearTimeout(this.typingTimer);
    typing.hidden = !visible;
    if (!visible) return;
    this.typingTimer = setTimeout(() => this.showTyping(false), TYPING_LASTS);
    this.scrollToEnd();
  }

  scrollToEnd() {
    scroller.scrollTop = scroller.scrollHeight;
  }

  // The newest comes into sight, but a long answer from its beginning.
  follow(element) {
    const now = Date.now();
    const speaker = element.className;
    if (speaker !== this.speaker || now - this.followed > SAME_BREATH) this.start = element;
    this.speaker = speaker;
    this.followed = now;
    this.scrollToEnd();
    if (this.live) scroller.scrollTop = Math.min(scroller.scrollTop, this.start.offsetTop - 12);
  }
}

// A bot's message says its language; a citizen may write French on the Arabic page, so there the letters decide.
function speak(element, locale, text, side) {
  const direction = directionOf(locale);
  const agrees = RIGHT_TO_LEFT.test(text) === (direction === 'rtl');
  element.dir = side === 'bot' ? direction : 'auto';
  element.lang = (side === 'bot' || agrees) && locale || '';
  return element;
}

function timeOf(timestamp) {
  const date = timestamp ? new Date(timestamp) : new Date();
  return date.toLocaleTimeString(language() + '-MA', { hour: '2-digit', minute: '2-digit', hour12: false });
}
