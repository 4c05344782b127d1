/** Which of pytest's own settings files holds for a test file: pytest reads one a process, and one file is measured a process. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A file of such a name is pytest's where it has the section, as pytest decides it (`_pytest/config/findpaths.py`). */
const settings: readonly (readonly [name: string, section: RegExp])[] = [
  ['pytest.toml', /^/],
  ['.pytest.toml', /^/],
  ['pytest.ini', /^/],
  ['.pytest.ini', /^/],
  ['pyproject.toml', /^\s*\[tool\.pytest(?:\.ini_options)?\]/m],
  ['tox.ini', /^\[pytest\]/m],
  ['setup.cfg', /^\[tool:pytest\]/m],
];

/**
 * Files, relative to the checkout at `root`, in groups that have one file of settings: collected together, they would be
 * collected by the settings of one of them, and what another names otherwise would be missing.
 */
export function bySettings(root: string, files: readonly string[]): readonly (readonly string[])[] {
  const groups = new Map<string, string[]>();
  for (const file of files) {
    const home = homeOf(root, dirname(file));
    groups.set(home, [...(groups.get(home) ?? []), file]);
  }
  return groups.size < 2 ? [files] : [...groups.values()];
}

/** The nearest folder upward that has settings; the root where none has. */
function homeOf(root: string, folder: string): string {
  const isHome = settings.some(([name, section]) => {
    const text = textOf(join(root, folder, name));
    return text !== undefined && section.test(text);
  });
  return folder === '.' || isHome ? folder : homeOf(root, dirname(folder));
}

function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
