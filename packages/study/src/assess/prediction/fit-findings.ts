import type { Language } from '@qunhai/kernel';
import type { Finding } from '@qunhai/results';
import { assessmentRules } from '@qunhai/sem';
import { decimal, probability } from '../../effect-text.ts';
import { listed, type PredictionKey, plainNumber, t, told } from './messages.ts';
import type { ExactFitPart } from './test-exact-fit.ts';

type Distance = ExactFitPart['distances'][number];

const names = { srmr: 'SRMR', dUls: 'd_ULS', dG: 'd_G' } as const;

/** Whether exact fit is rejected, for the measurement alone and for the whole model. */
export function fitFindings({ distances }: ExactFitPart): Finding[] {
  return (['saturated', 'estimated'] as const).map((model) => {
    const own = distances.filter((distance) => distance.model === model);
    const { verdict, decision, rejecting } = judge(own);
    return {
      id: `fit.${model}`,
      verdict,
      text: told(`fit.${model}`, (language) => ({
        measures: own
          .map((distance) => measureWords(language, distance))
          .join(language === 'zh' ? '；' : '; '),
        decision: t(language, decision, {
          reason: own.find(({ note }) => note)?.note?.[language] ?? '',
          names: listed(
            language,
            rejecting.map(({ measure }) => names[measure]),
          ),
        }),
      })),
      rule: assessmentRules['exact-fit'],
    };
  });
}

interface Judged {
  readonly verdict: Finding['verdict'];
  readonly decision: PredictionKey;
  readonly rejecting: readonly Distance[];
}

function judge(own: readonly Distance[]): Judged {
  const beyond = (bound: 'hi95' | 'hi99') =>
    own.filter((one) => one[bound] !== null && one.value !== null && one.value > one[bound]);
  if (own.every(({ hi95 }) => hi95 === null))
    return { verdict: 'open', decision: 'fit.untested', rejecting: [] };
  const clearly = beyond('hi99');
  if (clearly.length > 0)
    return { verdict: 'fails', decision: 'fit.rejected-clearly', rejecting: clearly };
  const rejecting = beyond('hi95');
  return rejecting.length > 0
    ? { verdict: 'caution', decision: 'fit.rejected', rejecting }
    : { verdict: 'passes', decision: 'fit.not-rejected', rejecting };
}

function measureWords(language: Language, { measure, value, hi95, p }: Distance): string {
  const name = names[measure];
  const figure = (one: number) =>
    measure === 'srmr' ? decimal(language, one, 3) : plainNumber(one, 3);
  if (value === null) return t(language, 'fit.measure-none', { name });
  if (hi95 === null || p === null)
    return t(language, 'fit.measure-untested', { name, value: figure(value) });
  return t(language, 'fit.measure', {
    ...{ name, value: figure(value), hi95: figure(hi95), p: probability(language, p) },
  });
}
