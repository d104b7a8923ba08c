import { type Language, listNames } from '@qunhai/kernel';
import type { NetworkDescription } from '@qunhai/study';
import { figure, interval } from './figure.ts';
import { methodText } from './messages.ts';
import { noteLines } from './note-lines.ts';
import { right, textTable } from './text-table.ts';

/** Figures of a network with their uncertainty. */
export function networkLines(
  file: string,
  found: NetworkDescription,
  language: Language,
): string[] {
  const { nodes, ties, directed, dropped, structure } = found;
  const direction = methodText(language, directed ? 'network.directed' : 'network.undirected');
  const { closure } = structure;
  return [
    methodText(language, 'network.title', { file, nodes, ties, direction }),
    ...(dropped.selfTies + dropped.zeroWeight + dropped.merged > 0
      ? [methodText(language, 'network.dropped', { ...dropped })]
      : []),
    '',
    ...structureTable(found, language),
    ...(closure === null
      ? []
      : [
          methodText(language, 'network.closure', {
            p: figure(closure.greater.p, 4),
            error: figure(closure.greater.error, 4),
          }),
        ]),
    '',
    ...partLines(found, language),
    ...groupLines(found, language),
    '',
    ...noteLines(found.notes, language),
  ];
}

function structureTable({ structure }: NetworkDescription, language: Language): string[] {
  const word = (key: 'figure' | 'value' | 'chance') => methodText(language, `network.${key}`);
  const header = [
    word('figure'),
    right(word('value')),
    right(methodText(language, 'word.interval')),
    right(word('chance')),
  ];
  const rows = structure.figures
    .filter(({ value }) => value !== null)
    .map(({ name, value, low, high, byChance }) => [
      name[language],
      right(figure(value)),
      ...[right(interval(low, high)), right(figure(byChance))],
    ]);
  return textTable(header, rows);
}

/** Sizes named in a line; `--json` names all. */
const namedAtMost = 10;

function listed(list: readonly (string | number)[], language: Language): string {
  if (list.length === 0) return methodText(language, 'word.none');
  const more = list.length - namedAtMost;
  return (
    listNames(language, list.slice(0, namedAtMost).map(String)) + (more > 0 ? ` … (+${more})` : '')
  );
}

function partLines(found: NetworkDescription, language: Language): string[] {
  const { components, centralization, communities } = found;
  const { weak, strong, sizes, isolates } = components;
  const { count, modularity, starts, stability } = communities;
  const shares = {
    degree: figure(centralization.degree),
    in: figure(centralization.inDegree),
    out: figure(centralization.outDegree),
    betweenness: figure(centralization.betweenness),
    closeness: figure(centralization.closeness),
    eigenvector: figure(centralization.eigenvector),
  };
  return [
    methodText(language, 'network.components', {
      ...{ weak, strong, sizes: listed(sizes, language), isolates: listed(isolates, language) },
    }),
    methodText(language, 'network.centralization', shares),
    modularity === null
      ? methodText(language, 'network.no-communities')
      : methodText(language, 'network.communities', {
          ...{ count, starts, sizes: listed(communities.sizes, language) },
          method: methodName(communities, language),
          ...{ modularity: figure(modularity), stability: figure(stability, 2) },
        }),
  ];
}

/** The method, and what it maximized where that is not modularity as everybody has it. */
function methodName(
  { method: id, quality }: NetworkDescription['communities'],
  language: Language,
): string {
  const method = id === 'leiden' ? 'Leiden' : 'Louvain';
  if (quality === null) return method;
  const { measure, resolution } = quality;
  if (measure === 'modularity' && resolution === 1) return method;
  const key = measure === 'cpm' ? 'network.potts' : 'network.resolution';
  return methodText(language, key, { method, resolution: figure(resolution) });
}

function groupLines({ groups }: NetworkDescription, language: Language): string[] {
  if (groups === null) return [];
  const { by, ties, expected, test, ungrouped } = groups;
  const missing =
    ungrouped > 0 ? [methodText(language, 'network.ungrouped', { count: ungrouped })] : [];
  if (test === null) return [methodText(language, 'network.ei-none', { by }), ...missing];
  return [
    methodText(language, 'network.ei', {
      ...{ by, value: figure(ties.ei), internal: ties.internal, external: ties.external },
      ...{ expected: figure(expected), permutations: test.permutations },
      ...{ p: figure(test.twoSided.p, 4), error: figure(test.twoSided.error, 4) },
    }),
    ...missing,
  ];
}
