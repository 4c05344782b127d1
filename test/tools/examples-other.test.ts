/** The examples of other languages. */
import { testExample } from './examples.ts';

testExample({
  name: 'go-module',
  needs: ['go'],
  benchmark: /BenchmarkOf$/,
  culprit: [/normal/, 'tags/tags.go'],
});

testExample({
  name: 'python-package',
  needs: ['python3', 'py-spy'],
  benchmark: /test_count$/,
  culprit: [/split/, 'src/phrases/__init__.py'],
});

testExample({
  name: 'rust-crate',
  needs: ['cargo', 'perf'],
  budget: '300s',
  benchmark: /line_sum$/,
  culprit: [/fold/, 'src/lib.rs'],
});
