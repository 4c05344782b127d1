/** `profile diff`: baseline and candidate profiles laid over one another, and what the change under review has to do with it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readHtmlAssets, readPngAssets } from '../app/report-assets.ts';
import { type ExitCode, exitCode, GateError } from '../errors.ts';
import { withVersions } from '../measure/package-versions.ts';
import { type Blame, findBlame } from '../profile/blame.ts';
import { type ChangedFile, parseUnifiedDiff } from '../profile/changed-lines.ts';
import { filesToRead } from '../profile/changed-values.ts';
import { diffProfiles, diffStacks } from '../profile/diff.ts';
import type { Basis, DiffOptions, ProfileDiff, ProfileSide } from '../profile/diff-result.ts';
import type { Profile } from '../profile/profile.ts';
import { restatedIn } from '../profile/restated.ts';
import { withValues } from '../profile/value-blame.ts';
import { leastShareDrawn } from '../report/flame/scene.ts';
import { shown } from '../text/shown.ts';
import { guessRoots, rootsMeant } from './guess-roots.ts';
import { oneOf, type Parsed, parseProfileArguments, usage, wholeNumber } from './profile-arguments.ts';
import {
  emptyNotes,
  type Reading,
  readingOf,
  readingOptions,
  readProfileFile,
  readText,
  tellNotes,
} from './profile-files.ts';
import type { ProfileIo } from './profile-io.ts';
import { type ResultForm, writeResult } from './profile-output.ts';

const formats = ['text', 'json', 'svg', 'png', 'html', 'folded'] as const;

function formOf(to: (typeof formats)[number]): ResultForm {
  return to === 'text' || to === 'json' ? to : 'file';
}

export async function runDiff(argv: readonly string[], io: ProfileIo): Promise<ExitCode> {
  const parsed = parseProfileArguments('diff', argv, {
    baseline: 'words',
    candidate: 'words',
    ops: 'word',
    per: 'word',
    ...readingOptions,
    to: 'word',
    changes: 'word',
    root: 'words',
    title: 'word',
    limit: 'word',
    fold: 'flag',
    json: 'flag',
    out: 'word',
  });
  const changesFile = parsed.words.get('changes')?.at(-1);
  const changes = changesFile === undefined ? undefined : parseUnifiedDiff(readText(changesFile, io.cwd));
  const [baseline, candidate] = readSides(parsed, io);
  const guessed = guessRoots(profilesOf(baseline), profilesOf(candidate));
  const roots = rootsMeant(parsed.words.get('root'), { cwd: io.cwd, guessed });
  const options: DiffOptions = {
    roots,
    recursion: parsed.flags.has('fold') ? 'fold' : 'keep',
    changes,
    per: perOf(parsed) ?? (isOfOneFile(parsed) && !parsed.words.has('ops') ? 'capture' : undefined),
  };
  const to = parsed.flags.has('json') ? 'json' : (oneOf('diff', parsed, 'to', formats) ?? 'text');
  if (to === 'folded') {
    const { foldedDiff } = await import('../report/folded-diff.ts');
    const pieces = foldedDiff(diffStacks(baseline, candidate, options));
    writeResult('diff', { pieces }, { parsed, io, form: 'file' });
    return exitCode.pass;
  }
  // How a change is involved can depend on what no picture shows.
  const isPicture = (to === 'svg' || to === 'png') && changes === undefined;
  const diff = diffProfiles(baseline, candidate, isPicture ? { ...options, leastShare: leastShareDrawn } : options);
  const blame = changes === undefined ? undefined : blameOf(diff, changes, roots);
  writeResult('diff', await render(to, { diff, blame, parsed, io }), { parsed, io, form: formOf(to) });
  return exitCode.pass;
}

const bases: Readonly<Record<string, Basis>> = {
  op: 'operation',
  second: 'second',
  'cpu-second': 'cpu-second',
  capture: 'capture',
  share: 'share',
};

function perOf(parsed: Parsed): Basis | undefined {
  const word = oneOf('diff', parsed, 'per', Object.keys(bases));
  return word === undefined ? undefined : bases[word];
}

interface Rendering {
  readonly diff: ProfileDiff;
  readonly blame: Blame | undefined;
  readonly parsed: Parsed;
  readonly io: ProfileIo;
}

/** What writes a form is loaded when it is asked for: a page and a picture are most of the command's code. */
async function render(
  to: Exclude<(typeof formats)[number], 'folded'>,
  rendering: Rendering,
): Promise<string | Uint8Array> {
  const { diff, blame, parsed, io } = rendering;
  switch (to) {
    case 'svg':
      return toSvg(rendering);
    case 'png': {
      const { renderPng } = await import('../report/flame/png.ts');
      return renderPng(await toSvg(rendering), readPngAssets());
    }
    case 'html': {
      const { renderProfileHtml } = await import('../report/html/profile-html.ts');
      return renderProfileHtml({ diff, blame, title: titleOf(rendering) }, readHtmlAssets());
    }
    case 'json': {
      const { diffDocument } = await import('../report/profile-text.ts');
      return `${JSON.stringify(diffDocument(diff, blame), null, 2)}\n`;
    }
    case 'text': {
      const { renderDiffText } = await import('../report/profile-text.ts');
      const rows = wholeNumber('diff', parsed, 'limit') ?? 30;
      return renderDiffText(diff, blame, { width: io.stdoutColumns ?? 200, rows });
    }
  }
}

function titleOf({ parsed, diff }: Rendering): string {
  return parsed.words.get('title')?.at(-1) ?? `${diff.type} profile`;
}

async function toSvg(rendering: Rendering): Promise<string> {
  const { renderFlameSvg } = await import('../report/flame/svg.ts');
  const { diff, blame } = rendering;
  const title = titleOf(rendering);
  const blamed = blame?.functions.map(({ function: { key } }) => key);
  return renderFlameSvg(diff, blamed === undefined ? { title } : { title, blamed });
}

function readSides(parsed: Parsed, io: ProfileIo): readonly [readonly ProfileSide[], readonly ProfileSide[]] {
  const common = readingOf('diff', parsed, io.cwd);
  const operations = readOperations(parsed);
  const read = (name: 'baseline' | 'candidate', each: number | undefined): readonly ProfileSide[] => {
    const files = parsed.words.get(name) ?? (isOfOneFile(parsed) ? parsed.files : []);
    if (files.length === 0) throw usage('diff', `--${name} must name at least one profile: current value is none`);
    return files.map((file) => {
      const side = name === 'baseline' ? 'left' : 'right';
      const profile = withVersions(readProfileFile(file, { ...common, side: common.side ?? side }));
      return each === undefined ? { profile } : { profile, operations: each };
    });
  };
  if (isOfOneFile(parsed)) checkHoldsTwo(parsed.files[0] ?? '', common);
  else if (parsed.files.length > 0) {
    throw usage('diff', `profiles must follow --baseline or --candidate: current value is ${parsed.files[0]}`);
  }
  const sides = [read('baseline', operations?.[0]), read('candidate', operations?.[1])] as const;
  tellNotes(profilesOf(sides.flat()), io);
  const [baseline, candidate] = sides.map(profilesOf);
  for (const note of [...emptyNotes(baseline ?? [], 'the baseline'), ...emptyNotes(candidate ?? [], 'the candidate')])
    io.stderr(shown`note: ${note}\n`);
  return sides;
}

/** A comparison that a server made is both sides. */
function isOfOneFile({ files, words }: Parsed): boolean {
  return files.length === 1 && !words.has('baseline') && !words.has('candidate');
}

/** Such a file is not read without saying which side. */
function checkHoldsTwo(file: string, common: Reading): void {
  try {
    readProfileFile(file, { ...common, side: undefined });
  } catch (error) {
    if (error instanceof GateError && error.code === 'PROFILE_UNLIKE') return;
    throw error;
  }
  throw usage('diff', `a profile alone must be a comparison of two: current value is ${file}, which holds one`);
}

function profilesOf(side: readonly ProfileSide[]): readonly Profile[] {
  return side.map(({ profile }) => profile);
}

/** `--ops 1000,1200`: calls within each profile of the baseline, and of the candidate. */
function readOperations(parsed: Parsed): readonly [number, number] | undefined {
  const value = parsed.words.get('ops')?.at(-1);
  if (value === undefined) return undefined;
  const [baseline, candidate = baseline, ...more] = value.split(',').map(Number);
  if (baseline === undefined || candidate === undefined || more.length > 0 || !(baseline > 0) || !(candidate > 0)) {
    throw usage('diff', `--ops must be two numbers > 0, BASELINE,CANDIDATE: current value is ${value}`);
  }
  return [baseline, candidate];
}

function blameOf(diff: ProfileDiff, all: readonly ChangedFile[], roots: readonly string[]): Blame {
  const { changes } = restatedIn(all);
  const sources = sourcesOf(diff, changes, roots);
  return withValues(findBlame(diff, changes, { sources }), diff, changes, { sources });
}

/** Of changed files, and of those that may use what was changed and shows in no profile. */
function sourcesOf(
  diff: ProfileDiff,
  changes: readonly ChangedFile[],
  roots: readonly string[],
): ReadonlyMap<string, string> {
  const changed = readSources(
    changes.flatMap(({ path, state }) => (state === 'deleted' ? [] : [path])),
    roots,
  );
  return new Map([...changed, ...readSources(filesToRead(diff, changes, changed), roots)]);
}

/** As the candidate has them, from the first root that has the file. */
function readSources(paths: readonly string[], roots: readonly string[]): ReadonlyMap<string, string> {
  const sources = new Map<string, string>();
  for (const path of paths) {
    for (const root of [...roots].reverse()) {
      try {
        sources.set(path, readFileSync(join(root, path), 'utf8'));
        break;
      } catch {
        // Not in this checkout: the next may have it, and without it ranges are only less precise.
      }
    }
  }
  return sources;
}
