import type { Bilingual, Language, MessageValues } from '@qunhai/kernel';
import { findConstruct } from '../lookups.ts';
import type { Theory } from '../schema/theory.ts';
import { shortCitation } from './cite.ts';
import { plain } from './markdown.ts';
import { documentText } from './messages.ts';

type Message = Parameters<typeof documentText>[1];

/** Puts parts of one theory into words of one language. */
export class Writer {
  readonly theory: Theory;
  readonly language: Language;

  constructor(theory: Theory, language: Language) {
    this.theory = theory;
    this.language = language;
  }

  say(key: Message, values: MessageValues = {}): string {
    return documentText(this.language, key, values);
  }

  /** A bilingual text of the theory, safe in Markdown. */
  both(text: Bilingual): string {
    return plain(text[this.language]);
  }

  /** “, ” or “、” between things. */
  list(things: readonly string[]): string {
    return things.join(this.language === 'zh' ? '、' : ', ');
  }

  /** Separate statements in one cell. */
  statements(things: readonly string[]): string {
    return things.filter(Boolean).join(this.language === 'zh' ? '；' : '; ');
  }

  heading(level: 2 | 3, key: Message): string {
    return `${'#'.repeat(level)} ${this.say(key)}`;
  }

  /** A mark behind what the source does not say. */
  origin(origin: 'source' | 'ours'): string {
    return origin === 'ours' ? this.say('ours') : '';
  }

  construct(id: string): string {
    const construct = findConstruct(this.theory, id);
    if (!construct) return id;
    return this.bracketed(this.both(construct.name), id);
  }

  /** “text (remark)” in the language's brackets. */
  bracketed(text: string, remark: string): string {
    return this.language === 'zh' ? `${text}（${remark}）` : `${text} (${remark})`;
  }

  citations(keys: readonly string[]): string {
    const works = keys.map((key) => this.theory.bibliography.find((work) => work.key === key));
    const cited = works.map((work, index) =>
      work ? shortCitation(work, this.language) : keys[index]!,
    );
    return cited.map(plain).join(this.language === 'zh' ? '；' : '; ');
  }
}
