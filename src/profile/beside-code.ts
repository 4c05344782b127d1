/**
 * Changed files of which profiles say nothing, and that can make all of it slower: how code is built and loaded, of which versions,
 * and the data that it reads. Names of functions rule none of them out.
 */
import type { ChangedFile } from './changed-lines.ts';
import { definitionsIn } from './definitions.ts';
import type { ProfileDiff } from './diff-result.ts';
import { blankLiterals } from './literals.ts';
import { inputs, isTestModule, profiledPaths } from './profiled-paths.ts';
import { isCode } from './ruled-out.ts';
import { languageOfPath } from './source-language.ts';

/** Of what runs nothing: documents, and settings of tools that read code. */
const idleFile =
  /(?:^|\/)(?:\.github|\.vscode|\.idea|\.changeset|docs?)\/|\.(?:snap|d\.[cm]?ts)$|(?:^|\/)(?:LICEN[CS]E|NOTICE|AUTHORS|CODEOWNERS|CHANGE(?:LOG|S)|HISTORY|README)[^/]*$|(?:^|\/)(?:\.(?:git\w+|editorconfig|prettier\w*|eslint\w*|dockerignore|npmignore|clang-(?:format|tidy)|rustfmt)|biome|rustfmt|eslint|prettier)(?:\.[\w.]+)?$/i;

/** Texts and pictures for people, where no benchmark has them for its input. */
const shown = /\.(?:md|mdx|rst|adoc|png|jpe?g|gif|svg|webp|ico)$/i;

/** What benchmarks of other projects take for their input, too. */
const triedOn = /(?:^|\/)(?:tests?|__tests__|specs?|examples?)\//i;

function isIdleFile(path: string): boolean {
  return idleFile.test(path) || (shown.test(path) && !inputs.test(path) && !triedOn.test(path));
}

/** Code that runs as a program is built or begins, and that no other code names. */
const runsUnnamed = /(?:^|\/)(?:build\.rs|(?:setup|conanfile|conftest|sitecustomize|usercustomize)\.py)$/;

/** `sources`: text of changed files on the candidate, by repository path. */
export function besideCode(
  changes: readonly ChangedFile[],
  { diff, sources }: { readonly diff: ProfileDiff; readonly sources: ReadonlyMap<string, string> },
): readonly string[] {
  const written = new Set(changes.flatMap((each) => each.hunks.flatMap(({ added }) => definedBy(added, each.path))));
  const mayRun = profiledPaths(diff.functions);
  const isBeside = (change: ChangedFile): boolean => {
    const { path, from, state } = change;
    if (!isCode(path)) return !isIdleFile(path);
    if (runsUnnamed.test(path)) return true;
    if (isTestModule(path) || idleFile.test(path)) return false;
    if (!mayRun(path)) return !isTest(change, sources.get(path));
    if (state === 'deleted') return isMissed(change, written);
    return from !== undefined && !ranOnBoth(path, diff);
  };
  return changes.filter(isBeside).map(({ path }) => path);
}

/** What another file has taken over is not. */
function isMissed(change: ChangedFile, written: ReadonlySet<string>): boolean {
  const lines = removedBy(change);
  const names = definedBy(lines, change.path);
  return names.length === 0 ? lines.some((line) => line.trim() !== '') : !names.every((name) => written.has(name));
}

function removedBy({ hunks }: ChangedFile): readonly string[] {
  return hunks.flatMap(({ removed }) => removed);
}

function definedBy(lines: readonly string[], path: string): readonly string[] {
  const language = languageOfPath(path);
  return definitionsIn(blankLiterals(lines.join('\n'), language), language).map(({ name }) => name);
}

/** What only a runner of tests calls: benchmarks may work on all else that lies among tests. */
const tests =
  /\b(?:describe|it|test|suite)(?:\.\w+)*\s*\(\s*["'`]|#\[(?:\w+::)?test\b|@(?:Test|ParameterizedTest)\b|\b(?:TEST|TEST_F|TEST_P|TEST_CASE|SCENARIO|BOOST_AUTO_TEST_CASE)\s*\(|^\s*(?:import|from)\s+(?:unittest|pytest)\b|^\s*(?:async\s+)?def\s+test_|\bfunc\s+Test[A-Z_]/m;

function isTest(change: ChangedFile, text: string | undefined): boolean {
  return tests.test(text ?? removedBy(change).join('\n'));
}

/** What ran before under its other name as well as now is the same code. */
function ranOnBoth(path: string, { functions }: ProfileDiff): boolean {
  return functions.some(
    ({ place, baseline, candidate }) =>
      place?.kind === 'repository' && place.path === path && baseline.total > 0 && candidate.total > 0,
  );
}
