// A copy of plain data in which every string went through a function. Objects met twice stay one object, so that what
// compares by identity still does.

export function mapStrings<T>(value: T, change: (text: string) => string): T {
  return copy(value, change, new Map<object, unknown>()) as T;
}

function copy(value: unknown, change: (text: string) => string, seen: Map<object, unknown>): unknown {
  if (typeof value === 'string') return change(value);
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return known;
  return copyObject(value, change, seen);
}

function copyObject(value: object, change: (text: string) => string, seen: Map<object, unknown>): unknown {
  const inner = (each: unknown): unknown => copy(each, change, seen);
  if (Array.isArray(value)) return filled(value, [] as unknown[], seen, (target) => target.push(...value.map(inner)));
  if (value instanceof Map)
    return filled(value, new Map(), seen, (target) => {
      for (const [key, each] of value) target.set(key, inner(each));
    });
  if (value instanceof Set)
    return filled(value, new Set(), seen, (target) => {
      for (const each of value) target.add(inner(each));
    });
  const empty: Record<string, unknown> = {};
  return filled(value, empty, seen, (target) => {
    for (const [key, each] of Object.entries(value)) target[key] = inner(each);
  });
}

function filled<T extends object>(
  from: object,
  target: T,
  seen: Map<object, unknown>,
  fill: (target: T) => unknown,
): T {
  seen.set(from, target);
  fill(target);
  return target;
}
