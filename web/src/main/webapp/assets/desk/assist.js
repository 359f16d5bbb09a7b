/* The agent talks with somebody who has open cases: which ones, at the bottom right, as long as the call lasts (ASSIST-1). */
import { h, icon } from './render.js';
import { change, state } from './store.js';
import { t, count } from './texts.js';
import { dueWords } from './times.js';

/** The call whose notice was put away. */
let dismissed = null;

export function callNotice() {
  const call = state.desk?.call;
  if (!call || call.callId === dismissed) return null;
  return h('div', { class: 'toast assist', 'data-key': `call-${call.callId}` },
    h('div', {},
      h('strong', {}, count('assist.title', call.cases.length, { who: call.cases.find(one => one.name)?.name ?? call.phoneText })),
      h('ul', {}, call.cases.map(openCase))),
    h('button', { type: 'button', class: 'plain', 'aria-label': t('action.dismiss'), 'data-act': 'dismissCall' }, icon('close')));
}

function openCase(one) {
  return h('li', { 'data-key': one.id },
    h('button', { type: 'button', class: 'link', 'data-act': 'openCase', 'data-case': one.id }, [one.listName, one.topic].filter(Boolean).join(' · ')),
    h('div', { class: 'sub' }, [dueWords(one.dueAt), one.assigneeName ?? t('case.unassigned')].join(' · ')));
}

export function dismissCall() {
  dismissed = state.desk?.call?.callId ?? null;
  change();
}
