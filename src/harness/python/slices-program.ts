/** Rounds measured in slices: each is ordered and reported on descriptor 3. This is the part of a program between two slices. */

export interface HeldRounds {
  readonly warmupMs: number;
  readonly sliceMs: number;
  /** Rounds before a slice that do not count: what others left of the caches is not the benchmark's. */
  readonly leadMs: number;
  /** Rounds longer than that have no lead. */
  readonly leadlessMs: number;
}

/** Its lines on descriptor 3. */
export type RoundsMessage =
  | { readonly kind: 'ready' }
  /** Nanoseconds a call, one a round, and calls of all rounds. */
  | { readonly kind: 'slice'; readonly rounds: readonly number[]; readonly calls: number };

/** Needs `checkoutProgram` before it. */
export const slicesProgram: string = `
# Not an Exception, which tests may catch.
class Stopped(BaseException):
    pass

class Slices:
    # Tests put others in the place of what they call: frozen clocks, files in memory. Of a class they find none.
    clock, worked_for = staticmethod(time.perf_counter), staticmethod(time.process_time)
    read, write, dumps = staticmethod(os.read), staticmethod(os.write), staticmethod(json.dumps)

    # Stands between the fixture's rounds: each has ended when it is called, and the next begins when it returns.
    def __init__(self, held):
        self.held = held
        self.phase = "start"
        self.fastest = float("inf")

    def now(self):
        return self.clock() * 1000

    def say(self, message):
        self.write(3, (self.dumps(message) + "\\n").encode())

    def obey(self):
        order = self.read(3, 1)
        if order not in (b"w", b"s"):
            raise Stopped("measured")
        self.phase = "warm" if order == b"w" else "slice"
        self.began = self.now()
        self.worked = self.worked_for() * 1000
        self.rounds = []
        self.calls = 0

    def round(self, seconds, calls):
        if self.phase == "start":
            self.obey()
        passed = self.now() - self.began
        if self.phase == "warm":
            # A process that others keep from working is not warm for having waited; one that only waits works little.
            worked = min(self.worked_for() * 1000 - self.worked, passed)
            if max(worked, passed / 4) >= self.held["warmupMs"]:
                self.say({"kind": "ready"})
                self.obey()
            return
        if not self.rounds and passed < self.held["leadMs"] and seconds * calls * 1000 <= self.held["leadlessMs"]:
            return
        self.rounds.append(seconds * 1e9)
        self.calls += calls
        self.fastest = min(self.fastest, seconds * calls * 1000)
        whole = self.held["leadMs"] + self.held["sliceMs"]
        # A median that one round, in which other programs took the processor, cannot move.
        wanted = min(8, self.held["sliceMs"] / (4 * max(self.fastest, 1e-6)))
        if passed >= whole and (len(self.rounds) >= wanted or passed >= 4 * whole):
            self.say({"kind": "slice", "rounds": self.rounds, "calls": self.calls})
            self.obey()
`;
