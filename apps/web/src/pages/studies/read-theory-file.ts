import type { TheoryIssue } from '@qunhai/theory';

/** The server takes no longer text. */
const mostBytes = 2 ** 20;

/** A theory file somebody has chosen, as far as this page can tell. */
export type TheoryFile =
  | { readonly state: 'large'; readonly file: string }
  | { readonly state: 'wrong'; readonly file: string; readonly issues: readonly TheoryIssue[] }
  | {
      readonly state: 'good';
      readonly file: string;
      readonly yaml: string;
      readonly title: { readonly zh: string; readonly en: string };
      readonly constructs: number;
      readonly items: number;
    };

/** Read and check a theory file before it is sent; the reader of theories is fetched when it is first needed. */
export async function readTheoryFile(file: File): Promise<TheoryFile> {
  if (file.size > mostBytes) return { state: 'large', file: file.name };
  const yaml = await file.text();
  const { parseTheory } = await import('@qunhai/theory');
  const { theory, issues } = parseTheory(yaml, { file: file.name });
  if (theory === null) return { state: 'wrong', file: file.name, issues };
  return {
    state: 'good',
    file: file.name,
    yaml,
    title: theory.title,
    constructs: theory.constructs.length,
    items: theory.items.length,
  };
}
