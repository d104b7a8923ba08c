import type { Scale, Theory } from '../schema/theory.ts';
import type { ReferenceCheck } from './check-identity.ts';
import type { TheoryPath } from './place.ts';
import type { Report, Subject } from './report.ts';

type Construct = Theory['constructs'][number];
type SecondOrder = Extract<Construct['measurement'], { kind: 'second-order' }>;

/** Items belong to first-order constructs on a known scale; every first-order construct has items. */
export function checkItems(subject: Subject, report: Report, refer: ReferenceCheck): void {
  const { theory, pathInFile } = subject;
  const constructs = new Map(theory.constructs.map((construct) => [construct.id, construct]));
  const measured = new Set<string>();
  for (const [index, item] of theory.items.entries()) {
    measured.add(item.construct);
    refer('construct', item.construct, ['items', index, 'construct']);
    refer('scale', item.scale, ['items', index, 'scale']);
    if (constructs.get(item.construct)?.measurement.kind === 'second-order')
      report.add('item-of-second-order', pathInFile(['items', index, 'construct']), {
        item: item.id,
        construct: item.construct,
      });
  }
  if (!subject.complete('items')) return;
  for (const [index, { id, measurement }] of theory.constructs.entries()) {
    if (measurement.kind !== 'second-order' && !measured.has(id))
      report.add('construct-without-items', pathInFile(['constructs', index]), { construct: id });
  }
}

/** Second-order constructs are formed by first-order ones; references exist. */
export function checkConstructs(subject: Subject, report: Report, refer: ReferenceCheck): void {
  const kinds = new Map(subject.theory.constructs.map((c) => [c.id, c.measurement.kind]));
  for (const [index, { id, measurement, references }] of subject.theory.constructs.entries()) {
    for (const [r, key] of references.entries())
      refer('reference', key, ['constructs', index, 'references', r]);
    if (measurement.kind === 'second-order')
      checkComponents(subject, report, refer, { id, index, measurement, kinds });
  }
}

interface Whole {
  readonly id: string;
  readonly index: number;
  readonly measurement: SecondOrder;
  readonly kinds: ReadonlyMap<string, Construct['measurement']['kind']>;
}

function checkComponents(
  { pathInFile }: Subject,
  report: Report,
  refer: ReferenceCheck,
  { id, index, measurement, kinds }: Whole,
): void {
  for (const [c, component] of measurement.components.entries()) {
    const at = ['constructs', index, 'measurement', 'components', c];
    if (!refer('construct', component, at)) continue;
    const path = pathInFile(at);
    const first = measurement.components.indexOf(component);
    if (component === id) report.add('contains-itself', path, { construct: id });
    else if (kinds.get(component) === 'second-order')
      report.add('nested-second-order', path, { construct: id, component });
    else if (first < c)
      report.add('duplicate-id', path, {
        id: component,
        first: report.placeOf(pathInFile([...at.slice(0, -1), first])),
        second: report.placeOf(path),
      });
  }
}

/** Resources name items of their own construct. */
export function checkResources(subject: Subject, report: Report, refer: ReferenceCheck): void {
  const { theory, pathInFile } = subject;
  for (const [index, resource] of theory.resources.entries()) {
    refer('construct', resource.construct, ['resources', index, 'construct']);
    for (const [r, key] of resource.references.entries())
      refer('reference', key, ['resources', index, 'references', r]);
    for (const [i, id] of resource.items.entries()) {
      const at = ['resources', index, 'items', i];
      if (!refer('item', id, at)) continue;
      reportForeignItem(subject, report, pathInFile(at), id, resource.construct);
    }
  }
}

/** Reports an item that is used for a construct other than its own. */
export function reportForeignItem(
  { theory }: Subject,
  report: Report,
  path: TheoryPath,
  id: string,
  expected: string,
): void {
  const actual = theory.items.find((item) => item.id === id)?.construct;
  if (actual !== undefined && actual !== expected)
    report.add('foreign-item', path, { owner: report.ownerOf(path), item: id, actual, expected });
}

/** Scales run upwards, label both ends, and keep “don't know” off the scale. */
export function checkScales({ theory, pathInFile }: Subject, report: Report): void {
  for (const [index, scale] of theory.scales.entries()) {
    const at = ['scales', index];
    const { id, min, max, dontKnow } = scale;
    if (min >= max) {
      report.add('scale-range', pathInFile([...at, 'min']), { scale: id, min, max });
      continue;
    }
    checkAnchors(scale, pathInFile([...at, 'anchors']), report);
    const code = dontKnow?.code;
    if (code !== undefined && code >= min && code <= max)
      report.add('dont-know-in-range', pathInFile([...at, 'dontKnow', 'code']), {
        scale: id,
        code,
      });
  }
}

function checkAnchors({ id, min, max, anchors }: Scale, path: TheoryPath, report: Report): void {
  for (const [index, { value }] of anchors.entries())
    if (value < min || value > max)
      report.add('anchor-out-of-range', [...path, index, 'value'], { scale: id, value, min, max });
  for (const end of [min, max])
    if (!anchors.some((anchor) => anchor.value === end))
      report.add('anchor-missing', path, { scale: id, value: end });
}
