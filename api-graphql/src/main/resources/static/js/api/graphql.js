/** What went wrong with a request: UNAVAILABLE (try again), NOT_FOUND, or any other classification of the server. */
export class ApiError extends Error {
  constructor(kind, message) {
    super(message);
    this.kind = kind;
  }

  get retryable() {
    return this.kind === 'UNAVAILABLE';
  }
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
    throw new ApiError(error.extensions?.code ?? error.extensions?.classification ?? 'INTERNAL_ERROR', error.message);
  }
  if (!answer?.data) {
    const kind = response.status >= 500 || response.status === 429 ? 'UNAVAILABLE' : 'INTERNAL_ERROR';
    throw new ApiError(kind, `The service answered ${response.status} without data.`);
  }
  return answer.data;
}
