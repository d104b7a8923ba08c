import { type Bilingual, defineErrors, type ErrorFactory } from '@qunhai/kernel';

interface Details {
  'tls-incomplete': { missing: string };
  'no-data-folder': object;
  'pages-failed': { output: string };
  'cannot-ask': { what: Bilingual; variable: string };
}

export const fail: ErrorFactory<Details> = defineErrors<Details>('serve', {
  'tls-incomplete': {
    en: (d) => ({
      message: `TLS needs a key and a certificate, and ${d.missing} is missing.`,
      fix: 'Give both: --tls-key key.pem --tls-cert cert.pem.',
    }),
    zh: (d) => ({
      message: `TLS 需要私钥和证书，缺少 ${d.missing}。`,
      fix: '请同时提供：--tls-key key.pem --tls-cert cert.pem。',
    }),
  },
  'no-data-folder': {
    en: () => ({
      message: 'It is not known where to keep the studies: the environment names no home folder.',
      fix: 'Name a folder: --data DIR.',
    }),
    zh: () => ({
      message: '不知道把研究保存在哪里：环境中没有用户主文件夹。',
      fix: '请指定文件夹：--data 文件夹。',
    }),
  },
  'pages-failed': {
    en: (d) => ({
      message: `The pages of the workbench could not be built:\n${d.output}`,
      fix: 'If you changed them, mend what is named above; otherwise run `npm ci` and try again.',
    }),
    zh: (d) => ({
      message: `无法构建工作台的页面：\n${d.output}`,
      fix: '如果您修改过页面，请改正上面指出的问题；否则请运行 `npm ci` 后重试。',
    }),
  },
  'cannot-ask': {
    en: (d) => ({
      message: `The ${d.what.en} of the owner cannot be asked for: this is not a terminal.`,
      fix: `Set ${d.variable} in the environment.`,
    }),
    zh: (d) => ({
      message: `无法询问所有者的${d.what.zh}：当前不是终端。`,
      fix: `请设置环境变量 ${d.variable}。`,
    }),
  },
});
