import type { Inspection } from '@qunhai/api';
import { useWords } from '../../../app/use-words.ts';
import { Notice } from '../../../components/notice.tsx';
import { dataWords } from '../messages.ts';
import styles from './file-setup.module.css';

/** Names that are the same in every language. */
const brands = { limesurvey: 'LimeSurvey', spss: 'SPSS', surveyjs: 'SurveyJS' } as const;

type Tool = NonNullable<Inspection['recognised']['tool']>;
type Brand = keyof typeof brands;

/** Where a file seems to come from, with the evidence, and what had to be decided while reading it. */
export function Origin({ inspection }: { readonly inspection: Inspection }) {
  const { t, text, number } = useWords(dataWords);
  const { recognised, rows, columns, cautions, notices } = inspection;
  const { tool, confidence, evidence } = recognised;
  const nameOf = (known: Tool) => (isBrand(known) ? brands[known] : t(`tool.${known}`));
  return (
    <>
      <div className={styles.origin}>
        <p>
          {tool && confidence
            ? t(`origin.${confidence}`, { tool: nameOf(tool) })
            : t('origin.unknown')}{' '}
          {t('size', { rows: number(rows), columns: number(columns.length) })}
        </p>
        {evidence.length > 0 && (
          <ul className={styles.evidence}>
            {evidence.map((line) => (
              <li key={line.en} translate="no">
                {text(line)}
              </li>
            ))}
          </ul>
        )}
      </div>
      {cautions.length + notices.length > 0 && (
        <div className={styles.notes}>
          {cautions.map((caution) => (
            <Notice key={caution.en} kind="warning" what={text(caution)} />
          ))}
          {notices.map((notice) => (
            <Notice key={notice.en} kind="info" what={text(notice)} />
          ))}
        </div>
      )}
    </>
  );
}

function isBrand(tool: Tool): tool is Brand {
  return tool in brands;
}
