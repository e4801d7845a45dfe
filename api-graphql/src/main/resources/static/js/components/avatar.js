import { h } from '../vue.js';
import { hash } from '../art/random.js';

/** The first letters of the first two words of a name, or of an id where there is no name. */
function initials(name, id) {
  const words = (name && name !== id ? name : id).match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length > 1 ? words[0][0] + words[1][0] : (words[0] ?? '?').slice(0, 2);
}

/** A coloured disc with initials. Colours come from a fixed set, so that the page needs no inline style. */
export function Avatar({ id, name }) {
  return h('span', { class: ['avatar', `avatar-${hash(id) % 8}`], 'aria-hidden': 'true' }, initials(name, id));
}
Avatar.props = ['id', 'name'];
