/* The dialog behind the Users button: who works on a list (LIST-4). */
import { get, put, remove } from './api.js';
import { h } from './render.js';
import { change, state } from './store.js';
import { t } from './texts.js';
import { frame } from './frame.js';
import { readDesk, readMembers } from './reading.js';
import { run } from './commands.js';

const path = (list, rest) => `lists/${encodeURIComponent(list)}/${rest}`;

export function users() {
  const { list: key, candidates } = state.dialog;
  const list = state.desk.lists.find(one => one.key === key);
  const members = state.lists.members.get(key) ?? [];
  return frame('users', t('users.title', { list: list?.name ?? key }), h('div', { class: 'body' },
    h('h3', { class: 'label' }, t('users.members')),
    h('ul', { class: 'members' }, members.map(member => person(member, 'removeMember', 'users.remove'))),
    h('label', { class: 'label', for: 'users-search' }, t('users.search')),
    h('input', { class: 'field', type: 'search', id: 'users-search', autocomplete: 'off', autofocus: true, value: state.dialog.search, 'data-input': 'searchUsers' }),
    h('ul', { class: 'members', 'aria-live': 'polite' }, candidates.length
      ? candidates.map(candidate => person(candidate, 'addMember', 'users.add'))
      : h('li', { class: 'sub' }, t('users.nobody')))));
}

function person({ name, displayName }, act, text) {
  return h('li', { 'data-key': name },
    h('span', { class: 'grow' }, displayName, displayName !== name && h('span', { class: 'sub' }, ` ${name}`)),
    h('button', { type: 'button', class: 'button small', 'aria-label': `${t(text)} ${displayName}`, 'data-act': act, 'data-agent': name }, t(text)));
}

export async function showUsers({ list }) {
  change({ dialog: { name: 'users', list, search: '', candidates: [] } });
  await findCandidates('');
}

/** Answers to what was typed before come too late, and are dropped. */
export async function findCandidates(search) {
  const { dialog } = state;
  dialog.search = search;
  const found = await run('candidates', () => get(path(dialog.list, `candidates?q=${encodeURIComponent(search)}`)));
  if (state.dialog !== dialog) return undefined;
  if (dialog.search !== search) return findCandidates(dialog.search);
  if (found) dialog.candidates = found.members;
  return change();
}

const changeMember = send => async ({ agent }) => {
  const { list, search } = state.dialog;
  await run(`member-${list}-${agent}`, () => send(path(list, `members/${encodeURIComponent(agent)}`)));
  await Promise.all([readMembers(list), readDesk(), findCandidates(search)]);
};
export const addMember = changeMember(where => put(where, { active: true }));
export const removeMember = changeMember(remove);
