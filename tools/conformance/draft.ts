import type { RandomStream } from '@qunhai/kernel';
import type { CovarianceData, CovarianceOptions } from '@qunhai/sem';
import { Population } from './population.ts';

/** A model and data set that both programs fit. */
export interface ConformanceCase {
  readonly name: string;
  readonly family: string;
  readonly model: string;
  readonly options: CovarianceOptions;
  readonly data: CovarianceData;
}

/** A model text being written with the population that it describes. */
export class Draft {
  readonly population = new Population();
  readonly lines: string[] = [];
  readonly observed: string[] = [];
  readonly stream: RandomStream;

  constructor(stream: RandomStream) {
    this.stream = stream;
  }

  between(low: number, high: number): number {
    return low + (high - low) * this.stream.uniform();
  }

  whole(low: number, high: number): number {
    return low + this.stream.integer(high - low + 1);
  }

  /** Indicators of a factor that the population has; the second loading of a factor can have a label. */
  measure(factor: string, count: number, label = ''): void {
    const names = Array.from({ length: count }, (_, j) => `${factor}_${j + 1}`);
    for (const name of names) {
      this.population.add(
        name,
        [[factor, this.between(0.5, 1.2)]],
        this.between(0.5, 1),
        this.between(-1, 2),
      );
      this.observed.push(name);
    }
    const terms = names.map((name, j) => (label !== '' && j > 0 ? `${label}*${name}` : name));
    this.lines.push(`${factor} =~ ${terms.join(' + ')}`);
  }

  /** Correlated exogenous factors f1, f2, … */
  factors(count: number, indicators: readonly [number, number]): string[] {
    const names = Array.from({ length: count }, (_, f) => `f${f + 1}`);
    this.population.add('common', [], 1);
    for (const name of names)
      this.population.add(name, [['common', this.between(0.3, 0.7)]], this.between(0.7, 1));
    for (const name of names) this.measure(name, this.whole(...indicators));
    return names;
  }

  /** Equations y ~ all or some of x; labels b1, b2, … when asked for. */
  regress(
    outcome: string,
    on: readonly string[],
    options: { observed?: boolean; labels?: string } = {},
  ): void {
    const parents = on.map((name) => [name, this.between(-0.5, 0.7)] as const);
    this.population.add(
      outcome,
      parents,
      this.between(0.6, 1),
      options.observed ? this.between(-1, 1) : 0,
    );
    const terms = on.map((name, j) =>
      options.labels ? `${options.labels}${j + 1}*${name}` : name,
    );
    this.lines.push(`${outcome} ~ ${terms.join(' + ')}`);
    if (options.observed) this.observed.push(outcome);
  }

  text(): string {
    return this.lines.join('\n');
  }
}
