import type { RunSummary } from '@qunhai/api';
import { type Edition, inferenceReason, newEdition } from '@qunhai/report';
import type {
  Assessments,
  DiagnosisResults,
  HypothesisResult,
  QualityResults,
  Results,
  Run,
  SemResults,
} from '@qunhai/results';
import type { Theory } from '@qunhai/theory';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { runPartQuery } from '../api/study-queries.ts';
import { useWords } from '../app/use-words.ts';
import { runWords } from './messages.ts';
import { isUnderWay, runTheoryQuery } from './run-queries.ts';

/** What a run has found so far, in the reader's language, and how far it can be trusted. */
export interface RunView {
  readonly summary: RunSummary;
  /** As the report reads it, so that page and report say the same. */
  readonly edition: Edition;
  readonly quality: QualityResults | null;
  /** Null until the hypotheses have been judged. */
  readonly hypotheses: readonly HypothesisResult[] | null;
  /** True before the bootstrap: point estimates, which must be shown as such. */
  readonly preliminary: boolean;
  /** Why an interval, standard error or test is missing where one is. */
  readonly noInference: string;
  /** Whether the assessments are there and are still being read. */
  readonly readsAssessments: boolean;
}

export interface RunViewState {
  /** Undefined while the run has nothing to show, or it is being read. */
  readonly view: RunView | undefined;
  readonly error: Error | null;
  readonly refetch: () => void;
}

/** The parts of a run that Measure and Test are made of, read as soon as they are there. */
export function useRunView(summary: RunSummary | null): RunViewState {
  const { t, language } = useWords(runWords);
  const id = summary?.id ?? '';
  const has = (part: RunSummary['parts'][number]) => summary?.parts.includes(part) ?? false;
  const final = has('sem');
  const theory = useQuery({ ...runTheoryQuery(id), enabled: has('theory') });
  const run = useQuery({ ...runPartQuery(id, 'run'), enabled: has('run') });
  const quality = useQuery({ ...runPartQuery(id, 'quality'), enabled: has('quality') });
  const estimates = useQuery({
    ...runPartQuery(id, 'estimates'),
    enabled: has('estimates') && !final,
  });
  const sem = useQuery({ ...runPartQuery(id, 'sem'), enabled: final });
  const hypotheses = useQuery({ ...runPartQuery(id, 'hypotheses'), enabled: has('hypotheses') });
  const assessments = useQuery({ ...runPartQuery(id, 'assessments'), enabled: has('assessments') });
  // Its clusters have names; the rest of it is read on Diagnose.
  const diagnosis = useQuery({ ...runPartQuery(id, 'diagnosis'), enabled: has('diagnosis') });
  const clusters = diagnosis.data?.clusters;
  const needed = [theory, run, final ? sem : estimates, assessments];
  const shown = final ? sem.data : estimates.data;
  const view = useMemo(() => {
    if (!summary || !theory.data || !run.data || !shown) return undefined;
    const assessed = assessments.data && { assessments: assessments.data };
    const parts = {
      ...{ run: run.data, sem: shown, hypotheses: hypotheses.data ?? [], clusters: clusters ?? [] },
      ...assessed,
    };
    const edition = newEdition(resultsOf(parts), theory.data as Theory, language);
    return {
      summary,
      edition,
      quality: quality.data ?? null,
      hypotheses: hypotheses.data ?? null,
      preliminary: !final,
      readsAssessments: assessments.isLoading,
      noInference: final
        ? inferenceReason(edition)
        : t(isUnderWay(summary) ? 'preliminary.reason' : 'preliminary.reason-ended'),
    };
  }, [
    summary,
    theory.data,
    run.data,
    shown,
    hypotheses.data,
    assessments.data,
    assessments.isLoading,
    clusters,
    quality.data,
    final,
    language,
    t,
  ]);
  return {
    view,
    error: needed.find(({ error }) => error !== null)?.error ?? null,
    refetch: () => {
      for (const query of needed) if (query.error) void query.refetch();
    },
  };
}

/** The parts as results of which the sections of the model, and the cards, read nothing else. */
function resultsOf({
  clusters,
  ...parts
}: {
  readonly run: Run;
  readonly sem: SemResults;
  readonly hypotheses: HypothesisResult[];
  readonly clusters: DiagnosisResults['clusters'];
  readonly assessments?: Assessments;
}): Results {
  return {
    schema: 'qunhai-results/1',
    ...parts,
    quality: {
      responses: 0,
      analysed: 0,
      missingByItem: [],
      items: [],
      suspects: [],
      commonMethod: { harmanFirstFactor: null, fullCollinearity: [], notes: [] },
      notes: [],
    },
    diagnosis: { firms: [], clusters, importancePerformance: [], suppressions: [], notes: [] },
    exclusions: [],
  };
}
