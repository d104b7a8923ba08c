import { defineMessages, type Translator } from '@qunhai/kernel';

const messages = {
  'command.serve': {
    zh: '启动工作台：在浏览器中设计、收集、分析和分享研究',
    en: 'start the workbench: design, collect, analyse and share studies in the browser',
  },
  'serve.details': {
    zh: `
不加选项时只供这台电脑使用，无需登录。对其他电脑开放之前，需要所有者账户和加密连接：
  npm run qunhai -- serve --create-owner
  npm run qunhai -- serve --host 0.0.0.0 --tls-key key.pem --tls-cert cert.pem --public-url https://survey.example.org
  npm run qunhai -- serve --behind-proxy --public-url https://survey.example.org

环境变量：
  PORT                     端口（同 --port）
  QUNHAI_DATA              数据文件夹（同 --data）
  DATABASE_URL             PostgreSQL 的地址；数据保存在那里，而不在数据文件夹
  QUNHAI_SECRET            链接和会话所依据的密钥；使用 PostgreSQL 时必需
  QUNHAI_SMTP              发送邮件的服务器，如 smtps://用户:密码@mail.example.org；QUNHAI_MAIL_FROM 为发件人
  QUNHAI_OWNER_NAME、QUNHAI_OWNER_EMAIL、QUNHAI_OWNER_PASSWORD   供 --create-owner 使用，不再询问
  QUNHAI_LOG               日志级别：warn（默认）、info 等`,
    en: `
Without options it serves this computer only and asks for no login. To open it to other computers it needs an owner's
account and encryption:
  npm run qunhai -- serve --create-owner
  npm run qunhai -- serve --host 0.0.0.0 --tls-key key.pem --tls-cert cert.pem --public-url https://survey.example.org
  npm run qunhai -- serve --behind-proxy --public-url https://survey.example.org

Environment:
  PORT                     the port, like --port
  QUNHAI_DATA              the data folder, like --data
  DATABASE_URL             address of PostgreSQL; the data are kept there instead of in the data folder
  QUNHAI_SECRET            the secret that links and sessions derive from; required on PostgreSQL
  QUNHAI_SMTP              server to send mail by, e.g. smtps://user:password@mail.example.org; QUNHAI_MAIL_FROM: sender
  QUNHAI_OWNER_NAME, QUNHAI_OWNER_EMAIL, QUNHAI_OWNER_PASSWORD   for --create-owner, which then asks nothing
  QUNHAI_LOG               what is logged: warn (default), info, …`,
  },
  'option.host': {
    zh: '监听的地址（默认 127.0.0.1，只供这台电脑）',
    en: 'address to listen on (default 127.0.0.1: this computer only)',
  },
  'option.port': {
    zh: '端口（默认 4270；被占用时另选空闲端口）',
    en: 'port (default 4270, or a free one when that is taken)',
  },
  'option.data-folder': {
    zh: '保存研究的文件夹（默认：用户数据文件夹中的 qunhai）',
    en: 'folder that keeps the studies (default: qunhai in the user’s data folder)',
  },
  'option.postgres': {
    zh: '改用 PostgreSQL，地址默认取自 DATABASE_URL',
    en: 'keep everything in PostgreSQL instead; default: DATABASE_URL',
  },
  'option.tls-key': { zh: 'TLS 私钥文件（PEM）', en: 'file with the TLS key (PEM)' },
  'option.tls-cert': { zh: 'TLS 证书文件（PEM）', en: 'file with the TLS certificate (PEM)' },
  'option.behind-proxy': {
    zh: '由启用 TLS 的反向代理转发；采信其 X-Forwarded-* 头',
    en: 'a proxy with TLS stands in front; its X-Forwarded-* headers are believed',
  },
  'option.public-url': {
    zh: '使用者访问工作台的地址，用于生成链接',
    en: 'address at which people reach the workbench; links begin with it',
  },
  'option.create-owner': {
    zh: '先创建所有者账户（询问姓名、邮箱和密码）',
    en: 'create the owner’s account first; asks name, e-mail and password',
  },
  'option.password-link': {
    zh: '为该邮箱的账户打印一条设置新密码的链接',
    en: 'print a link with which this person chooses a new password',
  },
  'option.example': {
    zh: '没有研究时，打开自带的示例并先运行一次',
    en: 'when there is no study, open the example that comes with Qunhai and run it first',
  },
  'option.no-build': {
    zh: '不检查页面是否需要重新构建',
    en: 'serve the pages as they were built last, without looking whether they are stale',
  },
  'option.runs': {
    zh: '同时进行的运行数（默认 1；0 表示只由 worker 进程运行）',
    en: 'runs at the same time in this process (default 1; 0: worker processes only)',
  },
  'serve.ready': {
    zh: '工作台地址：{address}   （按 Ctrl-C 结束）\n数据保存在 {place}',
    en: 'The workbench is at {address}   (Ctrl-C stops it)\nIts data are in {place}',
  },
  'serve.place-postgres': { zh: 'PostgreSQL（{host}）', en: 'PostgreSQL at {host}' },
  'serve.no-pages': {
    zh: '提示：页面尚未构建，目前只提供程序接口。去掉 --no-build 即可构建。',
    en: 'Note: the pages were never built; only the interface for programs is served. Without --no-build they are built.',
  },
  'serve.stopping': { zh: '正在结束…', en: 'Stopping …' },
  'serve.password-link': {
    zh: '请把这条链接交给 {email}（只能使用一次）：{url}',
    en: 'Hand this link to {email}; it works once: {url}',
  },
  'pages.building': {
    zh: '正在构建页面（首次启动或页面有改动时需要，约半分钟）…',
    en: 'Building the pages (at the first start, or when they changed; about half a minute) …',
  },
  'example.running': {
    zh: '正在运行示例研究（只在首次启动时需要）…',
    en: 'Running the example study (only at the first start) …',
  },
  'example.failed': {
    zh: '示例研究没有运行成功：{message} {fix}',
    en: 'The example study did not run: {message} {fix}',
  },
  'owner.name': { zh: '所有者姓名', en: 'Name of the owner' },
  'owner.email': { zh: '邮箱', en: 'E-mail' },
  'owner.password': {
    zh: '密码（至少 10 个字符，输入时不显示）',
    en: 'Password (10 characters or more, not shown)',
  },
  'owner.password-again': { zh: '再次输入密码', en: 'Password again' },
  'owner.different': {
    zh: '两次输入的密码不同，请重新输入。',
    en: 'The two passwords differ; type them again.',
  },
  'owner.created': { zh: '已创建所有者 {email}。', en: 'Created the owner {email}.' },
  'asked.name': { zh: '姓名', en: 'name' },
  'asked.email': { zh: '邮箱', en: 'e-mail' },
  'asked.password': { zh: '密码', en: 'password' },
  'command.worker': {
    zh: '在同一 PostgreSQL 上增加一个运行进程（可在其他机器上）',
    en: 'compute runs for a workbench on the same PostgreSQL, on this or another machine',
  },
  'worker.details': {
    zh: '\n需要与服务器相同的 DATABASE_URL。按 Ctrl-C 结束；未完成的运行交还队列。',
    en: '\nNeeds the DATABASE_URL of the server. Ctrl-C stops it; runs it has not finished go back to the queue.',
  },
  'worker.ready': {
    zh: '正在等待 {host} 上的运行任务   （按 Ctrl-C 结束）',
    en: 'Waiting for runs from {host}   (Ctrl-C stops it)',
  },
  'worker.fault': {
    zh: '一次运行出现内部错误（编号 {reference}，{name}）。',
    en: 'A run met an internal error (reference {reference}, {name}).',
  },
} as const;

export const words: Translator<keyof typeof messages & string> = defineMessages(
  'cli/serve',
  messages,
);
