import type { SufficiencyFit } from '../fit.ts';
import type { Model, ModelTerm } from '../minimize/model.ts';
import { type ConfigurationSpace, termContains } from '../sets/configuration-space.ts';

/** How a condition enters a configuration. */
export type CellRole =
  | 'core-present'
  | 'core-absent'
  | 'peripheral-present'
  | 'peripheral-absent'
  | 'irrelevant';

/** A large full circle, a large crossed one, the small ones, nothing: the signs of Ragin & Fiss. */
export const cellSigns: Readonly<Record<CellRole, string>> = {
  'core-present': '●',
  'core-absent': '⊗',
  'peripheral-present': '•',
  'peripheral-absent': '⊙',
  irrelevant: '',
};

interface ConfigurationCell {
  readonly role: CellRole;
  /** The level asked for; null where the condition does not matter. */
  readonly level: number | null;
}

interface ConfigurationColumn extends SufficiencyFit {
  /** `1a`, `1b` share their core conditions; `2` is alone with its core. */
  readonly label: string;
  readonly expression: string;
  readonly uniqueCoverage: number | null;
  /** One cell per condition, in the order of the table. */
  readonly cells: readonly ConfigurationCell[];
  readonly cases: readonly string[];
}

/** The usual table of configurations: conditions down, configurations across. */
export interface ConfigurationTable {
  readonly conditions: readonly string[];
  readonly columns: readonly ConfigurationColumn[];
  readonly solution: SufficiencyFit;
}

/**
 * The table of a model, with conditions marked as core where a parsimonious term that contains the configuration has them too.
 * @param model - an intermediate (or complex) model
 * @param parsimonious - the parsimonious model it was derived with; without one, no condition is core
 * @see Fiss (2011), Building better causal theories, Academy of Management Journal 54(2).
 */
export function configurationTable(
  space: ConfigurationSpace,
  model: Model,
  parsimonious: Model | null,
): ConfigurationTable {
  const columns = model.terms.map((term) => column(term, parsimonious));
  const coreOf = (cells: readonly ConfigurationCell[]) =>
    cells.map((cell) => (cell.role.startsWith('core') ? cell.level : '')).join();
  const groups = [...Map.groupBy(columns, ({ cells }) => coreOf(cells)).values()];
  return {
    conditions: space.names,
    solution: model.fit,
    columns: groups.flatMap((group, g) =>
      group.map((each, i) => ({
        ...each,
        label: group.length === 1 ? `${g + 1}` : `${g + 1}${String.fromCodePoint(97 + i)}`,
      })),
    ),
  };
}

function column(term: ModelTerm, parsimonious: Model | null): Omit<ConfigurationColumn, 'label'> {
  const wider = (parsimonious?.terms ?? []).filter((each) => termContains(each.term, term.term));
  const { expression, consistency, pri, coverage, uniqueCoverage, cases } = term;
  return {
    ...{ expression, consistency, pri, coverage, uniqueCoverage, cases },
    cells: term.term.map((level, j): ConfigurationCell => {
      if (level < 0) return { role: 'irrelevant', level: null };
      const weight = wider.some((each) => each.term[j] === level) ? 'core' : 'peripheral';
      return { role: `${weight}-${level === 0 ? 'absent' : 'present'}`, level };
    }),
  };
}
