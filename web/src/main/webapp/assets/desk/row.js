/* One case in the middle column: the green button calls, anywhere else opens it. */
import { h, icon } from './render.js';
import { isShown, state } from './store.js';
import { t, count, inside } from './texts.js';
import { clock, dueWords, isTodayOrEarlier, minutesSeconds, when, whenInside, whenShort } from './times.js';

const SUMMED_UP = 2;

export const title = item => item.name ?? item.phoneText ?? t('case.noNumber');

export function row(item) {
  const selecting = state.selection !== null && !item.handledAt;
  return h('li', { class: `row ${isShown(item.id) ? 'on' : ''} ${selecting ? 'selecting' : ''}`, 'data-key': `${item.id}${item.handledAt ?? ''}`, 'data-row': item.id },
    selecting && h('input', { type: 'checkbox', checked: state.selection.has(item.id), 'aria-label': title(item), 'data-change': 'selectCase', 'data-case': item.id }),
    item.handledAt ? h('span') : callButton(item),
    h('div', {}, who(item), h('div', { class: 'sub clip' }, [item.listName, under(item)].filter(Boolean).join(' · '))),
    item.closedByCall ? undo(item) : item.handledAt ? h('span') : due(item));
}

function callButton(item) {
  return h('button', { type: 'button', class: 'call-round', disabled: !item.mayCall, 'aria-label': t('case.callLabel', { who: title(item) }), 'data-act': 'callRow', 'data-case': item.id }, icon('phone'));
}

function who(item) {
  return h('div', { class: 'who' },
    h('button', { type: 'button', class: 'open', 'aria-current': isShown(item.id) ? 'true' : null, 'data-act': 'openCase', 'data-case': item.id }, h('span', { class: 'clip' }, title(item))),
    item.voicemailSeconds != null && h('span', { class: 'tag', title: t('case.voicemail') }, icon('play'), h('span', { class: 'unseen' }, t('case.voicemail')), minutesSeconds(item.voicemailSeconds)),
    item.name && !item.phoneText && h('span', { class: 'tag' }, t('case.noNumber')),
    item.requests > 1 && h('span', { class: 'tag' }, t('case.asked', { count: item.requests })),
    item.callerWaitsSince && h('span', { class: 'tag soon' }, t('case.callerWaits', { time: whenShort(item.callerWaitsSince) })),
    item.reachedAt && h('span', { class: 'tag soon' }, t('case.reached.tag', { time: whenShort(item.reachedAt) })),
    item.priority < 2 && h('span', { class: 'tag late' }, t('case.urgent')),
    item.onCall && h('span', { class: 'tag call' }, t('case.onCall')));
}

function under(item) {
  if (item.handledAt) return handled(item);
  return [item.field, item.mine && item.kept && t('case.kept')].filter(Boolean).join(' · ');
}

function handled(item) {
  if (item.closedByCall) return `${t('closed.REACHED_ELSEWHERE')} · ${clock(item.handledAt)}`;
  const again = item.reofferAt ? t('case.again', { time: whenShort(item.reofferAt) }) : clock(item.handledAt);
  return `${item.statusText} · ${state.filter.tab === 'CLOSED' ? when(item.handledAt) : again}`;
}

const undo = item => h('button', { type: 'button', class: 'button small above', 'data-act': 'undoReached', 'data-case': item.id }, t('reached.undo'));

function due(item) {
  const late = isTodayOrEarlier(item.dueAt);
  return h('div', { class: `due ${late ? 'late' : ''}` },
    h('div', { class: 'time' }, dueWords(item.dueAt)),
    h('div', { class: 'sub clip' }, item.assigneeName ?? t('case.unassigned')));
}

/** The other open cases of the number: one line that opens to their rows (REL-1). */
export function nest(item) {
  if (!item.related) return null;
  const open = state.groups.has(item.id) || state.selection !== null;
  return h('li', { class: 'nest', 'data-key': `nest-${item.id}` },
    h('button', { type: 'button', class: 'link', 'aria-expanded': String(open), 'data-act': 'toggleGroup', 'data-case': item.id },
      `↳ ${count('case.related', item.related)}`, !open && `: ${item.nested.slice(0, SUMMED_UP).map(inShort).join(' · ')}`),
    open && h('ul', { class: 'rows' }, item.nested.map(row)),
    open && item.related > item.nested.length && h('p', { class: 'sub' }, t('group.more', { count: item.related - item.nested.length })));
}

const inShort = other => [other.listName, t('case.dueAt', { time: whenInside(other.dueAt) }), other.assigneeName ?? inside(t('case.unassigned'))].join(', ');
