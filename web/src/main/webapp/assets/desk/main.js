/* The agent's desk: reads what is true, shows it, and gives every button its action. */
import { show, h } from './render.js';
import { change, onChange, state } from './store.js';
import { loadTexts, t } from './texts.js';
import { bottomBar, topbar } from './topbar.js';
import { listsPanel } from './lists.js';
import { casesPanel } from './cases.js';
import { caseWindow } from './caseWindow.js';
import { banner, toasts } from './notices.js';
import { dialog } from './sheets.js';
import { tickCountdowns } from './countdown.js';
import { readFilter } from './filters.js';
import { openCase, readDesk } from './reading.js';
import { goLive } from './live.js';
import { renewPushes, startWorker } from './news.js';
import { acts, listenToPage } from './acts.js';
import { listenToKeys } from './keys.js';

const WORDS_AGE_MS = 20000;

function showPage() {
  const root = document.getElementById('desk');
  root.dataset.page = state.phone.page;
  const window = caseWindow();
  show(root,
    topbar(),
    banner(),
    h('main', { class: `columns ${window ? '' : 'no-case'}`, 'data-key': 'columns' }, listsPanel(), casesPanel(), window),
    bottomBar(),
    toasts(),
    dialog());
  document.querySelector('dialog:not([open])')?.showModal();
  document.title = pageTitle();
}

const pageTitle = () => [state.desk?.held && `● ${state.desk.held.title}`, t(`tab.${state.filter.tab}`), 'Ringback'].filter(Boolean).join(' – ');

await loadTexts(document.documentElement.dataset.texts);
const asked = readFilter();
onChange(showPage);
change();
listenToPage();
listenToKeys(acts);
goLive();
if (asked) openCase(asked);
startWorker().then(readDesk).then(renewPushes);
setInterval(tickCountdowns, 1000);
setInterval(() => change(), WORDS_AGE_MS);
