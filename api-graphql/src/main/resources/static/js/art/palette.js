/* Colours and motif of a cover, from its genre. Colours are OKLCH, so that hues of one lightness look equally light. */
import * as places from './motifs-places.js';
import * as forms from './motifs-forms.js';
import * as things from './motifs-things.js';
import { between, hash, random } from './random.js';

/* hue of the ground, hue of the accent, motifs to choose from, lettering, chance of a light ground */
const STYLES = [
  [/sci-?fi|science fiction|space/, 275, 200, [places.planet, places.orbits], 'wide', 0],
  [/horror/, 20, 35, [forms.eye], 'condensed', 0],
  [/thriller|suspense/, 25, 60, [forms.vertigo, places.beam], 'condensed', 0],
  [/mystery/, 300, 85, [forms.keyhole, places.lighthouse], 'serif', 0],
  [/noir/, 250, 90, [places.beam], 'serif', 0],
  [/crime|gangster|detective/, 240, 25, [forms.fingerprint, places.skyline], 'condensed', 0.1],
  [/western/, 45, 70, [places.mesa], 'slab', 0.25],
  [/war|military/, 110, 60, [forms.chevrons], 'slab', 0.1],
  [/animat|anime/, 330, 90, [forms.tiles, things.rainbow], 'round', 0.75],
  [/child|kids|family/, 220, 85, [things.rainbow, places.castle], 'round', 0.8],
  [/fantasy|fairy/, 305, 85, [places.castle], 'serif', 0.05],
  [/adventure|travel|outdoor/, 195, 70, [places.mountains, places.lighthouse], 'grotesk', 0.3],
  [/action|superhero|martial/, 30, 75, [forms.bars], 'grotesk', 0.05],
  [/music|rock|pop|jazz|metal|hip|electronic|indie|folk|soul|punk|blues|dance/, 330, 190, [things.vinyl, things.wave], 'grotesk', 0.2],
  [/documentary|biograph/, 180, 70, [forms.aperture, places.skyline], 'grotesk', 0.3],
  [/histor|period/, 70, 45, [places.arches], 'serif', 0.4],
  [/romance|romantic|love/, 5, 20, [forms.petals], 'serif', 0.5],
  [/comedy|humou?r|sitcom/, 75, 20, [forms.tiles], 'round', 0.8],
  [/sport|game|fitness/, 150, 90, [things.lanes], 'grotesk', 0.2],
  [/science|tech|business|econom|education/, 245, 170, [things.network], 'grotesk', 0.4],
  [/nature|food|health|life|garden/, 145, 100, [things.leaves], 'serif', 0.5],
  [/news|politic|talk|society|interview|culture/, 265, 40, [things.voices, things.wave], 'grotesk', 0.5],
  [/drama/, 255, 40, [forms.eclipse, places.arches, places.lighthouse, forms.curtain, forms.curtain], 'serif', 0.25],
];
const ANY_MOTIF = [forms.eclipse, forms.tiles, things.network, things.lanes, places.arches, forms.aperture, forms.vertigo, places.mountains];
/* How often the second genre gives picture and accent, so that films of one genre do not look alike. */
const SHARE_OF_SECOND = 0.4;
const LETTERING = ['serif', 'grotesk', 'wide', 'condensed', 'round'];

/** The genre that says most about the looks decides, not the first one: a comedy western is a western. */
function known(genres) {
  const names = genres.map(genre => genre.toLowerCase());
  return STYLES.filter(([pattern]) => names.some(name => pattern.test(name)));
}

function unknown(word) {
  const seed = hash(word);
  const next = random(seed);
  return [null, next() * 360, next() * 360, [ANY_MOTIF[seed % ANY_MOTIF.length]], LETTERING[seed % LETTERING.length], 0.3];
}

const colour = (lightness, chroma, hue) => `oklch(${lightness} ${chroma} ${Math.round((hue + 360) % 360)})`;

function dark(hue, accent) {
  return {
    back: colour(0.3, 0.085, hue), backEnd: colour(0.17, 0.05, hue + 15), deep: colour(0.15, 0.045, hue + 10),
    far: colour(0.4, 0.1, hue), mid: colour(0.56, 0.14, hue + 8), near: colour(0.74, 0.15, accent),
    light: colour(0.92, 0.06, accent), ink: colour(0.98, 0.01, hue),
  };
}

function bright(hue, accent) {
  return {
    back: colour(0.93, 0.045, hue), backEnd: colour(0.89, 0.07, hue), deep: colour(0.34, 0.09, hue + 180),
    far: colour(0.82, 0.1, hue), mid: colour(0.68, 0.16, accent), near: colour(0.58, 0.17, hue + 190),
    light: colour(0.985, 0.012, hue), ink: colour(0.24, 0.05, hue + 180),
  };
}

/** @returns {{colours, motif, lettering, next}} the same for the same title and genres */
export function styleOf(title, genres) {
  const [first = unknown(genres[0] ?? title), second = first] = known(genres);
  const [, hue, , , lettering, lightShare] = first;
  const next = random(hash(title + '|' + genres.join('|')));
  const shift = between(next, -38, 38);
  const [, , accent, motifs] = next() < SHARE_OF_SECOND ? second : first;
  return {
    colours: (next() < lightShare ? bright : dark)(hue + shift, accent + between(next, -30, 30)),
    motif: motifs[Math.floor(next() * motifs.length)],
    lettering,
    next,
  };
}
