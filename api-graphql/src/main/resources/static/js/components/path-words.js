import { did, tie } from '../words.js';

/** The items whose kind and genres are known: the path itself has only their names. */
export function itemOf(node, reason, target) {
  return [target, reason.item].find(item => item && (item.id === node.id || node.id.endsWith(`:${item.id}`) || item.title === node.label));
}

/** "watched", "liked", "shares taste with": an edge read from its source. */
export function edgeWords(edge, { reason, target }) {
  const node = id => reason.path.nodes.find(one => one.id === id);
  const yours = edge.type === 'INTERACTED' && edge.from === reason.path.nodes[0].id;
  const item = yours && itemOf(node(edge.to), reason, target);
  return item ? did(item) : tie(edge);
}

/** The same path for those who cannot see it. */
export function inWords(reason, target) {
  const label = id => reason.path.nodes.find(node => node.id === id).label;
  return reason.path.edges.map(edge => `${label(edge.from)} ${edgeWords(edge, { reason, target })} ${label(edge.to)}`).join('; ');
}
