import type { Language } from '@qunhai/kernel';
import type { Theory } from '../schema/theory.ts';
import { diagnosisSections } from './diagnosis-sections.ts';
import { constructs, facts, resources, scales } from './measurement-sections.ts';
import { background, framework, hypotheses } from './model-sections.ts';
import { Writer } from './writer.ts';

/**
 * The account of a theory for people to read, in Markdown: framework, constructs with their items, resources,
 * hypotheses, facts, stages with their rules in words, bibliography. What is not the source's is marked as ours.
 */
export function renderTheoryDocument(theory: Theory, language: Language): string {
  const writer = new Writer(theory, language);
  const parts = [
    `# ${writer.both(theory.title)}`,
    `*${writer.say('generated', { id: theory.id, version: theory.version })}*`,
    writer.both(theory.description),
    writer.say('source', { source: writer.both(theory.source) }),
    ...[framework, background, constructs, scales, resources, hypotheses, facts].flatMap(
      (section) => section(writer),
    ),
    ...diagnosisSections(writer),
  ];
  return `${parts.join('\n\n')}\n`;
}
