/* Places the nodes of a path: one column per step from the user, or one row where the page is too narrow for that. */
import { cover } from '../art/cover.js';
import { edgeWords, itemOf } from './path-words.js';

const NARROWEST_COLUMN = 122;
const ROW = 104;
const LABEL_HEIGHT = 44;
const LONGEST_LABEL = 44;

const cut = label => (label.length > LONGEST_LABEL ? label.slice(0, LONGEST_LABEL - 1).trimEnd() + '…' : label);

/** How many steps each node is away from the first one. */
function levels({ nodes, edges }) {
  const level = new Map([[nodes[0].id, 0]]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const { from, to } of edges) {
      for (const [a, b] of [[from, to], [to, from]]) {
        if (level.has(a) && !(level.get(b) <= level.get(a) + 1)) {
          level.set(b, level.get(a) + 1);
          grew = true;
        }
      }
    }
  }
  return level;
}

function columns(path) {
  const level = levels(path);
  const last = Math.max(...level.values());
  return Array.from({ length: last + 1 }, (_, i) => path.nodes.filter(node => level.get(node.id) === i));
}

function place(path, width) {
  const steps = columns(path);
  const widest = Math.max(...steps.map(step => step.length));
  const upright = width / steps.length < NARROWEST_COLUMN;
  const across = upright ? width / widest : width / steps.length;
  const spots = new Map();
  steps.forEach((step, i) => step.forEach((node, j) => {
    const side = j - (step.length - 1) / 2;
    spots.set(node.id, upright
      ? { x: widest > 1 ? width / 2 + side * across - 30 : 44, y: 48 + i * ROW }
      : { x: (i + 0.5) * across, y: 44 + ((widest - 1) / 2 + side) * (ROW + 12) });
  }));
  const rows = upright ? (steps.length - 1) * ROW + 96 : (widest - 1) * (ROW + 12) + 76 + LABEL_HEIGHT + 12;
  return { spots, upright, height: rows, labelWidth: upright ? Math.max(90, across - 96) : across - 14, edgeWidth: upright ? 150 : across - 62 };
}

/** @returns {{elements, height, upright}} for Cytoscape, in pixels of a box `width` wide */
export function toElements(reason, target, width) {
  const { nodes, edges } = reason.path;
  const { spots, upright, height, labelWidth, edgeWidth } = place(reason.path, width);
  const drawn = nodes.filter(node => spots.has(node.id)).map(node => {
    const item = node.kind === 'ITEM' && (itemOf(node, reason, target) ?? { id: node.id, title: node.label, genres: [] });
    return {
      group: 'nodes',
      classes: node.id === nodes[0].id ? 'you' : node.kind.toLowerCase(),
      position: spots.get(node.id),
      data: { id: node.id, label: node.id === nodes[0].id ? 'You' : cut(node.label), labelWidth, image: item ? cover(item, false) : undefined },
    };
  });
  const ties = edges.filter(edge => spots.has(edge.from) && spots.has(edge.to)).map((edge, i) => ({
    group: 'edges',
    data: { id: `edge ${i}`, source: edge.from, target: edge.to, label: edgeWords(edge, { reason, target }), labelWidth: edgeWidth },
  }));
  return { elements: [...drawn, ...ties], height, upright };
}
