/**
 * A page of docs with the text between the markers of a section replaced.
 * @throws {Error} unless the page holds both markers once, in their order
 */
export function withSection(page: string, section: string, text: string): string {
  const [begin, end] = [`<!-- ${section}:begin -->`, `<!-- ${section}:end -->`];
  const [head, inside, ...more] = page.split(begin);
  const [, tail, ...rest] = inside?.split(end) ?? [];
  const stray = head!.includes(end) || more.length > 0 || rest.length > 0;
  if (tail === undefined || stray)
    throw new Error(`The page must hold ${begin} and, after it, ${end}, once each.`);
  return `${head}${begin}\n\n${text}\n\n${end}${tail}`;
}
