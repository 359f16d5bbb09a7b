/* A case was handed out to this agent, or went away without them: what the page says and does about it. */
import { change, state } from './store.js';
import { t } from './texts.js';
import { announce, dismissAbout, notify } from './notices.js';
import { chime } from './sound.js';
import { restLetters, typing } from './keys.js';
import { closeWindow, openUnasked, readCase } from './reading.js';
import { isWindow, isWindowSeen, offeredInWindow } from './popout.js';

/** Opens its window by itself (PUSH-2), with a notice, a sound, and a browser notification when the tab is hidden. */
export function arrived(held, lost) {
  const shown = offeredInWindow() || showed(held.id, lost);
  if (isWindow && shown) return;
  dismissAbout(held.id);
  notify(t('offer.title'), `${held.title} · ${held.listName}`, shown ? { about: held.id } : { open: held.id, keep: true });
  if (isWindow) return;
  chime(held.id);
  announce(t('offer.announced', { who: held.title, list: held.listName }));
  if (document.hidden && !isWindowSeen()) notifyOutside(held);
}

/** False when it must not take the place of what the window shows now. */
function showed(id, lost) {
  if (state.open === id) {
    state.draft.problem = null;
    change({ phone: { ...state.phone, page: 'case' } });
    readCase();
    return true;
  }
  if (isInUse(lost)) return false;
  openUnasked(id);
  return true;
}

/** The person is typing there, or what they typed about a case that they lost is kept nowhere else: then the notice is the way in. */
function isInUse(lost) {
  if (typing(document.activeElement) && document.activeElement.closest('.case')) return true;
  const isLost = state.open === lost || (state.detail && !state.detail.case.mine);
  return state.open && isLost && hasTyped();
}

const hasTyped = () => Boolean(state.draft.note || state.draft.status || Object.keys(state.draft.changes).length);

/** Without the person: a locked screen is no place for a name or number. */
async function notifyOutside(held) {
  if (!('Notification' in globalThis) || Notification.permission !== 'granted') return;
  const worker = await navigator.serviceWorker?.getRegistration();
  worker?.showNotification(t('offer.title'), { body: held.listName, tag: 'ringback-offer', renotify: true, data: { case: held.id } });
}

/** Says why receiving has stopped. False when it has not, or the agent did it. */
export function stopped({ receiving, stopReason }) {
  if (receiving || !stopReason || stopReason === 'BY_AGENT') return false;
  notify(t('stopped.title'), t(`stop.${stopReason}`), { tone: 'late', keep: true });
  announce(t(`stop.${stopReason}`));
  return true;
}

/** The held case is not ours any more. What was typed stays until the agent closes the window. */
export async function left(id, me) {
  dismissAbout(id);
  if (!stopped(me)) notify(t('left.title'), t('left.text'), { tone: 'late' });
  if (state.open !== id) return;
  restLetters();
  if (hasTyped()) await readCase(id);
  else closeWindow();
}
