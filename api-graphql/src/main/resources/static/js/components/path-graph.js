import { h, onBeforeUnmount, onMounted, ref, watch } from '../vue.js';
import { toElements } from './path-elements.js';
import { pathStyle } from './path-style.js';
import { inWords } from './path-words.js';

/** Draws the path of a reason. Nothing can be dragged: a finger on it scrolls the page. */
export const PathGraph = {
  props: { reason: Object, target: Object },
  setup(props) {
    const box = ref(null);
    let graph = null;
    let gone = false;
    const scheme = matchMedia('(prefers-color-scheme: dark)');
    const theme = new MutationObserver(() => draw());
    const size = new ResizeObserver(() => draw());

    async function draw() {
      const { default: cytoscape } = await import('../cytoscape.js');
      const width = box.value?.clientWidth;
      if (gone || !width) {
        return;
      }
      const { elements, height, upright } = toElements(props.reason, props.target, width);
      box.value.style.height = `${height}px`;
      graph?.destroy();
      graph = cytoscape({
        container: box.value, elements, style: pathStyle(getComputedStyle(box.value), upright), layout: { name: 'preset', fit: false },
        userZoomingEnabled: false, userPanningEnabled: false, boxSelectionEnabled: false, autoungrabify: true, autounselectify: true,
        zoom: 1, pan: { x: 0, y: 0 },
      });
    }

    onMounted(() => {
      size.observe(box.value);
      theme.observe(document.documentElement, { attributeFilter: ['data-theme'] });
      scheme.addEventListener('change', draw);
    });
    watch(() => props.reason, draw);
    onBeforeUnmount(() => {
      gone = true;
      size.disconnect();
      theme.disconnect();
      scheme.removeEventListener('change', draw);
      graph?.destroy();
    });
    return () => h('div', { class: 'path', role: 'img', 'aria-label': inWords(props.reason, props.target) }, h('div', { class: 'path-canvas', ref: box }));
  },
};
