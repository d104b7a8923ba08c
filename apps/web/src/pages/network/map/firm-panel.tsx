import { useId, useMemo } from 'react';
import { useStudyId } from '../../../app/use-study-id.ts';
import { useWords } from '../../../app/use-words.ts';
import { LinkButton } from '../../../components/link-button.tsx';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import { networkPageWords } from '../messages.ts';
import { comparePositions } from './compare-positions.ts';
import { partnersTable, positionsTable } from './firm-tables.ts';
import styles from './network-map.module.css';
import type { NetworkAnalysis, NetworkFirm, NetworkWave, ShownNetwork } from './shown-network.ts';
import type { MapNames } from './use-map-names.ts';

/** A chosen firm: whom it is tied to, and where it stands beside others. */
export function FirmPanel({
  id,
  run,
  analysis,
  wave,
  network,
  firm,
  names,
}: {
  readonly id: string;
  readonly run: string;
  readonly analysis: NetworkAnalysis;
  readonly wave: NetworkWave;
  readonly network: ShownNetwork;
  readonly firm: NetworkFirm;
  readonly names: MapNames;
}) {
  const words = useWords(networkPageWords);
  const { t } = words;
  const study = useStudyId();
  const heading = useId();
  const compared = useMemo(() => comparePositions(analysis, wave, firm), [analysis, wave, firm]);
  const name = names.firm(firm.id);
  return (
    <section id={id} className={styles.panel} aria-labelledby={heading} tabIndex={-1}>
      <h2 id={heading} translate="no">
        {name}
      </h2>
      {!firm.responded && <p className={styles.quiet}>{t('panel.silent')}</p>}
      <ScienceTable {...partnersTable(firm.id, network, names, words)} tall />
      <ScienceTable {...positionsTable(name, compared, words)} />
      <LinkButton
        to="/studies/$study/diagnose/firms/$firm"
        params={{ study, firm: firm.id }}
        search={{ run }}
      >
        {t('panel.card')}
      </LinkButton>
    </section>
  );
}
