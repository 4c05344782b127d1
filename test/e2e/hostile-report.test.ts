import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { storableName } from '../../src/results/benchmark-id.ts';
import { renderEvidence } from '../../src/results/evidence-file.ts';
import { hostileNames } from '../report/hostile-names.ts';
import { anEvidence, aRun } from '../results/make.ts';
import { temporaryFolder } from '../store/temporary-folder.ts';
import { runCliHere } from '../support/cli-here.ts';

test.each(['text', 'json', 'markdown', 'junit'])(
  'report as %s says nothing that acts, whatever names are',
  async (format) => {
    const folder = await temporaryFolder();
    mkdirSync(join(folder, 'bundle'));
    const outcomes = [...new Set(hostileNames.map(storableName))].map((name) => ({
      state: 'failed' as const,
      id: { suite: 'core', name },
      failure: { reason: 'threw' as const, message: name, stack: `${name}\n${name}` },
    }));
    writeFileSync(join(folder, 'bundle/evidence.json'), renderEvidence(anEvidence({ candidate: aRun({ outcomes }) })));
    const { stdout, stderr } = await runCliHere(folder, ['report', 'bundle', '--format', format]);
    for (const text of [stdout, stderr]) {
      expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029]/);
      expect(text).not.toMatch(/^\s*::/m);
      expect(text).not.toContain('##[');
    }
  },
);
