// While an import is at work its numbers are read anew each second; when it is over, the whole page. A page that nobody looks at
// reads nothing: the end of the import would count as seen.
const work = () => document.getElementById('work');

async function renew() {
  const answer = await fetch(location.href, { headers: { Accept: 'text/html', 'X-Background': 'true' } });
  if (!answer.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.getElementById('work');
  if (!fresh || fresh.dataset.state !== work().dataset.state) return location.reload();
  work().replaceChildren(...fresh.childNodes);
}

async function watch() {
  if (!document.hidden) await renew().catch(() => {});
  setTimeout(watch, 1000);
}

if (work()?.dataset.busy === 'true') setTimeout(watch, 700);
