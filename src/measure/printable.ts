/** Failures hold output of foreign code: bounded, and safe in a CI log, before anyone else sees them. */
import type { Failure } from '../results/invocation.ts';
import { neutralize } from './neutralize.ts';

const longestMessage = 4000;
const longestStack = 8000;

/** The folder in which a side is checked out is of no use to a reader, and differs from run to run: files are named from its root. */
export function fromRoot({ reason, message, stack, sides }: Failure, root: string): Failure {
  if (root.length <= 1) return { reason, message, stack, sides };
  const shortened = (text: string): string => text.replaceAll(`file://${root}/`, '').replaceAll(`${root}/`, '');
  return { reason, message: shortened(message), sides, stack: stack === undefined ? undefined : shortened(stack) };
}

export function printable({ reason, message, stack, sides }: Failure): Failure {
  const shortened = (text: string, most: number): string =>
    text.length <= most ? text : `${text.slice(0, most / 2)}\n…\n${text.slice(-most / 2)}`;
  return {
    reason,
    message: neutralize(shortened(message, longestMessage)),
    sides,
    stack: stack === undefined ? undefined : neutralize(shortened(stack, longestStack)),
  };
}
