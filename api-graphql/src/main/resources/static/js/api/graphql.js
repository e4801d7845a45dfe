/** What went wrong with a request: UNAVAILABLE (try again), NOT_FOUND, or any other classification of the server. */
export class ApiError extends Error {
  constructor(kind, message) {
    super(sentence(message));
    this.kind = kind;
  }

  get retryable() {
    return this.kind === 'UNAVAILABLE';
  }
}

/** The server's messages begin small and end open, to be put together. */
function sentence(text) {
  return text.charAt(0).toUpperCase() + text.slice(1) + (/[.!?]$/.test(text) ? '' : '.');
}

async function post(body) {
  try {
    return await fetch('graphql', {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json;q=0.9' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new ApiError('UNAVAILABLE', 'The service cannot be reached.');
  }
}

/** @returns the data of a query or mutation; throws ApiError when any of it failed */
export async function ask(query, variables) {
  const response = await post({ query, variables });
  const answer = await response.json().catch(() => null);
  const [error] = answer?.errors ?? [];
  if (error) {
    throw new ApiError(error.extensions?.classification ?? 'INTERNAL', error.message);
  }
  if (!answer?.data) {
    const kind = response.status >= 500 || response.status === 429 ? 'UNAVAILABLE' : 'INTERNAL';
    throw new ApiError(kind, `The service answered ${response.status} without data.`);
  }
  return answer.data;
}
