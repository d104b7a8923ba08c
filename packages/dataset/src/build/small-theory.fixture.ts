import { type Theory, type TheoryInput, theorySchema } from '@qunhai/theory';

const text = (en: string) => ({ zh: `（${en}）`, en });

/** A theory of two reflective constructs A → B, four items each a scale of 1–7 (A2 reversed), and one fact of every kind. */
export function smallTheory(changes: Partial<TheoryInput> = {}): Theory {
  const item = (id: string, construct: string, reversed = false) =>
    ({ id, construct, text: text(id), scale: 'agree', form: 'full', reversed }) as const;
  return theorySchema.parse({
    schema: 'qunhai-theory/1',
    id: 'small',
    version: '1.0.0',
    title: text('Small'),
    description: text('For tests'),
    source: text('None'),
    scales: [
      {
        id: 'agree',
        min: 1,
        max: 7,
        step: 1,
        anchors: [
          { value: 1, label: { zh: '非常不同意', en: 'Strongly disagree' } },
          { value: 7, label: { zh: '非常同意', en: 'Strongly agree' } },
        ],
        dontKnow: { label: { zh: '说不上来', en: 'Cannot say' }, code: 9 },
      },
    ],
    constructs: ['A', 'B'].map((id) => ({
      id,
      name: text(id),
      definition: text(id),
      role: 'driver' as const,
      measurement: { kind: 'reflective' as const },
    })),
    items: [item('A1', 'A'), item('A2', 'A', true), item('B1', 'B'), item('B2', 'B')],
    paths: [{ from: 'A', to: 'B', model: 'base' }],
    facts: [
      { id: 'founded', question: text('year'), kind: 'year' },
      { id: 'employees', question: text('employees'), kind: 'integer' },
      { id: 'sales', question: text('sales'), kind: 'money' },
      { id: 'exportShare', question: text('share'), kind: 'percent' },
      {
        id: 'gvc',
        question: text('function'),
        kind: 'choice',
        options: [
          { value: 'oem', label: { zh: '贴牌生产', en: 'Contract manufacturing' } },
          { value: 'obm', label: { zh: '自有品牌', en: 'Own brand' } },
        ],
      },
      {
        id: 'motives',
        question: text('motives'),
        kind: 'multiple-choice',
        options: [
          { value: 'market', label: { zh: '市场', en: 'Market access' } },
          { value: 'technology', label: { zh: '技术', en: 'New technology' } },
        ],
      },
      { id: 'markets', question: text('markets'), kind: 'countries' },
      { id: 'remark', question: text('remark'), kind: 'text' },
    ],
    ...changes,
  });
}
