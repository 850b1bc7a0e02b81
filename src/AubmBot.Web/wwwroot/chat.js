// The citizen's page, as a table of contents: words.js speaks, view.js shows, queue.js keeps what was written,
// connection.js carries it.
import { Connection } from './connection.js';
import { showWays } from './elsewhere.js';
import { Queue } from './queue.js';
import { backOff } from './request.js';
import { keep } from './storage.js';
import { append, writeText } from './text.js';
import { View } from './view.js';
import * as words from './words.js';

const byId = id => document.getElementById(id);
const address = readAddress();
const text = byId('text');
const privacy = byId('privacy');
let ended = false;

const view = new View(answer);
const queue = new Queue({
  ready: () => connection.ready(),
  post: (activity, file) => connection.post(activity, file),
  changed: reflect,
});
const connection = new Connection({ language: words.language, received: receive, began: begin, state: showNetwork });

start();

async function start() {
  const wished = words.wishes(address);
  if (words.known(wished)) words.load(wished).then(dress, () => {}); // the kept words may be a release old
  else await learnWords(wished);
  dress();
  listen();
  resume();
}

async function learnWords(wished, failures = 1) {
  try {
    await words.load(wished);
  } catch (error) {
    await new Promise(resolve => setTimeout(resolve, backOff(failures)));
    await learnWords(wished, failures + 1);
  }
}

async function changeLanguage(code) {
  try {
    await words.load([code]);
  } catch (error) {
    return showNetwork('offline');
  }
  keep('language', code);
  dress();
  queue.add({ type: 'event', name: 'set-language', value: code, locale: code });
  text.focus();
}

function dress() {
  const { language, direction, languages, upload, agency } = words.current();
  const title = words.sentence('page.title');
  Object.assign(document.documentElement, { lang: language, dir: direction });
  document.title = title;
  document.body.className = '';
  words.label(document);
  byId('agency').textContent = title.split(' – ')[0];
  byId('attach').hidden = !upload;
  showLanguages(languages.filter(one => one.code !== language));
  privacy.textContent = '';
  writeText(privacy, words.sentence('page.privacy') + '\n\n' + [agency.site, agency.phone].filter(Boolean).join(' · '));
}

function showLanguages(others) {
  const list = byId('languages');
  list.textContent = '';
  others.forEach(({ code, name, direction }) => {
    const button = append(list, 'button', 'tool', name);
    Object.assign(button, { lang: code, dir: direction, onclick: () => changeLanguage(code) });
  });
}

function showNetwork(state) {
  if (state === 'online') queue.hurry();
  byId('network').dataset.text = state === 'online' ? '' : 'page.offline';
  words.label(document);
}

function resume() {
  queue.items.filter(item => item.activity.type === 'message').forEach(item => view.showOwn(item.activity, 'waiting'));
  if (!connection.conversation) view.announce();
  else if (address.topic) queue.add(joinEvent()); // a code scanned by someone who was here before
  queue.hurry();
  connection.run();
}

function begin(expired) {
  if (expired) view.notice('page.restarted');
  view.forgetIds();
  queue.begin(joinEvent());
}

function joinEvent() {
  const value = { language: words.language() };
  if (address.topic) value.topic = address.topic;
  address.topic = null;
  return { type: 'event', name: 'webchat/join', value, locale: words.language() };
}

// A link may open a conversation in another language than this device: the page follows it once.
async function follow({ from, locale }) {
  const code = String(locale || '').slice(0, 2);
  if (!address.arrives || from.role !== 'bot' || !code || code === words.language()) return;
  address.arrives = false;
  await words.load([code]);
  keep('language', words.language());
  dress();
}

function receive(activities) {
  activities.filter(activity => view.settle(activity)).forEach(activity => {
    follow(activity).catch(() => {});
    queue.recognise(activity.channelData && activity.channelData.clientActivityID);
    if (activity.type === 'endOfConversation') ended = true;
  });
  setTimeout(() => view.announce(), 1500);
}

function reflect(id, state) {
  view.mark(id, state);
  if (state === 'sent') connection.expect(() => !view.awaits(id));
}

function say(activity, file) {
  if (ended) startAgain();
  const posted = queue.add(Object.assign({ type: 'message', locale: words.language() }, activity), file);
  view.showOwn(posted, navigator.onLine === false ? 'waiting' : 'sending');
}

function answer({ type, title, value }) {
  if (type === 'renew') startAfresh();
  else say({ text: title, value });
}

function startAgain() {
  ended = false;
  connection.restart().catch(() => {}); // without network the connection's own loop tries on
}

function startAfresh() {
  view.clear();
  startAgain();
  text.focus();
}

function listen() {
  byId('composer').onsubmit = event => { event.preventDefault(); submit(); };
  text.oninput = fit;
  text.onkeydown = event => {
    if (event.key === 'Enter' && !event.shiftKey && !event.isComposing) byId('composer').onsubmit(event);
  };
  byId('file').onchange = ({ target }) => {
    const file = target.files[0];
    if (file) say({ attachments: [{ contentType: file.type, name: file.name }] }, file);
    target.value = '';
  };
  byId('phone-open').addEventListener('click', () => showWays(connection));
  byId('renew-yes').onclick = startAfresh;
  document.querySelectorAll('dialog').forEach(listenToDialog);
  addEventListener('online', () => { connection.wake(); queue.hurry(); });
  addEventListener('offline', () => connection.lose());
  document.addEventListener('visibilitychange', () => document.hidden || connection.wake());
  if (address.embedded) listenToFrame();
}

function submit() {
  const written = text.value.trim();
  if (!written) return text.focus();
  say({ text: written });
  text.value = '';
  fit();
}

// An empty field follows the page, a written one its letters.
function fit() {
  text.dir = text.value ? 'auto' : '';
  text.style.height = 'auto';
  text.style.height = text.scrollHeight + 2 + 'px';
}

// Browsers before 2022 may lack showModal: the attribute alone does it.
function listenToDialog(dialog) {
  byId(dialog.id + '-open').onclick = () => (dialog.showModal ? dialog.showModal() : dialog.setAttribute('open', ''));
  dialog.addEventListener('click', ({ target }) => {
    if (target !== dialog && !target.closest('[data-close]')) return;
    dialog.close ? dialog.close() : dialog.removeAttribute('open');
  });
}

function listenToFrame() {
  const leave = () => parent.postMessage('aubm-chat-close', '*');
  Object.assign(byId('close'), { hidden: false, onclick: leave });
  addEventListener('keydown', event => event.key === 'Escape' && !document.querySelector('dialog[open]') && leave());
}

// Counts once: a reload undoes no later choice and asks nothing again.
function readAddress() {
  const query = new URLSearchParams(location.search);
  const embedded = query.has('embed');
  const language = query.get('lang');
  const topic = query.get('c') || query.get('topic') || ''; // c: a conversation goes on here
  if (language && !embedded) keep('language', language);
  if (location.search && !embedded) history.replaceState(null, '', location.pathname);
  return { address: language, embedded, arrives: query.has('c'), topic: /^[\w.:-]{1,64}$/.test(topic) ? topic : null };
}
