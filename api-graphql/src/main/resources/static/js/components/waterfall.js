import { h } from '../vue.js';
import { ordinal, scale } from '../words.js';
import { PathGraph } from './path-graph.js';

/** Where each contribution starts and ends on the way from 0 to the score. */
export function steps(amounts) {
  let sum = 0;
  const spans = amounts.map(amount => [sum, (sum += amount)]);
  const [low, high] = [Math.min(0, ...spans.flat()), Math.max(1e-9, ...spans.flat())];
  const share = value => ((value - low) / (high - low)) * 100;
  return spans.map(([from, to]) => ({ left: share(Math.min(from, to)), width: Math.abs(share(to) - share(from)), end: share(to) }));
}

function bar({ left, width }, tone) {
  return h('span', { class: 'fall-track', 'aria-hidden': 'true' },
    h('span', { class: ['fall-bar', tone], style: { left: `${left}%`, width: `${Math.max(width, 0.6)}%` } }));
}

function without(reason, rank, failed) {
  if (reason.__typename === 'BecauseOfTheRest') {
    return null;
  }
  if (failed) {
    return 'What would be without it could not be asked';
  }
  if (rank === undefined) {
    return h('span', { class: 'bone bone-words', 'aria-label': 'Asking what would be without it' });
  }
  return rank === null ? 'Without this it would not be suggested' : ['Without this it would rank ', h('strong', ordinal(rank))];
}

const tone = amount => (amount < 0 ? 'against' : 'for');

/** What reasons do not explain alone; what they give only together has a row where there is any. */
function unexplained({ base, interplay }) {
  const left = base - interplay;
  return [
    ...(interplay ? [{ text: 'Together: what these give only as a group', amount: interplay, tone: tone(interplay) }] : []),
    { text: 'Base: what nothing in your graph explains', amount: left, tone: left < 0 ? 'against' : 'base' },
  ];
}

/** The score as a sum: one step per reason, then what no reason explains. A step opens to show its path. */
export function Waterfall({ answer, ranks, ranksFailed, chosen }, { emit }) {
  const { reasons, score } = answer;
  const others = unexplained(answer);
  const amounts = [...reasons.map(reason => reason.contribution), ...others.map(other => other.amount)];
  const numbers = scale([score, ...amounts]);
  const spans = steps(amounts);
  const rows = reasons.map((reason, i) => h('li', { key: i, class: { chosen: i === chosen } }, [
    h('button', { class: 'fall-row', type: 'button', 'aria-expanded': i === chosen, onClick: () => emit('choose', i === chosen ? null : i) }, [
      h('span', { class: 'fall-text' }, reason.text),
      h('span', { class: 'number' }, numbers.signed(reason.contribution)),
      bar(spans[i], tone(reason.contribution)),
      h('span', { class: 'fall-note' }, without(reason, ranks === null ? undefined : ranks[i], ranksFailed)),
    ]),
    i === chosen && reason.path.nodes.length > 1 && h(PathGraph, { reason, target: answer.item }),
  ]));
  return h('ol', { class: 'fall' }, [
    ...rows,
    ...others.map((other, i) => h('li', { class: 'fall-row' }, [
      h('span', { class: 'fall-text' }, other.text),
      h('span', { class: 'number' }, numbers.signed(other.amount)),
      bar(spans[reasons.length + i], other.tone),
    ])),
    h('li', { class: 'fall-row total' }, [h('span', { class: 'fall-text' }, 'Score'), h('span', { class: 'number' }, numbers.plain(score))]),
  ]);
}
Waterfall.props = ['answer', 'ranks', 'ranksFailed', 'chosen'];
Waterfall.emits = ['choose'];
