import { describe, expect, it } from 'vitest';
import { newEdition } from '../edition/edition.ts';
import { sampleResults } from '../testing/sample-results.ts';
import { sampleTheory } from '../testing/sample-theory.ts';
import { figureCell, stackedCell } from './cells.ts';
import { Footnotes } from './footnotes.ts';
import { numeric, table, text } from './table.ts';

const theory = sampleTheory();
const edition = (language: 'zh' | 'en') => newEdition(sampleResults(theory), theory, language);

describe('table', () => {
  it('numbers tables, scopes headers and names its scrolling frame', () => {
    const english = edition('en');
    const content = {
      caption: 'A & B',
      columns: [text('Name'), numeric('n')],
      groups: [{ head: 'Group', rows: [['<x>', 3]] }],
    };
    const { markup } = table(english, content);
    expect(markup).toContain('<b>Table 1</b> <span>A &amp; B</span>');
    expect(markup).toContain('<th scope="row">&lt;x&gt;</th><td class="number">3</td>');
    expect(markup).toContain('scope="rowgroup" colspan="2"');
    expect(markup).toContain('tabindex="0" role="region" aria-label="Scrollable table: Table 1');
    expect(table(english, content).markup).toContain('Table 2');
  });

  it('says when it has no rows', () => {
    const { markup } = table(edition('zh'), { caption: '空表', columns: [text('x')], groups: [] });
    expect(markup).toContain('没有内容。');
    expect(markup).not.toContain('<table');
  });
});

describe('cells', () => {
  it('give one letter per reason, in order of use', () => {
    const footnotes = new Footnotes();
    const cells = ['no data', 'no model', 'no data'].map((reason) =>
      figureCell(null, String, footnotes, reason),
    );
    expect(cells.map(String)).toEqual([
      '<span class="none">—<sup>a</sup></span>',
      '<span class="none">—<sup>b</sup></span>',
      '<span class="none">—<sup>a</sup></span>',
    ]);
    expect(footnotes.list()).toEqual([
      ['a', 'no data'],
      ['b', 'no model'],
    ]);
  });

  it('run on after z', () => {
    const footnotes = new Footnotes();
    for (let index = 0; index < 28; index++) footnotes.mark(String(index));
    expect(footnotes.list().at(-1)![0]).toBe('ab');
  });

  it('print a figure with its interval below', () => {
    const cell = stackedCell(
      0.5,
      { lower: 0.4, upper: 0.6 },
      (v) => v.toFixed(1),
      new Footnotes(),
      '',
    );
    expect(String(cell)).toBe('0.5<span class="below">[0.4, 0.6]</span>');
  });
});
