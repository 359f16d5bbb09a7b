/* Keeps a page current: what is marked as fresh is read again when the server hints at a change, and nothing else moves. */
import { show } from '../desk/render.js';

const LEAST_MS = 1000;
const REFRESH_MS = 10000;
const SILENCE_MS = 50000;
const RETRY_MS = [500, 1000, 2000, 5000];
const connection = document.getElementById('connection');
let socket = null;
let failures = 0;
let lastHeard = 0;
let lastRead = 0;
let reads = 0;
let shown = 0;
let planned = null;
let offset = 0;

function tell(state) {
  if (connection.dataset.state === state) return;
  connection.dataset.state = state;
  connection.textContent = connection.dataset[state];
}

function connect() {
  const { base } = document.documentElement.dataset;
  socket = new WebSocket(`${location.protocol.replace('http', 'ws')}//${location.host}${base}/live`);
  socket.onopen = () => {
    failures = 0;
    lastHeard = Date.now();
    tell('live');
    changed();
  };
  socket.onmessage = event => {
    lastHeard = Date.now();
    if (JSON.parse(event.data).type === 'changed') changed();
  };
  socket.onclose = () => {
    if (connection.dataset.state === 'signedOut') return;
    tell(navigator.onLine ? 'polling' : 'offline');
    setTimeout(connect, RETRY_MS[Math.min(failures++, RETRY_MS.length - 1)] * (0.75 + Math.random() / 2));
  };
}

/** At once, and once more a second later: sums are added up behind the changes. At most one reading a second. */
function changed() {
  if (planned) return;
  planned = setTimeout(() => {
    planned = null;
    read();
  }, LEAST_MS);
  if (Date.now() - lastRead >= LEAST_MS) read();
}

async function read() {
  if (document.hidden) return;
  lastRead = Date.now();
  const number = ++reads;
  const answer = await fetch(address(), { credentials: 'same-origin', headers: { 'X-Background': 'true' } }).catch(() => null);
  const text = await answer?.text().catch(() => null);
  if (number < shown) return; // a slow answer, and older than what the page shows
  shown = number;
  if (!answer || text === null) return tell('offline');
  if (answer.redirected) return leave();
  if (answer.ok) swap(new DOMParser().parseFromString(text, 'text/html'));
  if (socket?.readyState === WebSocket.OPEN) tell('live');
}

/** After a form was refused, the browser's own address has lost what is looked at. */
function address() {
  return document.querySelector('[data-address]')?.dataset.address ?? location.href;
}

function leave() {
  tell('signedOut');
  socket?.close();
}

function swap(fresh) {
  for (const region of document.querySelectorAll('[data-fresh]')) {
    const wanted = fresh.getElementById(region.id);
    if (wanted) show(region, ...wanted.childNodes);
  }
  setClock();
}

function setClock() {
  offset = Date.parse(document.getElementById('server-now').dateTime) - Date.now();
}

/** Clocks go on between readings, by the server's time. */
function tick() {
  const now = Date.now() + offset;
  for (const time of document.querySelectorAll('time[data-ticks]')) {
    const from = Date.parse(time.dateTime);
    const seconds = Math.max(0, Math.round((time.dataset.ticks === 'up' ? now - from : from - now) / 1000));
    time.textContent = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
}

/** The server speaks at least every 20 s; a half-open connection would stay silent for ever. */
function dropWhenSilent() {
  if (socket?.readyState === WebSocket.OPEN && Date.now() - lastHeard > SILENCE_MS) socket.close();
}

setClock();
connect();
setInterval(tick, 1000);
setInterval(read, REFRESH_MS);
setInterval(dropWhenSilent, REFRESH_MS);
addEventListener('offline', () => tell('offline'));
addEventListener('online', read);
document.addEventListener('visibilitychange', read);
