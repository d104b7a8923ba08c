import type { Edition } from '@qunhai/report';
import type { FirmDiagnosis } from '@qunhai/results';
import { type ReactNode, useId } from 'react';
import { useNarrow } from '../../../app/use-media.ts';
import { useWords } from '../../../app/use-words.ts';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import styles from '../diagnose-page.module.css';
import { diagnoseWords } from '../messages.ts';
import { wayWords } from '../ways/messages.ts';
import { NearestWays } from '../ways/nearest-ways.tsx';
import {
  constraintTable,
  couplingTable,
  lockInTable,
  networkTable,
  scoreTable,
  stageTable,
} from './card-tables.ts';
import { ConstraintList } from './constraint-list.tsx';
import cardStyles from './firm-card.module.css';
import { PositionFigure } from './position-figure.tsx';
import { summarySentences } from './summary-sentences.ts';

/** All a run says of one firm: in short, then with figures and what they rest on. */
export function FirmCard({
  run,
  edition,
  firm,
}: {
  readonly run: string;
  readonly edition: Edition;
  readonly firm: FirmDiagnosis;
}) {
  const { t } = useWords(diagnoseWords);
  const narrow = useNarrow();
  const coupling = couplingTable(edition, firm);
  const lockIns = [lockInTable(edition, firm), networkTable(edition, firm)];
  const constraints = constraintTable(edition, firm);
  const { peers } = firm;
  return (
    <>
      <div className={cardStyles.summary}>
        <h2>{t('card.summary')}</h2>
        {summarySentences(edition, firm).map((sentence) => (
          <p key={sentence}>{sentence}</p>
        ))}
      </div>
      <Part title={t('constraints.title')}>
        {constraints === null && <p>{t('constraints.none')}</p>}
        {constraints &&
          (narrow ? (
            <ConstraintList edition={edition} firm={firm} />
          ) : (
            <ScienceTable {...constraints} />
          ))}
      </Part>
      <Part title={wayWords(edition.language, 'title')}>
        <NearestWays run={run} edition={edition} firm={firm.firm} />
      </Part>
      <Part title={t('scores.title')}>
        <p className={styles.lead}>
          {peers ? t(`peers.${peers.group}`, { count: peers.firms }) : t('peers.none')}
        </p>
        <PositionFigure edition={edition} firm={firm} />
        <ScienceTable {...scoreTable(edition, firm)} />
      </Part>
      <div className={styles.pair}>
        <Part title={t('stages.title')}>
          <ScienceTable {...stageTable(edition, firm)} />
        </Part>
        {coupling && (
          <Part title={t('coupling.title')}>
            <ScienceTable {...coupling} />
          </Part>
        )}
      </div>
      <Part title={t('lock-in.title')}>
        {lockIns
          .filter((table): table is TableContent => table !== null)
          .map((table) => (
            <ScienceTable key={table.caption} {...table} />
          ))}
      </Part>
    </>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}
