/* How long until receiving stops or the case is saved by itself. The server decides; this only shows what is left. */
import { h } from './render.js';
import { now, state } from './store.js';
import { t } from './texts.js';
import { minutesSeconds } from './times.js';
import { announce } from './notices.js';

const ANNOUNCED_SECONDS = [60, 30, 10];

/** What runs for a held case, or null. */
function running(item) {
  if (item.autoStopAt) return { until: Date.parse(item.autoStopAt), from: Date.parse(item.assignedAt), key: 'countdown.autoStop' };
  if (item.afterCallAt && Date.parse(item.afterCallFrom) <= now()) return { until: Date.parse(item.afterCallAt), from: Date.parse(item.afterCallFrom), key: 'countdown.afterCall' };
  return null;
}

const text = ({ key, until }) => t(key, { time: minutesSeconds((until - now()) / 1000) });

/** The words and, in the full form, a bar that empties. */
export function countdown(item) {
  const run = running(item);
  if (!run) return item.pausedSince ? h('span', { class: 'countdown', 'data-key': 'paused' }, t('countdown.paused')) : null;
  const total = Math.max(1, (run.until - run.from) / 1000);
  return [
    h('span', { class: 'countdown', 'data-key': 'words', 'data-countdown': run.key, 'data-until': run.until }, text(run)),
    h('progress', { 'data-key': 'bar', max: total, value: Math.max(0, (run.until - now()) / 1000), 'data-until': run.until, 'aria-hidden': 'true' }),
  ];
}

/** Once a second: only these few texts change, not the whole page. */
export function tickCountdowns() {
  for (const element of document.querySelectorAll('[data-countdown]')) {
    element.textContent = text({ key: element.dataset.countdown, until: Number(element.dataset.until) });
  }
  for (const bar of document.querySelectorAll('progress[data-until]')) bar.value = Math.max(0, (Number(bar.dataset.until) - now()) / 1000);
  for (const talk of document.querySelectorAll('[data-since]')) talk.textContent = minutesSeconds((now() - Number(talk.dataset.since)) / 1000);
  announceMilestones();
}

/** Every second would talk without end: a screen reader hears three of them. */
function announceMilestones() {
  const run = state.desk?.held && running(state.desk.held);
  if (!run) return;
  const left = Math.round((run.until - now()) / 1000);
  if (ANNOUNCED_SECONDS.includes(left)) announce(text(run));
}
