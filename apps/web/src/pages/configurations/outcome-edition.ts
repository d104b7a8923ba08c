import type { Edition } from '@qunhai/report';
import type { Assessments, Finding } from '@qunhai/results';

/** Outcomes that are told of, those that the theory aims at first. */
export function outcomesOf({ results: { assessments = {} } }: Edition): readonly string[] {
  const { configurations, necessity, comparison } = assessments;
  const examined = [
    ...(configurations?.analysis?.outcomes ?? []),
    ...(necessity?.analysis?.outcomes ?? []),
  ];
  const pairs = (comparison?.hypotheses ?? []).flatMap((hypothesis) => hypothesis.pairs);
  return [
    ...new Set([
      ...examined.filter(({ target }) => target).map(({ outcome }) => outcome),
      ...examined.map(({ outcome }) => outcome),
      ...pairs.map(({ outcome }) => outcome),
    ]),
  ];
}

/** The same results as if one outcome alone had been asked about, so that the cards tell of nothing else. */
export function editionOfOutcome(edition: Edition, outcome: string): Edition {
  const { assessments } = edition.results;
  if (assessments === undefined) return edition;
  const others = new Set(outcomesOf(edition).filter((id) => id !== outcome));
  return {
    ...edition,
    results: { ...edition.results, assessments: assessmentsWithout(assessments, others) },
  };
}

function assessmentsWithout(all: Assessments, others: ReadonlySet<string>): Assessments {
  const { configurations, necessity, comparison } = all;
  const isMeant = (row: { readonly outcome: string }) => !others.has(row.outcome);
  // Ids of findings name what they are about, separated by dots.
  const tells = ({ id }: Finding) => !id.split('.').some((part) => others.has(part));
  return {
    ...all,
    ...(configurations && {
      configurations: {
        ...configurations,
        findings: configurations.findings.filter(tells),
        ...narrowed(configurations, isMeant),
      },
    }),
    ...(necessity && {
      necessity: {
        ...necessity,
        findings: necessity.findings.filter(tells),
        ...narrowed(necessity, isMeant),
      },
    }),
    ...(comparison && {
      comparison: {
        ...comparison,
        findings: comparison.findings.filter(tells),
        ...(comparison.hypotheses && {
          hypotheses: comparison.hypotheses
            .map((row) => ({ ...row, pairs: row.pairs.filter(isMeant) }))
            .filter(({ pairs }) => pairs.length > 0),
        }),
        ...(comparison.distances && { distances: comparison.distances.filter(isMeant) }),
        ...(comparison.firms && {
          firms: comparison.firms.map((firm) => ({
            ...firm,
            outcomes: firm.outcomes.filter(isMeant),
          })),
        }),
      },
    }),
  };
}

/** An analysis with the outcomes that are meant; as it is where there is none. */
function narrowed<
  Outcome extends { readonly outcome: string },
  Analysis extends { outcomes: Outcome[] },
>(
  { analysis }: { analysis?: Analysis | null | undefined },
  isMeant: (outcome: Outcome) => boolean,
): { analysis?: Analysis | null } {
  if (!analysis) return analysis === undefined ? {} : { analysis };
  return { analysis: { ...analysis, outcomes: analysis.outcomes.filter(isMeant) } };
}
