/** Text of a configuration to Config. Every error names file, line and column, what was read and how to write it. */
import { type Document, isMap, isSeq, LineCounter, type Node, parseDocument, visit } from 'yaml';
import type { WeightRule } from '../decide/policy.ts';
import { GateError } from '../errors.ts';
import { leavesOut } from '../text/glob.ts';
import { toolOf } from '../tools/all.ts';
import type { Config, Suite } from './config.ts';
import { fillConfig, fillSuite } from './fill.ts';
import { complain, type Origin, type Place } from './kind.ts';
import { configKeys } from './reference.ts';
import { configSection } from './table.ts';
import type { WrittenConfig, WrittenSuite } from './written.ts';

const mostCharacters = 128 * 1024;
const mostAliases = 100;

/** `source`: the file's path relative to the repository, for messages and `Config.source`. */
export function parseConfig(text: string, source: string): Config {
  const origin = parseYaml(text, source);
  const root: Place = { origin, path: '' };
  // A parsed document's contents are a node or nothing.
  const contents = origin.document.contents as Node | null;
  const written = configSection.read(contents, root);
  checkTogether(written, root);
  return fillConfig(written, source);
}

function parseYaml(text: string, source: string): Origin {
  if (text.length > mostCharacters) {
    const message = `Cannot read ${source} as its length must be ≤ ${mostCharacters}: current value is ${text.length}`;
    throw new GateError('CONFIG_OUT_OF_RANGE', message, { hint: 'use globs in place of lists of files' });
  }
  const lines = new LineCounter();
  // Without yaml's own check for unique keys, which is quadratic; `section` refuses repeated keys.
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    uniqueKeys: false,
  });
  const [error] = document.errors;
  if (error !== undefined) {
    const { line, col } = lines.linePos(error.pos[0]);
    const why = error.message.split('\n')[0] ?? '';
    throw new GateError('CONFIG_SYNTAX', `Cannot read ${source}:${line}:${col} as it must be YAML: ${why}`, {
      hint: syntaxCure(error.code),
      cause: error,
    });
  }
  checkAliases(document, source);
  return { source, document, lines, keys: configKeys() };
}

function checkAliases(document: Document, source: string): void {
  let aliases = 0;
  visit(document, {
    Alias: () => {
      aliases++;
      return aliases > mostAliases ? visit.BREAK : undefined;
    },
  });
  if (aliases <= mostAliases) return;
  const message = `Cannot read ${source} as the number of its aliases must be ≤ ${mostAliases}: current value is larger`;
  throw new GateError('CONFIG_OUT_OF_RANGE', message, { hint: 'write the values out' });
}

function syntaxCure(code: string): string {
  if (code === 'TAB_AS_INDENT') return 'indent with spaces, not with tabs';
  if (code === 'MULTIPLE_DOCS') return 'keep one document: remove the line ---';
  return 'check the indentation, and quote values that contain ": ", "#" or begin with one of *&!%@`[{';
}

/** What no single value shows. */
function checkTogether(written: WrittenConfig, root: Place): void {
  checkSuites(written, root);
  checkMargins(written, root);
  const { accept, skip } = fillConfig(written, undefined).labels;
  // GitHub does not tell labels apart by case, and the label that skips would also be the one that accepts.
  if (accept.toLowerCase() === skip.toLowerCase()) {
    refuse(root, ['labels', written.labels?.skip === undefined ? 'accept' : 'skip'], {
      expected: 'unlike the other label',
      cure: 'accepting a regression and skipping the gate need two labels',
      value: JSON.stringify(skip),
    });
  }
}

function checkSuites(written: WrittenConfig, root: Place): void {
  if (written.suites?.length === 0) {
    refuse(root, ['suites'], {
      expected: 'a list of at least one',
      cure: 'add "- name: core", or leave suites out',
      value: '[]',
    });
  }
  const names = new Set<string>();
  for (const [index, suite] of (written.suites ?? []).entries()) {
    if (names.has(suite.name)) {
      refuse(root, ['suites', index, 'name'], {
        expected: 'unlike the suites before it',
        cure: 'give each suite a name of its own',
        value: JSON.stringify(suite.name),
      });
    }
    names.add(suite.name);
    const filled = fillSuite(suite);
    const { harness, timeoutMs, warmupMs, measureMs } = filled;
    checkProfilers(filled, ['suites', index, 'profile'], root);
    checkFiles(filled, ['suites', index, 'files'], root);
    if (toolOf(harness).needsCommand === true && suite.command === undefined) {
      const cure = `the ${harness} harness runs a command: add command: "./bench.sh"`;
      refuse(root, ['suites', index, 'command'], { expected: 'given', cure, value: 'absent' });
    }
    checkRuns(suite, ['suites', index], root);
    checkFlags(filled, ['suites', index, 'flags'], root);
    if (timeoutMs <= warmupMs + measureMs) {
      refuse(root, ['suites', index, suite.timeout === undefined ? 'measure' : 'timeout'], {
        expected:
          suite.timeout === undefined
            ? 'below the timeout, together with warmup'
            : 'longer than warmup and measure together',
        cure: 'raise timeout, or lower warmup and measure',
        value: `warmup ${warmupMs}ms, measure ${measureMs}ms, timeout ${timeoutMs}ms`,
      });
    }
  }
}

/** What only leaves out names nothing to leave it out of. */
function checkFiles({ harness, files }: Suite, path: readonly (string | number)[], root: Place): void {
  if (files.length === 0 || !files.every(leavesOut)) return;
  const [usual = 'bench/**'] = toolOf(harness).files;
  refuse(root, path, {
    expected: 'at least one glob that does not begin with "!"',
    cure: `write what files are left out of too, for example ${JSON.stringify(usual)}`,
    value: JSON.stringify(files[0]),
  });
}

/** A name with one dash, a blank and a value in one word: no tool reads it so. What follows a flag may be its value, with blanks of its own. */
function checkFlags({ flags }: Suite, path: readonly (string | number)[], root: Place): void {
  const joined = flags.findIndex(
    (flag, i) => /^-[A-Za-z][\w-]+\s+\S/.test(flag) && !(flags[i - 1] ?? '').startsWith('-'),
  );
  const words = flags[joined]?.split(/\s+/);
  if (words === undefined) return;
  refuse(root, flags.length === 1 ? path : [...path, joined], {
    expected: 'one flag or one value: each goes to the tool as a word of its own',
    cure: `write flags: [${words.map((word) => JSON.stringify(word)).join(', ')}]`,
    value: JSON.stringify(flags[joined]),
  });
}

const ofRuns = ['exit-code', 'prepare', 'cleanup', 'parameters'] as const;

/** What is about single runs of a command: tools that repeat it themselves have flags for that. */
function checkRuns(suite: WrittenSuite, path: readonly (string | number)[], root: Place): void {
  const written = ofRuns.find((key) => suite[key] !== undefined);
  if (written !== undefined && suite.harness !== 'command') {
    refuse(root, [...path, written], {
      expected: `of a suite with harness: command, not ${suite.harness ?? 'tinybench'}`,
      cure: suite.harness === 'hyperfine' ? 'write hyperfine’s own flags: --prepare, --parameter-list' : 'take it out',
      value: 'given',
    });
  }
  const lines = [suite.command, suite.prepare, suite.cleanup].join(' ');
  const unused = Object.keys(suite.parameters ?? {}).find((name) => !lines.includes(`{${name}}`));
  if (unused === undefined) return;
  refuse(root, [...path, 'parameters', unused], {
    expected: 'used: every combination would run the same',
    cure: `write {${unused}} where the value belongs, in command, prepare or cleanup`,
    value: 'not in any of them',
  });
}

function checkProfilers({ harness, profile }: Suite, path: readonly (string | number)[], root: Place): void {
  for (const kind of ['cpu', 'heap'] as const) {
    const fitting: readonly string[] = toolOf(harness).profilers[kind];
    if (fitting.includes(profile[kind])) continue;
    refuse(root, [...path, kind], {
      expected: `one of ${fitting.join(', ')} for harness ${harness}`,
      cure: `leave it out to get ${fitting[0]}`,
      value: JSON.stringify(profile[kind]),
    });
  }
}

/** As filled, so that a rule is checked with the general threshold or margin it inherits. */
function checkMargins(written: WrittenConfig, root: Place): void {
  const policy = fillConfig(written, undefined).policy;
  const cure = 'the margin is usually half of the threshold; leave it out to get that';
  const check = (threshold: number | 'auto', margin: number, path: readonly (string | number)[]): void => {
    if (threshold === 'auto' || margin < threshold) return;
    refuse(root, path, { expected: `below the threshold, ${threshold}`, cure, value: String(margin) });
  };
  check(policy.threshold, policy.margin, ['policy', 'margin']);
  for (const [index, rule] of policy.benchmarks.entries()) {
    const key = written.policy?.benchmarks?.[index]?.margin === undefined ? 'threshold' : 'margin';
    const path = ['policy', 'benchmarks', index] as const;
    check(rule.threshold ?? policy.threshold, rule.margin ?? policy.margin, [...path, key]);
    if (rule.production === undefined) continue;
    check(rule.production.threshold, rule.production.margin, [...path, 'production', 'margin']);
    checkWeights(rule.production, root, [...path, 'production']);
  }
}

function checkWeights({ below, above }: WeightRule, root: Place, path: readonly (string | number)[]): void {
  if (below === undefined && above === undefined) {
    const cure = 'write production: { below: 0.1%, threshold: 20% }';
    refuse(root, path, { expected: 'given below or above which share it applies', cure, value: 'neither' });
  }
  if (below === undefined || above === undefined || above < below) return;
  const cure = 'a rule applies to shares of at least above and less than below';
  refuse(root, [...path, 'above'], { expected: `less than below, ${below}`, cure, value: String(above) });
}

interface Refusal {
  readonly expected: string;
  readonly cure: string;
  readonly value: string;
}

function refuse(root: Place, path: readonly (string | number)[], refusal: Refusal): never {
  const shown = path.reduce<string>(
    (text, part) => (typeof part === 'number' ? `${text}[${part}]` : `${text}.${part}`),
    '',
  );
  const node = nearestNode(root.origin.document, path);
  return complain(node, { ...root, path: shown.slice(1) }, { code: 'CONFIG_OUT_OF_RANGE', ...refusal });
}

/** The node at a path, or the closest one above it that is in the text. */
function nearestNode(document: Document, path: readonly (string | number)[]): Node | null {
  let node: unknown = document.contents;
  for (const part of path) {
    const inner: unknown = isMap(node) || isSeq(node) ? node.get(part, true) : undefined;
    if (inner === undefined) break;
    node = inner;
  }
  // Everything reached from a parsed document with keepScalar is a node.
  return (node ?? null) as Node | null;
}
