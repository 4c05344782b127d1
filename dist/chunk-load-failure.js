// src/harness/javascript/load-failure.ts
var LoadFailure = class extends Error {
	failure;
	constructor(failure) {
		super(failure.message);
		this.failure = failure;
	}
};
export { LoadFailure as t };
