// Keys for who reviews without a mouse. A control says by `data-key` which key presses it: the one in the current card
// first (`data-card`), then one that stands in no card. With `data-key-focus` it is led to, not pressed; with
// `data-key-when` it has the key only while that selector finds something.
{
  const CARDS = '[data-card]';
  /** Keys after which one is done with a card, so that the next becomes the current one. */
  const DECIDING = ['f', 'd', 'x'];
  const SWITCH = 'dateline-keys';
  const PLACE = `dateline-card:${location.pathname}`;
  /** Keys that were pressed while a decision is on its way. */
  const waiting = [];
  let isBusy = false;

  const isOff = () => localStorage.getItem(SWITCH) === 'off';
  const cards = () =>
    [...document.querySelectorAll(CARDS)].filter((card) => !card.closest('details:not([open])'));
  /** The card that was current, or of those that stood beside it the first that is still there. */
  const currentCard = () => {
    const ids = (sessionStorage.getItem(PLACE) ?? '').split(' ');
    const there = cards();
    return ids.map((id) => there.find((card) => card.id === id)).find(Boolean);
  };

  function remember(card) {
    const beside = [card, neighbour(card, 1), neighbour(card, -1)];
    sessionStorage.setItem(PLACE, beside.map((one) => one?.id ?? '').join(' '));
  }

  function show(card, takesFocus) {
    for (const other of document.querySelectorAll(`${CARDS}[aria-current]`))
      other.removeAttribute('aria-current');
    if (!card) return;
    remember(card);
    card.setAttribute('aria-current', 'true');
    if (!takesFocus) return;
    card.focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  }

  function neighbour(card, step) {
    const all = cards();
    if (!card) return all[0];
    return all[all.indexOf(card) + step];
  }

  function controlOf(card, key) {
    const control = `[data-key="${CSS.escape(key)}"]`;
    const inCard = card?.querySelector(control);
    if (inCard) return inCard;
    return [...document.querySelectorAll(control)].find(
      (element) => !element.closest(CARDS) && isMeant(element),
    );
  }

  function isMeant({ dataset: { keyWhen } }) {
    return !keyWhen || document.querySelector(keyWhen) !== null;
  }

  /** Opens what the control is folded in. */
  function leadTo(control) {
    for (let at = control; at; at = at.parentElement) if (at.matches('details')) at.open = true;
    control.focus();
  }

  function press(key, control, card) {
    if (control.matches('input, textarea, select, [data-key-focus]')) return leadTo(control);
    if (DECIDING.includes(key) && card) {
      const next = neighbour(card, 1) ?? neighbour(card, -1);
      if (next) remember(next);
    }
    const undone = control.dataset.restores;
    if (undone) sessionStorage.setItem(PLACE, undone);
    isBusy = Boolean(window.htmx && control.form?.hasAttribute('hx-boost'));
    control.click();
  }

  /** Returns whether the key means anything here. */
  function act(key) {
    const card = currentCard();
    if (key === 'j' || key === 'k') {
      const next = neighbour(card, key === 'j' ? 1 : -1);
      show(next ?? card, true);
      return Boolean(next ?? card);
    }
    const control = controlOf(card, key === 'Enter' ? 'o' : key);
    if (control) press(key, control, card);
    return Boolean(control);
  }

  /** Until a decision is answered, keys wait: they are meant for the card that comes next. */
  function answered() {
    const byKey = isBusy;
    isBusy = false;
    show(currentCard(), byKey);
    while (!isBusy && waiting.length > 0) act(waiting.shift());
  }

  function isForUs(event) {
    if (isOff() || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return false;
    if (event.isComposing || event.key.length > 1)
      return event.key === 'Enter' && event.target.matches?.(CARDS);
    // A box is ticked with the space bar, and takes no letters.
    return !event.target.closest?.(
      'input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable], dialog[open]',
    );
  }

  document.addEventListener('keydown', (event) => {
    if (!isForUs(event)) return;
    if (isBusy) waiting.push(event.key);
    else if (!act(event.key)) return;
    event.preventDefault();
  });
  document.addEventListener('htmx:finally:request', answered);

  // Without this script the link leads to a page that says the same.
  document.addEventListener('click', (event) => {
    const dialog = document.querySelector('dialog#keys');
    if (!dialog || !event.target.closest?.('a[data-key="?"]')) return;
    event.preventDefault();
    dialog.showModal();
  });

  // Keys of one letter can be turned off (WCAG 2.1.4).
  document.addEventListener('change', (event) => {
    if (!event.target.matches('[data-keys-switch]')) return;
    if (event.target.checked) localStorage.removeItem(SWITCH);
    else localStorage.setItem(SWITCH, 'off');
  });
  document.addEventListener('focusin', (event) => {
    const card = event.target.closest?.(CARDS);
    if (card && !isBusy) show(card, false);
  });

  for (const box of document.querySelectorAll('[data-keys-switch]')) box.checked = !isOff();
  const [arrival] = performance.getEntriesByType('navigation');
  show(currentCard(), arrival?.type === 'reload' || arrival?.type === 'back_forward');
}
