import type { SimulationResults } from '@qunhai/results';
import { beforeAll, describe, expect, it } from 'vitest';
import { renderReport } from './render-report.ts';
import { renderSimulation } from './render-simulation.ts';
import { simulationInWords } from './sections/simulation/findings/simulation-in-words.ts';
import { sampleResults } from './testing/sample-results.ts';
import { sampleSimulation } from './testing/sample-simulation.ts';
import { sampleTheory } from './testing/sample-theory.ts';

let page: string;
beforeAll(async () => {
  page = await renderSimulation(sampleSimulation());
});

const edition = (markup: string, language: 'zh' | 'en'): string =>
  markup
    .split(`<div class="edition" data-edition="${language}"`)[1]!
    .split('<div class="edition"')[0]!;

/** What a reader sees of a section, spaces collapsed. */
function sectionText(markup: string, id: string): string {
  const [section] = markup.split(`<section id="${id}"`)[1]!.split('</section>');
  return section!
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');
}

describe('the document', () => {
  it('is the same bytes for the same results', async () => {
    expect((await renderSimulation(sampleSimulation())) === page).toBe(true);
  });

  it('loads nothing, and keeps hostile names text', () => {
    expect(page).not.toMatch(/\ssrc=|@import|@font-face|<link|<iframe|url\((?!#)/);
    expect(page.match(/<script/gi)).toHaveLength(1);
    expect(page).toContain('&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;');
    expect(page).not.toContain('Textile <b>');
  });

  it('uses every id once, and leads to every section', () => {
    const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]!);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of page.matchAll(/<a href="#((?:zh|en)-[^"]+)"/g))
      expect(ids).toContain(target);
    for (const part of ['findings', 'scenarios', 'comparison', 'paths', 'stages', 'network'])
      expect(ids).toContain(`en-simulation-${part}`);
    for (const part of ['sensitivity', 'decomposition', 'calibration', 'record'])
      expect(ids).toContain(`zh-simulation-${part}`);
  });

  it('opens in the language asked for', async () => {
    const english = await renderSimulation(sampleSimulation({ scenarios: 1 }), { language: 'en' });
    expect(english).toContain('<html lang="en" data-language="en" data-follow="report"');
  });

  it('says of every section what its numbers are not', async () => {
    const marks = async (data: 'real' | 'simulated' | null) => {
      const markup = edition(await renderSimulation(sampleSimulation({ data })), 'en');
      const [, mark] = /class="simulated-label">([^<]+)</.exec(markup)!;
      expect(markup.match(/class="simulated-label"/g)).toHaveLength(
        markup.match(/<section/g)!.length,
      );
      return mark;
    };
    expect(await marks(null)).toBe('Default model');
    expect(await marks('simulated')).toBe('Simulated data');
    expect(await marks('real')).toBe('Model projection');
  });
});

describe('figures', () => {
  it('have a title and a description in the language of the page', () => {
    const english = edition(page, 'en');
    const figures = english.match(/<figure id/g)!.length;
    expect(figures).toBeGreaterThan(15);
    expect(english.match(/<title id="en-figure-\d+-title">[^<]+<\/title>/g)).toHaveLength(figures);
    expect(english.match(/<desc id="en-figure-\d+-desc">[^<]+<\/desc>/g)).toHaveLength(figures);
    expect(english).toContain(
      'Share of firms that export, median at quarter 8 (90% of futures): As it is 26% (22% to 30%)',
    );
  });

  it('give a fan for every outcome, and say where an outcome has no value', async () => {
    const fans = edition(page, 'en').match(/median at quarter 8/g);
    expect(fans).toHaveLength(sampleSimulation().outcomes.length);
    const simulation = sampleSimulation();
    const silenced: SimulationResults = {
      ...simulation,
      scenarios: simulation.scenarios.map((scenario) => ({
        ...scenario,
        paths: scenario.paths.map((path) =>
          path.outcome === 'exports'
            ? { ...path, median: path.median.map(() => null), low: path.low.map(() => null) }
            : path,
        ),
      })),
    };
    const markup = edition(await renderSimulation(silenced), 'en');
    expect(markup.match(/median at quarter 8/g)).toHaveLength(simulation.outcomes.length - 1);
    expect(sectionText(markup, 'en-simulation-paths')).toContain('No replication has a value.');
  });
});

describe('findings in words', () => {
  it('tell what is higher, what is lower and what turned, each with its interval', () => {
    const text = sectionText(page, 'en-simulation-findings');
    expect(text).toContain('Of the 4 outcomes of growth 0 end higher and 4 lower.');
    expect(text).toContain(
      'Exports per firm: 0.9 instead of 1.0 (mean difference −0.08 units of money, 95% interval −0.09 to −0.07); higher in 7 of 40 futures',
    );
    expect(text).toContain(
      'Exports per firm: mean difference +0.06 units of money at quarter 4 (95% interval +0.05 to +0.07), −0.08 units of money at quarter 8 (−0.09 to −0.07)',
    );
  });

  it('say what bands hold, how exact means are, and that causes are the model’s', () => {
    const text = sectionText(page, 'en-simulation-findings');
    expect(text).toContain('nor that the model itself may be wrong');
    expect(text).toContain('Each scenario was simulated 40 times.');
    expect(text).toContain('not effects of policies seen in the world');
    expect(sectionText(page, 'zh-simulation-findings')).toContain('不是现实中观察到的政策效果');
  });

  it('rank scenarios and name the largest sources', () => {
    const [, , ranking, sources] = simulationInWords(sampleSimulation(), 'zh');
    expect(ranking).toMatch(/由高到低.*建平台.*维持现状 1\.0（0\.8 至 1\.2）；发补贴/);
    expect(sources).toContain('运气 50%（45% 至 55%）、网络 25%（20% 至 30%）');
  });

  it('claim nothing from one replication', async () => {
    const simulation = sampleSimulation();
    const single: SimulationResults = {
      ...simulation,
      plan: { ...simulation.plan, replications: 1 },
      comparisons: simulation.comparisons.map((row) => ({ ...row, interval: null })),
    };
    const text = sectionText(await renderSimulation(single), 'en-simulation-findings');
    expect(text).toContain('nothing can be concluded');
    expect(text).toContain('No outcome shows a clear difference.');
    expect(text).not.toContain('instead of');
  });

  it('compare nothing when there is one scenario', async () => {
    const alone = await renderSimulation(sampleSimulation({ scenarios: 1, evidence: false }));
    for (const part of ['comparison', 'sensitivity', 'decomposition', 'calibration'])
      expect(alone).not.toContain(`en-simulation-${part}"`);
    expect(sectionText(alone, 'en-simulation-findings')).toContain('“As it is” was simulated');
  });

  it('say that estimates are in the bands when replications draw them', async () => {
    const measured = await renderSimulation(sampleSimulation({ data: 'real', samples: 500 }));
    const text = sectionText(measured, 'en-simulation-findings');
    expect(text).toContain('draws one of 500 samples of the estimates');
    expect(text).toContain('with the same firms, as measured');
  });
});

describe('tables', () => {
  it('say in how many futures a scenario is higher', () => {
    const text = sectionText(page, 'en-simulation-comparison');
    expect(text).toContain('lower on average: higher in 7 of 40 futures');
    expect(text).toContain('clearly higher: in 40 of 40 futures');
    expect(text).toContain('the same in every future');
  });

  it('list what it takes to repeat the experiment', () => {
    const text = sectionText(page, 'en-simulation-record');
    expect(text).toContain('Seed of the random numbers 20260101');
    expect(text).toContain('Qunhai 0.1.0');
    expect(text).toContain('&quot;id&quot;: &quot;platform&quot;');
  });

  it('say which statistics the calibrated model misses', () => {
    const text = sectionText(page, 'en-simulation-calibration');
    expect(text).toContain('which it does not reproduce: 1 of 2 (Mean market knowledge)');
    expect(text).toContain('0.081 [0.050, 0.110]');
  });
});

describe('within the report of a study', () => {
  it('stands between what the data say and how they were treated', async () => {
    const theory = sampleTheory();
    const results = sampleResults(theory, { firms: 2 });
    const simulation = sampleSimulation({ data: 'simulated' });
    const markup = await renderReport(results, theory, { simulation });
    const titles = [...edition(markup, 'en').matchAll(/<h2 id="en-[^"]+-title">([^<]+)</g)].map(
      ([, title]) => title,
    );
    expect(titles).toContain('Simulation: Key findings');
    expect(titles.indexOf('Firms')).toBeLessThan(titles.indexOf('Simulation: Key findings'));
    expect(titles.at(-1)).toBe('References');
    const ids = [...markup.matchAll(/\sid="([^"]+)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
