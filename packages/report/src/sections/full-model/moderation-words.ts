import type { Results } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { decimal, percent } from '../../format/format-number.ts';
import { t } from './messages.ts';

export type ModerationRow = NonNullable<Results['sem']['moderation']>[number];
type Region = NonNullable<ModerationRow['regions']>[number];

/** What a moderated effect means: whether it changes, and where it differs from 0. */
export function moderationWords(edition: Edition, row: ModerationRow): string {
  const { language, names } = edition;
  const { interval, regions } = row;
  if (interval === null) return t(language, 'words.untested');
  const change = interval.lower > 0 ? 'grows' : interval.upper < 0 ? 'shrinks' : 'same';
  const first = t(language, `words.${change}`, {
    moderator: names.construct(row.moderator),
    predictor: names.construct(row.predictor),
    to: names.construct(row.to),
  });
  if (regions === null)
    return `${first}${language === 'zh' ? '' : ' '}${t(language, 'words.no-slopes')}`;
  const separator = language === 'zh' ? '；' : '. ';
  const end = language === 'zh' ? '。' : '.';
  const rest = regions.map((region, i) => regionWords(edition, row.moderator, region, regions, i));
  return `${first}${language === 'zh' ? '' : ' '}${rest.join(separator)}${end}`;
}

function regionWords(
  { language }: Edition,
  moderator: string,
  { from, to, effect, share }: Region,
  { length }: readonly Region[],
  index: number,
): string {
  const isFirst = index === 0;
  const isLast = index === length - 1;
  const ends = { moderator, from: decimal(from, 2), to: decimal(to, 2) };
  const where = isFirst && isLast ? 'everywhere' : isFirst ? 'below' : isLast ? 'above' : 'between';
  const shown = share === null || (isFirst && isLast);
  return t(language, `region.${effect}`, {
    where: t(language, `region.${where}`, ends),
    share: shown ? '' : t(language, 'region.share', { share: percent(share) }),
  });
}
