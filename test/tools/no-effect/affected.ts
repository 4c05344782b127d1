/** What `flamegate affected` says of a change to a small real repository, benchmark by benchmark. */
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { runCli } from '../../support/cli.ts';
import type { TestRepository } from '../../support/repository.ts';

/** By path; null: taken away; `link:TARGET`: a symbolic link; `program:TEXT`: a file that may be run. */
export type Edit = Readonly<Record<string, string | null>>;

/** Reasons by benchmark; of what is unaffected, that word. */
export function affected(
  repository: TestRepository,
  base: string,
  edit: Edit,
  only: readonly string[] = [],
): Readonly<Record<string, string>> {
  const filters = only.flatMap((name) => ['--filter', name]);
  repository.git('reset', '--quiet', '--hard', base);
  apply(repository, edit);
  const head = repository.commit({});
  const result = runCli(repository.path, ['affected', '--base', base, '--head', head, '--json', ...filters], {
    timeoutMs: 1_500_000,
  });
  if (result.stdout === '') throw new Error(`it said nothing but: ${result.stderr}`);
  const document: Document = JSON.parse(result.stdout);
  return Object.fromEntries(
    document.benchmarks.map(({ benchmark, state, why }) => [benchmark, state === 'unaffected' ? state : why]),
  );
}

interface Document {
  readonly benchmarks: readonly { readonly benchmark: string; readonly state: string; readonly why: string }[];
}

export function apply(repository: TestRepository, edit: Edit): void {
  for (const [name, text] of Object.entries(edit)) {
    const file = join(repository.path, name);
    rmSync(file, { recursive: true, force: true });
    if (text === null) continue;
    mkdirSync(dirname(file), { recursive: true });
    if (text.startsWith('link:')) symlinkSync(text.slice(5), file);
    else if (text.startsWith('program:')) writeFileSync(file, text.slice(8), { mode: 0o755 });
    else repository.write({ [name]: text });
  }
}
