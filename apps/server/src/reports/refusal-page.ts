import type { QunhaiError } from '@qunhai/kernel';

/** What a person sees whose link opens no report: what is wrong and what to do, in both languages, without script. */
export function refusalPage({ text }: QunhaiError): string {
  const edition = (lang: string, { message, fix }: { message: string; fix: string }) =>
    `<section lang="${lang}"><h2>${message}</h2><p>${fix}</p></section>`;
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>群海 Qunhai</title>
<style>
body { margin: 0; padding: 12vh 24px 24px; color: #1d2733; background: #f7f8f9; font: 16px/1.6 system-ui, "PingFang SC", "Noto Sans CJK SC", sans-serif; }
main { max-width: 40rem; margin: auto; }
h1 { margin: 0 0 32px; color: #555c63; font-size: 15px; font-weight: 600; }
h2 { margin: 0 0 4px; font-size: 20px; font-weight: 600; }
p { margin: 0; }
section + section { margin-top: 32px; }
</style>
</head>
<body><main><h1>群海 Qunhai</h1>${edition('zh-CN', text.zh)}${edition('en', text.en)}</main></body>
</html>
`;
}
