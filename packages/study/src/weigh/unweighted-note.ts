import type { Bilingual } from '@qunhai/kernel';
import type { AnalysedWave } from '../analysed-wave.ts';
import { weighWords } from './messages.ts';
import { isWeighed } from './weighed-matrix.ts';

/** Parts that are computed without weights, because that is what is wanted of them. */
type UnweightedPart =
  | 'necessity'
  | 'configurations'
  | 'network'
  | 'location'
  | 'comparison'
  | 'quality';

/** Where firms are weighted: that this part is not, and why; nothing otherwise. */
export function unweightedNote(
  part: UnweightedPart,
  { matrix }: Pick<AnalysedWave, 'matrix'>,
): Bilingual[] {
  return isWeighed(matrix) ? [weighWords.both(`unweighted.${part}`)] : [];
}
