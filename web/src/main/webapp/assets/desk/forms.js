/* What is typed and ticked. Everything typed about a case goes to its draft at once. */
import { change, state } from './store.js';
import { keepDraft } from './drafts.js';
import { rememberFilter } from './filters.js';
import { readDesk } from './reading.js';
import { fromField } from './times.js';
import { now } from './store.js';
import { switchKeys } from './keys.js';
import { findCandidates } from './users.js';
import { storeSettings } from './settings.js';
import { createCase, tickMember, typedAfterCall } from './commands.js';

const SEARCH_PAUSE_MS = 250;
let searching;

function draft(patch) {
  Object.assign(state.draft, patch);
  keepDraft(state.open, state.draft);
  typedAfterCall();
  change();
}

const choose = (dimension, choices) => draft({ classification: { ...state.draft.classification, [dimension]: choices } });

export const inputs = {
  note: (_, field) => draft({ note: field.value }),
  reofferAt: (_, field) => {
    const at = fromField(field.value);
    // a day or a year that is still being typed is no time yet
    if (at || (!field.value && !field.validity.badInput)) draft({ reofferAt: at, chosen: Boolean(at), inSeconds: null });
  },
  edit: (data, field) => draft({ changes: { ...state.draft.changes, [data.field]: field.value } }),
  newCase: (data, field) => {
    state.dialog.values[data.field] = field.value;
    state.dialog.key = null;
    change();
  },
  setting: (data, field) => { state.dialog.values[data.field] = field.value; },
  searchUsers: (_, field) => findCandidates(field.value),
  search: (_, field) => {
    state.filter.q = field.value;
    change();
    clearTimeout(searching);
    searching = setTimeout(() => {
      rememberFilter();
      readDesk();
    }, SEARCH_PAUSE_MS);
  },
};

export const changes = {
  chooseStatus: data => draft({ status: data.status, missing: false, problem: null }),
  reofferIn: (_, field) => {
    const seconds = Number(field.value);
    if (field.value === 'default') draft({ chosen: false, reofferAt: null, inSeconds: null });
    else if (seconds) draft({ chosen: true, reofferAt: new Date(now() + seconds * 1000).toISOString(), inSeconds: field.value });
    else document.querySelector('[data-input="reofferAt"]').focus();
  },
  tickDraft: (data, field) => draft({ [data.name]: field.checked }),
  applyTo: (_, field) => draft({ applyTo: field.value }),
  classify: (data, field) => choose(data.dimension, field.value ? [field.value] : []),
  tickChoice: (data, field) => {
    const others = (state.draft.classification[data.dimension] ?? []).filter(code => code !== data.choice);
    choose(data.dimension, field.checked ? [...others, data.choice] : others);
  },
  tickMember: (data, field) => tickMember(data, field),
  selectCase: (data, field) => {
    if (field.checked) state.selection.add(data.case);
    else state.selection.delete(data.case);
    change();
  },
  switchKeys: (_, field) => switchKeys(field.checked),
};

export const submits = {
  storeSettings: () => storeSettings(state.dialog.values),
  createCase: () => {
    const { dueAt, expiresAt, ...rest } = state.dialog.values;
    const filled = Object.fromEntries(Object.entries(rest).filter(([, value]) => value));
    createCase({ ...filled, ...(dueAt && { dueAt: fromField(dueAt) ?? dueAt }), ...(expiresAt && { expiresAt: fromField(expiresAt) ?? expiresAt }) });
  },
};
