import {
  citingText,
  type Edition,
  type MethodCard,
  methodTold,
  methodWords,
  plainText,
  ruleWords,
} from '@qunhai/report';
import type { Finding } from '@qunhai/results';
import { useId } from 'react';
import { useWords } from '../../app/use-words.ts';
import { componentWords } from '../messages.ts';
import { ScienceTable } from '../science-table/science-table.tsx';
import { CardDrawing } from './card-drawing.tsx';
import styles from './method-card.module.css';

/**
 * A method and what it found, as the report tells it: what is asked, the findings with the rule each goes by, figures and tables that
 * can be taken along, and for reviewers how it was done; of a method that was not, only the reason.
 */
export function MethodCardView({
  edition,
  card,
}: {
  readonly edition: Edition;
  readonly card: MethodCard;
}) {
  const { language } = edition;
  const id = useId();
  // Without findings the notes are the answer and stand where it is looked for.
  const noted = card.notes.length > 0;
  const told = card.figures.length + card.tables.length > 0;
  const method = methodTold(card);
  return (
    <section className={styles.card} aria-labelledby={id}>
      <h2 id={id}>{card.title}</h2>
      <p className={styles.words}>{card.question}</p>
      {card.findings.length === 0 ? (
        <Notes notes={noted || told ? card.notes : [methodWords(language, 'card.no-finding')]} />
      ) : (
        <ul className={styles.findings}>
          {card.findings.map((finding, at) => (
            <FindingItem
              key={finding.id}
              finding={finding}
              told={isTold(finding, card.findings.slice(0, at))}
            />
          ))}
        </ul>
      )}
      {card.figures.map((figure) => (
        <CardDrawing key={figure.caption} figure={figure} />
      ))}
      {card.tables.map(({ folded, ...table }) =>
        folded ? (
          <details key={table.caption} className={styles.table}>
            <summary>{table.caption}</summary>
            <ScienceTable {...table} />
          </details>
        ) : (
          <ScienceTable key={table.caption} {...table} />
        ),
      )}
      {method && (
        <details className={styles.method}>
          <summary>{methodWords(language, 'card.method')}</summary>
          <p className={styles.words}>{plainText(citingText(edition, method))}</p>
        </details>
      )}
      {card.findings.length > 0 && <Notes notes={card.notes} />}
    </section>
  );
}

function Notes({ notes }: { readonly notes: readonly string[] }) {
  return notes.map((note) => (
    <p className={styles.quiet} key={note}>
      {note}
    </p>
  ));
}

/** Whether findings above have given the rule already. */
function isTold({ rule }: Finding, above: readonly Finding[]): boolean {
  return rule !== undefined && above.some((one) => one.rule?.rule.en === rule.rule.en);
}

function FindingItem({
  finding: { verdict, text, rule, details },
  told,
}: {
  readonly finding: Finding;
  readonly told: boolean;
}) {
  const { language, text: read } = useWords(componentWords);
  return (
    <li className={styles.finding}>
      <span className={`${styles.verdict} ${styles[verdict]}`}>
        {methodWords(language, `verdict.${verdict}`)}
      </span>
      <div>
        {read(text)}
        {rule && !told && <RuleText rule={rule} />}
        {details && (
          <details className={styles.details}>
            <summary>{methodWords(language, 'card.details', { count: details.length })}</summary>
            <ul>
              {details.map((detail) => (
                <li key={detail.text.en}>
                  {read(detail.text)}
                  {detail.rule && <RuleText rule={detail.rule} />}
                </li>
              ))}
            </ul>
          </details>
        )}
      </div>
    </li>
  );
}

function RuleText({ rule }: { readonly rule: NonNullable<Finding['rule']> }) {
  const { language } = useWords(componentWords);
  return <span className={styles.rule}>{ruleWords(language, rule)}</span>;
}
