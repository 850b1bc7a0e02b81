// Plays TwiML in the order and with the rules of Twilio (twilio.com/docs/voice/twiml). Knows no screen: a device speaks,
// listens and records; "ask" fetches the next document.
const ENDED = Symbol('the call has ended');

export class Player {
  constructor(device, ask) {
    this.device = device;
    this.ask = ask;
    this.end = new AbortController();
  }

  get ended() {
    return this.end.signal.aborted;
  }

  hangUp() {
    this.end.abort();
  }

  async run() {
    let next = await this.ask('', {});
    while (next && next !== ENDED && !this.ended) next = await this.playDocument(next);
    this.end.abort();
  }

  async playDocument(answer, verbs = VERBS) {
    const response = new DOMParser().parseFromString(answer.twiml, 'text/xml').documentElement;
    this.device.showDocument(answer);
    if (answer.status >= 300 || response.nodeName !== 'Response') {
      this.device.note(`The hotline answered ${answer.status} and no TwiML`);
      return ENDED;
    }
    for (const verb of response.children) {
      if (this.ended) return ENDED;
      const play = verbs[verb.nodeName];
      if (!play) this.device.note(`<${verb.nodeName}> is not played here`);
      const next = play && await play(this, verb, answer.url);
      if (next) return next;
    }
    return null;
  }

  follow(verb, url, fields) {
    return this.ended ? ENDED : this.ask(resolve(verb.getAttribute('action') || url, url), fields);
  }

  // What whoever picks up hears before the two are joined, in a call of its own; here they always press 1.
  async whisper(number, url) {
    if (!number) return;
    const leg = { CallSid: 'CA' + hex(), Direction: 'outbound-dial' };
    const heard = new DOMParser().parseFromString((await this.ask(resolve(number.getAttribute('url'), url), leg)).twiml, 'text/xml');
    const said = [...heard.querySelectorAll('Say')].map(say => say.textContent.trim()).join(' ');
    if (said) this.device.note(`The team hears: ${said}`);
    const gather = heard.querySelector('Gather[action]');
    if (gather) await this.ask(resolve(gather.getAttribute('action'), url), { ...leg, Digits: '1' });
  }

  // Only these three stand inside Gather too.
  async prompt(verb, url, signal) {
    const times = Math.min(Number(verb.getAttribute('loop') ?? 1) || 10, 10);
    for (let i = 0; i < times && !signal.aborted; i++) {
      if (verb.nodeName === 'Say') await this.device.say(verb.textContent.trim(), languageOf(verb), signal);
      if (verb.nodeName === 'Play' && verb.textContent.trim()) await this.device.play(resolve(verb.textContent.trim(), url), signal);
    }
    if (verb.nodeName === 'Pause') await this.device.wait(Number(verb.getAttribute('length') ?? 1) * 1000, signal);
  }
}

const VERBS = {
  Say: (player, verb, url) => player.prompt(verb, url, player.end.signal),
  Play: (player, verb, url) => player.prompt(verb, url, player.end.signal),
  Pause: (player, verb, url) => player.prompt(verb, url, player.end.signal),

  async Gather(player, verb, url) {
    const input = (verb.getAttribute('input') || 'dtmf').split(' ');
    const heard = player.device.listen({
      keys: input.includes('dtmf'),
      speech: input.includes('speech'),
      numDigits: Number(verb.getAttribute('numDigits')) || Infinity,
      finishOnKey: verb.getAttribute('finishOnKey') ?? '#',
      language: verb.getAttribute('language') || 'fr-FR',
    }, player.end.signal);
    const bargeIn = verb.getAttribute('bargeIn') !== 'false';
    const prompts = new AbortController();
    player.end.signal.addEventListener('abort', () => prompts.abort());
    if (bargeIn) heard.begun.then(() => prompts.abort());
    for (const child of verb.children) if (!prompts.signal.aborted) await player.prompt(child, url, prompts.signal);
    const result = await heard.within(Number(verb.getAttribute('timeout') || 5) * 1000);
    if (player.ended) return ENDED;
    if (result) return player.follow(verb, url, { ...result, msg: 'Gather End' });
    return verb.getAttribute('actionOnEmptyResult') === 'true' ? player.follow(verb, url, { Digits: '' }) : null;
  },

  async Record(player, verb, url) {
    if (verb.getAttribute('playBeep') !== 'false') await player.device.beep();
    const taken = await player.device.record({
      most: Number(verb.getAttribute('maxLength') || 3600),
      finishOnKey: verb.getAttribute('finishOnKey') ?? '1234567890*#',
    }, player.end.signal);
    const sid = 'RE' + hex();
    await player.device.keep(sid, taken.sound);
    const recording = {
      RecordingUrl: `{sandbox}/2010-04-01/Accounts/{account}/Recordings/${sid}`,
      RecordingSid: sid,
      RecordingDuration: String(taken.seconds),
    };
    const told = verb.getAttribute('recordingStatusCallback');
    if (told) player.ask(resolve(told, url), { ...recording, RecordingStatus: 'completed' }).catch(() => {});
    // Twilio calls the action once more for whoever hangs up while the tape runs.
    if (player.ended) {
      await player.ask(resolve(verb.getAttribute('action') || url, url), { ...recording, Digits: 'hangup', CallStatus: 'completed' });
      return ENDED;
    }
    return taken.seconds ? player.follow(verb, url, { ...recording, Digits: taken.key || '' }) : null;
  },

  async Dial(player, verb, url) {
    const who = [...verb.children].map(child => child.textContent.trim()).join(', ') || verb.textContent.trim();
    const fates = { completed: 'Is answered', mailbox: 'A mailbox answers', 'no-answer': 'No answer', busy: 'Busy' };
    const fate = await player.device.choose(`Rings at ${who}`, fates, player.end.signal);
    if (fate === 'completed') {
      await player.whisper(verb.querySelector('[url]'), url);
      await player.device.choose(`Talks with ${who}`, { over: 'End of the talk' }, player.end.signal);
    }
    if (player.ended) return ENDED;
    // A mailbox answers, and nobody is joined to it: that is what DialBridged tells.
    return verb.hasAttribute('action') ? player.follow(verb, url, {
      DialCallStatus: fate === 'mailbox' ? 'completed' : fate,
      DialBridged: String(fate === 'completed'),
      DialCallDuration: fate === 'completed' ? '30' : '0',
    }) : null;
  },

  // Rounds of the waiting document, one after the other, until somebody answers or the caller leaves
  // (twilio.com/docs/voice/twiml/enqueue). What a key leads to is still heard in the queue.
  async Enqueue(player, verb, url) {
    const waiting = verb.getAttribute('waitUrl');
    const begin = Date.now();
    const seconds = () => String(Math.round((Date.now() - begin) / 1000));
    const room = new Player(player.device, player.ask);
    player.end.signal.addEventListener('abort', () => room.hangUp());
    let result = null;
    const over = player.device.choose('Waits in the queue', { bridged: 'A person answers', 'queue-full': 'The queue is full' }, player.end.signal)
      .then(how => { result ??= how || 'hangup'; room.hangUp(); });
    if (!waiting) await over;
    while (!result && !player.ended) {
      let next = await room.ask(resolve(waiting, url), { QueuePosition: '1', CurrentQueueSize: '1', QueueTime: seconds(), AvgQueueTime: '60' });
      while (next && next !== LEFT && next !== ENDED && !result) next = await room.playDocument(next, { ...VERBS, Leave: () => LEFT });
      if (next === LEFT) result = 'leave';
      else if (next === ENDED && !result) return ENDED;
      // Also for a waiting document that says nothing.
      if (!result) await player.device.wait(500, player.end.signal);
    }
    player.device.stopChoosing();
    if (result === 'bridged') await player.device.choose('Talks with a person', { over: 'End of the talk' }, player.end.signal);
    return player.ended ? ENDED : player.follow(verb, url, { QueueResult: result, QueueTime: seconds() });
  },

  Redirect: (player, verb, url) => player.ask(resolve(verb.textContent.trim() || url, url), {}),
  Hangup: () => ENDED,
  Reject: () => ENDED,
};

const LEFT = Symbol('the caller left the queue');

function languageOf(verb) {
  const language = verb.getAttribute('language') || '';
  const voice = verb.getAttribute('voice') || '';
  return /^ar/.test(language) || /Zeina|Hala|Zayd|\.ar-/.test(voice) ? 'ar' : language || 'fr-FR';
}

function resolve(target, base) {
  const address = new URL(target, base);
  return address.href;
}

export function hex() {
  return crypto.randomUUID().replaceAll('-', '');
}
