import type { MessageValues } from '@qunhai/kernel';
import { type ScriptMessage, scriptMessage } from './messages.ts';

/** A remark in a script, Chinese above English, every line behind the mark of a comment. */
export function commentLines(mark: '#' | '//', key: ScriptMessage, values?: MessageValues): string {
  const { zh, en } = scriptMessage.both(key, values);
  return [...zh.split('\n'), ...en.split('\n')].map((line) => `${mark} ${line}`).join('\n');
}

/** A text of a study as part of a comment: on one line, so that no line of it is taken for code. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}
