/* What the page knows. One object; whoever changes it says so, and the page is shown again once. */

export const state = {
  /** As last read from the server: me, lists, totals, blocks, held. Null until the first answer. */
  desk: null,
  /** Server time minus this computer's: countdowns must not trust the computer's clock. */
  clockOffset: 0,
  connection: 'connecting',
  socketOpen: false,
  filter: { tab: 'CALLBACK', all: false, sort: 'PRIORITY', field: '', q: '' },
  /** Id of the case in the window, what is known of it, and what is typed there. */
  open: null,
  detail: null,
  draft: null,
  /** A held case whose window was closed: it stays held. */
  hidden: null,
  /** Names of custom fields that rows may show. */
  customFields: [],
  /** While the case window is a window of its own: its case, whether the person sees it, and whether it is about to hold another. */
  popped: null,
  lists: { opened: new Set(), members: new Map() },
  /** Rows whose related cases are shown. */
  groups: new Set(),
  selection: null,
  toasts: [],
  dialog: null,
  menu: null,
  busy: new Set(),
  phone: { page: 'cases', tab: 'details' },
  /** The person is no agent. */
  noDesk: false,
  signedOut: false,
  /** This browser takes pushes. */
  pushHere: false,
};

/** The case is in the window, wherever that is. */
export const isShown = id => id === (state.open ?? state.popped?.case);

const listeners = new Set();
let scheduled = false;

export function onChange(listener) {
  listeners.add(listener);
}

/** A task, not an animation frame: frames stand still in a hidden tab, and a case may be handed out there. */
export function change(patch = {}) {
  Object.assign(state, patch);
  if (scheduled) return;
  scheduled = true;
  queueMicrotask(() => {
    scheduled = false;
    for (const listener of listeners) listener(state);
  });
}

/** The server's time, in milliseconds. */
export const now = () => Date.now() + state.clockOffset;

export function learnTime(instant) {
  if (instant) state.clockOffset = Date.parse(instant) - Date.now();
}
