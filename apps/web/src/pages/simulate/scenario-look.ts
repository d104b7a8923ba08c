import { seriesLooks } from '@qunhai/report';

/** How a scenario is drawn: colour and line, so that neither has to be told alone. */
export interface ScenarioLook {
  readonly colour: string;
  readonly line: 'solid' | 'dashed' | 'dotted';
}

const looks: readonly ScenarioLook[] = [
  { colour: seriesLooks[4]!.color, line: 'dashed' },
  { colour: seriesLooks[0]!.color, line: 'solid' },
  { colour: seriesLooks[1]!.color, line: 'solid' },
  { colour: seriesLooks[2]!.color, line: 'dotted' },
];

/** Look of a scenario by its place in the comparison, the same on its card, its bars and its curves; the reference is dark grey. */
export function scenarioLook(index: number): ScenarioLook {
  return looks[index % looks.length]!;
}
