import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

interface Details {
  'folder-in-use': { folder: string; pid: number | null; lock: string };
  'folder-unusable': { folder: string; reason: string };
  'cannot-connect': { host: string; reason: string };
  'bad-address': { problem: string };
  'needs-postgres': object;
}

export const fail: ErrorFactory<Details> = defineErrors<Details>('database', {
  'folder-in-use': {
    en: (d) => ({
      message: `The data folder ${d.folder} is already open in another server${d.pid === null ? '' : ` (process ${d.pid})`}.`,
      fix: `Use that server, or stop it first. If there is none, remove ${d.lock}.`,
    }),
    zh: (d) => ({
      message: `数据文件夹 ${d.folder} 正由另一个服务程序使用${d.pid === null ? '' : `（进程 ${d.pid}）`}。`,
      fix: `请直接使用那个服务，或先停止它；如果确实没有，请删除 ${d.lock}。`,
    }),
  },
  'folder-unusable': {
    en: (d) => ({
      message: `The data folder ${d.folder} cannot be used: ${d.reason}.`,
      fix: 'Name a folder that you may write to, on a disk with free space.',
    }),
    zh: (d) => ({
      message: `数据文件夹 ${d.folder} 无法使用：${d.reason}。`,
      fix: '请指定一个有写入权限、磁盘空间充足的文件夹。',
    }),
  },
  'cannot-connect': {
    en: (d) => ({
      message: `Cannot reach PostgreSQL at ${d.host}: ${d.reason}.`,
      fix: 'Check that it runs, and that DATABASE_URL names the right host, database, user and password.',
    }),
    zh: (d) => ({
      message: `无法连接 ${d.host} 上的 PostgreSQL：${d.reason}。`,
      fix: '请确认数据库已启动，并检查 DATABASE_URL 中的主机、库名、用户和密码。',
    }),
  },
  'bad-address': {
    en: (d) => ({
      message: `DATABASE_URL is not the address of a PostgreSQL database: ${d.problem}.`,
      fix: 'Write it as postgres://USER:PASSWORD@HOST:5432/DATABASE.',
    }),
    zh: (d) => ({
      message: `DATABASE_URL 不是有效的 PostgreSQL 地址：${d.problem}。`,
      fix: '请写成 postgres://用户:密码@主机:5432/库名 的形式。',
    }),
  },
  'needs-postgres': {
    en: () => ({
      message:
        'Workers on other machines need PostgreSQL; a data folder can be open in one process only.',
      fix: 'Set DATABASE_URL for the server and the workers alike.',
    }),
    zh: () => ({
      message: '在其他机器上运行工作进程需要 PostgreSQL；数据文件夹只能由一个进程打开。',
      fix: '请为服务器和各工作进程设置相同的 DATABASE_URL。',
    }),
  },
});
