/* Why an item has its score: the sum, the path of each reason, the models, and what the user can do about it. */
import { h, ref } from '../vue.js';
import { act } from '../state/acts.js';
import { leaveItem } from '../state/address.js';
import { page } from '../state/page.js';
import { openPanel, panel } from '../state/panel.js';
import { byline, ordinal, scale, verb } from '../words.js';
import { CoverImage, Tile } from './card.js';
import { icon } from './icons.js';
import { Notice } from './notice.js';
import { Dialog } from './palette.js';
import { Waterfall } from './waterfall.js';

const STARS = [1, 2, 3, 4, 5];

const Stars = {
  props: { item: Object },
  setup({ item }) {
    const given = ref(0);
    const give = stars => {
      given.value = stars;
      act('rate', item, panel.impressionId, stars);
    };
    return () => h('div', { class: 'stars', role: 'group', 'aria-label': 'Rate it' }, STARS.map(stars =>
      h('button', { class: ['plain star', { on: stars <= given.value }], type: 'button', 'aria-label': `${stars} of 5 stars`, 'aria-pressed': stars === given.value, onClick: () => give(stars) },
        icon('star'))));
  },
};

function acts(item, close) {
  const doAndLeave = name => {
    act(name, item, panel.impressionId);
    close();
  };
  return h('div', { class: 'sheet-acts' }, [
    h('button', { class: 'button primary', type: 'button', onClick: () => doAndLeave('consume') }, [icon('play'), verb(item)]),
    h(Stars, { item, key: item.id }),
    h('button', { class: 'button quiet', type: 'button', onClick: () => doAndLeave('skip') }, [icon('skip'), 'Not now']),
    h('button', { class: 'button quiet', type: 'button', onClick: () => doAndLeave('hide') }, [icon('hide'), 'Hide']),
  ]);
}

function bar(item, close) {
  return h('div', { class: 'sheet-bar' }, [
    h('span', { class: 'sheet-bar-title', 'aria-hidden': 'true' }, item?.title),
    h('button', { class: 'round', type: 'button', 'aria-label': 'Close', onClick: close }, icon('close')),
  ]);
}

function head(item) {
  return h('header', { class: 'sheet-head' }, [
    h('div', { class: 'sheet-backdrop', 'aria-hidden': 'true' }, h(CoverImage, { item, plain: true })),
    h(CoverImage, { item }),
    h('div', { class: 'sheet-title' }, [
      h('h2', item.title),
      h('p', byline(item)),
    ]),
  ]);
}

const standing = ({ rank }) => (rank
  ? `It ranks ${ordinal(rank)} for ${page.userId}`
  : `Not on the list of ${page.userId} now; this is how it would score`);

function parts(answer) {
  const numbers = scale([answer.score, ...answer.parts.map(part => part.score)]);
  const largest = Math.max(...answer.parts.map(part => Math.abs(part.score)), 1e-9);
  return answer.parts.length > 0 && h('section', { class: 'sheet-section' }, [
    h('h3', 'Which model said what'),
    h('ul', { class: 'parts' }, answer.parts.map(part => h('li', { key: part.name }, [
      h('span', { class: 'part-name' }, [part.name, h('span', { class: 'part-model' }, `${part.model}@${part.version}`)]),
      h('span', { class: 'part-track' }, h('span', { class: ['part-bar', { against: part.score < 0 }], style: { width: `${(Math.abs(part.score) / largest) * 100}%` } })),
      h('span', { class: 'number' }, numbers.signed(part.score)),
    ]))),
  ]);
}

function similar() {
  if (panel.similar && !panel.similar.length) {
    return null;
  }
  return h('section', { class: 'sheet-section' }, [
    h('h3', 'More like this'),
    h('div', { class: 'tiles' }, panel.similar
      ? panel.similar.map(one => h(Tile, { key: one.item.id, item: one.item, note: `${Math.round(one.score * 100)} % alike` }))
      : Array.from({ length: 5 }, () => h('div', { class: 'tile' }, h('div', { class: 'bone cover' })))),
  ]);
}

function body(answer) {
  return [
    answer.item.text && h('p', { class: 'sheet-text' }, answer.item.text),
    h('section', { class: 'sheet-section' }, [
      h('h3', standing(answer)),
      h(Waterfall, { answer, ranks: panel.ranks, ranksFailed: panel.ranksFailed, chosen: panel.chosen, onChoose: i => (panel.chosen = i) }),
    ]),
    parts(answer),
    answer.item.next && h('section', { class: 'sheet-section' }, [h('h3', 'Next episode'), h('div', { class: 'tiles' }, h(Tile, { item: answer.item.next }))]),
    similar(),
  ];
}

const waiting = () => h('div', { class: 'sheet-section', 'aria-busy': 'true' }, [
  h('div', { class: 'bone bone-line short' }), ...Array.from({ length: 4 }, () => h('div', { class: 'bone bone-row' })), h('div', { class: 'bone bone-graph' }),
]);

export function Panel() {
  if (panel.status === 'closed') {
    return null;
  }
  return h(Dialog, { kind: 'sheet', label: 'Why this is recommended', onClose: leaveItem }, { default: ({ close }) => h('div', { class: 'sheet-scroll', key: panel.itemId }, [
    bar(panel.item, close),
    panel.item && head(panel.item),
    panel.item && acts(panel.item, close),
    panel.status === 'loading' && waiting(),
    panel.status === 'failed' && h(Notice, { title: 'No explanation came', text: panel.error.message, retry: () => openPanel(panel.itemId, { item: panel.item, impressionId: panel.impressionId }) }),
    panel.status === 'ready' && body(panel.answer),
  ]) });
}
