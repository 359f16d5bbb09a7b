/* What has happened to the case, newest first, and the other cases of the number. */
import { h } from './render.js';
import { t, has, count, inside } from './texts.js';
import { when, whenInside, whenShort } from './times.js';

export function past(detail) {
  return [
    h('h2', { 'data-key': 'title' }, t('history.title')),
    h('ol', { class: 'history', 'data-key': 'events' }, detail.history.map(event => line(event, detail))),
  ];
}

function line(event, detail) {
  const { note } = event.details;
  return h('li', { 'data-key': event.id },
    h('b', {}, heading(event)), ` · ${whenShort(event.at)} · ${actor(event)}`,
    more(event) && h('div', { class: 'sub' }, more(event)),
    classified(event, detail).map(({ label, choices }) => h('div', { class: 'sub', 'data-key': label }, `${label}: ${choices.join(', ')}`)),
    note && h('div', { class: 'quote' }, `“${note}”`));
}

/** What the call was about, in the words of that time. */
const classified = ({ details }, { attempts }) => (details.status && attempts.find(attempt => attempt.id === details.attempt)?.classification) || [];

function heading({ type, details }) {
  return has(`history.${type}`) ? t(`history.${type}`, { status: details.statusText ?? details.status }) : type;
}

function actor({ actor: name, actorName }) {
  if (name === 'system') return t('history.system');
  if (name.startsWith('key:')) return t('history.key', { key: name.slice(4) });
  return actorName ?? name;
}

function more({ type, details, actorName }) {
  return [
    type === 'RE_OFFER' && details.at && whenInside(details.at),
    details.agentName && details.agentName !== actorName && t('history.agent', { agent: details.agentName }),
    type === 'EDITED' && Object.entries(details).filter(([, change]) => change && 'new' in Object(change)).map(([field, change]) => changed(field, change)).join(', '),
    details.reason && (has(`closed.${details.reason}`) ? t(`closed.${details.reason}`) : has(`stop.${details.reason}`) ? t(`stop.${details.reason}`) : null),
  ].filter(Boolean).join(' · ');
}

function changed(field, { old: before, new: after }) {
  const name = has(`field.${field}`) ? t(`field.${field}`) : field;
  const text = value => (value == null || value === '' ? '–' : /At$/.test(field) ? when(value) : String(value));
  return `${name}: ${text(before)} → ${text(after)}`;
}

export function relatedCases({ related }) {
  if (!related.length) return null;
  return h('ul', { class: 'related', 'data-key': 'related', 'aria-label': count('case.related', related.length) },
    h('li', {}, h('b', {}, count('case.related', related.length))),
    related.map(other => h('li', { 'data-key': other.id },
      h('button', { type: 'button', class: 'link', 'data-act': 'openCase', 'data-case': other.id }, other.listName), ` · ${relation(other)}`)));
}

function relation(other) {
  const main = other.main ? t('case.main') : null;
  const stands = other.state === 'CLOSED'
    ? t(`closed.${other.closeReason}`)
    : [t('case.dueAt', { time: whenInside(other.dueAt) }), other.assigneeName ?? inside(t('case.unassigned'))].join(' · ');
  return [main, stands].filter(Boolean).join(' · ');
}
