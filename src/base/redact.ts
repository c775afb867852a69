// Takes out of a text what tells whose machine it is: hosts, addresses, pods, containers, users, paths below a home, what is
// left of keys, tags. The same original always gets the same placeholder, so the story stays readable. One function for
// every export; every pattern is linear.

export type RedactedKind = 'host' | 'ip' | 'mac' | 'pod' | 'container' | 'user' | 'path' | 'key' | 'tags' | 'mail';

interface Rule {
  readonly kind: RedactedKind;
  /** Group `it` is replaced, all else stays. */
  readonly pattern: RegExp;
  readonly isIt?: (text: string) => boolean;
  /** Different spellings of one thing. */
  readonly same?: (text: string) => string;
}

const isIpv4 = (text: string): boolean => text.split('.').every((part) => Number(part) <= 255);

/** Clock times and PCI addresses look alike but have neither `::` nor eight groups. */
function isIpv6(text: string): boolean {
  return /[\da-f]/i.test(text) && (text.includes('::') || text.split(':').length === 8);
}

const lower = (text: string): string => text.toLowerCase();

/** In this order: what is told by its surroundings first, bare shapes last. */
const rules: readonly Rule[] = [
  { kind: 'key', pattern: /\bBearer +(?<it>[\w.~+/=-]{8,512})/gi },
  {
    kind: 'key',
    pattern: /\b(?:api|app|application|access|secret|private)[_-]?keys?["']? ?[:=] ?["']?(?<it>[\w*.+/-]{4,512})/gi,
  },
  { kind: 'key', pattern: /\b(?:password|passwd|pwd|token|secret)["']? ?[:=] ?["']?(?<it>[^\s"',;&]{1,512})/gi },
  { kind: 'key', pattern: /(?<it>\*{3,64}[\da-z]{1,12})(?![\da-z])/gi },
  {
    kind: 'tags',
    pattern: /\b(?:dd_)?tags["']? ?[:=] ?(?<it>\[[^\]\n]{0,2000}\]|"[^"\n]{1,2000}"|[^\s"'[\]]{1,2000})/gi,
  },
  { kind: 'user', pattern: /\buser@(?<it>\d{1,10})\.service/g },
  {
    kind: 'mail',
    pattern: /(?<![\w.+-])(?<it>[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,8})(?![\w-])/g,
    same: lower,
  },
  {
    kind: 'pod',
    pattern: /pod(?<it>[\da-f]{8}(?:[_-][\da-f]{4}){3}[_-][\da-f]{12}|[\da-f]{32})(?![\da-f])/gi,
    same: (text) => lower(text).replaceAll('_', '-'),
  },
  {
    kind: 'pod',
    pattern: /(?<![\da-f])(?<it>[\da-f]{8}(?:[_-][\da-f]{4}){3}[_-][\da-f]{12})(?![\da-f])/gi,
    same: (text) => lower(text).replaceAll('_', '-'),
  },
  {
    kind: 'container',
    pattern: /(?<![\da-z])(?<it>[\da-f]{64})(?![\da-z])/gi,
    same: (text) => lower(text).slice(0, 12),
  },
  {
    kind: 'container',
    pattern: /(?:docker|containerd|crio|libpod|conmon|lxc|ecs)[/-](?<it>[\da-f]{12,63})(?![\da-z])/gi,
    same: (text) => lower(text).slice(0, 12),
  },
  { kind: 'container', pattern: /\/(?:lxc|lxc\.payload|machine\.slice\/machine)[/.-](?<it>[^\s/,]{1,128})/g },
  { kind: 'key', pattern: /(?<![\da-z])(?<it>[\da-f]{32}|[\da-f]{40})(?![\da-z])/gi, same: lower },
  {
    kind: 'mac',
    pattern: /(?<![\da-f:-])(?<it>[\da-f]{2}(?::[\da-f]{2}){5}|[\da-f]{2}(?:-[\da-f]{2}){5})(?![\da-f:-])/gi,
    same: (text) => lower(text).replaceAll('-', ':'),
  },
  { kind: 'ip', pattern: /(?<![\w:])(?<it>(?:[\da-f]{0,4}:){2,7}[\da-f]{0,4})(?![\w:])/gi, isIt: isIpv6, same: lower },
  { kind: 'ip', pattern: /(?<![\w.-])(?<it>\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3})(?![\w-]|\.\d)/g, isIt: isIpv4 },
  { kind: 'host', pattern: /\bhttps?:\/\/(?:[^\s/@]{1,128}@)?(?<it>[a-z\d][a-z\d.-]{0,252})/gi, same: lower },
  { kind: 'host', pattern: /\bhost(?:name)?["']? ?[:=] ?["']?(?<it>[a-z\d][\w.-]{0,252})/gi, same: lower },
  { kind: 'host', pattern: /(?<![\w.-])(?<it>ip-\d{1,3}(?:-\d{1,3}){3})(?![\w-])/gi, same: lower },
  {
    kind: 'host',
    pattern:
      /(?<![\w.@/-])(?<it>[a-z\d][a-z\d-]{0,62}(?:\.[a-z\d][a-z\d-]{0,62}){0,8}\.(?:com|net|org|io|dev|edu|gov|internal|intranet|local|localdomain|lan|corp|home|cloud|cn|de|fr|uk|jp|eu|us|ru|in))(?![\w-]|\.\w)/gi,
    same: lower,
  },
  {
    kind: 'path',
    pattern: /(?:\/home\/[^\s/:,;'"]{1,64}|\/Users\/[^\s/:,;'"]{1,64}|\/root)\/(?<it>[^\s:,;'"]{1,2000})/g,
  },
  { kind: 'path', pattern: /\b[a-z]:\\Users\\[^\s\\:,;'"]{1,64}\\(?<it>[^\s:,;'"]{1,2000})/gi },
  { kind: 'user', pattern: /\/(?:home|Users)\/(?<it>[^\s/:,;'"[\]]{1,64})/g },
  { kind: 'user', pattern: /\b[a-z]:\\Users\\(?<it>[^\s\\:,;'"[\]]{1,64})/gi },
  { kind: 'user', pattern: /\buser-(?<it>\d{1,10})\.slice/g },
  { kind: 'user', pattern: /\b(?:user(?:name)?|login|logname)["']? ?[:=] ?["']?(?<it>[\w.@\\-]{1,64})/gi },
  { kind: 'user', pattern: /\bfor (?:invalid )?user (?<it>[\w.-]{1,64})/gi },
];

/** What an earlier rule put there stays. Lists of tags have brackets of their own. */
function isPlaceholder(text: string, kind: RedactedKind): boolean {
  return kind === 'tags' ? /^\[[a-z]+-\d+\]/.test(text) : text.includes('[');
}

export class Redactor {
  readonly #known = new Map<string, string>();
  readonly #counts = new Map<RedactedKind, number>();
  /** Names of hosts learnt from the log's own columns, longest first. */
  #hosts: readonly string[] = [];

  /** From now on this word is a host wherever it stands. Words too short to be told apart from text are left alone. */
  learnHost(name: string | undefined): void {
    if (name === undefined || name.length < 2 || this.#hosts.includes(name) || plainWords.has(name.toLowerCase()))
      return;
    this.#hosts = [...this.#hosts, name].sort((one, other) => other.length - one.length);
  }

  text(text: string): string {
    const hosts = this.#hosts.reduce((rest, host) => this.#withoutHost(rest, host), text);
    return rules.reduce((rest, rule) => this.#apply(rest, rule), hosts);
  }

  #withoutHost(text: string, host: string): string {
    if (!text.includes(host)) return text;
    const parts = text.split(host);
    return parts.reduce((head, part) => {
      const bounded = !/[\w-]$/.test(head) && !/^[\w-]/.test(part);
      return head + (bounded ? this.#name('host', host.toLowerCase()) : host) + part;
    });
  }

  #apply(text: string, rule: Rule): string {
    return text.replace(rule.pattern, (...args: readonly unknown[]) => {
      const whole = String(args[0]);
      const it = String((args.at(-1) as Readonly<Record<string, unknown>>)['it']);
      if (isPlaceholder(it, rule.kind) || rule.isIt?.(it) === false) return whole;
      const at = whole.lastIndexOf(it);
      return whole.slice(0, at) + this.#name(rule.kind, rule.same?.(it) ?? it) + whole.slice(at + it.length);
    });
  }

  #name(kind: RedactedKind, original: string): string {
    const key = `${kind}\u0000${original}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    const count = (this.#counts.get(kind) ?? 0) + 1;
    const name = `[${kind}-${count}]`;
    this.#counts.set(kind, count);
    this.#known.set(key, name);
    return name;
  }
}

/** Words that stand in a host's column without being one, or that a report needs to stay readable. */
const plainWords = new Set([
  'kernel',
  'localhost',
  'kern',
  'warn',
  'err',
  'info',
  'node',
  'normal',
  'oom',
  'memory',
  'free',
  'min',
  'low',
  'high',
]);
