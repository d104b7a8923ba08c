import type { Edition } from '../../edition/edition.ts';
import { count } from '../../format/format-number.ts';
import { type Html, phrase } from '../../html/html.ts';
import { t } from './messages.ts';

/** How moderation was estimated and judged in this run, a sentence an entry, with its sources; none where it was not. */
export function moderationMethod({ language, citations, results }: Edition): Html[] {
  const { extensions, moderatedMediation = [] } = results.sem;
  if (extensions === undefined) return [];
  const { estimator, interval, moderationApproach = 'two-stage' } = results.run.analysis;
  const requested = Math.max(0, ...extensions.map(({ resamples }) => resamples.requested));
  const cite = citations.cite.bind(citations);
  const isTwoStage = moderationApproach === 'two-stage';
  const isSloped = moderationApproach !== 'orthogonalizing';
  const isInferred = requested > 0;
  const told = [
    isTwoStage &&
      phrase(t(language, 'moderation.stages'), { twoStage: cite('henseler-chin-2010') }),
    !isTwoStage && phrase(t(language, 'moderation.products'), { products: cite('chin-2003') }),
    !isSloped && phrase(t(language, 'moderation.residuals'), { residuals: cite('little-2006') }),
    estimator === 'plsc' && phrase(t(language, 'moderation.plsc'), {}),
    phrase(t(language, 'moderation.coefficient'), {}),
    isInferred && phrase(t(language, 'moderation.resamples', { requested: count(requested) }), {}),
    isInferred &&
      !isTwoStage &&
      interval === 'bca' &&
      phrase(t(language, 'moderation.percentile'), {}),
    phrase(t(language, 'moderation.size'), {
      size: cite('kenny-2018'),
      published: cite('aguinis-2005'),
    }),
    isSloped &&
      phrase(t(language, 'moderation.probing'), {
        slopes: cite('aiken-west-1991'),
        regions: cite('bauer-curran-2005'),
        pointwise: cite('esarey-sumner-2018'),
      }),
    moderatedMediation.length > 0 &&
      phrase(t(language, 'mediated.method'), { index: cite('hayes-2015') }),
  ];
  return told.filter((sentence) => sentence !== false);
}
