/** A cut-off of the location quotient that the literature has used. */
export interface QuotientCutoff {
  readonly value: number;
  readonly meaning: 'more-than-share' | 'specialized' | 'cluster' | 'strong-cluster';
  readonly source: string;
}

/** Cut-offs in use. None rests on theory, so the interval and the standardized quotient are given beside them. */
export const quotientCutoffs: readonly QuotientCutoff[] = [
  {
    value: 1,
    meaning: 'more-than-share',
    source: 'Definition: the share of the industry in the region equals its share in the whole',
  },
  {
    value: 1.25,
    meaning: 'specialized',
    source: 'Miller, Botham, Gibson, Martin & Moore (2001), Business clusters in the UK, DTI',
  },
  {
    value: 2,
    meaning: 'cluster',
    source: 'European Cluster Observatory, specialisation criterion (Lindqvist 2009)',
  },
  {
    value: 3,
    meaning: 'strong-cluster',
    source: 'Isaksen (1996), Location and innovation; used by Malmberg & Maskell (2002)',
  },
];

/** Cut-off that verdicts use unless another is given. */
export const defaultQuotientCutoff: number = 1.25;
