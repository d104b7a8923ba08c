import { ExpandOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useWords } from '../app/use-words.ts';
import styles from './diagram-controls.module.css';
import { diagramWords } from './messages.ts';

/** Zooming by buttons, for whoever has no wheel or pinch. */
export function DiagramControls({
  onZoomIn,
  onZoomOut,
  onFit,
}: {
  readonly onZoomIn: () => void;
  readonly onZoomOut: () => void;
  readonly onFit: () => void;
}) {
  const { t } = useWords(diagramWords);
  const buttons = [
    ['zoom.in', <PlusOutlined key="in" />, onZoomIn],
    ['zoom.out', <MinusOutlined key="out" />, onZoomOut],
    ['zoom.fit', <ExpandOutlined key="fit" />, onFit],
  ] as const;
  return (
    <fieldset className={styles.controls} aria-label={t('controls')}>
      {buttons.map(([name, icon, act]) => (
        <Button
          key={name}
          size="small"
          icon={icon}
          aria-label={t(name)}
          title={t(name)}
          onClick={act}
        />
      ))}
    </fieldset>
  );
}
