import type { NetworkDescription, NetworkFormat, NetworkOfFile } from '@qunhai/study';
import { type Command, Option } from 'commander';
import { fail } from '../errors.ts';
import { message } from '../messages.ts';
import { methodText } from '../methods/messages.ts';
import { networkLines } from '../methods/network-lines.ts';
import { type ShowOptions, showResult } from '../methods/show-result.ts';
import { decimalBetween, namedValues, nameList, wholeNumber } from '../options.ts';
import type { Session } from '../session.ts';

interface Options extends ShowOptions {
  readonly nodes?: string;
  readonly undirected?: boolean;
  readonly weight?: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly network?: string;
  readonly kind?: readonly string[];
  readonly by?: string;
  readonly communities: 'leiden' | 'louvain';
  readonly quality: 'modularity' | 'cpm';
  readonly resolution?: number;
  readonly draws: number;
  readonly seed: number;
  readonly to?: NetworkFormat;
  readonly output?: string;
  readonly positions?: string;
  readonly force?: boolean;
}

/** `qunhai network FILE`: describe a network, convert it, write positions of its nodes. */
export function addNetworkCommand(program: Command, session: Session): void {
  const { language } = session;
  const text = (key: Parameters<typeof methodText>[1]) => methodText(language, key);
  program
    .command('network')
    .description(text('command.network'))
    .argument('<file>', text('argument.network'))
    .option('--nodes <file>', text('option.nodes'))
    .option('--undirected', text('option.undirected'))
    .option('--weight <column>', text('option.weight'))
    .option('--where <column=value>', text('option.where'), namedValues('--where', String))
    .option('--network <name>', text('option.network'))
    .option('--kind <names>', text('option.kind'), nameList('--kind'))
    .option('--by <attribute>', text('option.by'))
    .addOption(
      new Option('--communities <method>', text('option.communities'))
        .choices(['leiden', 'louvain'])
        .default('leiden'),
    )
    .addOption(
      new Option('--quality <measure>', text('option.quality'))
        .choices(['modularity', 'cpm'])
        .default('modularity'),
    )
    .option(
      '--resolution <value>',
      text('option.resolution'),
      decimalBetween('--resolution', 0, 1_000_000),
    )
    .option('--draws <n>', text('option.draws'), wholeNumber('--draws', 100, 1_000_000), 1000)
    .option(
      '--seed <n>',
      message(language, 'option.simulation-seed'),
      wholeNumber('--seed', 0, 2 ** 53 - 1),
      1,
    )
    .addOption(
      new Option('--to <format>', text('option.to')).choices([
        ...['graphml', 'gexf', 'pajek', 'ucinet', 'csv'],
      ]),
    )
    .option('-o, --output <file>', text('option.convert-output'))
    .option('--positions <file>', text('option.positions'))
    .option('--force', message(language, 'option.force'))
    .option('--json', message(language, 'option.json'))
    .option('--quiet', message(language, 'option.quiet'))
    .addHelpText('after', text('network.examples'))
    .action((file: string, options: Options) => analyse(session, file, options));
}

/** A network that is converted is described only when `--by` or `--json` asks for it. */
async function analyse(session: Session, file: string, options: Options): Promise<void> {
  const { to, output, communities, quality } = options;
  if (communities === 'louvain' && quality === 'cpm') throw fail('louvain-needs-modularity', {});
  if (to !== undefined && output === undefined)
    throw fail('needs-option', { option: '--to', needed: '--output' });
  if (to === undefined && output !== undefined)
    throw fail('needs-option', { option: '--output', needed: '--to' });
  const { writeConversion, writePositions, openNetwork } = await import(
    '../methods/network-file.ts'
  );
  const network = await openNetwork(file, options);
  if (to !== undefined && output !== undefined)
    writeConversion(session, network, to, output, options);
  if (options.positions !== undefined) writePositions(session, network, options.positions, options);
  const asked = options.by !== undefined || options.json === true;
  if (to === undefined || asked) await describe(session, network, options);
}

async function describe(session: Session, network: NetworkOfFile, options: Options): Promise<void> {
  const { by, draws, seed } = options;
  const { divisionOf } = await import('../methods/network-file.ts');
  const division = divisionOf(options);
  const { describeNetwork } = await import('@qunhai/study');
  await showResult<NetworkDescription>(
    session,
    options,
    (control) => describeNetwork(network, { by, draws, seed, division }, control),
    (result, language) => networkLines(network.file, result, language),
  );
}
