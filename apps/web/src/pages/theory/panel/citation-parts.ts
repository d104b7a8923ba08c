import type { Reference } from '@qunhai/theory';

/** A stretch of a citation: plain, set in italics, or an address. */
export interface CitationPart {
  readonly kind: 'plain' | 'italic' | 'link';
  readonly text: string;
  readonly at: number;
}

/** Cut a citation in Markdown into what is plain, in italics or a link to follow. */
export function citationParts(markdown: string): CitationPart[] {
  const pieces = markdown.split(/(\*[^*]+\*|https?:\/\/\S+)/);
  let at = 0;
  return pieces.flatMap((piece): CitationPart[] => {
    const start = at;
    at += piece.length;
    if (piece === '') return [];
    if (piece.startsWith('*')) return [{ kind: 'italic', text: piece.slice(1, -1), at: start }];
    return [{ kind: piece.startsWith('http') ? 'link' : 'plain', text: piece, at: start }];
  });
}

/** The language a work is written in, so that screen readers read it as such. */
export function languageOf({ authors, title }: Reference): 'zh-CN' | 'en' {
  return /\p{Script=Han}/u.test(title ?? authors[0]!.family) ? 'zh-CN' : 'en';
}
