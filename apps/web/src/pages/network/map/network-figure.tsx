import { ZoomInOutlined, ZoomOutOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type MouseEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { FigureFrame } from '../../../components/figure/figure-frame.tsx';
import type { TableContent } from '../../../components/science-table/table-content.ts';
import { networkPageWords } from '../messages.ts';
import { firmAt } from './nearest-firm.ts';
import { type DrawingProps, NetworkDrawing } from './network-drawing.tsx';
import { NetworkFileButtons } from './network-file-buttons.tsx';
import styles from './network-map.module.css';
import type { NetworkAnalysis } from './shown-network.ts';
import { useWalk } from './use-walk.ts';

const zooms = [1, 1.5, 2, 3, 4] as const;

/** Radius in pixels within which a press means a firm: targets of 24 pixels. */
const touch = 12;

type FigureProps = Omit<DrawingProps, 'title' | 'active' | 'optionId'> & {
  readonly analysis: NetworkAnalysis;
  readonly caption: string;
  readonly note: string;
  readonly table: TableContent;
  readonly onChoose: (firm: string | null) => void;
};

/** The map in its frame: zoomed, taken along as a picture or as files of the network. */
export function NetworkFigure({ caption, note, table, ...map }: FigureProps) {
  const [zoom, setZoom] = useState(0);
  return (
    <FigureFrame
      caption={caption}
      note={note}
      table={table}
      scrolls={false}
      tools={
        <>
          <ZoomButtons zoom={zoom} onZoom={setZoom} />
          <NetworkFileButtons
            analysis={map.analysis}
            network={map.network}
            caption={caption}
            nameOf={map.nameOf}
          />
        </>
      }
    >
      <WalkedMap {...map} title={caption} zoom={zoom} />
    </FigureFrame>
  );
}

/** The map as a list of firms of which one can be chosen: pressed, or walked by keyboard. */
function WalkedMap({
  analysis,
  zoom,
  onChoose,
  ...drawing
}: Omit<FigureProps, 'caption' | 'note' | 'table'> & {
  readonly title: string;
  readonly zoom: number;
}) {
  const { t, number } = useWords(networkPageWords);
  const { network, placed, chosen } = drawing;
  const list = useRef<HTMLDivElement>(null);
  const optionId = useOptionIds(analysis);
  const firms = useMemo(
    () =>
      network.firms.flatMap((firm) => {
        const point = placed.places.get(firm.id);
        return point ? [{ id: firm.id, point }] : [];
      }),
    [network, placed],
  );
  const { active, walk, begin, end } = useWalk(firms, chosen, onChoose);
  useEffect(() => {
    const shown = active ?? chosen;
    if (zoom > 0 && shown !== null)
      scrollWithin(list.current, document.getElementById(optionId(shown)));
  }, [zoom, active, chosen, optionId]);
  const press = (event: MouseEvent<HTMLDivElement>) => {
    const matrix = event.currentTarget.querySelector('svg')?.getScreenCTM();
    if (!matrix) return;
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix.inverse());
    const pressed = firmAt([x, y], firms, Math.max(touch / matrix.a, 8));
    onChoose(pressed === chosen ? null : pressed);
  };
  return (
    <div
      ref={list}
      className={styles.map}
      style={{ aspectRatio: `${placed.box.width} / ${placed.box.height}` }}
      role="listbox"
      tabIndex={0}
      aria-label={t('description', { firms: number(network.firms.length) })}
      aria-activedescendant={active === null ? undefined : optionId(active)}
      onClick={press}
      onKeyDown={walk}
      onFocus={begin}
      onBlur={end}
    >
      <div style={{ inlineSize: `${zooms[zoom]! * 100}%` }}>
        <NetworkDrawing {...drawing} active={active} optionId={optionId} />
      </div>
    </div>
  );
}

/** Ids within the page; those of firms may hold anything. */
function useOptionIds({ waves }: NetworkAnalysis): (firm: string) => string {
  const id = useId();
  return useMemo(() => {
    const numbers = new Map(waves.flatMap(({ firms }) => firms).map((firm, at) => [firm.id, at]));
    return (firm) => `${id}-${numbers.get(firm)}`;
  }, [id, waves]);
}

function ZoomButtons({
  zoom,
  onZoom,
}: {
  readonly zoom: number;
  readonly onZoom: (zoom: number) => void;
}) {
  const { t } = useWords(networkPageWords);
  return (
    <fieldset className={styles.tools} aria-label={t('zoom')}>
      <Button
        size="small"
        type="text"
        icon={<ZoomOutOutlined aria-hidden />}
        aria-label={t('zoom.out')}
        disabled={zoom === 0}
        onClick={() => onZoom(zoom - 1)}
      />
      <Button
        size="small"
        type="text"
        icon={<ZoomInOutlined aria-hidden />}
        aria-label={t('zoom.in')}
        disabled={zoom === zooms.length - 1}
        onClick={() => onZoom(zoom + 1)}
      />
    </fieldset>
  );
}

/** Scroll the frame, and nothing around it, so that the firm is in sight. */
function scrollWithin(frame: HTMLElement | null, firm: HTMLElement | null): void {
  if (!frame || !firm) return;
  const around = frame.getBoundingClientRect();
  const at = firm.getBoundingClientRect();
  frame.scrollLeft += at.left + at.width / 2 - (around.left + around.width / 2);
  frame.scrollTop += at.top + at.height / 2 - (around.top + around.height / 2);
}
