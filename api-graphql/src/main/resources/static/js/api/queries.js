const ITEM = `fragment ItemParts on Item { id title kind year genres season episode series { id title } }`;

const KINDS_OF_REASON = [
  ['BecauseYouWatched', 'preference item { ...ItemParts }'],
  ['BecauseOfFriends', 'size friends { id }'],
  ['BecauseOfPeopleLikeYou', 'size'],
  ['BecauseOfGenre', 'genre'],
  ['BecauseItIsPopular', 'size'],
  ['BecauseOfTheRest', 'size'],
];

/** A union has no common fields in GraphQL: they are asked for kind by kind. */
const reasons = common => '__typename ' + KINDS_OF_REASON.map(([type, own]) => `... on ${type} { ${common} ${own} }`).join(' ');

const PATH = 'path { nodes { id kind label size } edges { from to type } }';

const RAIL_PARTS = `
  nodes { impressionId rank discovery score item { ...ItemParts } reasons(first: 3) { ${reasons('text contribution')} } }
  pageInfo { hasNextPage endCursor }`;

export const RAIL = `
query Rail($userId: ID!, $first: Int!, $after: String, $context: ContextInput) {
  recommendations(userId: $userId, first: $first, after: $after, context: $context) { ${RAIL_PARTS} }
}
${ITEM}`;

export const USER = `
query User($userId: ID!) {
  user(id: $userId) {
    id name sharesActivity friendCount interactionCount
    recent(first: 12) { preference count lastAt item { ...ItemParts } }
    tastes(first: 6) { genre score }
  }
}
${ITEM}`;

export const EXPLAIN = `
query Explain($userId: ID!, $itemId: ID!) {
  explain(userId: $userId, itemId: $itemId) {
    impressionId rank score base interplay
    item { ...ItemParts text next { ...ItemParts } }
    parts { name score model version }
    reasons(first: 6) { ${reasons(`text contribution ${PATH}`)} }
  }
}
${ITEM}`;

/** The expensive question, asked after the panel stands: each rank is a ranking of its own. */
export const WHAT_IF = `
query WhatIf($userId: ID!, $itemId: ID!) {
  explain(userId: $userId, itemId: $itemId) {
    reasons(first: 6) { __typename ${KINDS_OF_REASON.map(([type]) => `... on ${type} { counterfactualRank }`).join(' ')} }
  }
}`;

export const SIMILAR = `
query Similar($itemId: ID!) { similarItems(itemId: $itemId, first: 10) { score item { ...ItemParts } } }
${ITEM}`;

export const FIND_USERS = `
query FindUsers($search: String!, $first: Int!) {
  users(search: $search, first: $first) { id name friendCount interactionCount tastes(first: 3) { genre } }
}`;

export const FIND_ITEMS = `
query FindItems($search: String!, $first: Int!) { items(search: $search, first: $first) { ...ItemParts } }
${ITEM}`;

export const MODELS = `query Models { models { part model version weight } }`;

export const RECORD = `
mutation Record($events: [EventInput!]!) { recordEvents(events: $events) { outcomes { eventId status message } } }`;
