import { changed, holding, type MalformedStudy } from './malformed-study.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);
const rows = (text: string) => text.trimEnd().split('\n');

/** Change the cell of a record (1 = first) and column of responses.csv. */
function cell(
  name: string,
  value: string,
  ends: string,
  column = 'R1',
  record = 1,
): MalformedStudy {
  const change = (text: string) => {
    const lines = rows(text);
    const cells = lines[record]!.split(',');
    cells[lines[0]!.split(',').indexOf(column)] = value;
    lines[record] = cells.join(',');
    return `${lines.join('\n')}\n`;
  };
  return changed(`answer ${name}`, 'responses.csv', change, ends);
}
const whole = (name: string, content: string | Uint8Array, ends: string) =>
  holding(`responses.csv ${name}`, 'responses.csv', content, ends);
const text = (name: string, change: (text: string) => string | Uint8Array, ends: string) =>
  changed(`responses.csv ${name}`, 'responses.csv', change, ends);
const header = (from: string, to: string) => (all: string) => all.replace(from, to);
const encoded = (name: string, encoding: BufferEncoding, ends: string) =>
  text(name, (all) => new Uint8Array(Buffer.from(all, encoding)), ends);

const files: MalformedStudy[] = [
  whole('empty', '', 'dataset.empty-file'),
  whole('of a BOM only', bytes(0xef, 0xbb, 0xbf), 'dataset.empty-file'),
  whole('of blanks', '  \n \n', 'dataset.*'),
  text('without rows', (all) => `${rows(all)[0]}\n`, 'dataset.no-rows'),
  text('without a header', (all) => rows(all).slice(1).join('\n'), 'dataset.*'),
  whole(
    'of random bytes',
    Uint8Array.from({ length: 5000 }, (_, i) => (i * i * 31 + i * 7) % 256),
    'dataset.*',
  ),
  whole('that is a PDF', '%PDF-1.7\n%âãÏÓ\n', 'dataset.unsupported-format'),
  whole('that is gzip', bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3), 'dataset.unsupported-format'),
  whole(
    'that is a picture',
    bytes(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10),
    'dataset.unsupported-format',
  ),
  whole('that is a web page', '<!DOCTYPE html><html><body>Sign in</body></html>', 'dataset.*'),
  whole('that is JSON', '{"firm": ["a", "b"], "R1": [1, 2]}', 'dataset.*'),
  text('with NUL bytes', (all) => all.replace('\n', '\n\u0000\u0000'), 'dataset.*'),
  encoded('in UTF-16 without BOM', 'utf16le', 'sound'),
  text(
    'cut inside a character',
    (all) => new Uint8Array([...Buffer.from(`${all}企`)].slice(0, -1)),
    'dataset.*',
  ),
  text(
    'with a row too long',
    (all) => all.replace('\n', '\nx,1,2,3,4,5,6,7,8,9,10,11\n'),
    'dataset.ragged-row',
  ),
  text('with a row too short', (all) => `${all}east-031,1\n`, 'dataset.ragged-row'),
  text('with a quote left open', (all) => all.replace('east-002', '"east-002'), 'dataset.*'),
  text('with a quote in a cell', (all) => all.replace('east-002', 'ea"st-002'), 'dataset.*'),
  text('with a header twice', header('R2', 'R1'), 'dataset.duplicate-header'),
  text('with a header twice but for blanks', header('R2', ' R1 '), 'dataset.*'),
  text('with an empty header', header('R2', ''), 'dataset.empty-header'),
  text(
    'with a header of 10,000 letters',
    header('R2', 'R'.repeat(10_000)),
    'dataset.header-too-long',
  ),
  text(
    'with a cell of 3 MB',
    (all) => all.replace('east-002', 'x'.repeat(3 * 2 ** 20)),
    'dataset.cell-too-long',
  ),
  text(
    'with 20,000 columns',
    (all) =>
      rows(all)
        .map((row) => row + ',1'.repeat(20_000))
        .join('\n'),
    'dataset.*',
  ),
  text(
    'with 300,000 rows',
    (all) => all + 'east-001,1,1,1,1,1,1,1\n'.repeat(300_000),
    'dataset.too-many-rows',
  ),
  text(
    'with 150,000 rows of a firm that answered before',
    (all) => all + 'east-001,1,1,1,1,1,1,1\n'.repeat(150_000),
    'excluded:duplicate',
  ),
  text(
    'in which nobody has a name',
    (all) => all.replaceAll(/^(east|west)-\d+/gm, ''),
    'dataset.no-usable-rows',
  ),
  text(
    'of firms that are not in firms.csv',
    (all) => all.replaceAll('-0', '-9'),
    'dataset.no-usable-rows',
  ),
  text(
    'without the items of a construct',
    (all) => all.replace('Y1,Y2,Y3', 'A1,A2,A3'),
    'dataset.construct-without-items',
  ),
  text('without a column for firms', header('firm', 'company'), 'dataset.missing-column'),
];

/** Tables of which nothing but the header is there. */
const headers: MalformedStudy[] = [
  ['firms', 'dataset.no-rows'],
  ['clusters', 'sound'],
  ['ties', 'sound'],
].map(([table, ends]) =>
  changed(`${table}.csv without rows`, `${table}.csv`, (all) => `${rows(all)[0]}\n`, ends!),
);

const answers: MalformedStudy[] = [
  cell('NaN', 'NaN', 'missing'),
  cell('Infinity', 'Infinity', 'excluded:*'),
  cell('1e999', '1e999', 'excluded:*'),
  cell('#NULL!', '#NULL!', 'missing'),
  cell('#DIV/0!', '#DIV/0!', 'missing'),
  cell('out of range', '8', 'excluded:out-of-range'),
  cell('negative', '-99', 'excluded:out-of-range'),
  cell('between the steps', '3.5', 'excluded:*'),
  cell('in words', 'very much', 'excluded:*'),
  cell('a date', '2024-05-01', 'excluded:*'),
  cell('a formula', '=1+1', 'excluded:*'),
  cell('a command', "=cmd|'/c calc'!A0", 'excluded:*'),
  cell('of 100,000 letters', 'x'.repeat(100_000), 'excluded:*'),
  cell('hexadecimal', '0x4', 'excluded:*'),
  cell('with a wave in words', 'first', 'excluded:*', 'wave'),
  cell('with a negative wave', '-1', 'excluded:*', 'wave'),
  cell('with a broken wave', '1.5', 'excluded:*', 'wave'),
  cell('without a firm', '', 'excluded:*', 'firm'),
  cell('of an unknown firm', 'north-001', 'excluded:*', 'firm'),
  cell('of a firm that answered before', 'east-001', 'excluded:*', 'firm', 2),
];

const table = (file: string, name: string, from: string | RegExp, to: string, ends: string) =>
  changed(`${file} ${name}`, file, (all) => all.replace(from, to), ends);

const others: MalformedStudy[] = [
  table('firms.csv', 'with a year in words', /,(\d{4}),/, ',long ago,', 'excluded:*'),
  table('firms.csv', 'with a share of 140', /,\d+\n(?=east-002)/, ',140\n', 'excluded:*'),
  table('firms.csv', 'with a firm twice', 'east-002', 'east-001', 'excluded:*'),
  table('firms.csv', 'without its key', 'firm,', 'name,', 'dataset.missing-column'),
  table('clusters.csv', 'with a cluster twice', 'west', 'east', 'excluded:*'),
  table('ties.csv', 'from an unknown firm', 'east-001,', 'north-001,', 'excluded:*'),
  table('ties.csv', 'of an unknown kind', 'supply', 'rivalry', 'excluded:*'),
  table('ties.csv', 'to an unknown country', /,DE,no/, ',Atlantis,no', 'excluded:*'),
  table('ties.csv', 'without the other end', 'to,', 'partner,', 'dataset.missing-column'),
];

const mapped = (name: string, mapping: string, ends: string) =>
  changed(
    `mapping ${name}`,
    'study.yaml',
    (all) => all.replace('{ file: responses.csv }', `{ file: responses.csv, ${mapping} }`),
    ends,
  );

const mappings: MalformedStudy[] = [
  mapped('of an unknown column', 'columns: { R1: Q17 }', 'dataset.unknown-column'),
  mapped('to an unknown target', 'columns: { R9: R1 }', 'dataset.unknown-target'),
  mapped(
    'of two columns without a rule',
    'columns: { R1: { column: [R1, R2] } }',
    'dataset.combine-missing',
  ),
  mapped(
    'of a ratio of three',
    'columns: { R1: { column: [R1, R2, R3], combine: ratio } }',
    'dataset.ratio-needs-two',
  ),
  mapped(
    'of a column and a constant',
    'columns: { R1: R1 }, constants: { R1: 3 }',
    'dataset.mapped-twice',
  ),
  mapped('with an unknown encoding', 'encoding: klingon', 'dataset.unsupported-encoding'),
  mapped(
    'with an unknown rule',
    'columns: { R1: { column: R1, combine: median } }',
    'study.invalid',
  ),
  mapped(
    'with a recoding into a list',
    "columns: { R1: { column: R1, recode: { '1': [1] } } }",
    'study.invalid',
  ),
  mapped('with a delimiter that is none', "delimiter: '@'", 'dataset.*'),
  {
    name: 'mapping file broken',
    files: (all) => {
      const study = String(all.get('study.yaml'));
      all.set('study.yaml', study.replace(/mapping:[\s\S]*seed/, 'mapping: map.yaml\nseed'));
      all.set('map.yaml', 'responses: { file: [');
    },
    ends: 'study.yaml-syntax',
  },
];

/** Malformed text files, and mappings that do not fit them. */
export const malformedDelimitedFiles: readonly MalformedStudy[] = [
  ...files,
  ...headers,
  ...answers,
  ...others,
  ...mappings,
];
