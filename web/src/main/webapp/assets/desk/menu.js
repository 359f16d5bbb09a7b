/* A button that opens a menu, by mouse and by keyboard. Which one is open is part of the page's state. */
import { h } from './render.js';
import { state, change } from './store.js';
import { readCustomFields } from './reading.js';

/** @param items from {@link item}, {@link choice}, headings or rules */
export function menu(name, { label, button, className = 'chip', place = '' }, ...items) {
  const open = state.menu === name;
  return h('div', { class: `menu ${name}-menu`, 'data-key': `menu-${name}` },
    h('button', { class: className, type: 'button', 'aria-haspopup': 'menu', 'aria-expanded': String(open), 'aria-label': label, 'data-act': 'toggleMenu', 'data-menu': name }, button),
    open && h('div', { class: `menu-items ${place}`, role: 'menu', tabindex: '0', 'aria-label': label, 'data-key': 'items' }, items));
}

export const item = (text, attributes) => h('button', { type: 'button', role: 'menuitem', tabindex: '-1', ...attributes }, text);

export const choice = (text, chosen, attributes) =>
  h('button', { type: 'button', role: 'menuitemradio', 'aria-checked': String(chosen), tabindex: '-1', ...attributes }, text);

export const heading = text => h('div', { class: 'heading', role: 'presentation' }, text);
export const rule = () => h('hr');

export function toggleMenu(button) {
  const name = button.dataset.menu;
  change({ menu: state.menu === name ? null : name });
  if (name === 'field') readCustomFields();
  if (state.menu) queueMicrotask(() => (checked() ?? entries()[0])?.focus());
}

export function closeMenu() {
  if (!state.menu) return;
  const button = document.querySelector(`[data-menu="${state.menu}"]`);
  const hadFocus = document.activeElement?.closest('.menu-items');
  change({ menu: null });
  if (hadFocus) button?.focus();
}

const entries = () => [...document.querySelectorAll('.menu-items [role^="menuitem"]')];
const checked = () => document.querySelector('.menu-items [aria-checked="true"]');

/** Arrow keys, Home, End and Escape in an open menu. True when the key was one of them. */
export function menuKey(event) {
  if (!state.menu) return false;
  const all = entries();
  const at = all.indexOf(document.activeElement);
  const to = { ArrowDown: (at + 1) % all.length, ArrowUp: (at - 1 + all.length) % all.length, Home: 0, End: all.length - 1 }[event.key];
  if (event.key === 'Escape' || event.key === 'Tab') closeMenu();
  else if (to !== undefined) all[to]?.focus();
  else return false;
  if (event.key !== 'Tab') event.preventDefault();
  return true;
}
