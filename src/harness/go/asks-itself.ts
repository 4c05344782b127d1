/**
 * Functions that ask about the program they are in: for lines of its source, its other functions and types, its own
 * file, or that start it once more. The answer depends on code that a benchmark never reaches.
 */

/** What of Go's own packages gives such answers, except names of their files. `syscall` reads and starts any file. */
const asked: readonly string[] = [
  String.raw`runtime\.(?:[Cc]aller|FuncForPC|Stack|Frame|Func|\(\*(?:Frames|Func)\)|find|pcvalue|traceback|tracealloc)`,
  String.raw`runtime\.(?:firstmoduledata|lastmoduledatap|activeModules|modules|moduledata|e?text|e?rodata|pclntab|typelinks)`,
  String.raw`runtime\.(?:Read|Start)Trace|runtime\.\w*Profile|runtime\.SetCPUProfileRate`,
  String.raw`reflect\.(?:typelinks|resolve|addReflectOff|rtypeOff|typesByString)`,
  String.raw`(?:runtime\/(?:debug|pprof|trace|metrics|coverage)|plugin|debug\/[a-z]+|os\/exec|syscall|log\/slog|expvar|go\/(?:build|importer))\.(?!go)`,
  String.raw`log\.(?!go|Fatal|Panic|Print)`,
  String.raw`os\.(?:StartProcess|[Ee]xecutable|Args|\(\*Process\)|FindProcess)`,
  String.raw`flag\.(?:CommandLine|Parse|\(\*FlagSet\)\.Name)`,
  String.raw`testing\.(?:Benchmark|Main|Run[TBE]|Cover|RegisterCover|\(\*M\)\.(?!Run))`,
  String.raw`\/proc\/`,
];

const asking = new RegExp(asked.join('|'), 'g');

export interface Asking {
  /** Functions whose code asks. */
  readonly functions: readonly string[];
  /** What is named otherwise than by code of a function, as by a variable. */
  readonly elsewhere: readonly string[];
}

/** Which of those a package's archive names; texts in it follow one another without a gap. */
export function namesThatAsk(archive: Buffer): readonly string[] {
  return [...new Set(archive.toString('latin1').match(asking))];
}

/** `named`: what the archive names; `code`: what `go tool objdump` prints of it. */
export function askingIn(named: readonly string[], code: string): Asking {
  const left = new Set(named);
  const functions = new Set<string>();
  let current = '';
  for (const line of code.split('\n')) {
    current = /^TEXT (.+?)\(SB\)/.exec(line)?.[1] ?? current;
    const at = line.indexOf(']R_');
    if (at === -1) continue;
    for (const name of line.slice(at).match(asking) ?? []) {
      functions.add(current);
      left.delete(name);
    }
  }
  return { functions: [...functions], elsewhere: [...left] };
}
