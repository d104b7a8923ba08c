import { expect, it } from 'vitest';
import { Citations } from '../bibliography/citations.ts';
import { phrase, plainText } from './html.ts';
import { oneParenthesis } from './one-parenthesis.ts';

const told = (language: 'zh' | 'en', text: string) => {
  const citations = new Citations(language);
  const [bic, mlr] = [citations.cite('sharma-2019'), citations.cite('bollen-1989')];
  return plainText(oneParenthesis(phrase(text, { bic, mlr })));
};

it('takes a citation into the parenthesis beside it', () => {
  expect(told('zh', '比较 BIC（越小越好）{bic}，再比较。')).toBe(
    '比较 BIC（越小越好；Sharma et al., 2019），再比较。',
  );
  expect(told('en', 'BIC (smaller is better) {bic} {mlr} (robust).')).toBe(
    'BIC (smaller is better; Sharma et al., 2019; Bollen, 1989; robust).',
  );
});

it('leaves other parentheses as they are', () => {
  expect(told('zh', '企业网络（CN）（中位数 0.47）{mlr}')).toBe(
    '企业网络（CN）（中位数 0.47；Bollen, 1989）',
  );
  expect(told('en', 'by BIC {bic}, F(2, 9) (by {mlr})')).toBe(
    'by BIC (Sharma et al., 2019), F(2, 9) (by (Bollen, 1989))',
  );
});
