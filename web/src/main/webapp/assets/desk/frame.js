/* What all dialogs have in common: a heading and the way out. */
import { h, icon } from './render.js';
import { t } from './texts.js';

export const frame = (name, heading, ...content) => h('dialog', { class: 'dialog', 'data-key': `dialog-${name}`, 'aria-labelledby': 'dialog-title' },
  h('header', {}, h('h2', { id: 'dialog-title' }, heading), h('button', { type: 'button', class: 'plain', 'aria-label': t('action.close'), 'data-act': 'closeDialog' }, icon('close'))),
  content);
