import type { Language } from '@qunhai/kernel';
import type { Reference } from '@qunhai/theory';
import { boundsOf, type MechanismName, type Parameter } from '../parameters/parameter.ts';
import { parameterNames, parameters } from '../parameters/parameters.ts';
import { number, table } from './markdown.ts';
import { mechanismTexts } from './mechanism-texts.ts';
import { oddText } from './messages.ts';
import { knownWorks } from './model-works.ts';
import { parameterSource } from './parameter-source.ts';
import { parameterSymbols } from './parameter-symbols.ts';

/** A mechanism: what it does and why, its equations, rules and parameters. */
export function submodel(mechanism: MechanismName, language: Language): string {
  const { sentence, claim, equations, rules, whenOff } = mechanismTexts[mechanism];
  return [
    sentence[language],
    oddText(language, 'submodel.claim', { claim: claim[language] }),
    ['```text', ...equations, '```'].join('\n'),
    ...(rules.length > 0 ? [rules.map((rule) => `- ${rule[language]}`).join('\n')] : []),
    oddText(language, 'submodel.off', { off: whenOff[language] }),
    parametersOf(mechanism, language),
  ].join('\n\n');
}

function parametersOf(mechanism: MechanismName, language: Language): string {
  const say = (key: Parameters<typeof oddText>[1]) => oddText(language, key);
  const own = parameterNames.filter((name) => parameters[name].mechanism === mechanism);
  if (own.length === 0) return say('submodel.none');
  return table(
    [
      ...[say('column.symbol'), say('column.meaning'), say('column.unit'), say('column.default')],
      ...[say('column.plausible'), say('column.allowed')],
      ...[say('column.source'), say('column.name')],
    ],
    own.map((name) => {
      const parameter: Parameter = parameters[name];
      const { meaning, unit, range } = parameter;
      return [
        ...[parameterSymbols[name], meaning[language], say(`unit.${unit}`), parameter.default],
        ...[interval(range), interval(boundsOf(parameter))],
        ...[parameterSource(name, language) ?? say('source.assumed'), `\`${name}\``],
      ];
    }),
  );
}

function interval([low, high]: readonly [number, number]): string {
  return `${number(low)} – ${number(high)}`;
}

/** Works that parameters or the prose name, in the order of their authors. */
export function citedWorks(prose: readonly string[]): readonly Reference[] {
  const named = parameterNames.map((name) => parameters[name].source as string);
  const keys = new Set([...prose, ...named.filter((source) => source !== 'assumed')]);
  return [...knownWorks.values()]
    .filter(({ key }) => keys.has(key))
    .toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));
}

function nameOf({ authors, year }: Reference): string {
  return `${authors[0]!.family} ${year}`;
}
