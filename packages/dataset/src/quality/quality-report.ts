import type { QualityResults } from '@qunhai/results';

/** Quality of the answers an analysis takes: `quality` of results.json. */
export type QualityReport = QualityResults;

/** A finding about a respondent that a person should look at; nothing is removed because of it. */
export type Suspect = QualityReport['suspects'][number];

/** Distribution of one item's answers. */
export type ItemMoments = QualityReport['items'][number];

/** Signs that one source, not the constructs, makes the answers go together. */
export type CommonMethod = QualityReport['commonMethod'];

/** How many items one firm left unanswered. */
export type MissingOfFirm = NonNullable<QualityReport['missingByFirm']>[number];
