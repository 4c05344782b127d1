// src/app/io.ts
/** Whether our own colours may stand in what is printed to stdout. */
function inkOf({ colour }) {
	return colour.stdout ? "ink" : "plain";
}
export { inkOf as t };
