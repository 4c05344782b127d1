/** What Python counts of code whose documentation changes: attacks of the study, without a run of each. */
import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { countedCode } from '../../src/harness/pytest/counted-code.ts';
import { documentation } from '../../src/harness/pytest/documentation.ts';
import { formatNames } from '../../src/harness/pytest/format-names.ts';
import { fromElsewhere } from '../../src/harness/pytest/from-elsewhere.ts';
import { pythonDocumentation, pythonHarmlessDocumentation } from '../studies/no-effect/python-documentation.ts';
import { pythonRareDoors } from '../studies/no-effect/python-rare-doors.ts';
import type { Attack } from './no-effect/attacks.ts';
import { needing } from './tools.ts';

const test = needing('pytest');

/** Imports the package of each side anew, calls its function, and compares what is left of its modules. */
const compare = `
import ast, builtins, importlib, json, os, shutil, sys, tempfile
${fromElsewhere}
${countedCode}
${documentation}
${formatNames}
def parsed(root, name):
    with open(os.path.join(root, name)) as file:
        return without_asides(ast.parse(file.read()))

def left_of(files):
    root = os.path.realpath(tempfile.mkdtemp())
    for name, text in files.items():
        if text.startswith("link:"):
            continue
        os.makedirs(os.path.dirname(os.path.join(root, name)), exist_ok=True)
        with open(os.path.join(root, name), "w") as file:
            file.write(text)
    for name in [name for name in sys.modules if name.split(".")[0] == "pkg"]:
        del sys.modules[name]
    importlib.invalidate_caches()
    ran = set()
    def profile(frame, event, arg):
        if event == "call":
            ran.add((frame.f_code.co_filename, frame.f_code.co_name, frame.f_code.co_firstlineno))
    os.chdir(root)
    sys.path.insert(0, root)
    sys.setprofile(profile)
    try:
        import pkg.core
        pkg.core.Adder().total(30)
    finally:
        sys.setprofile(None)
        sys.path.remove(root)
        os.chdir("/")
    loaded = {getattr(module, "__file__", None) for module in list(sys.modules.values())}
    trees = {os.path.join(root, name): parsed(root, name) for name in files if name.endswith(".py")}
    whole = {path for path in trees if path not in loaded}
    counted_code(trees, ran, whole, set(), lambda name: hasattr(builtins, name), reads_documentation(trees.values()))
    shutil.rmtree(root)
    return {os.path.relpath(path, root): ast.dump(tree) for path, tree in trees.items()}

print(json.dumps([left_of(before) == left_of(after) for before, after in json.loads(sys.stdin.read())]))
`;

function isSame(attacks: readonly Attack[]): readonly boolean[] {
  const sides = attacks.map(({ program, before, after }) => {
    const files = { ...program.files, ...before };
    return [files, { ...files, ...after }];
  });
  const answer: readonly boolean[] = JSON.parse(
    execFileSync('python3', ['-c', compare], { input: JSON.stringify(sides), encoding: 'utf8' }),
  );
  return answer;
}

/** What they read counts as a file, or is of a package that is installed. */
const isElsewhere = /by its file, by|by its tokens|by an installed library/;

test('documentation counts where code could read it, and only there', { timeout: 120_000 }, () => {
  const attacks = pythonDocumentation.filter(({ name }) => !isElsewhere.test(name));
  const same = isSame(attacks);
  expect(attacks.filter((_, i) => same[i] !== false).map(({ name }) => name)).toEqual([]);
  expect(isSame(pythonHarmlessDocumentation)).toEqual(pythonHarmlessDocumentation.map(() => true));
});

test('all functions count where a format that is kept is made into another one', { timeout: 60_000 }, () => {
  const kept = pythonRareDoors.filter(({ name }) => name.includes('a kept format'));
  expect(isSame(kept)).toEqual(kept.map(() => false));
  expect(kept).toHaveLength(4);
});

test.each([
  'ASKED = "{0.name} is"\nASKED.format(own)',
  'ASKED = "{0.name} is"\nstr.format(ASKED, own)',
  'PAGE = "{{ name }} of {{ own.name }}"\nASKED = "{} is"\nASKED.format(own)\nprint(PAGE)',
  '"""Of {0.name}."""\nASKED = "{} is"\nASKED.format(own)',
  'ASKED = "{} is"\nASKED.format(own)\nload(\'{"a": [1.5]}\')',
])('a format that asks for what it says works out no name:\n%s', (code) => {
  const program = `${formatNames}\nimport ast, sys\nprint(works_out_formats([ast.parse(sys.argv[1])]))`;
  expect(execFileSync('python3', ['-c', program, code], { encoding: 'utf8' })).toBe('False\n');
});
