/** A run as a file: JSON, one line, keys in a fixed order, checked the same way when written and when read. */

import { checkShaped, parseShaped } from './read-shaped.ts';
import type { Run } from './run.ts';
import { runShape } from './run-shape.ts';

const mostCharacters = 64 * 1024 * 1024;

/** `source` names the file in errors. */
export function parseRun(content: string, source: string): Run {
  return parseShaped(content, runShape, { source, what: 'a run written by Flamegate', mostCharacters });
}

/** Batches are rounded to six significant digits; everything else returns as it was. */
export function renderRun(run: Run): string {
  const checked = checkShaped(run, runShape, { source: `run ${run.id}`, what: 'a run', mostCharacters });
  return `${JSON.stringify(checked)}\n`;
}
