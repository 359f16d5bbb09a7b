/* Times in words, in the reader's language and time zone, whatever zone the computer is set to. */
import { h } from './render.js';
import { state, now } from './store.js';
import { inside, t } from './texts.js';

const zone = () => state.desk?.me.timeZone ?? 'UTC';
const language = () => document.documentElement.lang;
/** Made once: to make one takes longer than to show a whole row. */
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', made: new Map() };
const DAY = { weekday: 'short', day: 'numeric', month: 'short', made: new Map() };
const DAY_WITH_YEAR = { day: 'numeric', month: 'short', year: 'numeric', made: new Map() };
const WALL = { year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric', hourCycle: 'h23', made: new Map() };

function formatter(languageTag, { made, ...options }) {
  const key = languageTag + zone();
  if (!made.has(key)) made.set(key, new Intl.DateTimeFormat(languageTag, { timeZone: zone(), ...options }));
  return made.get(key);
}

const format = (instant, options) => formatter(locale(), options).format(new Date(instant));

/** English of Europe: a 24-hour clock and the day before the month. */
const locale = () => ({ fi: 'fi-FI', sv: 'sv-SE', en: 'en-GB' })[language()] ?? 'en-GB';

export const clock = instant => format(instant, TIME).replace('.', ':');
const day = instant => format(instant, DAY);
const dayWithYear = instant => format(instant, DAY_WITH_YEAR);

/** The calendar day in the reader's zone, as a number that counts days. */
function dayNumber(instant) {
  const { year, month, day: date } = wallParts(instant);
  return Math.floor(Date.UTC(year, month - 1, date) / 86400000);
}

/** "Today 15:30", "Tomorrow 09:00", "Fri 28 Nov 14:10". */
export const when = instant => withDay(instant, named => named);

/** The same inside a sentence: "due tomorrow 10:00". A weekday stays as its language writes it: "Fri 28 Nov", "pe 28.11.". */
export const whenInside = instant => withDay(instant, inside);

function withDay(instant, written) {
  const days = dayNumber(instant) - dayNumber(now());
  const named = { [-1]: 'time.yesterday', 0: 'time.today', 1: 'time.tomorrow' }[days];
  if (named) return `${written(t(named))} ${clock(instant)}`;
  return `${Math.abs(days) > 300 ? dayWithYear(instant) : day(instant)} ${clock(instant)}`;
}

/** Inside a sentence or when the day is plain: only the clock today, else with the day. */
export const whenShort = instant => (dayNumber(instant) === dayNumber(now()) ? clock(instant) : whenInside(instant));

export const isTodayOrEarlier = instant => Date.parse(instant) < endOfToday();

/** The reader's next midnight, found anew each minute. */
let midnight = { known: null, end: 0 };

function endOfToday() {
  const known = `${Math.floor(now() / 60000)} ${zone()}`;
  if (midnight.known !== known) {
    const tomorrow = new Date((dayNumber(now()) + 1) * 86400000).toISOString().slice(0, 16);
    midnight = { known, end: Date.parse(fromField(tomorrow)) };
  }
  return midnight.end;
}

/** A due time in words: late ones by how much. */
export function dueWords(instant) {
  const late = now() - Date.parse(instant);
  return late >= 60000 ? t('time.overdue', { period: period(late / 1000) }) : when(instant);
}

/** "12 min", "3 h 5 min", "2 d": what a person would say, never broken into two lines. */
export const period = seconds => inTwoUnits(seconds).replaceAll(' ', '\u00a0');

function inTwoUnits(seconds) {
  const minutes = Math.floor(seconds / 60);
  if (minutes < 1) return t('time.seconds', { count: Math.max(0, Math.round(seconds)) });
  if (minutes < 60) return t('time.minutes', { count: minutes });
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return joined(t('time.hours', { count: hours }), minutes % 60, 'time.minutes');
  return joined(t('time.days', { count: Math.floor(hours / 24) }), hours % 24, 'time.hours');
}

const joined = (head, rest, key) => (rest ? `${head} ${t(key, { count: rest })}` : head);

/** "1:24": what is left or has passed. */
export function minutesSeconds(seconds) {
  const whole = Math.max(0, Math.round(seconds));
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}

function wallParts(instant) {
  const parts = formatter('en-US', WALL).formatToParts(new Date(instant));
  return Object.fromEntries(parts.map(part => [part.type, Number(part.value)]));
}

const offsetAt = milliseconds => {
  const { year, month, day: date, hour, minute, second } = wallParts(milliseconds);
  return Date.UTC(year, month - 1, date, hour, minute, second) - Math.floor(milliseconds / 1000) * 1000;
};

/** The value of a date-time field: local time in the reader's zone, to the minute. */
export function toField(instant) {
  if (!instant) return '';
  const milliseconds = Date.parse(instant);
  return new Date(milliseconds + offsetAt(milliseconds)).toISOString().slice(0, 16);
}

/** What a date-time field means, in words: the field itself follows the browser's language, not the page's. */
export function inWords(text) {
  const instant = fromField(text);
  return instant && h('p', { class: 'sub', 'data-key': 'words' }, when(instant));
}

/** The last minute that a date-time field takes: without it, browsers let a year have six digits. */
export const LAST = '9999-12-31T23:59';

/** The instant of a local time, null where it is none yet. One that a clock change skips moves forward; one that happens twice means the first. */
export function fromField(text) {
  if (!/^[1-9]\d{3}-\d\d-\d\dT\d\d:\d\d$/.test(text ?? '')) return null;
  const wall = Date.parse(`${text}:00Z`);
  const before = offsetAt(wall - 86400000);
  const after = offsetAt(wall + 86400000);
  const candidates = [wall - before, wall - after].sort((a, b) => a - b);
  const real = candidates.find(candidate => candidate + offsetAt(candidate) === wall);
  return new Date(real ?? wall - before).toISOString();
}
