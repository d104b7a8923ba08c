import type { Results } from '@qunhai/results';
import { describe, expect, it } from 'vitest';
import { type Edition, newEdition } from '../../edition/edition.ts';
import { renderSection } from '../../edition/section.ts';
import { sampleResults } from '../../testing/sample-results.ts';
import { sampleTheory } from '../../testing/sample-theory.ts';
import { groupsSection } from './groups.ts';
import { moderationSection } from './moderation.ts';

const theory = sampleTheory();
const full: Results = sampleResults(theory, { firms: 2 });
const { extensions: _e, moderation: _m, moderatedMediation: _i, groups: _g, ...base } = full.sem;
const results: Results = { ...full, sem: base };
const edition = (language: 'zh' | 'en', all = full) => newEdition(all, theory, language, true);
const textOf = (markup: string) =>
  markup
    .replace(/<svg[\s\S]*?<\/svg>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

async function told(in_: Edition, make: typeof moderationSection | typeof groupsSection) {
  const section = await make(in_);
  return String(renderSection(in_, section!).markup);
}

describe('moderation', () => {
  it('gives effects, sizes, slopes and regions in figures and in words', async () => {
    const markup = await told(edition('en'), moderationSection);
    const text = textOf(markup);
    expect(text).toContain('CA × DC → MK 0.120 0.050 2.40 .012 [0.020, 0.220] 0.018');
    expect(text).toMatch(/medium/);
    expect(text).toContain('0.18 [0.08, 0.28] 0.30 [0.20, 0.40] 0.42 [0.32, 0.52]');
    expect(text).toContain('where CA is below −1.50 SD (7% of firms)');
    expect(text).toContain('large from 0.025 ( Kenny, 2018 )');
    expect(markup).toMatch(/<svg[^>]*>(?:(?!<\/svg>)[\s\S])*CA moderates DC/);
  });

  it('gives the index of moderated mediation, or says why there is none, and cites its source', async () => {
    const text = textOf(await told(edition('en'), moderationSection));
    expect(text).toContain(
      'DL → DC → MK CA 0.060 [0.020, 0.100] .012 0.090 [−0.010, 0.190] 0.150 [0.050, 0.250] 0.210 [0.110, 0.310] Exploratory: rises with CA',
    );
    expect(text).toContain('Several paths of the chain change with the moderator');
    expect(text).toContain('All indices (1) are exploratory, as the theory claims none of them');
    expect(text).toContain('more than chance alone would bring, but which of them hold is for new');
    expect(text).toContain('for one standard deviation of the moderator ( Hayes, 2015 )');
    expect(text).toContain('in two stages ( Henseler &amp; Chin, 2010 )');
  });

  it('does not announce more moderated mediation than chance alone would bring', async () => {
    const [found] = full.sem.moderatedMediation!;
    const rest = Array.from({ length: 29 }, () => ({ ...found!, verdict: 'not-found' as const }));
    const moderatedMediation = [found!, { ...found!, verdict: 'falls' as const }, ...rest.slice(1)];
    const searched = { ...full, sem: { ...full.sem, moderatedMediation } };
    const text = textOf(await told(edition('en', searched), moderationSection));
    expect(text).toContain('Exploratory: rises with CA (in all no more than chance would bring)');
    expect(text).toContain('Exploratory: falls with CA (in all no more than chance would bring)');
    expect(text).toContain('Intervals that exclude 0: 2.');
    expect(text).toContain('about 1.5, and 2 or more with probability .446 (approximate');
    const zh = textOf(await told(edition('zh', searched), moderationSection));
    expect(zh).toContain('探索性：随 CA 上升（总数不多于偶然）');
    expect(zh).toContain('出现 2 个或更多的概率为 .446');
  });

  it('tells of products of items what they are, and leaves out slopes that do not follow', async () => {
    const { moderation = [], moderatedMediation: _, ...rest } = full.sem;
    const analysis = { ...full.run.analysis, moderationApproach: 'orthogonalizing' as const };
    const bare = { slopes: [], regions: null, crossing: null };
    const orthogonal: Results = {
      ...full,
      run: { ...full.run, analysis: { ...analysis, estimator: 'pls', interval: 'bca' } },
      sem: { ...rest, moderation: moderation.map((row) => ({ ...row, ...bare })) },
    };
    const text = textOf(await told(edition('en', orthogonal), moderationSection));
    expect(text).toContain('products of items ( Chin et al., 2003 )');
    expect(text).toContain('( Little et al., 2006 )');
    expect(text).toContain('percentile intervals, not BCa');
    for (const absent of ['two stages', 'Simple slopes:', 'Johnson–Neyman', 'Moderated mediation'])
      expect(text).not.toContain(absent);
    expect(text).toContain('CA × DC → MK 0.120');
  });

  it('lists further causes, and what each model adds or why it is missing, in Chinese too', async () => {
    const text = textOf(await told(edition('zh'), moderationSection));
    expect(text).toContain('LF → DC H11a −0.200');
    expect(text).toContain('LF 未校正。');
    expect(text).toMatch(/H9 .*没有估计。 没有测量 TR。/);
    expect(text).toContain('1,990 / 2,000');
  });

  it('is left out where nothing of the full model was estimated', async () => {
    expect(await moderationSection(edition('en', results))).toBe(null);
  });
});

describe('groups', () => {
  it('say what invariance allows before the differences, and why others are not compared', async () => {
    const text = textOf(await told(edition('en'), groupsSection));
    expect(text).toContain('Compared: Cluster A (120 firms), Cluster B (90 firms).');
    expect(text).toContain('Cluster A and Cluster B: They can be compared.');
    expect(text.indexOf('They can be compared')).toBeLessThan(text.indexOf('CA → GR'));
    expect(text).toContain('CA → GR 0.50 0.10 0.40 .002 .004');
    expect(text).toContain('DC → GR 0.20 —');
    expect(text).toContain('composed differently');
    expect(text).toContain('different stages Not compared: too few firms.');
  });

  it('are left out where none were asked for', () => {
    expect(groupsSection(edition('en', results))).toBe(null);
  });
});
