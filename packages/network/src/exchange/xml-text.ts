/** Text as it may stand in XML; characters that XML 1.0 cannot hold become U+FFFD. */
export function xmlText(text: string): string {
  return [...text].map(escapeCharacter).join('');
}

/** Whether XML 1.0 can hold a text as it is. */
export function fitsXml(text: string): boolean {
  return [...text].every((character) => !isForbidden(character.codePointAt(0)!));
}

function escapeCharacter(character: string): string {
  const code = character.codePointAt(0)!;
  if (isForbidden(code)) return '\uFFFD';
  if (code < 32 || '<>&"\''.includes(character)) return `&#${code};`;
  return character;
}

function isForbidden(code: number): boolean {
  const control = code < 32 && code !== 9 && code !== 10 && code !== 13;
  return control || (code >= 0xd800 && code <= 0xdfff) || code === 0xfffe || code === 0xffff;
}
