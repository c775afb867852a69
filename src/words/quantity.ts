// Numbers as a person reads them. "kB" is the kernel's: 1,024 bytes. Units and separators are the same in every language.

/** `54912` → `54,912`. */
export function grouped(value: number): string {
  const digits = String(Math.abs(value));
  const [whole = '', fraction] = digits.split('.');
  const parts: string[] = [];
  for (let end = whole.length; end > 0; end -= 3) parts.unshift(whole.slice(Math.max(0, end - 3), end));
  return `${value < 0 ? '-' : ''}${parts.join(',')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** `54912` → `54,912 kB`. */
export function kb(value: number): string {
  return `${grouped(value)} kB`;
}

const units = ['kB', 'MiB', 'GiB', 'TiB', 'PiB'] as const;

/** The size a person remembers: `60 kB`, `53.6 MiB`, `12.7 GiB`. */
export function size(valueKb: number): string {
  let value = Math.abs(valueKb);
  let unit = 0;
  while (value >= 1024 && unit < units.length - 1) {
    value /= 1024;
    unit += 1;
  }
  const text = unit === 0 ? grouped(value) : value < 100 ? value.toFixed(1) : grouped(Math.round(value));
  return `${valueKb < 0 ? '-' : ''}${text} ${units[unit] ?? ''}`;
}

/** `54,912 kB (53.6 MiB)`; below 1 MiB the kB alone. */
export function kbAndSize(valueKb: number): string {
  return Math.abs(valueKb) < 1024 ? kb(valueKb) : `${kb(valueKb)} (${size(valueKb)})`;
}

/** `1.3%`; undefined where there is no whole to compare with or the part cannot belong to it. */
export function share(part: number, whole: number): string | undefined {
  if (whole <= 0 || part < 0 || part > whole) return undefined;
  return `${((part / whole) * 100).toFixed(1)}%`;
}
