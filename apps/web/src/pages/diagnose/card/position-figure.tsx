import { decimal, drawDotPlot, type Edition, niceAxis } from '@qunhai/report';
import type { FirmDiagnosis } from '@qunhai/results';
import { useId, useMemo } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { FigureFrame } from '../../../components/figure/figure-frame.tsx';
import { SvgMarkup } from '../../../components/figure/svg-markup.tsx';
import { diagnoseWords } from '../messages.ts';

/** The firm's percentile on every construct with its range, as the report draws dots with intervals; the table of scores follows it. */
export function PositionFigure({
  edition,
  firm,
}: {
  readonly edition: Edition;
  readonly firm: FirmDiagnosis;
}) {
  const { t, language } = useWords(diagnoseWords);
  const id = useId();
  const placed = firm.scores.filter(({ percentile }) => percentile !== null);
  const svg = useMemo(
    () =>
      drawDotPlot({
        id,
        language,
        title: t('scores.figure'),
        description: placed.map(({ construct }) => edition.names.construct(construct)).join('; '),
        rows: placed.map(({ construct, percentile, percentileInterval }) => ({
          label: `${edition.names.construct(construct)} (${construct})`,
          dots: [
            {
              value: percentile!,
              lower: percentileInterval?.lower ?? null,
              upper: percentileInterval?.upper ?? null,
            },
          ],
        })),
        series: [t('scores.figure')],
        axis: niceAxis(0, 100),
        axisName: t('scores.axis'),
        format: decimal,
      }),
    [id, language, edition, firm, t],
  );
  if (placed.length === 0) return null;
  const isRisk = (id: string) =>
    edition.theory.constructs.some(({ id: other, role }) => other === id && role === 'risk');
  const risks = placed.flatMap(({ construct }) =>
    isRisk(construct) ? edition.names.construct(construct) : [],
  );
  const note = [
    t('scores.figure.note'),
    ...(risks.length > 0
      ? [t('scores.risks', { constructs: risks.join(language === 'zh' ? '、' : ', ') })]
      : []),
  ].join(language === 'zh' ? '' : ' ');
  return (
    <FigureFrame caption={t('scores.figure')} note={note}>
      <SvgMarkup svg={svg} />
    </FigureFrame>
  );
}
