import { type Inspection, inspection, study as studySchema } from '@qunhai/api';
import { clusteredFirmsTheory } from '@qunhai/theory';

const items = clusteredFirmsTheory.items.map(({ id }) => id);

/** A number that looks like chance and is always the same. */
function mixed(row: number, k: number): number {
  const text = Math.imul(row + 1, 2654435761) ^ Math.imul(k + 1, 40503);
  return (Math.imul(text ^ (text >>> 15), 2246822519) >>> 8) & 0xffff;
}

/** Answers with a few faults that the quality report finds: a straight-liner, a speeder, missing and impossible answers. */
export function answersCsv(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) => {
    const answers = items.map((_item, k) => {
      if (row === 3) return 4;
      if (row === 5 && k < 20) return '';
      if (row === 7 && k === 0) return 9;
      return 1 + (mixed(row, k) % 7);
    });
    const seconds = row === 4 ? 30 : 500 + (row % 90);
    const cluster = ['hardware', 'textile', 'furniture'][row % 3];
    return [`firm-${String(row + 1).padStart(5, '0')}`, cluster, seconds, ...answers].join(',');
  });
  return [['firm', 'cluster', 'seconds', ...items].join(','), ...lines, ''].join('\n');
}

/** The same answers as 问卷星 exports them: numbered questions, times in words, options as texts. */
export function wenjuanxingCsv(rows: number): string {
  const labels = clusteredFirmsTheory.scales[0]!.anchors.map(({ label }) => label.zh);
  const head = ['序号', '提交答卷时间', '所用时间', '来源', '来源详情', '来自IP', '1、企业名称'];
  const questions = clusteredFirmsTheory.items.map(
    ({ text }, k) => `${k + 2}、${text.zh.replaceAll(',', '，')}`,
  );
  const lines = Array.from({ length: rows }, (_, row) => {
    const answers = items.map((_item, k) => labels[mixed(row, k) % 7]!);
    const service = [row + 1, '2026/3/2 9:15', `${400 + row}秒`, '微信', '', '203.0.113.9'];
    return [...service, `企业${row + 1}`, ...answers].join(',');
  });
  return [[...head, ...questions].join(','), ...lines, ''].join('\n');
}

/** Makes studies with data over the server's own interface. */
export class DataStudies {
  readonly #address: string;

  constructor(address: string) {
    this.#address = address;
  }

  async #ask(method: string, path: string, body?: unknown): Promise<unknown> {
    const bytes = body instanceof Uint8Array;
    const response = await fetch(new URL(path, this.#address), {
      method,
      ...(body !== undefined && {
        body: bytes ? Buffer.from(body) : JSON.stringify(body),
        headers: { 'content-type': bytes ? 'application/octet-stream' : 'application/json' },
      }),
    });
    const answer: unknown = await response.json();
    if (!response.ok) throw new Error(`${method} ${path}: ${JSON.stringify(answer)}`);
    return answer;
  }

  /** A new study without data; its identifier. */
  async empty(): Promise<string> {
    const title = { zh: '数据页的研究', en: 'Study of the data page' };
    const made = await this.#ask('POST', '/api/studies', { title, theory: 'clustered-firms' });
    return studySchema.parse(made).id;
  }

  /** A file uploaded to a study. */
  async upload(study: string, name: string, content: string): Promise<Inspection['file']> {
    const path = `/api/studies/${study}/files?name=${encodeURIComponent(name)}`;
    return inspection.parse(await this.#ask('POST', path, Buffer.from(content))).file;
  }

  /** A new study whose answers are these. */
  async withAnswers(csv: string): Promise<string> {
    const study = await this.empty();
    const file = await this.upload(study, 'answers.csv', csv);
    const mapping = { responses: { file: file.name, constants: { wave: 1 } } };
    await this.#ask('PUT', `/api/studies/${study}/mapping`, { mapping, revision: 0 });
    return study;
  }

  /** Leave answers out. */
  async leaveOut(study: string, firm: string): Promise<void> {
    const wish = { firm, wave: 1, reason: '由他人代填' };
    await this.#ask('POST', `/api/studies/${study}/exclusions`, wish);
  }
}
