/** Profile diffs as servers give them: towers of framework frames over a little code of one's own, and one culprit. */
import type { Report } from '../../src/report/report.ts';
import type { Sketch } from './example-diff.ts';

/** A tower of frames that do nothing but call the next; the last one holds `top`. */
function tower(names: readonly string[], top: readonly Sketch[]): Sketch {
  const [name = '', ...rest] = names;
  const place = name.includes('.') ? `${name.split('.').slice(0, -1).join('/')}.java:41` : '';
  return [name, place, 0.4, 0.4, rest.length === 0 ? top : [tower(rest, top)]];
}

function framework(prefix: string, count: number): readonly string[] {
  return Array.from({ length: count }, (_, index) => `org.example.${prefix}.Stage${index}.handle`);
}

/** 34 levels of a Java HTTP server; `JsonWriter.escape` went from 0.2 to 14 µs of 4 ms per call. */
export const javaServer: Sketch = [
  '(all)',
  '',
  0,
  0,
  [
    tower(
      ['java.lang.Thread.run', ...framework('pool', 5), ...framework('http', 9), ...framework('filter', 7)],
      [
        tower(framework('routing', 6), [
          [
            'com.shop.OrderResource.list',
            'src/main/java/com/shop/OrderResource.java:58',
            120,
            121,
            [
              tower(
                ['com.shop.OrderService.find', 'com.shop.OrderStore.query', 'org.example.jdbc.Statement.execute'],
                [['org.example.jdbc.Socket.read', 'org/example/jdbc/Socket.java:77', 2100, 2103]],
              ),
              [
                'com.shop.OrderJson.write',
                'src/main/java/com/shop/OrderJson.java:31',
                60,
                61,
                [
                  ['com.shop.JsonWriter.escape', 'src/main/java/com/shop/JsonWriter.java:112', 0.2, 14],
                  ['com.shop.JsonWriter.field', 'src/main/java/com/shop/JsonWriter.java:90', 180, 181],
                ],
              ],
            ],
          ],
        ]),
        ['org.example.http.Parser.headers', 'org/example/http/Parser.java:203', 410, 412],
      ],
    ),
    tower(['java.lang.Thread.run', ...framework('gc', 3)], [['G1 Evacuate', '', 620, 618]]),
    tower(
      ['java.lang.Thread.run', ...framework('log', 12)],
      [['org.example.log.Appender.flush', 'org/example/log/Appender.java:19', 340, 338]],
    ),
  ],
];

/** The report's first regression as a call of 77 µs that gained what `JsonWriter.escape` did: who gained less than a tenth of it would not be named. */
export function asJsonWriterMeasured(report: Report): Report {
  const { verdict } = report;
  const regression = verdict.judgements.findIndex(({ kind }) => kind === 'regression');
  const judgements = verdict.judgements.map((judgement, index) =>
    index === regression
      ? { ...judgement, baseline: { n: 10, median: 76_700 }, candidate: { n: 10, median: 90_500 } }
      : judgement,
  );
  return { ...report, verdict: { ...verdict, judgements } };
}
