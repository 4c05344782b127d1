/**
 * The common part of programs that find benchmarks and measure one of them in rounds: asv's and pyperf's. A round calls the
 * benchmark as often as takes `roundMs`, or as often as its author fixed.
 */
import type { PythonAnswer } from './checkout-program.ts';
import { type HeldRounds, slicesProgram } from './slices-program.ts';

export interface RoundsSpec {
  readonly task: 'list' | 'run';
  /** Absolute paths: of the files to list, or the one that holds the benchmark. */
  readonly files: readonly string[];
  /** Further arguments of a script. */
  readonly flags: readonly string[];
  /** A folder of this run's own, for what benchmarks prepare once. */
  readonly scratch: string;
  /** Of `run`: the benchmark as its program listed it. */
  readonly wanted?: string;
  /** Where the list or the rounds are written, as JSON. */
  readonly output: string;
  readonly roundMs: number;
  /** Warm-up included; without `held`. */
  readonly durationMs?: number;
  readonly held?: HeldRounds;
}

/** `unit` absent: its time is measured, in rounds; else it reports one number of its own. */
export interface FoundBenchmark {
  readonly path: string;
  readonly name: string;
  readonly wanted: string;
  readonly unit?: string;
  /** What the number is called, where the tool fixes that. */
  readonly metric?: string;
}

export interface RoundsListing extends PythonAnswer {
  readonly benchmarks: readonly FoundBenchmark[];
  /** Files whose benchmarks could not be found, with the traceback. */
  readonly errors: readonly { readonly path: string; readonly message: string }[];
}

/** `rounds` and `calls` of a benchmark that is timed; `value` of another; `skipped`: it says itself that it cannot run here. */
export interface RoundsAnswer {
  readonly rounds?: readonly number[];
  readonly calls?: number;
  readonly value?: number;
  readonly skipped?: string;
}

/** Fewest rounds a process measures, one for warming up included. */
const fewestRounds = 6;

/** Needs `checkoutProgram` before it. */
export const roundsProgram: string = `
import traceback

${slicesProgram}

# An exception is reported from the first frame of the user's own code on.
def described(error):
    tools = ("<", os.path.dirname(traceback.__file__), *[os.path.dirname(sys.modules[name].__file__) for name in ("asv_runner", "pyperf") if name in sys.modules])
    frames = error.__traceback__
    while frames and frames.tb_frame.f_code.co_filename.startswith(tools):
        frames = frames.tb_next
    return "".join(traceback.format_exception(type(error), error, frames or error.__traceback__))

def complain(kind, error, frames):
    sys.stderr.write(described(error))

sys.excepthook = complain

def report(**value):
    with open(spec["output"], "w") as file:
        json.dump(value, file)

def calibrated(call):
    number, wanted = 1, spec["roundMs"] / 1000
    while True:
        took = call(number)
        # A pause of the machine is no long call: few calls a round would measure what a round begins with.
        if took >= wanted and (number > 1 or took < 0.1):
            took = min(took, call(number), call(number))
        if took >= wanted:
            return number
        number = max(number + 1, min(10 * number, int(number * wanted / took) if took > 0 else 10 * number))

# Seconds that "number" calls took are what "call" answers. "inner": operations of each call.
def measure(call, number=0, inner=1):
    number = number or calibrated(call)
    if spec.get("held"):
        slices = Slices(spec["held"])
        while True:
            slices.round(call(number) / (number * inner), number * inner)
    rounds, end = [], time.perf_counter() + spec["durationMs"] / 1000
    while len(rounds) < ${fewestRounds} or time.perf_counter() < end:
        rounds.append(call(number) / (number * inner) * 1e9)
    report(rounds=rounds, calls=number * inner)
    return rounds
`;
