/* The bar on top: tabs, the Receive switch, availability and the user's own menu. */
import { h } from './render.js';
import { state } from './store.js';
import { t } from './texts.js';
import { menu, item, choice, heading, rule } from './menu.js';
import { isMuted } from './sound.js';
import { canPush } from './news.js';

export const TABS = ['CALLBACK', 'CALL_LIST', 'CLOSED'];
const AVAILABILITIES = ['AVAILABLE', 'BUSY', 'DO_NOT_DISTURB', 'OFFWORK'];

export function topbar() {
  const me = state.desk?.me;
  return h('header', { class: 'topbar', 'data-key': 'topbar' },
    h('span', { class: 'brand' }, 'Ringback'),
    h('nav', { class: 'tabs', 'aria-label': t('tabs.label') }, TABS.map(tab)),
    h('div', { class: 'spacer' }),
    me && receiveSwitch(me),
    me && availability(me),
    me && userMenu(me));
}

function tab(code) {
  const total = state.desk?.totals[code];
  return h('button', { type: 'button', 'data-act': 'openTab', 'data-tab': code, 'data-key': code, 'aria-current': state.filter.tab === code ? 'page' : null },
    t(`tab.${code}`), total != null && h('span', { class: 'tag' }, total));
}

function receiveSwitch(me) {
  return h('button', { type: 'button', class: 'switch', role: 'switch', id: 'receive', 'aria-checked': String(me.receiving), 'aria-label': t('receive.label'),
    'aria-busy': String(state.busy.has('receive')), 'data-act': 'toggleReceiving' },
    h('i', { 'aria-hidden': 'true' }), h('span', {}, t('receive.label')));
}

function availability(me) {
  const text = t(`availability.${me.availability}`);
  return menu('availability', { label: t('availability.label', { availability: text }), className: 'chip availability',
    button: [h('i', { class: `dot ${me.availability}` }), h('span', { class: 'text' }, text), caret()] },
    AVAILABILITIES.map(code => choice([h('i', { class: `dot ${code}` }), t(`availability.${code}`)], code === me.availability,
      { 'data-act': 'changeAvailability', 'data-availability': code })));
}

const caret = () => h('span', { class: 'caret', 'aria-hidden': 'true' }, '▾');

const initials = name => name.split(/\s+/).filter(Boolean).slice(0, 2).map(word => [...word][0].toUpperCase()).join('');

function userMenu(me) {
  return menu('user', { label: t('user.menu', { name: me.displayName }), className: 'chip who-menu',
    button: [h('span', { class: 'name' }, me.displayName), caret(), h('span', { class: 'initials' }, initials(me.displayName))] },
    heading(t('user.language')),
    ['fi', 'sv', 'en'].map(code => choice(t(`language.${code}`), code === me.language, { lang: code, 'data-act': 'changeSetting', 'data-setting': 'language', 'data-value': code })),
    heading(t('user.theme')),
    ['LIGHT', 'DARK', 'SYSTEM'].map(code => choice(t(`theme.${code}`), code === me.theme, { 'data-act': 'changeSetting', 'data-setting': 'theme', 'data-value': code })),
    notifications(me),
    rule(),
    choice(t('user.sound'), !isMuted(), { role: 'menuitemcheckbox', 'data-act': 'toggleSound' }),
    item(t('user.settings'), { 'data-act': 'showSettings' }),
    item([t('user.keys'), h('kbd', { 'aria-hidden': 'true' }, '?')], { 'data-act': 'showHelp' }),
    me.console && item(t('user.console'), { 'data-act': 'openConsole' }),
    rule(),
    item(t('user.signOut'), { 'data-act': 'signOut' }));
}

/** A push is chosen in each browser anew: where this one takes none, the person is told in the page only. */
function notifications(me) {
  const here = me.notifications === 'PUSH' && !state.pushHere ? 'IN_PAGE' : me.notifications;
  const ways = canPush() ? ['OFF', 'IN_PAGE', 'PUSH'] : ['OFF', 'IN_PAGE'];
  return [
    heading(t('user.notifications')),
    ways.map(code => choice(t(`notifications.${code}`), code === here, { 'data-act': 'chooseNotifications', 'data-value': code })),
    me.notifications !== 'OFF' && [
      heading(t('user.notifyLists')),
      ['ALL', 'ACTIVE'].map(code => choice(t(`notifyLists.${code}`), code === me.notifyLists, { 'data-act': 'changeSetting', 'data-setting': 'notifyLists', 'data-value': code })),
    ],
  ];
}

/** On a phone the tabs are at the bottom, where the thumb is. */
export function bottomBar() {
  const { page } = state.phone;
  const place = (key, act, current, attributes) => h('button', { type: 'button', 'data-act': act, 'data-key': key, 'aria-current': current ? 'page' : null, ...attributes }, t(`bottom.${key}`));
  const onTab = code => page === 'cases' && state.filter.tab === code;
  return h('nav', { class: 'bottom', 'aria-label': t('bottom.label'), 'data-key': 'bottom' },
    place('callback', 'openTab', onTab('CALLBACK'), { 'data-tab': 'CALLBACK' }),
    place('callList', 'openTab', onTab('CALL_LIST'), { 'data-tab': 'CALL_LIST' }),
    state.desk?.lists.length > 0 && place('new', 'newCase', false),
    place('lists', 'showLists', page === 'lists'),
    menu('more', { label: t('bottom.more'), className: '', place: 'up', button: t('bottom.more') },
      item(t('tab.CLOSED'), { 'data-act': 'openTab', 'data-tab': 'CLOSED' }),
      !state.desk?.me.receiving && item(t('select.start'), { 'data-act': 'startSelecting' }),
      rule(),
      item(t('user.signOut'), { 'data-act': 'signOut' })));
}

