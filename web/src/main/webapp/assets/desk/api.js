/* The pages' own JSON. Every answer but success becomes one of two errors: the server says no, or it cannot be reached. */
import { change, learnTime } from './store.js';

const { base, csrf } = document.documentElement.dataset;
const DESK = `${base}/agent/data/desk/`;
const TIMEOUT_MS = 15000;
const QUIETLY = { 'X-Background': 'true' };

/** The server understood and refused; `message` is a sentence in the user's language. */
export class Refusal extends Error {
  constructor(status, problem) {
    super(problem.title ?? String(status));
    this.status = status;
    this.code = problem.code ?? 'unknown';
    this.details = problem;
    this.violations = problem.violations ?? [];
  }
}

/** No answer, or one that says "not now": the same request may be sent again. */
export class Unreachable extends Error {}

async function send(method, path, body, headers = {}) {
  let response;
  try {
    response = await (takeFirst(DESK + path) ?? fetch(DESK + path, {
      method,
      headers: { Accept: 'application/json', 'Accept-Language': document.documentElement.lang, 'X-CSRF-Token': csrf, ...headers, ...(body && { 'Content-Type': 'application/json' }) },
      body: body && JSON.stringify(body),
      credentials: 'same-origin',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    }));
  } catch {
    throw new Unreachable();
  }
  return read(response);
}

/** What the page itself asked, before any of this was there: once, and only if it is the same. */
function takeFirst(address) {
  const { first } = globalThis;
  if (first?.address !== address) return null;
  globalThis.first = null;
  return first.answer;
}

async function read(response) {
  if (response.status === 204) return null;
  const answer = await response.json().catch(() => null);
  if (response.ok && answer !== null) {
    learnTime(answer.now);
    return answer;
  }
  if (response.status === 401) change({ signedOut: true });
  if (response.status >= 500 || answer === null) throw new Unreachable();
  throw new Refusal(response.status, answer);
}

export const get = path => send('GET', path);
/** What the page asks by itself: no deed of the person, so it does not keep them signed in. */
export const getQuietly = path => send('GET', path, undefined, QUIETLY);
export const postQuietly = (path, body = {}) => send('POST', path, body, QUIETLY);
export const post = (path, body = {}) => send('POST', path, body);
/** Done once, however often it is sent with this key. */
export const postOnce = (path, body, key) => send('POST', path, body, { 'Idempotency-Key': key });
export const put = (path, body = {}) => send('PUT', path, body);
export const patch = (path, body = {}) => send('PATCH', path, body);
export const remove = path => send('DELETE', path);
