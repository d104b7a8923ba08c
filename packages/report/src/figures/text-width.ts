/**
 * Width in em of a character in the sans-serif fonts of a report, rounded up: CJK and full-width characters and emoji take a
 * whole em, Latin letters by the groups in which the usual fonts (Arial, Helvetica, Segoe UI, Noto Sans) differ.
 */
function characterWidth(character: string): number {
  const code = character.codePointAt(0)!;
  if (code < 0x20) return 0;
  if (/[iIl.,:;'|!j]/.test(character)) return 0.32;
  if (/[ftr()[\]{}/\-\s]/.test(character)) return 0.4;
  if (/[mwMW@%]/.test(character)) return 0.96;
  if (/[A-Z&]/.test(character)) return 0.74;
  if (code < 0x250) return 0.6;
  if (/\p{M}/u.test(character)) return 0;
  if (code < 0x1100 || (code >= 0x2010 && code < 0x2e80)) return 0.72;
  return 1.02;
}

/** Estimated width of a line of text in pixels at a font size; bold text is about a fourteenth wider. */
export function textWidth(text: string, fontSize: number, bold = false): number {
  let em = 0;
  for (const character of text) em += characterWidth(character);
  return em * fontSize * (bold ? 1.07 : 1);
}

/** Where a line may break: after spaces and hyphens, and on either side of a CJK character but before closing punctuation. */
function pieces(text: string): string[] {
  const cjk = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]/;
  const closing = /[，。、；：？！）》」』”’%·]/;
  const result: string[] = [];
  let current = '';
  for (const character of text) {
    const last = current.at(-1) ?? '';
    const breakable =
      current !== '' &&
      !closing.test(character) &&
      (/[\s-]/.test(last) || cjk.test(character) || cjk.test(last));
    if (breakable) {
      result.push(current);
      current = '';
    }
    current += character;
  }
  if (current !== '') result.push(current);
  return result;
}

/** Shorten a text to a width, with an ellipsis when anything had to go. */
function shorten(text: string, width: number, fontSize: number): string {
  if (textWidth(text, fontSize) <= width) return text;
  let kept = '';
  for (const character of text) {
    if (textWidth(`${kept}${character}…`, fontSize) > width) break;
    kept += character;
  }
  return `${kept.trimEnd()}…`;
}

/**
 * Break a text into at most `maxLines` lines of at most `width` pixels; what does not fit ends in an ellipsis.
 * The full text must stand elsewhere (title, table) when it is cut.
 */
export function wrapText(
  text: string,
  width: number,
  fontSize: number,
  maxLines: number,
): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const piece of pieces(text.replace(/\s+/g, ' ').trim())) {
    if (line !== '' && textWidth((line + piece).trimEnd(), fontSize) > width) {
      lines.push(line);
      line = '';
    }
    line += piece;
  }
  if (line !== '') lines.push(line);
  const kept = lines.slice(0, maxLines);
  if (lines.length > maxLines) kept[maxLines - 1] = lines.slice(maxLines - 1).join('');
  return kept.map((entry) => shorten(entry.trimEnd(), width, fontSize));
}

/** The same number of lines as `wrapText`, of about equal length: no single character is left for the last line. */
export function balancedLines(
  text: string,
  width: number,
  fontSize: number,
  maxLines: number,
): readonly string[] {
  const lines = wrapText(text, width, fontSize, maxLines);
  for (let narrower = width / 2; narrower < width; narrower += fontSize / 2) {
    const tried = wrapText(text, narrower, fontSize, maxLines);
    if (tried.length === lines.length && tried.join('').length === lines.join('').length)
      return tried.some((line) => line.endsWith('…')) ? lines : tried;
  }
  return lines;
}
