// src/harness/registry.ts
const harnesses = {
	tinybench: () => ofJavaScript("tinybench"),
	vitest: () => ofJavaScript("vitest"),
	mitata: () => ofJavaScript("mitata"),
	benchmarkjs: () => ofJavaScript("benchmarkjs"),
	"tatami-ng": () => ofJavaScript("tatami-ng"),
	benny: () => ofJavaScript("benny"),
	"bench-node": () => ofJavaScript("bench-node"),
	cronometro: () => ofJavaScript("cronometro"),
	fastbench: () => ofJavaScript("fastbench"),
	json: async () => (await import("./chunk-harness-json.js")).jsonHarness,
	command: async () => (await import("./chunk-harness-command.js")).commandHarness,
	go: async () => ofProgram((await import("./chunk-harness-go.js")).goHarness),
	pytest: async () => ofProgram((await import("./chunk-harness-pytest.js")).pytestHarness),
	asv: async () => ofProgram((await import("./chunk-harness-asv.js")).asvHarness),
	pyperf: async () => ofProgram((await import("./chunk-harness-pyperf.js")).pyperfHarness),
	"google-benchmark": async () => ofProgram((await import("./chunk-harness-google-benchmark.js")).googleBenchmarkHarness),
	divan: async () => ofProgram((await import("./chunk-harness-divan.js")).divanHarness),
	libtest: async () => ofProgram((await import("./chunk-harness-libtest.js")).libtestHarness),
	criterion: async () => ofProgram((await import("./chunk-harness-criterion.js")).criterionHarness),
	hyperfine: async () => (await import("./chunk-harness-hyperfine.js")).hyperfineHarness,
	jmh: async () => ofProgram((await import("./chunk-harness-jmh.js")).jmhHarness)
};
async function ofProgram(inner) {
	const { withResident } = await import("./chunk-with-resident.js");
	const { withUnreadable } = await import("./chunk-with-unreadable.js");
	return withResident(withUnreadable(inner));
}
async function ofJavaScript(tool) {
	return (await import("./chunk-harness-javascript.js")).javaScriptHarness(tool);
}
function harnessOf(name) {
	return harnesses[name]();
}
export { harnessOf };
