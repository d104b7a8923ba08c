import { fail } from '../errors.ts';

/** Where firms are: on the globe in degrees, or on a plane in kilometres (or any one unit). */
export type Coordinates =
  | { readonly latitude: ArrayLike<number>; readonly longitude: ArrayLike<number> }
  | { readonly x: ArrayLike<number>; readonly y: ArrayLike<number> };

/** Mean radius of the earth in kilometres (IUGG). */
const earthRadius = 6371.0088;

/** Points among which straight-line distance orders as the distance asked for. */
export interface EmbeddedPoints {
  readonly count: number;
  /** 2 on the plane; 3 on the globe, where points are on the unit sphere. */
  readonly dimensions: 2 | 3;
  /** Row-major, count × dimensions. */
  readonly values: Float64Array;
}

function checkLengths(a: ArrayLike<number>, b: ArrayLike<number>, field: string): void {
  if (a.length !== b.length)
    throw fail('table-shape', { field, expected: a.length, found: b.length });
}

function checkRange(field: string, values: ArrayLike<number>, most: number): void {
  for (let row = 0; row < values.length; row++)
    if (!(Math.abs(values[row]!) <= most))
      throw fail('invalid-coordinate', { row: row + 1, field });
}

/**
 * Check coordinates.
 * @throws {QunhaiError} location.table-shape, location.invalid-coordinate
 */
function checkCoordinates(coordinates: Coordinates): number {
  if ('latitude' in coordinates) {
    checkLengths(coordinates.latitude, coordinates.longitude, 'longitude');
    checkRange('latitude', coordinates.latitude, 90);
    checkRange('longitude', coordinates.longitude, 180);
    return coordinates.latitude.length;
  }
  checkLengths(coordinates.x, coordinates.y, 'y');
  checkRange('x', coordinates.x, Number.MAX_VALUE);
  checkRange('y', coordinates.y, Number.MAX_VALUE);
  return coordinates.x.length;
}

const radians = Math.PI / 180;

/** Points for distances; see {@link chordOf}. */
export function embed(coordinates: Coordinates): EmbeddedPoints {
  const count = checkCoordinates(coordinates);
  if (!('latitude' in coordinates)) {
    const values = new Float64Array(2 * count);
    for (let i = 0; i < count; i++) {
      values[2 * i] = coordinates.x[i]!;
      values[2 * i + 1] = coordinates.y[i]!;
    }
    return { count, dimensions: 2, values };
  }
  const values = new Float64Array(3 * count);
  for (let i = 0; i < count; i++) {
    const latitude = coordinates.latitude[i]! * radians;
    const longitude = coordinates.longitude[i]! * radians;
    values[3 * i] = Math.cos(latitude) * Math.cos(longitude);
    values[3 * i + 1] = Math.cos(latitude) * Math.sin(longitude);
    values[3 * i + 2] = Math.sin(latitude);
  }
  return { count, dimensions: 3, values };
}

/** Straight-line length, in embedded points, of a distance over ground; on the globe the great circle's chord. */
export function chordOf(distance: number, points: EmbeddedPoints): number {
  if (points.dimensions === 2) return distance;
  return 2 * Math.sin(Math.min(distance / (2 * earthRadius), Math.PI / 2));
}

/** Distance over ground of a straight-line length: on the globe the great circle in kilometres (haversine). */
export function groundOf(chord: number, points: EmbeddedPoints): number {
  if (points.dimensions === 2) return chord;
  return 2 * earthRadius * Math.asin(Math.min(chord / 2, 1));
}

/** Straight-line length between two embedded points. */
export function chordBetween(points: EmbeddedPoints, i: number, j: number): number {
  const { values, dimensions } = points;
  let sum = 0;
  for (let d = 0; d < dimensions; d++)
    sum += (values[dimensions * i + d]! - values[dimensions * j + d]!) ** 2;
  return Math.sqrt(sum);
}

/** Points on a plane, in kilometres where coordinates are on the globe. */
export interface PlanePoints {
  readonly x: Float64Array;
  readonly y: Float64Array;
}

/**
 * Coordinates on a plane: azimuthal equidistant about the middle of the points, so that distances within a few hundred
 * kilometres are off by less than one in a thousand.
 * @see Snyder (1987), Map projections: a working manual, USGS Professional Paper 1395, p. 191
 */
export function toPlane(coordinates: Coordinates): PlanePoints {
  checkCoordinates(coordinates);
  if (!('latitude' in coordinates))
    return { x: Float64Array.from(coordinates.x), y: Float64Array.from(coordinates.y) };
  const { count, values } = embed(coordinates);
  const middle = [0, 0, 0];
  for (let i = 0; i < count; i++) for (let d = 0; d < 3; d++) middle[d]! += values[3 * i + d]!;
  const latitude0 = Math.atan2(middle[2]!, Math.hypot(middle[0]!, middle[1]!));
  const longitude0 = Math.atan2(middle[1]!, middle[0]!);
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const latitude = coordinates.latitude[i]! * radians;
    const turn = coordinates.longitude[i]! * radians - longitude0;
    const east = Math.cos(latitude) * Math.sin(turn);
    const north =
      Math.cos(latitude0) * Math.sin(latitude) -
      Math.sin(latitude0) * Math.cos(latitude) * Math.cos(turn);
    const up =
      Math.sin(latitude0) * Math.sin(latitude) +
      Math.cos(latitude0) * Math.cos(latitude) * Math.cos(turn);
    const sine = Math.hypot(east, north);
    const scale = sine === 0 ? 0 : (earthRadius * Math.atan2(sine, up)) / sine;
    x[i] = scale * east;
    y[i] = scale * north;
  }
  return { x, y };
}
