/* What stands around the page: header, banner, toasts, footer. */
import { h, onMounted, ref, TransitionGroup } from '../vue.js';
import { ask } from '../api/graphql.js';
import { MODELS } from '../api/queries.js';
import { goToUser } from '../state/address.js';
import { flush, outbox } from '../state/outbox.js';
import { dismiss, toasts } from '../state/toasts.js';
import { count } from '../words.js';
import { Choosers } from './choosers.js';
import { icon } from './icons.js';

const THEMES = ['system', 'light', 'dark'];
const THEME_ICONS = { system: 'system', light: 'sun', dark: 'moon' };


const ThemeButton = {
  setup() {
    const theme = ref(document.documentElement.dataset.theme ?? 'system');
    function next() {
      theme.value = THEMES[(THEMES.indexOf(theme.value) + 1) % THEMES.length];
      if (theme.value === 'system') {
        delete document.documentElement.dataset.theme;
        localStorage.removeItem('because.theme');
      } else {
        document.documentElement.dataset.theme = theme.value;
        localStorage.setItem('because.theme', theme.value);
      }
    }
    return () => h('button', { class: 'round', type: 'button', 'aria-label': `Theme: ${theme.value}. Change`, title: `Theme: ${theme.value}`, onClick: next },
      icon(THEME_ICONS[theme.value]));
  },
};

export const Header = () => h('header', { class: 'top' }, [
  h('a', { class: 'brand', href: './', onClick: event => { event.preventDefault(); goToUser(null); } }, [icon('because'), h('span', 'Because')]),
  h('div', { class: 'top-right' }, [h(Choosers), h(ThemeButton)]),
]);

/** The database is away: said as long as something waits. */
export function Banner() {
  if (!outbox.waiting.length || !outbox.retryAt) {
    return null;
  }
  const what = outbox.waiting.length === 1 ? `that you ${outbox.waiting[0].did} ${outbox.waiting[0].title}` : count(outbox.waiting.length, 'action');
  return h('div', { class: 'banner', role: 'status' }, [
    icon('cloud'),
    h('p', [h('strong', 'The database is away. '), `Recommendations go on; ${what} is kept in this browser and is sent again by itself.`]),
    h('button', { class: 'button small', type: 'button', disabled: outbox.sending, onClick: flush }, outbox.sending ? 'Sending …' : 'Send now'),
  ]);
}

const TOAST_ICONS = { done: 'check', waiting: 'cloud', failed: 'close' };

export const Toasts = () => h('div', { class: 'toasts', role: 'status', 'aria-live': 'polite' }, h(TransitionGroup, { name: 'toast' }, () =>
  toasts.map(({ id, text, tone }) => h('div', { key: id, class: ['toast', `toast-${tone}`] }, [
    icon(TOAST_ICONS[tone]),
    h('p', text),
    h('button', { class: 'plain', type: 'button', 'aria-label': 'Dismiss', onClick: () => dismiss(id) }, icon('close')),
  ]))));

export const Footer = {
  setup() {
    const models = ref([]);
    onMounted(async () => {
      models.value = await ask(MODELS).then(data => data.models, () => []);
    });
    return () => h('footer', { class: 'bottom' }, [
      models.value.length > 0 && h('p', ['Scored by ', models.value.map(model => `${model.model}@${model.version}`).join(', '), '.']),
      h('nav', { 'aria-label': 'For developers' }, [h('a', { href: 'graphiql' }, 'GraphiQL'), h('a', { href: 'graphql/schema' }, 'Schema')]),
    ]);
  },
};
