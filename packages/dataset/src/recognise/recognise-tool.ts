import type { Bilingual } from '@qunhai/kernel';
import { askedItems, type Theory } from '@qunhai/theory';
import type { RawColumn, RawTable } from '../raw-table.ts';
import { recogniseText as t } from './messages.ts';
import type { Confidence, Recognition, SurveyTool } from './recognition.ts';
import { limesurveyTiming, serviceColumns } from './service-columns.ts';

/** What speaks for one program. */
interface Case {
  readonly tool: SurveyTool;
  /** Signs that no other program leaves. */
  readonly telling: number;
  /** Signs that others may leave, too. */
  readonly common: number;
  readonly evidence: readonly Bilingual[];
  readonly serviceColumns: readonly string[];
}

/** Cells of a column that are looked at; enough to see how a program writes. */
const cellsLookedAt = 200;

/**
 * Recognise which program wrote a table, from its column names and how its cells are written, with the evidence listed.
 * Three telling signs make it certain, two likely, one possible; without any the answer is null. Columns the program adds
 * to every export are told apart from answers.
 */
export function recogniseTool(table: RawTable, theory: Theory): Recognition {
  const cases = [
    limesurvey(table),
    wenjuanxing(table),
    xlsform(table),
    surveyjs(table),
    ownNames(table, theory),
  ].filter(({ telling }) => telling > 0);
  cases.sort((a, b) => b.telling - a.telling || b.common - a.common);
  const best = cases[0] ?? systemFile(table);
  if (!best) return { tool: null, confidence: null, evidence: [], serviceColumns: [] };
  const fileKind = best.tool === 'spss' ? undefined : systemFile(table);
  return {
    tool: best.tool,
    confidence: confidenceOf(best.telling),
    evidence: [...best.evidence, ...(fileKind?.evidence ?? [])],
    serviceColumns: best.serviceColumns,
  };
}

function confidenceOf(telling: number): Confidence {
  if (telling >= 3) return 'certain';
  return telling === 2 ? 'likely' : 'possible';
}

function limesurvey(table: RawTable): Case {
  const service = findService('limesurvey', table);
  const sub = table.columns.filter(({ name }) => /^[A-Za-z][A-Za-z0-9]*\[[^\]]+\]/.test(name));
  const coded = table.columns.filter((column) => everyCell(column, /^AO?\d{1,3}$/));
  const timings = service.telling > 0 ? table.columns.filter(isTiming).map(nameOf) : [];
  return {
    tool: 'limesurvey',
    telling: service.telling + (sub.length > 0 ? 1 : 0),
    common: service.common + (coded.length > 0 ? 1 : 0),
    evidence: [
      ...service.evidence,
      ...(sub.length > 0
        ? [t.both('evidence.subquestions', { count: sub.length, example: sub[0]!.name })]
        : []),
      ...(coded.length > 0 ? [t.both('evidence.answer-codes', { count: coded.length })] : []),
    ],
    serviceColumns: [...new Set([...service.columns, ...timings])],
  };
}

const isTiming = ({ name }: RawColumn): boolean => limesurveyTiming.test(name);
const nameOf = ({ name }: RawColumn): string => name;

function wenjuanxing(table: RawTable): Case {
  const service = findService('wenjuanxing', table);
  const numbered = table.columns.filter(({ name }) => /^\d{1,3}、/.test(name));
  const signs = [
    { key: 'evidence.seconds-cells', pattern: /^\d+秒$/ },
    { key: 'evidence.skip-marks', pattern: /^[(（](?:跳过|空)[)）]$/ },
    { key: 'evidence.joined-options', pattern: /┋/ },
  ] as const;
  const written = signs.filter(({ pattern }) =>
    table.columns.some((column) => someCell(column, pattern)),
  );
  return {
    tool: 'wenjuanxing',
    telling: service.telling + written.length + (numbered.length > 1 ? 1 : 0),
    common: service.common,
    evidence: [
      ...service.evidence,
      ...(numbered.length > 1
        ? [
            t.both('evidence.numbered-questions', {
              count: numbered.length,
              example: shortened(numbered[0]!.name),
            }),
          ]
        : []),
      ...written.map(({ key }) => t.both(key)),
    ],
    serviceColumns: service.columns,
  };
}

function xlsform(table: RawTable): Case {
  const service = findService('xlsform', table);
  const path = table.columns.find(({ name }) => /^[A-Za-z_]\w*\/[A-Za-z_]/.test(name));
  return {
    tool: 'xlsform',
    telling: service.telling,
    common: service.common + (path ? 1 : 0),
    evidence: [
      ...service.evidence,
      ...(path ? [t.both('evidence.group-paths', { example: shortened(path.name) })] : []),
    ],
    serviceColumns: service.columns,
  };
}

function surveyjs(table: RawTable): Case {
  const service = findService('surveyjs', table);
  const nested = table.columns.find((column) => someCell(column, /^\[\s*\{\s*"/));
  return {
    tool: 'surveyjs',
    telling: service.telling + (nested ? 1 : 0),
    common: service.common,
    evidence: [
      ...service.evidence,
      ...(nested ? [t.both('evidence.nested-answers', { column: nested.name })] : []),
    ],
    serviceColumns: service.columns,
  };
}

/** A table with the theory's own names needs no other origin, unless a program's columns tell one. */
function ownNames(table: RawTable, theory: Theory): Case {
  const own = new Set([...askedItems(theory), ...theory.facts].map(({ id }) => id));
  const named = table.columns.filter(({ name }) => own.has(name));
  return {
    tool: 'qunhai',
    telling: named.length > 0 && table.columns.some(({ name }) => name === 'firm') ? 1 : 0,
    common: 0,
    evidence: [t.both('evidence.own-names', { count: named.length })],
    serviceColumns: [],
  };
}

function systemFile(table: RawTable): Case | undefined {
  if (table.format !== 'sav') return undefined;
  const labelled = table.columns.filter(({ label }) => label !== undefined).length;
  const valued = table.columns.filter(({ valueLabels }) => (valueLabels?.length ?? 0) > 0).length;
  return {
    tool: 'spss',
    telling: 3,
    common: 0,
    evidence: [t.both('evidence.system-file', { labelled, valued })],
    serviceColumns: [],
  };
}

interface FoundService {
  readonly columns: readonly string[];
  readonly telling: number;
  readonly common: number;
  readonly evidence: readonly Bilingual[];
}

function findService(tool: keyof typeof serviceColumns, table: RawTable): FoundService {
  const found = serviceColumns[tool].flatMap(({ names, telling }) => {
    const column = table.columns.find(({ name }) => names.includes(plainHeader(name)));
    return column ? [{ name: column.name, telling }] : [];
  });
  const telling = found.filter((column) => column.telling).length;
  const columns = found.map(({ name }) => name);
  const evidence = telling > 0 ? [listed(tool, columns)] : [];
  return { columns, telling, common: found.length - telling, evidence };
}

/** A header in lower case; LimeSurvey's heading “code. text” counts by its code. */
function plainHeader(name: string): string {
  const plain = name.normalize('NFKC').toLowerCase();
  return (
    /^(id|submitdate|lastpage|startlanguage|seed|startdate|datestamp|ipaddr|refurl|token|interviewtime)\. /.exec(
      plain,
    )?.[1] ?? plain
  );
}

/** Names that are the same in every language. */
const brands = { limesurvey: 'LimeSurvey', surveyjs: 'SurveyJS' } as const;

function listed(tool: keyof typeof serviceColumns, names: readonly string[]): Bilingual {
  const key = 'evidence.service-columns';
  const nameIn = (language: 'zh' | 'en') =>
    tool === 'limesurvey' || tool === 'surveyjs' ? brands[tool] : t(language, `tool.${tool}`);
  return {
    zh: t('zh', key, { tool: nameIn('zh'), list: names.join('、') }),
    en: t('en', key, { tool: nameIn('en'), list: names.join(', ') }),
  };
}

function shortened(name: string): string {
  const longest = 24;
  return name.length > longest ? `${name.slice(0, longest)}…` : name;
}

function someCell({ cells }: RawColumn, pattern: RegExp): boolean {
  return cells
    .slice(0, cellsLookedAt)
    .some((cell) => typeof cell === 'string' && pattern.test(cell));
}

function everyCell({ cells }: RawColumn, pattern: RegExp): boolean {
  const filled = cells.slice(0, cellsLookedAt).filter((cell) => cell !== null);
  return filled.length > 0 && filled.every((cell) => pattern.test(String(cell)));
}
