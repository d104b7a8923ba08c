/** DATE, ADATE, JDATE, MOYR, QYR, WKYR, EDATE, SDATE. */
const dateFormats: ReadonlySet<number> = new Set([20, 23, 24, 28, 29, 30, 38, 39]);
/** DATETIME, YMDHMS. */
const dateTimeFormats: ReadonlySet<number> = new Set([22, 41]);
/** Seconds from 1582-10-14 00:00, where SPSS counts from, to 1970-01-01. */
const secondsBefore1970 = 12_219_379_200;
const yearZero = -62_167_219_200;
const yearTenThousand = 253_402_300_800;

/**
 * A date or date and time of SPSS as ISO 8601 text; null when the format is no date or the value outside the years 0–9999.
 * Times of day and durations stay seconds.
 */
export function savMoment(format: number, seconds: number): string | null {
  const isDate = dateFormats.has(format);
  if (!isDate && !dateTimeFormats.has(format)) return null;
  const unix = seconds - secondsBefore1970;
  if (unix < yearZero || unix >= yearTenThousand) return null;
  return new Date(Math.round(unix * 1000)).toISOString().slice(0, isDate ? 10 : 19);
}
