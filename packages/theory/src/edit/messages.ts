import { type Bilingual, defineMessages } from '@qunhai/kernel';

const dependentText = defineMessages('theory-edit', {
  construct: { zh: '构念“{name}”', en: 'construct “{name}”' },
  item: { zh: '题项 {name}', en: 'item {name}' },
  path: { zh: '路径 {name}', en: 'path {name}' },
  hypothesis: { zh: '假设 {name}', en: 'hypothesis {name}' },
  resource: { zh: '资源“{name}”', en: 'resource “{name}”' },
  parameter: { zh: '参数语句“{name}”', en: 'statement “{name}”' },
  rule: { zh: '阶段规则 {name} 的条件', en: 'conditions of the stage rule {name}' },
  'lock-in': { zh: '锁定标志“{name}”', en: 'lock-in flag “{name}”' },
  coupling: { zh: '诊断中的耦合', en: 'the coupling of the diagnosis' },
});

/** Parts of a theory that may depend on another part. */
export type DependentKind =
  | 'construct'
  | 'item'
  | 'path'
  | 'hypothesis'
  | 'resource'
  | 'parameter'
  | 'rule'
  | 'lock-in'
  | 'coupling';

/** What a person calls a part: its kind and its name. */
export function dependentName(kind: DependentKind, name: Bilingual): Bilingual {
  return {
    zh: dependentText('zh', kind, { name: name.zh }),
    en: dependentText('en', kind, { name: name.en }),
  };
}
