/** FNV-1a, 32 bits: the same title gets the same cover on every machine. */
export function hash(text) {
  let h = 0x811c9dc5;
  for (const character of text) {
    h = Math.imul(h ^ character.codePointAt(0), 0x01000193);
  }
  return h >>> 0;
}

/** mulberry32: a repeatable source of numbers in [0, 1). */
export function random(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number in [low, high) from a source of [0, 1). */
export const between = (next, low, high) => low + next() * (high - low);
