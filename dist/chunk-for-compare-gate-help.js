// src/app/io.ts
/** Whether our own colors may be in what is printed to stdout. */
function inkOf({ color }) {
	return color.stdout ? "ink" : "plain";
}
export { inkOf };
