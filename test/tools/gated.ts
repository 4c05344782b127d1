/** The gate on a small real repository, as a machine reads its answer. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type CliResult, runCli } from '../support/cli.ts';

interface Judged {
  readonly benchmark: string;
  readonly metric: string;
  readonly kind: string;
  readonly failure?: { readonly reason: string; readonly message: string };
}

interface Blamed {
  readonly relation: string;
  readonly file?: string;
  readonly line?: number;
  readonly function: { readonly frame: { readonly name: string } };
}

interface Document {
  readonly verdict: string;
  readonly judgements: readonly Judged[];
  readonly environment: { readonly runtime: string; readonly runtimeVersion: string };
  readonly explanations: readonly {
    readonly benchmark: string;
    readonly diffs: readonly { readonly kind: string; readonly blamed: readonly Blamed[] }[];
  }[];
  readonly notes: readonly string[];
}

export interface Gated {
  readonly code: number | null;
  readonly document: Document;
  readonly log: string;
  /** `benchmark metric`, of regressions only. */
  readonly regressions: readonly string[];
  /** `kind name file:line relation` of what is named for a benchmark. */
  blamed(benchmark: string): readonly string[];
}

export interface Question {
  readonly base: string;
  readonly head: string;
  readonly seed?: number;
  readonly env?: Readonly<Record<string, string>>;
  /** `90s`; absent: the configuration's. */
  readonly budget?: string;
}

export function gate(path: string, { base, head, seed = 1, env = {}, budget }: Question): Gated {
  const limit = budget === undefined ? [] : ['--budget', budget];
  const result = runCli(path, ['gate', '--base', base, '--head', head, '--seed', String(seed), '--json', ...limit], {
    timeoutMs: 580_000,
    env,
  });
  if (result.stdout === '') throw new Error(`the gate said nothing but: ${result.stderr}`);
  const document: Document = JSON.parse(result.stdout);
  return {
    code: result.code,
    document,
    log: result.stderr,
    regressions: document.judgements
      .filter(({ kind }) => kind === 'regression')
      .map(({ benchmark, metric }) => `${benchmark} ${metric}`),
    blamed: (benchmark) =>
      document.explanations
        .filter((explanation) => explanation.benchmark === benchmark)
        .flatMap(({ diffs }) => diffs)
        .flatMap(({ kind, blamed }) =>
          blamed.map((each) => `${kind} ${each.function.frame.name} ${each.file}:${each.line} ${each.relation}`),
        ),
  };
}

/** The gate on a machine that has git and nothing else on its PATH. */
export function gateWithoutTools(path: string, { base, head }: Question): CliResult {
  const folder = mkdtempSync(join(tmpdir(), 'flamegate-path-'));
  symlinkSync(execFileSync('sh', ['-c', 'command -v git'], { encoding: 'utf8' }).trim(), join(folder, 'git'));
  return runCli(path, ['gate', '--base', base, '--head', head], { env: { PATH: folder } });
}
