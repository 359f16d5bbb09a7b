/* What the call was about, in the organisation's own words (HANDLE-5). One choice is a list to pick from, several are boxes to tick. */
import { h } from './render.js';
import { state } from './store.js';
import { t } from './texts.js';

const BENEATH = ' › ';

export function classification({ classification: dimensions }, status) {
  return dimensions.map(dimension => (dimension.multiple ? boxes : picker)(dimension, Boolean(status?.reaches)));
}

/** What a save sends. */
export const chosenOf = draft => Object.entries(draft.classification).filter(([, choices]) => choices.length).map(([dimension, choices]) => ({ dimension, choices }));

const chosen = ({ code }) => state.draft.classification[code] ?? [];
const id = ({ code }) => `classification-${code}`;

function picker(dimension, reaches) {
  const field = id(dimension);
  return h('fieldset', { 'data-key': field },
    h('legend', {}, h('label', { for: field }, heading(dimension, reaches))),
    h('select', { class: 'field', id: field, 'data-change': 'classify', 'data-dimension': dimension.code, value: chosen(dimension)[0] ?? '', 'aria-invalid': problem(dimension) ? 'true' : null, ...described(dimension) },
      h('option', { value: '' }, t('classification.none')),
      dimension.choices.map(options)),
    wrong(dimension));
}

function options({ code, label, choices }) {
  if (!choices.length) return h('option', { value: code }, label);
  return h('optgroup', { label }, leaves(choices, '').map(leaf => h('option', { value: leaf.code }, leaf.label)));
}

/** Browsers know one level of groups: deeper ones stand before the choice. */
const leaves = (choices, path) => choices.flatMap(({ code, label, choices: inner }) =>
  (inner.length ? leaves(inner, path + label + BENEATH) : [{ code, label: path + label }]));

function boxes(dimension, reaches) {
  return h('fieldset', { 'data-key': id(dimension), ...described(dimension) },
    h('legend', {}, heading(dimension, reaches)),
    h('ul', { class: 'choices' }, dimension.choices.map(choice => box(dimension, choice))),
    wrong(dimension));
}

function box(dimension, { code, label, choices }) {
  if (choices.length) return h('li', { 'data-key': code }, label, h('ul', { class: 'choices' }, choices.map(choice => box(dimension, choice))));
  return h('li', { 'data-key': code }, h('label', { class: 'check' },
    h('input', { type: 'checkbox', checked: chosen(dimension).includes(code), 'data-change': 'tickChoice', 'data-dimension': dimension.code, 'data-choice': code }), label));
}

const heading = ({ label, mandatory }, reaches) => (mandatory && reaches ? `${label} · ${t('classification.mandatory')}` : label);

const problem = ({ code }) => state.draft.problem?.violations?.find(violation => violation.field === `classification.${code}`);
const described = dimension => problem(dimension) && { 'aria-describedby': `wrong-${id(dimension)}` };
const wrong = dimension => problem(dimension) && h('p', { class: 'wrong', role: 'alert', id: `wrong-${id(dimension)}`, 'data-key': 'wrong' }, problem(dimension).message);
