import type { SemModel } from '@qunhai/sem';
import type { Theory } from '@qunhai/theory';

/**
 * The model in which mediation is tested: with a direct path from every cause to every effect of a mediation hypothesis,
 * because without it mediation could only be full. Acyclic like the model, as it only shortens chains that are there.
 * @returns null when there is nothing to add
 * @see Zhao, Lynch & Chen (2010), J. of Consumer Research 37, 197–206
 */
export function mediationModel(model: SemModel, theory: Theory): SemModel | null {
  const paths = [...model.paths];
  for (const { from, to } of mediatedPairs(theory)) {
    if (reaches(paths, from, to) && !has(paths, from, to)) paths.push({ from, to });
  }
  return paths.length === model.paths.length ? null : { ...model, paths };
}

function mediatedPairs(theory: Theory): { from: string; to: string }[] {
  return theory.hypotheses.flatMap((hypothesis) =>
    hypothesis.kind === 'mediation' && hypothesis.model === 'base'
      ? hypothesis.from.flatMap((from) => hypothesis.to.map((to) => ({ from, to })))
      : [],
  );
}

type Paths = SemModel['paths'];

function has(paths: Paths, from: string, to: string): boolean {
  return paths.some((path) => path.from === from && path.to === to);
}

function reaches(paths: Paths, from: string, to: string): boolean {
  const reached = new Set([from]);
  for (const id of reached) for (const path of paths) if (path.from === id) reached.add(path.to);
  return from !== to && reached.has(to);
}
