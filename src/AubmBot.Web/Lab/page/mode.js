// What the message field is for at the moment: usually a message; sometimes other words.
const LABELS = {
  Edit: () => 'Your last message, changed',
  Link: link => `What ${link.replace('https://', '')} carries`,
  Person: () => 'A person of the agency writes',
};

export class Mode {
  constructor(element, field) {
    this.element = element;
    this.field = field;
    element.querySelector('button').addEventListener('click', () => this.end());
  }

  static has(act) {
    return act in LABELS;
  }

  begin(act, words, link) {
    this.act = act;
    this.element.hidden = false;
    this.element.querySelector('span').textContent = LABELS[act](link);
    this.field.value = words;
    this.field.focus();
    this.field.select();
  }

  // What is being done, which is over then; nothing where a message is written.
  end() {
    const act = this.act;
    this.act = null;
    this.element.hidden = true;
    this.field.value = '';
    return act;
  }
}
