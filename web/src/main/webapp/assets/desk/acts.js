/* One listener per kind of event for the whole page: an element says by `data-act` what it does. */
import { change, state } from './store.js';
import { t } from './texts.js';
import { dismiss, notify } from './notices.js';
import { dismissCall } from './assist.js';
import { closeMenu, toggleMenu } from './menu.js';
import { allowSound, toggleSound } from './sound.js';
import { rememberFilter } from './filters.js';
import { keepDraft } from './drafts.js';
import { closeWindow, openCase, opened, readCase, readDesk, readMembers } from './reading.js';
import { isWindow, popOut, putBack } from './popout.js';
import { inputs, changes, submits } from './forms.js';
import { isUnderWay } from './calls.js';
import * as commands from './commands.js';
import { keepLate, save } from './saving.js';
import { addMember, removeMember, showUsers } from './users.js';
import { showSettings } from './settings.js';

const selectNone = () => change({ selection: null });

function filterBy(patch) {
  Object.assign(state.filter, patch);
  rememberFilter();
  change();
  readDesk();
}

/** Kept like all that is typed: a window that opens again neither forgets the editor nor brings back what was cancelled. */
function edit(patch) {
  Object.assign(state.draft, patch);
  keepDraft(state.open, state.draft);
  change();
}

async function copy(text, said) {
  await navigator.clipboard.writeText(text);
  notify(said, '', { tone: 'good' });
}

async function call() {
  const id = state.open;
  await opened;
  if (state.open === id && state.detail?.may?.call && !isUnderWay(state.detail)) await commands.callCase(id);
}

/** By name, each with the element's data and the element; keys call them without either. */
export const acts = {
  toggleReceiving: commands.toggleReceiving,
  changeAvailability: commands.changeAvailability,
  changeSetting: commands.changeSetting,
  chooseNotifications: commands.chooseNotifications,
  toggleJoined: commands.toggleJoined,
  signOut: commands.signOut,
  assign: commands.assign,
  unassign: commands.unassign,
  stillTalking: commands.stillTalking,
  keepLate,
  reopen: commands.reopen,
  closeReached: commands.closeReached,
  undoReached: commands.undoReached,
  storeChanges: commands.storeChanges,
  stop: commands.stop,
  save: () => state.open && save(true),
  saveAndStop: () => save(false),
  call,
  callAgain: () => commands.callCase(state.open),
  haveCalled: () => commands.haveCalled(state.open),
  callByPhone: () => commands.callByPhone(state.open),
  callRow: data => commands.callCase(data.case),
  openCase: data => openCase(data.case),
  showHeld: () => state.desk?.held && openCase(state.desk.held.id),
  closeWindow: () => (isWindow ? putBack() : closeWindow()),
  popOut,
  openCaseTab: data => change({ phone: { ...state.phone, tab: data.tab } }),
  copyNumber: () => copy(state.detail.case.phone, t('case.copied')),
  copyNote: () => copy(state.draft.note, t('case.noteCopied')),
  edit: () => {
    if (!state.detail?.may?.edit) return;
    edit({ editing: true, before: state.detail.case });
    queueMicrotask(() => document.getElementById('edit-phone')?.focus());
  },
  cancelEdit: () => edit({ editing: false, before: null, conflict: null, changes: {}, problem: null }),
  openTab: data => {
    change({ phone: { ...state.phone, page: 'cases' }, selection: null });
    filterBy({ tab: data.tab });
  },
  showLists: () => change({ phone: { ...state.phone, page: 'lists' } }),
  toggleList: data => {
    const { opened } = state.lists;
    if (!opened.delete(data.list)) {
      opened.add(data.list);
      readMembers(data.list);
    }
    change();
  },
  toggleGroup: data => {
    if (!state.groups.delete(data.case)) state.groups.add(data.case);
    change();
  },
  toggleAll: () => filterBy({ all: !state.filter.all }),
  chooseField: data => filterBy({ field: data.field }),
  chooseSort: data => filterBy({ sort: data.sort }),
  startSelecting: () => change({ selection: new Set(), phone: { ...state.phone, page: 'cases' } }),
  stopSelecting: selectNone,
  assignSelected: () => commands.handleSelected('ASSIGN_TO_ME'),
  closeSelected: () => commands.handleSelected('CLOSE_UNSUCCESSFULLY'),
  newCase: () => state.desk?.lists.length > 0 && change({ dialog: { name: 'newCase', values: { list: state.desk.lists[0].key }, problem: null } }),
  showUsers,
  addMember,
  removeMember,
  showSettings,
  showHelp: () => change({ dialog: { name: 'help' } }),
  closeDialog: () => change({ dialog: null }),
  openNews: data => openCase(data.case),
  dismissToast: data => dismiss(data.toast),
  dismissCall,
  toggleSound: () => {
    toggleSound();
    change();
  },
  openConsole: () => { location.href = `${document.documentElement.dataset.base}/console/dashboard`; },
};

export function listenToPage() {
  document.addEventListener('click', clicked);
  document.addEventListener('input', event => dispatch(inputs, event, 'input'));
  document.addEventListener('change', event => dispatch(changes, event, 'change'));
  document.addEventListener('submit', event => {
    event.preventDefault();
    dispatch(submits, event, 'submit');
  });
  // a time that was left half typed gives way to the one that counts
  document.addEventListener('focusout', ({ target }) => target.type === 'datetime-local' && change());
  // notices stand elsewhere while a field has the focus (desk.css): they must not move away from under the finger
  document.addEventListener('mousedown', event => event.target.closest('.toasts button') && event.preventDefault());
  document.addEventListener('keydown', allowSound);
  document.addEventListener('playing', () => readCase(), true);
  document.addEventListener('close', () => change({ dialog: null }), true);
}

function clicked(event) {
  allowSound();
  const button = event.target.closest('[data-act]');
  if (button?.dataset.act === 'toggleMenu') return toggleMenu(button);
  if (!event.target.closest('.menu-items') || button) closeMenu();
  if (button) acts[button.dataset.act](button.dataset, button);
}

function dispatch(handlers, event, kind) {
  const element = event.target.closest(`[data-${kind}]`);
  if (element) handlers[element.dataset[kind]](element.dataset, element);
}
