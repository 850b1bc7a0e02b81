// Peer: Bot Framework SDK (Node) bot with a WaterfallDialog of 3 text prompts, conversation state saved each turn.
// origin: the project's own measuring kit
// Usage: node dialog-sdk.js PORT
const express = require('express');
const { CloudAdapter, ConfigurationBotFrameworkAuthentication, ActivityHandler, MemoryStorage, ConversationState } = require('botbuilder');
const { DialogSet, WaterfallDialog, TextPrompt, DialogTurnStatus } = require('botbuilder-dialogs');
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
adapter.onTurnError = async (_c, e) => { console.error(e.stack); };
const state = new ConversationState(new MemoryStorage());
const dialogs = new DialogSet(state.createProperty('dialog'));
dialogs.add(new TextPrompt('text'));
dialogs.add(new WaterfallDialog('form', [
  (s) => s.prompt('text', { prompt: 'Votre nom ?' }),
  (s) => { s.values.name = s.result; return s.prompt('text', { prompt: 'Votre ville ?' }); },
  (s) => { s.values.city = s.result; return s.prompt('text', { prompt: 'Votre demande ?' }); },
  async (s) => { await s.context.sendActivity(`Merci ${s.values.name}, ${s.values.city}: ${s.result}`); return s.endDialog(); },
]));
class Bot extends ActivityHandler {
  constructor() {
    super();
    this.onMessage(async (c, next) => {
      const dc = await dialogs.createContext(c);
      const r = await dc.continueDialog();
      if (r.status === DialogTurnStatus.empty) await dc.beginDialog('form');
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
