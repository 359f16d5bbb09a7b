/* What is typed about a case, kept in the tab until it is saved: a lost connection or a reload loses nothing. */

const PREFIX = 'ringback.draft.';
let listener = () => {};

/** Hears of each draft that is kept, and of each that is dropped: null. */
export const onDraft = told => { listener = told; };

/** A random UUID, also where the page has no secure context. */
export function newToken() {
  if (crypto.randomUUID) return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6] & 0x0f) | 0x40;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return [...bytes].map(byte => byte.toString(16).padStart(2, '0')).join('').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}

export const emptyDraft = () => ({
  status: null, note: '', reofferAt: null, chosen: false, keep: false, applyTo: 'THIS_CASE', classification: {}, changes: {}, editing: false, before: null, conflict: null,
  unanswered: null, lateToken: null, problem: null,
});

export function loadDraft(id) {
  try {
    return { ...emptyDraft(), ...JSON.parse(sessionStorage.getItem(PREFIX + id) ?? '{}') };
  } catch {
    return emptyDraft();
  }
}

export function keepDraft(id, draft) {
  listener(id, draft);
  try {
    // why it was refused is not what was typed, and may not hold any more
    sessionStorage.setItem(PREFIX + id, JSON.stringify({ ...draft, problem: null }));
  } catch {
    // full or forbidden: the draft lives on in the page itself
  }
}

export function dropDraft(id) {
  listener(id, null);
  sessionStorage.removeItem(PREFIX + id);
}
