/* What a user can do with an item: an event goes out, a toast says so, the rail is asked again. */
import { page, refreshRail } from './page.js';
import { onAnswer, outbox, send } from './outbox.js';
import { dismissWaiting, toast } from './toasts.js';
import { did } from '../words.js';
import { currentContext } from './context.js';
import { freshId } from './ids.js';

/** Each act names its event and says in the past tense what the user did. */
export const ACTS = {
  consume: item => ({ type: item.kind === 'PRODUCT' ? 'PURCHASE' : 'COMPLETE', completion: item.kind === 'PRODUCT' ? null : 1, did: did(item) }),
  rate: (item, stars) => ({ type: 'RATE', value: stars, did: `gave ${stars} ${stars === 1 ? 'star' : 'stars'} to` }),
  skip: () => ({ type: 'SKIP', did: 'skipped' }),
  hide: () => ({ type: 'HIDE', did: 'hid' }),
};

export async function act(name, item, impressionId, value) {
  const { did: pastTense, ...what } = ACTS[name](item, value);
  const event = {
    eventId: freshId(), userId: page.userId, itemId: item.id, impressionId,
    at: new Date().toISOString(), device: currentContext().device, ...what,
  };
  if (!(await send({ event, title: item.title, did: pastTense })) && outbox.retryAt) {
    toast(`The database is away. That you ${pastTense} ${item.title} is kept here and will be sent again.`, 'waiting');
  }
}

onAnswer((entry, outcome) => {
  dismissWaiting();
  if (outcome.status === 'REJECTED') {
    toast(`Not recorded: ${outcome.message ?? 'the service gave no reason.'}`, 'failed');
    return;
  }
  toast(`Recorded: you ${entry.did} ${entry.title}.`, 'done');
  if (entry.event.userId === page.userId) {
    refreshRail({ itemId: entry.event.itemId, did: entry.did, title: entry.title });
  }
});
