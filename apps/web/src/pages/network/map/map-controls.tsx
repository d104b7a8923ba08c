import { Checkbox, Select, Slider } from 'antd';
import { useId } from 'react';
import { useWords } from '../../../app/use-words.ts';
import { networkPageWords } from '../messages.ts';
import styles from './network-map.module.css';
import { type NetworkAnalysis, places, type ShownNetwork } from './shown-network.ts';
import type { MapChoices } from './use-map-choices.ts';
import type { MapNames } from './use-map-names.ts';

/** Values of the lists that stand for none and for all. */
const none = '-';
const all = '*';

interface ControlsProps {
  readonly analysis: NetworkAnalysis;
  readonly network: ShownNetwork;
  readonly choices: MapChoices;
  readonly names: MapNames;
}

/** What of the network is shown, and how. */
export function MapControls(props: ControlsProps) {
  const { t } = useWords(networkPageWords);
  const { choices } = props;
  return (
    <fieldset className={styles.choices} aria-label={t('controls')}>
      <div className={styles.controls}>
        <WaveSlider {...props} />
        <ClusterChoice {...props} />
        <SizeChoice {...props} />
        <FirmSearch {...props} />
      </div>
      <Boxes
        name={t('kinds')}
        options={choices.allKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))}
        chosen={choices.kinds}
        onChoose={choices.chooseKinds}
      />
      <Boxes
        name={t('places')}
        options={places.map((place) => ({ value: place, label: t(`place.${place}`) }))}
        chosen={choices.places}
        onChoose={choices.choosePlaces}
      />
    </fieldset>
  );
}

function WaveSlider({ analysis: { waves }, choices }: ControlsProps) {
  const { t, number } = useWords(networkPageWords);
  if (waves.length < 2) return null;
  const name = (at: number) => t('wave.one', { wave: number(waves[at]!.wave) });
  return (
    <div className={styles.field}>
      <span aria-hidden="true">{t('wave')}</span>
      <Slider
        className={styles.slider ?? ''}
        min={0}
        max={waves.length - 1}
        step={1}
        marks={Object.fromEntries(waves.map((_, at) => [at, name(at)]))}
        value={choices.waveAt}
        tooltip={{ open: false }}
        ariaLabelForHandle={t('wave')}
        ariaValueTextFormatterForHandle={name}
        onChange={(next: number) => choices.chooseWave(next)}
      />
    </div>
  );
}

function ClusterChoice({ analysis, choices, names }: ControlsProps) {
  const { t } = useWords(networkPageWords);
  const id = useId();
  const clusters = [
    ...new Set(analysis.waves.flatMap(({ firms }) => firms.map(({ cluster }) => cluster))),
  ];
  if (clusters.length < 2) return null;
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('cluster')}</label>
      <Select
        id={id}
        value={choices.cluster === undefined ? all : (choices.cluster ?? none)}
        onChange={(value) =>
          choices.chooseCluster(value === all ? undefined : value === none ? null : value)
        }
        options={[
          { value: all, label: t('cluster.all') },
          ...clusters.map((cluster) => ({ value: cluster ?? none, label: names.cluster(cluster) })),
        ]}
      />
    </div>
  );
}

function SizeChoice({ analysis: { measures }, choices }: ControlsProps) {
  const { t, text } = useWords(networkPageWords);
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('size')}</label>
      <Select
        id={id}
        value={choices.size ?? none}
        popupMatchSelectWidth={false}
        onChange={(value) => choices.chooseSize(value === none ? null : value)}
        options={[
          ...measures.map((measure) => ({ value: measure.id, label: text(measure.name) })),
          { value: none, label: t('size.same') },
        ]}
      />
    </div>
  );
}

function FirmSearch({ network, choices, names }: ControlsProps) {
  const { t } = useWords(networkPageWords);
  const id = useId();
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{t('firm')}</label>
      <Select
        id={id}
        showSearch={{ optionFilterProp: 'label' }}
        allowClear
        placeholder={t('firm.any')}
        value={choices.firm}
        onChange={(value?: string) => choices.chooseFirm(value ?? null)}
        options={network.firms.map((firm) => {
          const name = names.firm(firm.id);
          return { value: firm.id, label: name === firm.id ? name : `${name} (${firm.id})` };
        })}
      />
    </div>
  );
}

function Boxes<Value extends string>({
  name,
  options,
  chosen,
  onChoose,
}: {
  readonly name: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly chosen: readonly Value[];
  readonly onChoose: (values: readonly Value[]) => void;
}) {
  return (
    <fieldset className={styles.choices}>
      <legend>{name}</legend>
      {options.map(({ value, label }) => (
        <Checkbox
          key={value}
          checked={chosen.includes(value)}
          onChange={({ target }) =>
            onChoose(
              options
                .map((option) => option.value)
                .filter((one) => (one === value ? target.checked : chosen.includes(one))),
            )
          }
        >
          {label}
        </Checkbox>
      ))}
    </fieldset>
  );
}
