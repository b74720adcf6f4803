'use strict';
// Filters, search, theme. All data is in the document; without this script the
// page shows everything.
(() => {
  const all = (selector, at = document) => [...at.querySelectorAll(selector)];
  const one = (id) => document.getElementById(id);
  const facets = ['level', 'verdict', 'start', 'confidence', 'untested', 'change'];
  const shownAtOnce = 60;  // findings of causes that a filter opens
  const search = one('q');
  const boxes = all('#filters input[type=checkbox]');

  const causes = all('.cause').map((el) => ({
    el, many: el.querySelector('.many'), wasOpen: el.open, items: [],
    more: all('.more', el).map((more) => ({el: more, n: more.querySelector('summary span')})),
  }));
  const items = [];
  for (const cause of causes)
    for (const el of all('.finding', cause.el)) {
      const values = facets.map((name) => (el.dataset[name] || '').split(' '));
      const item = {el, cause, values, text: '', isShown: true};
      cause.items.push(item);
      items.push(item);
    }

  // Built when it is first asked for: most readers never search.
  function textOf(item) {
    if (!item.text)
      item.text = [item.el.querySelector('h4').textContent, item.el.dataset.words,
        item.cause.el.querySelector('summary').textContent,
        ...all(':scope > p', item.el).map((p) => p.textContent)].join(' ').toLowerCase();
    return item.text;
  }

  // What is asked for: by facet the values that will do.
  function asked() {
    const wanted = facets.map((name) => boxes.filter((b) => b.name === name && b.checked).map((b) => b.value));
    const words = search.value.toLowerCase().split(/\s+/).filter(Boolean);
    return {wanted, words, isActive: words.length > 0 || wanted.some((values) => values.length)};
  }

  // -1: does not fit; else the bits of the facets that are against it.
  function against(item, {wanted, words}) {
    if (words.length) {
      const text = textOf(item);
      if (!words.every((word) => text.includes(word)))
        return -1;
    }
    let bits = 0;
    wanted.forEach((values, i) => {
      if (values.length && !values.some((value) => item.values[i].includes(value)))
        bits |= 1 << i;
    });
    return bits;
  }

  function showCause(cause, isActive, before) {
    const n = cause.items.filter((item) => item.isShown).length;
    cause.el.hidden = !n;
    cause.many.textContent = n === cause.items.length ? n : `${n} of ${cause.items.length}`;
    if (isActive)
      cause.el.open = n > 0 && before < shownAtOnce;
    for (const {el, n: label} of cause.more) {
      const inside = all('.finding:not([hidden])', el).length;
      el.hidden = !inside;
      label.textContent = inside < n ? `and ${inside} more` : `${n} of them`;
      if (isActive)
        el.open = n <= shownAtOnce || inside === n;
    }
    return n;
  }

  let wasActive = false;
  function apply() {
    const wish = asked();
    const counts = new Map(boxes.map((box) => [box, 0]));
    for (const item of items) {
      const bits = against(item, wish);
      if (item.isShown !== (bits === 0)) {
        item.isShown = bits === 0;
        item.el.hidden = !item.isShown;
      }
      // A choice says how many it would show beside the other choices.
      for (const box of boxes) {
        const i = facets.indexOf(box.name);
        if (bits >= 0 && (bits & ~(1 << i)) === 0 && item.values[i].includes(box.value))
          counts.set(box, counts.get(box) + 1);
      }
    }
    for (const [box, n] of counts)
      box.parentElement.querySelector('.n').textContent = n;
    let shown = 0;
    for (const cause of causes)
      shown += showCause(cause, wish.isActive, shown);
    if (wasActive && !wish.isActive)
      for (const cause of causes) {
        cause.el.open = cause.wasOpen;
        cause.more.forEach(({el}) => { el.open = false; });
      }
    wasActive = wish.isActive;
    for (const chapter of all('.chapter'))
      chapter.hidden = !chapter.querySelector('.cause:not([hidden])');
    one('shown').textContent = wish.isActive ? `${shown} of ${items.length} findings` : `${items.length} findings`;
    one('reset').hidden = !wish.isActive;
    one('none').hidden = shown > 0 || !items.length;
  }

  // The state is in the fragment, so that a link shows what its sender saw.
  function remember() {
    const state = new URLSearchParams();
    if (search.value)
      state.set('q', search.value);
    for (const box of boxes)
      if (box.checked)
        state.append(box.name, box.value);
    const text = state.toString();
    history.replaceState(null, '', text ? '#' + text : location.pathname + location.search);
  }

  function recall() {
    const state = new URLSearchParams(location.hash.slice(1));
    search.value = state.get('q') || '';
    for (const box of boxes)
      box.checked = state.getAll(box.name).includes(box.value);
    apply();
  }

  function reset() {
    search.value = '';
    boxes.forEach((box) => { box.checked = false; });
    apply();
  }

  // A link to a finding opens what it is folded in.
  function follow() {
    if (location.hash.includes('='))
      return recall();
    const target = one(location.hash.slice(1));
    if (!target || !target.classList.contains('finding'))
      return;
    if (target.hidden)
      reset();
    for (let at = target.parentElement; at; at = at.parentElement)
      if (at.localName === 'details')
        at.open = true;
    target.scrollIntoView();
  }

  let timer = 0;
  function changed(delay) {
    clearTimeout(timer);
    timer = setTimeout(() => { apply(); remember(); }, delay);
  }
  search.addEventListener('input', () => changed(120));
  boxes.forEach((box) => box.addEventListener('change', () => changed(0)));
  one('reset').addEventListener('click', () => { reset(); remember(); search.focus(); });
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && event.target === search && search.value) {
      search.value = '';
      changed(0);
    }
    const isTyping = event.target.matches('input[type=search], textarea, select');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  });
  addEventListener('hashchange', follow);

  // On paper nothing is folded.
  let closed = [];
  addEventListener('beforeprint', () => {
    closed = all('details:not([open]):not(.rule):not(.words)');
    closed.forEach((el) => { el.open = true; });
  });
  addEventListener('afterprint', () => closed.forEach((el) => { el.open = false; }));

  const themes = ['auto', 'light', 'dark'];
  const button = one('theme');
  let theme = 'auto';
  try {
    theme = localStorage.getItem('breakpath-theme') || theme;
  } catch { /* a page from a file may have no storage */ }
  function show(next) {
    theme = themes.includes(next) ? next : 'auto';
    button.textContent = 'theme: ' + theme;
    if (theme === 'auto')
      delete document.documentElement.dataset.theme;
    else
      document.documentElement.dataset.theme = theme;
  }
  button.addEventListener('click', () => {
    show(themes[(themes.indexOf(theme) + 1) % themes.length]);
    try {
      localStorage.setItem('breakpath-theme', theme);
    } catch { /* as above */ }
  });
  show(theme);

  button.hidden = false;
  one('filters').hidden = !items.length;
  document.querySelector('.body').classList.toggle('filtered', items.length > 0);
  if (matchMedia('(max-width: 61.99rem)').matches)
    document.querySelector('.facets').open = false;
  follow();
})();
