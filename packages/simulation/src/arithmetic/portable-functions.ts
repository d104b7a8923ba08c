/**
 * Exponential and logarithms from the four operations alone, whose every bit the standard fixes. `Math.exp` and `Math.log` are left to
 * the engine (ECMA-262, 21.3.2): the newest browsers and Node differ in the last bit, and a firm that is just above a threshold in one
 * of them is below it in the other. Errors stay below 2 units in the last place.
 */

const ln2High = 0.6931471803691238;
const ln2Low = 1.9082149292705877e-10;
const log2e = Math.LOG2E;

/** 2ᵏ for k from −540 to 540, made by exact doubling and halving. */
const lowestPower = -540;
const powersOfTwo: Float64Array = powers();

function powers(): Float64Array {
  const table = new Float64Array(1 - 2 * lowestPower);
  table[-lowestPower] = 1;
  for (let k = 1; k <= -lowestPower; k++) {
    table[k - lowestPower] = 2 * table[k - 1 - lowestPower]!;
    table[-k - lowestPower] = table[1 - k - lowestPower]! / 2;
  }
  return table;
}

/**
 * eˣ. With x = k·ln 2 + r the Padé approximant of degree 6 over 6 gives eʳ to 2⁻⁶⁰; its even and odd parts in r² are E and O.
 * @returns 0 below −745, Infinity above 709.78
 * @see Baker & Graves-Morris (1996), Padé approximants, §1.2
 */
export function exp(x: number): number {
  if (!(x > -745.2)) return Number.isNaN(x) ? x : 0;
  if (x > 709.79) return Number.POSITIVE_INFINITY;
  const k = Math.floor(x * log2e + 0.5);
  const r = x - k * ln2High - k * ln2Low;
  const y = r * r;
  const odd = r * (332640 + y * (10080 + y * 42));
  const even = 665280 + y * (75600 + y * (840 + y));
  const half = k >> 1;
  // In two steps, since 2ᵏ itself may be out of range where eˣ is not.
  return (
    (1 + (2 * odd) / (even - odd)) *
    powersOfTwo[half - lowestPower]! *
    powersOfTwo[k - half - lowestPower]!
  );
}

const double = new Float64Array(1);
const words = new Int32Array(double.buffer);
/** Which of the two words has sign and exponent: the second one where the lower bytes come first. */
const top = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1 ? 1 : 0;

/** 1/3, 1/5 … 1/21: artanh f = f·(1 + f²/3 + f⁴/5 + …). */
const [a3, a5, a7, a9, a11] = [1 / 3, 1 / 5, 1 / 7, 1 / 9, 1 / 11] as const;
const [a13, a15, a17, a19, a21] = [1 / 13, 1 / 15, 1 / 17, 1 / 19, 1 / 21] as const;

/**
 * Natural logarithm. With x = 2ᵏ·m, √½ ≤ m < √2, and f = (m − 1)/(m + 1): ln m = 2·artanh f, whose series is cut where its terms are
 * below 2⁻⁵⁵.
 * @returns −Infinity at 0, NaN below
 */
export function log(x: number): number {
  if (x === 0) return Number.NEGATIVE_INFINITY;
  if (!(x > 0) || x === Number.POSITIVE_INFINITY) return x > 0 ? x : Number.NaN;
  // The smallest numbers have fewer bits and are scaled up first.
  const isSmall = x < 2.2250738585072014e-308;
  double[0] = isSmall ? x * 18014398509481984 : x;
  const word = words[top]!;
  const fraction = word & 0xfffff;
  const isUpper = fraction >= 0x6a09e ? 1 : 0;
  words[top] = fraction | ((1023 - isUpper) << 20);
  const k = (word >> 20) - 1023 + isUpper - (isSmall ? 54 : 0);
  const f = (double[0]! - 1) / (double[0]! + 1);
  const y = f * f;
  const y2 = y * y;
  const y4 = y2 * y2;
  const series =
    a3 +
    y * a5 +
    y2 * (a7 + y * a9) +
    y4 * (a11 + y * a13 + y2 * (a15 + y * a17) + y4 * (a19 + y * a21));
  return k * ln2High + (2 * f + (2 * f * y * series + k * ln2Low));
}

/**
 * ln(1 + x), also where x is small against 1.
 * @see Goldberg (1991), What every computer scientist should know about floating-point arithmetic, theorem 4
 */
export function log1p(x: number): number {
  const whole = 1 + x;
  if (whole === 1 || whole === Number.POSITIVE_INFINITY) return x;
  return (log(whole) * x) / (whole - 1);
}
