// Node lists as the kernel prints them (`0-1,4`, `(null)`): lib/vsprintf.c, the bitmap list format.

export interface NodeList {
  readonly ranges: readonly (readonly [number, number])[];
}

/** Undefined for `(null)`, an empty list or anything that is no list: then it restricts nothing we can tell. */
export function parseNodeList(text: string | undefined): NodeList | undefined {
  if (text === undefined || !/^\d/.test(text)) return undefined;
  const ranges: (readonly [number, number])[] = [];
  for (const part of text.split(',')) {
    const match = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(part.trim());
    if (match === null) return undefined;
    ranges.push([Number(match[1]), Number(match[2] ?? match[1])]);
  }
  return { ranges };
}

export function listHas(list: NodeList, node: number): boolean {
  return list.ranges.some(([first, last]) => node >= first && node <= last);
}
