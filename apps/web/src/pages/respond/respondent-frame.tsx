import type { RespondentForm } from '@qunhai/api';
import type { ReactNode } from 'react';
import { LanguageSwitch } from '../../app/frame/language-switch.tsx';
import { useWords } from '../../app/use-words.ts';
import { SimulatedLabel } from '../../components/simulated-label.tsx';
import { respondWords } from './messages.ts';
import styles from './respond.module.css';

/** The study's name, the language, and nothing of the workbench. */
export function RespondentFrame({
  title,
  form,
  children,
}: {
  readonly title: string;
  readonly form?: RespondentForm;
  readonly children: ReactNode;
}) {
  const { t } = useWords(respondWords);
  return (
    <div className={styles.frame}>
      <title>{`${title} · ${t('title.form')} · Qunhai`}</title>
      <header className={styles.header}>
        <div className={styles.names}>
          <h1 className={styles.study}>{title}</h1>
          {form && (
            <p className={styles.firm}>
              {form.data === 'simulated' && <SimulatedLabel />}
              <span translate="no">{t('for', { firm: form.firm })}</span>
            </p>
          )}
        </div>
        <LanguageSwitch />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}
