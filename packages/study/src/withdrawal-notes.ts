import type { Bilingual } from '@qunhai/kernel';
import { message } from './messages.ts';
import type { Study } from './study-schema.ts';

/** What a reader must know of answers that respondents took back: how many, in which wave, and that they are gone. */
export function withdrawalNotes({ withdrawn = [] }: Study): Bilingual[] {
  return withdrawn.map(({ wave, firms }) =>
    message.both(firms === 1 ? 'data.one-withdrawn' : 'data.withdrawn', { wave, firms }),
  );
}
