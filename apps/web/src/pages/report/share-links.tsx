import { done, type RunSummary, type Share, share, shares } from '@qunhai/api';
import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { Button, Select } from 'antd';
import { useId, useState } from 'react';
import { keys } from '../../api/keys.ts';
import { request } from '../../api/request.ts';
import { studyQuery } from '../../api/study-queries.ts';
import { useSingleMutation } from '../../api/use-single-mutation.ts';
import { useWords } from '../../app/use-words.ts';
import { AsyncState } from '../../components/async-state.tsx';
import { ConfirmButton } from '../../components/confirm-button.tsx';
import { LocalLinks } from '../../components/local-links.tsx';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { reportWords } from './messages.ts';
import { expiryOf, type ReportChoice, type Validity, validities } from './report-choices.ts';
import styles from './report-page.module.css';
import { ShareLink } from './share-link.tsx';

function sharesQuery(study: string) {
  return queryOptions({
    queryKey: keys.ofStudy(study, 'shares'),
    queryFn: async ({ signal }) =>
      (await request(shares, 'GET', `/api/studies/${study}/shares`, undefined, { signal })).shares,
  });
}

interface ShareLinksProps {
  readonly study: string;
  readonly choice: ReportChoice;
  /** Of the study: links lead to the reports of some. */
  readonly runs: readonly RunSummary[];
}

/** Links to the report for people without an account: make, copy, revoke. Viewers do not see them. */
export function ShareLinks({ study, choice, runs }: ShareLinksProps) {
  const { data } = useQuery(studyQuery(study));
  if (data === undefined || data.role === 'viewer') return null;
  return <EditableLinks study={study} choice={choice} runs={runs} />;
}

function EditableLinks({ study, choice, runs }: ShareLinksProps) {
  const { t } = useWords(reportWords);
  const query = useQuery(sharesQuery(study));
  const client = useQueryClient();
  const renew = () => client.invalidateQueries({ queryKey: keys.ofStudy(study, 'shares') });
  const revoke = async ({ id }: Share) => {
    await request(done, 'DELETE', `/api/studies/${study}/shares/${id}`);
    await renew();
  };
  return (
    <section className={styles.section} aria-labelledby="report-links">
      <h2 id="report-links">{t('links.title')}</h2>
      <p className={styles.hint}>{t('links.what')}</p>
      <LocalLinks readers="others" />
      <NewLink study={study} choice={choice} onMade={renew} />
      <AsyncState
        query={query}
        isEmpty={(links) => links.length === 0}
        empty={<p className={styles.hint}>{t('links.none')}</p>}
      >
        {(links) => (
          <ul className={styles.links}>
            {links.map((link) => (
              <ShareLink
                key={link.id}
                link={link}
                run={runs.find(({ id }) => id === link.run)}
                onRevoke={() => revoke(link)}
              />
            ))}
          </ul>
        )}
      </AsyncState>
    </section>
  );
}

function NewLink({
  study,
  choice,
  onMade,
}: {
  readonly study: string;
  readonly choice: ReportChoice;
  readonly onMade: () => Promise<void>;
}) {
  const { t } = useWords(reportWords);
  const id = useId();
  const [validity, setValidity] = useState<Validity>('30');
  const make = useSingleMutation({
    mutationFn: () =>
      request(share, 'POST', `/api/studies/${study}/shares`, {
        run: choice.run,
        firms: choice.firms,
        language: choice.language === 'reader' ? null : choice.language,
        expiresAt: expiryOf(validity, new Date()),
      }),
    onSuccess: onMade,
  });
  return (
    <>
      <div className={styles.newLink}>
        <div className={styles.field}>
          <label htmlFor={`${id}-validity`}>{t('links.expiry')}</label>
          <Select
            id={`${id}-validity`}
            value={validity}
            onChange={setValidity}
            options={validities.map((value) => ({ value, label: t(`expiry.${value}`) }))}
          />
        </div>
        {choice.firms ? (
          <ConfirmButton
            question={t('links.firms-question')}
            consequence={t('links.firms-consequence')}
            deed={t('links.create')}
            onConfirm={() => make.mutateAsync()}
          >
            {t('links.create')}
          </ConfirmButton>
        ) : (
          <Button onClick={() => make.mutate()} loading={make.isPending}>
            {t('links.create')}
          </Button>
        )}
      </div>
      {choice.firms && <p className={styles.caution}>{t('links.firms-warning')}</p>}
      {make.error && !choice.firms && <ProblemNotice error={make.error} />}
    </>
  );
}
