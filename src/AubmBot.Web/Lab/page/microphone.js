// Records the caller as Twilio keeps a recording: a WAV file of 8 kHz, 16 bits, one channel.
const RATE = 8000;
const HEADER = 44;

// Null without a microphone, or without leave to use it.
export async function openMicrophone() {
  let stream;
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    return null;
  }
  const context = new AudioContext({ sampleRate: RATE });
  await context.audioWorklet.addModule('tape.js');
  const tape = new AudioWorkletNode(context, 'tape');
  const pieces = [];
  tape.port.onmessage = event => pieces.push(event.data);
  context.createMediaStreamSource(stream).connect(tape);
  return {
    async close() {
      for (const track of stream.getTracks()) track.stop();
      await context.close();
      return toWav(pieces);
    },
  };
}

function toWav(pieces) {
  const length = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const file = new DataView(new ArrayBuffer(HEADER + length * 2));
  const text = (at, letters) => [...letters].forEach((letter, i) => file.setUint8(at + i, letter.charCodeAt(0)));
  text(0, 'RIFF');
  file.setUint32(4, HEADER - 8 + length * 2, true);
  text(8, 'WAVEfmt ');
  file.setUint32(16, 16, true);
  file.setUint16(20, 1, true);
  file.setUint16(22, 1, true);
  file.setUint32(24, RATE, true);
  file.setUint32(28, RATE * 2, true);
  file.setUint16(32, 2, true);
  file.setUint16(34, 16, true);
  text(36, 'data');
  file.setUint32(40, length * 2, true);
  let at = HEADER;
  for (const piece of pieces)
    for (const value of piece) {
      file.setInt16(at, Math.max(-1, Math.min(1, value)) * 0x7fff, true);
      at += 2;
    }
  return file.buffer;
}
