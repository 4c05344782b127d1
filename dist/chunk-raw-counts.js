// src/harness/javascript/witness/raw-counts.ts
/** What V8 counted in a benchmark's own process. */
/** Why nothing could be counted in a process that ran to its end. */
const uncounted = {
	unparsed: "it runs code that cannot be parsed",
	unseen: "nothing of its own code was seen to run"
};
export { uncounted };
