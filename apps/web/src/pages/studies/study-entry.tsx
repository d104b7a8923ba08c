import { DeleteOutlined, DownloadOutlined } from '@ant-design/icons';
import type { StudySummary } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { App, Button } from 'antd';
import { sessionQuery } from '../../api/study-queries.ts';
import { useWords } from '../../app/use-words.ts';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { SimulatedLabel } from '../../components/simulated-label.tsx';
import { LastRun } from './last-run.tsx';
import { studiesWords } from './messages.ts';
import { useDeleteStudy } from './study-changes.ts';
import styles from './study-entry.module.css';

/** One study of the list: what it rests on, what it holds, how far it is, and what can be done with the whole of it. */
export function StudyEntry({ study }: { readonly study: StudySummary }) {
  const { t, text } = useWords(studiesWords);
  const theory = text(study.theory.title);
  return (
    <article className={styles.entry} aria-labelledby={`study-${study.id}`}>
      <div className={styles.name}>
        <h2 id={`study-${study.id}`}>
          <Link to="/studies/$study/theory" params={{ study: study.id }}>
            {text(study.title)}
          </Link>
        </h2>
        <Labels study={study} />
      </div>
      <dl className={styles.facts}>
        <div>
          <dt>{t('theory')}</dt>
          <dd>{study.theory.edited ? t('theory.edited', { theory }) : theory}</dd>
        </div>
        <div>
          <dt>{t('answers')}</dt>
          <dd>
            <Holdings study={study} />
          </dd>
        </div>
        <div>
          <dt>{t('run')}</dt>
          <dd>
            <LastRun study={study} />
          </dd>
        </div>
      </dl>
      <StudyActions study={study} />
    </article>
  );
}

function Labels({ study }: { readonly study: StudySummary }) {
  const { t } = useWords(studiesWords);
  const { data: session } = useQuery(sessionQuery);
  return (
    <>
      {study.data === 'simulated' && <SimulatedLabel />}
      {study.example && <span className={styles.label}>{t('is-example')}</span>}
      {study.openWave !== null && (
        <span className={`${styles.label} ${styles.live}`}>
          {t('wave.open', { wave: study.openWave })}
        </span>
      )}
      {session?.mode === 'accounts' && (
        <span className={styles.label}>{t(`role.${study.role}`)}</span>
      )}
    </>
  );
}

function Holdings({ study: { firms, answers } }: { readonly study: StudySummary }) {
  const { t, language } = useWords(studiesWords);
  if (firms === 0 && answers === 0) return t('no-data');
  return [t('firms', { count: firms }), t('responses', { count: answers })].join(
    language === 'zh' ? '，' : ', ',
  );
}

function StudyActions({ study }: { readonly study: StudySummary }) {
  const { t, text } = useWords(studiesWords);
  const { message } = App.useApp();
  const remove = useDeleteStudy();
  const title = text(study.title);
  return (
    <div className={styles.actions}>
      <Button
        type="text"
        size="small"
        icon={<DownloadOutlined aria-hidden />}
        href={`/api/studies/${study.id}/export`}
        download
        aria-label={t('export.of', { title })}
      >
        {t('export')}
      </Button>
      {study.role === 'owner' && (
        <ConfirmButton
          type="text"
          size="small"
          danger
          icon={<DeleteOutlined aria-hidden />}
          aria-label={t('delete.of', { title })}
          question={t('delete.question', { title })}
          consequence={t('delete.consequence', { count: study.answers })}
          deed={t('delete.deed')}
          dangerous
          onConfirm={async () => {
            await remove.mutateAsync(study.id);
            message.success(t('deleted', { title }));
          }}
        >
          {t('delete')}
        </ConfirmButton>
      )}
    </div>
  );
}
