/** The examples whose slower function is JavaScript: a library, a service, and a monorepo with a Go module beside it. */
import { testExample } from './examples.ts';

testExample({
  name: 'typescript-library',
  needs: ['npm'],
  benchmark: /slugify 200 titles$/,
  culprit: [/isWordLetter/, 'src/slug.ts'],
});

testExample({
  name: 'node-service',
  needs: [],
  benchmark: /quote 1000 items$/,
  culprit: [/discountOf/, 'src/quote.js'],
});

testExample({
  name: 'monorepo',
  needs: ['go'],
  benchmark: /render 300 rows$/,
  culprit: [/escaped/, 'web/src/render.js'],
});
