// The line that opens a report. mm/oom_kill.c, dump_header; mm/page_alloc.c, warn_alloc; mm/vmalloc.c; 2.6.32 to 7.1.

import type { LogText } from '../../base/logText';
import type { Field } from '../../base/span';
import type { Trigger, TriggerForm } from '../report';
import { matchText } from './match';

const oom = /^(?<comm>.{0,64}?) ?\binvoked oom-killer(?::|$| (?=gfp_mask))/ds;
const failure = /^(?<comm>.{0,64}?)[:.] page allocation failure(?:[:.]|$)/ds;
const stall = /^(?<comm>.{0,64}?): page allocation stalls for \d{1,12}ms/ds;
const vmalloc =
  /^(?<comm>.{0,64}?): vmalloc(?: error: size |: allocation failure:? (?:of )?|: allocation failure, allocated \d{1,20} of )(?<bytes>\d{1,20})/ds;
const mask = /(?:gfp_mask=|mode: ?)(?<mask>0x[\da-fA-F]{1,16})(?:\((?<names>[\w|#]{0,800})\)?)?/d;
/** An order is at most 20 or so; a longer number is no order. */
const order = /\border[=:] ?(?<order>-?\d{1,2})(?!\d)/d;
const nodemask = /nodemask=(?<nodemask>\([a-z]{1,8}\)|[\d,-]{1,200})/d;
const adjust = /\boom_adj=(?<adj>-?\d{1,6})/d;
const scoreAdjust = /\boom_score_adj=(?<adj>-?\d{1,6})/d;

const forms: readonly (readonly [TriggerForm, RegExp])[] = [
  ['oom-killer', oom],
  ['allocation-failure', failure],
  ['allocation-stall', stall],
  ['vmalloc-failure', vmalloc],
];

function namesIn(names: Field<string> | undefined): readonly Field<string>[] {
  if (names === undefined || names.value === '') return [];
  let column = names.at.column;
  return names.value.split('|').map((name) => {
    const at = { line: names.at.line, column, endColumn: column + name.length };
    column += name.length + 1;
    return { value: name, at };
  });
}

/** `oom_adj=` also ends in `…_adj=`; each is looked for by its whole name, after the header's own words. */
export function readTrigger(text: LogText): Trigger | undefined {
  for (const [form, pattern] of forms) {
    const head = matchText(pattern, text);
    if (head !== undefined)
      return triggerOf(
        form,
        text,
        head.string('comm'),
        text.slice(Math.min(head.end, text.text.length)),
        head.number('bytes'),
      );
  }
  return undefined;
}

function triggerOf(
  form: TriggerForm,
  text: LogText,
  comm: Field<string> | undefined,
  rest: LogText,
  bytes: Field<number> | undefined,
): Trigger {
  const request = matchText(mask, rest);
  const names = request?.string('names');
  const lower = request?.string('mask');
  return {
    form,
    at: text.all,
    comm: comm ?? text.field('', 0, 0),
    pid: undefined,
    gfpMask: lower === undefined ? undefined : { value: lower.value.toLowerCase(), at: lower.at },
    gfpNames: namesIn(names),
    namesPrinted: names !== undefined,
    order: matchText(order, rest)?.number('order'),
    oomAdj: matchText(adjust, rest)?.number('adj'),
    oomScoreAdj: matchText(scoreAdjust, rest)?.number('adj'),
    nodemask: matchText(nodemask, rest)?.string('nodemask'),
    bytes,
  };
}

const placement = /(?:^|[, ])cpuset=(?<cpuset>.{0,255}?)[, ]mems_allowed=(?<mems>[\d,-]{1,200})/ds;

/** `COMM cpuset=/ mems_allowed=0` (up to 4.20) or `,cpuset=/,mems_allowed=0` at the end of an allocation failure (5.0+). */
export function readPlacement(
  text: LogText,
): { readonly cpuset: Field<string>; readonly mems: Field<string> } | undefined {
  const match = matchText(placement, text);
  const [cpuset, mems] = [match?.string('cpuset'), match?.string('mems')];
  if (cpuset === undefined || mems === undefined) return undefined;
  return { cpuset, mems: trimComma(mems) };
}

function trimComma(field: Field<string>): Field<string> {
  const value = field.value.replace(/,$/, '');
  return { value, at: { ...field.at, endColumn: field.at.column + value.length } };
}
