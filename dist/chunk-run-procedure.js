// src/decide/run-procedure.ts
function drive(steps, answer) {
	let step = steps.next();
	while (step.done !== true) step = steps.next(answer(step.value));
	return step.value;
}
export { drive };
