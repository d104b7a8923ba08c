import { changed, holding, type MalformedStudy } from './malformed-study.ts';

const line = (name: string, from: string | RegExp, to: string, ends = 'study.theory-invalid') =>
  changed(`theory with ${name}`, 'theory.yaml', (text) => text.replace(from, to), ends);
const added = (name: string, more: string, ends = 'study.theory-invalid') =>
  changed(`theory with ${name}`, 'theory.yaml', (text) => `${text}${more}\n`, ends);
const item = '  - { id: R1, construct: R, text: { zh: 甲, en: a }, scale: agree, form: short }\n';

/** Malformed theory files. */
export const malformedTheories: readonly MalformedStudy[] = [
  holding('theory empty', 'theory.yaml', '', 'study.theory-invalid'),
  holding('theory a list', 'theory.yaml', '- 1\n', 'study.theory-invalid'),
  holding('theory of aliases', 'theory.yaml', 'a: &a [1]\nb: [*a, *a]\n', 'study.theory-invalid'),
  line('a bracket left open', 'paths:', 'paths: [', 'study.theory-invalid'),
  line('a later schema', 'qunhai-theory/1', 'qunhai-theory/9'),
  line('no items', /items:[\s\S]*?paths/, 'paths'),
  line(
    'an unknown construct of an item',
    'construct: R, text: { zh: 甲',
    'construct: Q, text: { zh: 甲',
  ),
  line('an unknown scale', 'scale: agree, form: short }\n', 'scale: disagree, form: short }\n'),
  line('an item twice', item, item + item),
  line('an item in one language', '{ zh: 甲, en: a }', '{ zh: 甲 }'),
  line('an item of blanks', '{ zh: 甲, en: a }', "{ zh: 甲, en: '   ' }"),
  line('an id that begins with a digit', 'id: R1,', 'id: 1R,'),
  line('a path to nowhere', 'to: Y }', 'to: Z }'),
  line('a path to itself', 'to: Y }', 'to: R }'),
  line('a circle of paths', '- { from: R, to: Y }', '- { from: R, to: Y }\n  - { from: Y, to: R }'),
  line('a path twice', '- { from: R, to: Y }', '- { from: R, to: Y }\n  - { from: R, to: Y }'),
  line('a construct twice', '  - { id: Y, name', '  - { id: R, name'),
  line('a scale upside down', 'min: 1\n    max: 7', 'min: 7\n    max: 1'),
  line('an infinite scale', 'max: 7', 'max: .inf'),
  line('an unknown kind of measurement', 'kind: reflective', 'kind: magic'),
  line('a version that is none', 'version: 1.0.0', 'version: new'),
  added('an unknown key', 'colour: red'),
  added(
    'a hypothesis about nothing',
    'hypotheses: [{ id: H1, kind: path, from: R, to: Q, sign: "+", statement: { zh: 甲, en: a } }]',
  ),
  added(
    'a resource of unknown items',
    'resources: [{ id: r, row: 1, construct: R, name: { zh: 甲, en: a }, items: [Q1], references: [], traits: { factor: basic, publicGood: true, rooted: true, causallyAmbiguous: true, pathDependent: true, tradable: true } }]',
  ),
];
