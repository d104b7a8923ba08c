import { useParams } from '@tanstack/react-router';

/** The study of the address; for pages and components under `/studies/$study`. */
export function useStudyId(): string {
  const { study } = useParams({ strict: false });
  if (study === undefined) throw new Error('Not under /studies/$study.');
  return study;
}
