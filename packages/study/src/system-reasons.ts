import type { Bilingual } from '@qunhai/kernel';

const reasons: Readonly<Record<string, Bilingual>> = {
  EACCES: { zh: '没有权限', en: 'permission denied' },
  EPERM: { zh: '没有权限', en: 'permission denied' },
  EROFS: { zh: '该磁盘为只读', en: 'the disk is read-only' },
  ENOSPC: { zh: '磁盘空间不足', en: 'the disk is full' },
  ENOENT: { zh: '文件不存在', en: 'there is no such file' },
  ENOTDIR: {
    zh: '路径中有一部分是文件而不是文件夹',
    en: 'a part of the path is a file, not a folder',
  },
  EEXIST: { zh: '同名文件已存在', en: 'a file of that name is in the way' },
  EISDIR: { zh: '该位置是一个文件夹', en: 'there is a folder of that name' },
  ELOOP: { zh: '符号链接循环指向', en: 'its symbolic links lead round in a circle' },
  ENAMETOOLONG: { zh: '路径或文件名过长', en: 'the path or file name is too long' },
};

/** Why the operating system refused a file: its error code in words. */
export function reasonText(code: string): Bilingual {
  return reasons[code] ?? { zh: `系统错误 ${code}`, en: `system error ${code}` };
}

const permission: Bilingual = {
  zh: '请为该文件及其所在文件夹加上读取权限，或重新复制一份。',
  en: 'Give yourself permission to read the file and its folder, or copy it anew.',
};

/** What to do about a file that cannot be read, by error code of the operating system. */
export const readingFixes: Readonly<Record<string, Bilingual>> = {
  EACCES: permission,
  EPERM: permission,
  ENOENT: { zh: '请检查路径。', en: 'Check the path.' },
  ENOTDIR: { zh: '请检查路径。', en: 'Check the path.' },
  EISDIR: { zh: '请指定文件，而不是文件夹。', en: 'Name a file, not a folder.' },
  ELOOP: { zh: '请用文件本身替换该链接。', en: 'Put the file itself in place of the link.' },
  ENAMETOOLONG: {
    zh: '请把文件改为较短的名称，或移到层级较少的文件夹。',
    en: 'Give the file a shorter name, or move it up the folders.',
  },
};
