/**
 * Put generated parts into a page, each between `<!-- odd:NAME:begin -->` and `<!-- odd:NAME:end -->`. What stands outside the markers stays.
 * @throws {Error} when the page has a marker without a part, or a part no marker
 */
export function fillParts(page: string, parts: Readonly<Record<string, string>>): string {
  const placed = new Set<string>();
  const filled = page.replace(
    /<!-- odd:([\w.-]+):begin -->[\s\S]*?<!-- odd:\1:end -->/g,
    (_, name: string) => {
      const part = parts[name];
      if (part === undefined) throw new Error(`No part of the ODD description is called ${name}.`);
      placed.add(name);
      return `<!-- odd:${name}:begin -->\n\n${part}\n\n<!-- odd:${name}:end -->`;
    },
  );
  const missing = Object.keys(parts).filter((name) => !placed.has(name));
  if (missing.length > 0) throw new Error(`The page has no place for: ${missing.join(', ')}.`);
  return filled;
}
