// Runs beside the page, in the browser's audio thread: hands over what the microphone gives, piece by piece.
registerProcessor('tape', class extends AudioWorkletProcessor {
  process([[channel]]) {
    if (channel) this.port.postMessage(channel.slice());
    return true;
  }
});
