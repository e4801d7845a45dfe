import { h, ref, TransitionGroup } from '../vue.js';
import { loadMore, loadRail, page } from '../state/page.js';
import { Card, CardSkeleton } from './card.js';
import { Notice } from './notice.js';
import { icon } from './icons.js';

function scroller(track) {
  const by = way => track.value.scrollBy({ left: way * track.value.clientWidth * 0.85 });
  return h('div', { class: 'rail-arrows' }, [
    h('button', { class: 'round', type: 'button', 'aria-label': 'Scroll back', onClick: () => by(-1) }, icon('left')),
    h('button', { class: 'round', type: 'button', 'aria-label': 'Scroll on', onClick: () => by(1) }, icon('right')),
  ]);
}

/** Arrow keys walk from cover to cover, Home and End to the ends. */
function walk(event) {
  const covers = [...event.currentTarget.querySelectorAll('button.card-cover')];
  const here = covers.indexOf(event.target.closest('.card')?.querySelector('button.card-cover'));
  const to = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: covers.length - 1 }[event.key];
  if (here >= 0 && to !== undefined && covers[to]) {
    event.preventDefault();
    covers[to].focus();
  }
}

function moreCard() {
  return h('div', { class: 'card more', key: 'more' }, h('button', {
    class: 'more-button', type: 'button', disabled: page.loadingMore, onClick: loadMore,
  }, [icon('right'), page.moreError ? `${page.moreError.message} Try again` : page.loadingMore ? 'Loading …' : 'Load more']));
}

const ready = () => [
  ...page.rail.slice(1).map(entry => h(Card, { key: entry.item.id, entry, moved: page.change?.marks.get(entry.item.id) })),
  ...(page.cursor || page.moreError ? [moreCard()] : []),
];

/** The recommendations after the first, which stands on the stage above. */
export const Rail = {
  setup() {
    const track = ref(null);
    return () => {
      if (page.railStatus === 'failed') {
        return h(Notice, { title: 'The recommendations did not come', text: page.railError.message, retry: loadRail });
      }
      const loading = page.railStatus === 'loading';
      if (!loading && page.rail.length < 2) {
        return null;
      }
      return h('section', { class: ['rail', { refreshing: page.railStatus === 'refreshing' }], 'aria-labelledby': 'rail-title' }, [
        h('header', { class: 'section-head' }, [
          h('h2', { id: 'rail-title' }, 'Next up for you'), h('p', { class: 'change', role: 'status' }, page.change?.text), scroller(track),
        ]),
        loading
          ? h('div', { class: 'rail-track', 'aria-label': 'Loading', 'aria-busy': 'true', ref: track }, Array.from({ length: 8 }, () => h(CardSkeleton)))
          : h('div', { class: 'rail-track', onKeydown: walk, ref: track }, h(TransitionGroup, { name: 'shuffle' }, ready)),
      ]);
    };
  },
};
