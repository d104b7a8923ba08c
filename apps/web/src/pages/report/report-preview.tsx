import { useWords } from '../../app/use-words.ts';
import { reportWords } from './messages.ts';
import styles from './report-page.module.css';

/** The report itself, in a frame of its own: it can reach nothing of the workbench. */
export function ReportPreview({ address }: { readonly address: string }) {
  const { t } = useWords(reportWords);
  return (
    <section className={styles.section} aria-labelledby="report-preview">
      <div className={styles.head}>
        <h2 id="report-preview">{t('preview')}</h2>
        <a href={address} target="_blank" rel="noreferrer">
          {t('preview.open')}
        </a>
      </div>
      <iframe
        key={address}
        className={styles.preview}
        src={address}
        title={t('preview.frame')}
        sandbox="allow-scripts allow-modals allow-popups allow-popups-to-escape-sandbox"
      />
    </section>
  );
}
