import { TableOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { type ReactNode, useId, useRef, useState } from 'react';
import { useWords } from '../../app/use-words.ts';
import { componentWords } from '../messages.ts';
import { ScienceTable } from '../science-table/science-table.tsx';
import type { TableContent } from '../science-table/table-content.ts';
import { standaloneSvg } from './figure-file.ts';
import styles from './figure-frame.module.css';
import { FigureTools } from './figure-tools.tsx';

export interface FigureFrameProps {
  readonly caption: string;
  readonly note?: ReactNode;
  /** The same figures as a table, for whoever does not see the drawing or wants the numbers. */
  readonly table?: TableContent;
  /** Further buttons beside the downloads. */
  readonly tools?: ReactNode;
  /** The drawing as SVG when it is not simply the `<svg>` inside. */
  readonly svg?: () => string | Promise<string>;
  /** Scrolls sideways within its frame where it is wider than the screen; off for drawings that fit themselves in. */
  readonly scrolls?: boolean;
  readonly children: ReactNode;
}

/** A figure as APA 7 sets it: title above, note below; it can be downloaded and read as a table. */
export function FigureFrame({
  caption,
  note,
  table,
  tools,
  svg,
  scrolls = true,
  children,
}: FigureFrameProps) {
  const { t } = useWords(componentWords);
  const drawing = useRef<HTMLDivElement>(null);
  const id = useId();
  const [tableShown, setTableShown] = useState(false);
  const takeSvg =
    svg ??
    (() => {
      const element = drawing.current?.querySelector('svg');
      return element ? standaloneSvg(element) : null;
    });
  const scrollFrame = scrolls
    ? { tabIndex: 0, role: 'region', 'aria-label': t('figure.scroll', { caption }) }
    : {};
  return (
    <figure className={styles.frame}>
      <div className={styles.head}>
        <figcaption className={styles.caption}>{caption}</figcaption>
        <div className={styles.tools}>
          {tools}
          {table && (
            <Button
              size="small"
              type="text"
              icon={<TableOutlined aria-hidden />}
              aria-expanded={tableShown}
              aria-controls={id}
              onClick={() => setTableShown(!tableShown)}
            >
              {t(tableShown ? 'figure.hide-table' : 'figure.show-table')}
            </Button>
          )}
          <FigureTools caption={caption} svg={takeSvg} />
        </div>
      </div>
      <div ref={drawing} className={scrolls ? styles.scroll : styles.drawing} {...scrollFrame}>
        {children}
      </div>
      {note && (
        <p className={styles.note}>
          <i>{t('note')}</i>
          {note}
        </p>
      )}
      <div id={id} className={styles.table}>
        {table && tableShown && <ScienceTable {...table} />}
      </div>
    </figure>
  );
}
