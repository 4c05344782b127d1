// src/harness/rust/bench-process.ts
function benchProcess({ suite }, { executable, folder }, args) {
	return {
		command: executable,
		args: ["--bench", ...args],
		cwd: folder,
		timeoutMs: suite.timeoutMs,
		answersOn: "stdout",
		environment: { RUST_BACKTRACE: "0" }
	};
}
export { benchProcess };
