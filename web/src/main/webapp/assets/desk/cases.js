/* The middle column: what to call. While receiving only what is one's own, for nothing upcoming may be looked at or picked. */
import { h, icon } from './render.js';
import { state } from './store.js';
import { t, count } from './texts.js';
import { menu, choice } from './menu.js';
import { nest, row } from './row.js';
import { countdown } from './countdown.js';
import { callLine } from './calls.js';
import { FIELDS, SORTS, fieldText } from './filters.js';

export function casesPanel() {
  return h('section', { class: 'panel cases', id: 'cases', tabindex: '-1', 'aria-label': t(`tab.${state.filter.tab}`), 'data-key': 'cases' },
    state.noDesk ? noDesk() : [state.selection ? selectionBar() : filterBar(), state.desk ? blocks() : loading()]);
}

/** A person who is no agent. */
const noDesk = () => h('div', { class: 'nothing', 'data-key': 'nothing' }, icon('lock'), h('strong', {}, t('noDesk.title')), h('p', {}, t('noDesk.text')),
  h('button', { type: 'button', class: 'button primary', 'data-act': 'openConsole' }, t('user.console')));

function filterBar() {
  const works = state.desk?.lists.length > 0;
  const pull = works && !state.desk.me.receiving && state.filter.tab !== 'CLOSED';
  return h('div', { class: 'bar', role: 'search', 'data-key': 'bar' },
    held(),
    h('div', { class: 'search' },
      h('input', { class: 'field', type: 'search', id: 'search', value: state.filter.q, placeholder: t('search.placeholder'), 'aria-label': t('search.placeholder'), autocomplete: 'off', 'data-input': 'search' }),
      !state.filter.q && h('kbd', { 'aria-hidden': 'true' }, '/')),
    pull && h('button', { type: 'button', class: 'chip', 'aria-pressed': String(state.filter.all), 'data-act': 'toggleAll' }, t('filter.all')),
    pull && fieldMenu(),
    pull && sortMenu(),
    pull && h('button', { type: 'button', class: 'chip', 'data-act': 'startSelecting' }, t('select.start')),
    works && state.desk.me.agent && h('button', { type: 'button', class: 'button primary', 'data-act': 'newCase' }, t('new.button')));
}

function fieldMenu() {
  const custom = state.customFields.map(name => `fields.${name}`);
  return menu('field', { label: t('filter.field.label'), className: `chip ${state.filter.field ? 'set' : ''}`, place: 'start', button: [state.filter.field ? t('filter.field', { field: fieldText(state.filter.field) }) : t('filter.field.label'), ' ▾'] },
    [...FIELDS, ...custom].map(field => choice(fieldText(field), state.filter.field === field, { 'data-act': 'chooseField', 'data-field': field })));
}

function sortMenu() {
  return menu('sort', { label: t('filter.sort.label'), place: 'start', button: [t('filter.sort', { sort: t(`sort.${state.filter.sort}`) }), ' ▾'] },
    SORTS.map(sort => choice(t(`sort.${sort}`), state.filter.sort === sort, { 'data-act': 'chooseSort', 'data-sort': sort })));
}

/** While a case is held its countdown shows here too, with the way back to it (PUSH-3). */
function held() {
  const holding = state.desk?.held;
  if (!holding) return state.desk?.me.receiving && h('div', { class: 'message info held', 'data-key': 'held' }, icon('clock'), h('span', { class: 'grow' }, t('receive.waiting')));
  const shown = state.open === holding.id;
  const clock = countdown(holding);
  return h('div', { class: `message held ${clock ? 'soon' : 'good'}`, 'data-key': 'held' },
    h('strong', {}, holding.title),
    clock ?? h('span', { 'data-key': 'call' }, callOf(holding) ?? t('case.onCall')),
    h('span', { class: 'spacer', 'data-key': 'spacer' }),
    !shown && h('button', { type: 'button', class: 'button small', 'data-act': 'showHeld' }, t('held.show')),
    h('button', { type: 'button', class: 'button small', 'data-act': 'stop' }, t('held.stop')));
}

function callOf({ id }) {
  const { attempt } = state.desk;
  return attempt?.caseId === id ? callLine(attempt) : null;
}

function selectionBar() {
  const chosen = state.selection.size;
  return h('div', { class: 'bar', 'data-key': 'selection', role: 'toolbar', 'aria-label': t('select.start') },
    h('strong', { class: 'grow', 'aria-live': 'polite' }, count('select.chosen', chosen)),
    h('button', { type: 'button', class: 'button', disabled: !chosen, 'data-act': 'assignSelected' }, t('select.assign')),
    h('button', { type: 'button', class: 'button', disabled: !chosen, 'data-act': 'closeSelected' }, t('select.close')),
    h('button', { type: 'button', class: 'button', 'data-act': 'stopSelecting' }, t('action.cancel')));
}

const loading = () => h('div', { 'aria-busy': 'true', 'aria-label': t('state.loading') }, [1, 2, 3, 4, 5].map(() => h('div', { class: 'skeleton' })));

function blocks() {
  const filled = state.desk.blocks.filter(block => block.rows.length);
  return filled.length ? filled.map(block) : nothing();
}

function block({ code, total, rows }) {
  return h('section', { 'data-key': code, 'aria-labelledby': `block-${code}` },
    h('h3', { class: 'group', id: `block-${code}` }, code === 'RECENT' ? t('block.RECENT') : `${t(`block.${code}`)} · ${total}`),
    h('ul', { class: 'rows' }, rows.map(item => [row(item), nest(item)])),
    total > rows.length && h('p', { class: 'more-rows' }, t('block.more', { shown: rows.length, total })));
}

function nothing() {
  const { lists, me } = state.desk;
  const key = !lists.length ? 'lists' : state.filter.q ? 'search' : state.filter.tab === 'CLOSED' ? 'closed' : me.receiving ? 'receiving' : 'cases';
  return h('div', { class: 'nothing', 'data-key': 'nothing' }, icon('inbox'), h('strong', {}, t(`empty.${key}.title`)), t(`empty.${key}.text`));
}
