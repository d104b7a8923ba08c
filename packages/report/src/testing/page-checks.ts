import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

function browserPath(): string | undefined {
  const onPath = (process.env.PATH ?? '').split(delimiter).map((dir) => join(dir, 'chromium'));
  return [process.env.CHROMIUM_PATH, '/usr/bin/chromium', ...onPath].find(
    (path) => path !== undefined && existsSync(path),
  );
}

/** The Chromium of this machine, if there is one. */
export const executablePath = browserPath();
/** Name of tests in a browser, which says when they are skipped. */
export function inChromium(what: string): string {
  return executablePath
    ? `${what} in Chromium`
    : `${what} in Chromium (skipped: no browser; install chromium or set CHROMIUM_PATH)`;
}

export const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

// What runs in the page is text: the repository's Node programs are checked without the types of a browser.

/** Text nodes a reader sees, without what is the same in every language. */
export const visibleTexts = `(() => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts = [];
  while (walker.nextNode()) {
    const parent = walker.currentNode.parentElement;
    const neutral = parent.closest('script, style, [translate="no"]');
    const foreign = parent.closest('[lang]').lang !== document.documentElement.lang;
    const text = walker.currentNode.textContent.trim();
    if (text !== '' && !neutral && !foreign && parent.checkVisibility()) texts.push(text);
  }
  return texts;
})()`;

/** Figure texts that cover one another or leave their drawing. */
export const figureClashes = `(() => {
  const found = [];
  for (const svg of document.querySelectorAll('figure svg')) {
    if (!svg.checkVisibility()) continue;
    const frame = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((text) => [text.textContent, text.getBoundingClientRect()]);
    for (const [index, [text, box]] of texts.entries()) {
      if (box.left < frame.left - 1 || box.right > frame.right + 1) found.push(text + ' leaves ' + svg.getAttribute('aria-labelledby'));
      for (const [other, taken] of texts.slice(0, index)) {
        const across = Math.min(box.right, taken.right) - Math.max(box.left, taken.left);
        const down = Math.min(box.bottom, taken.bottom) - Math.max(box.top, taken.top);
        if (across > 1 && down > 4.5) found.push(text + ' over ' + other);
      }
    }
  }
  return found;
})()`;

/** What axe finds, a line each; axe must have been loaded. */
export const axeViolations = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.map(({ id, nodes }) => id + ': ' + nodes[0].html.slice(0, 120)))`;
