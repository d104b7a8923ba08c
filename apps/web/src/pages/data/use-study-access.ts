import type { StudyDetails } from '@qunhai/api';
import { clusteredFirmsTheory, parseTheory, type Theory } from '@qunhai/theory';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { studyQuery } from '../../api/study-queries.ts';
import { useStudyId } from '../../app/use-study-id.ts';
import { theoryQuery } from '../theory/theory-queries.ts';

/** The study that is open, and what the person may do in it. */
export interface StudyAccess {
  readonly study: string;
  /** Moves on with every change of what a run would read. */
  readonly changedAt: string;
  readonly mayChange: boolean;
}

/** The study of the address. The study's layout has read it before the page is shown. */
export function useStudyAccess(): StudyAccess {
  const study = useStudyId();
  const { data }: { data: StudyDetails | undefined } = useQuery(studyQuery(study));
  return {
    study,
    changedAt: data?.changedAt ?? '',
    mayChange: data !== undefined && data.role !== 'viewer',
  };
}

/** The theory of the study: what its items ask. Null while it is read, or when its text is no theory. */
export function useTheory(study: string): Theory | null {
  const { data } = useQuery(theoryQuery(study));
  return useMemo(() => {
    if (data === undefined) return null;
    return data.edited ? parseTheory(data.yaml).theory : clusteredFirmsTheory;
  }, [data]);
}
