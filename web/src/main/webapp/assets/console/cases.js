// Ticks all rows of the page, and follows an act on many cases until it is over.
const all = document.getElementById('all-rows');
if (all) {
  all.hidden = false;
  all.addEventListener('change', () => {
    for (const row of document.querySelectorAll('#cases [name=id]')) row.checked = all.checked;
  });
}

async function renew(progress) {
  const answer = await fetch(location.href, { headers: { 'X-Background': 'true' } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const now = page.getElementById('progress');
  if (now) { progress.replaceChildren(...now.childNodes); progress.dataset.running = now.dataset.running; }
}

/** An answer that did not arrive is asked for again. */
async function follow() {
  const progress = document.getElementById('progress');
  if (progress?.dataset.running !== 'true') return;
  await renew(progress).catch(() => {});
  setTimeout(follow, 2000);
}
setTimeout(follow, 2000);
