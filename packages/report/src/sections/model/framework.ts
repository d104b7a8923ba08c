import type { Construct } from '@qunhai/theory';
import type { Edition } from '../../edition/edition.ts';
import { figure } from '../../edition/figure.ts';
import { paragraph, type Section, sentences } from '../../edition/section.ts';
import { drawPathDiagram } from '../../figures/path-diagram.ts';
import type { DiagramEdge, PathDiagram } from '../../figures/path-diagram-layout.ts';
import { bounded, decimal, stars } from '../../format/format-number.ts';
import type { Html } from '../../html/html.ts';
import { t as page } from '../../page/messages.ts';
import { excludesZero, hasInference, levelText } from './estimate-words.ts';
import { t } from './messages.ts';

type Role = Construct['role'];

/** What a theory starts from stands left, what it explains right. */
const columnOfRole: Readonly<Record<Role, number>> = {
  resource: 0,
  context: 0,
  risk: 0,
  mechanism: 1,
  driver: 2,
  outcome: 3,
};

function edgesOf(edition: Edition): DiagramEdge[] {
  const { sem, run } = edition.results;
  const tested = hasInference(edition);
  return sem.paths.map(({ from, to, estimate, interval, p }) => ({
    from,
    to,
    estimate,
    significant: !tested || excludesZero({ estimate, interval, p }, run.analysis.level),
    label: decimal(estimate, 2) + stars(p),
  }));
}

function constructsInPaths(edition: Edition): Set<string> {
  return new Set(edition.results.sem.paths.flatMap(({ from, to }) => [from, to]));
}

/** The figure's content from the results: constructs in theory order, then any the theory does not know. */
export function frameworkDiagram(edition: Edition, id: string): PathDiagram {
  const { language, results, theory, names } = edition;
  const inPaths = constructsInPaths(edition);
  const roles = new Map(theory.constructs.map((construct) => [construct.id, construct.role]));
  const ordered = [...new Set([...roles.keys(), ...inPaths])].filter((key) => inPaths.has(key));
  const explained = new Map(results.sem.rSquared.map((row) => [row.construct, row.value]));
  const nodes = ordered.map((key) => {
    const value = explained.get(key);
    return {
      id: key,
      name: names.construct(key) === key ? '' : names.construct(key),
      column: columnOfRole[roles.get(key) ?? 'driver'],
      rSquared: value === undefined ? null : `R² = ${bounded(value, 2)}`,
    };
  });
  const columnNames = new Map<number, string>();
  for (const column of new Set(nodes.map((node) => node.column))) {
    const own = new Set(ordered.map((key) => roles.get(key) ?? 'driver'));
    const rolesHere = [...own].filter((role) => columnOfRole[role] === column);
    columnNames.set(
      column,
      rolesHere
        .map((role) => t(language, `role.${role}`))
        .join(page(language, 'page.list-separator')),
    );
  }
  const edges = edgesOf(edition);
  return {
    id,
    language,
    title: t(language, 'framework.caption'),
    description: edges
      .map((edge) => `${edge.from} → ${edge.to}: ${edge.label}`)
      .join(page(language, 'page.part-separator')),
    nodes,
    edges,
    columnNames,
  };
}

/**
 * How the figure is read, and which constructs do not stand in it.
 * @param section - title of the section with the table of the same paths
 */
export function frameworkNote(edition: Edition, section: string): Html {
  const { language, results } = edition;
  const inPaths = constructsInPaths(edition);
  const outside = results.sem.constructs.filter(({ id }) => !inPaths.has(id));
  const outsideText =
    outside.length > 0 &&
    t(language, 'framework.outside', {
      constructs: outside
        .map(({ id }) => edition.names.construct(id))
        .join(page(language, 'page.list-separator')),
    });
  return sentences(edition, [
    hasInference(edition)
      ? t(language, 'framework.note', { level: levelText(results.run.analysis.level), section })
      : t(language, 'framework.note-no-interval', { section }),
    outsideText,
  ]);
}

/** The framework figure with estimated coefficients. */
export async function frameworkSection(edition: Edition): Promise<Section> {
  const { language, results } = edition;
  const title = t(language, 'framework.title');
  if (results.sem.paths.length === 0)
    return { id: 'framework', title, body: paragraph(t(language, 'framework.none')) };
  const drawing = await figure(edition, {
    caption: t(language, 'framework.caption'),
    draw: (id) => drawPathDiagram(frameworkDiagram(edition, id)),
    note: frameworkNote(edition, t(language, 'structure.title')),
  });
  return { id: 'framework', title, body: [paragraph(t(language, 'framework.lead')), drawing] };
}
