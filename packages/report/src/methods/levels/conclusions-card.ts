import type { Edition } from '../../edition/edition.ts';
import { count } from '../../format/format-number.ts';
import { dotsFigure } from '../dots-figure.ts';
import type { CardFigure, CitingText, MethodCard } from '../method-card.ts';
import { conclusionTables } from './conclusion-tables.ts';
import { boundsOf, intervalLevel, type Levels, type LevelsAnalysis } from './levels-parts.ts';
import { t } from './messages.ts';

const toldElsewhere = new Set(['levels.agreement', 'levels.aggregation', 'levels.outcomes']);

/** Whether what paths say stands when firms of a group may resemble one another. */
export function conclusionsCard(
  edition: Edition,
  { findings, notes }: Levels,
  analysis: LevelsAnalysis,
): MethodCard {
  const { language } = edition;
  return {
    id: 'levels-conclusions',
    title: t(language, 'conclusions.title'),
    question: t(language, 'conclusions.question'),
    findings: findings.filter(({ id }) => !toldElsewhere.has(id)),
    figures: analysis.models.length > 0 ? [effectFigure(edition, analysis)] : [],
    tables: conclusionTables(edition, analysis),
    method: methodText(edition, analysis),
    notes: notes.map(edition.text),
  };
}

/** With few groups intervals of CR2 may be so wide that nothing else could be seen. */
function effectFigure(edition: Edition, analysis: LevelsAnalysis): CardFigure {
  const { language } = edition;
  const series =
    analysis.judgedBy === 'robust'
      ? (['ordinary', 'robust', 'within'] as const)
      : (['ordinary', 'within'] as const);
  const called = { ordinary: 'independent', robust: 'robust', within: 'within' } as const;
  return dotsFigure(edition, {
    caption: t(language, 'conclusions.figure', { level: intervalLevel(analysis) }),
    series: series.map((one) => t(language, `series.${called[one]}`)),
    axisName: t(language, 'axis.coefficient'),
    rows: analysis.models.flatMap(({ outcome, effects }) =>
      effects.map((effect) => ({
        label: `${effect.predictor} → ${outcome}`,
        estimates: series.map((one) => {
          const { value } = effect[one];
          return value === null ? null : { estimate: value, interval: boundsOf(effect[one]) };
        }),
      })),
    ),
  });
}

function methodText({ language }: Edition, analysis: LevelsAnalysis): CitingText {
  const { fewest, wildResamples, seed } = analysis;
  return {
    text: t(language, 'conclusions.method', {
      ...{ resamples: count(wildResamples), seed, between: fewest.between },
    }),
    works: {
      cr2: ['bell-mccaffrey-2002', 'pustejovsky-tipton-2018'],
      wild: ['cameron-2008'],
      kr: ['kenward-roger-1997'],
      centering: ['enders-tofighi-2007'],
      latent: ['ludtke-2008'],
      r2: ['nakagawa-schielzeth-2013'],
      few: ['mcneish-stapleton-2016'],
      mediation: ['zhang-2009'],
      montecarlo: ['preacher-selig-2012'],
      bootstrap: ['davison-hinkley-1997'],
    },
  };
}
