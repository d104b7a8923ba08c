/**
 * Marks and codes that survey programs write where nothing was answered: 问卷星 writes (跳过) and (空), or −3 and −2 when
 * options are exported as numbers; the others are the usual codes of coded files. Codes count only outside an item's scale.
 */
export const noAnswerMarks: {
  readonly texts: ReadonlySet<string>;
  readonly codes: ReadonlySet<number>;
} = {
  texts: new Set(['(跳过)', '（跳过）', '(空)', '（空）', '{question_not_shown}']),
  codes: new Set([-1, -2, -3, -7, -8, -9, 77, 88, 99, -77, -88, -99, 777, 888, 999, -999, 9999]),
};
