import { h, ref } from '../vue.js';
import { ask } from '../api/graphql.js';
import { FIND_ITEMS, FIND_USERS } from '../api/queries.js';
import { goToItem, goToUser } from '../state/address.js';
import { page } from '../state/page.js';
import { toast } from '../state/toasts.js';
import { byline, count } from '../words.js';
import { Avatar } from './avatar.js';
import { CoverImage } from './card.js';
import { icon } from './icons.js';
import { Dialog, SearchList } from './palette.js';

const MOST = 100;

const findUsers = search => ask(FIND_USERS, { search, first: 12 }).then(data => data.users);
const findItems = search => (search ? ask(FIND_ITEMS, { search, first: 12 }).then(data => data.items) : Promise.resolve([]));

const userRow = user => [
  h(Avatar, { id: user.id, name: user.name }),
  h('span', { class: 'option-text' }, [
    h('span', { class: 'option-name' }, user.name === user.id ? user.id : `${user.id} · ${user.name}`),
    h('span', { class: 'option-note' }, user.interactionCount ? [count(user.interactionCount, 'interaction'), ...user.tastes.map(taste => taste.genre)].join(' · ') : 'new here'),
  ]),
];

const itemRow = item => [
  h(CoverImage, { item, plain: true }),
  h('span', { class: 'option-text' }, [h('span', { class: 'option-name' }, item.title), h('span', { class: 'option-note' }, byline(item))]),
];

async function surprise() {
  try {
    const { users } = await ask(FIND_USERS, { search: '', first: MOST });
    const others = users.filter(user => user.id !== page.userId);
    if (others.length) {
      goToUser(others[Math.floor(Math.random() * others.length)].id);
    }
  } catch (error) {
    toast(error.message, 'failed');
  }
}

/** Used on the welcome page as it is, and in a dialog from the header. */
export function UserChooser({ autofocus }, { emit }) {
  return h('div', { class: 'chooser' }, [
    h(SearchList, {
      label: 'Users', placeholder: 'Search users by name or id', source: findUsers, row: userRow, autofocus,
      nothing: 'No user has such a name or id.', onTake: user => { goToUser(user.id); emit('done'); },
    }),
    h('button', { class: 'button surprise', type: 'button', onClick: () => { surprise(); emit('done'); } }, [icon('dice'), 'Surprise me']),
  ]);
}
UserChooser.props = { autofocus: Boolean };
UserChooser.emits = ['done'];

/** Buttons of the header that open a search: whose page, which title. */
export const Choosers = {
  setup() {
    const open = ref(null);
    const dialogs = {
      user: close => h(UserChooser, { autofocus: true, onDone: close }),
      item: close => h(SearchList, {
        label: 'Titles', placeholder: `Any title: why would ${page.userId} get it?`, source: findItems, row: itemRow, autofocus: true,
        nothing: 'Type a few letters of a title.', onTake: item => { close(); goToItem(item); },
      }),
    };
    return () => [
      page.userId && h('button', { class: 'round', type: 'button', 'aria-label': 'Search a title', onClick: () => (open.value = 'item') }, icon('search')),
      page.userId && h('button', { class: 'who', type: 'button', 'aria-label': `User ${page.userId}: choose another`, onClick: () => (open.value = 'user') },
        [h(Avatar, { id: page.userId }), h('span', { class: 'who-name' }, page.userId), icon('down')]),
      open.value && h(Dialog, { kind: 'palette', label: open.value === 'user' ? 'Choose a user' : 'Search a title', onClose: () => (open.value = null) },
        { default: ({ close }) => dialogs[open.value](close) }),
    ];
  },
};
