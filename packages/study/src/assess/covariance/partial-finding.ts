import type { Language } from '@qunhai/kernel';
import type { Finding } from '@qunhai/results';
import { decimal } from '../../effect-text.ts';
import { inBoth, list } from './in-both.ts';
import type { Invariance } from './invariance-rows.ts';
import { covarianceWords as say } from './messages.ts';
import type { PartialRows } from './partial-rows.ts';

type Freed = PartialRows['steps'][number]['freed'][number];

/** What the searches for parameters to leave free found; none where no step fails. */
export function partialFinding(id: string, { title, constructs, groups }: Invariance): Finding[] {
  const searched = constructs.flatMap(({ construct, partial }) =>
    partial === undefined ? [] : [{ construct, partial }],
  );
  if (searched.length === 0) return [];
  const paths = searched.filter(({ partial }) => partial.comparesPaths).length;
  const means = searched.filter(({ partial }) => partial.comparesMeans).length;
  const nameOf = (language: Language, group: string) =>
    groups.find((one) => one.id === group)?.name[language] ?? group;
  return [
    {
      id: `${id}.partial`,
      verdict: paths < searched.length ? 'fails' : 'caution',
      text: inBoth((language) =>
        say(language, 'finding.partial', {
          ...{ title: title[language], searched: searched.length, paths, means },
          found: searched
            .map(({ construct, partial }) =>
              freedText(language, construct, partial, (group) => nameOf(language, group)),
            )
            .join(language === 'zh' ? '；' : '; '),
        }),
      ),
    },
  ];
}

function freedText(
  language: Language,
  construct: string,
  { steps }: PartialRows,
  nameOf: (group: string) => string,
): string {
  const freed = steps.flatMap((step) => step.freed);
  const told =
    freed.length === 0
      ? say(language, 'partial.freed-nothing', { construct })
      : say(language, 'partial.freed', {
          construct,
          parameters: list(
            language,
            freed.map((one) => parameterText(language, one, nameOf(one.group))),
          ),
        });
  const last = steps.at(-1)!;
  return last.verdict === 'fails'
    ? say(language, 'partial.not-enough', {
        freed: told,
        level: say(language, `level.${last.level}`),
      })
    : told;
}

function parameterText(language: Language, { kind, item, statistic }: Freed, group: string) {
  const chi = say(language, 'partial.test', { statistic: decimal(language, statistic, 1) });
  return say(language, `partial.${kind}`, { item, group, chi });
}
