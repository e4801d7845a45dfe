/** A fresh id. Browsers give randomUUID only to pages on https or localhost; the second way works everywhere. */
export function freshId() {
  if (crypto.randomUUID) {
    return crypto.randomUUID();
  }
  return [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, '0')).join('');
}
