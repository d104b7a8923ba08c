import type { Assessments } from '@qunhai/results';
import type { FirmAnswers } from './without-answers.ts';

type Network = NonNullable<Assessments['network']>;
type Wave = NonNullable<Network['analysis']>['waves'][number];

/**
 * A network without a firm in a wave: neither the firm nor its position, nor a tie that it named or that names it, nor partners whom
 * nobody else names.
 */
export function withoutNetworkFirm(network: Network, { firm, wave }: FirmAnswers): Network {
  const { analysis } = network;
  if (!analysis) return network;
  const waves = analysis.waves.map((each) => (each.wave === wave ? withoutFirm(each, firm) : each));
  return { ...network, analysis: { ...analysis, waves } };
}

function withoutFirm(wave: Wave, firm: string): Wave {
  const ties = wave.ties.filter(({ from, to }) => from !== firm && to !== firm);
  const named = new Set(ties.map(({ to }) => to));
  return {
    ...wave,
    ties,
    firms: wave.firms.filter(({ id }) => id !== firm),
    partners: wave.partners.filter(({ id }) => named.has(id)),
  };
}
