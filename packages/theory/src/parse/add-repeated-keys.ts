import { type Document, isScalar, visit, type YAMLMap, YAMLParseError } from 'yaml';

/**
 * Add to a document's errors the keys that occur twice in a mapping. The library's own check compares each key with all before it,
 * which takes minutes for a hostile text of the size that is allowed.
 */
export function addRepeatedKeys(document: Document.Parsed): void {
  visit(document, {
    Map: (_, map) => {
      for (const error of repeatedKeys(map)) document.errors.push(error);
    },
  });
  document.errors.sort((a, b) => a.pos[0] - b.pos[0]);
}

function repeatedKeys({ items }: YAMLMap): YAMLParseError[] {
  const seen = new Set<unknown>();
  return items.flatMap(({ key }) => {
    if (!isScalar(key)) return [];
    if (!seen.has(key.value)) {
      seen.add(key.value);
      return [];
    }
    const at = key.range?.[0] ?? 0;
    return [new YAMLParseError([at, at + 1], 'DUPLICATE_KEY', 'Map keys must be unique')];
  });
}
