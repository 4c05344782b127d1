/** The listeners of benchmark.js's suites and benchmarks. */
import { EndOfScript } from '../guard.ts';
import { LoadFailure } from '../load-failure.ts';

export interface CapturedEvent {
  readonly type: string;
  target?: unknown;
  currentTarget?: unknown;
  aborted?: boolean;
  cancelled?: boolean;
  result?: unknown;
}

type Listener = (this: unknown, event: CapturedEvent, ...more: readonly unknown[]) => unknown;

export class CapturedEmitter {
  readonly events: Record<string, Listener[]> = {};

  /** `types`: one or several, separated by blanks. */
  on(types: string, listener: Listener): this {
    for (const type of types.split(' ')) this.listeners(type).push(listener);
    return this;
  }

  off(types?: string, listener?: Listener): this {
    for (const type of types?.split(' ') ?? Object.keys(this.events)) {
      this.events[type] = listener === undefined ? [] : this.listeners(type).filter((each) => each !== listener);
    }
    return this;
  }

  listeners(type: string): Listener[] {
    this.events[type] ??= [];
    return this.events[type];
  }

  /** Answers what the last listener answered, as the original does. */
  emit(given: string | CapturedEvent, ...more: readonly unknown[]): unknown {
    const event: CapturedEvent = typeof given === 'string' ? { type: given } : given;
    event.target ??= this;
    event.currentTarget = this;
    for (const listener of [...this.listeners(event.type)]) {
      event.result = listener.call(this, event, ...more);
      if (event.result === false) event.cancelled = true;
      if (event.aborted === true) break;
    }
    return event.result;
  }

  #complain: ((error: unknown) => void) | undefined;

  complainTo(complain: (error: unknown) => void): void {
    this.#complain = complain;
  }

  /** By then the original has measured, so a listener that fails loses nothing but its report. */
  protected report(event: CapturedEvent): void {
    try {
      this.emit(event);
    } catch (error) {
      if (this.#complain === undefined || error instanceof EndOfScript || error instanceof LoadFailure) throw error;
      this.#complain(error);
    }
  }

  /** `onCycle: fn` among options is a listener for `cycle`. */
  protected listenToOptions(options: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(options)) {
      if (/^on[A-Z]/.test(name) && typeof value === 'function') {
        this.on(name.slice(2).toLowerCase(), value as Listener); // just seen
      }
    }
  }
}
