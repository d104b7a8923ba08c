import { bounded, bracketed, decimal, type Edition } from '@qunhai/report';
import cardStyles from '../card/firm-card.module.css';
import { wayWords as t } from './messages.ts';
import { conditionText, type Way, type WayCondition } from './way-sentences.ts';
import { neededText, readingText } from './way-table.ts';

/** What a firm lacks in a way one below the other, and folded what it has: for screens that are too narrow for a table. */
export function WayList({ edition, way }: { readonly edition: Edition; readonly way: Way }) {
  const lacks = way.conditions.filter(({ lacking }) => lacking !== null);
  const has = way.conditions.filter(({ lacking }) => lacking === null);
  return (
    <>
      <ConditionItems edition={edition} conditions={lacks} />
      {has.length > 0 && (
        <details className={cardStyles.folded}>
          <summary>{t(edition.language, 'has.some', { count: has.length })}</summary>
          <ConditionItems edition={edition} conditions={has} />
        </details>
      )}
    </>
  );
}

function ConditionItems({
  edition,
  conditions,
}: {
  readonly edition: Edition;
  readonly conditions: readonly WayCondition[];
}) {
  const { language } = edition;
  return (
    <ol className={cardStyles.constraints}>
      {conditions.map((condition) => (
        <li key={condition.construct}>
          <p>
            <strong>{conditionText(edition, condition)}</strong>
            {` · ${t(language, condition.core ? 'core' : 'peripheral')} · ${readingText(edition, condition)}`}
          </p>
          <p>{figuresText(edition, condition)}</p>
        </li>
      ))}
    </ol>
  );
}

function figuresText(edition: Edition, condition: WayCondition): string {
  const { score, interval, lacking } = condition;
  const format = (value: number) => decimal(value, 1);
  const figures = {
    ...neededText(edition, condition),
    score: [score === null ? '—' : format(score), interval && bracketed(interval, format)]
      .filter(Boolean)
      .join(' '),
  };
  if (lacking === null) return t(edition.language, 'figures', figures);
  return t(edition.language, 'figures.lacking', { ...figures, membership: bounded(lacking, 2) });
}
