import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { runProfile } from '../../src/cli/profile-command.ts';
import { readProfile } from '../../src/profile/formats/detect.ts';
import { writePprof } from '../../src/profile/formats/pprof-write.ts';
import { makeProfile } from '../profile/make-profile.ts';

const fixtures = fileURLToPath(new URL('../fixtures/profiles/', import.meta.url));
const go = join(fixtures, 'go-1.26/cpu.pprof.gz');
const folder = mkdtempSync(join(tmpdir(), 'profile-command-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** What the last run said beside its document. */
let told = '';

async function run(...argv: readonly string[]): Promise<string> {
  let out = '';
  const print = (text: string): void => {
    out += text;
  };
  told = '';
  const tell = (text: string): void => {
    told += text;
  };
  const io = { stdout: print, stderr: tell, document: print, cwd: folder, stdoutColumns: 120 };
  expect(await runProfile(argv, io)).toBe(0);
  return out;
}

/** Writes repeats of both sides as pprof files and returns their names. */
function writeSides(baseline: string, candidate: string): readonly string[] {
  return [...repeatsOf('base', baseline), ...repeatsOf('head', candidate)];
}

function repeatsOf(name: string, text: string): readonly string[] {
  return [1, 1.02, 0.98].map((factor, index) => {
    const scaled = text.replaceAll(/(\d+)$/gm, (count) => String(Math.round(Number(count) * factor)));
    const file = join(folder, `${name}-${index}.pb.gz`);
    writeFileSync(file, writePprof(makeProfile(scaled)));
    return file;
  });
}

const base = 'main@src/main.js:1;parse@src/lexer.js:5 3000\nmain@src/main.js:1;print@src/print.js:2 2000';

test('`profile top` lists a real Go profile by self and by total', async () => {
  const bySelf = await run('top', go, '--limit', '2');
  expect(bySelf).toMatch(/^cpu: 1\.08.s in \d+ functions\n/);
  expect(bySelf.split('\n')[3]).toMatch(/440.ms +41.% .* example\.com\/work\.spin {2}example\.com\/work\/work\.go:5/);
  expect(bySelf).toContain('… and');
  const byTotal = await run('top', go, '--by', 'total', '--limit', '1');
  expect(byTotal.split('\n')[3]).toMatch(/980.ms +91.% {2}example\.com\/work\.BenchmarkWork/);
});

test('`profile top --json` is one document whose self values add up to the total', async () => {
  const document = JSON.parse(await run('top', go, '--json'));
  const sum = document.functions.reduce((total: number, { self }: { self: number }) => total + self, 0);
  expect(document).toMatchObject({ schema: 1, type: 'cpu', unit: 'ns' });
  expect(sum).toBe(document.total);
});

test('`profile top --type` chooses another sample type', async () => {
  expect(await run('top', join(fixtures, 'go-1.26/mem.pprof.gz'), '--type', 'alloc_space', '--limit', '1')).toMatch(
    /^alloc_space: /,
  );
});

test('`profile diff` names the function that grew, per operation, and what the change has to do with it', async () => {
  const files = writeSides(base, base.replace('3000', '4000'));
  writeFileSync(
    join(folder, 'x.diff'),
    'diff --git a/src/lexer.js b/src/lexer.js\n--- a/src/lexer.js\n+++ b/src/lexer.js\n@@ -7 +7 @@\n-a\n+b\n',
  );
  const sides = ['--baseline', ...files.slice(0, 3), '--candidate', ...files.slice(3), '--ops', '100,100'];
  const text = await run('diff', ...sides, '--changes', 'x.diff');
  expect(text).toMatch(/parse {2}src\/lexer\.js:5 {2}\(changed\)/);
  expect(text).toContain('per call');
  expect(text).toContain('Changed and costlier: parse src/lexer.js:5');
  expect(text).not.toContain('print');
  const document = JSON.parse(await run('diff', ...sides, '--changes', 'x.diff', '--json'));
  expect(document).toMatchObject({ basis: 'operation', repeats: { baseline: 3, candidate: 3 } });
  expect(document.blame).toMatchObject({
    explained: true,
    functions: [{ relation: 'changed', file: 'src/lexer.js', line: 5 }],
  });
  expect(document.nodes[0].parent).toBe(-1);
  expect(await run('diff', ...sides, '--to', 'svg')).toContain('<svg');
  expect(await run('diff', ...sides, '--to', 'folded')).toBe(
    'main (src/main.js);parse (src/lexer.js) 9000 12000\nmain (src/main.js);print (src/print.js) 6000 6000\n',
  );
});

test('`profile diff` of a profile with itself says that nothing changed', async () => {
  expect(await run('diff', '--baseline', go, '--candidate', go)).toContain('No function changed significantly.');
});

test('`profile diff` in which nothing is significant still lists what moved most, how sure that is and what would tell', async () => {
  const files = writeSides(base, base.replace('2000', '2040'));
  const sides = ['--baseline', ...files.slice(0, 3), '--candidate', ...files.slice(3), '--ops', '100'];
  const text = await run('diff', ...sides);
  expect(text).toContain('No function changed significantly.');
  expect(text).toMatch(/Nearest: print \+1\.2.%, q 1\.00/);
  expect(text).toMatch(/In parse, the costliest, less than about .* per call would not have shown/);
  expect(text).toMatch(/none beyond the noise:\n.*q.*function\n.* print {2}src\/print\.js:2/);
});

test.each([
  ['op', 'per call'],
  ['share', 'as share of the total'],
])('`profile diff --per %s` names what costs are divided by', async (per, words) => {
  const files = writeSides(base, base.replace('3000', '4000'));
  const sides = ['--baseline', ...files.slice(0, 3), '--candidate', ...files.slice(3), '--ops', '100'];
  expect(await run('diff', ...sides, '--per', per)).toContain(words);
});

test('`profile convert` writes what reads back to the same totals, whole or not at all', async () => {
  await run('convert', go, '--to', 'pprof', '-o', 'out.pb.gz');
  const total = (bytes: Uint8Array): number =>
    readProfile(bytes).stacks.reduce((sum, { values }) => sum + (values[1] ?? 0), 0);
  expect(total(readFileSync(join(folder, 'out.pb.gz')))).toBe(total(readFileSync(go)));
  expect(readdirSync(folder).filter((name) => name.endsWith('.part'))).toEqual([]);
  expect(await run('convert', go, '--to', 'folded')).toMatch(
    /;example\.com\/work\.spin \(example\.com\/work\/work\.go:5\) \d+\n/,
  );
});

test('`profile convert` to the format that a file is in keeps what the model has no place for', async () => {
  const plain = (bytes: Uint8Array): Buffer => gunzipSync(bytes);
  await run('convert', go, '--to', 'pprof', '-o', 'out.pb.gz');
  expect(plain(readFileSync(join(folder, 'out.pb.gz'))).equals(plain(readFileSync(go)))).toBe(true);
  await run('convert', go, '--to', 'pprof', '--type', 'cpu', '-o', 'chosen.pb.gz');
  expect(plain(readFileSync(join(folder, 'chosen.pb.gz'))).equals(plain(readFileSync(go)))).toBe(false);
  const otlp = join(fixtures, 'otlp-1.45/mixed.otlp');
  await run('convert', otlp, '--to', 'otlp', '-o', 'out.otlp');
  expect(readFileSync(join(folder, 'out.otlp')).equals(readFileSync(otlp))).toBe(true);
});

test('`profile convert` of what was not sampled says so, and with what there is', async () => {
  const [empty, ...types] = ['inuse_space', 'alloc_space'].map((type) => ({ type, unit: 'B' }));
  const profile = makeProfile('main;a 3');
  const stacks = profile.stacks.map((stack) => ({ ...stack, values: [0, 12] }));
  const sampleTypes = [empty ?? expect.fail(), ...types] as const;
  writeFileSync(join(folder, 'empty.pb.gz'), writePprof({ ...profile, sampleTypes, defaultType: 0, stacks }));
  expect(await run('convert', 'empty.pb.gz', '--to', 'folded')).toBe('');
  expect(told).toBe('note: nothing of inuse_space was sampled; the profile holds alloc_space: --type alloc_space\n');
  await run('convert', 'empty.pb.gz', '--to', 'folded', '--type', 'alloc_space');
  expect(told).toBe('');
});

test('`profile convert` of a bundle, all on one line, says what a format without columns adds up', async () => {
  const bundle = 'main@b.js:1:1;(anonymous)@b.js:1:900 30\nmain@b.js:1:1;(anonymous)@b.js:1:1800 40\n';
  writeFileSync(join(folder, 'bundle.pb.gz'), writePprof(makeProfile(bundle)));
  await run('convert', 'bundle.pb.gz', '--to', 'otlp', '-o', 'bundle.otlp');
  expect(told).toMatch(/^note: 2 functions of one name and line are added up: otlp has no place for the column/);
  await run('convert', 'bundle.pb.gz', '--to', 'speedscope', '-o', 'bundle.json');
  expect(told).toBe('');
});

test.each(['speedscope', 'cpuprofile', 'flamebearer'])(
  '`profile convert --to %s` is read back by `profile top`',
  async (format) => {
    await run('convert', go, '--to', format, '-o', `out.${format}`);
    expect(await run('top', `out.${format}`, '--limit', '1')).toContain('example.com/work.spin');
  },
);

test('`profile diff` of two checkouts needs not be told where they stood', async () => {
  const inRoot = (root: string, slower: number): string =>
    `main@${root}/src/main.js:1;parse@${root}/src/lexer.js:5 ${slower}\nmain@${root}/src/main.js:1;print@${root}/src/print.js:2 2000`;
  const files = writeSides(inRoot('/tmp/wt/base', 3000), inRoot('/tmp/wt/head', 4000));
  const sides = ['--baseline', ...files.slice(0, 3), '--candidate', ...files.slice(3), '--ops', '100'];
  const text = await run('diff', ...sides);
  expect(text).toMatch(/30 → 40.samples .* parse {2}src\/lexer\.js:5$/m);
  expect(text).not.toMatch(/new|removed|print/);
  // Who names one of both checkouts means the other as well, relative or with a slash behind it.
  for (const root of ['/tmp/wt/head', '/tmp/wt/base/', relative(folder, '/tmp/wt/head')]) {
    expect(await run('diff', ...sides, '--root', root)).toMatch(/30 → 40.samples .* parse {2}src\/lexer\.js:5$/m);
  }
  // Where the user tells another folder, nothing is guessed.
  expect(await run('diff', ...sides, '--root', '/elsewhere')).toMatch(/parse .*\(new\)/);
});

test('a comparison of Pyroscope is read by side, and diffed as baseline and candidate', async () => {
  const both = join(fixtures, 'pyroscope-0.37/diff.json');
  const topOf = async (...argv: readonly string[]): Promise<string> =>
    (await run('top', ...argv, '--limit', '1')).split('\n')[0] ?? '';
  expect(await topOf(both, '--side', 'left')).toBe(await topOf(join(fixtures, 'pyroscope-0.37/baseline.json')));
  expect(await topOf(both, '--side', 'right')).toBe(await topOf(join(fixtures, 'pyroscope-0.37/candidate.json')));
  expect(await run('diff', '--baseline', both, '--candidate', both)).toContain('204 and 246 samples');
});

test('functions whose own cost changed stand before those whose callees did, the largest first', async () => {
  const before = 'main@m.js:1;outer@m.js:5;deep@m.js:9 3000\nmain@m.js:1;wide@m.js:7 3000';
  const after = before.replace('deep@m.js:9 3000', 'deep@m.js:9 4000').replace('wide@m.js:7 3000', 'wide@m.js:7 6000');
  const files = writeSides(before, after);
  const text = await run('diff', '--baseline', ...files.slice(0, 3), '--candidate', ...files.slice(3), '--ops', '100');
  expect([...text.matchAll(/ {2}(\w+) {2}m\.js/g)].map(([, name]) => name)).toEqual(['wide', 'deep']);
  expect(text).toMatch(/2.callers changed only by what they call: main, outer/);
});

test('hostile names cannot steer a terminal', async () => {
  writeFileSync(join(folder, 'evil.folded'), 'main;\u001b[31mred\u001b]0;title\u0007 30\n');
  expect(await run('top', 'evil.folded')).not.toMatch(/[\u001b\u0007]/);
});

test.each<readonly [readonly string[], string, RegExp]>([
  [['top'], 'USAGE', /at least one profile/],
  [['top', 'missing.pb.gz'], 'FILE_MISSING', /missing\.pb\.gz.*ENOENT/],
  [['top', go, '--by', 'cum'], 'USAGE', /--by must be one of self, total: current value is cum/],
  [['top', go, '--limit', '0'], 'USAGE', /--limit must be a whole number > 0/],
  [['diff', '--baseline', go, '--candidate', go, '--per', 'op'], 'PROFILE_UNLIKE', /say how many operations/],
  [['top', go, '--color'], 'USAGE', /options must be --by/],
  [['top', go, '--type', 'wall'], 'PROFILE_UNLIKE', /wall/],
  [['diff', '--baseline', go], 'USAGE', /--candidate must name at least one profile/],
  [['diff', go, '--baseline', go, '--candidate', go], 'USAGE', /must follow --baseline or --candidate/],
  [['diff', '--baseline', go, '--candidate', go, '--ops', '1,x'], 'USAGE', /--ops must be two numbers/],
  [
    ['diff', '--baseline', go, '--candidate', join(fixtures, 'go-1.26/mem.pprof.gz')],
    'PROFILE_UNLIKE',
    /must be equal|must include/,
  ],
  [['top', '/dev/null'], 'PROFILE_UNKNOWN_FORMAT', /it is empty/],
  [['top', join(fixtures, 'pyroscope-0.37/diff.json')], 'PROFILE_UNLIKE', /side must be left or right/],
  [
    ['convert', join(fixtures, 'node-20/alloc.heapprofile.gz'), '--to', 'cpuprofile'],
    'USAGE',
    /Cannot write inuse_space as cpuprofile as its values must be times: their unit is B/,
  ],
  [['convert', go], 'USAGE', /--to must be/],
  [['convert', go, '--to', 'pprof'], 'USAGE', /--out must name a file/],
  [['convert', go, '--to', 'folded', '-o', 'no/such/folder/x'], 'FILE_MISSING', /folder must exist/],
  [['print', go], 'USAGE', /command must be one of top, diff, convert/],
])('%j is refused with %s and the reason', async (argv, code, message) => {
  const io = { stdout: () => {}, stderr: () => {}, document: () => {}, cwd: folder, stdoutColumns: 80 };
  const failure = await runProfile(argv, io).catch((error: unknown) => error);
  expect(failure).toMatchObject({ code, message: expect.stringMatching(message), hint: expect.any(String) });
});

test('`--help` shows every command with examples', async () => {
  const help = await run('--help');
  for (const word of ['profile top', 'profile diff', 'profile convert', 'examples:', '--ops'])
    expect(help).toContain(word);
});

test('what was read of a file, and what was left out, is told by every command, beside a document where there is one', async () => {
  const frames = '\t    401136 leaf+0x16 (/srv/app)\n\n';
  const file = join(folder, 'two-events.txt');
  writeFileSync(
    file,
    `app 7 5.1: 10 cycles:\n${frames}app 7 5.2: 10 cycles:\n${frames}app 7 5.3: 3 cache-misses:\n${frames}`,
  );
  const note = 'note: of several events cycles is shown; the file also holds cache-misses (1 sample): --type EVENT';
  expect(await run('top', file)).toContain(note);
  for (const to of ['folded', 'pprof', 'speedscope']) {
    expect(await run('convert', file, '--to', to, '-o', join(folder, 'out'))).not.toContain('note:');
    expect(told).toBe(`${note}\n`);
  }
  for (const to of ['text', 'json', 'folded', 'svg']) {
    expect(await run('diff', '--baseline', file, '--candidate', file, '--to', to)).not.toContain(note);
    expect(told).toBe(`${note}\n`);
  }
});

test('`profile diff` takes a comparison that a server made as both sides, as captured', async () => {
  const file = join(folder, 'comparison.json');
  const levels = [
    [0, 1000, 0, 0, 1500, 0, 0],
    [0, 600, 600, 0, 600, 600, 1, 0, 400, 400, 0, 900, 900, 2],
  ];
  const metadata = { format: 'double', sampleRate: 1000, units: 'samples' };
  writeFileSync(
    file,
    JSON.stringify({ flamebearer: { names: ['total', 'a', 'b'], levels, numTicks: 2500 }, metadata }),
  );
  const text = await run('diff', file);
  expect(text).toMatch(/^cpu as captured: 1\.00 → 1\.50.s\n/);
  expect(text).toMatch(/400 → 900.ms .* b\n/);
  expect(text).not.toMatch(/ a\n/);
  expect(await run('diff', file, '--per', 'share')).toMatch(/^cpu as share of the total: /);
  const one = join(folder, 'one.folded');
  writeFileSync(one, 'main;a 10\n');
  await expect(run('diff', one)).rejects.toThrow('a profile alone must be a comparison of two');
  await expect(run('diff', one, one)).rejects.toThrow('profiles must follow --baseline or --candidate');
});

test('`profile diff` says which side is empty, and not what share beyond all of it would have shown', async () => {
  const empty = join(folder, 'empty.folded');
  const some = join(folder, 'some.folded');
  writeFileSync(empty, 'main;parse 0\n');
  writeFileSync(some, 'main;parse 500\nmain;print 300\n');
  const text = await run('diff', '--baseline', empty, '--candidate', some);
  expect(told).toBe('note: the baseline is empty: nothing of samples was sampled\n');
  expect(text).toContain('Too few samples to test any function.');
  await run('diff', '--baseline', some, '--candidate', empty);
  expect(told).toContain('the candidate is empty');
  await run('diff', '--baseline', some, '--candidate', some);
  expect(told).toBe('');
});

test('a broken source map leaves the names of the script, and a note says so', async () => {
  const script = join(folder, 'bundle.js');
  writeFileSync(script, 'function p(n){return n}\n//# sourceMappingURL=bundle.js.map\n');
  writeFileSync(`${script}.map`, '{"version":3,"sources":["a.ts"],"mappings":');
  const callFrame = { functionName: 'p', scriptId: '1', url: `file://${script}`, lineNumber: 0, columnNumber: 10 };
  const root = { ...callFrame, functionName: '(root)', url: '', lineNumber: -1, columnNumber: -1 };
  const nodes = [
    { id: 1, callFrame: root, children: [2] },
    { id: 2, callFrame, hitCount: 2 },
  ];
  const file = join(folder, 'bundle.cpuprofile');
  writeFileSync(file, JSON.stringify({ nodes, startTime: 0, endTime: 2000, samples: [2, 2], timeDeltas: [0, 1000] }));
  const text = await run('top', file);
  expect(text).toMatch(/note: Cannot read the source map of \S*bundle\.js/);
  expect(text).toMatch(/100.% {2}p {2}/);
});
