/* Hints that something changed, by WebSocket. Without one the page asks by itself, and says so. */
import { change, state } from './store.js';
import { readCase, readDesk } from './reading.js';
import { showNews } from './news.js';

const POLL_MS = 5000;
const REFRESH_MS = 30000;
const RETRY_MS = [500, 1000, 2000, 5000];
const SILENCE_MS = 50000;
let socket = null;
let failures = 0;
let lastHeard = 0;

export function goLive() {
  connect();
  setInterval(pollWhenNeeded, POLL_MS);
  setInterval(refresh, REFRESH_MS);
  setInterval(dropWhenSilent, POLL_MS);
  addEventListener('online', backOnline);
  addEventListener('offline', () => change({ connection: 'offline' }));
  document.addEventListener('visibilitychange', seen);
}

function seen() {
  if (!document.hidden) refresh();
}

function connect() {
  const { base } = document.documentElement.dataset;
  socket = new WebSocket(`${location.protocol.replace('http', 'ws')}//${location.host}${base}/live`);
  socket.onopen = () => {
    failures = 0;
    lastHeard = Date.now();
    change({ socketOpen: true, connection: 'live' });
    readAll();
  };
  socket.onmessage = event => heard(JSON.parse(event.data));
  socket.onclose = () => {
    change({ socketOpen: false });
    retry();
  };
}

function retry() {
  if (state.signedOut) return;
  if (state.connection === 'live' || state.connection === 'connecting') change({ connection: 'polling' });
  const delay = RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)];
  setTimeout(reconnect, delay * (0.75 + Math.random() / 2));
  readDesk();
}

/** The socket may have outlived the gap: then it is as good as before. */
function backOnline() {
  if (socket?.readyState !== WebSocket.OPEN) return reconnect();
  change({ connection: 'live' });
  readAll();
}

function reconnect() {
  if (socket?.readyState === WebSocket.CONNECTING || socket?.readyState === WebSocket.OPEN) return;
  connect();
}

/** The server speaks at least every 20 s; a half-open connection would stay silent for ever. */
function dropWhenSilent() {
  if (socket?.readyState === WebSocket.OPEN && Date.now() - lastHeard > SILENCE_MS) socket.close();
}

function heard(hint) {
  lastHeard = Date.now();
  if (hint.type !== 'changed') return;
  if (hint.notices) showNews();
  readDesk();
  if (state.open && (hint.cases.includes(state.open) || hint.mine)) readCase();
}

function readAll() {
  refresh();
  if (state.open) readCase();
}

const refresh = () => readDesk().then(showNews);

function pollWhenNeeded() {
  if (state.connection !== 'live' && !state.signedOut) readAll();
}
