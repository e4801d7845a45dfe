import { reactive } from '../vue.js';

export const toasts = reactive([]);

const SHOWN_SECONDS = 6;
let last = 0;

/** @param tone done, waiting or failed */
export function toast(text, tone) {
  const id = ++last;
  toasts.push({ id, text, tone });
  setTimeout(() => dismiss(id), SHOWN_SECONDS * 1000);
}

/** What was said while something waited is no longer true once it is answered. */
export function dismissWaiting() {
  toasts.filter(one => one.tone === 'waiting').forEach(one => dismiss(one.id));
}

export function dismiss(id) {
  const at = toasts.findIndex(one => one.id === id);
  if (at >= 0) {
    toasts.splice(at, 1);
  }
}
