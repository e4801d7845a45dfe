import { h, onBeforeUnmount, onMounted, ref } from '../vue.js';
import { icon } from './icons.js';

const PAUSE_MILLIS = 180;

/** A search box with its list: arrow keys choose, Enter takes, the list follows the typing. */
export const SearchList = {
  props: { label: String, placeholder: String, source: Function, row: Function, nothing: String, autofocus: Boolean },
  emits: ['take'],
  setup(props, { emit }) {
    const [words, found, failed, active, box] = [ref(''), ref(null), ref(null), ref(0), ref(null)];
    let timer = 0;
    let turn = 0;

    async function look() {
      const mine = ++turn;
      failed.value = null;
      try {
        const list = await props.source(words.value.trim());
        if (mine === turn) {
          found.value = list;
          active.value = 0;
        }
      } catch (error) {
        if (mine === turn) {
          failed.value = error;
        }
      }
    }

    function type(event) {
      words.value = event.target.value;
      clearTimeout(timer);
      timer = setTimeout(look, PAUSE_MILLIS);
    }

    function press(event) {
      const list = found.value ?? [];
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step && list.length) {
        event.preventDefault();
        active.value = (active.value + step + list.length) % list.length;
        document.getElementById(`option-${active.value}`)?.scrollIntoView({ block: 'nearest' });
      } else if (event.key === 'Enter' && list[active.value]) {
        event.preventDefault();
        emit('take', list[active.value]);
      }
    }

    onMounted(() => {
      look();
      if (props.autofocus) {
        box.value.focus();
      }
    });
    onBeforeUnmount(() => clearTimeout(timer));

    function list() {
      if (failed.value) {
        return h('div', { class: 'search-note', role: 'alert' }, [h('p', failed.value.message), h('button', { class: 'button small', type: 'button', onClick: look }, 'Try again')]);
      }
      if (!found.value) {
        return h('div', { class: 'search-note', 'aria-busy': 'true' }, Array.from({ length: 4 }, () => h('div', { class: 'bone bone-row' })));
      }
      return found.value.length
        ? h('ul', { class: 'options', role: 'listbox', id: 'options', 'aria-label': props.label }, found.value.map((one, i) => h('li', {
            key: one.id, id: `option-${i}`, role: 'option', 'aria-selected': i === active.value,
            class: { active: i === active.value }, onClick: () => emit('take', one), onMousemove: () => (active.value = i),
          }, props.row(one))))
        : h('p', { class: 'search-note' }, props.nothing);
    }

    return () => h('div', { class: 'search' }, [
      h('div', { class: 'search-box' }, [icon('search'), h('input', {
        ref: box, type: 'search', placeholder: props.placeholder, 'aria-label': props.label, role: 'combobox', autocomplete: 'off', spellcheck: false,
        'aria-expanded': Boolean(found.value?.length), 'aria-controls': 'options', 'aria-activedescendant': found.value?.length ? `option-${active.value}` : undefined,
        onInput: type, onKeydown: press,
      })]),
      list(),
    ]);
  },
};

/** A modal window; the browser's own dialog keeps the focus inside and closes on Escape. */
export const Dialog = {
  props: { label: String, kind: String },
  emits: ['close'],
  setup(props, { emit, slots }) {
    const element = ref(null);
    onMounted(() => element.value.showModal());
    return () => h('dialog', {
      ref: element, class: props.kind, 'aria-label': props.label, onClose: () => emit('close'),
      onClick: event => event.target === element.value && element.value.close(),
    }, slots.default({ close: () => element.value.close() }));
  },
};
