/** What JavaScript loads modules by: `import(…)`, `require(…)` under whatever name, workers, and what bundlers make of them. */
import { childrenOf, isSyntax, nameOf, type Syntax } from './syntax.ts';

/** Names under which a script has a `require`. */
export function loadersIn(tree: Syntax): ReadonlySet<string> {
  const names = new Set(['require']);
  const visit = (node: Syntax): void => {
    const { type, id, init } = node;
    const name = type === 'VariableDeclarator' ? nameOf(id) : undefined;
    if (name !== undefined && (isMaking(init) || isBundlers(name))) names.add(name);
    for (const [, child] of childrenOf(node)) visit(child);
  };
  visit(tree);
  return names;
}

/** `createRequire(…)`, on any object. */
function isMaking(node: unknown): boolean {
  return isSyntax(node) && node.type === 'CallExpression' && calledName(node) === 'createRequire';
}

/** `var __require = …`: asks whether there is a `require`, and replaces it. */
export function isShim({ type, id }: Syntax): boolean {
  return type === 'VariableDeclarator' && nameOf(id) === '__require';
}

function isBundlers(name: string): boolean {
  return /^__\w*(?:import|require)\w*$/.test(name);
}

/** Of a node that loads something: what. Bundlers number what they hold themselves. */
export function loadedBy(node: Syntax, loaders: ReadonlySet<string>): Syntax | undefined {
  const asked = askedBy(node, loaders);
  return asked?.type === 'Literal' && typeof asked['value'] === 'number' ? undefined : asked;
}

function askedBy(node: Syntax, loaders: ReadonlySet<string>): Syntax | undefined {
  if (node.type === 'ImportExpression') return isSyntax(node['source']) ? node['source'] : undefined;
  const [asked] = childrenOf(node).flatMap(([key, child]) => (key === 'arguments' ? [child] : []));
  if (node.type === 'NewExpression') return /Worker$/.test(calledName(node)) ? addressIn(asked) : undefined;
  if (node.type !== 'CallExpression') return undefined;
  const { callee } = node;
  const name = nameOf(callee) ?? '';
  const isLoad = loaders.has(name) || isBundlers(name) || isMaking(callee) || isMethod(callee, loaders);
  return isLoad ? asked : undefined;
}

const methods = new Set(['require', 'createRequire', '_load', '_resolveFilename']);

/** `require.resolve`, `module.require`, `Module._load`. */
function isMethod(callee: unknown, loaders: ReadonlySet<string>): boolean {
  if (!isSyntax(callee) || callee.type !== 'MemberExpression') return false;
  const name = nameOf(callee['property']) ?? '';
  if (name === 'resolve') return loaders.has(nameOf(callee['object']) ?? '');
  return name !== 'createRequire' && methods.has(name);
}

function calledName({ callee }: Syntax): string {
  const named = isSyntax(callee) && callee.type === 'MemberExpression' ? callee['property'] : callee;
  return nameOf(named) ?? '';
}

/** `new URL(address, import.meta.url)`. */
function addressIn(asked: Syntax | undefined): Syntax | undefined {
  if (asked?.type !== 'NewExpression' || calledName(asked) !== 'URL') return asked;
  return childrenOf(asked).find(([key]) => key === 'arguments')?.[1] ?? asked;
}

interface Place {
  readonly parent: Syntax | undefined;
  /** The node's key in its parent. */
  readonly as: string;
  readonly loaders: ReadonlySet<string>;
}

/** A loader that is not only called: code that holds it can load any name. */
export function isHandedOn(node: Syntax, place: Place): boolean {
  const { parent, as, loaders } = place;
  if (parent === undefined || as === 'callee') return false;
  if (node.type === 'MemberExpression') return methods.has(nameOf(node['property']) ?? '');
  const name = node.type === 'Identifier' ? nameOf(node) : undefined;
  if (name === undefined || !(loaders.has(name) || name === 'createRequire')) return false;
  return !(isBundlers(name) && name !== '__require') && !isOnlyNamed(name, place) && !isPartOf(parent, as);
}

/** Where a name is declared, not used; under another name it would not be recognized. */
function isOnlyNamed(name: string, { parent, as }: Place): boolean {
  if (parent === undefined) return true;
  const isSame = [parent['local'], parent['value']].every(
    (other) => !isSyntax(other) || other.type !== 'Identifier' || nameOf(other) === name,
  );
  if (/^Import\w*Specifier$/.test(parent.type)) return isSame;
  if (/Function|^Labeled/.test(parent.type)) return true;
  if (parent.type === 'VariableDeclarator') return as === 'id';
  if (parent.type === 'UnaryExpression') return parent['operator'] === 'typeof';
  if (parent.type === 'Property' && as === 'value') return parent['shorthand'] === true;
  return /^(?:Property|MethodDefinition|PropertyDefinition)$/.test(parent.type) && as === 'key' && isSame;
}

/** `require.main`, or of something else: whether that is called is seen of the whole. */
function isPartOf(parent: Syntax, as: string): boolean {
  return parent.type === 'MemberExpression' && parent['computed'] !== true && (as === 'object' || as === 'property');
}
