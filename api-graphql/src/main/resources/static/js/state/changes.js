import { count } from '../words.js';

/**
 * What an event changed in the rail.
 *
 * @param cause {itemId, did, title}: what the user just did; "because" is said only of items whose reasons name it
 * @returns {{text, marks}} a sentence, and for each item that moved a number of places up (negative: down) or 'new'
 */
export function compare(before, after, cause) {
  const places = new Map(before.map((entry, i) => [entry.item.id, i]));
  const kept = before.filter(entry => after.some(other => other.item.id === entry.item.id)).map(entry => entry.item.id);
  const marks = new Map();
  let [fresh, becauseOfIt, up, down] = [0, 0, 0, 0];
  after.forEach((entry, i) => {
    const id = entry.item.id;
    if (!places.has(id)) {
      marks.set(id, 'new');
      const named = entry.reasons.some(reason => reason.item?.id === cause.itemId);
      becauseOfIt += named ? 1 : 0;
      fresh += named ? 0 : 1;
      return;
    }
    const moved = places.get(id) - i - gone(before, kept, places.get(id));
    if (moved !== 0) {
      marks.set(id, moved);
      up += moved > 0 ? 1 : 0;
      down += moved < 0 ? 1 : 0;
    }
  });
  return { text: sentence({ fresh, becauseOfIt, up, down, left: before.length - kept.length }, cause), marks };
}

/** Places that were freed further up: closing a gap is no move. */
function gone(before, kept, place) {
  return before.slice(0, place).filter(entry => !kept.includes(entry.item.id)).length;
}

function sentence({ fresh, becauseOfIt, up, down, left }, cause) {
  const parts = [
    becauseOfIt && `${becauseOfIt} new because you ${cause.did} ${cause.title}`,
    fresh && (becauseOfIt ? `${fresh} more moved in` : `${fresh} new`),
    up && `${up} moved up`,
    down && `${down} moved down`,
  ].filter(Boolean);
  if (!parts.length) {
    return left ? `You ${cause.did} ${cause.title}; it left the list, the order of the others stayed.` : 'Nothing moved.';
  }
  return (becauseOfIt ? '' : `You ${cause.did} ${cause.title}: `) + parts.join(', ') + '.';
}

export const movesInWords = mark =>
  mark === 'new' ? 'New' : `${count(Math.abs(mark), 'place')} ${mark > 0 ? 'up' : 'down'}`;
