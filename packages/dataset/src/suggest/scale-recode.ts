import type { Scale } from '@qunhai/theory';
import { codeKey } from '../mapping/missing-rules.ts';
import { parseNumber } from '../mapping/parse-number.ts';
import type { RawColumn } from '../raw-table.ts';
import type { Recoded } from './answer-reading.ts';
import { plainText } from './plain-text.ts';

/** Wordings of the ends and the middle of a scale of agreement that mean the same. */
const sameWording: Readonly<Record<'min' | 'middle' | 'max', ReadonlySet<string>>> = {
  min: new Set(
    ['非常不同意', '完全不同意', '强烈不同意', '极不同意', '非常不符合', '完全不符合'].concat(
      ['Strongly disagree', 'Completely disagree', 'Totally disagree', 'Fully disagree'].map(
        plainText,
      ),
    ),
  ),
  middle: new Set(
    ['中立', '一般', '不好说', '既不同意也不反对', '既不同意也不不同意'].concat(
      ['Neutral', 'Neither agree nor disagree', 'Undecided', 'Neither'].map(plainText),
    ),
  ),
  max: new Set(
    ['非常同意', '完全同意', '强烈同意', '极为同意', '非常符合', '完全符合'].concat(
      ['Strongly agree', 'Completely agree', 'Totally agree', 'Fully agree'].map(plainText),
    ),
  ),
};

/** The labels a file gives the codes of a column. */
type ValueLabels = NonNullable<RawColumn['valueLabels']>;

/**
 * The point of a scale that an answer means: by the label its file gives the code, by the wording of an anchor in either
 * language, by the number it begins with (`5.比较同意`), by a wording that means the same end or middle, or by an option
 * code counted in order (`A5`, `AO05`). Null when the answer is a number on the scale already, or nothing is known about it.
 * Where the file's labels turn the scale around, its unlabelled codes are turned, too.
 */
export function scaleRecode(
  scale: Scale,
  cell: string | number,
  labels: ValueLabels,
): Recoded | null {
  const code = typeof cell === 'number' ? cell : (parseNumber(cell) ?? Number.NaN);
  const label = labels.find(({ value }) => codeKey(value) === codeKey(cell))?.label;
  const labelled = label === undefined ? null : anchorOf(scale, label);
  if (labelled !== null) return labelled === code ? null : { value: labelled, assumed: null };
  if (!Number.isNaN(code))
    return isPoint(scale, code) && isTurned(scale, labels)
      ? { value: scale.min + scale.max - code, assumed: null }
      : null;
  return textRecode(scale, String(cell).normalize('NFKC').trim());
}

/** Whether every label that names an anchor stands at the mirrored code. */
function isTurned(scale: Scale, labels: ValueLabels): boolean {
  const pairs = labels.flatMap(({ value, label }) => {
    const anchor = anchorOf(scale, label);
    return anchor === null ? [] : [{ code: Number(value), anchor }];
  });
  const turned = pairs.filter(({ code, anchor }) => anchor === scale.min + scale.max - code);
  return turned.length === pairs.length && pairs.some(({ code, anchor }) => code !== anchor);
}

function textRecode(scale: Scale, text: string): Recoded | null {
  const anchor = anchorOf(scale, text);
  if (anchor !== null) return { value: anchor, assumed: null };
  const numbered = /^(\d{1,3})\s*[^\d\s.]|^(\d{1,3})\s*\.\s*\D/u.exec(text);
  const leading = numbered ? Number(numbered[1] ?? numbered[2]) : Number.NaN;
  if (isPoint(scale, leading)) {
    const wording = anchorOf(scale, text.replace(/^\d+/, ''));
    return { value: leading, assumed: wording === leading ? null : 'wording' };
  }
  const same = sameMeaning(scale, plainText(text));
  if (same !== null) return { value: same, assumed: 'wording' };
  const option = /^(?:A|AO|SQ)0*(\d{1,3})$/.exec(text)?.[1];
  if (option === undefined) return null;
  const value = scale.min + (Number(option) - 1) * (scale.step ?? 1);
  return isPoint(scale, value) ? { value, assumed: 'order' } : null;
}

function anchorOf(scale: Scale, text: string): number | null {
  const plain = plainText(text);
  const unnumbered = plain.replace(/^\d+/, '');
  const anchor = scale.anchors.find(({ label }) =>
    [plainText(label.zh), plainText(label.en)].some(
      (wording) => wording === plain || wording === unnumbered,
    ),
  );
  return anchor?.value ?? null;
}

function sameMeaning({ min, max }: Scale, plain: string): number | null {
  if (sameWording.min.has(plain)) return min;
  if (sameWording.max.has(plain)) return max;
  return sameWording.middle.has(plain) ? (min + max) / 2 : null;
}

function isPoint({ min, max, step }: Scale, value: number): boolean {
  if (!(value >= min && value <= max)) return false;
  return step === undefined || Number.isInteger((value - min) / step);
}
