import type { Bilingual, Language } from '@qunhai/kernel';
import type { Results } from '@qunhai/results';
import type { Theory } from '@qunhai/theory';

interface Named {
  readonly id: string;
  readonly name: Bilingual;
}

/** Names of everything that has an id, in one language; an id the theory does not know is its own name. */
export interface Names {
  construct(id: string): string;
  item(id: string): string;
  resource(id: string): string;
  stage(id: string): string;
  lockIn(id: string): string;
  cluster(id: string): string;
}

/** Look names up in a theory and in the clusters of the results. */
export function namesOf(theory: Theory, results: Results, language: Language): Names {
  const lookup = (entries: readonly Named[]): ((id: string) => string) => {
    const byId = new Map(entries.map((entry) => [entry.id, entry.name[language]]));
    return (id) => byId.get(id) ?? id;
  };
  const clusters = results.diagnosis.clusters.flatMap(({ cluster, name }) =>
    name === null ? [] : [{ id: cluster, name }],
  );
  const items = theory.items.map((item) => ({ id: item.id, name: item.text }));
  return {
    construct: lookup(theory.constructs),
    /** A component of a second-order construct is an indicator too. */
    item: lookup([...theory.constructs, ...items]),
    resource: lookup(theory.resources),
    stage: lookup(theory.diagnosis.stages),
    lockIn: lookup(theory.diagnosis.lockIns),
    cluster: lookup(clusters),
  };
}
