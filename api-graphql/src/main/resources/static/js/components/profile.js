import { h } from '../vue.js';
import { page } from '../state/page.js';
import { goToItem } from '../state/address.js';
import { count, since } from '../words.js';
import { CoverImage } from './card.js';
import { icon } from './icons.js';

/** Preference is a number from -1 to 1; three words are enough for a chip. */
function feeling(preference) {
  if (preference < -0.05) {
    return { name: 'dislike', words: 'did not like it' };
  }
  return preference > 0.5 ? { name: 'heart', words: 'liked it a lot' } : null;
}

function recent({ item, preference, lastAt }) {
  const felt = feeling(preference);
  return h('li', h('button', { class: 'chip with-cover', type: 'button', onClick: () => goToItem(item) }, [
    h(CoverImage, { item, plain: true }),
    h('span', { class: 'chip-text' }, [h('span', { class: 'chip-title' }, item.title), lastAt && h('span', { class: 'chip-note' }, since(lastAt))]),
    felt && h('span', { class: ['felt', felt.name], title: felt.words }, [icon(felt.name), h('span', { class: 'unseen' }, felt.words)]),
  ]));
}

/** Whose page it is: the tastes that the graph knows. */
export function Tastes() {
  const { user } = page;
  if (!user) {
    return h('div', { class: 'tastes' }, page.userError ? null : h('div', { class: 'bone bone-line' }));
  }
  const facts = [count(user.interactionCount, 'interaction'), count(user.friendCount, 'friend')];
  return h('div', { class: 'tastes' }, [
    h('p', { class: 'tastes-who' }, [h('strong', user.name), ` · ${facts.join(' · ')}`]),
    user.tastes.length > 0 && h('ul', { class: 'chips', 'aria-label': 'Tastes, strongest first' }, user.tastes.map(taste => h('li', { class: 'chip' }, taste.genre))),
  ]);
}

export function Newcomer() {
  if (!page.user || page.user.interactionCount > 0) {
    return null;
  }
  return h('p', { class: 'hint' }, [icon('because'),
    h('span', `Nothing is known of ${page.user.name} yet, so this is what many people like. Watch or rate something, and the list becomes yours.`)]);
}

export function Recent() {
  const list = page.user?.recent ?? [];
  return list.length === 0 ? null : h('section', { class: 'recent', 'aria-labelledby': 'recent-title' }, [
    h('header', { class: 'section-head' }, h('h2', { id: 'recent-title' }, 'Lately')),
    h('ul', { class: 'chips' }, list.map(recent)),
  ]);
}
