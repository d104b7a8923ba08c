import { type Shock, shocks } from '@qunhai/simulation';
import { useWords } from '../../../app/use-words.ts';
import { MeasureRow } from './measure-row.tsx';
import { planWords } from './messages.ts';
import { SizeField } from './size-field.tsx';
import { shockInWords } from './size-in-words.ts';

/** A shock of a scenario. */
export function ShockRow({
  shock,
  horizon,
  colour,
  onChange,
  onRemove,
}: {
  readonly shock: Shock;
  readonly horizon: number;
  readonly colour: string;
  readonly onChange: (shock: Shock, kind: string) => void;
  readonly onRemove: () => void;
}) {
  const words = useWords(planWords);
  const { t, text } = words;
  const { name, meaning } = shocks[shock.shock];
  const instant = shock.shock === 'structural';
  return (
    <MeasureRow
      name={text(name)}
      meaning={text(meaning)}
      span={instant ? { start: shock.start, duration: 1 } : shock}
      instant={instant}
      horizon={horizon}
      colour={colour}
      onSpan={({ start, duration }) =>
        onChange(instant ? { ...shock, start } : { ...shock, start, duration }, 'span')
      }
      onRemove={onRemove}
    >
      <SizeField
        name={text(name)}
        label={t(instant ? 'shock.depth' : 'shock.size')}
        value={shock.size}
        min={instant ? 0 : -0.95}
        max={1}
        meaning={shockInWords(words, shock)}
        onChange={(size) => onChange({ ...shock, size }, 'size')}
      />
    </MeasureRow>
  );
}
