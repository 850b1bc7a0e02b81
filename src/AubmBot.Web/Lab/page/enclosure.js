// What a citizen sent besides words, as their own app shows it.
import { append } from '/text.js';

export function showEnclosure(bubble, file) {
  const address = `api/files/${file}`;
  if (/\.(jpg|webp)$/.test(file)) {
    const picture = append(bubble, 'img', 'enclosure', '');
    picture.src = address;
    picture.alt = file;
  } else if (/\.ogg$/.test(file)) {
    const player = append(bubble, 'audio', 'enclosure', '');
    player.controls = true;
    player.src = address;
  } else {
    const link = append(bubble, 'a', 'enclosure', file);
    link.href = address;
    link.target = '_blank';
  }
}
