/** README.md says what the program says: its tables and workflows are made from the sources. UPDATE_GOLDEN=1 rewrites them. */
import { writeFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { version } from '../src/app/version.ts';
import { commandTable } from '../src/cli/commands.ts';
import { renderConfigReference } from '../src/config/reference.ts';
import {
  historyWorkflow,
  measureJob,
  oneJobWorkflow,
  overrideWorkflow,
  twoStageWorkflows,
} from '../src/config/workflows.ts';
import { actionTables, readText, withSection } from './support/readme-sections.ts';

const options = { action: 'flamegate/flamegate@v0', defaultBranch: 'main' };
const [measure, report] = twoStageWorkflows(options);

function asYaml(workflow: { readonly path: string; readonly text: string } | undefined): string {
  return `\`${workflow?.path}\`:\n\n\`\`\`yaml\n${workflow?.text.trim()}\n\`\`\``;
}

const sections: Readonly<Record<string, string>> = {
  'workflow:one-job': asYaml(oneJobWorkflow(options)),
  'workflow:measure': asYaml(measure),
  'workflow:report': asYaml(report),
  'workflow:shards': `\`\`\`yaml\n${measureJob({ ...options, shards: 4 }).trimEnd()}\n\`\`\``,
  'workflow:override': asYaml(overrideWorkflow(options)),
  'workflow:history': asYaml(historyWorkflow(options)),
  'action-inputs': actionTables(),
  'config-keys': renderConfigReference().trim(),
  commands: commandTable(),
};

test('the tables and workflows of README.md are those of the sources', () => {
  const readme = readText('README.md');
  const made = Object.entries(sections).reduce((text, [name, content]) => withSection(text, name, content), readme);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(new URL('../README.md', import.meta.url), made);
  else
    expect(readme, 'run: UPDATE_GOLDEN=1 npx vitest run --config test/vitest.config.ts test/readme.test.ts').toBe(made);
});

test('the version is that of package.json', () => {
  expect(version).toBe(JSON.parse(readText('package.json')).version);
});
