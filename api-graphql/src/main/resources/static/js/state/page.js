/* What the page knows: the user, the rail, what changed in it. Only the functions here change it. */
import { reactive } from '../vue.js';
import { ask } from '../api/graphql.js';
import { RAIL, USER } from '../api/queries.js';
import { compare } from './changes.js';
import { currentContext } from './context.js';

const PAGE = 12;
const LONGEST_RAIL = 100;

export const page = reactive({
  userId: null,
  user: null,
  userError: null,
  rail: [],
  railStatus: 'idle', // idle, loading, ready, refreshing, failed
  railError: null,
  cursor: null,
  loadingMore: false,
  moreError: null,
  change: null, // what compare() found after the last event
});

/** An answer that arrives after the user was changed belongs to nobody. */
const stillShown = userId => page.userId === userId;

export async function showUser(userId) {
  Object.assign(page, {
    userId, user: null, userError: null, rail: [], railError: null, cursor: null, change: null, moreError: null,
    railStatus: userId ? 'loading' : 'idle',
  });
  if (userId) {
    await Promise.all([loadUser(), loadRail()]);
  }
}

export async function loadUser() {
  const { userId } = page;
  page.userError = null;
  try {
    const { user } = await ask(USER, { userId });
    if (stillShown(userId)) {
      page.user = user;
    }
  } catch (error) {
    if (stillShown(userId)) {
      page.userError = error;
    }
  }
}

function askRail(userId, first, after) {
  return ask(RAIL, { userId, first, after, context: currentContext() }).then(data => data.recommendations);
}

function accept({ nodes, pageInfo }) {
  page.rail = nodes;
  page.cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
  page.railStatus = 'ready';
}

export async function loadRail() {
  const { userId } = page;
  page.railStatus = 'loading';
  page.railError = null;
  try {
    const answer = await askRail(userId, PAGE);
    if (stillShown(userId)) {
      accept(answer);
    }
  } catch (error) {
    if (stillShown(userId)) {
      page.railStatus = 'failed';
      page.railError = error;
    }
  }
}

/** Asks for as many as are shown, and notes what moved. The old rail stays when that fails: it is still good. */
export async function refreshRail(cause) {
  const { userId } = page;
  page.railStatus = 'refreshing';
  page.change = null;
  try {
    const before = page.rail;
    const answer = await askRail(userId, Math.min(LONGEST_RAIL, Math.max(PAGE, before.length)));
    if (stillShown(userId)) {
      page.change = compare(before, answer.nodes, cause);
      accept(answer);
    }
  } catch {
    if (stillShown(userId)) {
      page.railStatus = 'ready';
      page.change = { text: 'The list could not be asked again just now; this is the one from before.', marks: new Map() };
    }
  }
  await loadUser();
}

export async function loadMore() {
  const { userId, cursor } = page;
  page.loadingMore = true;
  page.moreError = null;
  try {
    const { nodes, pageInfo } = await askRail(userId, PAGE, cursor);
    if (stillShown(userId) && page.cursor === cursor) {
      page.rail = [...page.rail, ...nodes];
      page.cursor = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    }
  } catch (error) {
    page.moreError = error;
  } finally {
    page.loadingMore = false;
  }
}

/** The strongest reason that stands alone; the rest counts only when there is nothing else. */
export function mainReason(recommendation) {
  return recommendation.reasons.find(reason => reason.__typename !== 'BecauseOfTheRest') ?? recommendation.reasons[0];
}
