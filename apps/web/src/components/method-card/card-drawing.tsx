import type { CardFigure } from '@qunhai/report';
import { Skeleton } from 'antd';
import { useEffect, useId, useState } from 'react';
import { FigureFrame } from '../figure/figure-frame.tsx';
import { SvgMarkup } from '../figure/svg-markup.tsx';

/** A figure of a method card, drawn once it is shown. */
export function CardDrawing({ figure }: { readonly figure: CardFigure }) {
  const { caption, draw, note, table } = figure;
  const id = useId();
  const [svg, setSvg] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    void Promise.resolve(draw(id)).then((drawn) => {
      if (current) setSvg(drawn);
    });
    return () => {
      current = false;
    };
  }, [draw, id]);
  return (
    <FigureFrame caption={caption} note={note} {...(table && { table })}>
      {svg === null ? (
        <Skeleton active title={false} paragraph={{ rows: 4 }} />
      ) : (
        <SvgMarkup svg={svg} />
      )}
    </FigureFrame>
  );
}
