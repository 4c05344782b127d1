/** Where a Python project declares what a module is of: an extra, a group of dependencies or a file of requirements. */
import type { ReadText } from './in-repository.ts';
import { extrasOf, groupsOf, poetryExtras, poetryGroups } from './python-manifest.ts';

export interface Declared {
  readonly kind: 'extra' | 'group' | 'file';
  readonly name: string;
}

/** Packages whose module has another name; all others are called alike. */
const packages: Readonly<Record<string, string>> = {
  attr: 'attrs',
  bs4: 'beautifulsoup4',
  Crypto: 'pycryptodome',
  cv2: 'opencv-python',
  dateutil: 'python-dateutil',
  dotenv: 'python-dotenv',
  git: 'gitpython',
  jwt: 'pyjwt',
  OpenSSL: 'pyopenssl',
  PIL: 'pillow',
  psycopg2: 'psycopg2-binary',
  rapidjson: 'python-rapidjson',
  simdjson: 'pysimdjson',
  skimage: 'scikit-image',
  sklearn: 'scikit-learn',
  snappy: 'python-snappy',
  yaml: 'pyyaml',
  zmq: 'pyzmq',
};

/** `google.protobuf.text_format` is never requested as a whole. */
export function packageOf(module: string): string {
  const [top = module] = module.split('.');
  return packages[top] ?? top.replaceAll('_', '-');
}

const requirementFiles: readonly string[] = ['bench', 'benchmark', 'benchmarks', 'perf', 'test', 'tests', 'dev', 'all']
  .flatMap((word) => [
    `requirements-${word}.txt`,
    `requirements_${word}.txt`,
    `${word}-requirements.txt`,
    `requirements/${word}.txt`,
    `${word}/requirements.txt`,
  ])
  .concat('requirements.txt');

/** Undefined: nowhere that is known. */
export function declaredFor(name: string, read: ReadText): Declared | undefined {
  const lists: readonly (readonly [Declared['kind'], ReadonlyMap<string, string>])[] = [
    ['extra', extrasOf(read)],
    ['extra', poetryExtras(read)],
    ['group', groupsOf(read)],
    ['group', poetryGroups(read)],
    ['file', new Map(requirementFiles.flatMap((file) => withText(file, read(file))))],
  ];
  for (const [kind, of] of lists) {
    const holding = [...of].find(([, text]) => names(text, name));
    if (holding !== undefined) return { kind, name: holding[0] };
  }
  return undefined;
}

function withText(file: string, text: string | undefined): readonly (readonly [string, string])[] {
  return text === undefined ? [] : [[file, text]];
}

/** As packages are compared: `-`, `_` and `.` are one, and so are large and small letters. */
function names(text: string, name: string): boolean {
  const plain = (each: string): string => each.toLowerCase().replaceAll(/[-_.]+/g, '-');
  return (text.replaceAll(/#.*$/gm, '').match(/[A-Za-z0-9][\w.-]*/g) ?? []).some((each) => plain(each) === plain(name));
}

/** Where builds are configured to find packages, besides `src` and the top: setuptools, maturin, poetry, hatch, pdm. */
const folderKeys: readonly RegExp[] = [
  /^[ \t]*where\s*=\s*\[\s*["']([^"'\n]+)["']/gm,
  /^[ \t]*(?:package-dir|package_dir)\s*=\s*\{?\s*["']?["']?\s*=\s*["']?([\w./-]+)/gm,
  /^[ \t]*python-source\s*=\s*["']([^"'\n]+)["']/gm,
  /\bfrom\s*=\s*["']([^"'\n]+)["']/g,
  /^[ \t]*sources\s*=\s*\[\s*["']([^"'\n]+)["']/gm,
  /^[ \t]*package-dir\s*=\s*["']([^"'\n]+)["']/gm,
  /\bpackage_dir\s*=\s*\{\s*["']["']\s*:\s*["']([^"'\n]+)["']/g,
];

/** Folders of the project's packages that its manifests name, as they name them. */
export function declaredFolders(read: ReadText): readonly string[] {
  const texts = ['pyproject.toml', 'setup.cfg', 'setup.py'].map((file) => read(file) ?? '');
  const named = texts.flatMap((text) =>
    folderKeys.flatMap((key) => [...text.matchAll(key)].map(([, folder = '']) => folder.replace(/^\.\//, ''))),
  );
  return [...new Set(named)].filter((folder) => folder !== '' && folder !== '.' && !/^[/\\]|\.\./.test(folder));
}

/** What the project calls itself. */
export function isProjectName(module: string, read: ReadText): boolean {
  const named = /^\[(?:project|tool\.poetry)\]\s*(?:\n(?!\[).*)*?\nname\s*=\s*["']([^"'\n]+)["']/m.exec(
    `\n${read('pyproject.toml') ?? ''}`,
  );
  const older = /^name\s*=\s*(\S+)\s*$/m.exec(read('setup.cfg') ?? '');
  const name = named?.[1] ?? older?.[1];
  return name !== undefined && names(name, packageOf(module));
}
