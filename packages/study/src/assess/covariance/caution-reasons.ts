import type { Language } from '@qunhai/kernel';
import { decimal, probability } from '../../effect-text.ts';
import { list } from './in-both.ts';
import type { Invariance } from './invariance-rows.ts';
import { covarianceWords as say } from './messages.ts';

type Ladder = Invariance['constructs'][number];
type Step = Ladder['steps'][number];
type Told = (language: Language) => string;

interface Cautious {
  readonly construct: string;
  readonly step: Step;
}

/** Why steps up to equal intercepts are to be taken with caution, in words with their figures. */
export function cautionReasons(climbed: readonly Ladder[], cfiLimit: number): Told[] {
  const cautious = climbed.flatMap(({ construct, steps, reached }) =>
    steps
      .filter(
        ({ verdict, level }) => verdict === 'caution' && level !== 'strict' && reached !== null,
      )
      .map((step): Cautious => ({ construct, step })),
  );
  const form = cautious.filter(({ step }) => step.level === 'configural');
  const later = cautious.filter(({ step }) => step.level !== 'configural');
  const drops = ({ step }: Cautious) => (step.changes?.cfi ?? 0) < -cfiLimit;
  const limit = (language: Language) => decimal(language, cfiLimit, 3);
  const reason = (
    key: 'reason.form' | 'reason.cfi' | 'reason.chi-square',
    some: readonly Cautious[],
    told: (language: Language, one: Cautious) => string,
  ): Told[] =>
    some.length === 0
      ? []
      : [
          (language) =>
            say(language, key, {
              steps: list(
                language,
                some.map((one) => told(language, one)),
              ),
              limit: limit(language),
            }),
        ];
  return [
    ...reason('reason.form', form, formText),
    ...reason('reason.cfi', later.filter(drops), stepText),
    ...reason(
      'reason.chi-square',
      later.filter((one) => !drops(one)),
      stepText,
    ),
  ];
}

function formText(language: Language, { construct, step: { cfi, srmr } }: Cautious): string {
  return say(language, 'reason.step-form', {
    construct,
    cfi: shown(language, cfi),
    srmr: shown(language, srmr),
  });
}

function stepText(language: Language, { construct, step }: Cautious): string {
  const p = step.difference?.adjusted ?? null;
  return say(language, 'reason.step', {
    construct,
    level: step.level === 'configural' ? '' : say(language, `level.${step.level}`),
    cfi: shown(language, step.changes?.cfi ?? null),
    p: p === null ? 'p —' : probability(language, p),
  });
}

function shown(language: Language, value: number | null): string {
  return value === null ? '—' : decimal(language, value, 3);
}
