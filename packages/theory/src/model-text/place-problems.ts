import { constructsNamed, pathsNamed } from '../check/hypothesis-parts.ts';
import type { TheoryIssue } from '../check/theory-issue.ts';
import { problemsOf } from '../edit/problems-of.ts';
import { theoryError } from '../errors.ts';
import { partAt } from '../parse/part-at.ts';
import type { Hypothesis, Theory } from '../schema/theory.ts';
import type { WrittenModel } from './apply-model.ts';
import type { ModelTextReport, Span } from './model-text-issue.ts';
import { pathKey } from './read-paths.ts';

type SpanOfName = (name: unknown) => Span | undefined;

function spanOfName({ measured }: WrittenModel): SpanOfName {
  const spans = new Map<unknown, Span>();
  for (const { construct, left, terms } of measured.values()) {
    spans.set(construct, left);
    for (const { name } of terms) if (!spans.has(name.text)) spans.set(name.text, name);
  }
  return (name) => spans.get(name);
}

/** The place of the text that an issue of the theory is about. */
function spanOf(theory: Theory, model: WrittenModel, issue: TheoryIssue): Span {
  const [section, index] = issue.path;
  const ofName = spanOfName(model);
  if (section === 'paths' && typeof index === 'number') {
    const path = theory.paths[index];
    const written = path && model.paths.get(pathKey(path));
    if (written) return written.term;
  }
  if (section === 'hypotheses' && typeof index === 'number')
    return spanOfHypothesis(theory.hypotheses[index]!, model, ofName);
  const part = partAt(theory, issue.path);
  const owner = partAt(theory, issue.path.slice(0, 2));
  return ofName(part) ?? ofName(partAt(owner, ['id'])) ?? { start: 0, end: 0 };
}

function spanOfHypothesis(hypothesis: Hypothesis, model: WrittenModel, ofName: SpanOfName): Span {
  const [first] = pathsNamed(hypothesis).flatMap(([from, to]) => {
    const written = model.paths.get(pathKey({ from, to }));
    return written ? [written.term] : [];
  });
  return first ?? ofName(constructsNamed(hypothesis).at(-1)?.id) ?? { start: 0, end: 0 };
}

/** Reports the paths that hypotheses speak of and the text does not have, where one could be written again. */
function reportLostPaths(theory: Theory, model: WrittenModel, report: ModelTextReport): void {
  const ofName = spanOfName(model);
  for (const [index, hypothesis] of theory.hypotheses.entries())
    for (const [from, to] of pathsNamed(hypothesis)) {
      if (model.paths.has(pathKey({ from, to }))) continue;
      const last = [...model.paths.values()].findLast(({ path }) => path.to === to)?.term;
      const error = theoryError('hypothesis-without-path', { hypothesis: hypothesis.id, from, to });
      report.add(last ?? ofName(to) ?? { start: 0, end: 0 }, error, {
        path: ['hypotheses', index],
        remedies: [
          ...(last
            ? [{ kind: 'replace' as const, start: last.end, end: last.end, text: ` + ${from}` }]
            : []),
          { kind: 'remove-hypothesis', hypothesis: hypothesis.id },
        ],
      });
    }
}

/** Report what is wrong with a theory that was read from a model text, each thing at its place in the text. */
export function placeProblems(theory: Theory, model: WrittenModel, report: ModelTextReport): void {
  for (const issue of problemsOf(theory))
    if (issue.code !== 'theory.path-not-in-model')
      report.place(spanOf(theory, model, issue), issue);
  reportLostPaths(theory, model, report);
}
