// src/harness/javascript/load-failure.ts
var LoadFailure = class extends Error {
	failure;
	constructor(failure, options = {}) {
		super(failure.message, options);
		this.failure = failure;
	}
};
export { LoadFailure };
