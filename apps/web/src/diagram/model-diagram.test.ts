import { describe, expect, it } from 'vitest';
import { smallEdition } from '../runs/testing/small-edition.ts';
import { chosenPart } from './chosen-part.ts';
import { diagramNotes, modelDiagram } from './model-diagram.ts';

describe('the model as a diagram', () => {
  it('puts the verdict on its hypothesis behind every coefficient', () => {
    const { edges } = modelDiagram(smallEdition(), 'd', false);
    expect(edges.map(({ from, to, label, significant }) => [from, to, label, significant])).toEqual(
      [
        ['DL', 'CA', '0.40** ●', true],
        ['IE', 'CA', '0.05 ○', false],
        ['CA', 'GR', '−0.30** ●', true],
      ],
    );
  });

  it('unfolds loadings of factors and weights of composites, with intervals where there are any', () => {
    const rows = (inferred: boolean) =>
      Object.fromEntries(
        modelDiagram(smallEdition('en', inferred), 'd', true).nodes.map(({ id, rows: own }) => [
          id,
          own,
        ]),
      );
    expect(rows(true).DL).toEqual(['DL1 .80 [.70, .90]', 'DL2 .70 [.60, .80]']);
    expect(rows(true).IE).toEqual(['IE1 0.60 [0.50, 0.70]', 'IE2 0.50 [0.40, 0.60]']);
    expect(rows(false).DL).toEqual(['DL1 .80', 'DL2 .70']);
    expect(modelDiagram(smallEdition(), 'd', false).nodes[0]!.rows).toBeUndefined();
  });

  it('explains the signs it uses and no others', () => {
    const [verdicts] = diagramNotes(smallEdition(), false);
    expect(verdicts).toContain('● Supported, ○ Not supported');
    expect(verdicts).not.toContain('Contradicted');
  });

  it('finds what the address names', () => {
    const edition = smallEdition();
    expect(chosenPart(edition, 'CA')).toMatchObject({ kind: 'construct' });
    expect(chosenPart(edition, 'CA~GR')).toMatchObject({ kind: 'path', path: { to: 'GR' } });
    expect(chosenPart(edition, 'GR~CA')).toBeNull();
    expect(chosenPart(edition, null)).toBeNull();
  });
});
