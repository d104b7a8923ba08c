import type { Edition } from '../../edition/edition.ts';
import { count, percent } from '../../format/format-number.ts';
import { levelText } from '../../sections/model/estimate-words.ts';
import type { CardFigure, CitingText, MethodCard } from '../method-card.ts';
import { ceilingFigure } from './ceiling-figure.ts';
import { t } from './messages.ts';
import type { Analysis } from './necessity-parts.ts';
import { bottleneckTable, combinedTable, effectTable } from './necessity-tables.ts';
import { purityTable } from './purity-table.ts';

/** What outcomes cannot do without; nothing where the results have no such family. */
export function necessityCards(edition: Edition): readonly MethodCard[] {
  const necessity = edition.results.assessments?.necessity;
  if (necessity === undefined) return [];
  const { language } = edition;
  const { findings, notes } = necessity;
  const analysis = necessity.analysis ?? null;
  if (findings.length === 0 && notes.length === 0) return [];
  const targets = (analysis?.outcomes ?? []).filter(({ target }) => target);
  const combined = analysis && combinedTable(edition, analysis);
  const purity = analysis && purityTable(edition, analysis);
  return [
    {
      id: 'necessity',
      title: t(language, 'title'),
      question: t(language, 'question'),
      findings,
      figures: analysis
        ? targets
            .map((outcome) => ceilingFigure(edition, analysis, outcome))
            .filter((figure) => figure !== null)
            .map(withNoteOnce)
        : [],
      tables: analysis
        ? [
            effectTable(edition, analysis),
            ...[
              ...(purity ? [purity] : []),
              ...targets.map((outcome) => bottleneckTable(edition, outcome)),
              ...(combined ? [combined] : []),
            ].map((table) => ({ ...table, folded: true })),
          ]
        : [],
      method: methodText(edition, analysis),
      notes: notes.map(edition.text),
    },
  ];
}

/** Figures of several outcomes are read alike: how is said under the first. */
function withNoteOnce({ note, ...figure }: CardFigure, at: number): CardFigure {
  return at === 0 && note !== undefined ? { ...figure, note } : figure;
}

function methodText({ language, results }: Edition, analysis: Analysis | null): CitingText {
  const works = { dul: ['dul-2016'], richter: ['richter-2020'] } as const;
  if (analysis === null) return { text: t(language, 'method.none'), works };
  const used = [...new Set(analysis.outcomes.map(({ permutations }) => permutations))];
  return {
    text: t(language, 'method', {
      answered: percent(analysis.leastAnswered),
      permutations: used
        .toSorted((a, b) => a - b)
        .map(count)
        .join('–'),
      seed: analysis.seed,
      correction: t(language, `correction.${analysis.correction}`),
      level: levelText(results.run.analysis.level),
    }),
    works: { ...works, test: ['dul-2020'], wilson: ['wilson-1927'], cipma: ['hauff-2024'] },
  };
}
