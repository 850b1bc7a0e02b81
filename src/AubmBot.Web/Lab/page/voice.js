// Sounds of the telephone: the browser's own voices, files, a beep; in silence the text stays as long as it takes to read.
const READING = 40;

export function wait(milliseconds, signal) {
  return new Promise(done => {
    if (signal.aborted) return done();
    const timer = setTimeout(done, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      done();
    });
  });
}

export function speak(text, language, signal, aloud) {
  const short = language.slice(0, 2);
  const voice = aloud && window.speechSynthesis && speechSynthesis.getVoices().find(known => known.lang.startsWith(short));
  if (!voice) return wait(aloud ? text.length * READING : 120, signal);
  return new Promise(done => {
    if (signal.aborted) return done();
    const utterance = new SpeechSynthesisUtterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.onend = utterance.onerror = done;
    signal.addEventListener('abort', () => {
      speechSynthesis.cancel();
      done();
    });
    speechSynthesis.speak(utterance);
  });
}

export function play(url, signal, aloud) {
  if (!aloud) return wait(120, signal);
  return new Promise(done => {
    const sound = new Audio(url);
    sound.onended = sound.onerror = done;
    signal.addEventListener('abort', () => {
      sound.pause();
      done();
    });
    sound.play().catch(done);
  });
}

export async function beep(aloud) {
  if (!aloud) return;
  const context = new AudioContext();
  const tone = context.createOscillator();
  tone.frequency.value = 1000;
  tone.connect(context.destination);
  tone.start();
  tone.stop(context.currentTime + 0.4);
  await new Promise(done => { tone.onended = done; });
  await context.close();
}
