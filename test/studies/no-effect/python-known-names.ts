/** Files that a late call of Python finds by what it knows of their folder, by settings, or by names that tools have. */
import type { Attack } from '../../tools/no-effect/attacks.ts';
import { later, program } from './python-attacks.ts';

const pick = 'random.choice(["early", "late"]) + ".json"';
const lateData = (folder: string, tick: string): Attack =>
  later(`known: data in ${folder}`, tick, { [`${folder}/late.json`]: '22' }, { [`${folder}/late.json`]: '1' });

function inputs(name: string, code: string, path: string): Attack {
  return {
    program,
    name: `known: ${name}`,
    before: { 'pkg/__init__.py': 'from pkg import core\nimport pkg.inputs\n', 'pkg/inputs.py': code, [path]: 'a\n' },
    after: { [path]: 'bb\n' },
  };
}

const settingsReader = `import iniconfig

NAME = iniconfig.IniConfig("".join(["to", "x.ini"]))["own"]["input"]
`;

const manifest = '[tool.own]\ninput = "far/late.bin"\n';

export const pythonKnownNames: readonly Attack[] = [
  lateData('far_off', `open("".join(["far", "_", "off"]) + "/" + ${pick}).read()`),
  lateData('far/deep', `import os; open(os.path.join("far", "".join(["de", "ep"]), ${pick})).read()`),
  lateData('2024', `open(str(2000 + 24) + "/" + ${pick}).read()`),
  lateData('core', `open(__name__.split(".")[-1] + "/" + ${pick}).read()`),
  lateData(
    'pkg',
    `import inspect, os; open(os.path.join(os.path.dirname(inspect.getsourcefile(tick)), ${pick})).read()`,
  ),
  later('known: data at the root', `open(${pick}).read()`, { 'late.json': '22' }, { 'late.json': '1' }),
  later(
    'known: source that is read as a text',
    'open("pkg/" + random.choice(["lazy", "other"]) + ".py").read()',
    { 'pkg/lazy.py': 'x = 22\n' },
    { 'pkg/lazy.py': 'x = 1\n' },
  ),
  later(
    'known: a file that settings name, read by the library of pytest',
    'import iniconfig; open(iniconfig.IniConfig("tox.ini")["own"]["input"]).read()',
    { 'far/late.bin': '22' },
    { 'far/late.bin': '1', 'tox.ini': '[own]\ninput = far/late.bin\n' },
  ),
  later(
    'known: a file that settings name',
    'import re; open(re.search("input = .(.*).\\n", open("pyproject.toml").read()).group(1)).read()',
    { 'far/late.bin': '22' },
    { 'far/late.bin': '1', 'pyproject.toml': manifest },
  ),
  later(
    'known: settings of a checker',
    'open(".pre-commit-config.yaml").read()',
    { '.pre-commit-config.yaml': 'bb' },
    { '.pre-commit-config.yaml': 'a' },
  ),
  inputs(
    'settings of a service, by a name put together',
    'SIZE = len(open("." + "tra" + "vis.y" + "ml").read())\n',
    '.travis.yml',
  ),
  later(
    'known: a file that settings name, which code reads by a name put together',
    'open(pkg.inputs.NAME).read()',
    { 'far/late.bin': '22' },
    {
      'far/late.bin': '1',
      'tox.ini': '[own]\ninput = far/late.bin\n',
      'pkg/__init__.py': 'from pkg import core\nimport pkg.inputs\n',
      'pkg/inputs.py': settingsReader,
    },
  ),
  inputs(
    'whether settings of a service are long',
    'import os\nSIZE = os.stat("".join([".fla", "ke8"])).st_size\n',
    '.flake8',
  ),
];

const markdown = {
  'pkg/inputs.py': 'SIZE = len(open("data/words.md").read())\n',
  'data/words.md': 'Of a guide, in prose.\n',
};
const harmless = (name: string, before: Attack['before'], after: Attack['after']): Attack => {
  const loaded = { 'pkg/__init__.py': 'from pkg import core\nimport pkg.inputs\n', ...markdown };
  return { program, name, before: { ...loaded, ...before }, after };
};

export const pythonHarmlessNames: readonly Attack[] = [
  harmless(
    'a README that a manifest names',
    { 'pyproject.toml': '[project]\nname = "pkg"\nreadme = "README.md"\n', 'README.md': '# A\n' },
    { 'README.md': '# B\n' },
  ),
  harmless('prose in a folder that nothing names', {}, { 'manual/guide.md': '# B\n' }),
  harmless(
    'settings of a checker',
    {},
    { '.pre-commit-config.yaml': 'repos: []\n', '.readthedocs.yml': 'version: 2\n' },
  ),
];
