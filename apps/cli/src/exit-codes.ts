import { QunhaiError } from '@qunhai/kernel';

/** What the process says to a script when it ends; documented in --help. */
export const exitCodes = {
  ok: 0,
  usage: 2,
  invalidInput: 3,
  notEstimable: 4,
  cannotWrite: 5,
  internal: 70,
  cancelled: 130,
} as const;

const byCode: Readonly<Record<string, number>> = {
  'kernel.cancelled': exitCodes.cancelled,
  'study.cannot-write': exitCodes.cannotWrite,
  'study.folder-taken': exitCodes.cannotWrite,
  'simulation.cannot-write': exitCodes.cannotWrite,
  'cli.port-taken': exitCodes.cannotWrite,
  'cli.no-folder': exitCodes.cannotWrite,
  'cli.file-exists': exitCodes.cannotWrite,
  'cli.simulation-there': exitCodes.cannotWrite,
  'security.port-taken': exitCodes.cannotWrite,
  'security.cannot-listen': exitCodes.cannotWrite,
  'database.folder-in-use': exitCodes.cannotWrite,
  'database.folder-unusable': exitCodes.cannotWrite,
  'database.cannot-connect': exitCodes.cannotWrite,
  'serve.pages-failed': exitCodes.internal,
  'necessity.unknown-ceiling': exitCodes.usage,
  'qca.unknown-expectation': exitCodes.usage,
  'qca.anchors-order': exitCodes.usage,
  'files.column-twice': exitCodes.usage,
  'files.calibrated-stranger': exitCodes.usage,
  'files.scope-stranger': exitCodes.usage,
  'files.groups-need-plain-model': exitCodes.usage,
  'files.ordered-stranger': exitCodes.usage,
  'files.wlsmv-without-ordered': exitCodes.usage,
  'files.fiml-estimator': exitCodes.usage,
  'files.needs-group': exitCodes.usage,
  'sem.improper-population': exitCodes.invalidInput,
  'sem.population-not-positive-definite': exitCodes.invalidInput,
  'sem.cyclic-paths': exitCodes.invalidInput,
  'sem.isolated-construct': exitCodes.invalidInput,
  'sem.duplicate-indicator': exitCodes.invalidInput,
  'sem.duplicate-path': exitCodes.invalidInput,
  'sem.term-without-main-effect': exitCodes.invalidInput,
  'sem.unknown-label': exitCodes.invalidInput,
  'sem.unsupported-constraint': exitCodes.invalidInput,
};

/** Exit code of an error: an error of estimation says the model failed, any other known one that an input is wrong. */
export function exitCodeOf(error: unknown): number {
  if (!(error instanceof QunhaiError)) return exitCodes.internal;
  const known = byCode[error.code];
  if (known !== undefined) return known;
  if (/^(cli|serve|security|database)\./.test(error.code)) return exitCodes.usage;
  if (error.code.startsWith('sem.') || error.code.startsWith('numerics.'))
    return exitCodes.notEstimable;
  return exitCodes.invalidInput;
}
