import { clusteredFirmsTheory, type Theory } from '@qunhai/theory';
import { confine } from '../../read-dataset.ts';
import { readDocuments } from '../../read-inputs.ts';
import { readTheory } from '../../read-theory.ts';

/**
 * The theory of a study folder, confined to the constructs of the study; its data are not opened and need not be there yet.
 * @throws {QunhaiError} study.no-study, study.invalid, study.theory-invalid
 */
export function theoryOfStudy(folder: string): Theory {
  const { study, theory } = readDocuments(folder);
  const own = theory === null ? clusteredFirmsTheory : readTheory(theory, study.theory);
  return confine(own, study.constructs);
}
