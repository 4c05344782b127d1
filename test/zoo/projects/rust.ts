/** Crates that carry criterion benches, of criterion 0.3 to 0.5. */
import type { ZooProject } from '../project.ts';
import { crate } from '../registries.ts';

/** The compiler may not look into black_box, so it keeps the loop. */
const loss = (turns: number): string => ` for lost in 0..${turns}u32 { core::hint::black_box(lost); }`;

const rust = { language: 'rust', needs: ['cargo', 'perf'] } as const;

export const crates: readonly ZooProject[] = [
  {
    ...rust,
    name: 'httparse@1.9.5',
    take: crate('httparse', '1.9.5'),
    filter: ['**/req_short'],
    slow: {
      file: 'src/lib.rs',
      after: "pub fn parse_uri<'a>(bytes: &mut Bytes<'a>) -> Result<&'a str> {",
      insert: loss(100),
      function: 'httparse::parse_uri',
      benchmark: /req_short/,
    },
  },
  {
    ...rust,
    name: 'hex@0.4.3',
    take: crate('hex', '0.4.3'),
    filter: ['**/hex_encode'],
    slow: {
      file: 'src/lib.rs',
      after: 'pub fn encode<T: AsRef<[u8]>>(data: T) -> String {',
      insert: loss(40_000),
      function: 'hex::encode',
      benchmark: /hex_encode/,
    },
  },
  {
    ...rust,
    name: 'base64@0.22.1',
    take: crate('base64', '0.22.1'),
    filter: ['**/encode/100'],
    slow: {
      file: 'src/engine/mod.rs',
      after: 'fn encode<T: AsRef<[u8]>>(&self, input: T) -> String {',
      insert: loss(200),
      function: 'base64::engine::Engine::encode',
      benchmark: /encode\/100/,
    },
  },
  {
    ...rust,
    name: 'unicode-segmentation@1.12.0',
    take: crate('unicode-segmentation', '1.12.0'),
    filter: ['**/words/grapheme/english'],
    slow: {
      file: 'src/word.rs',
      after: "pub fn new_word_bounds(s: &str) -> UWordBounds<'_> {",
      insert: loss(1_000_000),
      function: 'unicode_segmentation::word::new_word_bounds',
      benchmark: /words/,
    },
  },
  {
    ...rust,
    name: 'tinyvec@1.8.0',
    take: crate('tinyvec', '1.8.0'),
    filter: ['**/16 of 32'],
    slow: {
      file: 'src/arrayvec.rs',
      after: 'pub fn push(&mut self, val: A::Item) {',
      insert: loss(50),
      function: 'tinyvec::arrayvec::ArrayVec<A>::push',
      benchmark: /16 of 32/,
    },
  },
  {
    ...rust,
    name: 'ropey@1.6.1',
    take: crate('ropey', '1.6.1'),
    filter: ['**/char_to_line'],
    slow: {
      file: 'src/rope.rs',
      after: 'pub fn try_char_to_line(&self, char_idx: usize) -> Result<usize> {',
      insert: loss(500),
      function: 'ropey::rope::Rope::try_char_to_line',
      benchmark: /char_to_line/,
    },
  },
];
