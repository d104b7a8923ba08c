import { clusteredFirmsTheory, type Item, scaleOf } from '@qunhai/theory';
import { tableOf } from '../build/table.fixture.ts';
import type { Cell, RawTable } from '../raw-table.ts';

/**
 * Exports as survey programs write them, of the same invented answers: answer k of row i is 1 + (5k + i) mod 7.
 * What is known from the programs' own exports and what is assumed stands with each.
 */
const theory = clusteredFirmsTheory;
const rowCount = 12;

/** The invented answer of a row to the k-th item. */
export function inventedAnswer(k: number, row: number): number {
  return 1 + ((5 * k + row) % 7);
}

const rowNumbers = Array.from({ length: rowCount }, (_, row) => row);
const wording = (item: Item, value: number, language: 'zh' | 'en') =>
  scaleOf(theory, item).anchors.find((anchor) => anchor.value === value)!.label[language];

type Column = readonly [header: string, cell: (row: number) => Cell];

function tableFrom(columns: readonly Column[], about: Partial<RawTable> = {}): RawTable {
  return tableOf(
    [columns.map(([header]) => header), ...rowNumbers.map((row) => columns.map(([, c]) => c(row)))],
    about,
  );
}

const moment = (row: number) => `2026-03-${String(10 + row)} 09:15:${String(10 + row)}`;

/**
 * LimeSurvey, CSV, headings “question code”, answers as codes.
 * Known: names and order of the service columns, `array[subquestion]`, cells all text, timings `interviewtime`, `groupTimeN`.
 * Assumed: an array named R whose subquestions carry the item ids, and option codes A1 … A7 in the order of the scale.
 */
export function limesurveyCodes(): RawTable {
  return tableFrom([
    ['id', (row) => String(row + 1)],
    ['submitdate', moment],
    ['lastpage', () => '6'],
    ['startlanguage', () => 'zh-Hans'],
    ['seed', (row) => String(190_000_000 + row)],
    ['token', (row) => `tk${row}x`],
    ['firm', (row) => `f-${row}`],
    ...theory.items.map(
      (item, k): Column => [`R[${item.id}]`, (row) => `A${inventedAnswer(k, row)}`],
    ),
    // LimeSurvey's question codes have no underscore.
    ['foundingyear', (row) => String(1990 + row)],
    ['motives[SQ001]', (row) => (row % 2 ? 'Y' : '')],
    ['motives[SQ002]', (row) => (row % 3 ? 'Y' : '')],
    ['interviewtime', (row) => String(300.5 + row)],
    ['groupTime12', () => '80.2'],
  ]);
}

/**
 * LimeSurvey, headings “question code & question text”, full answers.
 * Known: `code. text`, service columns `id. Response ID` and the like. Assumed: the questions' wordings are the theory's.
 */
export function limesurveyTexts(): RawTable {
  return tableFrom([
    ['id. Response ID', (row) => String(row + 1)],
    ['submitdate. Date submitted', moment],
    ['lastpage. Last page', () => '6'],
    ['startlanguage. Start language', () => 'en'],
    ['seed. Seed', (row) => String(190_000_000 + row)],
    ...theory.items.map(
      (item, k): Column => [
        `Q1[SQ${String(k + 1).padStart(3, '0')}]. How far do you agree? [${item.text.en}]`,
        (row) => wording(item, inventedAnswer(k, row), 'en'),
      ],
    ),
    ['Q7. In which year was your firm founded?', (row) => String(1990 + row)],
  ]);
}

const wenjuanxingHead: readonly Column[] = [
  ['序号', (row) => row + 1],
  ['提交答卷时间', (row) => `2026/3/${10 + row} 9:15:00`],
  ['所用时间', (row) => `${345 + row}秒`],
  ['来源', () => '微信'],
  ['来源详情', () => 'N/A'],
  ['来自IP', (row) => `203.0.113.${row}(浙江-温州)`],
];

/**
 * 问卷星, options as texts. Known: head columns, `N、` before questions, `345秒`, several options joined by ┋, (跳过) and (空).
 * Assumed: `N、stem—row` for matrix questions, options worded `5.比较同意`, which differ from the theory's.
 */
export function wenjuanxingTexts(): RawTable {
  const options = ['非常不同意', '不同意', '不太同意', '一般', '比较同意', '同意', '非常同意'];
  return tableFrom(
    [
      ...wenjuanxingHead,
      ['1、企业名称', (row) => `某某${row}有限公司`],
      ...theory.items.map(
        (item, k): Column => [
          `2、以下说法在多大程度上符合贵企业的情况？—${item.text.zh}`,
          (row) => {
            if (row === 3 && k === 0) return '(跳过)';
            const value = inventedAnswer(k, row);
            return `${value}.${options[value - 1]}`;
          },
        ],
      ),
      ['3、贵企业成立于哪一年？', (row) => (row === 0 ? '(空)' : 1990 + row)],
      ['4、贵企业在国际业务中主要承担什么角色？', () => '自主品牌（OBM）'],
      [
        '5、贵企业加入集群的原因有哪些？（可多选）',
        (row) => (row % 2 ? '接近市场┋学习新技术' : '接近市场'),
      ],
      ['总分', () => 0],
    ],
    { file: '123456_按文本_产业集群_12_12.xlsx', format: 'xlsx' },
  );
}

/**
 * 问卷星, options as numbers. Known: −3 for skipped and −2 for empty. Assumed: items as single questions `N、DL1 wording`, the
 * choice of the GVC function as the number of its option.
 */
export function wenjuanxingNumbers(): RawTable {
  return tableFrom(
    [
      ...wenjuanxingHead,
      ...theory.items.map(
        (item, k): Column => [
          `${k + 1}、${item.id} ${item.text.zh}`,
          (row) => (row === 2 && k < 2 ? -3 : inventedAnswer(k, row)),
        ],
      ),
      ['70、贵企业在国际业务中主要承担什么角色？', (row) => (row === 2 ? -3 : 1 + (row % 3))],
    ],
    { file: '123456_按序号_产业集群_12_12.xlsx', format: 'xlsx' },
  );
}

/**
 * KoboToolbox, XML values and headers, groups shown in headers. Known: the service columns, `group/name`, select_multiple with
 * values joined by blanks and a 0/1 column per option. The form is the one Qunhai exports.
 */
export function koboExport(): RawTable {
  return tableFrom([
    ['start', moment],
    ['end', moment],
    ['firm', (row) => `f-${row}`],
    ['cluster', () => 'hardware'],
    ...theory.items.map(
      (item, k): Column => [`answers/${item.id}`, (row) => String(inventedAnswer(k, row))],
    ),
    ['facts/founding_year', (row) => String(1990 + row)],
    ['facts/motives', () => 'market-access new-technology'],
    ['facts/motives/market-access', () => '1'],
    ['facts/motives/new-technology', () => '1'],
    ['_id', (row) => String(900 + row)],
    ['_uuid', (row) => `uuid-${row}`],
    ['_submission_time', moment],
    ['_validation_status', () => null],
    ['__version__', () => 'v1'],
    ['_index', (row) => String(row + 1)],
  ]);
}

/** ODK Central, CSV. Known: SubmissionDate, KEY, SubmitterID …, `group-name`. */
export function odkExport(): RawTable {
  return tableFrom([
    ['SubmissionDate', moment],
    ['firm', (row) => `f-${row}`],
    ...theory.items.map(
      (item, k): Column => [`answers-${item.id}`, (row) => String(inventedAnswer(k, row))],
    ),
    ['meta-instanceID', (row) => `uuid:${row}`],
    ['KEY', (row) => `uuid:${row}`],
    ['SubmitterID', () => '11'],
    ['SubmitterName', () => 'collector'],
    ['ReviewState', () => null],
  ]);
}

/** SurveyJS, CSV. Known: columns are question names. Assumed: HappenedAt, and dynamic matrices as JSON. */
export function surveyjsExport(): RawTable {
  return tableFrom([
    ['HappenedAt', moment],
    ['firm', (row) => `f-${row}`],
    ...theory.items.map((item, k): Column => [item.id, (row) => String(inventedAnswer(k, row))]),
    ['partners', () => '[{"to":"X","kind":"supply"}]'],
  ]);
}

/**
 * SPSS. Known: names of columns say nothing, labels hold the wordings, value labels name codes. Here the codes run from strongly
 * agree (1) to strongly disagree (7), labelled at the ends only.
 */
export function spssTurned(): RawTable {
  const table = tableFrom(
    [
      ['CASEID', (row) => row + 1],
      ['firm_id', (row) => `f-${row}`],
      ...theory.items.map(
        (_, k): Column => [`V${String(k + 10)}`, (row) => 8 - inventedAnswer(k, row)],
      ),
    ],
    { file: 'survey.sav', format: 'sav' },
  );
  const valueLabels = [
    { value: 1, label: 'Strongly agree' },
    { value: 7, label: 'Strongly disagree' },
  ];
  return {
    ...table,
    columns: table.columns.map((column, c) =>
      c < 2 ? column : { ...column, label: theory.items[c - 2]!.text.zh, valueLabels },
    ),
  };
}
