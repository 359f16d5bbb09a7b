/* The left column: my lists with their four counters, each opening to its members. */
import { h } from './render.js';
import { state } from './store.js';
import { t, count } from './texts.js';

export function listsPanel() {
  return h('aside', { class: 'panel lists', 'aria-labelledby': 'lists-title', 'data-key': 'lists' },
    h('h2', { id: 'lists-title' }, t('lists.title')),
    state.noDesk ? null : state.desk ? entries() : [1, 2, 3].map(() => h('div', { class: 'skeleton' })));
}

function entries() {
  if (!state.desk.lists.length) return h('p', { class: 'nothing' }, t('empty.lists.text'));
  return state.desk.lists.map(entry);
}

function entry(list) {
  const open = state.lists.opened.has(list.key);
  return h('section', { class: 'list', 'data-key': list.key, 'aria-label': list.name },
    h('div', { class: 'head' },
      h('button', { type: 'button', class: 'name', 'aria-expanded': String(open), 'data-act': 'toggleList', 'data-list': list.key }, list.name),
      list.member && joinButton(list)),
    list.paused && h('span', { class: 'tag soon paused' }, t('lists.paused')),
    counters(list.counters),
    open && members(list));
}

function joinButton(list) {
  return h('button', { type: 'button', class: 'join', 'aria-pressed': String(list.joined), 'data-act': 'toggleJoined', 'data-list': list.key,
    'aria-label': t(list.joined ? 'lists.leave' : 'lists.joinLabel', { list: list.name }) },
    list.joined ? `● ${t('lists.joined')}` : t('lists.join'));
}

function counters(numbers) {
  const cell = (key, value, mark) => h('div', { class: value > 0 ? mark : null, title: t(`counter.${key}.full`) }, h('dt', {}, t(`counter.${key}`)), h('dd', {}, value));
  return h('dl', { class: 'counters' },
    cell('serving', numbers.serving),
    cell('open', numbers.open),
    cell('dueInAnHour', numbers.dueInAnHour, 'late'),
    cell('expiresIn24Hours', numbers.expiresIn24Hours, 'soon'));
}

function members(list) {
  const known = state.lists.members.get(list.key);
  if (!known) return h('p', { class: 'sub' }, t('state.loading'));
  return [known.length ? ticks(list, known) : h('p', { class: 'sub' }, t('members.none')), list.manageMembers && usersButton(list)];
}

const usersButton = list => h('button', { type: 'button', class: 'button small users', 'data-act': 'showUsers', 'data-list': list.key }, t('users.button'));

function ticks(list, known) {
  return h('ul', { class: 'members', 'aria-label': count('members.label', known.length) }, known.map(member => memberRow(list, member)));
}

function memberRow(list, member) {
  const mayTick = list.manageMembers || member.name === state.desk.me.name;
  return h('li', { 'data-key': member.name },
    h('label', {},
      h('input', { type: 'checkbox', checked: member.active, disabled: !mayTick, 'data-change': 'tickMember', 'data-list': list.key, 'data-agent': member.name }),
      h('span', {}, member.displayName)),
    member.serving && h('span', { class: 'state serving' }, t('members.serving')));
}
