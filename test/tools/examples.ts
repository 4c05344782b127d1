/** The examples as their maintainers would meet Flamegate: init, a change that is slower, red with the function's name. */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect } from 'vitest';
import { runCli } from '../support/cli.ts';
import { gate } from './gated.ts';
import { needing } from './tools.ts';

const examples = fileURLToPath(new URL('../examples', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'flamegate-examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

export interface Example {
  readonly name: string;
  readonly needs: readonly string[];
  readonly benchmark: RegExp;
  /** A crate is built twice, with criterion. */
  readonly budget?: string;
  /** Function and file of what is slower. */
  readonly culprit: readonly [name: RegExp, file: string];
}

function git(path: string, ...words: readonly string[]): void {
  execFileSync('git', ['-c', 'user.name=example', '-c', 'user.email=example@example.invalid', ...words], {
    cwd: path,
    stdio: 'ignore',
  });
}

/** A test of one example, in a folder of its own. */
export function testExample({ name: example, needs, benchmark, culprit, budget = '150s' }: Example): void {
  needing(...needs)(`${example}: init, then a slower change is red with its function`, () => {
    const path = join(folder, example);
    cpSync(join(examples, example), path, { recursive: true });
    rmSync(join(path, 'slower.patch'));
    git(path, 'init', '-q', '-b', 'main');
    git(path, 'add', '-A');
    git(path, 'commit', '-qm', 'as it is');
    expect(runCli(path, ['init']).code).toBe(0);
    git(path, 'add', '-A');
    git(path, 'commit', '-qm', 'benchmark gate');
    git(path, 'checkout', '-qb', 'slower');
    execFileSync('git', ['apply'], { cwd: path, input: readFileSync(join(examples, example, 'slower.patch')) });
    git(path, 'commit', '-qam', 'slower');
    const answer = gate(path, { base: 'main', head: 'slower', budget });
    const slower = new Set(answer.regressions.map((each) => each.replace(/ \S+$/, '')));
    expect([answer.code, slower.size], answer.log).toEqual([1, 1]);
    expect(answer.regressions.some((each) => each.endsWith(' time'))).toBe(true);
    const [name = ''] = slower;
    expect(name).toMatch(benchmark);
    const [wanted, file] = culprit;
    const named = answer.blamed(name).filter((line) => wanted.test(line) && line.includes(file));
    expect(named.join('\n'), answer.blamed(name).join('\n')).toMatch(/ (?:changed|new)$/m);
  });
}
