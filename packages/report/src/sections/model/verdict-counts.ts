import type { HypothesisResult } from '@qunhai/results';
import type { Edition } from '../../edition/edition.ts';
import { t as page } from '../../page/messages.ts';
import { t } from './messages.ts';

type Verdict = HypothesisResult['verdict'];

const order: readonly Verdict[] = [
  'supported',
  'partly-supported',
  'not-supported',
  'contradicted',
  'not-tested',
];

/** `5 supported, 1 contradicted`: how many of each verdict there are, the ones that occur. */
export function verdictCounts({ language }: Edition, verdicts: readonly Verdict[]): string {
  return order
    .flatMap((verdict) => {
      const n = verdicts.filter((one) => one === verdict).length;
      const name = t(language, `verdict.${verdict}`);
      const inSentence = language === 'en' ? name.toLowerCase() : name;
      return n === 0 ? [] : [t(language, 'verdict.count', { n, verdict: inSentence })];
    })
    .join(page(language, 'page.list-separator'));
}
