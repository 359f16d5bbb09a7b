/* The dialog of what each person decides for themselves (USER-2). Language and theme stand in the menu itself. */
import { patch } from './api.js';
import { h } from './render.js';
import { change, state } from './store.js';
import { t } from './texts.js';
import { frame } from './frame.js';
import { FIELDS, SORTS, fieldText } from './filters.js';
import { readCustomFields, readDesk } from './reading.js';
import { run } from './commands.js';
import { notify } from './notices.js';

/** By the names that the server takes: some browsers also know EET and such. */
const zones = () => Intl.supportedValuesOf('timeZone').filter(zone => /\/|^UTC$/.test(zone));

export function settings() {
  const { values } = state.dialog;
  return frame('settings', t('settings.title'), h('form', { 'data-submit': 'storeSettings' },
    h('div', { class: 'body form-grid' },
      field('timeZone', choose(values.timeZone, [...new Set([...zones(), values.timeZone])].map(zone => [zone, zone.replaceAll('_', ' ')]))),
      field('extension', attributes => h('input', { type: 'text', inputmode: 'tel', autocomplete: 'off', maxlength: 50, value: values.extension ?? '', ...attributes })),
      field('defaultSort', choose(values.defaultSort, SORTS.map(sort => [sort, t(`sort.${sort}`)]))),
      field('additionalField', choose(values.additionalField ?? '', [...FIELDS, ...state.customFields.map(name => `fields.${name}`)].map(name => [name, fieldText(name)])))),
    h('footer', {},
      h('button', { type: 'button', class: 'button', 'data-act': 'closeDialog' }, t('action.cancel')),
      h('button', { type: 'submit', class: 'button primary', disabled: state.busy.has('settings') }, t('settings.store')))));
}

const choose = (value, options) => attributes => h('select', { ...attributes, value }, options.map(([code, text]) => h('option', { value: code }, text)));

function field(name, control) {
  return h('div', { 'data-key': name },
    h('label', { class: 'label', for: `my-${name}` }, t(`settings.${name}`)),
    control({ class: 'field', id: `my-${name}`, 'data-input': 'setting', 'data-field': name }));
}

export async function showSettings() {
  const { timeZone, extension, defaultSort, additionalField } = state.desk.me;
  change({ dialog: { name: 'settings', values: { timeZone, extension, defaultSort, additionalField } } });
  await readCustomFields();
}

/** The defaults count at once, not only on the next computer. */
export async function storeSettings(values) {
  const stored = await run('settings', () => patch('me', values));
  if (!stored) return;
  Object.assign(state.filter, { sort: values.defaultSort, field: values.additionalField ?? '' });
  change({ dialog: null });
  notify(t('settings.stored'), '', { tone: 'good' });
  await readDesk();
}
