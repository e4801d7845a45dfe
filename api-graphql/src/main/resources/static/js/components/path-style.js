/* Looks of the path graph. Colours come from the page's custom properties, so that both themes fit. */

const glyph = (d, colour) => 'data:image/svg+xml,' + encodeURIComponent(
  `<svg xmlns="http://www.w3.org/2000/svg" width="48" height="48" viewBox="0 0 24 24"><path fill="${colour}" d="${d}"/></svg>`);

const PERSON = 'M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8Zm0 10c4.4 0 8 2.2 8 5v1H4v-1c0-2.8 3.6-5 8-5Z';
const PEOPLE = 'M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7Zm7.5 1a3 3 0 1 1 0 6 3 3 0 0 1-1.4-.4 5.4 5.4 0 0 0 0-5.2 3 3 0 0 1 1.4-.4ZM9 13.500c3.9 0 7 2 7 4.500v1H2v-1c0-2.5 3.1-4.5 7-4.500Zm7.5 0c3.3 0 5.5 1.7 5.5 4.200V19h-4v-1c0-1.7-.9-3.2-2.3-4.300Z';
const GENRE = 'M4 4h7.500L21 13.5 13.5 21 4 11.500ZM8 6.500a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3Z';
const ITEMS = 'M4 7h11v13H4Zm3-3h11v13h-1.500V5.500H7Zm3-3h11v13h-1.500V2.500H10Z';

const round = (d, fill, ink) => ({
  width: 48, height: 48, shape: 'ellipse', 'background-color': fill, 'background-image': glyph(d, ink),
  'background-width': '58%', 'background-height': '58%',
});

/** @param upright top to bottom: labels then stand beside the nodes */
export function pathStyle(computed, upright) {
  const colour = name => computed.getPropertyValue(`--${name}`).trim();
  const labels = upright
    ? { 'text-halign': 'right', 'text-valign': 'center', 'text-margin-x': 10, 'text-justification': 'left' }
    : { 'text-halign': 'center', 'text-valign': 'bottom', 'text-margin-y': 8 };
  return [
    { selector: 'node', style: {
      label: 'data(label)', color: colour('text'), 'font-family': computed.fontFamily, 'font-size': 13, 'font-weight': 600,
      'text-wrap': 'wrap', 'text-max-width': 'data(labelWidth)', 'line-height': 1.2, 'border-width': 0, ...labels,
    } },
    { selector: '.you', style: round(PERSON, colour('accent'), colour('on-accent')) },
    { selector: '.user', style: round(PERSON, colour('people'), colour('on-mark')) },
    { selector: '.people', style: round(PEOPLE, colour('people'), colour('on-mark')) },
    { selector: '.genre', style: { ...round(GENRE, colour('genre'), colour('on-mark')), shape: 'round-hexagon', width: 52, height: 52 } },
    { selector: '.items', style: { ...round(ITEMS, colour('quiet'), colour('surface')), shape: 'round-rectangle' } },
    { selector: '.item', style: {
      shape: 'round-rectangle', width: 42, height: 62, 'background-color': colour('line'), 'background-image': 'data(image)', 'background-fit': 'cover',
      'border-width': 1, 'border-color': colour('line'),
    } },
    { selector: 'edge', style: {
      width: 1.6, 'line-color': colour('quiet'), 'curve-style': 'straight', 'target-arrow-shape': 'triangle', 'target-arrow-color': colour('quiet'),
      'arrow-scale': 0.9, 'source-distance-from-node': 4, 'target-distance-from-node': 4, label: 'data(label)', color: colour('muted'), 'font-family': computed.fontFamily,
      'font-size': 12, 'text-wrap': 'wrap', 'text-max-width': 'data(labelWidth)', 'text-background-color': colour('surface'),
      'text-background-opacity': 1, 'text-background-padding': 2, 'text-margin-y': upright ? 0 : -11,
    } },
  ];
}
