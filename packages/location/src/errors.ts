import { defineErrors, type ErrorFactory } from '@qunhai/kernel';

/** What can be wrong with a request about location: code → details. */
export interface LocationErrors {
  'table-shape': { field: string; expected: number; found: number };
  'invalid-count': { field: string; row: number; column: string };
  'empty-table': Record<string, never>;
  'unknown-region': { region: string; row: number };
  'unknown-industry': { industry: string; known: readonly string[] };
  'duplicate-name': { field: string; name: string };
  'too-few-plants': { industry: string; found: number; required: number };
  'single-region': { found: number };
  'invalid-coordinate': { row: number; field: string };
  'too-few-points': { found: number; required: number };
  'points-on-a-line': { points: number };
  'point-outside-window': { row: number };
  'too-many-pairs': { points: number; most: number };
  'setting-out-of-range': { field: string; found: number; least: number; most: number };
  'invalid-evidence': { measure: string; field: string };
}

/** Errors of `@qunhai/location`. */
export const fail: ErrorFactory<LocationErrors> = defineErrors<LocationErrors>('location', {
  'table-shape': {
    en: (d) => ({
      message: `${d.field} has ${d.found} values where ${d.expected} are needed.`,
      fix: 'Give one value per region and industry (or per plant), in the same order everywhere.',
    }),
    zh: (d) => ({
      message: `${d.field} 有 ${d.found} 个值，应有 ${d.expected} 个。`,
      fix: '请为每个地区和产业（或每家企业）各给一个值，且各处顺序一致。',
    }),
  },
  'invalid-count': {
    en: (d) => ({
      message: `${d.field} holds a missing, negative or infinite number in row ${d.row}, ${d.column}.`,
      fix: 'Correct it, or write 0 where there is none.',
    }),
    zh: (d) => ({
      message: `${d.field} 第 ${d.row} 行（${d.column}）的数缺失、为负或为无穷大。`,
      fix: '请更正；没有的填 0。',
    }),
  },
  'empty-table': {
    en: () => ({
      message: 'The table holds no employment or firms at all.',
      fix: 'Give at least one positive number.',
    }),
    zh: () => ({ message: '表中没有任何就业或企业。', fix: '请至少给出一个正数。' }),
  },
  'unknown-region': {
    en: (d) => ({
      message: `Row ${d.row} names region ${d.region}, for which there is no total.`,
      fix: 'Add the region to the reference or correct its name.',
    }),
    zh: (d) => ({
      message: `第 ${d.row} 行的地区 ${d.region} 没有对应的总量。`,
      fix: '请在参照总量中加入该地区，或更正名称。',
    }),
  },
  'unknown-industry': {
    en: (d) => ({
      message: `${d.industry} is not among the industries (${d.known.join(', ')}).`,
      fix: 'Correct the name.',
    }),
    zh: (d) => ({
      message: `${d.industry} 不在产业之列（${d.known.join('、')}）。`,
      fix: '请更正名称。',
    }),
  },
  'duplicate-name': {
    en: (d) => ({
      message: `${d.field} holds ${d.name} twice.`,
      fix: 'Give every one its own name.',
    }),
    zh: (d) => ({ message: `${d.field} 中 ${d.name} 重复。`, fix: '请让各名称互不相同。' }),
  },
  'too-few-plants': {
    en: (d) => ({
      message: `${d.industry} has ${d.found} plants with employment; the index needs ${d.required}.`,
      fix: 'Use a broader industry, or the location quotient instead.',
    }),
    zh: (d) => ({
      message: `${d.industry} 只有 ${d.found} 家有从业人员的企业，该指数至少需要 ${d.required} 家。`,
      fix: '请采用更宽的产业口径，或改用区位商。',
    }),
  },
  'single-region': {
    en: (d) => ({
      message: `The reference has ${d.found} region with employment, so nothing can be concentrated.`,
      fix: 'Give the totals of all regions of the country.',
    }),
    zh: (d) => ({
      message: `参照中只有 ${d.found} 个地区有就业，谈不上集中。`,
      fix: '请给出全国各地区的总量。',
    }),
  },
  'invalid-coordinate': {
    en: (d) => ({
      message: `Row ${d.row} has no usable ${d.field}.`,
      fix: 'Give latitude −90 … 90 and longitude −180 … 180, or finite plane coordinates; leave out firms without an address.',
    }),
    zh: (d) => ({
      message: `第 ${d.row} 行的 ${d.field} 不可用。`,
      fix: '请给出纬度（−90 至 90）和经度（−180 至 180），或有限的平面坐标；没有地址的企业请略去。',
    }),
  },
  'too-few-points': {
    en: (d) => ({
      message: `${d.found} points are too few; ${d.required} are needed.`,
      fix: 'Add firms, or judge by location quotients.',
    }),
    zh: (d) => ({
      message: `只有 ${d.found} 个点，至少需要 ${d.required} 个。`,
      fix: '请增加企业，或改用区位商判断。',
    }),
  },
  'points-on-a-line': {
    en: (d) => ({
      message: `All ${d.points} points lie on one line, so they span no area.`,
      fix: 'Give the window as a rectangle.',
    }),
    zh: (d) => ({
      message: `全部 ${d.points} 个点在一条直线上，围不成区域。`,
      fix: '请以矩形给出窗口。',
    }),
  },
  'point-outside-window': {
    en: (d) => ({
      message: `Point ${d.row} lies outside the window.`,
      fix: 'Widen the window or leave out the point.',
    }),
    zh: (d) => ({ message: `第 ${d.row} 个点在窗口之外。`, fix: '请扩大窗口，或略去该点。' }),
  },
  'too-many-pairs': {
    en: (d) => ({
      message: `${d.points} points have more than ${d.most} pairs within the largest distance.`,
      fix: 'Ask for shorter distances or draw a sample of the background firms.',
    }),
    zh: (d) => ({
      message: `${d.points} 个点在最大距离内的点对超过 ${d.most} 对。`,
      fix: '请缩短距离，或对背景企业抽样。',
    }),
  },
  'setting-out-of-range': {
    en: (d) => ({
      message: `${d.field} is ${d.found}; it must be from ${d.least} to ${d.most}.`,
      fix: `Set ${d.field} within that range.`,
    }),
    zh: (d) => ({
      message: `${d.field} 为 ${d.found}，应在 ${d.least} 到 ${d.most} 之间。`,
      fix: `请把 ${d.field} 设在该范围内。`,
    }),
  },
  'invalid-evidence': {
    en: (d) => ({
      message: `The ${d.field} of ${d.measure} is not a number, or its interval is turned round.`,
      fix: 'Give a finite value, and an interval from low to high; leave out what is not known.',
    }),
    zh: (d) => ({
      message: `${d.measure} 的 ${d.field} 不是数，或区间上下限颠倒。`,
      fix: '请给出有限的值和由低到高的区间；不知道的请略去。',
    }),
  },
});
