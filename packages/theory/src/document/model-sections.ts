import type { Hypothesis } from '../schema/theory.ts';
import { table } from './markdown.ts';
import type { Writer } from './writer.ts';

/** What explains what. */
export function framework(writer: Writer): string[] {
  const { constructs, paths } = writer.theory;
  const causes = (to: string, model: 'base' | 'full') =>
    writer.list(paths.filter((path) => path.to === to && path.model === model).map((p) => p.from));
  const rows = constructs
    .filter(({ id }) => paths.some((path) => path.to === id))
    .map(({ id }) => [writer.construct(id), causes(id, 'base'), causes(id, 'full')]);
  const head = [writer.say('column.explained'), writer.say('column.base')];
  const full = paths.some((path) => path.model === 'full');
  return [
    writer.heading(2, 'heading.framework'),
    writer.say('framework.lead'),
    full
      ? table([...head, writer.say('column.added')], rows)
      : table(
          head,
          rows.map((row) => row.slice(0, 2)),
        ),
  ];
}

/** What a reader must know beforehand, and what is ours. */
export function background(writer: Writer): string[] {
  const notes = writer.theory.notes ?? [];
  if (notes.length === 0) return [];
  return [
    writer.heading(2, 'heading.background'),
    ...notes.map(
      (note) =>
        `**${writer.both(note.title)}**${writer.origin(note.origin)}\n\n${writer.both(note.text)}`,
    ),
  ];
}

const set = (ids: readonly string[]) => (ids.length === 1 ? ids[0]! : `{${ids.join(', ')}}`);

function relation(writer: Writer, hypothesis: Hypothesis): string {
  switch (hypothesis.kind) {
    case 'path':
      return `${hypothesis.from} → ${hypothesis.to}`;
    case 'chain':
      return hypothesis.chain.join(' → ');
    case 'mediation':
      return [hypothesis.from, hypothesis.through, hypothesis.to].map(set).join(' → ');
    case 'moderation':
      return writer.say('relation.moderation', {
        moderator: set(hypothesis.moderator),
        from: set(hypothesis.from),
        to: set(hypothesis.to),
      });
    case 'group':
      return writer.statements(hypothesis.groups.map((group) => writer.both(group)));
  }
}

const signs = { '+': '+', '-': '−' } as const;

/** The claims to be tested. */
export function hypotheses(writer: Writer): string[] {
  if (writer.theory.hypotheses.length === 0) return [];
  const rows = writer.theory.hypotheses.map((hypothesis) => [
    hypothesis.id,
    writer.both(hypothesis.statement) + writer.origin(hypothesis.origin),
    relation(writer, hypothesis),
    hypothesis.kind === 'group' ? '≠' : signs[hypothesis.sign],
    writer.say(`model.${hypothesis.model}`),
    writer.citations(hypothesis.references),
  ]);
  const head = [
    writer.say('column.hypothesis'),
    writer.say('column.statement'),
    writer.say('column.relation'),
    '±',
    writer.say('column.model'),
    writer.say('column.references'),
  ];
  return [writer.heading(2, 'heading.hypotheses'), table(head, rows)];
}
