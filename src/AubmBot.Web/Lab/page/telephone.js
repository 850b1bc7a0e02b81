// The telephone: keypad, screen and voice. Calls the real hotline through the lab, which signs as Twilio does.
import { append } from '/text.js';
import { showDetails } from './details.js';
import { Listening } from './listening.js';
import { openMicrophone } from './microphone.js';
import { ask, keepSound } from './server.js';
import { Player, hex } from './twiml.js';
import { beep, play, speak, wait } from './voice.js';

const KEYS = ['1', '2 abc', '3 def', '4 ghi', '5 jkl', '6 mno', '7 pqrs', '8 tuv', '9 wxyz', '*', '0', '#'];
const Recognition = window.SpeechRecognition || window.webkitSpeechRecognition;

export class Telephone {
  constructor(twilio, parent) {
    parent.append(document.getElementById('telephone').content.cloneNode(true));
    this.element = parent.lastElementChild;
    this.element.setAttribute('aria-label', 'Telephone');
    this.last = null;
    for (const key of KEYS) this.addKey(...key.split(' '));
    this.find('.dial').addEventListener('click', () => this.player ? this.player.hangUp() : this.dial());
    this.find('.dial').disabled = !twilio || twilio.state !== 'sandbox';
    this.find('.twiml-open').addEventListener('click', () => this.last && showDetails(this.last, 'Telephone'));
    this.find('.composer').addEventListener('submit', event => {
      event.preventDefault();
      const field = this.find('.composer input');
      if (this.listening && field.value.trim()) this.listening.hear(field.value.trim(), 0.93);
      field.value = '';
    });
    this.find('.listen').addEventListener('click', () => this.recognise());
    // Keys of the keyboard too, while the telephone has the focus and nothing is being written.
    this.element.addEventListener('keydown', event => event.target.tagName !== 'INPUT' && /^[0-9*#]$/.test(event.key) && this.press(event.key));
  }

  find(selector) {
    return this.element.querySelector(selector);
  }

  addKey(key, letters) {
    const button = append(this.find('.keypad'), 'button', '', key);
    button.type = 'button';
    button.dataset.key = key;
    if (letters) append(button, 'small', '', letters);
    button.addEventListener('click', () => this.press(key));
  }

  belongTo(citizen) {
    this.citizen = citizen;
    this.find('.address').textContent = citizen.phone;
    if (this.player) this.player.hangUp();
  }

  async dial() {
    const callSid = 'CA' + hex();
    const caller = this.citizen.key;
    const call = (url, fields) => ask('call', { citizen: caller, callSid, url, fields });
    this.find('.spoken').replaceChildren();
    this.show('Calling…', true);
    this.player = new Player(this, call);
    try {
      await this.player.run();
    } catch (problem) {
      this.note(problem.message);
    }
    this.player = null;
    this.stopChoosing();
    this.show('Call ended', false);
    // The number's status callback, which tells the hotline that the call is over.
    call('/api/twilio-voice/status', { CallStatus: 'completed', CallDuration: '30' }).catch(() => {});
  }

  show(state, inCall) {
    this.find('.state').textContent = state;
    this.element.classList.toggle('in-call', inCall);
    this.find('.dial').textContent = inCall ? 'Hang up' : 'Call 05 23 48 40 64';
  }

  press(key) {
    this.find('.keyed').textContent += key;
    if (this.recording) this.recording(key);
    else if (this.listening) this.listening.press(key);
  }

  // What the player asks of a device, from here.

  showDocument(answer) {
    this.last = { fromCitizen: true, request: `POST ${answer.url}`, status: answer.status, answer: answer.twiml };
    this.show('In call', true);
    this.find('.keyed').textContent = '';
  }

  note(text) {
    append(this.find('.spoken'), 'li', 'note', text);
    this.scroll();
  }

  async say(text, language, signal) {
    if (!text) return;
    const line = append(this.find('.spoken'), 'li', '', text);
    line.lang = language;
    line.dir = 'auto';
    line.setAttribute('aria-current', 'true');
    this.scroll();
    await speak(text, language, signal, this.find('.sound').checked);
    line.removeAttribute('aria-current');
  }

  async play(url, signal) {
    this.note(`♪ ${new URL(url).pathname}`);
    await play(url, signal, this.find('.sound').checked);
  }

  wait(milliseconds, signal) {
    return wait(this.find('.sound').checked ? milliseconds : Math.min(milliseconds, 300), signal);
  }

  beep() {
    this.note('beep');
    return beep(this.find('.sound').checked);
  }

  listen(wanted, signal) {
    this.listening = new Listening(wanted, signal);
    this.element.dataset.does = 'listens';
    this.canSpeak(wanted.speech);
    this.listening.over.then(result => {
      this.canSpeak(false);
      this.element.dataset.does = '';
      if (result && result.SpeechResult) append(this.find('.spoken'), 'li', 'caller', result.SpeechResult).dir = 'auto';
      if (result && result.Digits) append(this.find('.spoken'), 'li', 'caller', result.Digits);
      this.scroll();
    });
    return this.listening;
  }

  canSpeak(can) {
    for (const control of this.find('.composer').elements) control.disabled = !can;
    this.find('.listen').hidden = !Recognition;
  }

  recognise() {
    const [listening, recognition] = [this.listening, new Recognition()];
    recognition.lang = listening.wanted.language;
    recognition.onresult = event => {
      const best = event.results[0][0];
      listening.hear(best.transcript, best.confidence);
    };
    recognition.onerror = event => this.note(`The microphone: ${event.error}`);
    listening.begin();
    recognition.start();
  }

  async record({ most, finishOnKey }, signal) {
    const microphone = await openMicrophone();
    if (!microphone) this.note('No microphone: silence is recorded');
    const begin = Date.now();
    let key = '';
    const pressed = new Promise(done => {
      this.recording = one => finishOnKey.includes(one) && done(key = one);
    });
    const stopped = this.choose('Recording', { stop: 'Stop speaking' }, signal);
    this.element.dataset.does = 'records';
    await Promise.race([pressed, stopped, wait(most * 1000, signal)]);
    this.element.dataset.does = '';
    this.recording = null;
    this.stopChoosing();
    return { seconds: Math.max(1, Math.round((Date.now() - begin) / 1000)), key, sound: microphone && await microphone.close() };
  }

  // Where the hotline will fetch it from.
  keep(recording, sound) {
    return sound && keepSound(recording, sound);
  }

  choose(state, choices, signal) {
    this.stopChoosing();
    this.show(state, true);
    return new Promise(done => {
      for (const [value, title] of Object.entries(choices)) {
        const button = append(this.find('.choice-row'), 'button', '', title);
        button.type = 'button';
        button.addEventListener('click', () => {
          this.stopChoosing();
          done(value);
        });
      }
      // The buttons took height from what was said last.
      this.scroll();
      signal.addEventListener('abort', () => done(null));
    });
  }

  stopChoosing() {
    this.find('.choice-row').replaceChildren();
  }

  scroll() {
    this.find('.spoken').scrollTop = this.find('.spoken').scrollHeight;
  }
}
