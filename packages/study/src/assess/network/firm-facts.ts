import type { Dataset, FactValue } from '@qunhai/dataset';
import type { Bilingual } from '@qunhai/kernel';
import type { Theory } from '@qunhai/theory';
import { networkWords as words } from './messages.ts';
import type { FirmGrouping } from './mixing-part.ts';

/** Facts of firms that the network is read beside. */
export interface FirmFacts {
  readonly groupings: readonly FirmGrouping[];
  readonly chain: {
    readonly steps: readonly { readonly value: string; readonly label: Bilingual }[];
    readonly support: readonly string[];
  } | null;
  readonly stepOf: (firm: string) => string | null;
  readonly number: (firm: string, fact: string) => number | null;
}

const chainStep = 'chain_step';
/** The answer of firms that support the steps and are none themselves. */
const supportStep = 'services';
/** Groupings that are looked at, the first of the theory; each is a test. */
const mostGroupings = 3;

/** What is known of firms in a wave: what they answered then, else what the firms table says. */
export function firmFacts(theory: Theory, { firms, responses }: Dataset, wave: number): FirmFacts {
  const rows = new Map(
    responses.firm.flatMap((firm, row) =>
      responses.wave[row] === wave ? [[firm, row] as const] : [],
    ),
  );
  const table = new Map(firms.map(({ id, facts }) => [id, facts]));
  const value = (firm: string, fact: string): FactValue => {
    const row = rows.get(firm);
    const answer = row === undefined ? null : responses.facts[fact]?.[row];
    return answer ?? table.get(firm)?.[fact] ?? null;
  };
  const text = (fact: string) => (firm: string) => {
    const found = value(firm, fact);
    return typeof found === 'string' ? found : null;
  };
  const choices = theory.facts.filter(({ kind, options }) => kind === 'choice' && options);
  const first = choices.toSorted((a, b) => Number(b.id === chainStep) - Number(a.id === chainStep));
  const steps = choices.find(({ id }) => id === chainStep)?.options ?? [];
  const producing = steps.filter((step) => step.value !== supportStep);
  return {
    groupings: first.slice(0, mostGroupings).map((fact) => ({
      fact: fact.id,
      name: factName(fact),
      options: fact.options ?? [],
      groupOf: text(fact.id),
    })),
    chain:
      producing.length === 0
        ? null
        : { steps: producing, support: producing.length < steps.length ? [supportStep] : [] },
    stepOf: text(chainStep),
    number: (firm, fact) => {
      const found = value(firm, fact);
      return typeof found === 'number' ? found : null;
    },
  };
}

/** Short where the fact is one that Qunhai knows; otherwise the question that firms were asked. */
export function factName({ id, question }: Theory['facts'][number]): Bilingual {
  if (id === chainStep) return words.both('fact.chain_step');
  if (id === 'export_share') return words.both('fact.export_share');
  return question;
}
