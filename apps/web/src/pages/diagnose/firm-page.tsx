import { PrinterOutlined } from '@ant-design/icons';
import type { Edition } from '@qunhai/report';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { Notice } from '../../components/notice.tsx';
import { RunPage } from '../../runs/run-page.tsx';
import type { RunView } from '../../runs/use-run-view.ts';
import styles from './card/firm-card.module.css';
import { FirmCard } from './card/firm-card.tsx';
import { firmCardQuery, runFirmsQuery } from './diagnosis-queries.ts';
import { diagnoseWords } from './messages.ts';
import { useDiagnosis } from './use-diagnosis.ts';

/** One firm, as the run diagnoses it. */
export function FirmPage() {
  const { firm } = useParams({ strict: false });
  const { t } = useWords(diagnoseWords);
  return (
    <RunPage title={firm ?? ''} lead={t('firms.lead')} compares={false}>
      {({ view }) => <DiagnosedFirm view={view} firm={firm ?? ''} />}
    </RunPage>
  );
}

function DiagnosedFirm({ view, firm }: { readonly view: RunView; readonly firm: string }) {
  const { t } = useWords(diagnoseWords);
  const { query, diagnosed } = useDiagnosis(view);
  if (!view.summary.parts.includes('diagnosis'))
    return <Notice title={t('ended.title')} what={t('ended.what')} />;
  return (
    <AsyncState query={query}>
      {() => diagnosed && <Card view={view} edition={diagnosed} firm={firm} />}
    </AsyncState>
  );
}

function Card({
  view,
  edition,
  firm,
}: {
  readonly view: RunView;
  readonly edition: Edition;
  readonly firm: string;
}) {
  const { t } = useWords(diagnoseWords);
  const run = view.summary;
  const card = useQuery(firmCardQuery(run.id, firm));
  return (
    <>
      <Neighbours run={run.id} study={run.study} firm={firm} />
      <AsyncState query={card}>
        {(found) => (
          <>
            <p>{t('card.lead', { number: run.number, wave: found.wave })}</p>
            <FirmCard edition={edition} firm={found} />
          </>
        )}
      </AsyncState>
    </>
  );
}

/** The way to the list and to the firms before and after. */
function Neighbours({
  run,
  study,
  firm,
}: {
  readonly run: string;
  readonly study: string;
  readonly firm: string;
}) {
  const { t } = useWords(diagnoseWords);
  const { data: firms = [] } = useQuery(runFirmsQuery(run));
  const at = firms.findIndex((row) => row.firm === firm);
  const around = [
    ['card.previous', firms[at - 1]],
    ['card.next', at < 0 ? undefined : firms[at + 1]],
  ] as const;
  return (
    <nav className={styles.bar} aria-label={t('firms.list')}>
      <Link to="/studies/$study/diagnose" params={{ study }} search={{ run, view: 'firms' }}>
        {t('card.back')}
      </Link>
      {around.map(
        ([words, other]) =>
          other && (
            <Link
              key={words}
              to="/studies/$study/diagnose/firms/$firm"
              params={{ study, firm: other.firm }}
              search={{ run }}
            >
              {t(words)}: <bdi translate="no">{other.name ?? other.firm}</bdi>
            </Link>
          ),
      )}
      <Button size="small" icon={<PrinterOutlined aria-hidden />} onClick={() => window.print()}>
        {t('card.print')}
      </Button>
    </nav>
  );
}
