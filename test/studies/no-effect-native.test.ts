/** No change that reaches a built benchmark is ever proven to have no effect, in Go, C++, Rust and Java. */
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { makeRepository } from '../support/repository.ts';
import { affected, apply, type Edit } from '../tools/no-effect/affected.ts';
import { goPapers } from './no-effect/go-papers.ts';
import { type NativeProgram, nativePrograms } from './no-effect/native-attacks.ts';
import { nativeBackDoors } from './no-effect/native-back-doors.ts';
import { nativeFarDoors } from './no-effect/native-far-doors.ts';
import { nativeRareDoors } from './no-effect/native-rare-doors.ts';
import { nativeSideDoors } from './no-effect/native-side-doors.ts';
import { rustWorkspaces } from './no-effect/rust-workspace.ts';

const timeout = 1_800_000;
/** FLAMEGATE_LANGUAGES=Go,Rust: only these. FLAMEGATE_ATTACKS=0/3: every third attack from the first. FLAMEGATE_ONLY: those whose name matches. */
const languages = process.env['FLAMEGATE_LANGUAGES']?.split(',');
const [part = 0, parts = 1] = (process.env['FLAMEGATE_ATTACKS'] ?? '0/1').split('/').map(Number);
const only = new RegExp(process.env['FLAMEGATE_ONLY'] ?? '');
const told: string[] = [];
/** That says why it may be affected: neither missing nor the one word of a proof. */
const aSentence = /\S \S/;

afterAll(() => console.log(told.join('\n')));

const jars = [
  'org.openjdk.jmh:jmh-core:1.37',
  'org.openjdk.jmh:jmh-generator-annprocess:1.37',
  'net.sf.jopt-simple:jopt-simple:5.0.4',
  'org.apache.commons:commons-math3:3.6.1',
];

function prepare({ language, files }: NativeProgram) {
  const repository = makeRepository();
  apply(repository, files);
  if (language.startsWith('Java')) {
    const folder = join(repository.path, 'lib');
    mkdirSync(folder);
    for (const jar of jars) {
      execFileSync('mvn', ['-q', 'dependency:copy', `-Dartifact=${jar}`, `-DoutputDirectory=${folder}`]);
    }
  }
  return { repository, base: repository.commit({}) };
}

const asked = [
  ...nativePrograms,
  ...nativeSideDoors,
  ...nativeBackDoors,
  ...nativeFarDoors,
  ...nativeRareDoors,
  ...rustWorkspaces,
  ...goPapers,
].filter(({ language }) => languages?.some((each) => language.startsWith(each)) ?? true);

test.each(asked)(
  '$language: no attack is proven to have no effect; what reaches nothing is',
  { timeout },
  (program) => {
    const { repository, base } = prepare(program);
    const attacks = program.attacks.filter(([, what], i) => i % parts === part && only.test(what));
    const proven: string[] = [];
    try {
      const together: Edit = Object.assign({}, ...attacks.map(([, , edit]) => edit));
      const answers = program.isOneCommit === true ? affected(repository, base, together) : undefined;
      for (const [benchmark, what, edit, why = aSentence] of attacks) {
        const all = answers ?? affected(repository, base, edit);
        // One that is not there attacks nothing: a build failed, and what is listed says why.
        const answer = all[benchmark] ?? `absent_of_${Object.values(all).join('_').replaceAll(' ', '_')}`;
        expect.soft(answer, what).toMatch(why);
        if (answer === 'unaffected') proven.push(what);
        if (process.env['FLAMEGATE_TOLD'] !== undefined) console.log(`${program.language}: ${what}: ${answer}`);
      }
      told.push(
        `${program.language}: ${proven.length} of ${attacks.length} attacks (of ${program.attacks.length}) proven unaffected`,
      );
      expect.soft(proven).toEqual([]);
      for (const edit of program.harmless) {
        expect(Object.values(affected(repository, base, edit)).filter((each) => each !== 'unaffected')).toEqual([]);
      }
    } finally {
      repository.remove();
    }
  },
);
