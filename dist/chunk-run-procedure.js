// src/decide/run-procedure.ts
/** Runs the procedure to its end with answers that are known at once: recorded or stored samples. */
function drive(steps, answer) {
	let step = steps.next();
	while (step.done !== true) step = steps.next(answer(step.value));
	return step.value;
}
export { drive };
