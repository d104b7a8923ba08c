import {
  count,
  type Edition,
  fullModelWords,
  percent,
  phrase,
  plainText,
  moderationMethod as sentencesOf,
} from '@qunhai/report';

/** How moderation was estimated and judged, as the report tells it, with its sources; null where it was not. */
export function moderationMethod(edition: Edition): string | null {
  const told = sentencesOf(edition);
  if (told.length === 0) return null;
  return told.map(plainText).join(edition.language === 'zh' ? '' : ' ');
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
