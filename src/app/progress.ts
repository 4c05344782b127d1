/** Progress for people, on stderr: a bar with the time left on a terminal, a line per benchmark elsewhere. */
import type { Progress } from '../ports.ts';
import { cutToWidth } from '../report/display-width.ts';
import { type Shown, shown } from '../text/shown.ts';
import { terminalText } from '../text/visible.ts';
import type { Io } from './io.ts';

const barWidth = 24;
const barColumns = 100;
const eraseLine: Shown = shown`\r\u001b[2K`;

/** A bar that redraws on a terminal, plain lines elsewhere; both write to stderr only. `now` in milliseconds. */
export function createProgress(io: Pick<Io, 'stderr' | 'interactive'>, now: () => number): Progress {
  return io.interactive ? new Bar(io.stderr, now) : new Lines(io.stderr, now);
}

/** A line when a phase starts, one per logged result, and one a half-minute in between. */
class Lines implements Progress {
  readonly #write: (text: Shown) => void;
  readonly #now: () => number;
  #clock: PhaseClock;
  #lastLine = 0;

  constructor(write: (text: Shown) => void, now: () => number) {
    this.#write = write;
    this.#now = now;
    this.#clock = new PhaseClock('', 0, now());
  }

  start(phase: string, steps: number): void {
    this.#clock = new PhaseClock(phase, steps, this.#now());
    this.#lastLine = this.#now();
    this.#write(shown`${phase}${steps > 0 ? ` (${steps})` : ''}\n`);
  }

  step(detail: string): void {
    this.#clock.done += 1;
    if (this.#now() - this.#lastLine < 30_000) return;
    this.#lastLine = this.#now();
    this.#write(shown`  ${this.#clock.describe(this.#now())} ${detail}\n`);
  }

  left(steps: number, ms: number | undefined): void {
    this.#clock.setLeft(steps, ms, this.#now());
  }

  log(line: string): void {
    this.#write(shown`  ${line}\n`);
  }

  done(): void {}
}

/** One line redrawn in place. */
class Bar implements Progress {
  readonly #write: (text: Shown) => void;
  readonly #now: () => number;
  #clock: PhaseClock;
  #shown = false;

  constructor(write: (text: Shown) => void, now: () => number) {
    this.#write = write;
    this.#now = now;
    this.#clock = new PhaseClock('', 0, now());
  }

  start(phase: string, steps: number): void {
    this.#clock = new PhaseClock(phase, steps, this.#now());
    this.#draw('');
  }

  step(detail: string): void {
    this.#clock.done += 1;
    this.#draw(detail);
  }

  left(steps: number, ms: number | undefined): void {
    this.#clock.setLeft(steps, ms, this.#now());
  }

  log(line: string): void {
    this.#erase();
    this.#write(shown`${line}\n`);
  }

  done(): void {
    this.#erase();
  }

  #draw(detail: string): void {
    const { phase, steps, done } = this.#clock;
    const filled = steps > 0 ? Math.min(barWidth, Math.round((barWidth * done) / steps)) : 0;
    const bar = steps > 0 ? `[${'='.repeat(filled)}${' '.repeat(barWidth - filled)}] ` : '';
    const text = cutToWidth(
      terminalText(`${bar}${phase} ${this.#clock.describe(this.#now())} ${detail}`, 200),
      barColumns,
    );
    this.#erase();
    this.#write(shown`${text}`);
    this.#shown = true;
  }

  #erase(): void {
    if (this.#shown) this.#write(eraseLine);
    this.#shown = false;
  }
}

class PhaseClock {
  readonly phase: string;
  steps: number;
  done = 0;
  readonly #startedAt: number;
  #reported: { readonly ms: number; readonly at: number } | undefined;

  constructor(phase: string, steps: number, startedAt: number) {
    this.phase = phase;
    this.steps = steps;
    this.#startedAt = startedAt;
  }

  setLeft(left: number, ms: number | undefined, at: number): void {
    this.steps = this.done + left;
    this.#reported = ms === undefined ? undefined : { ms, at };
  }

  describe(at: number): string {
    if (this.steps === 0) return '';
    const left = this.#left(at);
    const count = `${Math.min(this.done, this.steps)}/${this.steps}`;
    return left === undefined || left <= 0 ? count : `${count}, ${formatLeft(left)} left`;
  }

  #left(at: number): number | undefined {
    if (this.#reported !== undefined) return this.#reported.ms - (at - this.#reported.at);
    return this.done === 0 ? undefined : ((at - this.#startedAt) / this.done) * (this.steps - this.done);
  }
}

function formatLeft(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
