// One Gather: collects keys or one sentence, until it is complete, until silence lasts too long, or until the call ends.
const BETWEEN_KEYS = 5000;

export class Listening {
  constructor(wanted, signal) {
    this.wanted = wanted;
    this.digits = '';
    this.begun = new Promise(done => { this.begin = done; });
    this.over = new Promise(done => { this.finish = done; });
    signal.addEventListener('abort', () => this.finish(null));
  }

  press(key) {
    if (!this.wanted.keys) return;
    this.begin();
    clearTimeout(this.silence);
    // An empty finishOnKey collects every key.
    if (this.wanted.finishOnKey && this.wanted.finishOnKey.includes(key)) {
      return this.finish(this.digits ? { Digits: this.digits, FinishedOnKey: key } : null);
    }
    this.digits += key;
    if (this.digits.length >= this.wanted.numDigits) return this.finish({ Digits: this.digits, FinishedOnKey: '' });
    this.silence = setTimeout(() => this.finish({ Digits: this.digits, FinishedOnKey: '' }), BETWEEN_KEYS);
  }

  hear(text, confidence) {
    if (!this.wanted.speech) return;
    this.begin();
    this.finish({ SpeechResult: text, Confidence: String(confidence), Language: this.wanted.language });
  }

  // The time to begin runs from the end of the prompt; whoever has begun is not interrupted.
  within(milliseconds) {
    let begun = this.digits !== '';
    this.begun.then(() => { begun = true; });
    setTimeout(() => begun || this.finish(null), milliseconds);
    return this.over;
  }
}
