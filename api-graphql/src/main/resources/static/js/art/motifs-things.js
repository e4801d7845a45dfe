/* Motifs that show a thing: (next, colours) -> shapes. */
import { circle, line, path, polygon, rect, ring } from './shapes.js';
import { between } from './random.js';

export function wave(next, c) {
  const phase = next() * 6.28;
  const speed = between(next, 0.24, 0.42);
  const shapes = Array.from({ length: 15 }, (_, i) => {
    const height = 18 + 62 * Math.abs(Math.sin(phase + i * speed) * Math.cos(i * 0.83 + phase));
    return rect(12 + i * 12, 122 - height, 7, height * 2, [c.mid, c.near, c.light][i % 3], { rx: 3.5 });
  });
  return [circle(100, 122, 94, c.far, 0.5), ...shapes];
}

export function vinyl(next, c) {
  const [x, y] = [between(next, 84, 116), 120];
  const grooves = Array.from({ length: 7 }, (_, i) => ring(x, y, 42 + i * 6.6, 1, c.mid, { opacity: 0.6 }));
  const shine = between(next, 0, 3);
  const wedge = turn => path(`M${x} ${y} L${x + 88 * Math.cos(turn)} ${y + 88 * Math.sin(turn)} A88 88 0 0 1 ${x + 88 * Math.cos(turn + 0.45)} ${y + 88 * Math.sin(turn + 0.45)} Z`, c.near, { opacity: 0.35 });
  return [circle(x, y, 88, c.deep), ...grooves, wedge(shine), wedge(shine + Math.PI), circle(x, y, 32, c.near), circle(x, y, 22, c.light), circle(x, y, 4, c.deep)];
}

export function rainbow(next, c) {
  const x = between(next, 60, 140);
  const bands = [c.deep, c.mid, c.near, c.far, c.light].map((fill, i) => circle(x, 190, 122 - i * 20, fill));
  const cloud = (cx, cy) => circle(cx, cy, 17, c.light) + circle(cx + 19, cy + 4, 13, c.light) + circle(cx - 18, cy + 5, 12, c.light);
  return [...bands, circle(x, 190, 22, c.back), cloud(x - 78, 178), cloud(x + 74, 186), circle(between(next, 30, 170), 46, 13, c.near)];
}

export function lanes(next, c) {
  const tilt = `rotate(${Math.round(between(next, -24, 24))} 100 122)`;
  return Array.from({ length: 6 }, (_, i) =>
    rect(-4 + i * 14, 22 + i * 14, 208 - i * 28, 200 - i * 28, i % 2 ? c.far : c.mid,
      { rx: 100, stroke: c.light, 'stroke-width': 1.6, transform: tilt }))
    .concat(circle(between(next, 60, 140), between(next, 60, 90), 11, c.near));
}

export function network(next, c) {
  const nodes = Array.from({ length: 17 }, () => [between(next, 14, 186), between(next, 30, 212), between(next, 3, 11)]);
  const links = nodes.flatMap((a, i) => nodes.slice(i + 1)
    .filter(b => Math.hypot(a[0] - b[0], a[1] - b[1]) < 62)
    .map(b => line(a[0], a[1], b[0], b[1], c.mid, 1.6)));
  return [...links, ...nodes.map(([x, y, r], i) => circle(x, y, r, [c.near, c.light, c.mid][i % 3]))];
}

export function leaves(next, c) {
  const stem = between(next, 88, 112);
  return [line(stem, 60, 100, 320, c.mid, 3)].concat(Array.from({ length: 10 }, (_, i) => {
    const y = 76 + Math.floor(i / 2) * 31;
    const side = i % 2 ? 1 : -1;
    const length = between(next, 44, 70);
    return path(`M${stem} ${y + 12} Q${stem + side * length * 0.25} ${y - 26} ${stem + side * length} ${y - 20} Q${stem + side * length * 0.8} ${y + 18} ${stem} ${y + 12}`,
      [c.near, c.mid, c.far, c.light][(i + (i >> 1)) % 4]);
  }));
}

export function voices(next, c) {
  const bubble = (x, y, w, h, fill, side) =>
    rect(x, y, w, h, fill, { rx: 24 }) + polygon([[x + w / 2, y + h - 4], [x + w / 2 + side * 30, y + h + 24], [x + w / 2 + side * 34, y + h - 10]], fill);
  const shift = between(next, -12, 12);
  return [
    bubble(16, 44 + shift / 2, 118, 78, c.mid, -1),
    bubble(64 + shift / 2, 104, 120, 84, c.near, 1),
    ...[0, 1, 2].map(i => circle(100 + shift / 2 + i * 24, 146, 6.5, c.deep)),
  ];
}
