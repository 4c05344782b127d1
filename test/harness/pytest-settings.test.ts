/** Which names in a project's settings pytest itself follows. */
import { expect, test } from 'vitest';
import { sectionsOfPytest } from '../../src/harness/pytest/pytest-settings.ts';

const own = 'pythonpath = ["late"]';

test.each([
  `[project]\nreadme = "README.md"\n[tool.pytest.ini_options]\n${own}\n[tool.ruff]\nexclude = ["README.md"]\n`,
  `[tool:pytest]\n${own}\n[metadata]\nlong_description = file: README.md\n`,
  `[metadata]\nreadme = README.md\n[pytest]\n${own}\n`,
  `  [tool.pytest.ini_options]\n  ${own}\n[project]\nreadme = "README.md"\n`,
])('those of its own sections, and no other: %j', (text) => {
  const kept = String(sectionsOfPytest(Buffer.from(text)));
  expect(kept).toContain('late');
  expect(kept).not.toContain('README');
});

test.each([
  `[tool.pytest.ini_options]\nmarkers = [\n["a"]\n]\n${own}\n`,
  `[tool.pytest.ini_options]\nmarkers = [\n  [a]\n]\n${own}\n`,
  `[tool]\npytest.ini_options.pythonpath = ["late"]\n`,
  `[tool]\npytest = { ini_options = { pythonpath = ["late"] } }\n`,
  `tool.pytest.ini_options.pythonpath = ["late"]\n`,
  `tool = { pytest = { ini_options = { pythonpath = ["late"] } } }\n`,
  `[tool.pytest.ini_options]\n${own}\n[tool.pytest-enabler.mypy]\naddopts = "x"\n`,
])('none of its own is lost: %j', (text) => {
  expect(String(sectionsOfPytest(Buffer.from(text)))).toContain('late');
});
