import type { Bilingual } from '@qunhai/kernel';
import type { ErrorCode } from 'yaml';

/** What a YAML parser objects to, in Chinese, which it does not speak. */
const chinese: Partial<Readonly<Record<ErrorCode, string>>> = {
  BAD_ALIAS: '别名（以 * 开头）写法有误',
  BAD_DQ_ESCAPE: '双引号中的转义（反斜杠）无效',
  BAD_INDENT: '缩进不一致，或括号没有闭合',
  BAD_SCALAR_START: '文字不能以该字符开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '一行中出现了嵌套的字段（可能多了一个冒号），请换行或给文字加引号',
  BLOCK_IN_FLOW: '方括号或花括号内不能换成缩进写法',
  DUPLICATE_KEY: '同一字段重复出现',
  KEY_OVER_1024_CHARS: '字段名过长',
  MISSING_CHAR: '缺少标点（引号、括号、逗号、冒号或其后的空格）',
  MULTILINE_IMPLICIT_KEY: '字段名跨越多行（可能漏了冒号或引号）',
  MULTIPLE_DOCS: '文件中有多份文档（多了 ---）',
  NON_STRING_KEY: '字段名必须是文字',
  TAB_AS_INDENT: '用了制表符缩进，应使用空格',
  TAG_RESOLVE_FAILED: '标签（以 ! 开头）无法识别',
  UNEXPECTED_TOKEN: '出现了多余的符号',
};

/** Why a text is no YAML. */
export function yamlProblem(code: ErrorCode, english: string): Bilingual {
  return { zh: chinese[code] ?? '不符合 YAML 语法', en: english };
}
