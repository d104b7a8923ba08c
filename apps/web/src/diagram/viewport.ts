import type { DiagramLayout } from '@qunhai/report';
import { columnHeight } from './flow-elements.ts';

interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Viewport {
  readonly x: number;
  readonly y: number;
  readonly zoom: number;
}

/** Pixels kept free around the diagram. */
const margin = 12;
/** Below this its 12-pixel text can no longer be read with ease. */
export const leastReadable = 0.75;
const most = 1.3;

/** Size of the diagram with the names of its columns. */
function sizeOf({ width, height, columns }: DiagramLayout): Size {
  return { width, height: height + (columns ? columnHeight : 0) };
}

function fitting(size: Size, window: Size): number {
  return Math.min(
    (window.width - 2 * margin) / size.width,
    (window.height - 2 * margin) / size.height,
  );
}

/** The whole diagram in the middle of the window, however small it gets. */
export function wholeViewport(layout: DiagramLayout, window: Size): Viewport {
  const size = sizeOf(layout);
  return placed(layout, window, Math.min(most, fitting(size, window)));
}

/** What is seen first: the whole diagram where its text can then be read, else its beginning in a readable size. */
export function firstViewport(layout: DiagramLayout, window: Size): Viewport {
  const size = sizeOf(layout);
  return placed(layout, window, Math.min(most, Math.max(leastReadable, fitting(size, window))));
}

/** In the middle along a side on which it fits, else from its start. */
function placed(layout: DiagramLayout, window: Size, zoom: number): Viewport {
  const { width, height } = sizeOf(layout);
  const start = (whole: number, part: number) => Math.max(margin, (whole - part * zoom) / 2);
  return {
    x: start(window.width, width),
    y: start(window.height, height) + (layout.columns ? columnHeight * zoom : 0),
    zoom,
  };
}

/** Height in pixels that the diagram wants in a window of this width. */
export function wantedHeight(layout: DiagramLayout, width: number): number {
  const size = sizeOf(layout);
  const zoom = Math.min(most, Math.max(leastReadable, (width - 2 * margin) / size.width));
  return Math.ceil(size.height * zoom + 4 * margin);
}
