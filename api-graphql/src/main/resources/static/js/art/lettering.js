/* Sets a title into a block: the largest size at which it fits, in lines of even length. */

const FACES = {
  serif: { family: "Georgia, 'Iowan Old Style', 'Liberation Serif', serif", weight: 700, spacing: -0.01 },
  grotesk: { family: "'Helvetica Neue', Helvetica, Arial, 'Liberation Sans', sans-serif", weight: 800, spacing: -0.03 },
  wide: { family: "'Avenir Next', Futura, 'Century Gothic', 'Helvetica Neue', Arial, sans-serif", weight: 600, spacing: 0.14, upper: true },
  condensed: { family: "'Avenir Next Condensed', 'Arial Narrow', 'Liberation Sans Narrow', Arial, sans-serif", weight: 700, spacing: 0.03, upper: true },
  slab: { family: "Rockwell, 'Roboto Slab', Georgia, 'Liberation Serif', serif", weight: 700, spacing: 0.04, upper: true },
  round: { family: "ui-rounded, 'Arial Rounded MT Bold', 'Nunito', 'Trebuchet MS', Arial, sans-serif", weight: 800, spacing: -0.01 },
};
const LEADING = 1.08;
const pen = document.createElement('canvas').getContext('2d');

function measure(text, face, size) {
  pen.font = `${face.weight} ${size}px ${face.family}`;
  return pen.measureText(text).width + text.length * face.spacing * size;
}

/** Words into lines no wider than `width`; null when a single word does not fit. */
function wrap(words, width, wide) {
  const lines = [];
  for (const word of words) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && wide(longer) <= width) {
      lines[lines.length - 1] = longer;
    } else if (wide(word) <= width) {
      lines.push(word);
    } else {
      return null;
    }
  }
  return lines;
}

/** The narrowest measure that needs no more lines, so that none is left with a single short word. */
function balance(words, width, wide) {
  let lines = wrap(words, width, wide);
  for (let narrower = width * 0.95; lines && narrower > width * 0.4; narrower -= width * 0.05) {
    const tried = wrap(words, narrower, wide);
    if (!tried || tried.length > lines.length) {
      break;
    }
    lines = tried;
  }
  return lines;
}

/** Words that no size can hold are broken into even parts; too many words are cut, and the end is marked. */
function shorten(text, most) {
  const parts = word => {
    const length = Math.ceil(word.length / Math.ceil(word.length / 15));
    return word.match(new RegExp(`.{1,${length}}`, 'gu')).map((part, i, all) => (i < all.length - 1 ? part + '-' : part));
  };
  const words = text.split(/\s+/).flatMap(parts);
  let length = 0;
  const kept = words.filter(word => (length += word.length + 1) <= most);
  return kept.length < words.length ? [...kept, '…'] : kept;
}

/** @returns {{lines: string[], size, leading, face}} */
export function typeset(title, lettering, width, height) {
  const face = FACES[lettering];
  const text = face.upper ? title.toUpperCase() : title;
  const words = text.split(/\s+/);
  for (let size = 36; size >= 14; size -= 1) {
    const lines = balance(words, width, line => measure(line, face, size));
    if (lines && lines.length <= 5 && lines.length * size * LEADING <= height) {
      return { lines, size, leading: size * LEADING, face };
    }
  }
  const lines = wrap(shorten(text, 80), width, line => measure(line, face, 13) * 0.98) ?? [text.slice(0, 16) + '…'];
  return { lines: lines.slice(0, 6), size: 13, leading: 13 * LEADING, face };
}
