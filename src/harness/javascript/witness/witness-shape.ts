/** The record of a process in which code of a pull request ran, before anything of it is believed. */
import { flag, list, part, verbatim } from '../../../results/foreign-shape.ts';
import { integer, Mismatch, oneOf, type Shape } from '../../../results/shape.ts';
import type { Looked, RawFunction, RawScript, RawWitness } from './raw-witness.ts';

const place = integer(0);

const range: Shape<readonly [number, number]> = (value, at) => {
  const [start, end, ...others] = list(place)(value, at);
  if (start === undefined || end === undefined || others.length > 0)
    throw new Mismatch(at, 'a start and an end', value);
  return [start, end];
};

const ranFunction: Shape<RawFunction> = (value, at) => {
  if (!Array.isArray(value) || value.length !== 4)
    throw new Mismatch(at, 'a list of four: start, end, calls, never', value);
  const [start, end, calls, never] = value;
  return [place(start, at), place(end, at), place(calls, at), list(range)(never, at)];
};

export const rawWitness: Shape<RawWitness> = part<RawWitness>({
  scripts: list(part<RawScript>({ url: verbatim, isModule: flag, source: verbatim, functions: list(ranFunction) })),
  looked: list(
    part<Looked>({
      path: verbatim,
      at: oneOf('content', 'names', 'names below', 'presence'),
      by: oneOf('user', 'loader'),
    }),
  ),
  outsideTexts: list(verbatim),
  unseen: list(verbatim),
});
