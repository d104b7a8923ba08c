import type { Bilingual } from '@qunhai/kernel';

/** The server takes no longer text. */
const mostBytes = 2 ** 20;

/** A theory file somebody has chosen, as far as this page can tell. */
export type TheoryFile =
  | { readonly state: 'large'; readonly file: string }
  /** Issues as `line:column: what is wrong and what to do`. */
  | { readonly state: 'wrong'; readonly file: string; readonly issues: readonly Bilingual[] }
  | {
      readonly state: 'good';
      readonly file: string;
      readonly yaml: string;
      readonly title: Bilingual;
      readonly constructs: number;
      readonly items: number;
    };

/** Read and check a theory file before it is sent; the reader of theories is fetched when it is first needed. */
export async function readTheoryFile(file: File): Promise<TheoryFile> {
  if (file.size > mostBytes) return { state: 'large', file: file.name };
  const yaml = await file.text();
  const { formatTheoryIssue, parseTheory } = await import('@qunhai/theory');
  const { theory, issues } = parseTheory(yaml);
  if (theory === null) {
    const told = issues.map((issue) => ({
      zh: formatTheoryIssue(issue, 'zh'),
      en: formatTheoryIssue(issue, 'en'),
    }));
    return { state: 'wrong', file: file.name, issues: told };
  }
  return {
    state: 'good',
    file: file.name,
    yaml,
    title: theory.title,
    constructs: theory.constructs.length,
    items: theory.items.length,
  };
}
