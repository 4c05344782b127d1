/**
 * Set-ups of both sides run at once where each stays in its own checkout, and one after another where they could meet: in
 * one environment of packages, one container, one repository's configuration.
 */
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { GateError } from '../errors.ts';
import { formatDuration } from '../units/format.ts';

export interface SetupTurns {
  /**
   * Runs `setUp` when it may run. One that fails with SETUP_FAILED while another ran beside it is run once more, alone, so
   * that sharing the time is never why a side cannot be measured; unless the time left is less than what it took to fail.
   */
  run(isConfined: boolean, setUp: () => Promise<void>): Promise<void>;
}

interface Clock {
  /** Milliseconds until everything must have ended; absent: no end. */
  readonly leftMs?: (() => number) | undefined;
  /** Milliseconds since whenever. */
  readonly nowMs?: () => number;
}

export function createSetupTurns({ leftMs, nowMs = () => performance.now() }: Clock = {}): SetupTurns {
  const together = new Set<Promise<void>>();
  let alone: Promise<void> = Promise.resolve();
  const runAlone = (setUp: () => Promise<void>): Promise<void> => {
    const before = alone;
    const mine = before.then(async () => {
      await Promise.allSettled(together);
      await setUp();
    });
    alone = mine.catch(() => {});
    return mine;
  };
  let begun = 0;
  const runTogether = async (setUp: () => Promise<void>): Promise<void> => {
    await alone;
    const first = ++begun;
    const hadCompany = together.size > 0;
    const startedMs = nowMs();
    const mine = setUp();
    together.add(mine);
    try {
      await mine;
    } catch (error) {
      together.delete(mine);
      const isShared = hadCompany || begun > first;
      if (!isShared || !(error instanceof GateError) || error.code !== 'SETUP_FAILED') throw error;
      const tookMs = nowMs() - startedMs;
      await runAlone(async () => {
        const left = leftMs?.() ?? Number.POSITIVE_INFINITY;
        if (left < tookMs) throw withoutTime(error, { tookMs, leftMs: left });
        await setUp();
      });
    } finally {
      together.delete(mine);
    }
  };
  return { run: (isConfined, setUp) => (isConfined ? runTogether(setUp) : runAlone(setUp)) };
}

/** Begun again it would end with the budget, and nothing would have been measured. */
function withoutTime(
  failed: GateError,
  { tookMs, leftMs }: { readonly tookMs: number; readonly leftMs: number },
): GateError {
  const left = leftMs <= 0 ? 'nothing' : formatDuration(leftMs);
  const why =
    `It failed after ${formatDuration(tookMs)} beside the other side's, and was not run again by itself, as ${left} of the budget is left: ` +
    `a --budget longer by ${formatDuration(2 * tookMs)} holds that`;
  return new GateError('SETUP_FAILED', `${failed.message}\n${why}`, { hint: failed.hint, cause: failed });
}

/**
 * Whether commands write nowhere but into the checkout they run in and into caches whose tools lock them. What is not known
 * to is not. `mavenFilled`: whether what Maven needs is in its local repository. `place`: the folder of the checkout they run in.
 */
export function areConfined(
  commands: readonly string[],
  mavenFilled: () => boolean = isMavenFilled,
  place = '',
): boolean {
  return commands.every((command) =>
    fromRoot(command, place)
      .split(/&&|\|\|/)
      .every((part) => isConfined(part.trim(), mavenFilled)),
  );
}

/** A path that leads from the place up to the root, and no further, stays in the checkout. A `cd` before it moves the place. */
function fromRoot(command: string, place: string): string {
  const parts = place.split('/').filter((part) => part !== '' && part !== '.');
  if (parts.includes('..') || /(?:^|[\s&|;])cd\s/.test(command)) return command;
  return command.replaceAll(/(^|\s)((?:\.\.\/)+)(?=\w)/g, (all, before: string, up: string) =>
    up.length / 3 > parts.length ? all : `${before}./`,
  );
}

/** What a shell makes more of than one command and its words. */
const shellWords = /[;|<>`$()&\\\n~]/;

const elsewhere = /(?:^|[\s=/])\.\.(?:[\s/]|$)|(?:^|[\s=])\/|(?:^|\s)(?:-g|--global|link|unlink|publish)(?:\s|$)/;

/**
 * Locks on a local repository of Maven hold within one process, by default. Where it holds Maven's own plugins, little is left to be
 * downloaded; where it does not, both sides would fill it at the same time.
 */
const maven =
  /^(?:\.\/)?mvnw?(?: -(?:P|pl|f) \S+| -(?!(?:P|pl|f) )\S+| (?:clean|compile|test-compile|package|dependency:build-classpath))+$/;

function isMavenFilled(): boolean {
  return existsSync(join(homedir(), '.m2/repository/org/apache/maven/plugins/maven-compiler-plugin'));
}

/** Yarn 1 is left out: its cache does not stand two installations at a time. So is git, whose configuration both sides share. */
const confined: readonly RegExp[] = [
  /^cd \S+$/,
  /^(?:npm|pnpm) (?:ci|install|i|add|run|pkg|rebuild|exec|--filter)\b/,
  /^(?:bun install|bun run|bunx|npx)\b/,
  /^yarn (?:install --immutable|workspace|run)\b/,
  /^cargo (?:fetch|build)\b/,
  /^(?:\.\/)?gradlew?(?: -\S+| \S*(?:[jJ]ar|classes|assemble))+$/,
  /^go (?:mod download|build|generate)\b/,
  /^python3? -m venv (?:--without-pip )?[\w.-]+$/,
  /^python3? -m pip --python \.?[\w-]+\/bin\/python3? install\b/,
  /^(?:\.\/)?\.?[\w-]+\/bin\/(?:python3? -m pip|pip3?) install\b/,
  /^uv (?:sync|venv|pip install)\b/,
  /^poetry (?:config --local|install|run python -m pip install)\b/,
];

/** Programs of the checkout's own environment come first, or Yarn is to make a folder of packages. */
const ownVariables = /^(?:PATH="\$PWD\/\.?[\w-]+\/bin:\$PATH"|YARN_NODE_LINKER=node-modules) /;

function isConfined(whole: string, mavenFilled: () => boolean): boolean {
  const part = whole.replace(ownVariables, '');
  const quoted = /"[^"$`\\]*"/g;
  const words = part.replaceAll(quoted, (text) => text.slice(1, -1).replaceAll(/\s/g, '_'));
  if (shellWords.test(part.replaceAll(quoted, '')) || elsewhere.test(words)) return false;
  return confined.some((pattern) => pattern.test(words)) || (maven.test(words) && mavenFilled());
}
