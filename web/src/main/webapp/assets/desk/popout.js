/* The case window as a window of its own (PUSH-2). It belongs to the page that opened it, and one of the two shows the case,
   never both: nothing is typed in two places. What is typed goes to the page as well, so a window that is closed loses nothing. */
import { change, state } from './store.js';
import { t } from './texts.js';
import { dropDraft, keepDraft, loadDraft, onDraft } from './drafts.js';
import { notify } from './notices.js';
import { typing } from './keys.js';
import { changesHeld, expectHeld, forget, onExpected, openCase, readDesk } from './reading.js';

const OWN_NAME = 'ringback.page';
const FEATURES = 'popup,width=480,height=860';
const ASK_MS = 1000;
const MOST_UNANSWERED = 2;

const asked = new URLSearchParams(location.search).get('window');
/** This page is such a window. */
export const isWindow = asked !== null;
const name = asked ?? ownName();
const channel = new BroadcastChannel(`ringback.case.${name}`);
let opened = null;
let unanswered = 0;
let told = null;
let gone = false;

function ownName() {
  const known = sessionStorage.getItem(OWN_NAME) ?? Math.random().toString(36).slice(2);
  sessionStorage.setItem(OWN_NAME, known);
  return known;
}

/** What the window has in its address, so that it can be loaded again. */
export const windowAddress = () => new URLSearchParams({ window: name, ...(state.open && { case: state.open }) });

export function popOut() {
  const query = new URLSearchParams({ window: name, case: state.open });
  opened = window.open(`${location.pathname}?${query}`, `ringback-case-${name}`, FEATURES);
  if (!opened) notify(t('popout.blocked.title'), t('popout.blocked.text'), { tone: 'late' });
}

export const putBack = () => window.close();

/** True when the case went to the window instead of into this page. */
export function showedInWindow(id) {
  if (!state.popped) return false;
  if (state.popped.case !== id) channel.postMessage({ type: 'open', case: id });
  change({ popped: { ...state.popped, case: id } });
  opened?.focus();
  return true;
}

/** True when there is a window: it reads by itself what was handed out, for only there is known whether the person is typing. */
export function offeredInWindow() {
  if (!state.popped) return false;
  channel.postMessage({ type: 'offered' });
  if (!typing(document.activeElement)) opened?.focus();
  return true;
}

/** The person sees the window, so the system need not tell of its case. */
export const isWindowSeen = () => state.popped?.seen === true;

/** @param listen called with each change of the page's state */
export function keepInStep(listen) {
  onExpected(id => channel.postMessage({ type: 'expect', case: id }));
  channel.onmessage = ({ data }) => (isWindow ? inWindow : inPage)[data.type]?.(data);
  if (!isWindow) {
    channel.postMessage({ type: 'there?' });
    setInterval(askWindow, ASK_MS);
    return;
  }
  onDraft((id, draft) => channel.postMessage({ type: 'draft', case: id, draft }));
  listen(() => where() !== told && tellWhere());
  document.addEventListener('visibilitychange', tellWhere);
  addEventListener('pagehide', leave);
  tellWhere();
}

const where = () => `${state.open} ${changesHeld()}`;

function tellWhere() {
  if (gone) return;
  told = where();
  channel.postMessage({ type: 'here', case: state.open, seen: !document.hidden, changesHeld: changesHeld() });
}

/** The last word: a closing page is told afterwards that it is not seen any more. */
function leave() {
  channel.postMessage({ type: 'back', case: state.open });
  gone = true;
}

function askWindow() {
  if (!state.popped) return;
  if (!opened?.closed && unanswered++ < MOST_UNANSWERED) channel.postMessage({ type: 'there?' });
  else takeBack(state.popped.case);
}

function takeBack(id) {
  if (!state.popped) return;
  opened = null;
  change({ popped: null });
  if (id) openCase(id);
}

/** What a page hears from its window. */
const inPage = {
  here: ({ case: id, seen, changesHeld: busy }) => {
    unanswered = 0;
    if (!state.popped && state.open) giveAway();
    change({ popped: { case: id, seen, changesHeld: busy } });
  },
  back: ({ case: id }) => takeBack(id),
  draft: ({ case: id, draft }) => (draft ? keepDraft(id, draft) : dropDraft(id)),
  expect: ({ case: id }) => expectHeld(id, false),
};

function giveAway() {
  channel.postMessage({ type: 'typed', case: state.open, draft: state.draft });
  change({ open: null, detail: null, draft: null, phone: { ...state.phone, page: 'cases' } });
}

/** What a window hears from its page. */
const inWindow = {
  'there?': tellWhere,
  open: ({ case: id }) => state.open !== id && openCase(id),
  offered: () => readDesk(),
  typed: ({ case: id, draft }) => {
    keepDraft(id, draft);
    if (state.open === id) change({ draft: loadDraft(id) });
  },
  forget: ({ case: id }) => forget(id, false),
  expect: ({ case: id }) => expectHeld(id, false),
};

/** The page let the case go by its person's wish. */
export const forgetInWindow = id => channel.postMessage({ type: 'forget', case: id });
