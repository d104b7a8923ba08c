import { Button } from 'antd';
import { verbatimCell } from '../../../components/science-table/cell.ts';
import { ScienceTable } from '../../../components/science-table/science-table.tsx';
import { suspectKinds } from '../answers/suspect-kinds.ts';
import { countCell, cutRows, type QualityContext } from './quality-tables.ts';

type Suspect = QualityContext['quality']['suspects'][number];

/** Answers that cross a rule, by rule, with leaving them out at hand. */
export function SuspectsTable({
  context,
  mayChange,
  onLeave,
}: {
  readonly context: QualityContext;
  readonly mayChange: boolean;
  readonly onLeave: (suspect: Suspect) => void;
}) {
  const { quality, words } = context;
  const { t, text } = words;
  const caption = t('quality.suspects');
  const { rows, note } = cutRows(quality.suspects, context);
  if (rows.length === 0)
    return (
      <>
        <h2>{caption}</h2>
        <p>{t('quality.suspects.none')}</p>
      </>
    );
  const action = (suspect: Suspect) => ({
    text: '',
    shown: (
      <Button
        size="small"
        aria-label={t('leave-out.of', { firm: suspect.firm })}
        onClick={() => onLeave(suspect)}
      >
        {t('leave-out')}
      </Button>
    ),
  });
  const groups = suspectKinds.map((kind) => {
    const found = rows.filter((suspect) => suspect.kind === kind);
    return {
      head: `${t(`kind.${kind}`)} (${found.length})`,
      rows: found.map((suspect) => [
        verbatimCell(suspect.firm),
        ...(mayChange ? [action(suspect)] : []),
        text(suspect.reason),
        countCell(suspect.row),
      ]),
    };
  });
  return (
    <ScienceTable
      tall
      caption={caption}
      columns={[
        { head: t('head.firm') },
        ...(mayChange ? [{ head: t('head.action') }] : []),
        { head: t('head.finding'), kind: 'prose' },
        { head: t('head.row'), kind: 'number' },
      ]}
      groups={groups.filter((group) => group.rows.length > 0)}
      note={[t('quality.suspects.note'), note].filter(Boolean).join(' ')}
    />
  );
}
