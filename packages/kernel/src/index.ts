export { canonicalJson } from './canonical-json.ts';
export { type Bilingual, type Language, languages } from './language.ts';
export {
  declaredMessages,
  defineMessages,
  listNames,
  type MessageValues,
  type Translator,
} from './messages.ts';
export { type JobControl, type ProgressEvent, throwIfCancelled } from './progress.ts';
export {
  declaredErrorCodes,
  defineErrors,
  type ErrorCatalogue,
  type ErrorFactory,
  type ErrorText,
  QunhaiError,
} from './qunhai-error.ts';
export { RandomStream, threefryInto } from './random-stream.ts';
export { runPatiently } from './run-patiently.ts';
