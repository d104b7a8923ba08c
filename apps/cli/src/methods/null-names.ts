import type { LevelsRequest } from '@qunhai/study';
import { fail } from '../errors.ts';
import { nameList } from '../options.ts';

type NullName = NonNullable<LevelsRequest['nulls']>[number];

const known: readonly NullName[] = [
  ...(['uniform', 'triangular', 'slight-skew', 'moderate-skew', 'heavy-skew', 'normal'] as const),
];

/** A parser of names of distributions of answers without agreement. */
export function nullNames(option: string): (value: string) => NullName[] {
  return (value) =>
    nameList(option)(value).map((name) => {
      const found = known.find((each) => each === name);
      if (!found) throw fail('unknown-choice', { option, value: name, known });
      return found;
    });
}
