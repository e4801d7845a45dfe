/* Everything the page says that depends on data: kinds, verbs, places, numbers. */

const KINDS = {
  MOVIE: { name: 'Film', verb: 'Watch', did: 'watched' },
  SERIES: { name: 'Series', verb: 'Watch', did: 'watched' },
  EPISODE: { name: 'Episode', verb: 'Watch', did: 'watched' },
  TRACK: { name: 'Track', verb: 'Listen', did: 'listened to' },
  ARTIST: { name: 'Artist', verb: 'Listen', did: 'listened to' },
  PODCAST: { name: 'Podcast', verb: 'Listen', did: 'listened to' },
  ARTICLE: { name: 'Article', verb: 'Read', did: 'read' },
  PRODUCT: { name: 'Product', verb: 'Buy', did: 'bought' },
  PLACE: { name: 'Place', verb: 'Visit', did: 'visited' },
};

export const verb = item => KINDS[item.kind].verb;
export const did = item => KINDS[item.kind].did;

export function kindName(item) {
  return item.kind === 'EPISODE' && item.season ? `S${item.season} E${item.episode}` : KINDS[item.kind].name;
}

/** "Series · 1999 · Drama, Crime", "Lost · S1 E2 · Drama" */
export function byline(item) {
  return [item.series?.title, kindName(item), item.year, item.genres.slice(0, 3).join(', ')].filter(Boolean).join(' · ');
}

export function ordinal(n) {
  const suffix = { one: 'st', two: 'nd', few: 'rd', other: 'th' }[new Intl.PluralRules('en', { type: 'ordinal' }).select(n)];
  return `${n.toLocaleString('en')}${suffix}`;
}

export const count = (n, one, many = `${one}s`) => `${n.toLocaleString('en')} ${n === 1 ? one : many}`;

/** Numbers of one answer in as many digits as its largest needs. */
export function scale(values) {
  const largest = Math.max(...values.map(Math.abs), 1e-9);
  const digits = Math.min(6, Math.max(0, 2 - Math.floor(Math.log10(largest))));
  const plain = value => value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
  return {
    plain: value => plain(value).replace(/^-/, '\u2212'),
    signed: value => (value < 0 ? '\u2212' : '+') + plain(Math.abs(value)),
  };
}

const TIES = {
  INTERACTED: 'liked',
  FRIEND: 'friends with',
  LIKE_MINDED: 'shares taste with',
  HAS_GENRE: 'is in',
  PREFERS: 'prefers',
  SIMILAR: 'similar to',
};

/** The words on an edge of a path, read from its source. */
export const tie = edge => TIES[edge.type] ?? edge.type.toLowerCase().replaceAll('_', ' ');

const ago = new Intl.RelativeTimeFormat('en', { numeric: 'auto' });
const SPANS = [['year', 31557600], ['month', 2629800], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', 60]];

export function since(isoTime) {
  const seconds = (new Date(isoTime) - new Date()) / 1000;
  const [unit, length] = SPANS.find(([, span]) => Math.abs(seconds) >= span) ?? ['second', 1];
  return ago.format(Math.round(seconds / length), unit);
}
