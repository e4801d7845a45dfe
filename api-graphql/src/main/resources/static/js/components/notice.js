import { h } from '../vue.js';

/** Words for when there is nothing to show: what happened, and what can be done. */
export function Notice({ title, text, retry, label = 'Try again' }) {
  return h('div', { class: 'notice', role: retry ? 'alert' : undefined }, [
    h('h2', title),
    h('p', text),
    retry && h('button', { class: 'button', type: 'button', onClick: retry }, label),
  ]);
}
Notice.props = ['title', 'text', 'retry', 'label'];
