/* The one place that knows the version. The runtime build has no template compiler, so the page needs no 'unsafe-eval'. */
export * from '../webjars/vue/3.5.26/dist/vue.runtime.esm-browser.prod.js';
