/* Shown in the place of a page that could not be had: says why, and returns by itself. */

const LOOK_MS = 5000;

function explain() {
  document.getElementById('no-network').hidden = navigator.onLine;
  document.getElementById('no-server').hidden = !navigator.onLine;
}

async function returnWhenBack() {
  const answer = await fetch(location.href, { method: 'HEAD', redirect: 'manual' }).catch(() => null);
  if (answer && answer.status < 500) location.reload();
}

explain();
addEventListener('online', () => location.reload());
addEventListener('offline', explain);
document.getElementById('again').addEventListener('click', () => location.reload());
setInterval(returnWhenBack, LOOK_MS);
