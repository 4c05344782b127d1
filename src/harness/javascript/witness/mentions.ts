/** Names by which the code that was called could reach something: variables, properties and texts. */
import { handedOnIn, handedOnNames, isSameTwice } from './handed-on.ts';
import { numbersIn } from './numbers.ts';
import { openness, type Reach } from './openness.ts';
import { childrenOf, isSyntax, nameOf, type Syntax } from './syntax.ts';
import type { Named } from './uncalled.ts';

export interface Mentions {
  readonly names: ReadonlySet<string>;
  /** Functions that someone else can reach through an object, a module among them. */
  readonly handedOn: ReadonlySet<string>;
  readonly reaches: Reach;
}

/** `uncalled`: functions of the tree that are left out; `own`: of all trees, as `numbersIn` takes them. */
export function mentionsIn(tree: Syntax, uncalled: readonly Named[], own: ReadonlySet<string>): Mentions {
  const left = new Set(uncalled.map(({ node }) => node));
  const numbers = numbersIn(tree, own);
  const names = new Set<string>();
  const handedOn = new Set<string>();
  const opened = new Set<Reach>();
  const visit = (node: Syntax, parent: Syntax | undefined, key: string): void => {
    opened.add(openness(node, parent, { key, numbers }));
    const name = isOnlyNaming(parent, key) ? undefined : mentioned(node);
    if (name !== undefined) names.add(name);
    for (const each of handedOnNames(node)) handedOn.add(each);
    for (const each of handedOnIn(node)) left.add(each);
    for (const [childKey, child] of childrenOf(node)) if (!left.has(child)) visit(child, node, childKey);
  };
  visit(tree, undefined, '');
  const reaches = opened.has('anything')
    ? 'anything'
    : opened.has('what an object holds')
      ? 'what an object holds'
      : 'what is named';
  return { names, handedOn, reaches };
}

function mentioned(node: Syntax): string | undefined {
  if (node.type !== 'TemplateElement') return nameOf(node);
  const value: unknown = Reflect.get(Object(node['value']), 'cooked');
  return typeof value === 'string' ? value : undefined;
}

/** Where a name is given to something, or passed on under the same name, that alone reaches no function. */
function isOnlyNaming(parent: Syntax | undefined, key: string): boolean {
  if (parent === undefined) return false;
  switch (parent.type) {
    case 'FunctionDeclaration':
    case 'FunctionExpression':
    case 'ClassDeclaration':
    case 'VariableDeclarator':
      return key === 'id';
    case 'MethodDefinition':
      return key === 'key' && parent['computed'] !== true;
    case 'Property':
      return key === 'key' && parent['computed'] !== true && isSyntax(parent['value']) && isWritten(parent['value']);
    case 'ImportSpecifier':
    case 'ExportSpecifier':
      return isSameTwice(parent);
    default:
      return false;
  }
}

function isWritten({ type }: Syntax): boolean {
  return type === 'FunctionExpression' || type === 'ArrowFunctionExpression';
}
