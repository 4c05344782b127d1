/** From the input `command` to what it does, and from its exit code to the step's. */
import { resolve } from 'node:path';
import type { Io } from '../app/io.ts';
import { version } from '../app/version.ts';
import { type ExitCode, exitCode, formatGateError, GateError } from '../errors.ts';
import { type PullRequestEvent, parseEvent } from '../github/event.ts';
import { gateContext } from '../results/gate-name.ts';
import { drawPictures } from '../review/pictures.ts';
import { attempt } from '../review/publish.ts';
import { openBucket } from '../store/s3-bucket.ts';
import { shown, shownText, trimShown } from '../text/shown.ts';
import { type Door, openSession, type Session } from './door.ts';
import { reportToJob } from './job-outcome.ts';
import { ownCommand } from './own-command.ts';
import { saveReport } from './save-report.ts';

/**
 * Runs the command that the input `command` names, `gate` by default. Throws GateError for an unknown command, an event that
 * cannot be handled, or whatever the command could not do.
 */
export async function runAction(door: Door): Promise<ExitCode> {
  const command = door.input('command') || 'gate';
  const workspace = door.env['GITHUB_WORKSPACE'] || '.';
  const root = resolve(workspace, door.input('working-directory') || '.');
  const io = ioOf(door, root);
  switch (command) {
    case 'gate':
      return soften(
        door,
        await (await import('./run-gate.ts')).gateCommand({ door, session: openSession(door), io, root }),
      );
    case 'measure':
      return (await import('./run-measure.ts')).measureCommand({
        door,
        context: parseEvent(door.payload, door.env),
        io: { ...io, cwd: resolve(workspace) },
        root,
      });
    case 'report':
      return reportCommand(door, openSession(door), { ...io, cwd: resolve(workspace) });
    case 'override':
      return overrideCommand(door, openSession(door));
    default: {
      const message = `Cannot run as the input command must be gate, measure, report or override: current value is ${command}`;
      throw new GateError('USAGE', message, { hint: 'leave it out for gate' });
    }
  }
}

/** The status is red either way. */
function soften(door: Door, code: ExitCode): ExitCode {
  return code === exitCode.regression && door.input('fail-on-regression') === 'false' ? exitCode.pass : code;
}

function ioOf(door: Door, cwd: string): Io {
  return {
    stdout: (text) => door.log(trimShown(text)),
    stderr: (text) => door.log(trimShown(text)),
    document: (content) => door.log(shownText(content.trimEnd())),
    env: door.env,
    cwd,
    stdoutColumns: 120,
    color: { stdout: false, stderr: false },
    interactive: false,
    signal: door.signal,
  };
}

/** This job's result lands on the default branch, where a pull request's regression fails nothing: the status is red. */
async function reportCommand(door: Door, session: Session, io: Io): Promise<ExitCode> {
  const { event } = session.context;
  if (event.kind !== 'workflow-run') throw wrongEvent('report', 'workflow_run', event.kind);
  const { runReport } = await import('./run-report.ts');
  const bundle = door.input('bundle');
  const bucket = openBucket(bundle, door.env);
  const outcome = await runReport({
    ...session,
    event,
    version,
    command: ownCommand(door.env),
    bundle: bundle || undefined,
    bucket,
    drawPictures,
    log: (line) => door.log(shown`${line}`),
  });
  if (outcome.state === 'nothing-to-do') {
    door.log(shown`Nothing to do: ${outcome.why}.`);
    return exitCode.pass;
  }
  await saveReport({ door, gate: session.gate }, io, outcome.judged);
  const code = await reportToJob(door, outcome.judged.report, outcome.published);
  return code === exitCode.regression ? exitCode.pass : code;
}

/** All gates of the repository, unless inputs name one. A gate that cannot be reported must not delay the others. */
async function overrideCommand(door: Door, session: Session): Promise<ExitCode> {
  const { event } = session.context;
  if (event.kind !== 'pull-request') throw wrongEvent('override', 'pull_request_target', event.kind);
  if (event.action === 'edited' && !event.isRetargeted) {
    door.log(shown`Nothing to do: the pull request goes into the same branch as before.`);
    return exitCode.pass;
  }
  const isNamed = ['gate', 'working-directory', 'config'].some((name) => !['', '.'].includes(door.input(name)));
  const { gatesOf } = await import('../review/override-gates.ts');
  const gates = isNamed ? [session] : await gatesOf({ ...session, pullRequest: event.number });
  const problems: GateError[] = [];
  const codes: ExitCode[] = [];
  for (const { gate, origin } of gates) {
    const code = await attempt(problems, () => overrideGate(door, { ...session, gate, origin }, event));
    if (code !== undefined) codes.push(code);
  }
  const [first, ...others] = problems;
  for (const problem of others) door.warn(formatGateError(problem));
  if (first !== undefined) throw first;
  return codes.find((code) => code !== exitCode.pass) ?? exitCode.pass;
}

async function overrideGate(door: Door, session: Session, event: PullRequestEvent): Promise<ExitCode> {
  const { client, context, gate } = session;
  const { runOverride } = await import('../review/reevaluate.ts');
  const outcome = await runOverride({
    ...session,
    client,
    pullRequest: event.number,
    runUrl: context.runUrl,
    label: event.label,
    labeled: event.action === 'labeled' ? { head: event.head.sha, at: event.updatedAt } : undefined,
  });
  if (gate !== '') door.log(shown`${gateContext(gate)}:`);
  if ('problems' in outcome) for (const problem of outcome.problems) door.warn(formatGateError(problem));
  switch (outcome.state) {
    case 'nothing-to-do':
      door.log(shown`Nothing to do: ${outcome.why}.`);
      return exitCode.pass;
    case 'unanswered':
      door.warn(shown`Not judged again: ${outcome.why}.`);
      return exitCode.pass;
    case 'pending':
      door.log(shown`Nothing is measured yet on this head: labels are read when the measuring ends.`);
      return exitCode.pass;
    case 'skipped':
      door.output('verdict', 'skipped');
      return exitCode.pass;
    case 'published': {
      const code = await reportToJob(door, outcome.published.report, outcome.published);
      return code === exitCode.regression ? exitCode.pass : code;
    }
  }
}

function wrongEvent(command: string, wanted: string, found: string): GateError {
  const message = `Cannot run ${command} as the event must be ${wanted}: current value is ${found}`;
  return new GateError('EVENT_UNSUPPORTED', message, {
    hint: 'the example workflows have each command under its event',
  });
}
