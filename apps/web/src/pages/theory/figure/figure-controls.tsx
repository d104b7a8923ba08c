import { CompressOutlined, MinusOutlined, PlusOutlined } from '@ant-design/icons';
import { useReactFlow } from '@xyflow/react';
import { Button } from 'antd';
import { useWords } from '../../../app/use-words.ts';
import { theoryWords } from '../messages.ts';
import styles from './theory-figure.module.css';

/** Zoom by buttons, for whoever has no wheel and no two fingers. */
export function FigureControls() {
  const { t } = useWords(theoryWords);
  const { zoomIn, zoomOut, fitView } = useReactFlow();
  const controls = [
    ['figure.zoom-in', <PlusOutlined key="in" aria-hidden />, () => void zoomIn()],
    ['figure.zoom-out', <MinusOutlined key="out" aria-hidden />, () => void zoomOut()],
    [
      'figure.fit',
      <CompressOutlined key="fit" aria-hidden />,
      () => void fitView({ padding: 0.02 }),
    ],
  ] as const;
  return (
    <fieldset className={styles.controls} aria-label={t('figure.controls')}>
      {controls.map(([key, icon, act]) => (
        <Button
          key={key}
          size="small"
          icon={icon}
          aria-label={t(key)}
          title={t(key)}
          onClick={act}
        />
      ))}
    </fieldset>
  );
}
