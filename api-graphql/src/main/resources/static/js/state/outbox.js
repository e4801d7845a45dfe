/* Events on their way. One is dropped only when the server has answered for it; until then it is kept over a reload. */
import { reactive } from '../vue.js';
import { ask } from '../api/graphql.js';
import { RECORD } from '../api/queries.js';

const KEY = 'because.outbox';
const FIRST_RETRY_SECONDS = 3;
const LAST_RETRY_SECONDS = 60;
const BATCH = 1000;

/** waiting: [{event, title, did}]; retryAt: the moment of the next try (milliseconds), while the database is away */
export const outbox = reactive({ waiting: JSON.parse(localStorage.getItem(KEY) ?? '[]'), sending: false, retryAt: null });

let pause = FIRST_RETRY_SECONDS;
let timer = 0;
let answered = () => {};

/** @param listener (entry, outcome) for every event the server has answered */
export function onAnswer(listener) {
  answered = listener;
}

function keep(waiting) {
  outbox.waiting = waiting;
  localStorage.setItem(KEY, JSON.stringify(waiting));
}

/** @returns whether everything was answered; false: it will be tried again */
export async function send(entry) {
  keep([...outbox.waiting, entry]);
  return flush();
}

export async function flush() {
  clearTimeout(timer);
  if (outbox.sending || !outbox.waiting.length) {
    return !outbox.waiting.length;
  }
  outbox.sending = true;
  const batch = outbox.waiting.slice(0, BATCH);
  const outcomes = await outcomesOf(batch);
  outbox.sending = false;
  if (!outcomes) {
    return false;
  }
  keep(outbox.waiting.slice(batch.length));
  batch.forEach((entry, i) => answered(entry, outcomes[i]));
  return flush();
}

/** null when the events must be sent again; sending twice changes nothing, the eventId stays. */
async function outcomesOf(batch) {
  try {
    const { recordEvents } = await ask(RECORD, { events: batch.map(entry => entry.event) });
    pause = FIRST_RETRY_SECONDS;
    outbox.retryAt = null;
    return recordEvents.outcomes;
  } catch (error) {
    if (error.retryable) {
      outbox.retryAt = Date.now() + pause * 1000;
      timer = setTimeout(flush, pause * 1000);
      pause = Math.min(LAST_RETRY_SECONDS, pause * 2);
      return null;
    }
    outbox.retryAt = null;
    return batch.map(() => ({ status: 'REJECTED', message: error.message }));
  }
}
