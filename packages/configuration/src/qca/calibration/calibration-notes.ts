import { note, percent, type QcaNote } from '../notes.ts';
import { anchorsOf, type Calibration } from './calibration.ts';

/** What to look at before a calibration is used. */
export function calibrationNotes(
  raw: Float64Array,
  calibrated: Float64Array,
  calibration: Calibration,
  converged: boolean,
): QcaNote[] {
  const notes: QcaNote[] = [];
  const known = raw.filter((value) => !Number.isNaN(value));
  if (known.length < raw.length)
    notes.push(note('calibration.missing', { count: raw.length - known.length }));
  const low = Math.min(...known);
  const high = Math.max(...known);
  for (const anchor of anchorsOf(calibration))
    if (anchor < low || anchor > high)
      notes.push(note('calibration.outside', { anchor, low, high }));
  const different = new Set(known).size;
  if (different === 1) notes.push(note('calibration.constant'));
  else if (different < 4 && calibration.method !== 'crisp')
    notes.push(note('calibration.few-values', { count: different }));
  if (!converged) notes.push(note('calibration.not-converged'));
  const multiValue = calibration.method === 'crisp' && calibration.thresholds.length > 1;
  return multiValue ? notes : [...notes, ...membershipNotes(calibrated)];
}

function membershipNotes(calibrated: Float64Array): QcaNote[] {
  const notes: QcaNote[] = [];
  const known = calibrated.filter((value) => !Number.isNaN(value));
  const share = known.filter((value) => value > 0.5).length / known.length;
  if (share < 0.2 || share > 0.8) notes.push(note('calibration.skewed', { share: percent(share) }));
  const at = known.filter((value) => value === 0.5).length;
  if (at > 0)
    notes.push(note('calibration.at-crossover', { count: at, share: percent(at / known.length) }));
  return notes;
}
