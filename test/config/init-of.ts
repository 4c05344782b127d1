/** What `init` makes of a repository that holds nothing but these texts. */
import { planInit } from '../../src/config/init.ts';
import { parseConfig } from '../../src/config/parse.ts';

export interface Written {
  /** Name, harness, globs and flags of each. */
  readonly suites: readonly (readonly unknown[])[];
  readonly setup: readonly string[] | undefined;
  readonly notes: string;
  readonly first: string | undefined;
}

export function init(texts: Readonly<Record<string, string>>): Written {
  const { files, notes } = planInit(
    {
      files: Object.keys(texts),
      texts: new Map(Object.entries(texts)),
      ...(texts['package.json'] === undefined ? {} : { packageJson: texts['package.json'] }),
      defaultBranch: 'main',
    },
    {
      pullRequests: 'own-branches',
      action: 'owner/flamegate@v1',
    },
  );
  const text = files.find(({ path }) => path === 'bench-config/flamegate.yml')?.text ?? '';
  const { suites, setup } = parseConfig(text, 'x');
  const first = files.find(({ path }) => path === 'bench-config/first.bench.mjs')?.text;
  const written = suites.map(({ name, harness, files: globs, flags }) => [name, harness, globs, flags]);
  return { suites: written, setup, notes: notes.join('\n'), first };
}
