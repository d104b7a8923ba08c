import { defineMessages } from '@qunhai/kernel';

/** The path diagram and its panels. */
export const diagramWords = defineMessages('web/diagram', {
  region: {
    zh: '路径图。方向键移动，加号与减号缩放，0 适合窗口。',
    en: 'Path diagram. Arrow keys move it, plus and minus zoom, 0 fits it in.',
  },
  keys: {
    zh: '选中图后，方向键移动，+ 与 − 缩放，0 适合窗口。点击构念或路径查看详情。',
    en: 'With the diagram focused: arrow keys move, + and − zoom, 0 fits it in. Choose a construct or a path for its details.',
  },
  controls: { zh: '缩放', en: 'Zoom' },
  'zoom.in': { zh: '放大', en: 'Zoom in' },
  'zoom.out': { zh: '缩小', en: 'Zoom out' },
  'zoom.fit': { zh: '适合窗口', en: 'Fit to window' },
  unfold: { zh: '显示题项', en: 'Show items' },
  fold: { zh: '收起题项', en: 'Hide items' },
  drawing: { zh: '正在绘图…', en: 'Drawing…' },
  construct: { zh: '{name}（{id}），{figures}', en: '{name} ({id}), {figures}' },
  'construct.exogenous': {
    zh: '没有路径指向它',
    en: 'no path leads to it',
  },
  path: { zh: '{from} → {to}：{figures}', en: '{from} → {to}: {figures}' },
  'path.hypothesis': { zh: '{id}：{verdict}', en: '{id}: {verdict}' },
  'path.details': { zh: '路径', en: 'Path' },
  'construct.details': { zh: '构念', en: 'Construct' },
  close: { zh: '关闭', en: 'Close' },
  legend: { zh: '图例', en: 'Key' },
  'legend.positive': { zh: '正，区间不含 0', en: 'Positive, interval excludes 0' },
  'legend.negative': { zh: '负，区间不含 0', en: 'Negative, interval excludes 0' },
  'legend.open': { zh: '区间包含 0', en: 'Interval includes 0' },
  'legend.no-interval': { zh: '没有区间', en: 'No interval' },
  'legend.verdict': { zh: '假设{verdict}', en: 'Hypothesis: {verdict}' },
  'legend.verdicts': {
    zh: '数字后的符号为该路径所属假设的结论：{marks}。',
    en: 'The sign after a figure is the verdict on the hypothesis of the path: {marks}.',
  },
  'legend.items': {
    zh: '方框下部为题项及其载荷（反映型）或权重（合成型），括号内为 {level} 置信区间。',
    en: 'At the foot of a box stand its items with loadings (reflective) or weights (composite) and their {level} intervals.',
  },
  'legend.items-plain': {
    zh: '方框下部为题项及其载荷（反映型）或权重（合成型）；没有区间。',
    en: 'At the foot of a box stand its items with loadings (reflective) or weights (composite); there are no intervals.',
  },
  'panel.meaning': { zh: '含义', en: 'Meaning' },
  'panel.figures': { zh: '数值', en: 'Figures' },
  'panel.measured': { zh: '测量', en: 'Measurement' },
  'panel.incoming': { zh: '指向它的路径', en: 'Paths that lead to it' },
  'panel.outgoing': { zh: '由它出发的路径', en: 'Paths that start from it' },
  'panel.hypothesis': { zh: '假设', en: 'Hypothesis' },
  'panel.none': { zh: '没有', en: 'None' },
  'panel.no-hypothesis': {
    zh: '理论没有就这条路径提出假设。',
    en: 'The theory states no hypothesis about this path.',
  },
  'panel.not-judged': {
    zh: '还没有结论。',
    en: 'There is no verdict yet.',
  },
  'item.loading': { zh: '载荷', en: 'Loading' },
  'item.weight': { zh: '权重', en: 'Weight' },
});
