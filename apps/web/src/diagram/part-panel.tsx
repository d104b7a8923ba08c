import type { Edition } from '@qunhai/report';
import { Drawer } from 'antd';
import { useNarrow } from '../app/use-media.ts';
import { useWords } from '../app/use-words.ts';
import type { ChosenPart } from './chosen-part.ts';
import { ConstructDetails } from './construct-details.tsx';
import { diagramWords } from './messages.ts';
import styles from './part-panel.module.css';
import { PathDetails } from './path-details.tsx';

/** Everything the run knows of one construct or path, beside the diagram. */
export function PartPanel({
  edition,
  part,
  onChoose,
  onClose,
}: {
  readonly edition: Edition;
  /** Null keeps the panel closed. */
  readonly part: ChosenPart | null;
  readonly onChoose: (part: string) => void;
  readonly onClose: () => void;
}) {
  const { t } = useWords(diagramWords);
  const narrow = useNarrow();
  const title = part === null ? '' : titleOf(edition, part);
  return (
    <Drawer
      open={part !== null}
      title={title}
      placement={narrow ? 'bottom' : 'right'}
      size={narrow ? '75dvh' : 440}
      closable={{ 'aria-label': t('close') }}
      mask={false}
      rootClassName={styles.panel ?? ''}
      onClose={onClose}
    >
      {part?.kind === 'construct' && (
        <ConstructDetails edition={edition} construct={part.construct} onChoose={onChoose} />
      )}
      {part?.kind === 'path' && (
        <PathDetails edition={edition} path={part.path} onChoose={onChoose} />
      )}
    </Drawer>
  );
}

function titleOf({ names }: Edition, part: ChosenPart): string {
  if (part.kind === 'construct') return names.construct(part.construct.id);
  return `${names.construct(part.path.from)} → ${names.construct(part.path.to)}`;
}
