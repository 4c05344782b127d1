/** Ways to a JavaScript benchmark by what a set-up made, by names that look like Node's, and by what reads its own source. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { busy, fs, here, later, nth, programOf, reached, require, steeredBy, sum } from './javascript-lab.ts';

const one = { 'flag.txt': '1', '.gitignore': 'made\n' };

/** `made/` is what a set-up leaves in each checkout and no commit holds; only flag.txt changes, which no benchmark reads. */
function made(
  name: string,
  code: string,
  put: (flag: string) => Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>> = {},
): Attack {
  const program = programOf(`${nth} ${fs} ${here}\n${code}\n${sum}`, files);
  const setup: Attack['setup'] = (read) => put(read('flag.txt'));
  return { program, name: `made: ${name}`, before: one, after: { 'flag.txt': '22' }, setup };
}

const builds: readonly Attack[] = [
  made(
    'a script that calls itself one of Node’s',
    "import { value } from './made/x.js';\nfunction tick() { return value(); }",
    (flag) => ({ 'src/made/x.js': `export const value = () => ${flag};\n//# sourceURL=node:made\n` }),
  ),
  made(
    'a script that is required and calls itself one of Node’s',
    `${require}\nconst { value } = require('./made/x.cjs');\nfunction tick() { return value(); }`,
    (flag) => ({ 'src/made/x.cjs': `exports.value = () => ${flag};\n//# sourceURL=node:internal/made\n` }),
  ),
  made(
    'data that a late call reads',
    "function tick() { if (isLate()) readFileSync(here('./made/late.json')); }",
    (flag) => ({ 'src/made/late.json': `${flag}\n` }),
  ),
  made(
    'data that a late call reads by a name put together',
    "const kinds = ['early', 'late']; function tick(s) { if (isLate()) readFileSync(here('./made/' + kinds[s % 2] + '.json')); }",
    (flag) => ({ 'src/made/late.json': `${flag}\n` }),
  ),
  made(
    'data of a folder that was listed',
    "const names = readdirSync(here('./made')); function tick(s) { if (isLate()) readFileSync(here('./made/' + names[s % 2])); }",
    (flag) => ({ 'src/made/a.bin': `${flag}\n`, 'src/made/b.bin': 'b\n' }),
  ),
  made(
    'data of many by number',
    "function tick(s) { if (isLate()) readFileSync(here('./made/shard-' + (s % 20) + '.bin')); }",
    (flag) => ({ 'src/made/shard-7.bin': `${flag}\n` }),
  ),
  made(
    'data in a folder that only a late call lists',
    "function tick() { if (isLate()) readdirSync(here('./made')).map((name) => readFileSync(here('./made/' + name))); }",
    (flag) => ({ 'src/made/q7.bin': `${flag}\n` }),
  ),
  made(
    'a script that a late call requires by a name put together',
    `${require}\nfunction tick() { if (isLate()) require('./made/' + ['la', 'te'].join('') + '.cjs'); }`,
    (flag) => ({ 'src/made/late.cjs': `exports.value = ${flag};\n` }),
  ),
  made(
    'a script that a late call imports from a table',
    "const paths = { a: './made/late.js' }; function tick() { if (isLate()) import(paths.a); }",
    (flag) => ({ 'src/made/late.js': `export const value = ${flag};\n` }),
  ),
  made(
    'where a link leads whose name is read',
    "import { readlinkSync } from 'node:fs';\nconst found = readlinkSync(here('./made/current')).length;\nfunction tick() { return found; }",
    (flag) => ({ 'src/made/current': `link:v${flag}` }),
  ),
  made(
    'where a link leads that is resolved',
    "import { realpathSync } from 'node:fs';\nconst found = realpathSync(here('./made/current')).length;\nfunction tick() { return found; }",
    (flag) => ({ 'src/made/v1': 'a', 'src/made/v22': 'a', 'src/made/current': `link:v${flag}` }),
  ),
  made(
    'where a link leads that the system resolves',
    "import { realpathSync } from 'node:fs'; import { fileURLToPath } from 'node:url';\nconst found = realpathSync.native(fileURLToPath(here('./made/current'))).length;\nfunction tick() { return found; }",
    (flag) => ({ 'src/made/v1': 'a', 'src/made/v22': 'a', 'src/made/current': `link:v${flag}` }),
  ),
  made(
    'a file that promises read',
    "import { readFile } from 'node:fs/promises';\nconst found = (await readFile(here('./made/x.txt'), 'utf8')).length;\nfunction tick() { return found; }",
    (flag) => ({ 'src/made/x.txt': flag }),
  ),
  made(
    'a file that is opened and read',
    "import { open } from 'node:fs/promises';\nconst file = await open(here('./made/x.txt')); const found = (await file.readFile()).length; await file.close();\nfunction tick() { return found; }",
    (flag) => ({ 'src/made/x.txt': flag }),
  ),
  made(
    'a file that a stream reads',
    "import { createReadStream } from 'node:fs';\nlet found = 0; for await (const part of createReadStream(here('./made/x.txt'))) found += part.length;\nfunction tick() { return found; }",
    (flag) => ({ 'src/made/x.txt': flag }),
  ),
  made(
    'lines of a file that is opened',
    "import { open } from 'node:fs/promises';\nlet found = 0; for await (const line of (await open(here('./made/x.txt'))).readLines()) found += line.length;\nfunction tick() { return found; }",
    (flag) => ({ 'src/made/x.txt': flag }),
  ),
  made(
    'WebAssembly',
    "const { instance } = await WebAssembly.instantiate(readFileSync(here('./made/x.wasm')));\nfunction tick() { return instance; }",
    (flag) => ({ 'src/made/x.wasm': flag === '1' ? '\0asm\u0001\0\0\0' : '\0asm\u0001\0\0\0\0\u0002\u0001a' }),
  ),
  made(
    'the kind of a module that both kinds can be',
    "import * as own from './made/x.js';\nfunction tick() { return Number(own.value); }",
    (flag) => ({
      'src/made/package.json': `{ "type": "${flag === '1' ? 'module' : 'commonjs'}" }\n`,
      'src/made/x.js': 'globalThis.kind = typeof this;\n',
    }),
  ),
  made(
    'what a manifest that code reads says',
    `${require}\nconst found = require('./made/package.json').version;\nfunction tick() { return found; }`,
    (flag) => ({ 'src/made/package.json': `{ "version": "${flag}" }\n` }),
  ),
];

const names: readonly Attack[] = [
  steeredBy(
    'chance, by a method called as a file of Node’s is',
    "const own = { 'node:draw'() { return Math.random(); } }; export const n = own['node:draw']();",
  ),
  steeredBy(
    'a clock, by a method called as a file of Node’s is',
    "const own = { 'node:internal/bootstrap/x'() { return Date.now(); } }; export const n = own['node:internal/bootstrap/x']();",
  ),
  steeredBy(
    'the state of an open file',
    "import { fstatSync, openSync } from 'node:fs'; export const at = fstatSync(openSync(new URL(import.meta.url))).mtimeMs;",
  ),
  steeredBy(
    'the state of a file that promises opened',
    "import { open } from 'node:fs/promises'; export const at = (await (await open(new URL(import.meta.url))).stat()).mtimeMs;",
  ),
];

const reaches: readonly Attack[] = [
  reached(
    'what a serializer hands on',
    "import { Serializer } from 'node:v8'; class Own extends Serializer { _writeHostObject() { return 7; } }",
    'function tick() { if (isLate()) new Own().writeValue(new Uint8Array(1)); }',
  ),
  reached(
    'what a deserializer asks for',
    "import { Deserializer } from 'node:v8'; class Own extends Deserializer { _readHostObject() { return 7; } }",
    'function tick() { if (isLate()) new Own(Buffer.alloc(9)).readValue(); }',
  ),
  reached(
    'a generator that began',
    'function* spare() { return 7; } const it = spare();',
    'function tick() { if (isLate()) it.next(); }',
  ),
  reached('the end of the process', "function spare() { return 7; } process.on('exit', spare);"),
  reached(
    'a field of a class',
    'class Own { x = (() => { return 7; })(); }',
    'function tick() { if (isLate()) new Own(); }',
  ),
  reached(
    'a method that is inherited by the class itself',
    'class Top { static spare() { return 7; } } class Own extends Top {}',
    "function tick() { if (isLate()) Own['SPARE'.toLowerCase()](); }",
  ),
  reached(
    'an accessor by decoration',
    "function lazily(make) { return Object.defineProperty({}, 'x', { get: make }); } const own = lazily(function spare() { return 7; });",
    'function tick() { if (isLate()) own.x; }',
  ),
  reached(
    'names of a set',
    'const own = { size: 1, has: () => true, keys() { return 7; } };',
    'function tick() { if (isLate()) new Set([1]).union(own); }',
  ),
  reached(
    'a list without a list',
    'const own = { length: 1, 0() { return 7; } };',
    'function tick() { if (isLate()) Array.from(own)[0](); }',
  ),
];

const sources: readonly Attack[] = [
  {
    name: 'a comment in what an assertion says of itself',
    program: programOf(
      `import assert from 'node:assert';\nlet found = 0; try { assert(found === 1 /* a */); } catch (e) { found = e.message.length; }\nfunction tick() { return found; }\n${sum}`,
    ),
    after: {
      'src/core.js': `import assert from 'node:assert';\nlet found = 0; try { assert(found === 1 /* a longer one */); } catch (e) { found = e.message.length; }\nfunction tick() { return found; }\n${sum}`,
    },
  },
  {
    name: 'a comment in what strict assertions say of themselves',
    program: programOf(
      `import { ok } from 'node:assert/strict';\nlet found = 0; try { ok(found === 1 /* a */); } catch (e) { found = e.message.length; }\nfunction tick() { return found; }\n${sum}`,
    ),
    after: {
      'src/core.js': `import { ok } from 'node:assert/strict';\nlet found = 0; try { ok(found === 1 /* a longer one */); } catch (e) { found = e.message.length; }\nfunction tick() { return found; }\n${sum}`,
    },
  },
  {
    name: 'lines in a text that is tagged',
    program: programOf(`const tick = (s) => String.raw\`a\${s}\`.length;\n${sum}`),
    after: { 'src/core.js': `const tick = (s) => String.raw\`a\n\${s}\`.length;\n${sum}` },
  },
  later(
    'import of what is resolved',
    "function tick() { if (isLate()) import(import.meta.resolve('./' + ['spa', 're'].join('') + '.js')); }",
    { 'src/spare.js': busy },
  ),
  later(
    'a file whose name has other letters',
    `${fs} ${here} function tick() { if (isLate()) readFileSync(here('../data/größe.txt')); }`,
    { 'data/größe.txt': 'b\n' },
    { 'data/größe.txt': 'a\n' },
  ),
];

export const javascriptBackDoors: readonly Attack[] = [...builds, ...names, ...reaches, ...sources];
