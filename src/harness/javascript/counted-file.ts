/** What a worker wrote of what it counted. Code of the change under review ran in that process: nothing is taken on trust. */
import { GateError } from '../../errors.ts';
import { parseShaped } from '../../results/read-shaped.ts';
import { array, integer, matching, object, oneOf, optional, type Shape, text, union } from '../../results/shape.ts';
import type { Counted, CountedFunction } from '../harness.ts';
import { uncounted } from './witness/raw-counts.ts';

const most = { characters: 100_000_000, functions: 100_000, pieces: 1_000_000, name: 10_000 };

const functionShape: Shape<CountedFunction> = object<CountedFunction>({
  name: text(most.name),
  path: text(most.name),
  line: optional(integer(1)),
  code: optional(matching(/^[0-9a-f]{16}$/, '16 hexadecimal digits')),
  calls: integer(0),
  pieces: array(integer(0), most.pieces),
  most: integer(0),
  steps: integer(0),
});

type Blocks = Extract<Counted, { readonly state: 'counted' }>;
type Uncounted = Extract<Counted, { readonly state: 'uncounted' }>;

const countedShape: Shape<Counted> = union<Counted>('state', {
  counted: object<Blocks>({
    state: oneOf('counted'),
    by: oneOf('blocks'),
    operations: integer(1),
    functions: array(functionShape, most.functions),
  }),
  uncounted: object<Uncounted>({ state: oneOf('uncounted'), why: oneOf(...Object.values(uncounted)) }),
});

/** `content`: of the file that `block-counting` wrote. What does not fit counts as nothing counted. */
export function parseCounted(content: string): Counted {
  try {
    return parseShaped(content, countedShape, {
      source: 'what was counted',
      what: 'written by a worker',
      mostCharacters: most.characters,
    });
  } catch (error) {
    if (!(error instanceof GateError)) throw error;
    return { state: 'uncounted', why: 'what its process wrote cannot be read' };
  }
}
