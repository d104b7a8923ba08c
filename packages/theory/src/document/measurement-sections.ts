import type { Construct, Fact, Item, Resource, Scale } from '../schema/theory.ts';
import { table } from './markdown.ts';
import type { Writer } from './writer.ts';

function measurement(writer: Writer, { measurement: measured }: Construct): string {
  if (measured.kind === 'reflective') return writer.say('measured.reflective');
  const weighting = writer.say(`weighting.${measured.weighting}`);
  if (measured.kind === 'composite') return writer.say('measured.composite', { weighting });
  return writer.say('measured.second-order', {
    components: writer.list(measured.components),
    weighting,
    approach: writer.say(`approach.${measured.approach}`),
  });
}

function itemRow(writer: Writer, item: Item): string[] {
  const remarks = writer.statements([
    item.aspect ? writer.both(item.aspect) : '',
    item.reversed ? writer.say('reversed') : '',
    item.proxy ? writer.say('proxy', { text: writer.both(item.proxy) }) : '',
  ]);
  return [
    item.id,
    remarks ? writer.bracketed(writer.both(item.text), remarks) : writer.both(item.text),
    writer.say(`form.${item.form}`),
  ];
}

/** Each construct: what it is, how it is measured, its items. */
export function constructs(writer: Writer): string[] {
  const head = [writer.say('column.item'), writer.say('column.text'), writer.say('column.form')];
  const parts = writer.theory.constructs.flatMap((construct) => {
    const items = writer.theory.items.filter((item) => item.construct === construct.id);
    const nature = writer.statements([
      writer.say(`role.${construct.role}`),
      writer.say(`level.${construct.level}`),
      measurement(writer, construct),
      writer.citations(construct.references),
    ]);
    return [
      `### ${construct.id} ${writer.both(construct.name)}${writer.origin(construct.origin)}`,
      writer.both(construct.definition),
      `*${nature}*`,
      ...(construct.limitation
        ? [writer.say('limitation', { text: writer.both(construct.limitation) })]
        : []),
      ...(items.length > 0
        ? [
            table(
              head,
              items.map((item) => itemRow(writer, item)),
            ),
          ]
        : []),
    ];
  });
  return [writer.heading(2, 'heading.constructs'), writer.say('constructs.lead'), ...parts];
}

function scaleLine(writer: Writer, scale: Scale): string {
  const { min, max, step, anchors, dontKnow } = scale;
  const range =
    writer.say('scale.range', { min, max }) +
    (step === undefined ? '' : writer.say('scale.step', { step }));
  const labels = writer.list(anchors.map(({ value, label }) => `${value} ${writer.both(label)}`));
  const unknown = dontKnow
    ? `${writer.language === 'en' ? ' ' : ''}${writer.say('scale.dont-know', { label: writer.both(dontKnow.label) })}`
    : '';
  const [colon, stop] = writer.language === 'zh' ? ['：', '。'] : [': ', '.'];
  return `- \`${scale.id}\`${colon}${range}${writer.language === 'zh' ? '；' : '; '}${labels}${stop}${unknown}`;
}

/** What the items are answered on. */
export function scales(writer: Writer): string[] {
  const lines = writer.theory.scales.map((scale) => scaleLine(writer, scale));
  return [writer.heading(2, 'heading.scales'), lines.join('\n')];
}

const traits = ['publicGood', 'rooted', 'causallyAmbiguous', 'pathDependent', 'tradable'] as const;

function resourceRow(writer: Writer, resource: Resource): (string | number)[] {
  const { row, construct, group, name, items, references } = resource;
  return [
    row,
    group ? writer.bracketed(construct, writer.say(`group.${group}`)) : construct,
    writer.both(name),
    writer.list(items),
    writer.citations(references),
    writer.say(`factor.${resource.traits.factor}`),
    writer.list(
      traits.filter((trait) => resource.traits[trait]).map((trait) => writer.say(`trait.${trait}`)),
    ) || '—',
  ];
}

/** The resources, who named them, of what nature they are. */
export function resources(writer: Writer): string[] {
  const all = writer.theory.resources;
  if (all.length === 0) return [];
  const head = [
    writer.say('column.row'),
    writer.say('column.dimension'),
    writer.say('column.resource'),
    writer.say('column.items'),
    writer.say('column.references'),
    writer.say('column.factor'),
    writer.say('column.traits'),
  ];
  const ours = all.some((resource) => resource.traits.origin === 'ours');
  return [
    writer.heading(2, 'heading.resources'),
    writer.say('resources.lead') +
      (ours ? `${writer.language === 'en' ? ' ' : ''}${writer.say('resources.traits-ours')}` : ''),
    table(
      head,
      all.map((resource) => resourceRow(writer, resource)),
    ),
  ];
}

function factRow(writer: Writer, fact: Fact): string[] {
  const options = (fact.options ?? []).map(({ label }) => writer.both(label));
  const kind = writer.statements([
    writer.say(`kind.${fact.kind}`),
    writer.list(options),
    fact.required ? writer.say('required') : '',
  ]);
  return [
    `\`${fact.id}\``,
    writer.both(fact.question),
    kind,
    writer.say(`form.${fact.form}`),
    writer.citations(fact.references),
  ];
}

/** What is asked beside the scales. */
export function facts(writer: Writer): string[] {
  const all = writer.theory.facts;
  if (all.length === 0) return [];
  const head = (['fact', 'question', 'kind', 'form', 'references'] as const).map((column) =>
    writer.say(`column.${column}`),
  );
  return [
    writer.heading(2, 'heading.facts'),
    writer.say('facts.lead'),
    table(
      head,
      all.map((fact) => factRow(writer, fact)),
    ),
  ];
}
