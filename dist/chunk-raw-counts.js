// src/harness/javascript/witness/raw-counts.ts
const uncounted = {
	unparsed: "it runs code that cannot be parsed",
	unseen: "nothing of its own code was seen to run"
};
export { uncounted };
