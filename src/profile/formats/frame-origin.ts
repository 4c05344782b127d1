/** Whose code a frame is: its language, and whether the user, a dependency, the runtime or the system wrote it. */

import { isOldNodeInternal } from '../place.ts';
import type { Frame } from '../profile.ts';

export type Language = Frame['language'];
export type Origin = Pick<Frame, 'language' | 'kind'>;

const languageOfExtension: Readonly<Record<string, Language>> = {
  js: 'js',
  mjs: 'js',
  cjs: 'js',
  jsx: 'js',
  ts: 'js',
  mts: 'js',
  cts: 'js',
  tsx: 'js',
  vue: 'js',
  go: 'go',
  py: 'python',
  pyx: 'python',
  java: 'jvm',
  kt: 'jvm',
  scala: 'jvm',
  clj: 'jvm',
  groovy: 'jvm',
  c: 'native',
  h: 'native',
  cc: 'native',
  cpp: 'native',
  cxx: 'native',
  hpp: 'native',
  inc: 'native',
  rs: 'native',
  zig: 'native',
  s: 'native',
  S: 'native',
};

/** By scheme or extension of a path as the profile writes it; 'unknown' where neither says. */
export function languageOfFile(file: string | undefined): Language {
  if (file === undefined) return 'unknown';
  if (/^(node|https?|webpack|evalmachine|file):/.test(file)) return 'js';
  if (/^<(frozen |string>|stdin>|module>)/.test(file)) return 'python';
  const extension = /\.([A-Za-z]+)(?:\?.*)?$/.exec(file)?.[1];
  return extension === undefined ? 'unknown' : (languageOfExtension[extension] ?? 'unknown');
}

/** `file` and `name` as the profiler gave them. */
export function originOf(name: string, file: string | undefined, language: Language): Origin {
  switch (language) {
    case 'js':
      return { language, kind: kindOfJs(name, file) };
    case 'go':
      return { language, kind: kindOfGo(name, file) };
    case 'python':
      return { language, kind: kindOfPython(file) };
    case 'jvm':
      return { language, kind: kindOfJvm(name) };
    case 'native':
      return { language, kind: kindOfNative(file) };
    case 'unknown':
      return { language, kind: 'user' };
  }
}

function kindOfJs(name: string, file: string | undefined): Frame['kind'] {
  if (file === undefined || file === '') {
    // V8 gives builtins and its own states no URL; code evaluated by the user is `(anonymous)` there.
    return name === '' || name === '(anonymous)' ? 'user' : 'runtime';
  }
  if (/^(node:|native )/.test(file) || isOldNodeInternal(file)) return 'runtime';
  return file.includes('/node_modules/') || file.startsWith('node_modules/') ? 'dependency' : 'user';
}

function kindOfGo(name: string, file: string | undefined): Frame['kind'] {
  if (file !== undefined && (file.includes('/pkg/mod/') || /@v\d/.test(file) || file.includes('/vendor/'))) {
    return 'dependency';
  }
  if (name.startsWith('main.')) return 'user';
  if (file !== undefined && /(^|\/)(go[\d.]*|golang[\w.@-]*)\/src\/(?!.*\.\w+\/)/.test(file)) return 'runtime';
  // Only the standard library has import paths whose first element holds no dot, and it has no test packages.
  return /^(runtime|internal|syscall|sync|time|reflect|sort|strings|strconv|bytes|fmt|os|io|net|math|testing|encoding|crypto|bufio|unicode|slices|maps|cmp|regexp|context|errors|hash|compress|archive|database|html|image|log|mime|path|text|unsafe|iter|go)(\/[\w/]+)?\./.test(
    name,
  )
    ? 'runtime'
    : 'user';
}

function kindOfPython(file: string | undefined): Frame['kind'] {
  if (file === undefined) return 'user';
  if (/[/\\](site|dist)-packages[/\\]/.test(file)) return 'dependency';
  return file.startsWith('<frozen') || /[/\\]lib[/\\]python\d/.test(file) ? 'runtime' : 'user';
}

function kindOfJvm(name: string): Frame['kind'] {
  return /^(java|javax|jdk|sun|com[./]sun|kotlin|scala|groovy|clojure[./](lang|core))[./]/.test(name)
    ? 'runtime'
    : 'user';
}

function kindOfNative(file: string | undefined): Frame['kind'] {
  if (file === undefined) return 'user';
  if (/\[(kernel|guest\.kernel)|vmlinux|\.ko(\.\w+)?\]?$/.test(file)) return 'kernel';
  return /\.so(\.|$)|\[vdso\]|^\/(usr\/)?lib|\.dylib$|\.dll$/.test(file) ? 'native' : 'user';
}
