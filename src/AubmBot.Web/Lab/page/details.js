// The raw request and answer of one entry.
const find = id => document.getElementById(id);

export function showDetails(entry, title) {
  find('details-title').textContent = title;
  find('details-from').textContent = entry.fromCitizen ? 'Webhook, signed as the platform does' : 'Call of the bot to the platform';
  find('details-request').textContent = entry.request;
  find('details-status').textContent = entry.status || '…';
  find('details-status').className = entry.status < 300 ? 'good' : 'bad';
  find('details-answer').textContent = pretty(entry.answer) || '(empty)';
  find('details').showModal();
}

function pretty(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2);
  } catch {
    return text;
  }
}
