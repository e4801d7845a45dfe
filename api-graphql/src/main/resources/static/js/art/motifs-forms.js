/* Motifs of plain geometry: (next, colours) -> shapes. */
import { circle, ellipse, path, polygon, rect, ring, star } from './shapes.js';
import { between } from './random.js';

const pick = (next, list) => list[Math.floor(next() * list.length)];

/** Quarter circles in a grid, after the Bauhaus. */
export function tiles(next, c) {
  const shapes = [];
  for (let row = 0; row < 4; row++) {
    for (let column = 0; column < 4; column++) {
      const [x, y] = [column * 50, row * 50];
      const fill = pick(next, [c.mid, c.near, c.far, c.light, c.deep]);
      const corner = Math.floor(next() * 5);
      const [cx, cy] = [x + (corner % 2) * 50, y + (corner > 1 ? 50 : 0)];
      if (next() < 0.3) {
        shapes.push(rect(x, y, 50, 50, pick(next, [c.far, c.mid])));
      }
      shapes.push(corner === 4
        ? circle(x + 25, y + 25, 17, fill)
        : path(`M${cx} ${cy} H${x + (corner % 2 ? 0 : 50)} A50 50 0 0 ${corner === 0 || corner === 3 ? 1 : 0} ${cx} ${y + (corner > 1 ? 0 : 50)} Z`, fill));
    }
  }
  return shapes;
}

/** Two discs that meet: their lens is the brightest. */
export function eclipse(next, c) {
  const r = between(next, 52, 66);
  const d = between(next, 26, 44);
  const tilt = between(next, -0.9, 0.9);
  const [dx, dy] = [d * Math.cos(tilt), d * Math.sin(tilt)];
  const [x, y] = [100, 122];
  const h = Math.sqrt(r * r - d * d);
  const [px, py] = [-Math.sin(tilt) * h, Math.cos(tilt) * h];
  const lens = `M${x + px} ${y + py} A${r} ${r} 0 0 1 ${x - px} ${y - py} A${r} ${r} 0 0 1 ${x + px} ${y + py} Z`;
  return [circle(x - dx, y - dy, r, c.mid), circle(x + dx, y + dy, r, c.near), path(lens, c.light)];
}

/** A curtain that opens on a lit stage. */
export function curtain(next, c) {
  const gap = between(next, 26, 44);
  const folds = side => Array.from({ length: 6 }, (_, i) => {
    const near = 100 + side * (gap + i * 15);
    const hang = 100 + side * (gap * 0.35 + i * 16);
    return path(`M${hang} -5 Q${hang + side * 4} 130 ${near} 240 L${near + side * 22} 320 H${100 + side * 150} V-5 Z`, [c.mid, c.far, c.deep][(i + (side > 0 ? 1 : 0)) % 3]);
  });
  return [
    ellipse(100, 226, 78, 20, c.light, { opacity: 0.9 }),
    polygon([[92, -10], [108, -10], [168, 226], [32, 226]], c.near, { opacity: 0.55 }),
    circle(100, 176, 11, c.deep), path('M84 228 Q84 190 100 190 Q116 190 116 228 Z', c.deep),
    ...folds(-1), ...folds(1),
  ];
}

export function petals(next, c) {
  const count = 5 + Math.floor(next() * 4);
  const turn = next() * 60;
  const layer = (length, width, fill, offset) => Array.from({ length: count }, (_, i) =>
    ellipse(100, 120 - length / 2, width, length / 2, fill,
      { transform: `rotate(${Math.round(turn + offset + (360 / count) * i)} 100 120)`, opacity: 0.92 }));
  return [
    ...layer(112, 27, c.far, 0),
    ...layer(86, 23, c.mid, 180 / count),
    ...layer(56, 16, c.near, 0),
    circle(100, 120, 13, c.light),
  ];
}

export function bars(next, c) {
  const shapes = Array.from({ length: 13 }, (_, i) =>
    rect(-120 + next() * 60, i * 26 - 40, between(next, 140, 420), between(next, 4, 22), pick(next, [c.mid, c.near, c.far, c.deep]),
      { transform: 'rotate(-24 100 120)' }));
  return [...shapes, circle(between(next, 112, 146), between(next, 78, 112), between(next, 26, 38), c.light)];
}

/** Rings whose centres wander, as in a vertigo. */
export function vertigo(next, c) {
  const angle = next() * 6.28;
  return Array.from({ length: 12 }, (_, i) => {
    const r = 132 - i * 11.2;
    const away = i * 3.4;
    const turn = angle + i * 0.22;
    return circle(100 + away * Math.cos(turn), 122 + away * Math.sin(turn), r, [c.far, c.deep, c.mid, c.deep][i % 4]);
  }).concat(circle(100 + 41 * Math.cos(angle + 2.6), 122 + 41 * Math.sin(angle + 2.6), 7, c.light));
}

export function fingerprint(next, c) {
  return Array.from({ length: 11 }, (_, i) =>
    ellipse(100, 128, 8 + i * 7.2, 12 + i * 9.4, 'none', {
      stroke: i % 4 === 3 ? c.light : c.near, 'stroke-width': 3.6, 'stroke-linecap': 'round', opacity: i % 4 === 3 ? 1 : 0.8,
      'stroke-dasharray': `${Math.round(between(next, 40, 120))} ${Math.round(between(next, 9, 22))}`,
      'stroke-dashoffset': between(next, 0, 90), transform: `rotate(${Math.round(between(next, -14, 14))} 100 128)`,
    }));
}

export function keyhole(next, c) {
  const x = between(next, 88, 112);
  return [
    circle(x, 112, 84, c.far),
    circle(x, 112, 66, c.deep),
    circle(x, 94, 25, c.light),
    polygon([[x - 12, 104], [x + 12, 104], [x + 24, 168], [x - 24, 168]], c.light),
    circle(x + between(next, -7, 7), 94, 9, c.mid),
    ...[0, 1, 2, 3].map(i => circle(x + 75 * Math.cos(0.785 + i * 1.571), 112 + 75 * Math.sin(0.785 + i * 1.571), 4, c.near)),
  ];
}

export function eye(next, c) {
  const teeth = (y, height, way, fill) => {
    const points = [[-10, y]];
    for (let x = -10; x < 220; x += 22) {
      points.push([x + 11, y + way * between(next, 0.5, 1) * height], [x + 22, y]);
    }
    return polygon([...points, [220, y - way * 150], [-10, y - way * 150]], fill);
  };
  const x = between(next, 90, 110);
  return [
    circle(x, 122, 62, c.mid),
    circle(x, 122, 47, c.near),
    ellipse(x, 122, between(next, 7, 13), 44, c.deep),
    circle(x - 15, 103, 6, c.light),
    teeth(22, 52, 1, c.deep),
    teeth(222, 58, -1, c.deep),
  ];
}

export function aperture(next, c) {
  const blades = 6 + Math.floor(next() * 3);
  const turn = next() * 60;
  const shapes = Array.from({ length: blades }, (_, i) =>
    path('M100 120 m-30 -17 L100 30 A90 90 0 0 1 178 75 Z', [c.mid, c.far, c.near][blades % 3 === 1 && i === blades - 1 ? 1 : i % 3],
      { transform: `rotate(${Math.round(turn + (360 / blades) * i)} 100 120)` }));
  return [circle(100, 120, 92, c.deep), ...shapes, circle(100, 120, 29, c.light), circle(100, 120, 12, c.deep), ring(100, 120, 92, 4, c.light)];
}

export function chevrons(next, c) {
  const shapes = Array.from({ length: 6 }, (_, i) => {
    const y = 60 + i * 34;
    return polygon([[-10, y + 40], [100, y], [210, y + 40], [210, y + 58], [100, y + 18], [-10, y + 58]], [c.far, c.mid, c.deep][i % 3]);
  });
  return [...shapes, star(100, between(next, 58, 70), between(next, 24, 32), 5, 0.4, c.light)];
}
