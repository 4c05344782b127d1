const defaultPolicy = {
	threshold: .05,
	margin: .025,
	exact: {
		threshold: .01,
		leastBytes: 8
	},
	alpha: .01,
	onInconclusive: "warn",
	onMissing: "warn",
	onFailed: "fail",
	onNoBaseline: "warn",
	benchmarks: [],
	confirm: "auto",
	failFromHistory: false
};
export { defaultPolicy as t };
