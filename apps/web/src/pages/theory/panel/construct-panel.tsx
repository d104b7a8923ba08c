import { CloseOutlined } from '@ant-design/icons';
import { type Construct, findConstruct, type Theory } from '@qunhai/theory';
import { Button, Tag } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { ConstructDialog } from '../dialogs/construct-dialog.tsx';
import type { TheoryEditor } from '../draft/use-theory-editor.ts';
import { theoryWords } from '../messages.ts';
import styles from './construct-panel.module.css';
import { PanelHypotheses } from './panel-hypotheses.tsx';
import { PanelItems } from './panel-items.tsx';
import { PanelPaths } from './panel-paths.tsx';
import { PanelReferences } from './panel-references.tsx';
import { PanelResources } from './panel-resources.tsx';

export interface ConstructPanelProps {
  readonly theory: Theory;
  readonly construct: Construct;
  /** Null while reading. */
  readonly editor: TheoryEditor | null;
  readonly onChoose: (construct: string | null) => void;
}

/** Everything about one construct: what it means, how it is measured, what it affects, who says so. */
export function ConstructPanel({ theory, construct, editor, onChoose }: ConstructPanelProps) {
  const { t, text } = useWords(theoryWords);
  return (
    <section className={styles.panel} aria-labelledby="construct-name">
      <header className={styles.head}>
        <div>
          <h2 id="construct-name">
            {text(construct.name)} <span className={styles.id}>{construct.id}</span>
          </h2>
          <p className={styles.tags}>
            <Tag>{t(`role.${construct.role}`)}</Tag>
            <Tag>{t(`level.${construct.level}`)}</Tag>
            {construct.origin === 'ours' && <Tag>{t('panel.ours')}</Tag>}
          </p>
        </div>
        <Button
          type="text"
          icon={<CloseOutlined aria-hidden />}
          aria-label={t('panel.close')}
          onClick={() => onChoose(null)}
        />
      </header>
      <p>{text(construct.definition)}</p>
      {construct.limitation && (
        <p className={styles.quiet}>
          <strong>{t('panel.limitation')}</strong> {text(construct.limitation)}
        </p>
      )}
      {editor && <ConstructTools construct={construct} editor={editor} />}
      <p className={styles.quiet}>
        <Measurement theory={theory} construct={construct} />
      </p>
      <PanelItems theory={theory} construct={construct} editor={editor} />
      <PanelResources theory={theory} construct={construct} />
      <PanelPaths theory={theory} construct={construct} editor={editor} onChoose={onChoose} />
      <PanelHypotheses theory={theory} construct={construct} />
      <PanelReferences theory={theory} construct={construct} />
    </section>
  );
}

function ConstructTools({
  construct,
  editor,
}: {
  readonly construct: Construct;
  readonly editor: TheoryEditor;
}) {
  const { t } = useWords(theoryWords);
  const [rewording, setRewording] = useState(false);
  return (
    <p className={styles.tools}>
      <Button size="small" disabled={editor.locked} onClick={() => setRewording(true)}>
        {t('construct.reword')}
      </Button>
      <Button
        size="small"
        danger
        disabled={editor.locked}
        onClick={() => editor.apply({ kind: 'remove-construct', construct: construct.id })}
      >
        {t('construct.remove')}
      </Button>
      {rewording && (
        <ConstructDialog
          editor={editor}
          construct={construct}
          onClose={() => setRewording(false)}
        />
      )}
    </p>
  );
}

function Measurement({
  theory,
  construct: { measurement },
}: {
  readonly theory: Theory;
  readonly construct: Construct;
}) {
  const { t, text, language } = useWords(theoryWords);
  if (measurement.kind === 'reflective') return t('measured.reflective');
  const weighting = t(`weighting.${measurement.weighting}`);
  if (measurement.kind === 'composite') return t('measured.composite', { weighting });
  const names = measurement.components.map((id) => {
    const part = findConstruct(theory, id);
    return part ? text(part.name) : id;
  });
  const components = names.join(language === 'zh' ? '、' : ', ');
  return t('measured.second-order', { components, weighting });
}
