/* Elements from plain descriptions, and the least change that makes the page show them. Text is always text, never markup. */

const SVG = 'http://www.w3.org/2000/svg';
const PROPERTIES = new Set(['value', 'checked', 'indeterminate']);

/** An element. Attributes that are null, undefined or false are left out; `value` and `checked` are the live properties. */
export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  element.append(...children.flat(Infinity).filter(child => child != null && child !== false && child !== ''));
  for (const [name, value] of Object.entries(attributes ?? {})) set(element, name, value);
  return element;
}

function set(element, name, value) {
  if (PROPERTIES.has(name)) element[name] = value ?? '';
  else if (value === true) element.setAttribute(name, '');
  else if (value != null && value !== false) element.setAttribute(name, value);
}

const ICONS = {
  phone: 'M6 3h3l2 5-2.5 1.5a12 12 0 0 0 6 6L16 13l5 2v3a3 3 0 0 1-3 3A15 15 0 0 1 3 6a3 3 0 0 1 3-3z',
  play: 'M7 4v16l13-8z',
  close: 'M6 6l12 12M18 6L6 18',
  copy: 'M9 9h11v11H9zM5 15H4V4h11v1',
  check: 'M4 12l5 5L20 6',
  inbox: 'M3 13l3-8h12l3 8v6H3zM3 13h5l2 3h4l2-3h5',
  clock: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18zM12 7v5l3 2',
  window: 'M14 4h6v6M20 4l-8 8M18 14v6H4V6h6',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
};

export function icon(name) {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', ICONS[name]);
  svg.append(path);
  return svg;
}

/** Makes `container` show `elements`. Nodes that stay, in the order that they had, keep their focus, selection and scroll position. */
export function show(container, ...elements) {
  const wanted = document.createElement('div');
  wanted.append(...elements.flat(Infinity).filter(Boolean));
  morphChildren(container, wanted);
}

const keyOf = node => (node.nodeType === Node.ELEMENT_NODE ? node.getAttribute('data-key') : null);
/** Of which two nodes of one parent have the same, one can become the other. */
const kindOf = node => `${node.nodeName} ${keyOf(node) ?? ''}`;
const alike = (a, b) => kindOf(a) === kindOf(b);

function morph(current, wanted) {
  if (current.nodeType === Node.TEXT_NODE) {
    if (current.nodeValue !== wanted.nodeValue) current.nodeValue = wanted.nodeValue;
    return;
  }
  if (current.hasAttribute('data-keep')) return;
  morphAttributes(current, wanted);
  morphChildren(current, wanted);
  for (const property of isBeingTyped(current) ? [] : PROPERTIES) {
    if (property in wanted && current[property] !== wanted[property]) current[property] = wanted[property];
  }
}

/** To write into the field would forget the digits that are no time yet. */
const isBeingTyped = element => element.type === 'datetime-local' && !element.value && element === document.activeElement;

/** Whether a dialog or details are open is the browser's to know: opened anew, a dialog would move the focus away from what is typed. */
const ownState = (element, name) => name === 'open' && ['DIALOG', 'DETAILS'].includes(element.nodeName);

function morphAttributes(current, wanted) {
  for (const { name } of [...current.attributes]) if (!ownState(current, name) && !wanted.hasAttribute(name)) current.removeAttribute(name);
  for (const { name, value } of [...wanted.attributes]) if (current.getAttribute(name) !== value) current.setAttribute(name, value);
}

function morphChildren(current, wanted) {
  removeUnwanted(current, wanted);
  const keyed = new Map();
  for (const child of current.childNodes) if (keyOf(child)) keyed.set(keyOf(child), child);
  let place = current.firstChild;
  for (const next of [...wanted.childNodes]) {
    const match = keyOf(next) ? keyed.get(keyOf(next)) : place && alike(place, next) ? place : null;
    if (match && alike(match, next)) {
      if (match === place) place = place.nextSibling;
      else current.insertBefore(match, place);
      morph(match, next);
    } else current.insertBefore(next, place);
  }
  while (place) {
    const gone = place;
    place = place.nextSibling;
    gone.remove();
  }
}

/** Before all else: a node that is moved loses its focus, so what goes must not stand in the way of what stays. */
function removeUnwanted(current, wanted) {
  const places = new Map();
  for (const child of wanted.childNodes) places.set(kindOf(child), (places.get(kindOf(child)) ?? 0) + 1);
  for (const child of [...current.childNodes]) {
    const free = places.get(kindOf(child)) ?? 0;
    if (free) places.set(kindOf(child), free - 1);
    else child.remove();
  }
}
