// The report in headless Chromium, from a file, as people open it. Runs in the
// directory that holds pages/ and node_modules/; see run.

import assert from 'node:assert/strict';
import {createRequire} from 'node:module';
import {statSync} from 'node:fs';
import {after, before, test} from 'node:test';
import {resolve} from 'node:path';
import {pathToFileURL} from 'node:url';

const require = createRequire(resolve('package.json'));
const puppeteer = require('puppeteer-core');
const axe = require('axe-core').source;

const url = (name, fragment = '') => pathToFileURL(resolve('pages', name + '.html')).href + fragment;

let browser;
before(async () => {
  browser = await puppeteer.launch({
    executablePath: process.env.CHROMIUM,
    // Root has no sandbox to enter; containers have a small /dev/shm.
    args: ['--disable-dev-shm-usage', ...(process.getuid() === 0 ? ['--no-sandbox'] : [])],
  });
});
after(() => browser?.close());

/// Runs \p look on a page, then expects that it asked for nothing, complained
/// of nothing and ran nothing of what it shows.
async function open(name, look, {scheme = 'light', fragment = '', script = true, width = 1280} = {}) {
  const page = await browser.newPage();
  const trouble = [];
  page.on('console', (message) => trouble.push('console: ' + message.text()));
  page.on('pageerror', (error) => trouble.push('error: ' + error.message));
  page.on('dialog', (dialog) => { trouble.push('dialog: ' + dialog.message()); dialog.dismiss(); });
  page.on('request', (request) => {
    if (request.url().split('#')[0] !== url(name) && request.url() !== 'data:,')
      trouble.push('request: ' + request.url());
  });
  await page.setJavaScriptEnabled(script);
  await page.setViewport({width, height: 900});
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
  await page.goto(url(name, fragment));
  await look(page);
  assert.deepEqual(trouble, []);
  await page.close();
}

const shown = (page) => page.$eval('#shown', (el) => el.textContent);
const visible = (page) => page.$$eval('.finding:not([hidden])', (list) => list.length);
const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.localName);
const settled = () => new Promise((done) => setTimeout(done, 300));

async function find(page, words) {
  await page.keyboard.press('/');
  await page.keyboard.type(words);
  await settled();
}

for (const name of ['rich', 'incident', 'library'])
  for (const scheme of ['light', 'dark'])
    test(`${name} has nothing for axe to say in ${scheme}`, () => open(name, async (page) => {
      await page.evaluate(() => document.querySelectorAll('details').forEach((el) => { el.open = true; }));
      await page.evaluate(axe);
      const result = await page.evaluate(() => axe.run());
      assert.deepEqual(result.violations.map((found) => [found.id, ...found.nodes.map((node) => node.html)]), []);
    }, {scheme}));

test('axe is content where it is narrow', () => open('rich', async (page) => {
  await page.evaluate(axe);
  const result = await page.evaluate(() => axe.run());
  assert.deepEqual(result.violations.map((found) => found.id), []);
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'scrolls sideways');
}, {width: 400}));

test('no name becomes markup', () => open('rich', async (page) => {
  assert.equal(await page.$$eval('img, iframe, object, embed, form, base', (list) => list.length), 0);
  assert.equal(await page.$$eval('script', (list) => list.length), 1);
  const handlers = await page.$$eval('*', (list) => list.flatMap((el) => el.getAttributeNames())
    .filter((name) => name.startsWith('on') || name === 'style' || name === 'src'));
  assert.deepEqual(handlers, []);
  assert.ok(await page.evaluate(() => document.body.innerText.includes('</script><script>alert(')));
}));

test('the policy stops what would get in', async () => {
  const page = await browser.newPage();
  await page.goto(url('rich'));
  const got = await page.evaluate(async () => {
    const seen = [];
    addEventListener('securitypolicyviolation', (event) => seen.push(event.effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.isIn = true';
    document.body.append(script);
    document.body.setAttribute('style', 'display: none');
    await fetch('data:,x').catch(() => {});
    await new Promise((done) => setTimeout(done, 100));
    return {isIn: window.isIn, display: getComputedStyle(document.body).display, seen};
  });
  assert.equal(got.isIn, undefined);
  assert.equal(got.display, 'block');
  assert.deepEqual(got.seen.sort(), ['connect-src', 'script-src-elem', 'style-src-attr']);
  await page.close();
});

test('works with the keyboard alone', () => open('rich', async (page) => {
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
  const all = await visible(page);
  assert.equal(await shown(page), `${all} findings`);
  await find(page, 'refund()');
  assert.equal(await focused(page), 'q');
  assert.equal(await shown(page), `1 of ${all} findings`);
  assert.equal(await visible(page), 1);
  await page.keyboard.press('Escape');
  await settled();
  assert.equal(await visible(page), all);
  // On to the first choice.
  while (await focused(page) !== 'input' && await focused(page) !== 'body')
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  await settled();
  const some = await visible(page);
  assert.ok(some > 0 && some < all);
  assert.equal(await page.$$eval('.finding.error:not([hidden])', (list) => list.length), some);
  // And to the first cause, which Enter closes and opens.
  const inCause = () => page.evaluate(() => document.activeElement.matches('.cause > summary'));
  for (let i = 0; i < 60 && !await inCause(); ++i)
    await page.keyboard.press('Tab');
  assert.ok(await inCause());
  const isOpen = () => page.evaluate(() => document.activeElement.parentElement.open);
  const was = await isOpen();
  await page.keyboard.press('Enter');
  assert.equal(await isOpen(), !was);
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle), 'none');
}));

test('a link shows what its sender saw', async () => {
  let fragment;
  await open('rich', async (page) => {
    await find(page, 'job');
    await page.click('input[name=untested]');
    await settled();
    fragment = await page.evaluate(() => location.hash);
  });
  assert.equal(fragment, '#q=job&untested=yes');
  await open('rich', async (page) => {
    assert.match(await shown(page), /^[0-9]+ of 14 findings$/);
    await page.click('#reset');
    assert.equal(await shown(page), '14 findings');
    assert.equal(await page.evaluate(() => location.hash), '');
  }, {fragment});
  // A finding in a folded cause.
  await open('rich', async (page) => {
    assert.ok(await page.$eval(':target', (el) => el.matches('.finding') && el.checkVisibility()));
    await page.keyboard.press('Tab');
    assert.ok(await page.evaluate(() => document.querySelector(':target').contains(document.activeElement)));
  }, {fragment: '#f-06713e6ea0d8fc6b'});
});

test('the theme can be chosen', () => open('rich', async (page) => {
  const colour = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  const dark = await colour();
  await page.click('#theme');
  const light = await colour();
  assert.notEqual(dark, light);
  await page.click('#theme');
  assert.equal(await colour(), dark);
}, {scheme: 'dark'}));

test('all can be read without a script', () => open('rich', async (page) => {
  assert.equal(await page.$$eval('.finding', (list) => list.length), 14);
  assert.equal(await page.$eval('#filters', (el) => el.checkVisibility()), false);
  assert.ok(await page.$eval('.finding', (el) => el.checkVisibility()));
}, {script: false}));

test('prints what is folded, and folds it again', () => open('rich', async (page) => {
  await page.evaluate(() => addEventListener('beforeprint', () => {
    window.printed = [...document.querySelectorAll('.finding')].every((el) => el.checkVisibility());
  }));
  const folded = () => page.$$eval('details:not([open])', (list) => list.length);
  const was = await folded();
  await page.pdf();
  assert.equal(await page.evaluate(() => window.printed), true);
  assert.equal(await folded(), was);
}));

test('5,000 findings stay quick', (context) => open('many', async (page) => {
  const load = await page.evaluate(() => Math.round(performance.getEntriesByType('navigation')[0].loadEventEnd));
  context.diagnostic(`${(statSync('pages/many.html').size / 1e6).toFixed(1)} MB, loaded in ${load} ms`);
  for (const words of ['call12', 'part7', 'file600.cc']) {
    const took = await page.evaluate(async (words) => {
      const search = document.getElementById('q');
      search.value = words;
      const start = performance.now();
      search.dispatchEvent(new Event('input'));
      const before = document.getElementById('shown').textContent;
      while (document.getElementById('shown').textContent === before)
        await new Promise((done) => setTimeout(done, 5));
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      return Math.round(performance.now() - start);
    }, words);
    const n = await visible(page);
    assert.ok(n > 0 && n < 5000);
    assert.equal(await shown(page), `${n} of 5003 findings`);
    context.diagnostic(`filtered by '${words}' to ${n} in ${took} ms, 120 of them to wait for more keys`);
  }
}));
