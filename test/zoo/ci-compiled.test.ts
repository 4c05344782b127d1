/** Of the compiled languages; Rust's project, whose builds leave a gate no time, is in zoo.test.ts alone. */
import { testInCi } from './ci.ts';

testInCi('google/uuid@v1.6.0', { unchanged: [30, 60], slowed: [60, 90] });
testInCi('fixtures, templates and threads', { unchanged: [30, 60], slowed: [60, 90] });
