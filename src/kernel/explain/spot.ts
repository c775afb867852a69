// Small makers of spots: a field that is absent makes none.

import type { Field, Span } from '../../base/span';
import type { Place, Spot } from './place';

export function spot(at: Span, place: Place): Spot {
  return { at, place };
}

/** A spot for the field where it is present and lies on the line. */
export function fieldSpot<T>(field: Field<T> | undefined, line: number, placeOf: (value: T) => Place): readonly Spot[] {
  return field?.at.line === line ? [spot(field.at, placeOf(field.value))] : [];
}

/** Spots for the named fields of a map that lie on the line. */
export function mapSpots<K extends string, T>(
  fields: ReadonlyMap<K, Field<T>>,
  line: number,
  placeOf: (name: K, value: T) => Place,
): readonly Spot[] {
  return [...fields].flatMap(([name, field]) => fieldSpot(field, line, (value) => placeOf(name, value)));
}
