import { constructsNamed, pathsNamed } from '../check/hypothesis-parts.ts';
import { sameText } from '../check/parameter.ts';
import type { TheoryIssue } from '../check/theory-issue.ts';
import { problemsOf } from '../edit/problems-of.ts';
import { theoryError } from '../errors.ts';
import { partAt } from '../parse/part-at.ts';
import type { Hypothesis, Theory } from '../schema/theory.ts';
import type { WrittenModel } from './apply-model.ts';
import type { ModelTextRemedy, ModelTextReport, Span } from './model-text-issue.ts';
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
  if (section === 'parameters' && typeof index === 'number') {
    const written = model.parameters.get(sameText(theory.parameters?.[index] ?? ''));
    if (written) return written.span;
  }
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

interface LostPath {
  readonly from: string;
  readonly to: string;
  /** Positions of the hypotheses that speak of it. */
  readonly hypotheses: number[];
}

function lostPaths({ hypotheses }: Theory, { paths }: WrittenModel): LostPath[] {
  const lost = new Map<string, LostPath>();
  for (const [index, hypothesis] of hypotheses.entries())
    for (const [from, to] of pathsNamed(hypothesis)) {
      const key = pathKey({ from, to });
      if (paths.has(key)) continue;
      const known = lost.get(key) ?? { from, to, hypotheses: [] };
      known.hypotheses.push(index);
      lost.set(key, known);
    }
  return [...lost.values()];
}

/** Reports the paths that hypotheses speak of and the text does not have, where each could be written again. */
function reportLostPaths(theory: Theory, model: WrittenModel, report: ModelTextReport): void {
  const ofName = spanOfName(model);
  for (const { from, to, hypotheses: indices } of lostPaths(theory, model)) {
    const last = [...model.paths.values()].findLast(({ path }) => path.to === to)?.term;
    const hypotheses = indices.map((index) => theory.hypotheses[index]!.id);
    const error = theoryError('hypothesis-without-path', { hypotheses, from, to });
    const removing = hypotheses.map((hypothesis) => ({
      kind: 'remove-hypothesis' as const,
      hypothesis,
    }));
    const writing: ModelTextRemedy[] = last
      ? [{ kind: 'replace', start: last.end, end: last.end, text: ` + ${from}` }]
      : [];
    report.add(last ?? ofName(to) ?? { start: 0, end: 0 }, error, {
      path: ['hypotheses', indices[0]!],
      remedies: [...writing, ...removing],
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
