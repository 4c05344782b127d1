/** What the scripts of a package ask of vitest's benchmarks: `vitest bench --config vitest.bench.config.ts --mode ci --project core`. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foreignJson } from '../../text/foreign-json.ts';

export interface VitestCommand {
  /** Files, relative to the package, in the order of the scripts. */
  readonly configs: readonly string[];
  /** The first that is named; undefined: vitest's own. */
  readonly mode?: string | undefined;
  /** Names or globs of names. */
  readonly projects: readonly string[];
  readonly environment?: string | undefined;
}

/** `folder`: absolute, of the package. */
export function vitestCommand(folder: string): VitestCommand {
  const manifest = join(folder, 'package.json');
  const parsed = existsSync(manifest) ? foreignJson(readFileSync(manifest, 'utf8')) : undefined;
  return commandIn(Object.values(Object(Reflect.get(Object(parsed), 'scripts'))).map(String));
}

/** Of the lines of scripts. */
export function commandIn(lines: readonly string[]): VitestCommand {
  const calls = lines
    .flatMap((line) => line.split(/&&|\|\||[;|]/))
    .filter((part) => /\bvitest\b.*\sbench(?:\s|$)/.test(part));
  const valuesOf = (option: string): readonly string[] =>
    calls.flatMap((call) =>
      [...call.matchAll(new RegExp(`\\s${option}(?:=|\\s+)(?:"([^"]*)"|'([^']*)'|([^\\s"']+))`, 'g'))].map(
        ([, double, single, plain]) => double ?? single ?? plain ?? '',
      ),
    );
  const isHappy = calls.some((call) => /\s--dom(?:\s|$)/.test(call));
  return {
    configs: valuesOf('(?:--config|-c)'),
    mode: valuesOf('--mode')[0],
    projects: valuesOf('(?:--project|-p)'),
    environment: valuesOf('--environment')[0] ?? (isHappy ? 'happy-dom' : undefined),
  };
}
