/* The phone exchange dials. Where it did not, or perhaps not, the agent's own phone is the way out. */
import { h, icon } from './render.js';
import { state } from './store.js';
import { t } from './texts.js';

const TROUBLE = ['NOT_REACHED', 'REFUSED', 'UNKNOWN'];

/** Of the latest call, as long as the case is still in the same hands and nothing else is known of that call. */
export function dialTrouble({ case: item, attempts }) {
  const { dial, reported, startedAt } = attempts.at(-1) ?? {};
  if (!item.mine || !item.phone || reported || !TROUBLE.includes(dial?.result) || startedAt < item.assignedAt) return null;
  return h('div', { class: 'message late', role: 'alert', 'data-key': 'dial' },
    h('span', { class: 'grow' }, t(`dial.${dial.result}`)),
    h('button', { type: 'button', class: 'button small', disabled: state.busy.has('call'), 'data-act': 'callByPhone', 'data-key': 'callByPhone' }, icon('phone'), t('dial.byPhone')));
}
