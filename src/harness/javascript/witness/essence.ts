/** Of each script, all that can have an effect: its syntax without comments, blanks and the bodies of functions that nothing can call. */
import { createHash } from 'node:crypto';
import { capturesOf } from './captures.ts';
import { mentionsIn } from './mentions.ts';
import { numbersInData, ownNumbersIn } from './numbers.ts';
import { compiledAgain, fileIn, knowsItsSource } from './own-source.ts';
import { passesModules } from './passed-modules.ts';
import type { RawScript } from './raw-witness.ts';
import { childrenOf, isSyntax, parseScript, partsOf, type Syntax } from './syntax.ts';
import { type Named, uncalledIn } from './uncalled.ts';
import { isCalledUnnamed } from './unnamed.ts';

export interface Essence {
  readonly script: RawScript;
  readonly tree: Syntax;
  /** Functions, of all scripts, whose bodies nothing can call. */
  readonly unreached: ReadonlySet<Syntax>;
  /** The program can tell one text of its source from another. */
  readonly isSourceKnown: boolean;
  /** SHA-256. */
  readonly digest: string;
}

/** Undefined: one of them cannot be parsed. All of a process, for what one does not call another may. `data`: what it read. */
export function essencesOf(
  scripts: readonly RawScript[],
  data: readonly Buffer[] = [],
): readonly Essence[] | undefined {
  const parsed = scripts.flatMap((script) => {
    const tree = parseScript(script.source, script.isModule);
    return tree === undefined ? [] : [{ script, tree, uncalled: uncalledIn(tree, script) }];
  });
  if (parsed.length < scripts.length) return undefined;
  const unreached = unreachedIn(parsed, data);
  const isKnown = knowsItsSource(parsed, unreached);
  const again = compiledAgain(scripts);
  return parsed.map(({ script, tree }) => ({
    script,
    tree,
    unreached,
    isSourceKnown: isKnown,
    digest: createHash('sha256')
      .update(JSON.stringify([described(tree, unreached, []), neverRunIn(script, unreached)]))
      .update(isKnown || again.has(fileIn(script.url)) ? script.source : '')
      .digest('hex'),
  }));
}

/** Which way it went: the same code goes another way where something unobserved differs. */
function neverRunIn({ source, functions }: RawScript, unreached: ReadonlySet<Syntax>): readonly string[] {
  const bodies = [...unreached].map(({ body }) => body).filter(isSyntax);
  // The body of a method ends where V8 says the method does; its key is before.
  const isLeft = ([start, end]: readonly [number, number]): boolean =>
    bodies.some((body) => end === body.end || (start >= body.start && end <= body.end));
  return functions
    .flatMap(([, , , never]) => never)
    .filter((range) => !isLeft(range))
    .toSorted(([a], [b]) => a - b)
    .map(([start, end]) => source.slice(start, end));
}

interface Parsed {
  readonly tree: Syntax;
  readonly uncalled: readonly Named[];
}

/** One that is named may be called after all, and then what it names too. */
function unreachedIn(parsed: readonly Parsed[], data: readonly Buffer[]): ReadonlySet<Syntax> {
  let left = parsed;
  const own = new Set([...parsed.flatMap(({ tree }) => [...ownNumbersIn(tree)]), ...numbersInData(data)]);
  const isPassedOn = parsed.some(({ tree }) => passesModules(tree));
  for (;;) {
    const mentions = left.map(({ tree, uncalled }) => mentionsIn(tree, uncalled, own));
    if (mentions.some(({ reaches }) => reaches === 'anything')) return new Set();
    const names = new Set(mentions.flatMap((each) => [...each.names]));
    const isLookedUp = mentions.some(({ reaches }) => reaches === 'what an object holds');
    const handedOn = new Set(mentions.flatMap((each) => [...each.handedOn]));
    const isReached = ({ name, isHeld }: Named): boolean =>
      names.has(name) ||
      (isLookedUp && (isHeld || handedOn.has(name))) ||
      (isPassedOn && handedOn.has(name) && isCalledUnnamed(name, true));
    const next = left.map(({ tree, uncalled }) => ({ tree, uncalled: uncalled.filter((each) => !isReached(each)) }));
    if (next.every(({ uncalled }, i) => uncalled.length === left[i]?.uncalled.length)) {
      return new Set(next.flatMap(({ uncalled }) => uncalled.map(({ node }) => node)));
    }
    left = next;
  }
}

/** Nested lists, equal where the code is. Numbers, texts and expressions are kept as written. */
function described(node: Syntax, unreached: ReadonlySet<Syntax>, enclosing: readonly Syntax[]): unknown {
  if (node.type === 'Literal') return [node.type, node['raw']];
  const within = [...enclosing, node];
  const parts = partsOf(node).map(([key, value]) => {
    if (key === 'body' && unreached.has(node)) return [key, 'never called', capturesOf(node, enclosing)];
    return [key, describedValue(value, (child) => described(child, unreached, within))];
  });
  return [node.type, ...parts];
}

function describedValue(value: unknown, describe: (child: Syntax) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each: unknown) => describedValue(each, describe));
  if (isSyntax(value)) return describe(value);
  return typeof value === 'bigint' ? String(value) : value;
}

/** Modules that are no code, as the script names them; `undefined`: one whose name is unknown. */
export function dataImportedBy({ tree }: Essence): readonly (string | undefined)[] {
  const found: (string | undefined)[] = [];
  const visit = (node: Syntax): void => {
    if (node.type === 'ImportExpression' && node['options'] != null) found.push(undefined);
    const { attributes, source } = node;
    const isData = Array.isArray(attributes) && attributes.length > 0;
    const name: unknown = isSyntax(source) ? source['value'] : undefined;
    if (isData || (typeof name === 'string' && /\.(?:json|wasm|node|txt)$/.test(name))) {
      found.push(typeof name === 'string' ? name : undefined);
    }
    for (const [, child] of childrenOf(node)) visit(child);
  };
  visit(tree);
  return found;
}
