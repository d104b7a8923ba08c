import type { TheoryPath } from '../check/place.ts';
import type { Subject } from '../check/report.ts';
import { type Theory, theorySchema } from '../schema/theory.ts';
import { partAt } from './part-at.ts';

const sections = [
  'scales',
  'constructs',
  'items',
  'resources',
  'paths',
  'hypotheses',
  'facts',
  'unmeasured',
  'bibliography',
] as const;

function namesIn(parts: readonly unknown[]): string[] {
  return parts
    .map((part) => partAt(part, ['id']) ?? partAt(part, ['key']))
    .filter((name): name is string => typeof name === 'string');
}

/** What of a malformed theory can still be checked: every well-formed part, and what the others would have defined. */
export function salvage(raw: unknown): Subject {
  const kept: Record<string, unknown[]> = {};
  const indices = new Map<string, number[]>();
  const broken = new Set<string>();
  const defined = new Map<string, string[]>();
  for (const section of sections) {
    const parts = partAt(raw, [section]);
    const list = Array.isArray(parts) ? (parts as unknown[]) : [];
    const part = theorySchema.shape[section];
    const element = 'element' in part ? part.element : part.unwrap().element;
    const good = [...list.keys()].filter((index) => element.safeParse(list[index]).success);
    kept[section] = good.map((index) => element.parse(list[index]));
    indices.set(section, good);
    defined.set(section, namesIn(list));
    if (good.length < list.length || !Array.isArray(parts)) broken.add(section);
  }
  const diagnosis = theorySchema.shape.diagnosis.safeParse(partAt(raw, ['diagnosis']));
  return {
    theory: {
      ...kept,
      diagnosis: diagnosis.success ? diagnosis.data : theorySchema.shape.diagnosis.parse(undefined),
    } as unknown as Theory,
    pathInFile: ([section, index, ...rest]: TheoryPath) => {
      const inFile = typeof index === 'number' ? indices.get(String(section))?.[index] : undefined;
      return [section, inFile ?? index, ...rest].filter((step) => step !== undefined);
    },
    alsoDefined: (section) => defined.get(section) ?? [],
    complete: (section) => !broken.has(section),
  };
}
