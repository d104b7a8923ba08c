import type { QunhaiError } from '@qunhai/kernel';
import { fail, type SyntaxErrors } from './errors.ts';
import type { Place } from './statement.ts';

/** Text to put in the place of a stretch of a model text. */
export interface Mend {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Details<Code extends keyof SyntaxErrors> = Omit<SyntaxErrors[Code], 'spot'>;

/** Thrown inside the parser at the first thing that is wrong with a statement. */
export class SyntaxMistake extends Error {
  readonly place: Place;
  /** What would put it right, when that is certain. */
  readonly mend: Mend | null;
  readonly #make: (spot: Place | null) => QunhaiError;

  private constructor(place: Place, mend: Mend | null, make: (spot: Place | null) => QunhaiError) {
    super();
    this.place = place;
    this.mend = mend;
    this.#make = make;
  }

  static at<Code extends keyof SyntaxErrors & string>(
    place: Place,
    code: Code,
    details: Details<Code>,
    mend: Mend | null = null,
  ): SyntaxMistake {
    const make = (spot: Place | null) => fail(code, { ...details, spot } as SyntaxErrors[Code]);
    return new SyntaxMistake(place, mend, make);
  }

  /** The error for a person, naming line and column, or leaving them to whoever shows it. */
  error(namesPlace: boolean): QunhaiError {
    return this.#make(namesPlace ? this.place : null);
  }
}
