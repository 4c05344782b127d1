/** Which paths hold code that a benchmark may run: of tests, examples and documents those beside which a profile names some. */
import type { FunctionChange } from './diff-result.ts';

/** Folders of what benchmarks are run by and on, wherever they stand. */
export const inputs: RegExp =
  /(?:^|\/)(?:bench\w*|(?:__)?fixtures?(?:__)?|(?:test-?)?data|samples?|corpora|corpus|inputs?)\//i;

/** Folders of tests, examples and documents. */
const besideFolder = /^(?:.*?\/)?(?:tests?|testing|__tests__|examples?|docs?)\//;

/** As far as the path says. Tests and examples are no part of what a benchmark runs, but for what they share with it. */
export function isProfiled(path: string): boolean {
  return inputs.test(path) || !besideFolder.test(path);
}

/** Runners load these one by one: a benchmark among tests loads none of its neighbors. */
export function isTestModule(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return /^test_\w+\.py$|_test\.\w+$|[.-](?:test|spec|cy)\.[cm]?[jt]sx?$|^(?:Test[A-Z]\w*|\w+(?:Tests?|TestCase|IT|Spec))\.(?:java|kt|scala|groovy|cs|swift)$|_spec\.rb$/.test(
    name,
  );
}

/**
 * Whether code at a path may be part of what ran. Benchmarks may stand among tests, where a profile names one of them: what they share
 * with those is in the same folder. Java's profilers name classes alone.
 */
export function profiledPaths(
  functions: readonly Pick<FunctionChange, 'place' | 'frame'>[],
): (path: string) => boolean {
  const ran = new Set(functions.flatMap(({ place }) => (place?.kind === 'repository' ? [place.path] : [])));
  const folders = new Set([...ran].flatMap((path) => besideFolder.exec(path)?.[0] ?? []));
  const classes = new Set(
    functions.flatMap(({ place, frame }) =>
      place === undefined && frame.language === 'jvm' && frame.kind === 'user' ? [fileOfClass(frame.name)] : [],
    ),
  );
  const isNamed = (path: string): boolean => {
    const parts = path.replace(/\.\w+$/, '').split('/');
    return parts.some((_, at) => classes.has(parts.slice(at).join('/')));
  };
  return (path) => {
    if (isProfiled(path) || ran.has(path)) return true;
    if (classes.size > 0 && /\.(?:java|kts?|scala|groovy)$/.test(path)) return !isTestModule(path) || isNamed(path);
    return folders.has(besideFolder.exec(path)?.[0] ?? '') && !isTestModule(path);
  };
}

/** `p.q.Op$Inner.run` is of p/q/Op. */
function fileOfClass(symbol: string): string {
  return symbol
    .replace(/\$.*$/, '')
    .split('.')
    .slice(0, symbol.includes('$') ? undefined : -1)
    .join('/');
}
