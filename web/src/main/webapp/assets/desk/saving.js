/* Saving what came of a call. When the answer is lost, nobody knows whether it was saved: that is asked, by sending the same again,
   before anything else is said of the case (HANDLE-6). */
import { get, post } from './api.js';
import { change, state } from './store.js';
import { t, count } from './texts.js';
import { dismissAbout, notify } from './notices.js';
import { closeWindow, expectHeld, forget, openCase, readDesk } from './reading.js';
import { chosenStatus } from './handling.js';
import { chosenOf } from './classification.js';
import { dropDraft, keepDraft, loadDraft, newToken } from './drafts.js';
import { caseAct, changesOf, run, sayWhy, showConflict } from './commands.js';

export async function save(next) {
  const { open: id, detail, draft } = state;
  if (!detail?.case.mine || state.busy.has('save')) return;
  if (!draft.status) return demandStatus();
  draft.problem = null;
  const sent = saving(detail, draft, next);
  if (draft.unanswered && draft.unanswered.body.saveToken !== sent.body.saveToken && !await isStillToSave(id, draft)) return;
  draft.unanswered = sent;
  keepDraft(id, draft);
  const answer = await run('save', () => post(caseAct(id, 'save'), sent.body), refusal => refused(id, draft, sent, refusal));
  if (answer) saved(id, answer, sent, detail.related);
}

/** The same token only for the same words about the same call: a correction is another save. */
function saving(detail, draft, next) {
  const unresolved = chosenStatus(detail)?.closes === 'NO';
  const changes = changesOf(draft);
  const said = {
    status: draft.status, note: draft.note || null, reofferAt: unresolved && draft.chosen ? draft.reofferAt : null, applyTo: draft.applyTo, keep: unresolved && draft.keep,
    classification: chosenOf(draft), changes, editVersion: Object.keys(changes).length ? draft.before.editVersion : null, next,
  };
  const attempt = detail.attempts.at(-1)?.id ?? null;
  const before = draft.unanswered;
  const same = before?.attempt === attempt && JSON.stringify({ ...said, saveToken: before.body.saveToken }) === JSON.stringify(before.body);
  return { attempt, offered: detail.case.assignment === 'OFFERED', body: { ...said, saveToken: same ? before.body.saveToken : newToken() } };
}

/** Before a correction: what was sent first may have arrived. */
async function isStillToSave(id, draft) {
  const detail = await run('save', () => get(`cases/${encodeURIComponent(id)}`));
  if (!detail) return false;
  if (!isOver(detail, draft)) return true;
  await settle(id);
  return false;
}

/** Whether the call of the unanswered save is no longer to be saved: by that save, or because the case is not ours any more. */
export const isOver = ({ case: item, attempts }, { unanswered }) =>
  unanswered && (!item.mine || Boolean(attempts.find(({ id }) => id === unanswered.attempt)?.status));

export const draftOf = id => (state.open === id && state.draft) || loadDraft(id);

/** Asks what became of the unanswered save. What was typed since is late, and goes into the history. False when that is not known yet. */
export async function settle(id) {
  // its own window does
  if (state.popped) return true;
  const draft = draftOf(id);
  const sent = draft.unanswered;
  const answer = await run('save', () => post(caseAct(id, 'save'), sent.body), refusal => refused(id, draft, sent, refusal), () => {});
  if (!answer) return !draft.unanswered;
  saved(id, answer, sent, state.open === id ? state.detail?.related : []);
  notify(t('saved.title'), t('saved.arrived'), { tone: 'good' });
  if (saysMore(draft, sent.body)) {
    keepDraft(id, Object.assign(draft, { unanswered: null }));
    await sendLate(id, draft);
  }
  return true;
}

const saysMore = (draft, body) => draft.status !== body.status || (draft.note || null) !== body.note || JSON.stringify(chosenOf(draft)) !== JSON.stringify(body.classification);

function saved(id, answer, { offered }, related) {
  const shown = state.open === id;
  const next = offered && shown && state.detail ? answer.next : null;
  dropDraft(id);
  dismissAbout(id);
  tellSaved(answer, related ?? []);
  if (offered) expectHeld(next?.case.id ?? null);
  if (next) showNext(next);
  else if (shown && state.detail) closeWindow();
  // it was opened only now, to be looked at
  else if (shown) change({ draft: loadDraft(id) });
  readDesk();
}

function refused(id, draft, sent, refusal) {
  Object.assign(draft, { problem: refusal, unanswered: null });
  // the history has what was typed; should the case come again, it is about another call
  if (refusal.code === 'case-taken-away') dropDraft(id);
  else keepDraft(id, draft);
  readDesk();
  if (state.open !== id) return;
  change({ phone: { ...state.phone, tab: refusal.code === 'stale' || refusal.violations.some(({ field }) => field.startsWith('changes.')) ? 'details' : 'handling' } });
  setTimeout(showWrong);
  if (refusal.code === 'stale') meetEdit(id, draft, sent.body.next);
}

/** Somebody edited the case: a conflict only where something was typed over; the rest stays as they wrote it (CASE-5). */
async function meetEdit(id, draft, next) {
  await showConflict(id, draft);
  const { conflict, before } = draft;
  if (state.open !== id || conflict?.editVersion === before.editVersion) return;
  if (Object.keys(draft.changes).some(name => conflict[name] !== before[name])) return showWrong();
  Object.assign(draft, { conflict: null, problem: null });
  await save(next);
}

/** The case was taken away before this was saved: the answer is that, and what was typed is in its history (HANDLE-6). */
export const keepLate = () => sendLate(state.open, state.draft);

async function sendLate(id, draft) {
  draft.lateToken ??= newToken();
  const body = { status: draft.status ?? 'OTHER', note: draft.note || null, classification: chosenOf(draft), saveToken: draft.lateToken };
  const kept = () => {
    forget(id);
    notify(t('case.noteKept'), '', { tone: 'good' });
  };
  const answer = await run('save', () => post(caseAct(id, 'save'), body), refusal => (refusal.code === 'case-taken-away' ? kept() : sayWhy(refusal)));
  if (answer) kept();
}

/** A long form: what was refused may be out of sight. */
const showWrong = () => document.querySelector('#case .wrong, #case [role="alert"]')?.scrollIntoView({ block: 'center' });

function demandStatus() {
  state.draft.missing = true;
  change({ phone: { ...state.phone, tab: 'handling' } });
  queueMicrotask(() => document.querySelector('#statuses input:not(:disabled)')?.focus());
}

function showNext(next) {
  openCase(next.case.id, next);
  notify(t('offer.title'), `${next.case.name ?? next.case.phoneText} · ${next.case.listName}`, { about: next.case.id });
}

function tellSaved({ related }, before) {
  if (!related.length) return;
  const given = related.filter(one => one.applied);
  const held = related.filter(one => one.holder);
  const busy = related.length - given.length - held.length;
  const names = new Set(held.map(one => before.find(({ id }) => id === one.id)?.assigneeName ?? one.holder));
  notify(t('saved.title'), [
    count('saved.related', given.length),
    held.length && count('saved.leftAlone', held.length, { names: [...names].join(', ') }),
    busy && count('saved.busy', busy),
  ].filter(Boolean).join(' '), { tone: 'good' });
}
