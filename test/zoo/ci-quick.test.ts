/** Of the languages whose builds take seconds. */
import { testInCi } from './ci.ts';

testInCi('google/uuid@v1.6.0', { unchanged: [30, 60], slowed: [60, 90] });
testInCi('secure-json-parse@4.1.0', { unchanged: [60, 90], slowed: [90, 120] });
testInCi('cattrs==24.1.2', { unchanged: [60, 90], slowed: [90, 120] });
