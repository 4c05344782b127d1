/** Of the languages whose builds take longest. */
import { testInCi } from './ci.ts';

testInCi('fixtures, templates and threads', { unchanged: [30, 60], slowed: [60, 90] });
testInCi('httparse@1.9.5', { slowed: [200, 200] });
