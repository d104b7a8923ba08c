/** A fact about a node or tie that files can carry. */
export type AttributeValue = string | number | boolean;

/** A firm, or a partner of a firm. */
export interface NetworkNode {
  readonly id: string;
  readonly label?: string;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

/** A tie; in an undirected network the order of its ends means nothing. */
export interface NetworkTie {
  readonly from: string;
  readonly to: string;
  /** Strength of the tie, ≥ 0; 1 when left out. */
  readonly weight?: number;
  readonly attributes?: Readonly<Record<string, AttributeValue>>;
}

/** A network as people give it and files store it: plain data. */
export interface Network {
  readonly name?: string;
  readonly directed: boolean;
  readonly nodes: readonly NetworkNode[];
  readonly ties: readonly NetworkTie[];
}
