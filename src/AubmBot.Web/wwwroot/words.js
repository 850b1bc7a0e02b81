// The page's sentences come from the server; the last ones are kept, so that the next visit speaks at once.
import { keep, recall } from './storage.js';
import { request } from './request.js';

const DEFAULT = 'fr';
let settings = recall('settings') || { languages: [], sentences: {} };

export const current = () => settings;
export const language = () => settings.language || DEFAULT;
export const sentence = key => settings.sentences[key] || '';

// 'auto': the locale is none of ours, and the letters decide.
export function directionOf(locale) {
  const spoken = settings.languages.find(one => one.code === short(locale));
  return spoken ? spoken.direction : 'auto';
}

// Best first. An embedding site only proposes: the citizen's own choice goes before it.
export function wishes({ address, embedded }) {
  const chosen = recall('language');
  const asked = embedded ? [chosen, address] : [address, chosen];
  return asked.concat((navigator.languages || []).map(short), DEFAULT).filter(Boolean);
}

export const known = wished => Boolean(settings.language) && best(wished) === settings.language;

export async function load(wished) {
  settings = await ask(wished[0]);
  if (best(wished) !== settings.language) settings = await ask(best(wished));
  keep('settings', settings);
}

function ask(code) {
  return request('GET', 'api/webchat/settings?language=' + encodeURIComponent(code));
}

function best(wished) {
  return wished.find(code => settings.languages.some(one => one.code === code)) || settings.language;
}

function short(locale) {
  return String(locale || '').slice(0, 2).toLowerCase();
}

// Elements carry the key of their sentence: a change of language reaches them all.
export function label(root) {
  each(root, 'text', (element, words) => {
    if (element.textContent !== words) element.textContent = words; // writing it again would read it aloud again
  });
  each(root, 'hint', (element, words) => { element.placeholder = words; });
  each(root, 'label', (element, words) => {
    element.setAttribute('aria-label', words);
    if (element.matches('button, input')) element.title = words;
  });
}

function each(root, use, write) {
  root.querySelectorAll(`[data-${use}]`).forEach(element => write(element, sentence(element.dataset[use])));
}
