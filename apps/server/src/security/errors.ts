import { defineErrors, type ErrorFactory } from '@qunhai/kernel';
import { declareStatus } from '../http-status.ts';

interface Details {
  'wrong-host': { host: string };
  'proxy-undeclared': object;
  'cross-origin': { origin: string };
  'too-many': { seconds: number };
  'too-large': object;
  'bad-body': object;
  'media-type': object;
  'owner-missing': object;
  'transport-missing': object;
  'public-url-missing': object;
  'public-url-bad': { url: string };
  'secret-missing': object;
  'secret-short': { characters: number };
  'port-taken': { port: number };
  'cannot-listen': { host: string; reason: string };
}

declareStatus({
  'security.wrong-host': 421,
  'security.proxy-undeclared': 403,
  'security.cross-origin': 403,
  'security.too-many': 429,
  'security.too-large': 413,
  'security.bad-body': 400,
  'security.media-type': 415,
});

export const fail: ErrorFactory<Details> = defineErrors<Details>('security', {
  'wrong-host': {
    en: (d) => ({
      message: `This workbench is not called ${d.host}: it answers people at this computer only.`,
      fix: 'Open it at the address that was printed when it started, which begins with http://localhost.',
    }),
    zh: (d) => ({
      message: `这个工作台的地址不是 ${d.host}：它只供这台电脑的使用者访问。`,
      fix: '请使用启动时显示的地址，即以 http://localhost 开头的地址。',
    }),
  },
  'proxy-undeclared': {
    en: () => ({
      message:
        'This request came through a proxy, and the workbench has no accounts: everybody behind the proxy would own it.',
      fix: 'Create the owner with `npm run qunhai -- serve --create-owner`, then start with --behind-proxy and --public-url.',
    }),
    zh: () => ({
      message: '这个请求经由代理转来，而工作台没有账户：能访问代理的任何人都会成为所有者。',
      fix: '请先运行 `npm run qunhai -- serve --create-owner` 创建所有者，再用 --behind-proxy 和 --public-url 启动。',
    }),
  },
  'cross-origin': {
    en: (d) => ({
      message: `A page at another address (${d.origin}) tried to change something here; nothing was changed.`,
      fix: 'Make the change in the workbench itself, opened at the address that its links begin with.',
    }),
    zh: (d) => ({
      message: `来自其他地址（${d.origin}）的网页试图在这里进行修改，已被拒绝，没有任何改动。`,
      fix: '请在工作台自身的页面中操作，并使用其链接开头所示的地址打开工作台。',
    }),
  },
  'too-many': {
    en: (d) => ({
      message: 'There were too many requests in a short time.',
      fix: `Wait ${d.seconds} s, then try again.`,
    }),
    zh: (d) => ({
      message: '短时间内请求过多。',
      fix: `请等待 ${d.seconds} 秒后重试。`,
    }),
  },
  'too-large': {
    en: () => ({
      message: 'What was sent is larger than this address takes; nothing was saved.',
      fix: 'Send a smaller file, or split it.',
    }),
    zh: () => ({
      message: '发送的内容超出了大小限制，没有保存。',
      fix: '请改用较小的文件，或拆分后再发送。',
    }),
  },
  'bad-body': {
    en: () => ({
      message: 'The body of the request cannot be read.',
      fix: 'Send valid JSON with the content type application/json.',
    }),
    zh: () => ({
      message: '请求的正文无法读取。',
      fix: '请发送有效的 JSON，并将内容类型设为 application/json。',
    }),
  },
  'media-type': {
    en: () => ({
      message: 'This address does not take content of that type.',
      fix: 'Send JSON with the content type application/json, or a file where one is asked for.',
    }),
    zh: () => ({
      message: '此地址不接受这种类型的内容。',
      fix: '请以 application/json 发送 JSON；需要文件的地方请发送文件。',
    }),
  },
  'owner-missing': {
    en: () => ({
      message:
        'The workbench is not opened to other computers while it has no owner: anybody could take it.',
      fix: 'Create the owner first: `npm run qunhai -- serve --create-owner`, or start without --host and choose “Set up accounts” in the browser.',
    }),
    zh: () => ({
      message: '工作台还没有所有者，不能对其他电脑开放：否则任何人都可以占用它。',
      fix: '请先创建所有者：运行 `npm run qunhai -- serve --create-owner`；或不带 --host 启动，在浏览器中选择“设置账户”。',
    }),
  },
  'transport-missing': {
    en: () => ({
      message:
        'The workbench is not opened to other computers without encryption: passwords and answers would be readable on the way.',
      fix: 'Give --tls-key and --tls-cert, or put a proxy with TLS in front and give --behind-proxy with --public-url.',
    }),
    zh: () => ({
      message: '没有加密时，工作台不能对其他电脑开放：密码和答卷会在传输途中被看到。',
      fix: '请提供 --tls-key 和 --tls-cert；或在前面设置启用 TLS 的反向代理，并使用 --behind-proxy 和 --public-url。',
    }),
  },
  'public-url-missing': {
    en: () => ({
      message:
        'It is not known under which address people reach the workbench, so its links would lead nowhere.',
      fix: 'Give it, e.g. --public-url https://survey.example.org.',
    }),
    zh: () => ({
      message: '不知道使用者通过哪个地址访问工作台，生成的链接将无法打开。',
      fix: '请用 --public-url 指明，例如 --public-url https://survey.example.org。',
    }),
  },
  'public-url-bad': {
    en: (d) => ({
      message: `${d.url} is not an address at which the workbench can be reached.`,
      fix: 'Give scheme and host without a path, e.g. https://survey.example.org.',
    }),
    zh: (d) => ({
      message: `${d.url} 不是可用的工作台地址。`,
      fix: '请只写协议和主机名，不带路径，例如 https://survey.example.org。',
    }),
  },
  'secret-missing': {
    en: () => ({
      message:
        'On PostgreSQL the secret that all links and sessions derive from must be given, the same to every server.',
      fix: 'Make one with `openssl rand -base64 48`, keep it safe and set it as QUNHAI_SECRET.',
    }),
    zh: () => ({
      message: '使用 PostgreSQL 时，必须提供链接和登录会话所依据的密钥，且各服务器应相同。',
      fix: '请用 `openssl rand -base64 48` 生成密钥，妥善保存，并设为环境变量 QUNHAI_SECRET。',
    }),
  },
  'secret-short': {
    en: (d) => ({
      message: `The secret has ${d.characters} characters; fewer than 32 can be guessed.`,
      fix: 'Make one with `openssl rand -base64 48` and set it as QUNHAI_SECRET.',
    }),
    zh: (d) => ({
      message: `密钥只有 ${d.characters} 个字符；少于 32 个字符可能被猜到。`,
      fix: '请用 `openssl rand -base64 48` 生成密钥，并设为环境变量 QUNHAI_SECRET。',
    }),
  },
  'port-taken': {
    en: (d) => ({
      message: `Port ${d.port} is in use by another program.`,
      fix: 'Give a free port with --port or PORT, or leave both out and let one be chosen.',
    }),
    zh: (d) => ({
      message: `端口 ${d.port} 已被其他程序占用。`,
      fix: '请用 --port 或 PORT 指定空闲端口，或都不指定，由程序自动选择。',
    }),
  },
  'cannot-listen': {
    en: (d) => ({
      message: `Cannot listen on ${d.host}: ${d.reason}.`,
      fix: 'Give an address of this computer with --host, and a port that you may use.',
    }),
    zh: (d) => ({
      message: `无法在 ${d.host} 上监听：${d.reason}。`,
      fix: '请用 --host 指定这台电脑的地址，并使用有权使用的端口。',
    }),
  },
});
