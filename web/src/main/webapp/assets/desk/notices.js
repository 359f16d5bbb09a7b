/* What the page tells by itself: banners that stay, notices that go, and the voice for those who do not see. */
import { h, icon } from './render.js';
import { change, state } from './store.js';
import { t } from './texts.js';
import { callNotice } from './assist.js';

const SHOWN_MS = 8000;
let lastId = 0;

/** A notice at the bottom right. Tones: info, good, late. One `about` a case goes when the agent turns to it; one with `open` leads to that case. */
export function notify(heading, text, { tone = 'info', keep = false, about = null, open = null } = {}) {
  const toast = { id: ++lastId, heading, text, tone, keep, about: about ?? open, open };
  const passing = state.toasts.filter(shown => !shown.keep);
  change({ toasts: [...state.toasts.filter(shown => shown.keep || passing.slice(-3).includes(shown)), toast] });
  if (!keep) setTimeout(() => dismiss(toast.id), SHOWN_MS);
}

export function dismiss(id) {
  change({ toasts: state.toasts.filter(toast => toast.id !== Number(id)) });
}

export function dismissAbout(id) {
  if (state.toasts.some(toast => toast.about === id)) change({ toasts: state.toasts.filter(toast => toast.about !== id) });
}

/** Says it to a screen reader, without anything to see. */
export function announce(text) {
  document.getElementById('voice').textContent = text;
}

export function toasts() {
  return h('div', { class: 'toasts', role: 'status', 'data-key': 'toasts' }, callNotice(), state.toasts.map(toast =>
    h('div', { class: `toast ${toast.tone} ${toast.about && toast.about === state.open ? 'shown' : ''}`, 'data-key': `toast-${toast.id}` },
      h('div', {}, h('strong', {}, toast.heading), toast.text),
      toast.open && h('button', { type: 'button', class: 'button small', 'data-act': 'openNews', 'data-case': toast.open }, t('action.open')),
      h('button', { type: 'button', class: 'plain', 'aria-label': t('action.dismiss'), 'data-act': 'dismissToast', 'data-toast': toast.id }, icon('close')))));
}

/** One banner at a time, the most serious. */
export function banner() {
  const { connection, signedOut } = state;
  if (signedOut) return line('late', t('banner.signedOut'), h('a', { class: 'button small', href: document.documentElement.dataset.signIn }, t('banner.signIn')));
  if (connection === 'offline') return line('late', t('banner.offline'));
  if (connection === 'polling') return line('', t('banner.polling'));
  return h('div', { 'data-key': 'banner', hidden: true });
}

const line = (tone, text, ...more) => h('div', { class: `banner ${tone}`, role: 'alert', 'data-key': 'banner' }, h('span', {}, text), more);
