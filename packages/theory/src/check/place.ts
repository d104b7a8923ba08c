import type { Bilingual, Language } from '@qunhai/kernel';

/** Steps from the top of a theory to a part of it, e.g. `['items', 3, 'text', 'zh']`. */
export type TheoryPath = readonly (string | number)[];

/** Where a part of a theory stands; line and column (from 1) are null when it was not read from a text. */
export interface Place {
  readonly path: TheoryPath;
  readonly line: number | null;
  readonly column: number | null;
}

/** Finds a part of the theory in the text it was read from; `key` points at the name of a field, not its value. */
export type Locate = (path: TheoryPath, part?: 'key' | 'value') => Place;

/** For theories that were not read from a text. */
export const withoutText: Locate = (path) => ({ path, line: null, column: null });

/** `items[3].text.zh` */
function pathText(path: TheoryPath): string {
  return path.reduce<string>(
    (text, step) =>
      typeof step === 'number' ? `${text}[${step}]` : text === '' ? step : `${text}.${step}`,
    '',
  );
}

/** “line 12”, or the path when there is no text. */
export function placeText(place: Place, language: Language): string {
  if (place.line === null) return pathText(place.path);
  return language === 'zh' ? `第 ${place.line} 行` : `line ${place.line}`;
}

const sectionNouns: Readonly<Record<string, Bilingual>> = {
  scales: { zh: '量表', en: 'scale' },
  constructs: { zh: '构念', en: 'construct' },
  items: { zh: '题项', en: 'item' },
  resources: { zh: '资源', en: 'resource' },
  paths: { zh: '路径', en: 'path' },
  parameters: { zh: '参数语句', en: 'statement' },
  hypotheses: { zh: '假设', en: 'hypothesis' },
  facts: { zh: '事实题', en: 'fact' },
  stages: { zh: '阶段', en: 'stage' },
  rules: { zh: '规则', en: 'rule' },
  lockIns: { zh: '锁定标志', en: 'lock-in flag' },
  options: { zh: '选项', en: 'option' },
  unmeasured: { zh: '未测量内容', en: 'unmeasured part' },
  bibliography: { zh: '文献', en: 'reference' },
};

function nameOf(part: unknown): string | undefined {
  if (part === null || typeof part !== 'object') return undefined;
  const record = part as Record<string, unknown>;
  const name = record.id ?? record.key ?? record.value;
  return typeof name === 'string' && name !== '' ? name : undefined;
}

/** The innermost named thing on the way to a part: “item “CA1””; its number when it has no id, the theory at the top. */
export function ownerName(raw: unknown, path: TheoryPath): Bilingual {
  let owner: Bilingual = { zh: '理论', en: 'the theory' };
  let part = raw;
  for (const [depth, step] of path.entries()) {
    part = (part as Record<string | number, unknown> | null | undefined)?.[step];
    if (typeof step !== 'number' || typeof part !== 'object') continue;
    const noun = sectionNouns[String(path[depth - 1])];
    const name = nameOf(part);
    if (noun && name) owner = { zh: `${noun.zh}“${name}”`, en: `${noun.en} “${name}”` };
    else if (noun)
      owner = { zh: `${noun.zh}（第 ${step + 1} 项）`, en: `${noun.en} no. ${step + 1}` };
  }
  return owner;
}
