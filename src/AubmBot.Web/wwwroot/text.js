// Plain text into elements, never into markup.

// Bounded lengths: a hundred thousand digits must not keep an old phone busy.
const LINK = /(?:https?:\/\/|www\.)[^\s<>"\u2066-\u2069]+/.source;
const MAIL = /[\w.+-]{1,64}@[\w-]{1,64}(?:\.[\w-]{1,64}){1,6}/.source;
const PHONE = /(?:(?:\+|00)\d{1,3}(?:[ .\u00a0-]?\d{1,4}){2,6}|0[5-8](?:[ .\u00a0-]?\d\d){4})(?!\d)/.source;
const REFERENCE = /(?:[A-Za-z]{1,6}-?)?\d{1,20}(?:[ \u00a0\-\/.:]\d{1,20}){1,12}/.source;
const TOKEN = new RegExp(`(${LINK})|(${MAIL})|(${PHONE})|${REFERENCE}`, 'gi');

const BULLET = /^\s*[-•–]\s+/;
const CLOSING = '.,;:!?)]}\'"»”’،؛؟…';
// Overrides turn the reading order; control characters show as boxes.
const UNWANTED = /[\u202a-\u202e\u0000-\u0008\u000b-\u001f\u007f]/g;
// French puts spaces there; a line must not break at them.
const INSEPARABLE = /(«) | (?=[»:;?!])/g;

export function append(parent, name, className, text) {
  const element = parent.appendChild(document.createElement(name));
  if (className) element.className = className;
  if (text) element.textContent = text;
  return element;
}

export function writeText(parent, text) {
  text.replace(/\r\n?/g, '\n').replace(UNWANTED, '').replace(INSEPARABLE, '$1\u00a0').trim().split(/\n{2,}/).forEach(part => {
    let list = null;
    let paragraph = null;
    part.split('\n').forEach(line => {
      if (BULLET.test(line)) {
        paragraph = null;
        list = list || append(parent, 'ul');
        return writeLine(append(list, 'li'), line.replace(BULLET, ''));
      }
      list = null;
      if (paragraph) append(paragraph, 'br');
      paragraph = paragraph || append(parent, 'p');
      writeLine(paragraph, line);
    });
  });
}

export function writeLine(parent, line) {
  let done = 0;
  line.replace(TOKEN, (match, link, mail, phone, index) => {
    if (index && /[\p{L}\d]/u.test(line[index - 1])) return; // the tail of a longer word or number
    const found = link ? withoutClosing(match) : match;
    parent.append(line.slice(done, index));
    done = index + found.length;
    isolate(linkTo(parent, addressOf(found, link, mail, phone)) || parent, found);
  });
  parent.append(line.slice(done));
}

// Only addresses that run nothing: javascript: and data: become no link.
export function linkTo(parent, address, className) {
  if (!/^(https?|tel|mailto):/i.test(address)) return null;
  const link = append(parent, 'a', className);
  link.href = address;
  link.target = /^http/i.test(address) ? '_blank' : '';
  link.rel = 'noopener noreferrer';
  return link;
}

function addressOf(found, link, mail, phone) {
  if (link) return /^http/i.test(found) ? found : 'https://' + found;
  if (mail) return 'mailto:' + found;
  // The international form works from abroad too.
  const number = phone ? phone.replace(/[^\d+]/g, '').replace(/^00/, '+').replace(/^0/, '+212') : '';
  return number.length > 9 ? 'tel:' + number : '';
}

// Without isolation "05 23 48" reads 48 23 05 in an Arabic sentence.
function isolate(parent, shown) {
  append(parent, 'bdi', shown.length < 20 ? 'whole' : '', shown).dir = 'ltr';
}

function withoutClosing(address) {
  let end = address.length;
  while (end && CLOSING.includes(address[end - 1])) end--;
  return address.slice(0, end);
}
