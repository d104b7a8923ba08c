import { useQuery } from '@tanstack/react-query';
import { useUrlText } from '../../../app/use-url-state.ts';
import { AsyncState } from '../../../components/async-state.tsx';
import { filesQuery, mappingQuery } from '../data-queries.ts';
import type { StudyAccess } from '../use-study-access.ts';
import { FileList } from './file-list.tsx';
import { FileSetup } from './file-setup.tsx';
import { UploadPlace } from './upload-place.tsx';

/** Files of data: upload them, and say of each what its columns hold. The file that is set up stands in the address. */
export function ImportView({ access }: { readonly access: StudyAccess }) {
  const { study } = access;
  const [chosen, setChosen] = useUrlText('file');
  const files = useQuery(filesQuery(study));
  const mapping = useQuery(mappingQuery(study));
  const file = files.data?.find(({ id }) => id === chosen);
  if (file)
    return (
      <AsyncState query={mapping}>
        {(state) => (
          <FileSetup
            key={`${file.id} ${state.revision}`}
            access={access}
            file={file}
            mapping={state}
            onClose={() => setChosen(null)}
          />
        )}
      </AsyncState>
    );
  return (
    <>
      {access.mayChange && <UploadPlace study={study} onUploaded={setChosen} />}
      <AsyncState query={files}>
        {(list) => <FileList access={access} files={list} onSetUp={setChosen} />}
      </AsyncState>
    </>
  );
}
