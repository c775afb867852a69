// Tones as terminal colours (ECMA-48 SGR), only where a person looks. NO_COLOR: https://no-color.org.
import type { TextLine, Tone } from '../words';

const codes: Readonly<Record<Tone, string>> = { strong: '1', dim: '2', bad: '31', good: '32', warn: '33' };

export type Paint = (line: TextLine) => string;

export const unpainted: Paint = (line) => line.map(({ text }) => text).join('');

export const painted: Paint = (line) =>
  line.map(({ text, tone }) => (tone === undefined ? text : `\u001b[${codes[tone]}m${text}\u001b[0m`)).join('');

export interface Screen {
  readonly isTTY: boolean;
  readonly environment: Readonly<Record<string, string | undefined>>;
}

/** NO_COLOR counts when it is set to anything but the empty string. */
export function paintFor({ isTTY, environment }: Screen): Paint {
  const refused = (environment['NO_COLOR'] ?? '') !== '' || environment['TERM'] === 'dumb';
  return isTTY && !refused ? painted : unpainted;
}
