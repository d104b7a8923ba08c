import type { Problem } from '@qunhai/api';
import type { Bilingual } from '@qunhai/kernel';
import { defineErrors, type ErrorFactory } from '@qunhai/kernel';
import { declareStatus } from '../http-status.ts';

interface Details {
  'no-answers': object;
  'needs-administrator': object;
  'theory-unsound': { issues: NonNullable<Problem['issues']> };
  'not-an-archive': object;
  'archive-broken': { part: string };
  'archive-encrypted': object;
  'archive-entries': { limit: number };
  'archive-too-large': { limit: number };
  'archive-bomb': { ratio: number };
  'archive-path': { name: string };
  'archive-link': { name: string };
  'archive-repeats': { name: string };
  'archive-changed': { name: string };
  'archive-invalid': { file: string; place: string; problem: Bilingual };
  'archive-newer': { schema: string };
}

const megabytes = (bytes: number): string => `${Math.floor(bytes / 2 ** 20)} MiB`;

/** What keeps a study from being made, imported or analysed. */
export const fail: ErrorFactory<Details> = defineErrors<Details>('studies', {
  'no-answers': {
    en: () => ({
      message: 'The study has no answers yet: nothing was imported and no firm has submitted.',
      fix: 'Import data on the Data page, or collect answers on the Collect page.',
    }),
    zh: () => ({
      message: '研究中还没有答卷：既没有导入数据，也没有企业提交。',
      fix: '请在“数据”页导入数据，或在“收集”页收集答卷。',
    }),
  },
  'needs-administrator': {
    en: () => ({
      message: 'Only administrators of this workbench may add studies.',
      fix: 'Ask an administrator to make the study and to invite you to it.',
    }),
    zh: () => ({
      message: '只有本工作台的管理员可以新建研究。',
      fix: '请管理员新建研究并邀请您加入。',
    }),
  },
  'theory-unsound': {
    en: (d) => ({
      message: `The theory cannot be used: it has ${d.issues.length === 1 ? 'one mistake' : `${d.issues.length} mistakes`}.`,
      fix: 'Correct what is listed in the theory file and choose it again.',
    }),
    zh: (d) => ({
      message: `该理论无法使用：其中有 ${d.issues.length} 处错误。`,
      fix: '请更正理论文件中所列的问题，然后重新选择。',
    }),
  },
  'not-an-archive': {
    en: () => ({
      message: 'The file is no study: it is no zip file, or holds no study.yaml at its top.',
      fix: 'Choose a .qunhai.zip, or zip a study folder so that study.yaml stands at the top.',
    }),
    zh: () => ({
      message: '该文件不是研究文件：它不是 zip 压缩包，或者最上层没有 study.yaml。',
      fix: '请选择 .qunhai.zip 文件；或把研究文件夹压缩，使 study.yaml 位于最上层。',
    }),
  },
  'archive-broken': {
    en: (d) => ({
      message: `The file is damaged: ${d.part}.`,
      fix: 'Export or copy it again; it may have been cut off on its way.',
    }),
    zh: (d) => ({
      message: `文件已损坏：${d.part}。`,
      fix: '请重新导出或复制，文件可能在传输中被截断。',
    }),
  },
  'archive-encrypted': {
    en: () => ({
      message: 'The file is protected by a password.',
      fix: 'Save it without a password.',
    }),
    zh: () => ({ message: '文件设有密码。', fix: '请去掉密码后再导入。' }),
  },
  'archive-entries': {
    en: (d) => ({
      message: `The file holds more than ${d.limit} files.`,
      fix: 'Leave in only study.yaml and the files that it names.',
    }),
    zh: (d) => ({
      message: `压缩包中的文件超过 ${d.limit} 个。`,
      fix: '请只保留 study.yaml 和其中用到的文件。',
    }),
  },
  'archive-too-large': {
    en: (d) => ({
      message: `The file unpacks to more than ${megabytes(d.limit)}.`,
      fix: 'Leave in only study.yaml and the files that it names.',
    }),
    zh: (d) => ({
      message: `压缩包解压后超过 ${megabytes(d.limit)}。`,
      fix: '请只保留 study.yaml 和其中用到的文件。',
    }),
  },
  'archive-bomb': {
    en: (d) => ({
      message: `The file unpacks to more than ${d.ratio} times its size, as no study does.`,
      fix: 'Import files from people you trust only.',
    }),
    zh: (d) => ({
      message: `压缩包解压后超过自身大小的 ${d.ratio} 倍，正常的研究文件不会如此。`,
      fix: '请只导入可信来源的文件。',
    }),
  },
  'archive-path': {
    en: (d) => ({
      message: `The file holds ${d.name}, a name that leads out of the study or that some computers refuse.`,
      fix: 'Rename it, and zip the study folder again.',
    }),
    zh: (d) => ({
      message: `压缩包中的 ${d.name} 指向研究之外，或含有部分系统不允许的字符。`,
      fix: '请改名后重新压缩研究文件夹。',
    }),
  },
  'archive-link': {
    en: (d) => ({
      message: `${d.name} in the file is a link or a device, not a file.`,
      fix: 'Put the file itself in its place, and zip the study folder again.',
    }),
    zh: (d) => ({
      message: `压缩包中的 ${d.name} 是链接或设备，不是文件。`,
      fix: '请用文件本身替换后重新压缩研究文件夹。',
    }),
  },
  'archive-repeats': {
    en: (d) => ({
      message: `The file holds two files called ${d.name}.`,
      fix: 'Keep one of them; names that differ only in capitals count as the same.',
    }),
    zh: (d) => ({
      message: `压缩包中有两个名为 ${d.name} 的文件。`,
      fix: '请只保留其中一个；仅大小写不同的名称视为相同。',
    }),
  },
  'archive-changed': {
    en: (d) => ({
      message: `${d.name} is missing or was changed after the study was exported, so the parts of the file no longer fit together.`,
      fix: 'Import the exported file unchanged; or delete workbench.json from it to import only study.yaml and its data.',
    }),
    zh: (d) => ({
      message: `研究导出后，${d.name} 被修改或删除，文件各部分不再一致。`,
      fix: '请导入未改动的导出文件；或删除其中的 workbench.json，仅导入 study.yaml 及其数据。',
    }),
  },
  'archive-invalid': {
    en: (d) => ({
      message: `${d.file} in the archive is not valid${d.place === '' ? '' : ` at ${d.place}`}: ${d.problem.en}.`,
      fix: 'Import a file that a workbench exported, unchanged, or correct what is named.',
    }),
    zh: (d) => ({
      message: `压缩包中的 ${d.file}${d.place === '' ? ' ' : ` 在 ${d.place} 处`}无效：${d.problem.zh}。`,
      fix: '请导入由工作台导出、未经改动的文件，或更正上述内容。',
    }),
  },
  'archive-newer': {
    en: (d) => ({
      message: `The file was exported by a newer workbench (${d.schema}).`,
      fix: 'Update Qunhai, then import it.',
    }),
    zh: (d) => ({
      message: `该文件由更新版本的工作台导出（${d.schema}）。`,
      fix: '请先更新群海，再导入。',
    }),
  },
});

declareStatus({
  'studies.no-answers': 409,
  'studies.needs-administrator': 403,
  'studies.archive-entries': 413,
  'studies.archive-too-large': 413,
  'studies.archive-bomb': 413,
});
