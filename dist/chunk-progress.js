import { cutToWidth } from "./chunk-for-action-compare-gate-top.js";
import { shown, terminalText } from "./chunk-for-action-cli-compare-diff-gate-help-production-top-worker.js";
// src/app/progress.ts
const barWidth = 24;
const barColumns = 100;
const eraseLine = shown`\r\u001b[2K`;
function createProgress(io, now) {
	return io.interactive ? new Bar(io.stderr, now) : new Lines(io.stderr, now);
}
var Lines = class {
	#write;
	#now;
	#clock;
	#lastLine = 0;
	constructor(write, now) {
		this.#write = write;
		this.#now = now;
		this.#clock = new PhaseClock("", 0, now());
	}
	start(phase, steps) {
		this.#clock = new PhaseClock(phase, steps, this.#now());
		this.#lastLine = this.#now();
		this.#write(shown`${phase}${steps > 0 ? ` (${steps})` : ""}\n`);
	}
	step(detail) {
		this.#clock.done += 1;
		if (this.#now() - this.#lastLine < 3e4) return;
		this.#lastLine = this.#now();
		this.#write(shown`  ${this.#clock.describe(this.#now())} ${detail}\n`);
	}
	left(steps, ms) {
		this.#clock.setLeft(steps, ms, this.#now());
	}
	log(line) {
		this.#write(shown`  ${line}\n`);
	}
	done() {}
};
var Bar = class {
	#write;
	#now;
	#clock;
	#shown = false;
	constructor(write, now) {
		this.#write = write;
		this.#now = now;
		this.#clock = new PhaseClock("", 0, now());
	}
	start(phase, steps) {
		this.#clock = new PhaseClock(phase, steps, this.#now());
		this.#draw("");
	}
	step(detail) {
		this.#clock.done += 1;
		this.#draw(detail);
	}
	left(steps, ms) {
		this.#clock.setLeft(steps, ms, this.#now());
	}
	log(line) {
		this.#erase();
		this.#write(shown`${line}\n`);
	}
	done() {
		this.#erase();
	}
	#draw(detail) {
		const { phase, steps, done } = this.#clock;
		const filled = steps > 0 ? Math.min(barWidth, Math.round(barWidth * done / steps)) : 0;
		const bar = steps > 0 ? `[${"=".repeat(filled)}${" ".repeat(barWidth - filled)}] ` : "";
		const text = cutToWidth(terminalText(`${bar}${phase} ${this.#clock.describe(this.#now())} ${detail}`, 200), barColumns);
		this.#erase();
		this.#write(shown`${text}`);
		this.#shown = true;
	}
	#erase() {
		if (this.#shown) this.#write(eraseLine);
		this.#shown = false;
	}
};
var PhaseClock = class {
	phase;
	steps;
	done = 0;
	#startedAt;
	#reported;
	constructor(phase, steps, startedAt) {
		this.phase = phase;
		this.steps = steps;
		this.#startedAt = startedAt;
	}
	setLeft(left, ms, at) {
		this.steps = this.done + left;
		this.#reported = ms === void 0 ? void 0 : {
			ms,
			at
		};
	}
	describe(at) {
		if (this.steps === 0) return "";
		const left = this.#left(at);
		const count = `${Math.min(this.done, this.steps)}/${this.steps}`;
		return left === void 0 || left <= 0 ? count : `${count}, ${formatLeft(left)} left`;
	}
	#left(at) {
		if (this.#reported !== void 0) return this.#reported.ms - (at - this.#reported.at);
		return this.done === 0 ? void 0 : (at - this.#startedAt) / this.done * (this.steps - this.done);
	}
};
function formatLeft(milliseconds) {
	const seconds = Math.ceil(milliseconds / 1e3);
	return seconds < 90 ? `${seconds} s` : `${Math.ceil(seconds / 60)} min`;
}
export { createProgress };
