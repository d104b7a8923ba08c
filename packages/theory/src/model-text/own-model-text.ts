import { languages } from '@qunhai/kernel';
import { commentsIn } from '@qunhai/syntax';
import type { Theory } from '../schema/theory.ts';
import { writeModelText } from './write-model-text.ts';

const commentTexts = (text: string) =>
  commentsIn(text).map(({ start, end }) => text.slice(start, end).trim());

/**
 * A theory with its text as the author's own, when it has comments that `writeModelText` would not write; without one otherwise, so that
 * every reader gets the comments in their language. Layout alone is not kept.
 */
export function withModelText(theory: Theory, text: string): Theory {
  const { modelText: _, ...rest } = theory;
  const usual = new Set(
    languages.flatMap((language) => commentTexts(writeModelText(rest, { language }))),
  );
  const isOwn = commentTexts(text).some((comment) => !usual.has(comment));
  return isOwn ? { ...rest, modelText: text } : rest;
}
