import type { Answers } from '@qunhai/api';
import { clusteredFirmsTheory, theoryToYaml } from '@qunhai/theory';
import { describe, expect, it } from 'vitest';
import { collectedTables } from './collected-tables.ts';
import type { StudyState } from './study-state.ts';

type State = Pick<StudyState, 'waves' | 'firms' | 'responses'>;

const theory = clusteredFirmsTheory;
const shortItems = theory.items.filter(({ form }) => form === 'short').map(({ id }) => id);
const firms = [
  { firm: 'a', name: '甲厂', cluster: 'x' },
  { firm: 'b', name: 'Beta Ltd', cluster: null },
  { firm: 'c', name: 'Beta  LTD', cluster: 'x' },
];

function stateOf(...answers: [string, string, Answers, number?][]): State {
  return {
    waves: [{ number: 1, form: 'short', theory: theoryToYaml(theory) }],
    firms,
    responses: answers.map(([firm, state, given, seconds]) => ({
      ...{ wave: 1, firm, state, answers: given, seconds: seconds ?? null },
    })),
  } as unknown as State;
}

const tables = (...answers: [string, string, Answers, number?][]) =>
  collectedTables(stateOf(...answers), theory);

describe('responses', () => {
  it('have a column for everything the form asked and every answer, in the order of the theory', () => {
    const { responses } = tables(['a', 'submitted', { CA1: 7, gone: 'x', DL1: 3 }]);
    expect(responses.columns.slice(0, 3)).toEqual(['firm', 'wave', 'cluster']);
    expect(responses.columns).toEqual(expect.arrayContaining([...shortItems, 'CA1', 'employees']));
    expect(responses.columns.at(-1)).toBe('gone');
    expect(responses.columns).not.toContain('partners');
    const items = responses.columns.filter((id) => theory.items.some((item) => item.id === id));
    const order = theory.items.map(({ id }) => id).filter((id) => items.includes(id));
    expect(items).toEqual(order);
    const cell = (id: string) => responses.rows[0]![responses.columns.indexOf(id)];
    expect([cell('firm'), cell('cluster'), cell('CA1'), cell('DL1'), cell('IE1')]).toEqual([
      ...['a', 'x', 7, 3, null],
    ]);
  });

  it('hold neither drafts nor what was withdrawn', () => {
    const { responses, firms: answering } = tables(
      ['a', 'partial', { DL1: 1 }],
      ['b', 'submitted', { DL1: 2 }],
      ['c', 'withdrawn', {}],
    );
    expect(responses.rows.map(([firm]) => firm)).toEqual(['b']);
    expect(answering.rows).toEqual([['b', null]]);
  });

  it('write choices by value and leave times out when there are none', () => {
    const choices: Answers = { motives: ['market-access', 'new-technology'], district: '=1+1' };
    const { responses } = tables(['a', 'submitted', choices, 300], ['b', 'submitted', {}]);
    const column = (id: string) => responses.rows.map((row) => row[responses.columns.indexOf(id)]);
    expect(column('motives')).toEqual(['market-access;new-technology', null]);
    expect(column('district')).toEqual(['=1+1', null]);
    expect(column('seconds')).toEqual([300, null]);
    expect(tables(['a', 'submitted', {}]).responses.columns).not.toContain('seconds');
  });
});

describe('ties', () => {
  const partners = (...rows: Record<string, string | boolean>[]): Answers => ({ partners: rows });

  it('name invited firms by their identifier where a name is theirs alone', () => {
    const { ties } = tables([
      'a',
      'submitted',
      partners(
        { to: ' 甲厂 ', kind: 'supply' },
        { to: 'B', kind: 'social', local: true, country: 'cn' },
        { to: 'beta ltd', kind: 'knowledge', local: false },
        { to: 'Elsewhere', kind: 'supply' },
      ),
    ]);
    expect(ties!.rows).toEqual([
      ['a', 'a', 'supply', 1, null, null],
      ['a', 'b', 'social', 1, 'cn', 'yes'],
      ['a', 'beta ltd', 'knowledge', 1, null, 'no'],
      ['a', 'Elsewhere', 'supply', 1, null, null],
    ]);
  });

  it('stay out when no row tells one, because a run would refuse the file', () => {
    expect(tables(['a', 'submitted', partners({ to: '甲厂', kind: 'supply' })]).ties).toBe(null);
    expect(tables(['a', 'submitted', partners({ to: 'b' }, {}, { local: true })]).ties).toBe(null);
    const { ties } = tables([
      'a',
      'submitted',
      partners({ to: 'b', kind: 'supply' }, { to: 'z' }, { to: ' ', kind: '' }),
    ]);
    expect(ties!.rows.map(([, to, kind]) => [to, kind])).toEqual([
      ['b', 'supply'],
      ['z', null],
    ]);
  });
});
