// src/harness/command/gauge.ts
const endsAlike = `if os.WIFSIGNALED(status):
    if os.WTERMSIG(status) in (signal.SIGINT, signal.SIGPIPE):
        signal.signal(os.WTERMSIG(status), signal.SIG_DFL)
    os.kill(os.getpid(), os.WTERMSIG(status))
os._exit(os.WEXITSTATUS(status))
`;
const program = `import json, os, signal, sys, time
os.set_inheritable(3, False)
begun = time.perf_counter_ns()
child = os.posix_spawn("/bin/sh", ["sh", "-c", sys.argv[1]], os.environ)
_, status, used = os.wait4(child, 0)
took = time.perf_counter_ns() - begun
size = used.ru_maxrss * (1 if sys.platform == "darwin" else 1024)
answer = {"time": took, "user": used.ru_utime * 1e9, "system": used.ru_stime * 1e9, "rss": size}
os.write(3, (json.dumps(answer) + "\\n").encode())
${endsAlike}`;
const barely = [
	"-I",
	"-S",
	"-c"
];
function probe(cwd) {
	const asking = "import os, sys; sys.exit(0 if hasattr(os, \"posix_spawn\") and hasattr(os, \"wait4\") else 1)";
	return {
		command: "python3",
		args: [...barely, asking],
		cwd,
		timeoutMs: 2e4
	};
}
function gauged({ command, cwd, timeoutMs }) {
	return {
		command: "python3",
		args: [
			...barely,
			program,
			command
		],
		cwd,
		timeoutMs,
		answersOn: "channel"
	};
}
function usageOf({ lines }) {
	const last = lines.at(-1);
	if (last === void 0) return void 0;
	const answer = JSON.parse(last);
	const [time, user, system, rss] = [
		"time",
		"user",
		"system",
		"rss"
	].map((key) => Number(Reflect.get(Object(answer), key)));
	if (time === void 0 || user === void 0 || system === void 0 || rss === void 0) return void 0;
	return {
		time,
		user,
		system,
		rss
	};
}
export { barely, endsAlike, gauged, probe, usageOf };
