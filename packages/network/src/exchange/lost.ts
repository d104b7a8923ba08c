import { type NetworkNote, note } from '../messages.ts';
import type { Network } from '../model/network.ts';
import { attributeColumns } from './attribute-types.ts';
import { fitsXml } from './xml-text.ts';

/** What an XML format could not hold: kinds of mixed columns, and characters. */
export function lostInXml(network: Network, mixed: readonly string[]): NetworkNote[] {
  const texts = [...network.nodes, ...network.ties].flatMap((item) => [
    ...('id' in item ? [item.id, item.label ?? ''] : []),
    ...Object.entries(item.attributes ?? {}).flatMap(([name, value]) => [name, String(value)]),
  ]);
  const odd = texts.filter((text) => !fitsXml(text)).length;
  return [
    ...(mixed.length > 0 ? [note('lost-types', { names: mixed })] : []),
    ...(odd > 0 ? [note('lost-characters', { count: odd })] : []),
  ];
}

/** Attributes that a format without room for them leaves out. */
export function lostAttributes(
  items: readonly { readonly attributes?: Network['nodes'][number]['attributes'] }[],
  kept: readonly string[] = [],
): NetworkNote[] {
  const named = items.map(({ attributes }) => (attributes ? { attributes } : {}));
  const names = attributeColumns(named).names.filter((name) => !kept.includes(name));
  return names.length > 0 ? [note('lost-attributes', { names })] : [];
}

/** Labels that differ from the ids, where a format has room for one of them. */
export function lostLabels(network: Network): NetworkNote[] {
  const count = network.nodes.filter(({ id, label }) => label !== undefined && label !== id).length;
  return count > 0 ? [note('lost-labels', { count })] : [];
}
