/**
 * Draws docs/comment.png, the picture of README.md: the demo's own comment, as GitHub's style sheet shows it.
 *
 *     node dist/cli.js demo --seed 7 --out demo && node test/tools/comment-picture.ts demo docs/comment.png
 *
 * Needs Node ≥ 22.18 and Chromium.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, open } from './browser.ts';
import { githubPage } from './github-page.ts';

const [demo = 'flamegate-demo', target = 'docs/comment.png'] = process.argv.slice(2);
const picture = readFileSync(join(demo, 'flame-1-notation-tokenize-a-document-cpu.png')).toString('base64');
/** The demo has no address to upload a picture to; on a pull request it stands below the first table of functions. */
const comment = readFileSync(join(demo, 'comment.md'), 'utf8').replace(
  '\n<details>',
  `\n![Flame graph diff](data:image/png;base64,${picture})\n\n<details>`,
);
const browser = await launch();
const screen = { width: 920, height: 400, theme: 'light', scale: 2 } as const;
const { page } = await open(browser, githubPage(comment, 'light'), '', screen);
writeFileSync(target, await page.locator('article').screenshot());
await browser.close();
