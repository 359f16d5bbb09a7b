/* The agent's desk: reads what is true, shows it, and gives every button its action. */
import { show, h } from './render.js';
import { change, onChange, state } from './store.js';
import { loadTexts, t } from './texts.js';
import { bottomBar, topbar } from './topbar.js';
import { listsPanel } from './lists.js';
import { casesPanel } from './cases.js';
import { caseWindow, emptyWindow } from './caseWindow.js';
import { banner, toasts } from './notices.js';
import { dialog } from './sheets.js';
import { tickCountdowns } from './countdown.js';
import { readFilter } from './filters.js';
import { openCase, readDesk } from './reading.js';
import { goLive } from './live.js';
import { isWindow, keepInStep } from './popout.js';
import { renewPushes, startWorker } from './news.js';
import { acts, listenToPage } from './acts.js';
import { listenToKeys } from './keys.js';

const WORDS_AGE_MS = 20000;

function showPage() {
  const root = document.getElementById('desk');
  root.dataset.page = state.phone.page;
  root.toggleAttribute('data-window', isWindow);
  const sheet = dialog();
  // only one that is closed gives the focus back to where it came from
  if (!sheet) document.querySelector('dialog')?.close();
  show(root, isWindow ? windowOnly() : wholeDesk(), toasts(), sheet);
  document.querySelector('dialog:not([open])')?.showModal();
  document.title = pageTitle();
}

function wholeDesk() {
  const window = caseWindow();
  return [
    topbar(),
    banner(),
    h('main', { class: `columns ${window ? '' : 'no-case'}`, 'data-key': 'columns' }, listsPanel(), casesPanel(), window),
    bottomBar(),
  ];
}

const windowOnly = () => [banner(), h('main', { class: 'columns', 'data-key': 'columns' }, caseWindow() ?? emptyWindow())];

const pageTitle = () => [state.desk?.held && `● ${state.desk.held.title}`, t(`tab.${state.filter.tab}`), 'Ringback'].filter(Boolean).join(' – ');

await loadTexts(document.documentElement.dataset.texts);
const asked = readFilter();
document.querySelector('.skip').hidden = isWindow;
onChange(showPage);
keepInStep(onChange);
change();
listenToPage();
listenToKeys(acts);
goLive();
if (asked) openCase(asked);
Promise.all([readDesk(), startWorker()]).then(renewPushes);
setInterval(tickCountdowns, 1000);
setInterval(() => change(), WORDS_AGE_MS);
