import { bounded, bracketed, decimal, type Edition } from '@qunhai/report';
import cardStyles from '../card/firm-card.module.css';
import { wayWords as t } from './messages.ts';
import { conditionText, type Way } from './way-sentences.ts';
import { neededText, readingText, wayNote } from './way-table.ts';

/** The conditions of a way one below the other, for screens that are too narrow for a table. */
export function WayList({ edition, way }: { readonly edition: Edition; readonly way: Way }) {
  const { language } = edition;
  const format = (value: number) => decimal(value, 1);
  return (
    <>
      <ol className={cardStyles.constraints}>
        {way.conditions.map((condition) => {
          const { construct, score, interval, lacking, core } = condition;
          const figures = {
            ...neededText(edition, condition),
            score: [score === null ? '—' : format(score), interval && bracketed(interval, format)]
              .filter(Boolean)
              .join(' '),
          };
          return (
            <li key={construct}>
              <p>
                <strong>{conditionText(edition, condition)}</strong>
                {` · ${t(language, core ? 'core' : 'peripheral')} · ${readingText(edition, condition)}`}
              </p>
              <p>
                {lacking === null
                  ? t(language, 'figures', figures)
                  : t(language, 'figures.lacking', { ...figures, membership: bounded(lacking, 2) })}
              </p>
            </li>
          );
        })}
      </ol>
      <p className={cardStyles.origin}>{wayNote(edition, way)}</p>
    </>
  );
}
