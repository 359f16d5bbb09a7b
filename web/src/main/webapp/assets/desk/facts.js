/* What is known of the request: to read, or to correct. */
import { h } from './render.js';
import { now, state } from './store.js';
import { t } from './texts.js';
import { inWords, isTodayOrEarlier, LAST, toField, when } from './times.js';

/** Fields in the order of the window. `kind` says how they are typed. */
export const EDITABLE = [
  { name: 'phone', kind: 'tel' },
  { name: 'name', kind: 'text' },
  { name: 'company', kind: 'text' },
  { name: 'topic', kind: 'text' },
  { name: 'dueAt', kind: 'datetime-local' },
  { name: 'expiresAt', kind: 'datetime-local' },
  { name: 'note', kind: 'area' },
];

export function facts(detail) {
  return state.draft.editing ? editor(detail) : reading(detail);
}

function reading({ case: item, may }) {
  const late = item.state !== 'CLOSED' && isTodayOrEarlier(item.dueAt) && Date.parse(item.dueAt) < now();
  return [
    h('dl', { class: 'facts', 'data-key': 'facts' },
      item.contact && item.contact !== item.name && fact('name', item.name),
      fact('topic', item.topic), fact('company', item.company), fact('note', item.note), fact('channelIn', item.channelIn),
      Object.entries(item.fields ?? {}).map(([name, value]) => [h('dt', {}, name), h('dd', {}, String(value))]),
      h('dt', {}, t('field.dueAt')), h('dd', { class: late ? 'late' : null }, when(item.dueAt)),
      item.firstDueAt !== item.dueAt && fact('firstDueAt', when(item.firstDueAt)),
      fact('expiresAt', item.expiresAt ? when(item.expiresAt) : t('case.neverExpires')),
      fact('requestedAt', when(item.requestedAt)),
      isLater(item.createdAt, item.requestedAt) && fact('createdAt', when(item.createdAt)),
      fact('priority', item.priority),
      fact('external', [item.externalSystem, item.externalId].filter(Boolean).join(' ')),
      item.assigneeName && !item.mine && fact('assignee', item.assigneeName),
      item.phone && !item.phoneValid && fact('phoneMark', t('case.unknownRange'))),
    may.edit && h('button', { type: 'button', class: 'link edit', 'data-act': 'edit', 'data-key': 'edit' }, t('action.edit')),
  ];
}

/** By more than the moment that it takes to store a request. */
const isLater = (one, other) => Date.parse(one) - Date.parse(other) >= 60000;

const fact = (name, value) => value && [h('dt', {}, t(`field.${name}`)), h('dd', {}, value)];

function editor({ case: item }) {
  return h('fieldset', { class: 'form-grid', 'data-key': 'editor' },
    state.draft.conflict && h('div', { class: 'message late wide', role: 'alert', 'data-key': 'conflict' }, t('edit.conflict')),
    EDITABLE.map(field => input(field, item)),
    h('div', { class: 'wide two' },
      h('button', { type: 'button', class: 'button primary', 'data-act': 'storeChanges' }, t('action.storeChanges')),
      h('button', { type: 'button', class: 'button', 'data-act': 'cancelEdit' }, t('action.cancel'))));
}

function input({ name, kind }, item) {
  const { changes, problem, conflict } = state.draft;
  const value = name in changes ? changes[name] : kind === 'datetime-local' ? toField(item[name]) : item[name] ?? '';
  const wrong = problem?.violations?.find(violation => violation.field === name || violation.field === `changes.${name}`);
  const attributes = { class: 'field', id: `edit-${name}`, 'data-input': 'edit', 'data-field': name, value, 'aria-invalid': wrong ? 'true' : null, 'aria-describedby': wrong ? `wrong-${name}` : null };
  return h('div', { class: kind === 'area' ? 'wide' : null, 'data-key': name },
    h('label', { class: 'label', for: attributes.id }, t(`field.${name}`)),
    kind === 'area' ? h('textarea', { rows: 2, ...attributes }) : h('input', { type: kind, max: kind === 'datetime-local' ? LAST : null, autocomplete: 'off', ...attributes }),
    kind === 'datetime-local' && inWords(value),
    conflict && conflict[name] !== item[name] && h('p', { class: 'wrong', id: `now-${name}` }, t('edit.now', { value: shown(kind, item[name]) })),
    wrong && h('p', { class: 'wrong', id: `wrong-${name}` }, wrong.message));
}

const shown = (kind, value) => (value && (kind === 'datetime-local' ? when(value) : value)) || '–';
