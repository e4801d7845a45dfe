/* Shapes are markup strings; a cover is a few of them in a 200 x 300 field. Numbers are rounded to keep them short. */

const round = value => (typeof value === 'number' ? Math.round(value * 10) / 10 : value);

function element(name, attributes) {
  const text = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${round(value)}"`)
    .join('');
  return `<${name}${text}/>`;
}

export const circle = (cx, cy, r, fill, opacity) => element('circle', { cx, cy, r, fill, opacity });

export const ring = (cx, cy, r, width, stroke, more = {}) =>
  element('circle', { cx, cy, r, fill: 'none', stroke, 'stroke-width': width, ...more });

export const ellipse = (cx, cy, rx, ry, fill, more = {}) => element('ellipse', { cx, cy, rx, ry, fill, ...more });

export const rect = (x, y, width, height, fill, more = {}) => element('rect', { x, y, width, height, fill, ...more });

export const path = (d, fill, more = {}) => element('path', { d, fill, ...more });

export const line = (x1, y1, x2, y2, stroke, width, more = {}) =>
  element('line', { x1, y1, x2, y2, stroke, 'stroke-width': width, ...more });

/** @param points [[x, y], ...] */
export const polygon = (points, fill, more = {}) =>
  element('polygon', { points: points.map(point => point.map(round).join(',')).join(' '), fill, ...more });

/** A regular star; `inner` is the inner radius as a share of the outer. */
export function star(cx, cy, r, spikes, inner, fill, more) {
  const points = Array.from({ length: spikes * 2 }, (_, i) => {
    const angle = (Math.PI * i) / spikes - Math.PI / 2;
    const radius = i % 2 ? r * inner : r;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
  });
  return polygon(points, fill, more);
}
