/* What came of the call: the status, when to try again, a note. Nothing can be chosen before a call was made (HANDLE-1). */
import { h } from './render.js';
import { now, state } from './store.js';
import { t, count } from './texts.js';
import { inWords, LAST, period, toField, whenInside } from './times.js';
import { classification } from './classification.js';

const SOON = [300, 900, 3600, 4 * 3600, 24 * 3600];

export function handling(detail) {
  const { case: item } = detail;
  if (!item.mine) return h('p', { class: 'nothing only-phone' }, t('handling.notMine'));
  const status = chosenStatus(detail);
  return [
    statuses(detail),
    !item.onCall && detail.may.call && h('button', { type: 'button', class: 'link aside', 'data-act': 'haveCalled', 'data-key': 'haveCalled' }, t('action.haveCalled')),
    wrong('status'),
    status?.closes === 'NO' && offerAgain(item, status),
    item.assignment === 'SELF' && status?.closes === 'NO' && h('fieldset', { 'data-key': 'keep' }, check('keep', t('handling.keep'))),
    detail.related.some(related => related.state !== 'CLOSED') && status && appliesTo(detail),
    item.onCall && classification(detail, status),
    note(),
    state.draft.problem && state.draft.problem.code !== 'case-taken-away' && !state.draft.problem.violations?.length &&
      h('div', { class: 'message late', role: 'alert', 'data-key': 'problem' }, state.draft.problem.message),
  ];
}

export const chosenStatus = detail => detail.statuses.find(status => status.code === state.draft.status);

/** The time that the field shows: the chosen one, else the status's default from now. */
export const reofferTime = status => (state.draft.chosen ? state.draft.reofferAt : new Date(now() + (status.delaySeconds ?? 0) * 1000).toISOString());

function statuses({ case: item, statuses: all }) {
  return h('fieldset', { 'data-key': 'statuses', disabled: !item.onCall, id: 'statuses', 'aria-describedby': state.draft.missing ? 'wrong-status' : null },
    h('legend', {}, t(item.onCall ? 'handling.status' : 'handling.statusAfterCall')),
    h('div', { class: 'statuses' }, all.map((status, index) =>
      h('label', { class: 'status', 'data-key': status.code },
        h('input', { type: 'radio', name: 'status', value: status.code, checked: state.draft.status === status.code, disabled: !item.onCall, 'data-change': 'chooseStatus', 'data-status': status.code }),
        h('span', {}, status.label),
        index < 9 && h('kbd', { 'aria-hidden': 'true' }, index + 1)))));
}

function wrong(field) {
  const text = field === 'status' && state.draft.missing ? t('handling.chooseStatus') : state.draft.problem?.violations?.find(violation => violation.field === field)?.message;
  return text && h('p', { class: 'wrong inset', id: `wrong-${field}`, role: 'alert', 'data-key': `wrong-${field}` }, text);
}

function offerAgain(item, status) {
  const at = reofferTime(status);
  const late = item.expiresAt && Date.parse(at) >= Date.parse(item.expiresAt);
  return h('fieldset', { 'data-key': 'again' },
    h('legend', {}, t('handling.offerAgain')),
    h('div', { class: 'two' },
      h('input', { class: 'field', type: 'datetime-local', max: LAST, value: toField(at), 'aria-label': t('handling.offerAgainAt'), 'data-input': 'reofferAt', 'aria-describedby': 'wrong-reofferAt' }),
      h('select', { class: 'field', 'aria-label': t('handling.offerAgainIn'), 'data-change': 'reofferIn', value: state.draft.chosen ? state.draft.inSeconds ?? 'own' : 'default' },
        h('option', { value: 'default' }, t('handling.in', { period: period(status.delaySeconds ?? 0) })),
        SOON.filter(seconds => seconds !== status.delaySeconds).map(seconds => h('option', { value: seconds }, t('handling.in', { period: period(seconds) }))),
        h('option', { value: 'own' }, t('handling.ownTime')))),
    inWords(toField(at)),
    late && !state.draft.chosen && h('p', { class: 'wrong', 'data-key': 'expires' }, t('handling.expiresFirst', { time: whenInside(item.expiresAt) })),
    wrong('reofferAt'));
}

const check = (name, text) => h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: state.draft[name], 'data-change': 'tickDraft', 'data-name': name }), text);

function appliesTo(detail) {
  const open = detail.related.filter(related => related.state !== 'CLOSED').length;
  return h('fieldset', { 'data-key': 'applies' },
    h('legend', {}, `${t('handling.appliesTo')} · ${count('case.related', open)}`),
    h('select', { class: 'field', 'aria-label': t('handling.appliesTo'), 'data-change': 'applyTo', value: state.draft.applyTo },
      ['THIS_CASE', 'RELATED_ON_LIST', 'ALL_RELATED'].map(code => h('option', { value: code }, t(`applyTo.${code}`)))));
}

function note() {
  return h('fieldset', { 'data-key': 'note' },
    h('legend', {}, h('label', { for: 'call-note' }, t('handling.note'))),
    h('textarea', { class: 'field', id: 'call-note', rows: 3, maxlength: 4000, value: state.draft.note, 'data-input': 'note' }),
    wrong('note'));
}
