// Time stamps as logs write them, in seconds: good for differences between two stamps of one file, not for the time of day.

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const SECONDS = /^\[?\s*(\d{1,12}(?:\.\d{1,9})?)\]?$/;
const ISO = /^(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d):(\d\d)/;
/** `Apr 11 10:21:50`, `Mon Nov 22 16:18:26 2026`. */
const SYSLOG = /^(?:[a-z]{3} )?([a-z]{3}) {1,2}(\d{1,2}) (\d\d):(\d\d):(\d\d)(?: (\d{4}))?/i;

/** Without a year, one like any other. */
function utc(year: string | undefined, month: number, rest: readonly (string | undefined)[]): number {
  const [day, hour, minute, second] = rest.map(Number);
  return Date.UTC(Number(year ?? 2000), month, day, hour, minute, second) / 1000;
}

/** Undefined where the stamp is of no known form. */
export function secondsOf(time: string): number | undefined {
  const seconds = SECONDS.exec(time)?.[1];
  if (seconds !== undefined) return Number(seconds);
  const iso = ISO.exec(time);
  if (iso !== null) return utc(iso[1], Number(iso[2]) - 1, iso.slice(3, 7));
  const syslog = SYSLOG.exec(time);
  const month = MONTHS.indexOf(syslog?.[1]?.toLowerCase() ?? '');
  return syslog === null || month === -1 ? undefined : utc(syslog[6], month, syslog.slice(2, 6));
}
