/* Works when no page is open: shows pushes, and says what is the matter when the server cannot be reached.
   Keeps that one page and what it looks like. Nothing of a case is ever kept. */

const KEPT = 'ringback-offline';
const SCOPE = new URL(self.registration.scope);
const OFFLINE = new URL('offline', SCOPE).href;
const DESK = new URL('agent/desk', SCOPE).href;
const ICON = new URL('assets/icons/192.png', SCOPE).href;
const BADGE = new URL('assets/icons/badge.png', SCOPE).href;

self.addEventListener('install', event => {
  event.waitUntil(keepOfflinePage().then(() => self.skipWaiting()));
  if (event.addRoutes) event.waitUntil(event.addRoutes(leftAlone()));
});
self.addEventListener('activate', event => event.waitUntil(Promise.all([self.clients.claim(), self.registration.navigationPreload?.enable()])));

/** The page in the person's language, with the files that it names. */
async function keepOfflinePage() {
  const page = await fetch(OFFLINE, { credentials: 'same-origin' });
  if (!page.ok) throw new Error(`offline page: ${page.status}`);
  const files = [...(await page.clone().text()).matchAll(/(?:href|src)="([^"]*\/assets\/[^"]+)"/g)].map(([, file]) => new URL(file, SCOPE).href);
  await caches.delete(KEPT);
  const kept = await caches.open(KEPT);
  await Promise.all([kept.put(OFFLINE, page), kept.addAll([...new Set(files)])]);
}

self.addEventListener('fetch', event => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(navigate(event));
  else if (isKept(new URL(request.url).pathname)) event.respondWith(asset(request));
});

/** Browsers that know it need not even wake the worker for these. */
function leftAlone() {
  return ['assets/*/desk/*', 'agent/data/*', 'agent/texts/*'].map(path => ({ condition: { urlPattern: new URLPattern(path, SCOPE.href) }, source: 'network' }));
}

/** The desk's own files are of no use without a server: they come faster when the worker leaves them alone. */
const isKept = path => path.includes('/assets/') && !path.includes('/desk/');

async function navigate({ request, preloadResponse }) {
  try {
    return (await preloadResponse) ?? (await fetch(request));
  } catch (unreachable) {
    const page = await caches.match(OFFLINE);
    if (page) return page;
    throw unreachable;
  }
}

async function asset(request) {
  try {
    return await fetch(request);
  } catch (unreachable) {
    const file = await caches.match(request);
    if (file) return file;
    throw unreachable;
  }
}

/** The page's language may have changed since. */
self.addEventListener('message', event => {
  if (event.data?.type === 'language') event.waitUntil(keepOfflinePage().catch(() => {}));
});

self.addEventListener('push', event => event.waitUntil(tell(event.data?.json() ?? {})));

/** One notice per person: a page that is seen shows it, and only else the system does. */
async function tell({ title, body, tag, case: id }) {
  const seen = (await desks()).find(page => page.visibilityState === 'visible');
  if (seen) return seen.postMessage({ type: 'news', title, body, case: id });
  await self.registration.showNotification(title, { body, tag, renotify: Boolean(tag), icon: ICON, badge: BADGE, data: { case: id } });
}

self.addEventListener('notificationclick', event => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.case));
});

async function open(id) {
  const [page] = await desks();
  if (!page) return self.clients.openWindow(id ? `${DESK}?case=${encodeURIComponent(id)}` : DESK);
  await page.focus();
  if (id) page.postMessage({ type: 'open', case: id });
}

async function desks() {
  const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return pages.filter(page => page.url.startsWith(DESK));
}
