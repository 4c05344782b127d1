/** A suite's own command as a process, and how a process that did not answer is reported: why it ended, and its last output. */
import { join } from 'node:path';
import { GateError } from '../errors.ts';
import type { Failure } from '../results/invocation.ts';
import { formatDuration } from '../units/format.ts';
import type { HarnessContext, ProcessRequest, ProcessResult } from './harness.ts';
import { serverHint, variableHint } from './refused.ts';
import { buildTimeoutMs } from './tool.ts';

/** `doing`: what it was doing, for the message; `the warm-up`. */
export function failureOf(result: ProcessResult, request: ProcessRequest, doing: string): Failure {
  const output = lastWords(result);
  const { end } = result;
  if (end.kind === 'timeout') {
    // A limit is a number somebody wrote, and is not rounded.
    const { timeoutMs } = request;
    const within = timeoutMs % 1000 === 0 ? formatDuration(timeoutMs) : `${timeoutMs} ms`;
    const message = `It did not end within ${within} and was killed in ${doing}${cureOf(request)}${output}`;
    return { reason: 'timeout', message };
  }
  if (end.kind === 'unstartable') return { reason: 'unsupported', message: end.message };
  if (end.kind === 'signal')
    return { reason: 'crashed', message: `Its process died of ${end.signal} in ${doing}${output}` };
  return {
    reason: 'crashed',
    message: `Its process ended with code ${end.code} in ${doing} without an answer${output}`,
  };
}

/** A build has no time-out that one could set. */
function cureOf({ timeoutMs }: ProcessRequest): string {
  if (timeoutMs >= buildTimeoutMs) return '';
  return ` (what takes longer needs a longer "timeout" in its suite, and a larger budget)`;
}

const mostQuoted = 4096;

/** The reason may be on either stream, and progress on the other: Maven's errors beside what its wrapper downloads. */
const complaint =
  /^\W*(?:[\w.$]*(?:error|exception)\b|E {2,}\S|fatal|panic|failed|failure|traceback|cannot\b)|: (?:error|not found)\b/im;

export function saysWhy(text: string): boolean {
  return complaint.test(text);
}

/** What it printed last, to be put after the reason. */
export function lastWords({ stdout, stderr }: ProcessResult): string {
  const streams = [stderr.trim(), stdout.slice(-mostQuoted).trim()].filter((text) => text !== '');
  const text = streams.find(saysWhy) ?? streams[0] ?? '';
  const missing = streams.filter((each) => each !== text).map(missedPackages);
  return text === ''
    ? ''
    : `; its last output:\n${[...missing, withoutFrames(onceEach(text))].join('')}${serverHint(text)}${variableHint(text)}`;
}

/** CMake names on standard output what it then misses on the other stream. */
function missedPackages(text: string): string {
  const [list] = /^-- The following REQUIRED packages have not been found:\n(?:\n| \*[^\n]*\n?)+/m.exec(text) ?? [];
  return list === undefined ? '' : `${list.trim()}\n`;
}

/** Frames of Java's and Node's, from which the third on says nothing of the cause. */
function withoutFrames(text: string): string {
  const isFrame = (line: string | undefined): boolean => /^\s+at [\w.$<>/ ]+\(.*\)\s*$/.test(line ?? '');
  const lines = text.split('\n');
  return lines.filter((line, i) => !(isFrame(line) && isFrame(lines[i - 1]) && isFrame(lines[i - 2]))).join('\n');
}

const leastRepeated = 20;

/** A program that retries repeats its message, which would push out what it printed first. */
function onceEach(text: string): string {
  const seen = new Set<string>();
  const lines = text.split('\n').filter((line) => {
    const isRepeated = line.length >= leastRepeated && seen.has(line);
    seen.add(line);
    return !isRepeated;
  });
  return lines.join('\n');
}

/** The suite's command line, in its folder of the checkout, through the shell. */
export function commandOf({ suite, root }: HarnessContext, answersOn: 'stdout' | undefined): ProcessRequest {
  if (suite.command === undefined) {
    const message = `Cannot measure suite "${suite.name}" as command must be set for harness ${suite.harness}: it is not`;
    throw new GateError('CONFIG_TYPE', message, { hint: 'write for example command: "node bench/run.js"' });
  }
  return {
    command: suite.command,
    args: [],
    cwd: join(root, suite.workingDirectory ?? ''),
    timeoutMs: suite.timeoutMs,
    through: 'shell',
    answersOn,
  };
}
