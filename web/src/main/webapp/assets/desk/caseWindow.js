/* The case window: why this case, what is known, the call, what came of it, and all that was before. */
import { h, icon } from './render.js';
import { state } from './store.js';
import { t } from './texts.js';
import { minutesSeconds, period, whenShort } from './times.js';
import { countdown } from './countdown.js';
import { callLine, isUnderWay, stage } from './calls.js';
import { dialTrouble } from './dialling.js';
import { facts } from './facts.js';
import { handling } from './handling.js';
import { past, relatedCases } from './story.js';
import { menu, item } from './menu.js';
import { isWindow } from './popout.js';

const WIDE = matchMedia('(min-width: 901px)');
const PHONE_TABS = ['details', 'handling', 'history'];

export function caseWindow() {
  if (!state.open) return null;
  const { detail } = state;
  return h('section', { class: 'panel case', id: 'case', tabindex: '-1', 'data-tab': isWindow ? 'all' : state.phone.tab, 'aria-label': t('case.window'), 'data-key': `case-${state.open}` },
    !detail ? skeleton() : detail.problem ? refused(detail.problem) : whole(detail));
}

/** A window of its own stays open between two cases: where it stands on the screen is the person's choice. */
export const emptyWindow = () => h('section', { class: 'panel case', id: 'case', tabindex: '-1', 'aria-label': t('case.window'), 'data-key': 'case-none' },
  h('div', { class: 'top' }, tools()),
  h('div', { class: 'nothing' }, icon('clock'), h('strong', {}, t('popout.empty.title')), t('popout.empty.text')));

const skeleton = () => h('div', { 'aria-busy': 'true', 'aria-label': t('state.loading') }, [1, 2, 3, 4].map(() => h('div', { class: 'skeleton' })));

const refused = problem => [
  h('div', { class: 'top' }, backButton(), tools()),
  h('div', { class: 'scroll' }, takenAway({}), h('div', { class: 'nothing' }, icon('lock'), h('strong', {}, t('case.cannotShow')), problem)),
];

function whole(detail) {
  return [
    h('div', { class: 'top', 'data-key': 'top' },
      backButton(),
      h('h1', { id: 'case-title' }, detail.case.phoneText ?? detail.case.name ?? t('case.noNumber')),
      h('div', { class: 'sub' }, origin(detail.case)),
      why(detail.case), tools(detail.case)),
    phoneTabs(),
    h('div', { class: 'scroll', 'data-key': 'scroll', tabindex: '-1' },
      messages(detail),
      h('div', { class: 'about', 'data-key': 'about' }, facts(detail), detail.case.recordings.map(recording), relatedCases(detail)),
      h('div', { class: 'handling', 'data-key': 'handling' }, handling(detail)),
      h('div', { class: 'past', 'data-key': 'past' }, past(detail))),
    foot(detail),
  ];
}

const backButton = () => h('button', { type: 'button', class: 'back', 'data-act': 'closeWindow' }, `‹ ${t(`tab.${state.filter.tab}`)}`);

function origin(item) {
  const came = t(`source.${item.source}`);
  const from = item.channelIn ? t('case.cameTo', { source: came, channel: item.channelIn }) : came;
  return [item.contact ?? item.name, item.listName, from].filter(Boolean).join(' · ');
}

/** The facts that made its place in the order (ALLOC-2), and how often the person asked. */
function why(item) {
  const words = item.reason.map(reasonWords).filter(Boolean);
  if (item.requests > 1) words.push(t('case.asked', { count: item.requests }));
  if (item.state === 'CLOSED') words.unshift(t(`closed.${item.closeReason}`));
  if (!words.length) return null;
  const late = item.reason.some(reason => reason.code === 'OVERDUE' || reason.code === 'URGENT');
  return h('div', { class: `why ${late ? 'late' : ''}` }, words.map((text, index) => [index > 0 && ' ', h('span', {}, index < words.length - 1 ? `${text} ·` : text)]));
}

function reasonWords({ code, minutes, priority, at }) {
  const values = { OVERDUE: () => ({ period: period(minutes * 60) }), URGENT: () => ({ priority }), PROMISED: () => ({ time: whenShort(at) }), REQUESTED: () => ({ time: whenShort(at) }) };
  return values[code] ? t(`reason.${code}`, values[code]()) : null;
}

function tools(item) {
  return h('div', { class: 'tools' },
    item?.phone && tool('case.copy', 'copy', 'copyNumber'),
    !isWindow && WIDE.matches && tool('case.popOut', 'window', 'popOut'),
    isWindow ? tool('case.putBack', 'window', 'closeWindow') : tool('case.close', 'close', 'closeWindow'));
}

const tool = (key, picture, act) => h('button', { type: 'button', class: 'plain', title: t(key), 'aria-label': t(key), 'data-act': act, 'data-key': act }, icon(picture));

function phoneTabs() {
  return h('div', { class: 'case-tabs', role: 'tablist', 'data-key': 'tabs' }, PHONE_TABS.map(code =>
    h('button', { type: 'button', role: 'tab', 'aria-selected': String(state.phone.tab === code), 'data-act': 'openCaseTab', 'data-tab': code }, t(`case.tab.${code}`))));
}

function messages(detail) {
  const { case: item, attempts, may } = detail;
  return [
    takenAway(item),
    timer(item, attempts.at(-1)),
    dialTrouble(detail),
    item.onCall && h('div', { class: `message ${item.mine && attempts.at(-1)?.endedAt ? 'info' : 'good'}`, 'data-key': 'call' }, callState(attempts.at(-1), item)),
    reached(item, may),
    item.callerWaitsSince && h('div', { class: 'message soon', 'data-key': 'waits' }, t('case.callerWaitsNow', { time: whenShort(item.callerWaitsSince) })),
    !item.mine && item.assigneeName && h('div', { class: 'message info', 'data-key': 'holder' }, t('case.heldBy', { agent: item.assigneeName })),
  ];
}

/** What was typed of the call has no field any more. Where a save met it, the server has kept it already. */
function takenAway({ mine }) {
  const { problem, status, note } = state.draft;
  const isKept = problem?.code === 'case-taken-away';
  if (!isKept && (mine || state.busy.has('save') || !(status || note))) return null;
  return h('div', { class: 'message late', role: 'alert', 'data-key': 'gone' }, h('span', { class: 'grow' }, isKept ? problem.message : t('left.kept')),
    !isKept && h('button', { type: 'button', class: 'button small', 'data-act': 'keepLate' }, t('case.keepNote')),
    h('button', { type: 'button', class: 'button small', 'data-act': 'copyNote' }, t('case.copyNote')));
}

/** Reached in another call: settled by it, or not (REL-4). */
function reached(item, may) {
  const closed = item.closeReason === 'REACHED_ELSEWHERE';
  if (!closed && (!item.reachedAt || item.state === 'CLOSED')) return null;
  return h('div', { class: 'message info', 'data-key': 'reached' },
    h('span', { class: 'grow' }, closed ? t('reached.closed') : t('reached.flagged', { time: whenShort(item.reachedAt) })),
    may.settle && h('button', { type: 'button', class: 'button small', 'data-act': 'closeReached' }, t('reached.close')),
    h('button', { type: 'button', class: 'button small', 'data-act': 'undoReached', 'data-case': item.id }, t('reached.undo')));
}

/** The clock that runs for a case of mine. A call whose end was not reported may go on: then the agent says so. */
function timer(item, attempt) {
  const { held } = state.desk ?? {};
  const shown = item.mine && countdown({ ...item, pausedSince: held?.id === item.id ? held.pausedSince : null });
  if (!shown) return null;
  const unsure = item.onCall && attempt && stage(attempt) === 'talking';
  return h('div', { class: 'message soon', 'data-key': 'timer' }, shown,
    unsure && h('button', { type: 'button', class: 'button small', 'data-act': 'stillTalking', 'data-key': 'talking' }, t('call.stillTalking')));
}

function callState(attempt, item) {
  if (!item.mine) return t('call.byOther', { agent: item.assigneeName });
  return attempt ? callLine(attempt) : t('call.started', { time: whenShort(item.assignedAt) });
}

function recording({ id, kind, durationSeconds }) {
  const name = t(`recording.${kind}`);
  return h('div', { class: 'audio', 'data-key': id },
    h('span', {}, name, durationSeconds != null && ` ${minutesSeconds(durationSeconds)}`),
    h('audio', { controls: true, preload: 'none', src: `${document.documentElement.dataset.base}/agent/data/desk/recordings/${id}`, 'aria-label': name, 'data-keep': '' }));
}

function foot(detail) {
  const { case: item, may } = detail;
  const waiting = state.busy.has('save');
  return h('div', { class: 'foot', 'data-key': 'foot' },
    may.call && callButton(isUnderWay(detail)),
    item.mine && h('button', { type: 'button', class: 'button primary', disabled: waiting, 'aria-busy': String(waiting), 'aria-keyshortcuts': 'Control+Enter Meta+Enter', 'data-act': 'save' },
      t(item.assignment === 'OFFERED' ? 'action.saveAndNext' : 'action.save'), h('kbd', { 'aria-hidden': 'true' }, saveKey())),
    h('div', { class: 'spacer' }),
    item.mine && item.assignment === 'OFFERED' && stopMenu(),
    may.unassign && h('button', { type: 'button', class: 'button', 'data-act': 'unassign' }, t('action.unassign')),
    may.assign && h('button', { type: 'button', class: 'button', 'aria-keyshortcuts': 'A', 'data-act': 'assign' }, t('action.assign')),
    may.reopen && h('button', { type: 'button', class: 'button primary', 'data-act': 'reopen' }, t('action.reopen')));
}

function callButton(again) {
  return h('button', { type: 'button', class: again ? 'button' : 'button call', disabled: state.busy.has('call'), 'aria-keyshortcuts': again ? null : 'C', 'data-act': again ? 'callAgain' : 'call', 'data-key': again ? 'again' : 'call' },
    icon('phone'), t(again ? 'action.callAgain' : 'action.call'), !again && h('kbd', { 'aria-hidden': 'true' }, 'C'));
}

const saveKey = () => (/Mac|iPhone|iPad/.test(navigator.platform) ? '⌘↵' : 'Ctrl ↵');

function stopMenu() {
  return menu('stop', { label: t('action.stop'), className: 'button', place: 'up', button: [t('action.stop'), ' ▾'] },
    item(t('action.saveAndStop'), { 'data-act': 'saveAndStop' }),
    item(t('action.stopWithoutSaving'), { 'data-act': 'stop' }));
}

