import {
  bounded,
  bracketed,
  decimal,
  type Edition,
  measurementWords,
  modelWords,
  verdictMarks,
} from '@qunhai/report';
import type { SemResults } from '@qunhai/results';
import { useWords } from '../app/use-words.ts';
import { ScienceTable } from '../components/science-table/science-table.tsx';
import { indicatorRows } from './construct-items.ts';
import { FactList } from './fact-list.tsx';
import { diagramWords } from './messages.ts';
import { hypothesisOf, type PathRow, pathKey } from './model-diagram.ts';
import styles from './part-panel.module.css';

type Construct = SemResults['constructs'][number];
type Range = SemResults['rSquared'][number]['interval'];

function ranged(value: number | null, interval: Range): string | null {
  if (value === null) return null;
  return interval === null ? bounded(value) : `${bounded(value)} ${bracketed(interval, bounded)}`;
}

/** A construct: what it means, how well it was measured, what leads to it and what it leads to. */
export function ConstructDetails({
  edition,
  construct,
  onChoose,
}: {
  readonly edition: Edition;
  readonly construct: Construct;
  readonly onChoose: (part: string) => void;
}) {
  const { t, language, text } = useWords(diagramWords);
  const { results, theory } = edition;
  const { id } = construct;
  const meant = theory.constructs.find((known) => known.id === id);
  const explained = results.sem.rSquared.find((row) => row.construct === id);
  const reliability = results.sem.reliability.find((row) => row.construct === id);
  const mode = measurementWords(language, `measurement.mode-${construct.mode}`);
  return (
    <>
      <p className={styles.lead}>
        <b translate="no">{id}</b>
        {meant && ` · ${modelWords(language, `role.${meant.role}`)}`}
      </p>
      {meant && <p>{text(meant.definition)}</p>}
      <h3>{t('panel.figures')}</h3>
      <FactList
        facts={[
          ['R²', explained ? ranged(explained.value, explained.interval) : null],
          [modelWords(language, 'head.adjusted'), explained ? bounded(explained.adjusted) : null],
          ['α', ranged(reliability?.alpha ?? null, reliability?.intervals.alpha ?? null)],
          ['ρA', ranged(reliability?.rhoA ?? null, reliability?.intervals.rhoA ?? null)],
          ['ρC', ranged(reliability?.rhoC ?? null, reliability?.intervals.rhoC ?? null)],
          ['AVE', ranged(reliability?.ave ?? null, reliability?.intervals.ave ?? null)],
        ]}
      />
      {reliability?.note && <p className={styles.remark}>{text(reliability.note)}</p>}
      <ScienceTable
        caption={`${t('panel.measured')} · ${mode}`}
        {...indicatorRows(edition, construct)}
      />
      <Paths
        title={t('panel.incoming')}
        edition={edition}
        paths={results.sem.paths.filter(({ to }) => to === id)}
        onChoose={onChoose}
      />
      <Paths
        title={t('panel.outgoing')}
        edition={edition}
        paths={results.sem.paths.filter(({ from }) => from === id)}
        onChoose={onChoose}
      />
    </>
  );
}

function Paths({
  title,
  edition,
  paths,
  onChoose,
}: {
  readonly title: string;
  readonly edition: Edition;
  readonly paths: readonly PathRow[];
  readonly onChoose: (part: string) => void;
}) {
  const { names } = edition;
  if (paths.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul className={styles.paths}>
        {paths.map((path) => (
          <li key={pathKey(path)}>
            <button type="button" onClick={() => onChoose(pathKey(path))}>
              <span>
                {names.construct(path.from)} → {names.construct(path.to)}
              </span>
              <span className={styles.figure}>
                {decimal(path.estimate, 2)}
                {path.interval && ` ${bracketed(path.interval, (value) => decimal(value, 2))}`}{' '}
                <Verdict edition={edition} path={path} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Verdict({ edition, path }: { readonly edition: Edition; readonly path: PathRow }) {
  const hypothesis = hypothesisOf(edition, path);
  if (hypothesis === null) return null;
  const words = modelWords(edition.language, `verdict.${hypothesis.verdict}`);
  return (
    <span title={`${hypothesis.id}: ${words}`}>
      <span aria-hidden="true">{verdictMarks[hypothesis.verdict]}</span>
      <span className="unseen">{words}</span>
    </span>
  );
}
