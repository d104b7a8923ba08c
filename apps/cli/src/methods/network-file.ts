import { extname } from 'node:path';
import {
  type NetworkFormat,
  type NetworkOfFile,
  positionsCsv,
  readNetworkFile,
  writeNetwork,
} from '@qunhai/study';
import { message } from '../messages.ts';
import { readInputFile } from '../read-input-file.ts';
import { type Session, say } from '../session.ts';
import { assertWritable, writeOutputFile } from '../write-output-file.ts';
import { methodText } from './messages.ts';

/** How a network is read, and whether files are replaced. */
export interface NetworkFileOptions {
  readonly nodes?: string;
  readonly undirected?: boolean;
  readonly weight?: string;
  readonly where?: Readonly<Record<string, string>>;
  readonly network?: string;
  readonly kind?: readonly string[];
  readonly force?: boolean;
  readonly seed: number;
  readonly communities: 'leiden' | 'louvain';
  readonly quality: 'modularity' | 'cpm';
  readonly resolution?: number;
}

/**
 * The network of a file named on the command line.
 * @throws {QunhaiError} study.cannot-read, network.*, dataset.*, files.*
 */
export function openNetwork(
  file: string,
  { nodes, undirected, weight, where, network, kind }: NetworkFileOptions,
): Promise<NetworkOfFile> {
  const named = (path: string) => ({ file: path, bytes: readInputFile(path) });
  return readNetworkFile(named(file), {
    ...{ undirected, weight, where, network, kinds: kind },
    nodes: nodes === undefined ? undefined : named(nodes),
  });
}

/**
 * Write a network in another format, a list of ties with the list of nodes beside it, and say what the format cannot hold.
 * @throws {QunhaiError} cli.no-folder, cli.file-exists, study.cannot-write
 */
export function writeConversion(
  session: Session,
  { network, notes }: NetworkOfFile,
  to: NetworkFormat,
  output: string,
  { force = false }: NetworkFileOptions,
): void {
  const { language } = session;
  const { text, nodes, lost } = writeNetwork(network, to);
  const beside = besideOf(output);
  for (const file of nodes === null ? [output] : [output, beside]) assertWritable(file, force);
  writeOutputFile(output, text, force);
  if (nodes !== null) writeOutputFile(beside, nodes, force);
  for (const note of notes)
    say(session, message(language, 'check.warning', { text: note[language] }));
  for (const { [language]: told } of lost)
    say(session, methodText(language, 'network.lost', { text: told }));
  for (const file of nodes === null ? [output] : [output, beside])
    say(session, methodText(language, 'network.wrote', { file }));
}

/** `ties.csv` → `ties-nodes.csv`. */
function besideOf(output: string): string {
  const ending = extname(output);
  return `${output.slice(0, output.length - ending.length)}-nodes${ending}`;
}

/**
 * Write positions of the nodes of a network.
 * @throws {QunhaiError} network.*, cli.no-folder, cli.file-exists, study.cannot-write
 */
export function writePositions(
  session: Session,
  { network }: NetworkOfFile,
  file: string,
  options: NetworkFileOptions,
): void {
  const { force = false, seed } = options;
  assertWritable(file, force);
  writeOutputFile(file, positionsCsv(network, seed, divisionOf(options)), force);
  say(session, methodText(session.language, 'network.wrote', { file }));
  say(session, methodText(session.language, 'network.census'));
}

/** How the command line wants communities found. */
export function divisionOf({
  communities: method,
  quality,
  resolution,
}: Pick<NetworkFileOptions, 'communities' | 'quality' | 'resolution'>) {
  return { method, quality, ...(resolution !== undefined && { resolution }) };
}
