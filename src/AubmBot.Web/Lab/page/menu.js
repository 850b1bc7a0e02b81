// What can be done on a phone besides writing: the menu behind its plus sign.
import { append } from '/text.js';

const NAMES = {
  Photo: 'Photo',
  Document: 'Document',
  Voice: 'Voice note',
  Location: 'Place',
  Contact: 'Contact',
  Sticker: 'Sticker',
  Reaction: 'React to the last answer',
  Edit: 'Edit my last message',
  Deletion: 'Delete my last message',
  Link: 'Come by a link',
  Person: 'A person answers',
  Return: 'The person hands back',
};

export class Menu {
  constructor(element, acts, can, choose) {
    for (const act of acts) {
      const button = append(element.querySelector('div'), 'button', '', NAMES[act]);
      button.type = 'button';
      button.addEventListener('click', () => {
        element.open = false;
        choose(act);
      });
      element.addEventListener('toggle', () => (button.disabled = !can(act)));
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
