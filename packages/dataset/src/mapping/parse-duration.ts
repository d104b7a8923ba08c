import { parseNumber } from './parse-number.ts';

const longest = 40;
const inWords =
  /^(?:(\d+)\s*(?:小时|时|hours?|hrs?|h))?\s*(?:(\d+)\s*(?:分钟|分|minutes?|mins?|m))?\s*(?:(\d+(?:\.\d+)?)\s*(?:秒钟|秒|seconds?|secs?|s))?$/i;
const clock = /^(\d{1,3}):([0-5]\d):([0-5]\d(?:\.\d+)?)$/;

/**
 * A duration in seconds, or null: a number of seconds, “345秒”, “5分45秒”, “1 h 2 min”, or a clock reading with hours, minutes and
 * seconds, “0:05:45”. Two parts, “5:45”, could be hours or minutes and are not read.
 */
export function parseDuration(text: string, decimal: '.' | ',' = '.'): number | null {
  if (text.length > longest) return null;
  const plain = text.normalize('NFKC').trim();
  const number = parseNumber(plain, decimal);
  if (number !== null || plain === '') return number;
  const parts = clock.exec(plain) ?? inWords.exec(plain);
  if (!parts) return null;
  const [hours, minutes, seconds] = parts.slice(1).map((part) => Number(part ?? 0));
  return hours! * 3600 + minutes! * 60 + seconds!;
}
