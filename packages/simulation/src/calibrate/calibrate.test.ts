import { simulationSchema } from '@qunhai/results';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Executor, inThisThread } from '../experiment/executor.ts';
import { type ParameterName, parameters } from '../parameters/parameters.ts';
import { type Calibration, calibrate } from './calibrate.ts';
import { type MeasuredModel, secondWave, surveyedClusters } from './honesty-trial.ts';

const surveyed = () => surveyedClusters(60, 5);
const laterWave = (model: MeasuredModel, quarters: number) =>
  secondWave(model, truth, { quarters, seed: 77 });

const truth = {
  conversion: 0.1,
  capabilityFromResources: 0.05,
  capabilityDecay: 0.05,
  experienceRate: 1,
  transferRate: 0.2,
  entryBase: -3,
};

describe('calibration by a later wave that the model itself drew', () => {
  let model: MeasuredModel;
  let found: Calibration;
  beforeAll(async () => {
    model = surveyed();
    const wave = laterWave(model, 8);
    found = await calibrate(model, [wave], { seed: 1, firstWave: 1, particles: 150 }, inThisThread);
  }, 120_000);

  it('finds the rates that the wave was drawn with', () => {
    const inside = found.results.parameters.filter(({ parameter, interval }) => {
      const true_ = truth[parameter as keyof typeof truth];
      return interval.lower <= true_ && true_ <= interval.upper;
    });
    // Each interval holds 90 %.
    expect(inside.length).toBeGreaterThanOrEqual(5);
  });
  it('learns much of every rate but how fast partners tell each other, which so few firms hardly show', () => {
    for (const { parameter, interval, prior } of found.results.parameters)
      if (parameter !== 'transferRate')
        expect(interval.upper - interval.lower).toBeLessThan(0.75 * (prior[1] - prior[0]));
  });
  it('predicts what was seen', () => {
    expect(found.results.predictive).toHaveLength(10);
    const off = found.results.predictive.filter(({ p }) => p < 0.025);
    expect(off.length).toBeLessThanOrEqual(1);
    expect(found.results.notes.some(({ en }) => en.includes('does not reproduce'))).toBe(false);
  });
  it('gives samples within the priors, and results as the contract has them', () => {
    expect(found.samples).toHaveLength(500);
    for (const { parameters: fitted } of found.samples)
      for (const [name, value] of Object.entries(fitted!) as [ParameterName, number][]) {
        expect(value).toBeGreaterThanOrEqual(parameters[name].range[0]);
        expect(value).toBeLessThanOrEqual(parameters[name].range[1]);
      }
    simulationSchema.shape.calibration.parse(found.results);
  });
});

describe('calibration', { timeout: 60_000 }, () => {
  const few = { seed: 4, firstWave: 1, particles: 20, populations: 3, predictions: 10 };
  /** Hands results over last first, as threads may. */
  const backwards: Executor = async (models, tasks, onResult, control) => {
    const found: Parameters<typeof onResult>[] = [];
    await inThisThread(models, tasks, (...args) => found.push(args), control);
    for (const args of found.reverse()) onResult(...args);
  };

  it('does not depend on who runs the worlds', async () => {
    const model = surveyedClusters(20, 5);
    const waves = [laterWave(model, 2), { ...laterWave(model, 4), wave: 3 }];
    const [here, there] = [
      await calibrate(model, waves, few, inThisThread),
      await calibrate(model, waves, few, backwards),
    ];
    expect(there).toEqual(here);
    expect(here.results.waves).toEqual([1, 2, 3]);
    expect(here.results.predictive).toHaveLength(20);
  });
  it('keeps the sample of the estimates that a rate was accepted with', async () => {
    const model = surveyedClusters(20, 5);
    const samples = [0.5, 5].map((offerAdvantage) => ({ parameters: { offerAdvantage } }));
    const wave = laterWave(model, 4);
    const found = await calibrate(
      { ...model, samples },
      [wave],
      { ...few, rates: ['conversion'] },
      inThisThread,
    );
    expect(found.results.parameters.map(({ parameter }) => parameter)).toEqual(['conversion']);
    for (const { parameters: of } of found.samples) {
      expect([0.5, 5]).toContain(of!.offerAdvantage);
      expect(Object.keys(of!).toSorted()).toEqual(['conversion', 'offerAdvantage']);
    }
  });
  it('says so when no rates give what was seen', async () => {
    const model = surveyedClusters(20, 5);
    const wave = laterWave(model, 4);
    const firms = { ...wave.firms, advantage: Array.from(wave.firms.advantage, () => 0.99) };
    const { results } = await calibrate(model, [{ ...wave, firms }], few, inThisThread);
    const notes = results.notes.map(({ en }) => en).join('\n');
    expect(notes).toMatch(/does not reproduce.*mean of advantage/);
    expect(notes).toContain('no regression adjustment');
  });
});
