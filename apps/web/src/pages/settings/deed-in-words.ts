import { declaredMessages } from '@qunhai/kernel';
import type { Words } from '../../app/use-words.ts';
import { deedWords, type settingsWords } from './messages.ts';

type SettingsKey = Parameters<typeof settingsWords>[1];

const actors = ['personal', 'respondent', 'share', 'terminal'] as const;

/** Who did it: an account's name, or what stands for nobody in particular. */
export function actorInWords({ t }: Words<SettingsKey>, actor: string): string {
  const known = actors.find((name) => name === actor);
  return known === undefined ? actor : t(`actor.${known}`);
}

/** What was done; an action that has no words yet stands as it was recorded. */
export function deedInWords(language: 'zh' | 'en', action: string): string {
  const words = declaredMessages().get(`${deedWords.packageName}:${action}`);
  return words?.[language] ?? action;
}
