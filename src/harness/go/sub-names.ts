/** What sub-benchmarks may be called, as far as the text of a package's tests says. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What every benchmark function's name begins with. */
export const functionWord = 'Benchmark';

/** Whether a sub-benchmark of the package in this folder may be called like a function: true where that cannot be seen. */
export function mayNameFunctions(folder: string): boolean {
  try {
    const tests = readdirSync(folder).filter((file) => file.endsWith('_test.go'));
    return tests.some((file) => saysFunctions(readFileSync(join(folder, file), 'utf8')));
  } catch {
    return true;
  }
}

/** In a literal, or by what makes names of functions while it runs. */
function saysFunctions(text: string): boolean {
  return /"[^"\n]*Benchmark|`[^`]*Benchmark[^`]*`|\bFuncForPC\b|\breflect\./.test(text);
}
