import { ArrowLeftOutlined } from '@ant-design/icons';
import type { DataFile, Inspection } from '@qunhai/api';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { AsyncState } from '../../../components/async-state.tsx';
import { inspectionQuery, type LookAt } from '../data-queries.ts';
import { dataWords } from '../messages.ts';
import type { StudyAccess } from '../use-study-access.ts';
import { type Mapping, placeOf } from './draft-mapping.ts';
import styles from './file-setup.module.css';
import { MappingEditor } from './mapping-editor.tsx';
import { Origin } from './origin.tsx';
import { shortName } from './short-name.ts';

/** What a file holds, and the mapping of its columns. */
export function FileSetup({
  access,
  file,
  mapping,
  onClose,
}: {
  readonly access: StudyAccess;
  readonly file: DataFile;
  readonly mapping: { readonly mapping: Mapping | null; readonly revision: number };
  readonly onClose: () => void;
}) {
  const { t } = useWords(dataWords);
  const place = placeOf(mapping.mapping, file.name);
  const sheet = place?.table.sheet;
  const [look, setLook] = useState<LookAt>(
    place ? { role: place.role, ...(typeof sheet === 'string' && { sheet }) } : {},
  );
  const found = useQuery(inspectionQuery(access.study, file.id, look));
  return (
    <section aria-labelledby="file-setup">
      <Button
        type="link"
        icon={<ArrowLeftOutlined aria-hidden />}
        className={`${styles.back}`}
        onClick={onClose}
      >
        {t('setup.back')}
      </Button>
      <h2 id="file-setup">
        <bdi translate="no">{shortName(file.name)}</bdi>
      </h2>
      <AsyncState query={found}>
        {(inspection: Inspection) => (
          <>
            <Origin inspection={inspection} />
            <MappingEditor
              key={`${inspection.role} ${inspection.sheet}`}
              access={access}
              inspection={inspection}
              saved={mapping}
              look={look}
              onLook={setLook}
              onSaved={onClose}
            />
          </>
        )}
      </AsyncState>
    </section>
  );
}
