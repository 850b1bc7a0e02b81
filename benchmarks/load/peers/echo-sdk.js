// Peer: a Bot Framework SDK (Node) bot with conversation state, answering over the Bot Connector protocol.
// origin: the project's own measuring kit
// Usage: node echo-sdk.js PORT
const express = require('express');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ActivityHandler, MemoryStorage, ConversationState } = require('botbuilder');
const auth = new ConfigurationBotFrameworkAuthentication({});
const adapter = new CloudAdapter(auth);
adapter.onTurnError = async (_c, e) => { console.error(e.message); };
const state = new ConversationState(new MemoryStorage());
const count = state.createProperty('count');
class Bot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (c, next) => {
      const n = (await count.get(c, 0)) + 1;
      await count.set(c, n);
      await c.sendActivity(`${n}: ${c.activity.text}`);
      await next();
    });
  }
  async run(c) { await super.run(c); await state.saveChanges(c); }
}
const bot = new Bot();
const app = express();
app.use(express.json());
app.post('/api/messages', (req, res) => adapter.process(req, res, (c) => bot.run(c)));
app.listen(+process.argv[2] || 3978, '127.0.0.1', () => console.log('ready'));
