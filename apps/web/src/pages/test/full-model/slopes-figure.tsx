import { listNames } from '@qunhai/kernel';
import {
  decimal,
  drawSlopePanels,
  type Edition,
  effectChain,
  fullModelWords,
  type ModerationRow,
  type SlopePanel,
} from '@qunhai/report';
import { useId } from 'react';
import { useNarrow } from '../../../app/use-media.ts';
import { FigureFrame } from '../../../components/figure/figure-frame.tsx';
import { SvgMarkup } from '../../../components/figure/svg-markup.tsx';
import { slopePanels } from './slope-panels.ts';

/** Simple slopes of every moderated effect, as the report draws them. */
export function SlopesFigure({
  edition: { language },
  rows,
  remark,
}: {
  readonly edition: Edition;
  readonly rows: readonly ModerationRow[];
  /** Said before the note; null for nothing. */
  readonly remark: string | null;
}) {
  const narrow = useNarrow();
  const id = useId().replace(/\W/g, '');
  const caption = fullModelWords(language, 'slopes.figure');
  const panels: readonly SlopePanel[] = slopePanels(language, rows);
  const note = fullModelWords(language, 'slopes.figure-note');
  const svg = drawSlopePanels({
    ...{ id, language, title: caption, format: decimal, panels, columns: narrow ? 1 : 3 },
    description: rows.map((row) => describe(language, row)).join(language === 'zh' ? '；' : '; '),
    series: (['low', 'mean', 'high'] as const).map((at) =>
      fullModelWords(language, `slopes.at-${at}`),
    ),
    levels: [fullModelWords(language, 'head.low'), fullModelWords(language, 'head.high')],
  });
  return (
    <FigureFrame
      caption={caption}
      note={remark === null ? note : `${remark}${language === 'zh' ? '' : ' '}${note}`}
    >
      <SvgMarkup svg={svg} />
    </FigureFrame>
  );
}

function describe(language: Edition['language'], row: ModerationRow): string {
  const slopes = listNames(
    language,
    row.slopes.map(({ estimate }) => decimal(estimate, 2)),
  );
  return `${effectChain(row).join(' → ')}${language === 'zh' ? '：' : ': '}${slopes}`;
}
