/* New cases of one's lists (NOTE-1), own ones that are due (TIME-4), and messages of those in charge: in the page that is seen, else by push to the browsers that take one. */
import { get, post, postQuietly, put, Refusal, Unreachable } from './api.js';
import { change, state } from './store.js';
import { t, count } from './texts.js';
import { notify } from './notices.js';
import { openCase } from './reading.js';

const SHOWN_ONE_BY_ONE = 3;

export const canPush = () => 'serviceWorker' in navigator && 'PushManager' in globalThis && 'Notification' in globalThis;

/** What the server gives to this page it gives to no other, and pushes to nobody. */
export async function showNews() {
  if (document.hidden || !state.desk) return;
  const { notices, messages } = await postQuietly('notices/claim').catch(failed);
  for (const { sender, text } of messages) notify(t('news.message', { sender }), text, { keep: true });
  tell('news', notices.filter(one => one.kind === 'NEW'));
  tell('due', notices.filter(one => one.kind === 'DUE'), { keep: true });
}

function tell(key, notices, how) {
  const cases = notices.reduce((sum, one) => sum + one.cases, 0);
  if (cases > SHOWN_ONE_BY_ONE || cases > notices.length) notify(count(`${key}.many`, cases), [...new Set(notices.map(one => one.listName))].join(', '), how);
  else for (const { id, title, listName } of notices) notify(t(`${key}.title`), `${title} · ${listName}`, { ...how, open: id });
}

function failed(error) {
  if (error instanceof Refusal || error instanceof Unreachable) return { notices: [], messages: [] };
  throw error;
}

/** The worker is there for pushes and for the page that shows when the server cannot be reached. */
export async function startWorker() {
  if (!('serviceWorker' in navigator)) return;
  const { base } = document.documentElement.dataset;
  const { lang } = document.documentElement;
  navigator.serviceWorker.addEventListener('message', event => heard(event.data));
  await navigator.serviceWorker.register(`${base}/worker.js`);
  if (localStorage.getItem('ringback.worker') !== lang) (await navigator.serviceWorker.ready).active.postMessage({ type: 'language' });
  localStorage.setItem('ringback.worker', lang);
}

function heard({ type, title, body, case: id }) {
  if (type === 'open') openCase(id);
  else if (type === 'news') notify(title, body, { open: id });
}

/** Asks for the browser's permission: only here, when the person switches notifications on. False when it is not given. */
export async function takePushes() {
  if (await Notification.requestPermission() !== 'granted') {
    notify(t('push.denied.title'), t('push.denied.text'), { tone: 'late', keep: true });
    return false;
  }
  try {
    await subscribe();
    return true;
  } catch (error) {
    if (error instanceof Refusal || error instanceof Unreachable || error instanceof DOMException) {
      notify(t('push.failed.title'), t('push.failed.text'), { tone: 'late', keep: true });
      return false;
    }
    throw error;
  }
}

/** At each start: a browser may have dropped its subscription, and the server may have another key. */
export async function renewPushes() {
  if (!canPush() || state.desk?.me.notifications !== 'PUSH' || Notification.permission !== 'granted') return;
  await subscribe().catch(() => change({ pushHere: false }));
}

async function subscribe() {
  const { pushManager } = await navigator.serviceWorker.ready;
  const key = bytes((await get('notices/key')).publicKey);
  let subscription = await pushManager.getSubscription();
  if (subscription && !same(new Uint8Array(subscription.options.applicationServerKey), key)) {
    await subscription.unsubscribe();
    subscription = null;
  }
  subscription ??= await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
  const { endpoint, keys } = subscription.toJSON();
  await put('notices/subscription', { endpoint, p256dh: keys.p256dh, auth: keys.auth });
  change({ pushHere: true });
}

/** This browser only; the person's other ones go on. */
export async function dropPushes() {
  if (!canPush()) return;
  const registration = await navigator.serviceWorker.getRegistration();
  const subscription = await registration?.pushManager.getSubscription();
  if (!subscription) return;
  await Promise.allSettled([post('notices/unsubscribe', { endpoint: subscription.endpoint }), subscription.unsubscribe()]);
  change({ pushHere: false });
}

const bytes = base64url => Uint8Array.from(atob(base64url.replace(/-/g, '+').replace(/_/g, '/')), letter => letter.charCodeAt(0));
const same = (one, other) => one.length === other.length && one.every((byte, at) => byte === other[at]);
