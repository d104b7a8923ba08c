import type { Bilingual } from '@qunhai/kernel';
import { clusteredFirmsTheory, type Theory } from '@qunhai/theory';

/** Name of a resource in the study's theory, or in the built-in one that the default model is made from; null in neither. */
export function resourceName(theory: Theory | null, id: string): Bilingual | null {
  const named = [theory, clusteredFirmsTheory].flatMap(
    (known) => known?.resources.find((resource) => resource.id === id) ?? [],
  );
  return named[0]?.name ?? null;
}
