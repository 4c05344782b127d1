/** A function's name without what differs between two runs of one program. '' is a function without a name. */
import { normaliseGoName } from './names/go-names.ts';
import { normaliseJsName } from './names/js-names.ts';
import { normaliseJvmName } from './names/jvm-names.ts';
import { normaliseNativeName } from './names/native-names.ts';
import { normalisePythonName } from './names/python-names.ts';
import type { Frame } from './profile.ts';

export function stableName(frame: Frame): string {
  switch (frame.language) {
    case 'js':
      return normaliseJsName(frame.name);
    case 'go':
      return normaliseGoName(frame.name);
    case 'python':
      return normalisePythonName(frame.name);
    case 'jvm':
      return normaliseJvmName(frame.name);
    case 'native':
      return normaliseNativeName(frame.name);
    case 'unknown':
      return unknownName(frame.name);
  }
}

/** Folded stacks do not say what they are: apply only what cannot hurt another language's names. */
function unknownName(name: string): string {
  const native = normaliseNativeName(name);
  if (/^(?:JS|LazyCompile|Function|Script|Eval):[~^*+]?/.test(native)) return normaliseJsName(native);
  if (/ \([^()]*\.pyx?:\d+\)$|^thread \(/.test(native)) return normalisePythonName(native);
  if (/\$\$Lambda|GeneratedMethodAccessor|LambdaForm\$|lambda\$/.test(native)) return normaliseJvmName(native);
  return /\[(?:go\.shape\.|\.\.\.\])/.test(native) ? normaliseGoName(native) : native;
}
