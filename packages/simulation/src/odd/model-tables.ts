import type { Language } from '@qunhai/kernel';
import { schedule } from '../schedule/schedule.ts';
import { patterns } from '../validation/patterns.ts';
import { drawPurposes } from './draw-purposes.ts';
import { list, table } from './markdown.ts';
import { mechanismTexts } from './mechanism-texts.ts';
import { oddText } from './messages.ts';
import { internalVariables, type StateVariable, stateVariables } from './state-variables.ts';
import { stepUpdates } from './step-updates.ts';

/** Entities and what they remember, and what the code keeps besides. */
export function stateTables(language: Language): { state: string; internal: string } {
  const say = (key: Parameters<typeof oddText>[1]) => oddText(language, key);
  const described = Object.entries(stateVariables) as [string, StateVariable][];
  return {
    state: table(
      [
        ...[say('column.entity'), say('column.symbol'), say('column.meaning')],
        ...[say('column.range'), say('column.unit'), say('column.variable')],
      ],
      described.map(([name, { entity, symbol, range, unit, meaning }]) => [
        ...[say(`entity.${entity}`), symbol, meaning[language]],
        ...[range, say(`unit.${unit}`), `\`${name}\``],
      ]),
    ),
    internal: table(
      [say('column.variable'), say('column.why')],
      Object.entries(internalVariables).map(([name, why]) => [`\`${name}\``, why[language]]),
    ),
  };
}

/** What the model must show, and by which mechanism. */
export function patternsTable(language: Language): string {
  const say = (key: Parameters<typeof oddText>[1]) => oddText(language, key);
  return table(
    [say('column.pattern'), say('column.what'), say('column.theory')],
    patterns.map(({ name, claim, mechanisms }) => [
      ...[name[language], claim[language]],
      list(
        mechanisms.map((mechanism) => mechanismTexts[mechanism].name[language]),
        language,
      ),
    ]),
  );
}

/** What happens in a quarter, in the order of the code. */
export function scheduleTable(language: Language): string {
  const say = (key: Parameters<typeof oddText>[1]) => oddText(language, key);
  return table(
    [
      ...[say('column.number'), say('column.step'), say('column.theory')],
      ...[say('column.what'), say('column.updates')],
    ],
    schedule.map(({ name }, index) => {
      const text = name === 'policies' ? null : mechanismTexts[name];
      const signs = stepUpdates[name].map((variable) => signOf(variable, language));
      return [
        index + 1,
        text ? `${text.name[language]} \`${name}\`` : say('step.policies'),
        text ? String(text.number) : '',
        text ? text.sentence[language] : say('step.policies.what'),
        signs.length > 0 ? list(signs, language) : say('updates.nothing'),
      ];
    }),
  );
}

/** The sign of a state variable, or its name where it has none. */
function signOf(name: keyof typeof stateVariables, language: Language): string {
  if (name === 'ties.partner') return oddText(language, 'entity.tie');
  const { symbol } = stateVariables[name];
  return symbol === '' ? `\`${name}\`` : symbol;
}

/** What chance decides. */
export function drawsTable(language: Language): string {
  return table(
    [
      oddText(language, 'column.variable'),
      oddText(language, 'column.subject'),
      oddText(language, 'column.what'),
    ],
    Object.entries(drawPurposes).map(([purpose, { subject, meaning }]) => [
      `\`${purpose}\``,
      oddText(language, `subject.${subject}`),
      meaning[language],
    ]),
  );
}
