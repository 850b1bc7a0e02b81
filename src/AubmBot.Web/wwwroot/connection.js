// One Direct Line conversation: begun, resumed, renewed; heard over a WebSocket or, where none passes, by asking.
import { keep, onChangeElsewhere, recall } from './storage.js';
import { Pause, backOff, request } from './request.js';

const BASE = 'v3/directline/';
const STALE = [401, 403, 404];
const OPENING = 8000;
const HEARTBEAT = 20000;
const ECHO = 4000;
const FASTEST = 1500;
const SLOWEST = 8000;
const MINUTE = 60000;

export class Connection {
  // language(): for a new conversation; received(activities); began(expired); state(name): 'online' or 'offline'.
  constructor(handlers) {
    Object.assign(this, handlers);
    this.expired = false;
    this.pause = new Pause();
    this.failures = 0;
    this.watermark = ''; // not kept: a reload shows all
    this.conversation = recall('conversation');
    onChangeElsewhere('conversation', other => this.followOtherTab(other));
  }

  async run() {
    setInterval(() => this.refreshInTime(), MINUTE);
    for (;;) {
      try {
        const url = await this.streamUrl();
        this.setState('online');
        if (!await this.listen(url)) await this.poll(Date.now() + MINUTE);
        this.failures = 0;
      } catch (error) {
        await this.recover(error);
      }
    }
  }

  // The network is back, or the page in front: look at once.
  wake() {
    this.pause.end();
    this.look();
  }

  lose() {
    this.setState('offline');
    this.close();
  }

  async post(activity, file) {
    const answer = await this.call('POST', file ? '/upload' : '/activities', file ? form(activity, file) : activity);
    this.setState('online');
    this.idle = FASTEST;
    this.pause.end();
    return answer;
  }

  continue(language) {
    return this.call('POST', '/continue?language=' + encodeURIComponent(language), {});
  }

  // A socket may be dead without knowing: without an echo, ask.
  expect(arrived) {
    setTimeout(() => arrived() || this.look(), ECHO);
  }

  ready() {
    if (this.conversation) return Promise.resolve();
    if (!this.beginning) this.beginning = this.begin().finally(() => { this.beginning = null; });
    return this.beginning;
  }

  restart(expired = false) {
    this.expired = expired;
    this.conversation = null;
    keep('conversation', null);
    this.close();
    return this.ready();
  }

  async begin() {
    const issued = await request('POST', 'api/webchat/token', { body: {} });
    const started = await request('POST', BASE + 'conversations', { token: issued.token, body: { locale: this.language(), joins: true } });
    this.conversation = { id: started.conversationId };
    this.adopt(this.conversation, { ...issued, ...started });
    this.watermark = '';
    this.fresh = started.streamUrl;
    this.began(this.expired);
  }

  adopt(conversation, { token, expires_in: lifetime }) {
    if (token) conversation.token = token;
    if (lifetime) conversation.renewAt = Date.now() + lifetime * 500;
    const { id, token: latest, renewAt } = conversation;
    if (conversation === this.conversation) keep('conversation', { id, token: latest, renewAt });
  }

  async streamUrl() {
    await this.ready();
    const { fresh, conversation } = this;
    this.fresh = null;
    if (fresh) return fresh;
    const resumed = await this.call('GET', '?watermark=' + encodeURIComponent(this.watermark));
    this.adopt(conversation, resumed);
    return resumed.streamUrl;
  }

  // One request in this conversation; its token is renewed, or it is replaced, when the server says so.
  async call(method, path, body) {
    await this.ready();
    const mine = this.conversation;
    for (let refreshed = false; ; refreshed = true) {
      try {
        return await request(method, `${BASE}conversations/${encodeURIComponent(mine.id)}${path}`, { token: mine.token, body });
      } catch (error) {
        if (!STALE.includes(error.status)) throw error;
        await (refreshed || error.status === 404 ? this.replace(mine) : this.refresh(mine));
      }
    }
  }

  async refresh(mine) {
    try {
      mine.refreshing = mine.refreshing || request('POST', BASE + 'tokens/refresh', { token: mine.token, body: {} });
      this.adopt(mine, await mine.refreshing);
    } catch (error) {
      if (STALE.includes(error.status)) await this.replace(mine);
      throw error;
    } finally {
      delete mine.refreshing;
    }
  }

  refreshInTime() { // one that has run out cannot be refreshed
    const mine = this.conversation;
    if (mine && mine.renewAt < Date.now()) this.refresh(mine).catch(() => {});
  }

  async replace(gone) {
    if (this.conversation === gone) await this.restart(true);
    throw Object.assign(new Error('The conversation was replaced.'), { renewed: true });
  }

  followOtherTab(other) {
    if (!other || !this.conversation) return;
    if (other.id !== this.conversation.id) location.reload();
    else Object.assign(this.conversation, other);
  }

  // True when the socket served for a while; false when sockets do not pass here and asking must do.
  listen(url) {
    const mine = this.conversation;
    return new Promise(resolve => {
      const socket = open(url);
      if (!socket) return resolve(false);
      let opened = Infinity;
      let heard = Date.now();
      const patience = setTimeout(() => socket.close(), OPENING);
      const heartbeat = setInterval(() => {
        if (socket.readyState === WebSocket.OPEN) socket.send('');
        if (Date.now() - heard < MINUTE) return;
        heard = Date.now(); // a minute of silence may be a dead line
        this.look();
      }, HEARTBEAT);
      this.socket = socket;
      socket.onopen = () => { opened = Date.now(); clearTimeout(patience); };
      socket.onmessage = ({ data }) => {
        heard = Date.now();
        if (data) this.deliver(mine, JSON.parse(data));
      };
      socket.onclose = () => {
        clearTimeout(patience);
        clearInterval(heartbeat);
        resolve(this.socket !== socket || Date.now() - opened > OPENING);
      };
    });
  }

  // A living socket would have brought what asking finds.
  look() {
    this.catchUp().then(missed => missed && this.close(), () => this.close());
  }

  close() {
    if (this.socket) this.socket.close();
    this.socket = null;
    this.pause.end();
  }

  async poll(until) {
    const mine = this.conversation;
    this.idle = FASTEST;
    while (this.conversation === mine && Date.now() < until) {
      this.idle = await this.catchUp() ? FASTEST : Math.min(this.idle * 1.2, SLOWEST);
      await this.pause.wait(this.idle);
    }
  }

  async catchUp() {
    const mine = this.conversation;
    const set = await this.call('GET', '/activities?watermark=' + encodeURIComponent(this.watermark));
    this.deliver(mine, set);
    this.setState('online');
    return set.activities && set.activities.length > 0;
  }

  deliver(mine, { activities, watermark }) {
    if (mine !== this.conversation) return;
    if (watermark) this.watermark = watermark;
    this.received(activities || []);
  }

  async recover(error) {
    this.failures++;
    if (error.renewed && this.failures === 1) return;
    this.setState('offline');
    await this.pause.wait(Math.max(error.retryAfter || 0, backOff(this.failures)));
  }

  setState(name) {
    if (name !== this.last) this.state(name);
    this.last = name;
  }
}

// Behind a proxy that ends TLS the server may say ws for wss.
function open(url) {
  try {
    const address = new URL(url, location.href);
    address.protocol = location.protocol.replace('http', 'ws');
    return new WebSocket(address.href);
  } catch (refused) {
    return null;
  }
}

function form(activity, file) {
  const body = new FormData();
  body.append('activity', new Blob([JSON.stringify(activity)], { type: 'application/vnd.microsoft.activity' }));
  body.append('file', file, file.name);
  return body;
}
