/* Motifs that show a place: (next, colours) -> shapes. The lower third stays calm, the title stands there. */
import { circle, ellipse, line, path, polygon, rect, ring, star } from './shapes.js';
import { between } from './random.js';

function sky(next, colour, count) {
  return Array.from({ length: count }, () =>
    circle(next() * 200, next() * 230, between(next, 0.4, 1.5), colour, between(next, 0.35, 0.95)));
}

export function planet(next, c) {
  const [x, y, r] = [between(next, 70, 130), between(next, 95, 140), between(next, 40, 62)];
  const tilt = `rotate(${Math.round(between(next, -32, -8))} ${Math.round(x)} ${Math.round(y)})`;
  const [rx, ry] = [r * 1.75, r * 0.42];
  const half = sweep => `M${x - rx} ${y} A${rx} ${ry} 0 0 ${sweep} ${x + rx} ${y}`;
  const orbit = sweep => path(half(sweep), 'none', { stroke: c.light, 'stroke-width': 5, opacity: 0.85, transform: tilt });
  const moon = between(next, 0, 6.3);
  return [
    ...sky(next, c.light, 46),
    orbit(1),
    circle(x, y, r, c.near),
    path(`M${x - r} ${y} A${r} ${r} 0 0 0 ${x + r} ${y} A${r * 1.25} ${r} 0 0 1 ${x - r} ${y}`, c.mid, { transform: tilt }),
    orbit(0),
    circle(x + r * 1.9 * Math.cos(moon), y + r * 1.5 * Math.sin(moon), r * 0.14, c.light),
  ];
}

export function orbits(next, c) {
  const [x, y] = [between(next, 70, 130), between(next, 96, 130)];
  const shapes = [0, 1, 2, 3].map(i => {
    const r = 44 + i * 27;
    const turn = next() * 6.28;
    return ring(x, y, r, 1.2, c.mid) + circle(x + r * Math.cos(turn), y + r * Math.sin(turn), between(next, 4, 10), [c.light, c.near, c.mid][i % 3]);
  });
  return [...sky(next, c.light, 30), ...shapes, circle(x, y, 27, c.near), circle(x - 7, y - 6, 18, c.light, 0.5)];
}

export function mountains(next, c) {
  const ridge = (base, height, fill) => {
    const points = [[-10, 310]];
    for (let x = -10, up = next() < 0.5; x <= 230; x += between(next, 24, 46), up = !up) {
      points.push([x, base - (up ? between(next, 0.55, 1) * height : between(next, 0, 0.2) * height)]);
    }
    return polygon([...points, [230, 310]], fill);
  };
  const sun = [between(next, 50, 150), between(next, 60, 95), between(next, 24, 40)];
  return [circle(...sun, c.light), ridge(190, 100, c.mid), ridge(225, 90, c.far), ridge(262, 70, c.deep)];
}

export function castle(next, c) {
  const moon = [between(next, 55, 145), between(next, 62, 92), between(next, 30, 44)];
  const towers = Array.from({ length: 6 }, (_, i) => {
    const [x, w, top] = [8 + i * 32 + between(next, -6, 6), between(next, 16, 26), between(next, 120, 190)];
    const fill = i % 2 ? c.far : c.deep;
    return rect(x, top, w, 200, fill) + polygon([[x - 4, top], [x + w / 2, top - between(next, 26, 48)], [x + w + 4, top]], c.mid)
      + rect(x + w / 2 - 2, top + 12, 4, 8, c.near);
  });
  return [
    ...sky(next, c.light, 26),
    circle(...moon, c.light),
    circle(moon[0] + moon[2] * 0.42, moon[1] - moon[2] * 0.16, moon[2] * 0.86, c.back),
    star(between(next, 20, 180), between(next, 30, 60), 7, 4, 0.3, c.near),
    ...towers,
  ];
}

export function mesa(next, c) {
  const y = between(next, 110, 130);
  const r = between(next, 56, 72);
  const stripes = Array.from({ length: 5 }, (_, i) => rect(0, y + 4 + i * 13, 200, 2.5 + i * 1.6, c.back));
  const x = between(next, 10, 90);
  return [
    circle(100, y, r, c.near),
    ...stripes,
    polygon([[x, 210], [x + 12, 160], [x + 62, 160], [x + 70, 178], [x + 96, 178], [x + 112, 210]], c.far),
    rect(0, 208, 200, 100, c.deep),
    path(`M${176 - x / 2} 214 v-52 m0 30 h-13 v-16 m13 26 h13 v-22`, 'none',
      { stroke: c.deep, 'stroke-width': 7, 'stroke-linecap': 'round', 'stroke-linejoin': 'round' }),
  ];
}

export function arches(next, c) {
  const x = between(next, 82, 118);
  return [c.far, c.mid, c.near, c.light, c.back].map((fill, i) => {
    const w = 92 - i * 18;
    const top = 62 + i * 20;
    return path(`M${x - w} 320 V${top + w * 0.8} A${w} ${w * 0.9} 0 0 1 ${x + w} ${top + w * 0.8} V320 Z`, fill);
  });
}

export function skyline(next, c) {
  const blocks = (base, fill, lit) => {
    let shapes = '';
    for (let x = -6; x < 200; ) {
      const w = between(next, 16, 34);
      const top = base - between(next, 0, 80);
      shapes += rect(x, top, w, 320, fill);
      for (let wy = top + 8; lit && wy < 220; wy += 11) {
        for (let wx = x + 4; wx < x + w - 5; wx += 8) {
          shapes += next() < 0.35 ? rect(wx, wy, 3.5, 5, lit) : '';
        }
      }
      x += w + between(next, 0, 3);
    }
    return shapes;
  };
  return [circle(between(next, 50, 150), 82, between(next, 26, 40), c.near), blocks(170, c.far), blocks(205, c.deep, c.light)];
}

export function beam(next, c) {
  const x = between(next, 60, 140);
  const slats = Array.from({ length: 17 }, (_, i) => rect(0, 8 + i * 15, 200, between(next, 6, 8), c.deep, { opacity: 0.82 }));
  return [
    polygon([[x, -10], [-30, 250], [150, 300], [x + 26, -10]], c.light, { opacity: 0.9 }),
    ...slats,
    circle(128, 150, 24, c.deep),
    ellipse(128, 134, 42, 7, c.deep),
    path('M106 134 q2 -30 22 -26 q20 -4 22 26 Z', c.deep),
    path('M76 320 Q78 182 128 176 Q182 182 184 320 Z', c.deep),
    line(150, 158, 162, 164, c.near, 2.5),
    circle(163.5, 164.5, 2, c.near),
  ];
}

export function lighthouse(next, c) {
  const x = between(next, 70, 130);
  const waves = Array.from({ length: 4 }, (_, i) => {
    const y = 188 + i * 20;
    return path(`M-20 ${y} q25 -14 50 0 t50 0 t50 0 t50 0 t50 0 V320 H-20 Z`, [c.mid, c.far, c.mid, c.deep][i]);
  });
  return [
    polygon([[x, 84], [260, 30], [260, 120]], c.near, { opacity: 0.75 }),
    polygon([[x, 84], [-60, 20], [-60, 70]], c.near, { opacity: 0.35 }),
    polygon([[x - 9, 100], [x + 9, 100], [x + 16, 220], [x - 16, 220]], c.light),
    rect(x - 10, 76, 20, 22, c.near),
    path(`M${x - 13} 77 h26 l-13 -15 Z`, c.deep),
    ring(x, 84, 22, 1.5, c.near, { opacity: 0.6 }),
    ...waves,
  ];
}
