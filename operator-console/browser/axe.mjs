// Whether everybody can use what is shown: WCAG A and AA by axe-core.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

const SHOWN = 3;

let axe;

/** What of WCAG A and AA is violated by what is shown: the rule, and the first places where. */
export async function violations(page) {
  // What is just changing its colour has none yet.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().filter((each) => each.effect?.getTiming().iterations !== Infinity).map((each) => each.finished)).then(() => undefined));
  axe ??= await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  const found = await page.evaluate(`(() => { const module = undefined, exports = undefined; ${axe};
    return window.axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }); })()`);
  return found.violations.map((each) => `${each.id}: ${each.nodes.map((node) => node.target.join(' ')).slice(0, SHOWN).join(', ')}`);
}

export async function accessible(page, what) {
  assert.deepEqual(await violations(page), [], `${what}: axe-core`);
}
