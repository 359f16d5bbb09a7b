/* Every action has a key. Single letters can be switched off, for those who speak to their computer (WCAG 2.1.4). */
import { state } from './store.js';
import { closeMenu, menuKey } from './menu.js';

const OFF = 'ringback.keysOff';
export const keysOn = () => localStorage.getItem(OFF) !== 'true';
export const switchKeys = on => localStorage.setItem(OFF, String(!on));

const QUIET_MS = 1000;
let restUntil = 0;

export const typing = element => element.matches('input:not([type="radio"]):not([type="checkbox"]), textarea, select, [contenteditable]');

/** The window has changed by itself, and a letter may be meant for what was there: none is a command until the person clicks, or pauses for a second. */
export const restLetters = () => { restUntil = performance.now() + QUIET_MS; };

function areResting() {
  const resting = performance.now() < restUntil;
  if (resting) restLetters();
  return resting;
}

/** @param acts the same actions that the buttons have */
export function listenToKeys(acts) {
  addEventListener('keydown', event => {
    if (menuKey(event)) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) return pressed(event, dialogForm() ?? acts.save);
    if (event.key === 'Escape') return escape(acts);
    if (event.ctrlKey || event.metaKey || event.altKey || !keysOn() || typing(event.target) || state.dialog || areResting()) return;
    const act = single(event.key, acts);
    if (act) pressed(event, act);
  });
  addEventListener('click', () => { restUntil = 0; });
}

/** What is saved is what is in front. */
function dialogForm() {
  if (!state.dialog) return null;
  return () => document.querySelector('dialog[open] form')?.requestSubmit();
}

function pressed(event, act) {
  event.preventDefault();
  closeMenu();
  act();
}

function escape(acts) {
  if (state.selection) acts.stopSelecting();
  else if (state.open && !document.querySelector('dialog[open]')) acts.closeWindow();
}

/** To turn receiving off gives the case back and forgets what was typed about it: after a call, no single letter does that. */
const givesAway = () => state.desk?.me.receiving && Boolean(state.desk.attempt || state.detail?.case?.onCall || state.draft?.note || state.draft?.status);

function single(key, acts) {
  if (/^[1-9]$/.test(key)) return () => document.querySelectorAll('#statuses input')[key - 1]?.click();
  return {
    c: state.open && acts.call, r: !givesAway() && acts.toggleReceiving, s: acts.showHeld, n: acts.newCase, e: state.open && acts.edit, a: state.detail?.may?.assign && acts.assign, '?': acts.showHelp,
    '/': () => document.getElementById('search')?.focus(), j: () => step(1), k: () => step(-1),
  }[key.toLowerCase()];
}

function step(by) {
  const rows = [...document.querySelectorAll('.row .open')];
  const at = rows.indexOf(document.activeElement);
  rows[Math.min(rows.length - 1, Math.max(0, at + by))]?.focus();
}
