import type { ErrorCatalogue } from '@qunhai/kernel';
import type { DatasetErrors } from '../error-details.ts';
import type { MappingErrorCode } from '../mapping/mapping-errors.ts';
import type { PlainErrorCode } from '../plain/plain-errors.ts';

const megabytes = (bytes: number): string => `${Math.round((bytes / 2 ** 20) * 10) / 10} MiB`;

/** Texts of errors about a file as such: its size, kind, encoding and shape. */
export const fileErrors: Pick<
  ErrorCatalogue<DatasetErrors>,
  Exclude<keyof DatasetErrors, MappingErrorCode | PlainErrorCode>
> = {
  'file-too-large': {
    en: (d) => ({
      message: `${d.file} has ${megabytes(d.bytes)}; at most ${megabytes(d.limit)} are read.`,
      fix: 'Remove columns that are not needed, or split the file by wave.',
    }),
    zh: (d) => ({
      message: `${d.file} 大小为 ${megabytes(d.bytes)}，最多读取 ${megabytes(d.limit)}。`,
      fix: '请删除不需要的列，或按调查轮次拆分文件。',
    }),
  },
  'empty-file': {
    en: (d) => ({
      message: `${d.file} is empty.`,
      fix: 'Export the table again, with its header row.',
    }),
    zh: (d) => ({ message: `${d.file} 是空文件。`, fix: '请连同表头重新导出数据表。' }),
  },
  'no-rows': {
    en: (d) => ({
      message: `${d.file} has a header but no data rows.`,
      fix: 'Export the table again, with its records.',
    }),
    zh: (d) => ({ message: `${d.file} 只有表头，没有数据行。`, fix: '请连同数据重新导出。' }),
  },
  'unsupported-format': {
    en: (d) => ({
      message: `${d.file} is not a kind of file Qunhai reads.`,
      fix: 'Save it as .csv, .tsv, .xlsx or SPSS .sav.',
    }),
    zh: (d) => ({
      message: `不支持 ${d.file} 的文件格式。`,
      fix: '请另存为 .csv、.tsv、.xlsx 或 SPSS .sav。',
    }),
  },
  'wrong-content': {
    en: (d) => ({
      message: `${d.file} is named like an ${d.expected} file, but its content is not one.`,
      fix: `Export it again as ${d.expected}, or give the file the ending of what it holds.`,
    }),
    zh: (d) => ({
      message: `${d.file} 的扩展名表示 ${d.expected} 文件，但内容不是。`,
      fix: `请重新导出为 ${d.expected}，或把扩展名改为与内容一致。`,
    }),
  },
  'old-excel': {
    en: (d) => ({
      message: `${d.file} is an Excel 97–2003 workbook (.xls), which is not read.`,
      fix: 'Open it in Excel or LibreOffice and save it as .xlsx.',
    }),
    zh: (d) => ({
      message: `${d.file} 是 Excel 97–2003 工作簿（.xls），无法读取。`,
      fix: '请用 Excel、WPS 或 LibreOffice 打开并另存为 .xlsx。',
    }),
  },
  'encrypted-workbook': {
    en: (d) => ({
      message: `${d.file} is protected by a password.`,
      fix: 'Remove the password in Excel and save the workbook again.',
    }),
    zh: (d) => ({ message: `${d.file} 已加密。`, fix: '请在 Excel 中取消密码后重新保存。' }),
  },
  'not-a-workbook': {
    en: (d) => ({
      message: `${d.file} is a zip container, but not an .xlsx workbook.`,
      fix: 'Save the table as .xlsx; .ods, .xlsb and plain .zip files are not read.',
    }),
    zh: (d) => ({
      message: `${d.file} 是压缩文件，但不是 .xlsx 工作簿。`,
      fix: '请另存为 .xlsx；不支持 .ods、.xlsb 和普通 .zip 文件。',
    }),
  },
  'broken-workbook': {
    en: (d) => ({
      message: `${d.file} is damaged or cut short: its part ${d.part} cannot be read.`,
      fix: 'Get the file again from its source, or open it in Excel and save it anew.',
    }),
    zh: (d) => ({
      message: `${d.file} 已损坏或不完整：无法读取其中的 ${d.part}。`,
      fix: '请重新获取该文件，或用 Excel 打开后另存一份。',
    }),
  },
  'unpacks-too-large': {
    en: (d) => ({
      message: `${d.file} unpacks to more than ${megabytes(d.limit)} and was not opened.`,
      fix: 'Keep only the sheet with the data, delete empty formatted cells, and save it again.',
    }),
    zh: (d) => ({
      message: `${d.file} 解压后超过 ${megabytes(d.limit)}，未打开。`,
      fix: '请只保留数据所在的工作表，删除带格式的空单元格后重新保存。',
    }),
  },
  'workbook-too-large': {
    en: (d) => ({
      message: `${d.file} holds more than ${d.limit} cells, too many to open as a workbook.`,
      fix: 'Save the sheet as CSV UTF-8 or .sav, which are read in a fraction of the memory.',
    }),
    zh: (d) => ({
      message: `${d.file} 超过 ${d.limit} 个单元格，无法作为工作簿打开。`,
      fix: '请把该工作表另存为 CSV UTF-8 或 .sav，读取时占用的内存少得多。',
    }),
  },
  'unknown-sheet': {
    en: (d) => ({
      message: `${d.file} has no sheet “${d.sheet}”; it has ${d.sheets.join(', ')}.`,
      fix: 'Name one of these sheets in the mapping.',
    }),
    zh: (d) => ({
      message: `${d.file} 中没有工作表“${d.sheet}”，现有：${d.sheets.join('、')}。`,
      fix: '请在映射中填写其中一个工作表的名称。',
    }),
  },
  'no-sheet': {
    en: (d) => ({
      message: `${d.file} has no worksheet with data.`,
      fix: 'Put the table on a worksheet, header in its first row.',
    }),
    zh: (d) => ({
      message: `${d.file} 中没有含数据的工作表。`,
      fix: '请把数据放在工作表中，首行为表头。',
    }),
  },
  'broken-sav': {
    en: (d) => ({
      message: `${d.file} is not a sound SPSS file: ${d.problem.en} (byte ${d.offset}).`,
      fix: 'Save it again from SPSS or PSPP, or export it as .csv.',
    }),
    zh: (d) => ({
      message: `${d.file} 不是有效的 SPSS 文件：${d.problem.zh}（第 ${d.offset} 字节）。`,
      fix: '请在 SPSS 或 PSPP 中重新保存，或导出为 .csv。',
    }),
  },
  'truncated-sav': {
    en: (d) => ({
      message: `${d.file} ends too early, at byte ${d.offset}.`,
      fix: 'Get the whole file again from its source.',
    }),
    zh: (d) => ({
      message: `${d.file} 不完整，在第 ${d.offset} 字节处中断。`,
      fix: '请重新获取完整的文件。',
    }),
  },
  'unsupported-encoding': {
    en: (d) => ({
      message: `${d.file}: the encoding “${d.encoding}” is not known.`,
      fix: 'Write utf-8, gb18030, big5, windows-1252 or another WHATWG label, or leave the encoding out.',
    }),
    zh: (d) => ({
      message: `${d.file}：无法识别编码“${d.encoding}”。`,
      fix: '请填写 utf-8、gb18030、big5、windows-1252 等 WHATWG 编码名，或不填编码。',
    }),
  },
  'encoding-mismatch': {
    en: (d) => ({
      message: `${d.file} cannot be read as ${d.encoding}: some bytes do not fit.`,
      fix: 'Save the file as UTF-8, or name its true encoding in the mapping.',
    }),
    zh: (d) => ({
      message: `${d.file} 无法按 ${d.encoding} 读取：部分字节与该编码不符。`,
      fix: '请将文件另存为 UTF-8，或在映射中填写正确的编码。',
    }),
  },
  'unknown-encoding': {
    en: (d) => ({
      message: `The encoding of ${d.file} cannot be recognized.`,
      fix: 'Save the file as UTF-8, or name its encoding in the mapping.',
    }),
    zh: (d) => ({
      message: `无法识别 ${d.file} 的编码。`,
      fix: '请将文件另存为 UTF-8，或在映射中填写编码。',
    }),
  },
  'binary-content': {
    en: (d) => ({
      message: `${d.file} is not a text table: line ${d.row} holds control characters.`,
      fix: 'Export the table as CSV UTF-8, .xlsx or .sav.',
    }),
    zh: (d) => ({
      message: `${d.file} 不是文本数据表：第 ${d.row} 行含有控制字符。`,
      fix: '请导出为 CSV UTF-8、.xlsx 或 .sav。',
    }),
  },
  'unclosed-quote': {
    en: (d) => ({
      message: `${d.file} row ${d.row}: a quoted cell is never closed.`,
      fix: 'Add the missing quotation mark; double quotation marks that belong to a text.',
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.row} 行：引号没有闭合。`,
      fix: '请补上缺少的双引号；文本中的双引号应写成两个。',
    }),
  },
  'misplaced-quote': {
    en: (d) => ({
      message: `${d.file} row ${d.row}: a quotation mark stands inside a cell.`,
      fix: 'Put the whole cell in quotation marks and double those inside it.',
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.row} 行：单元格中间出现双引号。`,
      fix: '请给整个单元格加上双引号，并把其中的双引号写成两个。',
    }),
  },
  'record-too-long': {
    en: (d) => ({
      message: `${d.file} row ${d.row} has more than ${d.limit} characters; a quotation mark is probably not closed.`,
      fix: 'Look for a missing quotation mark in this row.',
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.row} 行超过 ${d.limit} 个字符，可能有引号没有闭合。`,
      fix: '请检查该行是否缺少双引号。',
    }),
  },
  'ragged-row': {
    en: (d) => ({
      message: `${d.file} row ${d.row} has ${d.found} cells; the header has ${d.expected}.`,
      fix: 'Quote cells that contain the delimiter, or export the table again.',
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.row} 行有 ${d.found} 个单元格，而表头有 ${d.expected} 个。`,
      fix: '请给含有分隔符的单元格加上双引号，或重新导出。',
    }),
  },
  'empty-header': {
    en: (d) => ({
      message: `${d.file} column ${d.column} holds data but has no name in the header.`,
      fix: 'Name the column, or delete it.',
    }),
    zh: (d) => ({
      message: `${d.file} 的 ${d.column} 列有数据，但没有列名。`,
      fix: '请补上列名，或删除该列。',
    }),
  },
  'duplicate-header': {
    en: (d) => ({
      message: `${d.file} has two columns named “${d.header}”: ${d.first} and ${d.second}.`,
      fix: 'Rename or delete one of them.',
    }),
    zh: (d) => ({
      message: `${d.file} 有两列同名“${d.header}”：${d.first} 列和 ${d.second} 列。`,
      fix: '请重命名或删除其中一列。',
    }),
  },
  'header-too-long': {
    en: (d) => ({
      message: `${d.file} column ${d.column} has a name of more than ${d.limit} characters.`,
      fix: 'Give the column a short name; check that the first row is the header.',
    }),
    zh: (d) => ({
      message: `${d.file} 的 ${d.column} 列列名超过 ${d.limit} 个字符。`,
      fix: '请缩短列名，并确认首行是表头。',
    }),
  },
  'cell-too-long': {
    en: (d) => ({
      message: `${d.file} row ${d.row}, column ${d.column}: the cell has more than ${d.limit} characters.`,
      fix: 'Delete the cell or shorten its text.',
    }),
    zh: (d) => ({
      message: `${d.file} 第 ${d.row} 行 ${d.column} 列：单元格超过 ${d.limit} 个字符。`,
      fix: '请删除或缩短该单元格的内容。',
    }),
  },
  'too-many-rows': {
    en: (d) => ({
      message: `${d.file} has more than ${d.limit} rows.`,
      fix: 'Split the file by wave, or delete rows that are not firms.',
    }),
    zh: (d) => ({
      message: `${d.file} 超过 ${d.limit} 行。`,
      fix: '请按调查轮次拆分文件，或删除不是企业的行。',
    }),
  },
  'too-many-columns': {
    en: (d) => ({
      message: `${d.file} has ${d.columns} columns; at most ${d.limit} are read.`,
      fix: 'Delete columns that are not needed; check the delimiter.',
    }),
    zh: (d) => ({
      message: `${d.file} 有 ${d.columns} 列，最多读取 ${d.limit} 列。`,
      fix: '请删除不需要的列，并检查分隔符。',
    }),
  },
  'too-many-cells': {
    en: (d) => ({
      message: `${d.file} has ${d.rows} rows of ${d.columns} columns; at most ${d.limit} cells are read.`,
      fix: 'Delete columns that are not needed, or split the file by wave.',
    }),
    zh: (d) => ({
      message: `${d.file} 有 ${d.rows} 行 ${d.columns} 列，最多读取 ${d.limit} 个单元格。`,
      fix: '请删除不需要的列，或按调查轮次拆分文件。',
    }),
  },
};
