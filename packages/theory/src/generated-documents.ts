import { clusteredFirmsTheory } from './clustered-firms/theory.ts';
import { renderTheoryDocument } from './document/theory-document.ts';
import { theoryJsonSchema } from './json-schema.ts';

/** The files of `docs/` that are made from this package: path in the repository → text. */
export function generatedDocuments(): Record<string, string> {
  return {
    'docs/theory.en.md': renderTheoryDocument(clusteredFirmsTheory, 'en'),
    'docs/theory.zh.md': renderTheoryDocument(clusteredFirmsTheory, 'zh'),
    'docs/schemas/theory.schema.json': `${JSON.stringify(theoryJsonSchema(), null, 2)}\n`,
  };
}
