import { count, type Edition, fullModelWords, percent, phrase, plainText } from '@qunhai/report';

/** How moderation was estimated and judged, as the report tells it, with its sources; null where it was not. */
export function moderationMethod({ language, citations, results }: Edition): string | null {
  const { extensions } = results.sem;
  if (extensions === undefined) return null;
  const requested = Math.max(0, ...extensions.map(({ resamples }) => resamples.requested));
  const cite = citations.cite.bind(citations);
  const told = [
    phrase(fullModelWords(language, 'moderation.stages'), {
      twoStage: cite('henseler-chin-2010'),
    }),
    results.run.analysis.estimator === 'plsc' &&
      phrase(fullModelWords(language, 'moderation.plsc'), {}),
    phrase(fullModelWords(language, 'moderation.coefficient'), {}),
    requested > 0 &&
      phrase(fullModelWords(language, 'moderation.resamples'), { requested: count(requested) }),
    phrase(fullModelWords(language, 'moderation.size'), {
      size: cite('kenny-2018'),
      published: cite('aguinis-2005'),
    }),
    phrase(fullModelWords(language, 'moderation.probing'), {
      slopes: cite('aiken-west-1991'),
      regions: cite('bauer-curran-2005'),
      pointwise: cite('esarey-sumner-2018'),
    }),
  ];
  return told
    .flatMap((sentence) => (sentence === false ? [] : [plainText(sentence)]))
    .join(language === 'zh' ? '' : ' ');
}

/** How groups were compared, as the report tells it, with its sources; null where none were. */
export function groupsMethod({ language, citations, results }: Edition): string | null {
  const { groups = [] } = results.sem;
  const [first] = groups;
  if (first === undefined) return null;
  return plainText(
    phrase(
      fullModelWords(language, 'groups.method', {
        quantile: percent(first.significance),
        permutations: count(first.permutations),
        required: count(Math.max(...groups.map(({ required }) => required))),
      }),
      {
        micom: citations.cite('henseler-2016'),
        permutation: citations.cite('chin-dibbern-2010'),
        holm: citations.cite('holm-1979'),
      },
    ),
  );
}
