/* The agent's own call, as the phone system tells it: dialling, ringing, talking, ended. After it the status choice opens by itself. */
import { h } from './render.js';
import { change, now, state } from './store.js';
import { t } from './texts.js';
import { minutesSeconds, whenShort } from './times.js';
import { announce, notify } from './notices.js';
import { openUnasked } from './reading.js';

/** The unsaved attempt as this page knows it; undefined before the first read. */
let known;

/** Where nobody tells how it goes on, an attempt has only begun; of one that the phone exchange dials we know that it was asked. */
export function stage({ reported, dial, ringingAt, answeredAt, endedAt }) {
  if (endedAt) return 'ended';
  if (answeredAt) return 'talking';
  if (ringingAt) return 'ringing';
  if (reported || dial?.result === 'PENDING') return 'dialling';
  return dial?.result === 'ACCEPTED' ? 'dialled' : 'started';
}

/** To call now would drop a call that is going on: no single key does that. */
export const isUnderWay = ({ case: item, attempts }) => item.onCall && attempts.length > 0 && !['started', 'ended'].includes(stage(attempts.at(-1)));

/** One line for the case window and the main page. */
export function callLine(attempt) {
  const { startedAt, ringingAt, answeredAt, endedAt } = attempt;
  switch (stage(attempt)) {
    case 'ended': return answeredAt ? t('call.talked', { time: minutesSeconds((Date.parse(endedAt) - Date.parse(answeredAt)) / 1000) }) : t('call.ended');
    case 'talking': return running('talking', answeredAt);
    case 'ringing': return running('ringing', ringingAt);
    case 'dialling': return running('dialling', startedAt);
    case 'dialled': return t('call.dialled');
    default: return t('call.started', { time: whenShort(startedAt) });
  }
}

/** The text and a clock that ticks by itself (see countdown.js). */
const running = (name, since) => h('span', { class: `call-state ${name}`, 'data-key': name }, t(`call.${name}`), ' ',
  h('span', { class: 'countdown', 'data-since': Date.parse(since) }, minutesSeconds((now() - Date.parse(since)) / 1000)));

/** What changed with the last read: a call that has ended asks what came of it (HANDLE-1). */
export function noticeCall(attempt) {
  const before = known;
  known = attempt ?? null;
  if (before === undefined || !attempt?.endedAt) return;
  if (before?.id !== attempt.id || !before.endedAt) askWhatCame(attempt);
}

async function askWhatCame({ caseId }) {
  announce(t('call.ended'));
  if (state.open !== caseId) {
    if (isBusyElsewhere()) return notify(t('call.endedTitle'), t('call.endedText'), { tone: 'late', about: caseId });
    await openUnasked(caseId);
  }
  if (state.open !== caseId) return;
  change({ phone: { ...state.phone, page: 'case', tab: 'handling' } });
  queueMicrotask(showStatuses);
}

/** Whoever types is not thrown out of it: the choice only comes into view. */
function showStatuses() {
  document.getElementById('statuses')?.scrollIntoView({ block: 'nearest' });
  if (!isTyping()) document.querySelector('#statuses input')?.focus({ preventScroll: true });
}

const isTyping = () => document.activeElement.matches('input:not([type="radio"]), textarea, select');
const isBusyElsewhere = () => Boolean(state.dialog) || isTyping();
