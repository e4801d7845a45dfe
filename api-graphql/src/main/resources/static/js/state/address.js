/* The address says whose page this is and which panel is open, so that it can be sent to somebody. */
import { page, showUser } from './page.js';
import { closePanel, openPanel, panel } from './panel.js';

function read() {
  const query = new URLSearchParams(location.search);
  return { userId: query.get('user') || null, itemId: query.get('item') || null };
}

function write({ userId, itemId }) {
  const query = new URLSearchParams();
  if (userId) {
    query.set('user', userId);
  }
  if (userId && itemId) {
    query.set('item', itemId);
  }
  history.pushState(null, '', query.size ? `?${query}` : location.pathname);
}

/** Brings the page to what the address says. */
export function follow() {
  const { userId, itemId } = read();
  if (userId !== page.userId) {
    showUser(userId);
  }
  if (!userId || !itemId) {
    closePanel();
  } else if (itemId !== panel.itemId) {
    openPanel(itemId, page.rail.find(entry => entry.item.id === itemId));
  }
  document.title = userId ? `Because · for ${userId}` : 'Because · recommendations that say why';
}

export function goToUser(userId) {
  write({ userId });
  follow();
}

/** @param known the recommendation that was clicked, when there was one */
export function goToItem(item, known) {
  write({ userId: page.userId, itemId: item.id });
  openPanel(item.id, known ?? { item });
}

export function leaveItem() {
  if (panel.itemId) {
    write({ userId: page.userId });
    closePanel();
  }
}
