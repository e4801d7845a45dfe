import { h, Transition } from '../vue.js';
import { page, mainReason } from '../state/page.js';
import { act } from '../state/acts.js';
import { goToItem } from '../state/address.js';
import { byline, verb } from '../words.js';
import { CoverImage } from './card.js';
import { icon } from './icons.js';

const skeleton = () => h('section', { class: 'stage', 'aria-busy': 'true', 'aria-label': 'Loading' }, h('div', { class: 'stage-inner' }, [
  h('div', { class: 'stage-text' }, [
    h('div', { class: 'bone bone-line short' }), h('div', { class: 'bone bone-title' }), h('div', { class: 'bone bone-line' }), h('div', { class: 'bone bone-line short' }),
  ]),
  h('div', { class: 'stage-poster' }, h('div', { class: 'bone cover' })),
]));

function scene(entry) {
  const { item, impressionId } = entry;
  return h('section', { class: 'stage', key: item.id, 'data-item-id': item.id, 'aria-labelledby': 'stage-title' }, [
    h('div', { class: 'stage-backdrop', 'aria-hidden': 'true' }, h(CoverImage, { item, plain: true })),
    h('div', { class: 'stage-inner' }, [
      h('div', { class: 'stage-text' }, [
        h('p', { class: 'eyebrow' }, 'Top pick for you'),
        h('h1', { id: 'stage-title' }, item.title),
        h('p', { class: 'stage-byline' }, byline(item)),
        h('p', { class: 'stage-reason' }, [icon('because'), h('span', mainReason(entry)?.text)]),
        h('div', { class: 'stage-acts' }, [
          h('button', { class: 'button primary', type: 'button', onClick: () => act('consume', item, impressionId) }, [icon('play'), verb(item)]),
          h('button', { class: 'button', type: 'button', onClick: () => goToItem(item, entry) }, 'Why this?'),
          h('button', { class: 'button quiet', type: 'button', onClick: () => act('skip', item, impressionId) }, [icon('skip'), 'Not now']),
        ]),
      ]),
      h('button', { class: 'stage-poster', type: 'button', 'aria-label': `${item.title}: why is it here?`, onClick: () => goToItem(item, entry) },
        h(CoverImage, { item })),
    ]),
  ]);
}

/** The first recommendation, large. */
export function Stage() {
  if (page.railStatus === 'loading') {
    return skeleton();
  }
  return page.rail.length ? h(Transition, { name: 'fade', mode: 'out-in' }, () => scene(page.rail[0])) : null;
}
