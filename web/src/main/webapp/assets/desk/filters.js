/* Which cases are shown, in the address so that it can be shared, and remembered for the next time. */
import { state } from './store.js';
import { t } from './texts.js';
import { isWindow, windowAddress } from './popout.js';

const REMEMBERED = 'ringback.filter';
/** The same as a query: the page asks by it before the scripts are there (desk.xhtml). */
const ASKED_FIRST = 'ringback.query';
const CUSTOM = 'fields.';
export const FIELDS = ['', 'channelIn', 'name', 'note', 'topic'];
export const SORTS = ['ASSIGNED_TO_ME', 'PRIORITY'];
const NAMES = ['tab', 'all', 'sort', 'field', 'q'];

export function readFilter() {
  const asked = new URLSearchParams(location.search);
  const remembered = JSON.parse(localStorage.getItem(REMEMBERED) ?? '{}');
  const source = NAMES.some(name => asked.has(name)) ? Object.fromEntries(asked) : remembered;
  const { tab, sort, field, q } = source;
  Object.assign(state.filter, {
    ...(['CALLBACK', 'CALL_LIST', 'CLOSED'].includes(tab) && { tab }),
    ...(SORTS.includes(sort) && { sort }),
    all: String(source.all) === 'true',
    field: field ?? '',
    q: q ?? '',
  });
  return asked.get('case');
}

/** The user's own defaults count where nothing was chosen on this computer. */
export function adoptDefaults(me) {
  if (localStorage.getItem(REMEMBERED) || location.search) return false;
  const before = filterQuery();
  if (me.defaultSort) state.filter.sort = me.defaultSort;
  if (me.additionalField) state.filter.field = me.additionalField;
  return filterQuery() !== before;
}

export function rememberFilter() {
  const { q, ...lasting } = state.filter;
  localStorage.setItem(REMEMBERED, JSON.stringify(lasting));
  localStorage.setItem(ASKED_FIRST, queryOf(lasting));
  showInAddress();
}

export function showInAddress() {
  const query = isWindow ? windowAddress() : new URLSearchParams(filterQuery());
  if (state.open) query.set('case', state.open);
  history.replaceState(null, '', `${location.pathname}?${query}`);
}

export const filterQuery = () => queryOf(state.filter);

function queryOf({ tab, all, sort, field, q }) {
  return new URLSearchParams({ tab, ...(all && { all }), sort, ...(field && { field }), ...(q && { q }) }).toString();
}

/** What an additional field is called: custom ones have the name that the organisation gave them. */
export function fieldText(field) {
  if (!field) return t('filter.noField');
  return field.startsWith(CUSTOM) ? field.slice(CUSTOM.length) : t(`field.${field}`);
}
