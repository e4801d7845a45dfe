import { h } from '../vue.js';
import { goToUser } from '../state/address.js';
import { loadUser, page } from '../state/page.js';
import { UserChooser } from './choosers.js';
import { Banner, Footer, Header, Toasts } from './frame.js';
import { icon } from './icons.js';
import { Notice } from './notice.js';
import { Panel } from './panel.js';
import { Newcomer, Recent, Tastes } from './profile.js';
import { Rail } from './rail.js';
import { Stage } from './stage.js';

const welcome = () => h('section', { class: 'welcome' }, [
  h('div', { class: 'welcome-words' }, [
    h('span', { class: 'welcome-mark' }, icon('because')),
    h('h1', 'Recommendations that say why.'),
    h('p', 'Choose somebody, see what the graph suggests to them, and ask of every title what it is there for.'),
  ]),
  h(UserChooser),
]);

const nobody = () => h(Notice, {
  title: `There is no user “${page.userId}”`, text: 'Perhaps the address has a letter too many.', retry: () => goToUser(null), label: 'Choose somebody',
});

/** Without a profile the recommendations are still good: no reason for a large notice. */
const profileMissing = () => h('p', { class: 'hint' }, [icon('cloud'), h('span', [
  `What ${page.userId} did lately did not come. ${page.userError.message} `, h('button', { class: 'link', type: 'button', onClick: loadUser }, 'Try again'),
])]);

function somebody() {
  if ([page.userError, page.railError].some(error => error?.kind === 'NOT_FOUND')) {
    return nobody();
  }
  return [
    h(Stage),
    page.railStatus === 'ready' && !page.rail.length && h(Notice, { title: 'Nothing is left to recommend', text: `${page.userId} has seen or hidden all that there is.` }),
    h(Newcomer),
    h(Rail),
    h(Recent),
    page.userError && profileMissing(),
  ];
}

export const App = () => [
  h(Header),
  h(Banner),
  h('main', { id: 'main' }, page.userId ? [h(Tastes), ...[somebody()].flat()] : welcome()),
  h(Footer),
  page.userId && h(Panel),
  h(Toasts),
];
