/* What a person can make the desk do. Each sends one request; the answer, or the reason against it, shows on the page. */
import { patch, post, postOnce, put, Refusal, Unreachable } from './api.js';
import { h } from './render.js';
import { change, now, state } from './store.js';
import { t } from './texts.js';
import { dismissAbout, notify } from './notices.js';
import { expectHeld, forget, learnReceiving, openCase, readCase, readDesk, readMembers } from './reading.js';
import { dropPushes, takePushes } from './news.js';
import { fromField } from './times.js';
import { keepDraft, newToken } from './drafts.js';

/** Runs a command once at a time under its name, and says what went wrong. Undefined when it failed. */
export async function run(name, command, onRefusal = sayWhy, onSilence = sayNothingLost) {
  if (state.busy.has(name)) return undefined;
  state.busy.add(name);
  change();
  try {
    return await command();
  } catch (error) {
    if (error instanceof Refusal) onRefusal(error);
    else if (error instanceof Unreachable) {
      change({ connection: 'offline' });
      onSilence();
    } else throw error;
    return undefined;
  } finally {
    state.busy.delete(name);
    change();
  }
}

const sayNothingLost = () => notify(t('failed.title'), t('failed.notSent'), { tone: 'late' });
export const sayWhy = refusal => notify(t('refused.title'), [refusal.message, ...refusal.violations.map(violation => violation.message)].join(' '), { tone: 'late' });
export const caseAct = (id, verb) => `case/${encodeURIComponent(id)}/${verb}`;

/** Who becomes available and turns the switch on at once means both, in this order. */
let availabilitySent = null;

export async function toggleReceiving() {
  await availabilitySent;
  await receive(!state.desk.me.receiving);
}

export const stop = () => receive(false);

async function receive(receiving) {
  const answer = await run('receive', () => put('me/receiving', { receiving }));
  if (!answer) return;
  learnReceiving(answer.receiving);
  if (!receiving) letGo();
  await readDesk();
}

export async function changeAvailability({ availability }) {
  availabilitySent = run('availability', () => put('me/availability', { availability }));
  await availabilitySent;
  await readDesk();
}

/** The offered case was given back by this page's own wish. */
function letGo() {
  const id = state.desk.held?.id;
  expectHeld(null);
  dismissAbout(id);
  if (id) forget(id);
}

export async function toggleJoined({ list }) {
  const { joined } = state.desk.lists.find(one => one.key === list);
  await run(`join-${list}`, () => put(`lists/${encodeURIComponent(list)}/joined`, { joined: !joined }));
  await readDesk();
}

export async function tickMember({ list, agent }, input) {
  state.lists.members.get(list).find(member => member.name === agent).active = input.checked;
  await run(`member-${list}-${agent}`, () => put(`lists/${encodeURIComponent(list)}/members/${encodeURIComponent(agent)}`, { active: input.checked }));
  await Promise.all([readMembers(list), readDesk()]);
}

/** Starts the attempt, then lets the phone dial: if the case is somebody else's, nothing is dialled (PULL-2). Where the phone exchange dials, there is no link to open. */
export const callCase = id => startCall(id, { dial: true }, detail => detail.dial);

/** The agent's own phone instead of the phone exchange. */
export const callByPhone = id => startCall(id, { dial: false }, detail => `tel:${detail.case.phone}`);

/** The agent has dialled already. */
export const haveCalled = id => startCall(id, { dial: false }, () => null);

async function startCall(id, how, linkOf) {
  const detail = await run('call', () => post(caseAct(id, 'call'), how), refusal => {
    sayWhy(refusal);
    readCase(id);
  });
  if (!detail) return;
  dismissAbout(id);
  const link = linkOf(detail);
  if (link) openPhone(link);
  if (state.open === id) change({ detail, phone: { ...state.phone, tab: 'handling' } });
  else await openCase(id, detail);
  queueMicrotask(() => document.querySelector('#statuses input')?.focus());
  readDesk();
}

/** As if the person had followed a link: the browser hands it to the phone, and the page stays. */
function openPhone(href) {
  const link = h('a', { href, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
}

const onCase = (name, verb) => async () => {
  const id = state.open;
  const detail = await run(name, () => post(caseAct(id, verb)));
  showIfOpen(id, detail);
  readDesk();
};

/** The person may have opened another case in the meantime. */
function showIfOpen(id, detail) {
  if (detail && state.open === id) change({ detail });
}

export const assign = onCase('assign', 'assign');
export const unassign = onCase('assign', 'unassign');
export const reopen = onCase('reopen', 'reopen');

export const closeReached = onCase('reached', 'close-reached');

/** From the window, or from a row of a case that the call has closed. */
export async function undoReached({ case: id }) {
  showIfOpen(id, await run('reached', () => post(caseAct(id, 'undo-reached'))));
  readDesk();
}

/** What is no time is sent as it was typed: the server says what is wrong with it. */
export const changesOf = draft => Object.fromEntries(Object.entries(draft.changes).map(([name, value]) => [name, (/At$/.test(name) && fromField(value)) || value || null]));

export async function storeChanges() {
  const { open: id, draft } = state;
  const changed = await run('edit', () => patch(`cases/${encodeURIComponent(id)}`, { editVersion: draft.before.editVersion, changes: changesOf(draft) }), refusal => {
    draft.problem = refusal;
    if (refusal.code === 'stale') showConflict(id, draft);
    else if (!refusal.violations.length) sayWhy(refusal);
  });
  if (!changed) return;
  Object.assign(draft, { changes: {}, editing: false, before: null, conflict: null, problem: null });
  keepDraft(id, draft);
  showIfOpen(id, changed);
  readDesk();
}

/** Shows what the other one wrote beside what was typed; storing again then overwrites knowingly (CASE-5). */
export async function showConflict(id, draft) {
  await readCase(id);
  if (state.open !== id) return;
  draft.conflict = draft.before;
  draft.before = state.detail.case;
  change();
}

/** Sent again as it was, when no answer came, it is the same case; what was changed in between makes it another. */
export async function createCase(fields) {
  const { dialog } = state;
  dialog.key ??= newToken();
  const isOpen = () => state.dialog === dialog;
  const answer = await run('create', () => postOnce('cases', fields, dialog.key), refusal => (isOpen() ? change({ dialog: { ...dialog, problem: refusal } }) : sayWhy(refusal)));
  if (!answer) return;
  if (isOpen()) change({ dialog: null });
  notify(t('new.done'), answer.mergedInto ? t('new.merged') : '', { tone: 'good' });
  await readDesk();
  if (!state.desk.held) openCase(answer.mergedInto ?? answer.id);
}

export async function handleSelected(action) {
  const answer = await run('bulk', () => post('cases/bulk', { action, ids: [...state.selection] }));
  if (!answer) return;
  const failed = answer.results.filter(result => result.problem);
  notify(t('select.done', { done: answer.results.length - failed.length, total: answer.results.length }), [...new Set(failed.map(result => result.problem))].join(' '), { tone: failed.length ? 'late' : 'good', keep: failed.length > 0 });
  change({ selection: null });
  readDesk();
}

export async function changeSetting({ setting, value }) {
  await run('settings', () => patch('me', { [setting]: value }));
  if (setting === 'language') location.reload();
  else await readDesk();
}

/** A push is a matter of this browser as well: the person may have to allow it, and the others keep theirs. */
export async function chooseNotifications({ value }) {
  if (value === 'PUSH' && !await takePushes()) return;
  if (value !== 'PUSH') await dropPushes();
  await changeSetting({ setting: 'notifications', value });
}

/** What was typed goes only when somebody has said that the session is over: else the agent may be receiving still (AGENT-2). */
export async function signOut() {
  await dropPushes();
  const left = await run('signOut', () => post('sign-out'), sayWhy, () => notify(t('failed.title'), t('failed.stillSignedIn'), { tone: 'late', keep: true }));
  if (!left && !state.signedOut) return;
  sessionStorage.clear();
  location.href = left?.next ?? document.documentElement.dataset.signIn;
}

/** The attempt for which typing has moved the after-call limit already. */
let extendedFor = null;

/** Typing after the call moves the after-call limit once (TIME-3). */
export async function typedAfterCall() {
  const item = state.detail?.case;
  const attempt = state.detail?.attempts?.at(-1);
  if (!item?.mine || !item.afterCallAt || Date.parse(item.afterCallFrom) > now() || extendedFor === attempt?.id) return;
  extendedFor = attempt?.id;
  await onCaseQuietly(item.id, 'typing');
}

/** The call goes on, though nobody has reported its end for long. */
export const stillTalking = () => onCaseQuietly(state.open, 'talking');

async function onCaseQuietly(id, verb) {
  showIfOpen(id, await run(verb, () => post(caseAct(id, verb))));
  readDesk();
}

