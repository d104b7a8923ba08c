import { findFact } from '../lookups.ts';
import type { Stage, StageCondition } from '../schema/theory.ts';
import { fullCitation } from './cite.ts';
import { plain, table } from './markdown.ts';
import type { Writer } from './writer.ts';

/** Stages, coupling, lock-in, outcomes and constraints, what is not measured, and the bibliography. */
export function diagnosisSections(writer: Writer): string[] {
  return [
    ...stages(writer),
    ...coupling(writer),
    ...lockIns(writer),
    ...constraints(writer),
    ...unmeasured(writer),
    ...bibliography(writer),
  ];
}

function variableName(writer: Writer, condition: StageCondition): string {
  const { variable } = condition;
  if ('construct' in variable) return writer.construct(variable.construct);
  if ('item' in variable) return variable.item;
  return `\`${variable.fact}\``;
}

function conditionText(writer: Writer, condition: StageCondition): string {
  const variable = variableName(writer, condition);
  if ('rises' in condition) return writer.say('condition.rises', { variable, ...condition.rises });
  if ('falls' in condition) return writer.say('condition.falls', { variable, ...condition.falls });
  const options = findFact(writer.theory, condition.variable.fact)?.options ?? [];
  const labels = condition.is.map((value) => {
    const label = options.find((option) => option.value === value)?.label;
    return label ? writer.both(label) : value;
  });
  return writer.say('condition.is', { variable, values: labels.join(writer.say('condition.or')) });
}

function stageParts(writer: Writer, stage: Stage): string[] {
  return [
    `### ${writer.both(stage.name)}`,
    writer.both(stage.definition),
    stage.rules
      .flatMap((rule) => [
        `- ${writer.both(rule.statement)}`,
        ...rule.conditions.map((condition) => `  - ${conditionText(writer, condition)}`),
      ])
      .join('\n'),
  ];
}

function stages(writer: Writer): string[] {
  const all = writer.theory.diagnosis.stages;
  if (all.length === 0) return [];
  return [
    writer.heading(2, 'heading.stages'),
    writer.say('stages.lead'),
    ...all.flatMap((stage) => stageParts(writer, stage)),
  ];
}

function coupling(writer: Writer): string[] {
  const pair = writer.theory.diagnosis.coupling;
  if (!pair) return [];
  return [
    writer.heading(2, 'heading.coupling'),
    writer.say('coupling.text', { first: pair.first, second: pair.second }),
  ];
}

function lockIns(writer: Writer): string[] {
  const all = writer.theory.diagnosis.lockIns;
  if (all.length === 0) return [];
  const rows = all.map(({ name, items, rises: { from, to } }) => [
    writer.both(name),
    writer.list(items),
    writer.list([`${from} → 0`, `${to} → 1`]),
  ]);
  const head = (['flag', 'items', 'threshold'] as const).map((c) => writer.say(`column.${c}`));
  return [writer.heading(2, 'heading.lockIns'), writer.say('lockIns.lead'), table(head, rows)];
}

function constraints(writer: Writer): string[] {
  const { targets, constraints: candidates } = writer.theory.diagnosis;
  if (targets.length === 0) return [];
  const named = (ids: readonly string[]) => writer.list(ids.map((id) => writer.construct(id)));
  return [
    writer.heading(2, 'heading.constraints'),
    writer.say('constraints.targets', { list: named(targets) }),
    ...(candidates.length > 0
      ? [writer.say('constraints.candidates', { list: named(candidates) })]
      : []),
  ];
}

function unmeasured(writer: Writer): string[] {
  const all = writer.theory.unmeasured;
  if (all.length === 0) return [];
  const colon = writer.language === 'zh' ? '：' : ': ';
  const lines = all.map(
    ({ name, reason }) => `- **${writer.both(name)}**${colon}${writer.both(reason)}`,
  );
  return [writer.heading(2, 'heading.unmeasured'), lines.join('\n')];
}

function bibliography(writer: Writer): string[] {
  const works = writer.theory.bibliography;
  if (works.length === 0) return [];
  const collator = new Intl.Collator(writer.language === 'zh' ? 'zh-CN' : 'en');
  const lines = works
    .map((work) => ({
      line: `- ${fullCitation(work, writer.language)}${work.note ? ` *${plain(work.note[writer.language])}*` : ''}`,
      author: work.authors[0]!.family,
      year: work.year,
    }))
    .sort((a, b) => collator.compare(a.author, b.author) || a.year - b.year)
    .map(({ line }) => line);
  return [writer.heading(2, 'heading.bibliography'), lines.join('\n')];
}
