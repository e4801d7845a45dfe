/* Opens GraphiQL with one tab per example; ids that exist in this world are filled in. */
const EXAMPLES = ['recommendations', 'explain', 'similar', 'people', 'events', 'models'];

async function ask(query, variables) {
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()).data ?? {};
}

/** Somebody, and something to ask about; made-up ids when the database is away. */
async function someIds() {
  const { users } = await ask('{ users(first: 1) { id } }');
  const userId = users?.[0]?.id ?? 'user';
  const query = 'query ($userId: ID!) { recommendations(userId: $userId, first: 1) { nodes { item { id } } } }';
  const { recommendations } = await ask(query, { userId });
  return { userId, itemId: recommendations?.nodes[0]?.item.id ?? 'item' };
}

function variablesFor(query, ids) {
  const used = Object.entries(ids).filter(([name]) => query.includes('$' + name));
  const variables = Object.fromEntries(used);
  if (query.includes('$eventId')) {
    variables.eventId = crypto.randomUUID();
  }
  return JSON.stringify(variables, null, 2);
}

async function tab(name, ids) {
  const query = await (await fetch('/graphiql/examples/' + name + '.graphql')).text();
  return { query, variables: variablesFor(query, ids) };
}

/** GraphiQL remembers its tabs; it takes a first tab's query from the defaults, but not its variables. */
function firstVisit() {
  return localStorage.getItem('graphiql:tabState') === null;
}

async function open() {
  const ids = await someIds();
  const defaultTabs = await Promise.all(EXAMPLES.map(name => tab(name, ids)));
  const page = React.createElement(GraphiQL, {
    fetcher: GraphiQL.createFetcher({ url: '/graphql' }),
    defaultTabs,
    variables: firstVisit() ? defaultTabs[0].variables : undefined,
    defaultEditorToolsVisibility: 'variables',
    isHeadersEditorEnabled: false,
  });
  ReactDOM.createRoot(document.getElementById('graphiql')).render(page);
}

open();
