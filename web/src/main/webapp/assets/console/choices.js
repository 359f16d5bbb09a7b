/* Lines of a classification: add, move and remove them, in the page only. Saving reads them from above. */

const table = document.querySelector('#lines tbody');

table.closest('fieldset').querySelectorAll('[data-act]').forEach(button => { button.hidden = false; });
table.closest('fieldset').addEventListener('click', event => {
  const button = event.target.closest('[data-act]');
  if (button) acts[button.dataset.act](button.closest('tr'));
});
table.addEventListener('input', event => {
  if (event.target.name === 'choice_level') indent(event.target.closest('tr'));
});

const acts = {
  add() {
    const last = table.lastElementChild;
    const line = last.cloneNode(true);
    line.querySelectorAll('.wrong').forEach(wrong => wrong.remove());
    line.querySelectorAll('input').forEach(input => { if (input.name !== 'choice_level') input.value = ''; });
    table.append(line);
    renumber();
    line.querySelector('[name=choice_en]').focus();
  },
  up(line) {
    line.previousElementSibling?.before(line);
    settle(line, 'up');
  },
  down(line) {
    line.nextElementSibling?.after(line);
    settle(line, 'down');
  },
  remove(line) {
    if (table.children.length === 1) return;
    const neighbour = line.nextElementSibling ?? line.previousElementSibling;
    line.remove();
    settle(neighbour, 'remove');
  },
};

function settle(line, act) {
  renumber();
  line.querySelector(`[data-act=${act}]`).focus();
}

/* The number of a line is in the words that screen readers say. */
function renumber() {
  [...table.children].forEach((line, place) => line.querySelectorAll('[aria-label]').forEach(named =>
    named.setAttribute('aria-label', named.getAttribute('aria-label').replace(/\d+/, place + 1))));
}

function indent(line) {
  line.className = `level-${Math.min(5, Math.max(1, Number(line.querySelector('[name=choice_level]').value) || 1))}`;
}
