/** What `go list -json` prints. */
import { cureOfTools, parseForeign } from '../../results/foreign-shape.ts';
import type { Shape } from '../../results/shape.ts';

/**
 * One object after another, each closed by a brace that is a line of its own: inner ones are indented. What stands before one or after
 * the last are notes. Throws FILE_MALFORMED.
 */
export function goObjects<T>(text: string, shape: Shape<T>): readonly T[] {
  const reading = { source: 'what go list printed', what: 'the objects of go list -json', cure: cureOfTools };
  return text
    .split(/(?<=^\}\r?\n)/m)
    .filter((object) => /^\{/m.test(object))
    .map((object) => parseForeign(object.slice(object.search(/^\{/m)), shape, reading));
}
