import { PrinterOutlined } from '@ant-design/icons';
import type { RunSummary } from '@qunhai/api';
import type { Edition } from '@qunhai/report';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { Button } from 'antd';
import { refusalStatus } from '../../api/request.ts';
import { useStudyId } from '../../app/use-study-id.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Notice } from '../../components/notice.tsx';
import { RunPage } from '../../runs/run-page.tsx';
import { isUnderWay } from '../../runs/run-queries.ts';
import { useChosenRuns } from '../../runs/use-chosen-runs.ts';
import type { RunView } from '../../runs/use-run-view.ts';
import styles from './card/firm-card.module.css';
import { FirmCard } from './card/firm-card.tsx';
import { firmCardQuery, runFirmsQuery } from './diagnosis-queries.ts';
import { diagnoseWords } from './messages.ts';
import { useDiagnosis } from './use-diagnosis.ts';

/** One firm, as the run diagnoses it. */
export function FirmPage() {
  const { firm = '' } = useParams({ strict: false });
  const { t } = useWords(diagnoseWords);
  return (
    <RunPage title={useFirmTitle(firm)} verbatim lead={t('firms.lead')} compares={false}>
      {({ view }) => <DiagnosedFirm view={view} firm={firm} />}
    </RunPage>
  );
}

/** The name the firm was invited under with its id, or the id alone. */
function useFirmTitle(firm: string): string {
  const { run } = useChosenRuns(useStudyId());
  const { data: firms = [] } = useQuery({
    ...runFirmsQuery(run?.id ?? ''),
    enabled: run?.state === 'done',
  });
  const name = firms.find((row) => row.firm === firm)?.name ?? null;
  return name === null || name === firm ? firm : `${name} (${firm})`;
}

function DiagnosedFirm({ view, firm }: { readonly view: RunView; readonly firm: string }) {
  const { t } = useWords(diagnoseWords);
  const { query, diagnosed } = useDiagnosis(view);
  const { summary } = view;
  if (isUnderWay(summary))
    return <Notice title={t('firms.waiting.title')} what={t('firms.waiting.what')} />;
  if (!summary.parts.includes('diagnosis'))
    return <Notice title={t('ended.title')} what={t('ended.what')} />;
  return (
    <AsyncState query={query}>
      {() => diagnosed && <Card run={summary} edition={diagnosed} firm={firm} />}
    </AsyncState>
  );
}

function Card({
  run,
  edition,
  firm,
}: {
  readonly run: RunSummary;
  readonly edition: Edition;
  readonly firm: string;
}) {
  const { t } = useWords(diagnoseWords);
  const card = useQuery(firmCardQuery(run.id, firm));
  if (refusalStatus(card.error) === 404) return <UnknownFirm run={run} />;
  return (
    <>
      <Neighbours run={run.id} study={run.study} firm={firm} />
      <AsyncState query={card}>
        {(found) => (
          <>
            <p className={styles.origin}>
              {t('card.lead', { number: run.number, wave: found.wave })}
            </p>
            <FirmCard run={run.id} edition={edition} firm={found} />
          </>
        )}
      </AsyncState>
    </>
  );
}

function UnknownFirm({ run: { id, study } }: { readonly run: RunSummary }) {
  const { t } = useWords(diagnoseWords);
  return (
    <Notice
      title={t('firm.unknown.title')}
      what={t('firm.unknown.what')}
      actions={
        <LinkButton
          to="/studies/$study/diagnose"
          params={{ study }}
          search={{ run: id, view: 'firms' }}
        >
          {t('card.back')}
        </LinkButton>
      }
    />
  );
}

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
