import { h } from '../vue.js';
import { hash } from '../art/random.js';

/** A coloured disc with the first letters of an id. Colours come from a fixed set, so that the page needs no inline style. */
export function Avatar({ id }) {
  return h('span', { class: ['avatar', `avatar-${hash(id) % 8}`], 'aria-hidden': 'true' }, id.replace(/[^\p{L}\p{N}]/gu, '').slice(0, 2) || '?');
}
Avatar.props = ['id'];
