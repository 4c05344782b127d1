import { Bench } from 'tinybench';
import { slugify } from '../src/slug.ts';

const titles = Array.from({ length: 200 }, (_, index) => `Release ${index}: What's new, and what is gone`);

export const bench = new Bench().add('slugify 200 titles', () => {
  let length = 0;
  for (const title of titles) length += slugify(title).length;
  return length;
});
