import type { ReferenceCheck } from './check-identity.ts';
import { findCycle } from './find-cycle.ts';
import { constructsNamed, pathsNamed } from './hypothesis-parts.ts';
import type { Report, Subject } from './report.ts';

/** Paths join known constructs once, never a whole with its part, and never run in a circle. */
export function checkPaths(subject: Subject, report: Report, refer: ReferenceCheck): void {
  const { theory, pathInFile } = subject;
  const first = new Map<string, number>();
  for (const [index, { from, to }] of theory.paths.entries()) {
    refer('construct', from, ['paths', index, 'from']);
    refer('construct', to, ['paths', index, 'to']);
    const earlier = first.get(`${from} ${to}`);
    if (earlier === undefined) first.set(`${from} ${to}`, index);
    else
      report.add('duplicate-path', pathInFile(['paths', index]), {
        from,
        to,
        first: report.placeOf(pathInFile(['paths', earlier])),
      });
    if (isComponent(subject, from, to) || isComponent(subject, to, from))
      report.add('component-in-path', pathInFile(['paths', index]), { from, to });
  }
  checkPathsOfComponents(subject, report);
  const cycle = findCycle(theory.paths);
  if (cycle)
    report.add('cyclic-model', pathInFile(['paths', cycle.closing]), { cycle: cycle.constructs });
}

/**
 * Where a second-order construct stands on a path, its components must stand on none: one model cannot take a construct
 * as a part of another and as one of its own. A path between the two is reported as such and not counted here.
 */
function checkPathsOfComponents(subject: Subject, report: Report): void {
  const { constructs, paths } = subject.theory;
  for (const { id: whole, measurement } of constructs) {
    if (measurement.kind !== 'second-order') continue;
    const { components } = measurement;
    const isPart = (id: string) => id !== whole && components.includes(id);
    const joins = (path: { readonly from: string; readonly to: string }) =>
      path.from === whole || path.to === whole;
    if (!paths.some((path) => joins(path) && !isPart(path.from) && !isPart(path.to))) continue;
    for (const [index, path] of paths.entries()) {
      const { from, to } = path;
      if (joins(path)) continue;
      for (const component of [from, to].filter(isPart))
        report.add('component-on-path', subject.pathInFile(['paths', index]), {
          whole,
          component,
          from,
          to,
        });
    }
  }
}

function isComponent({ theory }: Subject, whole: string, part: string): boolean {
  const measurement = theory.constructs.find((c) => c.id === whole)?.measurement;
  return (
    measurement?.kind === 'second-order' && whole !== part && measurement.components.includes(part)
  );
}

/** Hypotheses speak of known constructs and of paths that the model they belong to has. */
export function checkHypotheses(subject: Subject, report: Report, refer: ReferenceCheck): void {
  const models = new Map(subject.theory.paths.map((p) => [`${p.from} ${p.to}`, p.model]));
  const complete = pathsAreComplete(subject);
  for (const [index, hypothesis] of subject.theory.hypotheses.entries()) {
    const at = ['hypotheses', index];
    for (const [r, key] of hypothesis.references.entries())
      refer('reference', key, [...at, 'references', r]);
    const known = constructsNamed(hypothesis).map((m) =>
      refer('construct', m.id, [...at, ...m.at]),
    );
    if (known.includes(false)) continue;
    for (const [from, to] of pathsNamed(hypothesis)) {
      const details = { hypothesis: hypothesis.id, from, to };
      const model = models.get(`${from} ${to}`);
      if (model === undefined && complete)
        report.add('path-not-in-model', subject.pathInFile(at), details);
      if (model === 'full' && hypothesis.model === 'base')
        report.add('path-only-in-full', subject.pathInFile(at), details);
    }
  }
}

/** False when some path is malformed or has a misspelt end: it may be the very one a hypothesis speaks of. */
function pathsAreComplete({ theory, alsoDefined, complete }: Subject): boolean {
  const defined = new Set([...theory.constructs.map((c) => c.id), ...alsoDefined('constructs')]);
  return complete('paths') && theory.paths.every((p) => defined.has(p.from) && defined.has(p.to));
}
