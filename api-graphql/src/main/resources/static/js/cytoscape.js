/* The one place that knows the version. */
export { default } from '../webjars/cytoscape/3.33.1/dist/cytoscape.esm.min.mjs';
