// src/app/io.ts
function inkOf({ color }) {
	return color.stdout ? "ink" : "plain";
}
export { inkOf };
