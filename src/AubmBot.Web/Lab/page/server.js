// Calls to the lab's own addresses.
export async function ask(path, body) {
  const answer = await fetch('api/' + path, body && {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
  return answer.status === 204 ? null : answer.json();
}

export async function keepSound(recording, sound) {
  const answer = await fetch(`api/recordings/${recording}`, { method: 'PUT', headers: { 'content-type': 'audio/wav' }, body: sound });
  if (!answer.ok) throw new Error(`the recording was not taken: ${answer.status}`);
}
