/* Keeps the counters current: the table is read again every few seconds, and nothing else of the page moves. */

const PERIOD_MS = 5000;

async function refresh() {
  if (document.hidden) return;
  const answer = await fetch(location.href, { credentials: 'same-origin', headers: { 'X-Background': 'true' } }).catch(() => null);
  if (!answer?.ok || answer.redirected) return;
  const fresh = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('#lists table');
  if (fresh) document.querySelector('#lists table')?.replaceWith(fresh);
}

setInterval(refresh, PERIOD_MS);
document.addEventListener('visibilitychange', refresh);
