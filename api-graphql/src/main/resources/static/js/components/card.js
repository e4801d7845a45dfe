import { h } from '../vue.js';
import { cover } from '../art/cover.js';
import { movesInWords } from '../state/changes.js';
import { mainReason } from '../state/page.js';
import { byline, verb } from '../words.js';
import { act } from '../state/acts.js';
import { goToItem } from '../state/address.js';
import { icon } from './icons.js';

export function CoverImage({ item, plain }) {
  return h('img', { class: 'cover', src: cover(item, !plain), alt: '', width: 200, height: 300, draggable: false });
}
CoverImage.props = { item: Object, plain: Boolean };

function mark(value) {
  if (value === undefined) {
    return null;
  }
  const tone = value === 'new' ? 'new' : value > 0 ? 'up' : 'down';
  return h('span', { class: ['mark', `mark-${tone}`], title: movesInWords(value) }, [
    value === 'new' ? 'New' : [icon(value > 0 ? 'up' : 'fall'), Math.abs(value), h('span', { class: 'unseen' }, movesInWords(value))],
  ]);
}

/** One recommendation in the rail. */
export function Card({ entry, moved }) {
  const { item, rank, discovery, impressionId } = entry;
  return h('article', { class: 'card', 'data-item-id': item.id, 'aria-label': item.title }, [
    h('button', { class: 'card-cover', type: 'button', 'aria-label': `${item.title}: why is it here?`, onClick: () => goToItem(item, entry) }, [
      h(CoverImage, { item }),
      discovery
        ? h('span', { class: 'card-rank', title: `Number ${rank} by score; hardly anyone else would be shown it` }, 'Discovery')
        : h('span', { class: 'card-rank', 'aria-hidden': 'true' }, rank),
      mark(moved),
    ]),
    h('h3', { class: 'card-title' }, item.title),
    h('p', { class: 'card-byline' }, byline(item)),
    h('p', { class: 'card-reason' }, [icon('because'), h('span', mainReason(entry)?.text)]),
    h('div', { class: 'card-acts' }, [
      h('button', { class: 'button small', type: 'button', 'aria-label': `Why ${item.title}?`, onClick: () => goToItem(item, entry) }, 'Why?'),
      h('button', { class: 'button small quiet', type: 'button', 'aria-label': `${verb(item)} ${item.title}`, onClick: () => act('consume', item, impressionId) },
        [icon('play'), verb(item)]),
    ]),
  ]);
}
Card.props = ['entry', 'moved'];

export const CardSkeleton = () => h('div', { class: 'card', 'aria-hidden': 'true' }, [
  h('div', { class: 'bone card-cover' }), h('div', { class: 'bone bone-line' }), h('div', { class: 'bone bone-line short' }), h('div', { class: 'bone bone-line' }),
]);

/** A cover with its title only: similar items, what comes next. */
export function Tile({ item, note }) {
  return h('button', { class: 'tile', type: 'button', onClick: () => goToItem(item) }, [
    h(CoverImage, { item }),
    h('span', { class: 'tile-title' }, item.title),
    note && h('span', { class: 'tile-note' }, note),
  ]);
}
Tile.props = ['item', 'note'];
