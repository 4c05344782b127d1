/** What a package's test binary is made from, as Go's own list of packages says. */
import { realpathSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { HarnessContext, Listed } from '../harness.ts';
import { builtProgram, type Program } from '../proof/built-program.ts';
import { contentOf } from '../proof/contents.ts';
import { buildTimeoutMs, succeeded } from '../tool.ts';
import { noteOf } from './binary.ts';
import { listingFlags } from './flags.ts';
import { buildPlace } from './steady-build.ts';

export async function goProgram(context: HarnessContext, benchmark: Listed): Promise<Program> {
  const { binary, folder } = noteOf(benchmark);
  const listed = await listedIn(context, folder);
  const made = { sources: listed?.sources, canStart: listed?.canStart === true, listers };
  const { essences, ...program } = builtProgram(binary, made);
  // It contains the folder by the path that it was built at.
  const at = buildPlace(context).environment === undefined ? undefined : context.steadyRoot;
  return { ...program, essences: (bytes, root) => essences(bytes, at ?? root) };
}

/** Functions that list folders, as a program's own table of functions names them; every program has `Readdirnames`. */
const listers = [
  ...['os.ReadDir\0', 'os.(*File).ReadDir\0', 'os.(*File).Readdir\0', 'io/fs.ReadDir\0', 'io/ioutil.ReadDir\0'],
  ...['path/filepath.Walk', 'path/filepath.Glob', 'path/filepath.glob', 'path/filepath.readDirNames', 'plugin.Open'],
  // Its part in C, whose calls are among the names that are linked when it starts.
  ...['opendir', 'scandir', 'glob', 'ftw', 'nftw', 'popen', 'system'].map((name) => `\0${name}\0`),
];

const kinds = [
  ...['GoFiles', 'CgoFiles', 'CFiles', 'CXXFiles', 'MFiles', 'HFiles', 'FFiles', 'SFiles'],
  ...['SwigFiles', 'SwigCXXFiles', 'SysoFiles', 'EmbedFiles'],
];

const everyFile = `{{$folder := .Dir}}${kinds.map((kind) => `{{range .${kind}}}{{$folder}}/{{.}}{{"\\n"}}{{end}}`).join('')}`;

/** Every test binary contains what starts processes: which packages ask for it is in their imports. */
const starting = `{{if not .Standard}}{{range .Imports}}{{if eq . "os/exec"}}imports {{.}}{{"\\n"}}{{end}}{{end}}{{end}}`;
const starters = /\b(?:os\.StartProcess|syscall\.(?:ForkExec|Exec|StartProcess))\b/;

interface Made {
  readonly sources: readonly string[];
  readonly canStart: boolean;
}

/** By the folder of one run: benchmarks of one package are made from the same. */
const asked = new Map<string, Promise<Made | undefined>>();

function listedIn(context: HarnessContext, folder: string): Promise<Made | undefined> {
  const key = JSON.stringify([context.scratch, context.root, folder, context.suite.flags]);
  const known = asked.get(key) ?? listSources(context, folder);
  asked.set(key, known);
  return known;
}

async function listSources(context: HarnessContext, folder: string): Promise<Made | undefined> {
  const result = await context.run({
    command: 'go',
    args: ['list', '-deps', '-test', '-f', everyFile + starting, ...listingFlags(context.suite.flags), '.'],
    cwd: folder,
    timeoutMs: buildTimeoutMs,
    answersOn: 'stdout',
  });
  if (!succeeded(result)) return undefined;
  const root = realpathSync(context.root);
  const lines = result.stdout.split('\n').map((line) => line.trim());
  const files = lines.map((file) => relative(root, file).replaceAll('\\', '/'));
  const sources = [...new Set(files)].filter((path) => path !== '' && !path.startsWith('../')).sort();
  const starts = (path: string): boolean =>
    path.endsWith('.go') && starters.test(contentOf(join(root, path))?.toString('latin1') ?? '');
  return { sources, canStart: lines.includes('imports os/exec') || sources.some(starts) };
}
