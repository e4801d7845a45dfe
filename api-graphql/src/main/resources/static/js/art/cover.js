/* Draws the cover of an item from its title and genres, as an SVG image; nothing is fetched. */
import { styleOf } from './palette.js';
import { typeset } from './lettering.js';
import { kindName } from '../words.js';

const drawn = new Map();

const escape = text => text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0)};`);

function gradient(id, stops) {
  const text = stops.map(([offset, colour, opacity]) =>
    `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`).join('');
  return `<linearGradient id="${id}" x1="0" y1="0" x2="0" y2="1">${text}</linearGradient>`;
}

function art({ colours, motif, next }) {
  return `<rect width="200" height="300" fill="url(#ground)"/>${motif(next, colours).join('')}`;
}

function caption(item, { colours, lettering }) {
  const { lines, size, leading, face } = typeset(item.title, lettering, 170, 92);
  const foot = item.year ? 266 : 282;
  const top = foot - (lines.length - 1) * leading;
  const text = lines.map((line, i) => `<text x="15" y="${(top + i * leading).toFixed(1)}">${escape(line)}</text>`).join('');
  return `<rect width="200" height="300" fill="url(#scrim)"/>
    <g fill="${colours.ink}" font-family="${face.family}" font-weight="${face.weight}" font-size="${size}"
      letter-spacing="${(face.spacing * size).toFixed(2)}">${text}</g>
    ${item.year ? small(item.year, 15, 284, colours.ink, 0.8) : ''}`;
}

function small(text, x, y, fill, opacity) {
  return `<text x="${x}" y="${y}" fill="${fill}" opacity="${opacity}" font-size="10.5" letter-spacing="1.2" font-weight="600"
    font-family="'Helvetica Neue', Arial, 'Liberation Sans', sans-serif">${escape(String(text))}</text>`;
}

function badge(item, { colours }) {
  const text = kindName(item).toUpperCase();
  const width = 16 + text.length * 7.4;
  return `<rect x="12" y="12" width="${width}" height="19" rx="9.5" fill="${colours.backEnd}" fill-opacity="0.78"/>
    ${small(text, 20.5, 25.3, colours.ink, 0.95).replace('10.5', '9.5')}`;
}

/**
 * @param item {id, title, year, kind, genres}
 * @param lettered with title, year and kind; otherwise only the picture, for small sizes
 * @returns a data URI of 200 x 300 units
 */
export function cover(item, lettered = true) {
  const key = `${lettered}|${item.id}|${item.title}`;
  if (!drawn.has(key)) {
    const style = styleOf(item.title, item.genres ?? []);
    const { back, backEnd } = style.colours;
    const ground = gradient('ground', [[0, back, 1], [1, backEnd, 1]]);
    const scrim = gradient('scrim', [[0.5, backEnd, 0], [0.74, backEnd, 0.9], [1, backEnd, 1]]);
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="600" viewBox="0 0 200 300">
      <defs>${ground}${scrim}</defs>${art(style)}${lettered ? caption(item, style) + badge(item, style) : ''}</svg>`;
    drawn.set(key, 'data:image/svg+xml,' + encodeURIComponent(svg.replace(/\s+/g, ' ')));
  }
  return drawn.get(key);
}
