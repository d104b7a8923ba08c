import type { Fact, StageCondition } from '../schema/theory.ts';
import type { ReferenceCheck } from './check-identity.ts';
import { reportForeignItem } from './check-measurement.ts';
import { nearestName } from './nearest-name.ts';
import type { TheoryPath } from './place.ts';
import type { Report, Subject } from './report.ts';

const isChoice = (fact: Fact) => fact.kind === 'choice' || fact.kind === 'multiple-choice';
const wordFacts: readonly Fact['kind'][] = ['countries', 'text', 'partners'];

/** Choice questions have options, others have none. */
export function checkFacts({ theory, pathInFile }: Subject, report: Report, refer: ReferenceCheck) {
  for (const [index, fact] of theory.facts.entries()) {
    for (const [r, key] of fact.references.entries())
      refer('reference', key, ['facts', index, 'references', r]);
    const count = fact.options?.length ?? 0;
    if (isChoice(fact) && count === 0)
      report.add('fact-without-options', pathInFile(['facts', index]), { fact: fact.id });
    if (!isChoice(fact) && fact.options)
      report.add('needless-options', pathInFile(['facts', index, 'options']), { fact: fact.id });
  }
}

/** The diagnosis reads only what the theory defines, with thresholds that rise. */
export function checkDiagnosis(subject: Subject, report: Report, refer: ReferenceCheck): void {
  const { stages, coupling, targets, constraints } = subject.theory.diagnosis;
  const top = 'diagnosis';
  for (const [s, stage] of stages.entries())
    for (const [r, rule] of stage.rules.entries())
      for (const [c, condition] of rule.conditions.entries())
        checkCondition(subject, report, refer, {
          condition,
          at: [top, 'stages', s, 'rules', r, 'conditions', c],
        });
  if (coupling)
    for (const field of ['first', 'second'] as const)
      refer('construct', coupling[field], [top, 'coupling', field]);
  for (const [i, id] of targets.entries()) refer('construct', id, [top, 'targets', i]);
  for (const [i, id] of constraints.entries()) refer('construct', id, [top, 'constraints', i]);
  checkLockIns(subject, report, refer);
}

interface ConditionAt {
  readonly condition: StageCondition;
  readonly at: TheoryPath;
}

function checkCondition(
  subject: Subject,
  report: Report,
  refer: ReferenceCheck,
  { condition, at }: ConditionAt,
): void {
  const [kind, id] = Object.entries(condition.variable)[0] as [
    'construct' | 'item' | 'fact',
    string,
  ];
  const known = refer(kind, id, [...at, 'variable', kind]);
  const fact = kind === 'fact' ? subject.theory.facts.find((f) => f.id === id) : undefined;
  if ('is' in condition) {
    if (known && fact) checkOptions(subject, report, fact, { values: condition.is, at });
    return;
  }
  const field = 'rises' in condition ? 'rises' : 'falls';
  const threshold = 'rises' in condition ? condition.rises : condition.falls;
  checkThreshold(subject, report, threshold, [...at, field]);
  if (fact && (isChoice(fact) || wordFacts.includes(fact.kind)))
    reportFactKind(subject, report, fact, at);
}

function reportFactKind(subject: Subject, report: Report, fact: Fact, at: TheoryPath): void {
  const path = subject.pathInFile(at);
  report.add('fact-not-numeric', path, { owner: report.ownerOf(path), fact: fact.id });
}

function checkOptions(
  subject: Subject,
  report: Report,
  fact: Fact,
  { values, at }: { values: readonly string[]; at: TheoryPath },
): void {
  if (!isChoice(fact)) {
    reportFactKind(subject, report, fact, at);
    return;
  }
  const known = (fact.options ?? []).map((option) => option.value);
  for (const [index, value] of values.entries()) {
    if (known.includes(value)) continue;
    const path = subject.pathInFile([...at, 'is', index]);
    report.add('unknown-reference', path, {
      owner: report.ownerOf(path),
      kind: 'option',
      id: value,
      nearest: nearestName(value, known),
      known,
    });
  }
}

function checkThreshold(
  { pathInFile }: Subject,
  report: Report,
  { from, to }: { from: number; to: number },
  at: TheoryPath,
): void {
  const path = pathInFile(at);
  if (from >= to) report.add('threshold-order', path, { owner: report.ownerOf(path), from, to });
}

function checkLockIns(subject: Subject, report: Report, refer: ReferenceCheck): void {
  for (const [index, lockIn] of subject.theory.diagnosis.lockIns.entries()) {
    const at = ['diagnosis', 'lockIns', index];
    checkThreshold(subject, report, lockIn.rises, [...at, 'rises']);
    if (lockIn.construct !== undefined) refer('construct', lockIn.construct, [...at, 'construct']);
    for (const [i, id] of lockIn.items.entries()) {
      if (!refer('item', id, [...at, 'items', i]) || lockIn.construct === undefined) continue;
      const path = subject.pathInFile([...at, 'items', i]);
      reportForeignItem(subject, report, path, id, lockIn.construct);
    }
  }
}
