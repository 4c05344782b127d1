/** Source distributions of Python projects, with pytest-benchmark's fixture or codspeed's marks. */
import type { ZooProject } from '../project.ts';
import { pythonSource } from '../registries.ts';

const loss = (indent: string): string => `\n${indent}for _lost in range(300):\n${indent}    pass`;

const python = { language: 'python', needs: ['python3', 'py-spy'] } as const;

const without = 'its source distribution holds no benchmarks';

export const pythons: readonly ZooProject[] = [
  {
    ...python,
    name: 'pint==0.24.4',
    take: pythonSource('pint==0.24.4'),
    filter: ['test_10_registry/test_parse_units*'],
    slow: {
      file: 'pint/util.py',
      after: 'def string_preprocessor(input_string: str) -> str:',
      insert: loss('    '),
      function: 'string_preprocessor',
      benchmark: /test_parse_units/,
    },
  },
  {
    ...python,
    name: 'cattrs==24.1.2',
    take: pythonSource('cattrs==24.1.2'),
    filter: ['test_primitives/test_unstructure_int*'],
    slow: {
      file: 'src/cattrs/converters.py',
      after: 'def unstructure(self, obj: Any, unstructure_as: Any = None) -> Any:',
      insert: loss('        '),
      function: 'BaseConverter.unstructure',
      benchmark: /test_unstructure_int/,
    },
  },
  {
    ...python,
    name: 'attrs==25.4.0',
    take: pythonSource('attrs==25.4.0'),
    needs: ['python3', 'py-spy', 'uv'],
    filter: ['test_benchmarks/test_create_simple_class'],
    slow: {
      file: 'src/attr/_make.py',
      after: 'def _determine_attrs_eq_order(cmp, eq, order, default_eq):',
      insert: loss('    '),
      function: '_determine_attrs_eq_order',
      benchmark: /test_create_simple_class/,
    },
  },
  {
    ...python,
    name: 'bidict==0.23.1',
    take: pythonSource('bidict==0.23.1'),
    filter: ['**'],
    slow: { file: 'bidict/_base.py', after: 'def __init__(', insert: '', function: '__init__', benchmark: /./ },
    known: without,
  },
  {
    ...python,
    name: 'markdown-it-py==3.0.0',
    take: pythonSource('markdown-it-py==3.0.0'),
    filter: ['**'],
    slow: { file: 'markdown_it/main.py', after: 'def render(', insert: '', function: 'render', benchmark: /./ },
    known: without,
  },
];
