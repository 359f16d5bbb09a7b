/* Reads the true state. A push is only a hint that something changed: everything shown was read. */
import { get, getQuietly, Refusal, Unreachable } from './api.js';
import { change, state } from './store.js';
import { t } from './texts.js';
import { adoptDefaults, filterQuery, showInAddress } from './filters.js';
import { dropDraft, loadDraft } from './drafts.js';
import { draftOf, isOver, settle } from './saving.js';
import { dismissAbout } from './notices.js';
import { arrived, left, stopped } from './offers.js';
import { noticeCall } from './calls.js';
import { forgetInWindow, isWindow, showedInWindow } from './popout.js';
import { restLetters } from './keys.js';

const PAUSE_MS = 250;
let reading = null;
let again = false;
/** The offered case as this page knows it; undefined before the first read. */
let knownHeld;
/** The switch as this page knows it. */
let knownReceiving = false;
/** How often a command of this page changed what is held, or the switch: an answer asked for before that is older than the page. */
let deeds = 0;
let expected = () => {};

/** Reads the desk; calls during a read make one more read after it. Resolves when what is shown is as new as the call. */
export function readDesk() {
  if (reading) {
    again = true;
    return reading;
  }
  reading = readUntilQuiet().finally(() => { reading = null; });
  return reading;
}

async function readUntilQuiet() {
  do {
    again = false;
    await readOnce();
    if (again) await new Promise(resolve => setTimeout(resolve, PAUSE_MS));
  } while (again);
}

async function readOnce() {
  try {
    const before = deeds;
    const wasOffline = state.connection === 'offline';
    const desk = await getQuietly(`state?${filterQuery()}`);
    if (before !== deeds || changesHeld()) {
      again = true;
      return;
    }
    if (knownHeld && desk.held?.id !== knownHeld && draftOf(knownHeld).unanswered) {
      again = await settle(knownHeld);
      return;
    }
    const first = state.desk === null;
    change({ desk, selection: desk.me.receiving ? null : state.selection, connection: wasOffline && state.connection === 'offline' ? reachable() : state.connection });
    wear(desk.me.theme.toLowerCase());
    if (first && adoptDefaults(desk.me)) again = true;
    noticeHeld(desk);
    noticeCall(desk.attempt);
    for (const key of state.lists.opened) readMembers(key);
  } catch (error) {
    if (error instanceof Unreachable) change({ connection: 'offline' });
    else if (!(error instanceof Refusal)) throw error;
    else if (error.code === 'not-found') change({ noDesk: true });
  }
}

/** The frame that a phone draws around the page has the colour of its top bar. */
function wear(theme) {
  const root = document.documentElement;
  root.dataset.theme = theme;
  const colour = getComputedStyle(root).getPropertyValue('--surface').trim();
  for (const meta of document.querySelectorAll('meta[name="theme-color"]')) meta.content = colour;
}

/** Reached again, by what was asked since the connection was lost: live if the socket survived, else by polling until it is back. */
const reachable = () => (state.socketOpen ? 'live' : 'polling');

/** Under way, here or in this page's window: whether it is done already, only its own answer tells. */
export const changesHeld = () => state.busy.has('save') || state.busy.has('receive') || state.popped?.changesHeld === true;

function noticeHeld({ held, me }) {
  const before = knownHeld;
  const stops = knownReceiving && !me.receiving;
  knownHeld = held?.id ?? null;
  knownReceiving = me.receiving;
  if (knownHeld === before) {
    if (stops) stopped(me);
    return;
  }
  if (before) left(before, me);
  const reloaded = before === undefined && state.open === held?.id;
  if (held && !reloaded) arrived(held, before);
}

/** The answer to the switch is younger than any desk that was asked for before it. */
export function learnReceiving(receiving) {
  deeds++;
  knownReceiving = receiving;
  change({ desk: { ...state.desk, me: { ...state.desk.me, receiving } } });
}

/** A command of this page changed what is held; that is no news. */
export function expectHeld(id, tell = true) {
  knownHeld = id;
  deeds++;
  if (tell) expected(id);
}

/** Hears of it: the case window may be a window of its own. */
export const onExpected = told => { expected = told; };

/** Done when the case that was opened last is read: a key that is pressed before is meant for it. */
export let opened = Promise.resolve();

/** By the page's own wish: what it takes the place of, the person may be about to act on. */
export function openUnasked(id) {
  if (isWindow || (state.open && state.open !== id)) restLetters();
  return openCase(id);
}

/** Opens the case in the window, with what was typed about it before. */
export async function openCase(id, detail = null) {
  dismissAbout(id);
  if (showedInWindow(id)) return;
  change({ open: id, detail, draft: loadDraft(id), phone: { ...state.phone, page: 'case', tab: detail?.case.onCall ? 'handling' : 'details' } });
  showInAddress();
  opened = detail ? Promise.resolve() : readCase(id, false);
  await opened;
  moveFocus();
}

/** To the window, unless the person is typing somewhere else. */
function moveFocus() {
  const { activeElement } = document;
  if (activeElement.matches('input, textarea, select') && !activeElement.closest('.case')) return;
  queueMicrotask(() => document.getElementById('case')?.focus({ preventScroll: true }));
}

/** @param again the page itself reads it once more */
export async function readCase(id = state.open, again = true) {
  if (!id) return;
  try {
    const before = state.detail;
    const detail = await (again ? getQuietly : get)(`cases/${encodeURIComponent(id)}`);
    if (state.open !== id) return;
    // what came in the meantime, a command's answer, is younger than what was asked for before it
    if (state.detail !== before) return readCase(id, again);
    // lost or saved: that is said when it is known
    if (isOver(detail, state.draft)) return await settle(id) && readCase(id, again);
    change({ detail });
  } catch (error) {
    if (state.open !== id) return;
    if (error instanceof Refusal && state.draft.unanswered) await settle(id);
    if (error instanceof Refusal) change({ detail: { problem: error.code === 'not-found' ? t('case.notFound') : error.message, case: {} } });
    else if (error instanceof Unreachable) change({ connection: 'offline' });
    else throw error;
  }
}

export function closeWindow() {
  change({ open: null, detail: null, draft: null, phone: { ...state.phone, page: 'cases' } });
  showInAddress();
}

export function forget(id, tell = true) {
  dropDraft(id);
  dismissAbout(id);
  if (tell) forgetInWindow(id);
  if (state.open === id) closeWindow();
}

export async function readMembers(key) {
  const answer = await getQuietly(`lists/${encodeURIComponent(key)}/members`).catch(unlessRefused);
  if (!answer) return;
  state.lists.members.set(key, answer.members);
  change();
}

/** What is only shown beside the rest stays as it was; the desk itself says what is wrong. */
function unlessRefused(error) {
  if (!(error instanceof Refusal || error instanceof Unreachable)) throw error;
}

export async function readCustomFields() {
  const customFields = await getQuietly('fields').catch(unlessRefused);
  if (customFields) change({ customFields });
}
