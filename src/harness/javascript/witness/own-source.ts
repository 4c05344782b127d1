/**
 * Whether a program can tell one text of its source from another that does the same: it says where its errors come from, or
 * loads modules anew, which scans them again. Then comments, blanks and what is never called count, too.
 */
import { tellsFunctions } from './function-texts.ts';
import { loadersIn } from './loaders.ts';
import type { RawScript } from './raw-witness.ts';
import { childrenOf, isSyntax, nameOf, type Syntax } from './syntax.ts';

interface Ran {
  readonly script: RawScript;
  readonly tree: Syntax;
}

/** Of all scripts of a process: what one says of its errors may be a place in another. */
export function knowsItsSource(ran: readonly Ran[], unreached: ReadonlySet<Syntax>): boolean {
  return ran.some(
    ({ script, tree }) =>
      namesAssertions.test(script.source) ||
      (isWorthALook.test(script.source) && !isOfTool(script.url) && asksForSource(tree, unreached)) ||
      (!/\/node_modules\//.test(script.url) && tellsFunctions(tree, unreached)),
  );
}

/** URLs, without what is asked of a file behind its name, of scripts that were compiled more than once. */
export function compiledAgain(scripts: readonly RawScript[]): ReadonlySet<string> {
  const files = scripts.map(({ url }) => fileIn(url));
  return new Set(files.filter((file, i) => files.indexOf(file) < i));
}

export function fileIn(url: string): string {
  return url.replace(/[?#].*$/s, '');
}

/** Node reads the source of an assertion that fails, comments included, and says it in the error. */
const namesAssertions = /['"`](?:node:)?assert(?:\/strict)?['"`]/;

const isWorthALook = /stack|prepareStackTrace|getCallSite|\binspect\b|\bcache\b|_cache|[?]/i;

/** Benchmark tools say where an error comes from; they load nothing anew, and read nothing for a program. */
export function isOfTool(url: string): boolean {
  return /\/node_modules\/(?:tinybench|mitata|benchmark|benny|tatami-ng|cronometro|fastbench|bench-node|vitest|@vitest)\//.test(
    url,
  );
}

const tellers = new Set(['prepareStackTrace', 'getCallSites', 'getCallSite']);
const caches = new Set(['cache', '_cache']);

function asksForSource(tree: Syntax, unreached: ReadonlySet<Syntax>): boolean {
  const loaders = loadersIn(tree);
  const hasOwnStack = keepsStack(tree);
  const visit = (node: Syntax, parent: Syntax | undefined, as: string): boolean => {
    if (readsStack(node, parent, { as, hasOwnStack }) || prints(node, parent, as) || loadsAnew(node, loaders))
      return true;
    return childrenOf(node).some(([key, child]) => !(key === 'body' && unreached.has(node)) && visit(child, node, key));
  };
  return visit(tree, undefined, '');
}

interface Place {
  readonly as: string;
  /** Objects of the script have a property of that name, and no errors are among them. */
  readonly hasOwnStack: boolean;
}

/** By its property, also where it is taken apart or looked up by a text, and by what makes it. */
function readsStack(node: Syntax, parent: Syntax | undefined, { as, hasOwnStack }: Place): boolean {
  const name = nameOf(node);
  if (name === undefined || parent === undefined) return false;
  if (tellers.has(name)) return true;
  if (name !== 'stack') return false;
  const isProperty = parent.type === 'MemberExpression' && as === 'property';
  if (isProperty && node.type === 'Identifier' && parent['computed'] === true) return false;
  if (isProperty) return !(hasOwnStack && isSyntax(parent['object']) && parent['object'].type === 'ThisExpression');
  return node.type === 'Literal' || (parent.type === 'Property' && as === 'key' && parent['computed'] !== true);
}

/** Node's `inspect` goes through the source of classes and functions, and prints the stacks of errors; `inspect.custom` alone does not. */
function prints(node: Syntax, parent: Syntax | undefined, as: string): boolean {
  if (nameOf(node) !== 'inspect' || parent === undefined || as === 'key' || as === 'imported' || as === 'local')
    return false;
  const isObject = parent.type === 'MemberExpression' && as === 'object';
  return !(isObject && nameOf(parent['property']) === 'custom');
}

/** `this.stack = …` of a script that makes no errors of its own. */
function keepsStack(tree: Syntax): boolean {
  let [keeps, makesErrors] = [false, false];
  const visit = (node: Syntax): void => {
    const { left, superClass } = node;
    const isGiven = node.type === 'AssignmentExpression' && isSyntax(left) && left.type === 'MemberExpression';
    if (isGiven && nameOf(left['property']) === 'stack') keeps = true;
    if (node.type === 'PropertyDefinition' && nameOf(node['key']) === 'stack') keeps = true;
    if (isSyntax(superClass) && /Error$|Exception$/.test(nameOf(superClass) ?? 'Error')) makesErrors = true;
    for (const [, child] of childrenOf(node)) visit(child);
  };
  visit(tree);
  return keeps && !makesErrors;
}

/** What `require` keeps is taken out; a module is imported under a name that is another each time. */
function loadsAnew(node: Syntax, loaders: ReadonlySet<string>): boolean {
  if (node.type === 'MemberExpression') {
    const name = nameOf(node['property']) ?? '';
    const { object } = node;
    return caches.has(name) && (loaders.has(nameOf(object) ?? '') || name === '_cache');
  }
  return node.type === 'ImportExpression' && isSyntax(node['source']) && isAsked(node['source']);
}

function isAsked(source: Syntax): boolean {
  if (source.type === 'Literal') return false;
  const text: unknown = source.type === 'TemplateElement' ? Reflect.get(Object(source['value']), 'cooked') : undefined;
  if (typeof text === 'string' && text.includes('?')) return true;
  return childrenOf(source).some(([, child]) => nameOf(child)?.includes('?') === true || isAsked(child));
}
