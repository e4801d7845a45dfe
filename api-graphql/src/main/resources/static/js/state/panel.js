/* The panel that explains one item. */
import { reactive } from '../vue.js';
import { ask } from '../api/graphql.js';
import { EXPLAIN, SIMILAR, WHAT_IF } from '../api/queries.js';
import { page } from './page.js';

export const panel = reactive({
  itemId: null,
  item: null, // known before the answer when a card was clicked
  impressionId: null,
  status: 'closed', // closed, loading, ready, failed
  error: null,
  answer: null,
  chosen: 0, // the reason whose path is drawn, or null
  ranks: null, // counterfactual rank per reason; null until answered
  ranksFailed: false,
  similar: null,
});

const stillShown = (userId, itemId) => panel.itemId === itemId && page.userId === userId;

/** @param known {item, impressionId} of the card that was clicked, when there was one */
export async function openPanel(itemId, known = {}) {
  Object.assign(panel, {
    itemId, item: known.item ?? null, impressionId: known.impressionId ?? null, status: 'loading', error: null,
    answer: null, chosen: 0, ranks: null, ranksFailed: false, similar: null,
  });
  const { userId } = page;
  try {
    const { explain } = await ask(EXPLAIN, { userId, itemId });
    if (stillShown(userId, itemId)) {
      Object.assign(panel, { answer: explain, item: explain.item, status: 'ready', impressionId: panel.impressionId ?? explain.impressionId });
      await Promise.all([askRanks(userId, itemId), askSimilar(userId, itemId)]);
    }
  } catch (error) {
    if (stillShown(userId, itemId)) {
      Object.assign(panel, { status: 'failed', error });
    }
  }
}

async function askRanks(userId, itemId) {
  try {
    const { explain } = await ask(WHAT_IF, { userId, itemId });
    if (stillShown(userId, itemId)) {
      panel.ranks = explain.reasons.map(reason => reason.counterfactualRank);
    }
  } catch {
    panel.ranksFailed = stillShown(userId, itemId);
  }
}

async function askSimilar(userId, itemId) {
  const { similarItems } = await ask(SIMILAR, { itemId }).catch(() => ({ similarItems: [] }));
  if (stillShown(userId, itemId)) {
    panel.similar = similarItems;
  }
}

export function closePanel() {
  Object.assign(panel, { itemId: null, item: null, answer: null, status: 'closed' });
}
