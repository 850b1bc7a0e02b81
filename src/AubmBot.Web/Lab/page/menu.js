// What can be done on a phone besides writing: the menu behind its plus sign.
import { append } from '/text.js';

const NAMES = {
  Photo: 'Photo',
  Document: 'Document',
  Voice: 'Voice note',
  Location: 'Place',
  Contact: 'Contact',
};

export class Menu {
  constructor(element, acts, choose) {
    this.element = element;
    for (const act of acts) {
      const button = append(element.querySelector('div'), 'button', '', NAMES[act]);
      button.type = 'button';
      button.addEventListener('click', () => {
        element.open = false;
        choose(act);
      });
    }
    document.addEventListener('click', event => {
      if (!element.contains(event.target)) element.open = false;
    });
    element.addEventListener('keydown', event => {
      if (event.key !== 'Escape') return;
      element.open = false;
      element.querySelector('summary').focus();
    });
  }
}
