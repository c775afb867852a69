// The wire's way of saying "unknown": null, always with its key.
import type { Field } from '../../base/span';

export function orNull<T>(value: T | undefined): T | null {
  return value ?? null;
}

export function valueOrNull<T>(field: Field<T> | undefined): T | null {
  return field === undefined ? null : field.value;
}

/** JSON text of plain data. */
export function json(value: unknown): string {
  return JSON.stringify(value);
}
