import {
  decimal,
  type Edition,
  estimateWords,
  evidenceWords,
  modelWords,
  plainText,
  pValue,
  verdictMarks,
} from '@qunhai/report';
import { Button } from 'antd';
import { useWords } from '../app/use-words.ts';
import { FactList } from './fact-list.tsx';
import { diagramWords } from './messages.ts';
import { hypothesisOf, type PathRow } from './model-diagram.ts';
import styles from './part-panel.module.css';

/** A path: its figures, and the hypothesis it belongs to. */
export function PathDetails({
  edition,
  path,
  onChoose,
}: {
  readonly edition: Edition;
  readonly path: PathRow;
  readonly onChoose: (part: string) => void;
}) {
  const { t } = useWords(diagramWords);
  const { results, names } = edition;
  const size = results.sem.fSquared.find(({ from, to }) => from === path.from && to === path.to);
  const two = (value: number | null | undefined) =>
    value === null || value === undefined ? null : decimal(value, 2);
  return (
    <>
      <p className={styles.lead}>{plainText(estimateWords(edition, path))}</p>
      <FactList
        facts={[
          ['SE', path.standardError === null ? null : decimal(path.standardError)],
          ['t', two(path.t)],
          ['p', path.p === null ? null : pValue(path.p)],
          ['f²', two(size?.value ?? path.fSquared)],
          ['VIF', two(path.vif)],
        ]}
      />
      <h3>{t('panel.hypothesis')}</h3>
      <PathHypothesis edition={edition} path={path} />
      <div className={styles.links}>
        {[path.from, path.to].map((id) => (
          <Button key={id} size="small" onClick={() => onChoose(id)}>
            {names.construct(id)}
          </Button>
        ))}
      </div>
    </>
  );
}

function PathHypothesis({ edition, path }: { readonly edition: Edition; readonly path: PathRow }) {
  const { t, language, text } = useWords(diagramWords);
  const hypothesis = hypothesisOf(edition, path);
  if (hypothesis === null)
    return <p>{t(path.hypothesis === null ? 'panel.no-hypothesis' : 'panel.not-judged')}</p>;
  return (
    <>
      <p>
        <b translate="no">{hypothesis.id}</b> {text(hypothesis.statement)}
      </p>
      <p>
        <b>
          <span aria-hidden="true">{verdictMarks[hypothesis.verdict]}</span>{' '}
          {modelWords(language, `verdict.${hypothesis.verdict}`)}
        </b>
      </p>
      <ul className={styles.evidence}>
        {hypothesis.evidence.map((row) => (
          <li key={row.effect.join()}>{plainText(evidenceWords(edition, row))}</li>
        ))}
      </ul>
    </>
  );
}
