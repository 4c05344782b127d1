/**
 * What a function does to the code around it by being defined there: which variables of enclosing functions it holds on
 * to, which of any it assigns. An engine compiles those that it does not call by that, too.
 */
import { freeNamesOf } from './free-names.ts';
import { childrenOf, isFunction, nameOf, type Syntax } from './syntax.ts';

/** In words that are equal where this is. */
export function capturesOf(node: Syntax, enclosing: readonly Syntax[]): readonly string[] {
  const { read, assigned, inBlocks } = freeNamesOf(node);
  const classes = new Set(enclosing.filter(isClass).map(({ id }) => nameOf(id)));
  const isNested = enclosing.some(isFunction);
  const held = [...read].sort().filter((name) => isNested || classes.has(name));
  return [
    ...held,
    ...[...assigned].sort().map((name) => `=${name}`),
    ...[...inBlocks].sort().map((name) => `{${name}`),
    ...[...wordsIn(node)].sort().map((word) => `!${word}`),
  ];
}

function isClass({ type }: Syntax): boolean {
  return type === 'ClassDeclaration' || type === 'ClassExpression';
}

const tellingTypes = new Set(['ThisExpression', 'Super', 'MetaProperty', 'WithStatement']);
const tellingNames = new Set(['arguments', 'eval']);

/** What asks more of the code round it than its variables. */
function wordsIn(node: Syntax): ReadonlySet<string> {
  const words = new Set<string>();
  const visit = (each: Syntax): void => {
    if (tellingTypes.has(each.type)) words.add(each.type);
    const name = each.type === 'Identifier' ? nameOf(each) : undefined;
    if (name !== undefined && tellingNames.has(name)) words.add(name);
    for (const [, child] of childrenOf(each)) visit(child);
  };
  visit(node);
  return words;
}
