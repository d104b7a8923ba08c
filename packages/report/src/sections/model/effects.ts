import type { Results } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { paragraph, type Section } from '../../edition/section.ts';
import { count, decimal, percent } from '../../format/format-number.ts';
import { type Html, type HtmlValue, html, joined, phrase } from '../../html/html.ts';
import { chainCell, constructCell, figureCell, stackedCell } from '../../table/cells.ts';
import { Footnotes } from '../../table/footnotes.ts';
import { numeric, prose, table, text } from '../../table/table.ts';
import { hasInference, inferenceReason, levelText } from './estimate-words.ts';
import { t } from './messages.ts';
import { glyphAxis, testedCells, testedColumns } from './path-table.ts';

type MediationRow = Results['sem']['mediation'][number];

/** Direct and indirect effect a verdict on mediation rests on. */
function judgedEffects({ results }: Edition, row: MediationRow) {
  const { paths, indirect } = results.sem;
  const chain = [row.from, ...row.through, row.to].join('\n');
  return {
    direct: row.direct ?? paths.find(({ from, to }) => from === row.from && to === row.to),
    indirect: row.indirect ?? indirect.find(({ path }) => path.join('\n') === chain),
  };
}

/** A mediation as it is told: its kind, what that means, and the figures it rests on. */
export function readMediation(edition: Edition, row: MediationRow) {
  const { language, names } = edition;
  const kind = row.type === 'indirect-only' && row.directModelled === false ? 'assumed' : row.type;
  const mediated = row.verdict !== 'none';
  return {
    ...judgedEffects(edition, row),
    kind: t(language, `mediation.${kind}`),
    meaning: t(language, `mediation.words-${kind}`, {
      from: names.construct(row.from),
      to: names.construct(row.to),
      through: row.through.map(names.construct).join(' → '),
    }),
    share: mediated ? row.varianceAccountedFor : null,
    noShare: t(language, mediated ? 'reason.no-share' : 'reason.no-mediation'),
  };
}

/**
 * What the verdicts on mediation rest on and how far they carry.
 * @param tables - names the tables of indirect and total effects, in a sentence
 */
export function mediationNote({ language, results }: Edition, tables: string): string {
  const { mediation } = results.sem;
  const level = levelText(results.run.analysis.level);
  const hasSecondModel = mediation.some(({ indirect }) => indirect);
  return [
    t(language, 'effects.decomposition-note', { level }),
    t(language, 'effects.share-note'),
    t(language, 'effects.multiplicity', { n: count(mediation.length), level }),
    ...(hasSecondModel ? [t(language, 'effects.second-model', { tables })] : []),
  ].join(language === 'zh' ? '' : ' ');
}

function mediationCells(edition: Edition, row: MediationRow, footnotes: Footnotes): HtmlValue[] {
  const { language } = edition;
  const { direct, indirect, kind, meaning, share, noShare } = readMediation(edition, row);
  const effectCell = (effect: typeof direct): HtmlValue =>
    effect === undefined
      ? footnotes.none(t(language, 'reason.no-direct'))
      : stackedCell(effect.estimate, effect.interval, decimal, footnotes, '');
  return [
    html`${chainCell([row.from, ...row.through, row.to])}${row.indirect && ' +'}`,
    effectCell(direct),
    effectCell(indirect),
    kind,
    figureCell(share, (value) => percent(value), footnotes, noShare),
    meaning,
  ];
}

function mediationTable(edition: Edition): Html {
  const { language, results } = edition;
  const { mediation } = results.sem;
  const footnotes = new Footnotes();
  return table(edition, {
    caption: t(language, 'effects.mediation'),
    columns: [
      text(t(language, 'head.path')),
      numeric(t(language, 'head.direct')),
      numeric(t(language, 'head.indirect')),
      prose(t(language, 'head.mediation')),
      numeric(t(language, 'head.share')),
      prose(t(language, 'head.meaning')),
    ],
    groups: [{ rows: mediation.map((row) => mediationCells(edition, row, footnotes)) }],
    footnotes,
    note: mediationNote(edition, t(language, 'effects.tables-below')),
  });
}

function specificTable(edition: Edition): Html {
  const { language, results } = edition;
  const footnotes = new Footnotes();
  const axis = glyphAxis(results.sem.indirect);
  return table(edition, {
    caption: t(language, 'effects.specific'),
    columns: [text(t(language, 'head.path')), ...testedColumns(edition)],
    groups: [
      {
        rows: results.sem.indirect.map((row) => [
          chainCell(row.path),
          ...testedCells(edition, row, axis, footnotes),
        ]),
      },
    ],
    footnotes,
    note: t(language, 'effects.specific-note'),
  });
}

function decompositionTable(edition: Edition): Html {
  const { language, results } = edition;
  const { sem } = results;
  const footnotes = new Footnotes();
  const key = ({ from, to }: { from: string; to: string }): string => `${from}\n${to}`;
  const direct = new Map(sem.paths.map((row) => [key(row), row]));
  const indirect = new Map(sem.totalIndirect.map((row) => [key(row), row]));
  const cell = (row: (typeof sem.total)[number] | undefined, reason: string) =>
    row === undefined
      ? footnotes.none(reason)
      : stackedCell(row.estimate, row.interval, decimal, footnotes, inferenceReason(edition));
  const rows = sem.total.map((row) => [
    joined([constructCell(edition, row.from), constructCell(edition, row.to)], ' → '),
    cell(direct.get(key(row)), t(language, 'reason.no-direct')),
    cell(indirect.get(key(row)), t(language, 'reason.no-indirect')),
    cell(row, ''),
  ]);
  return table(edition, {
    caption: t(language, 'effects.decomposition'),
    columns: [
      text(t(language, 'head.path')),
      numeric(t(language, 'head.direct')),
      numeric(t(language, 'head.total-indirect')),
      numeric(t(language, 'head.total')),
    ],
    groups: [{ rows }],
    footnotes,
    note: t(language, 'effects.decomposition-note', {
      level: levelText(results.run.analysis.level),
    }),
  });
}

/** Every specific, total indirect and total effect, and what they say about mediation in words. */
export function effectsSection(edition: Edition): Section {
  const { language, results } = edition;
  const { sem } = results;
  const lead = phrase(t(language, 'effects.lead'), { cite: edition.citations.cite('zhao-2010') });
  return {
    id: 'effects',
    title: t(language, 'effects.title'),
    body:
      sem.totalIndirect.length === 0
        ? paragraph(t(language, 'effects.none'))
        : [
            paragraph(lead),
            sem.mediation.length > 0 && hasInference(edition) && mediationTable(edition),
            sem.indirect.length > 0 && specificTable(edition),
            decompositionTable(edition),
          ],
  };
}
