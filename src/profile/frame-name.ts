/** A function's name without what differs between two runs of one program. '' is a function without a name. */
import { normalizeGoName } from './names/go-names.ts';
import { normalizeJsName } from './names/js-names.ts';
import { normalizeJvmName } from './names/jvm-names.ts';
import { normalizeNativeName } from './names/native-names.ts';
import { normalizePythonName } from './names/python-names.ts';
import type { Frame } from './profile.ts';

export function stableName(frame: Frame): string {
  switch (frame.language) {
    case 'js':
      return normalizeJsName(frame.name);
    case 'go':
      return normalizeGoName(frame.name);
    case 'python':
      return normalizePythonName(frame.name);
    case 'jvm':
      return normalizeJvmName(frame.name);
    case 'native':
      return normalizeNativeName(frame.name);
    case 'unknown':
      return unknownName(frame.name);
  }
}

/** Folded stacks do not say what they are: apply only what cannot hurt another language's names. */
function unknownName(name: string): string {
  const native = normalizeNativeName(name);
  if (/^(?:JS|LazyCompile|Function|Script|Eval):[~^*+]?/.test(native)) return normalizeJsName(native);
  if (/ \([^()]*\.pyx?:\d+\)$|^thread \(/.test(native)) return normalizePythonName(native);
  if (/\$\$Lambda|GeneratedMethodAccessor|LambdaForm\$|lambda\$/.test(native)) return normalizeJvmName(native);
  return /\[(?:go\.shape\.|\.\.\.\])/.test(native) ? normalizeGoName(native) : native;
}
