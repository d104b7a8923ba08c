/** Writes what the product says of its theory: docs/theory.{en,zh}.md and docs/schemas/theory.schema.json. */
import { writeFileSync } from 'node:fs';
import { generatedDocuments } from './generated-documents.ts';

const root = new URL('../../../', import.meta.url);
for (const [file, text] of Object.entries(generatedDocuments()))
  writeFileSync(new URL(file, root), text);
