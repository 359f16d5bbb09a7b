/* Dialogs: the sheet of keys, a new call case, and those that have a file of their own. */
import { h } from './render.js';
import { state } from './store.js';
import { t } from './texts.js';
import { keysOn } from './keys.js';
import { inWords, LAST } from './times.js';
import { frame } from './frame.js';
import { users } from './users.js';
import { settings } from './settings.js';

export function dialog() {
  const sheet = { help, newCase, users, settings }[state.dialog?.name];
  return sheet ? sheet() : null;
}

const KEYS = [
  ['C', 'keys.call'], ['1 – 9', 'keys.status'], ['Ctrl ↵  ⌘ ↵', 'keys.save'], ['R', 'keys.receive'], ['S', 'keys.show'], ['/', 'keys.search'],
  ['N', 'keys.new'], ['E', 'keys.edit'], ['A', 'keys.assign'], ['J  K', 'keys.rows'], ['↵', 'keys.open'], ['Esc', 'keys.escape'], ['?', 'keys.help'],
];

function help() {
  return frame('help', t('keys.title'), h('div', { class: 'body' },
    h('dl', { class: 'keys' }, KEYS.map(([key, text]) => [h('dt', {}, key.split('  ').map(one => [h('kbd', {}, one), ' '])), h('dd', {}, t(text))])),
    h('label', { class: 'check' }, h('input', { type: 'checkbox', checked: keysOn(), 'data-change': 'switchKeys' }), t('keys.on'))));
}

const FIELDS = [
  { name: 'phone', kind: 'tel' }, { name: 'name', kind: 'text' }, { name: 'company', kind: 'text' }, { name: 'topic', kind: 'text' },
  { name: 'dueAt', kind: 'datetime-local' }, { name: 'expiresAt', kind: 'datetime-local' },
];

function newCase() {
  const { values, problem } = state.dialog;
  const lists = state.desk.lists.filter(list => list.member || list.supervised);
  return frame('newCase', t('new.title'), h('form', { 'data-submit': 'createCase', novalidate: true },
    h('div', { class: 'body form-grid' },
      field({ name: 'list', wide: true }, problem, attributes => h('select', { ...attributes, autofocus: lists.length > 1, value: values.list }, lists.map(list => h('option', { value: list.key }, list.name)))),
      FIELDS.map(({ name, kind }) => field({ name }, problem, attributes => [
        h('input', { type: kind, max: kind === 'datetime-local' ? LAST : null, autocomplete: 'off', autofocus: name === 'phone' && lists.length === 1, value: values[name] ?? '', ...attributes }),
        kind === 'datetime-local' && inWords(values[name])])),
      field({ name: 'note', wide: true }, problem, attributes => h('textarea', { rows: 3, value: values.note ?? '', ...attributes })),
      problem && !problem.violations.length && h('div', { class: 'message late wide', role: 'alert' }, problem.message)),
    h('footer', {},
      h('button', { type: 'button', class: 'button', 'data-act': 'closeDialog' }, t('action.cancel')),
      h('button', { type: 'submit', class: 'button primary', disabled: state.busy.has('create') }, t('new.create')))));
}

function field({ name, wide }, problem, control) {
  const wrong = problem?.violations.find(violation => violation.field === name);
  return h('div', { class: wide ? 'wide' : null, 'data-key': name },
    h('label', { class: 'label', for: `new-${name}` }, t(`field.${name}`)),
    control({ class: 'field', id: `new-${name}`, 'data-input': 'newCase', 'data-field': name, 'aria-invalid': wrong ? 'true' : null, 'aria-describedby': wrong ? `new-wrong-${name}` : null }),
    wrong && h('p', { class: 'wrong', id: `new-wrong-${name}`, role: 'alert' }, wrong.message));
}
