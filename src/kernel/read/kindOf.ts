// What a record is, told from how it begins: cheap, before it is known whether more lines belong to it.

import type { ItemKind } from './item';

export type RecordKind = ItemKind | 'node-alone' | 'limit-rest' | 'swap-stats' | 'skip';

const header = /\binvoked oom-killer|page allocation (?:failure|stalls)|: vmalloc[: ]| invoked$|: page allocation$/;
const zoneWords =
  /^(?:Node \d{1,5} ?,? ?)?(?:DMA32|DMA|Normal|HighMem|Movable|Device)(?: free:|: (?=\d{1,12}\*)| per-cpu:)/;
const node = /^Node \d{1,5}(?: active_anon:| hugepages_total=|$)/;
const pageCounters =
  /^(?:active|inactive|isolated)_(?:anon|file):\d{1,17}(?!\d*[kK])|^(?:unevictable|slab_reclaimable|mapped|free|sec_pagetables|kernel_misc_reclaimable):\d{1,17}(?!\d*[kK])/;
const pageTotals =
  /^\d{1,17} (?:total pagecache pages|pages (?:in swap cache|RAM|HighMem|reserved|cma reserved|hwpoisoned|shared|non-shared|in pagetable cache)\b)/;
const frame =
  /^(?:\(?\[<[\da-f]{4,16}>\]|\[[\da-f]{8,16}\] \[[\da-f]{8,16}\] |\? [\w.$]|[\w.$]{1,120}\+0x[\da-f]{1,8}\/0x|[\w.$]{1,120} (?:\[\w{1,60}\] )?from [\w.$]{1,120}\b|[\w.$]{2,120} \([\w/-]{1,120}\.[chS]:\d)/;
const taskRow = /^\[\s{0,8}-?\d{1,10}\]\s+-?\d/;
const memcgLine = /^(?:memory|memory\+swap|swap|kmem): usage \d/;
const killLine =
  /^(?:Out of memory(?: \(oom_kill_allocating_task\))?: |Memory cgroup out of memory: )?Kill(?:ed)? process \d/;
/** A kill line that a mail program broke before the pid. */
const killHead =
  /^(?:Out of memory:|Out of memory \(oom_kill_allocating_task\):|Out of memory|Memory cgroup out of memory:|Memory cgroup out of|Memory cgroup|Out of)(?: Kill(?:ed)?(?: process)?)?$/;
/** A zone's line that was broken behind the zone's name. */
const zoneAlone = /^Node \d{1,5} (?:DMA32|DMA|Normal|HighMem|Movable|Device)(:?)$/;
const callTrace = /^(?:Call [Tt]race:|<\/?(?:TASK|IRQ|NMI|SOFTIRQ)>|Workqueue: |Tainted: \[|Code: |R[A-Z\d]{2}: )/;

function byNode(text: string): RecordKind | undefined {
  const alone = zoneAlone.exec(text);
  if (alone !== null) return alone[1] === ':' ? 'buddy' : 'zone';
  if (zoneWords.test(text)) return zoneKind(text);
  const match = node.exec(text)?.[0];
  if (match === undefined) return undefined;
  if (match.endsWith('active_anon:')) return 'node';
  return match.endsWith('hugepages_total=') ? 'hugepages' : 'node-alone';
}

function zoneKind(text: string): RecordKind {
  const word = zoneWords.exec(text)?.[0] ?? '';
  if (word.endsWith('free:')) return 'zone';
  return word.endsWith('per-cpu:') ? 'skip' : 'buddy';
}

function byM(text: string): RecordKind | undefined {
  if (text.startsWith('Mem-Info:')) return 'mem-head';
  if (text.startsWith('Memory cgroup stats')) return 'memcg-stats';
  if (/^Memory (?:cgroup limit|limit) reached of cgroup/.test(text)) return 'memcg-limit';
  if (killHead.test(text)) return 'kill';
  if (text.startsWith('Memory cgroup out of memory')) return killLine.test(text) ? killKind(text) : 'remark';
  if (text.startsWith('Missed ')) return 'gap';
  return byNode(text);
}

function killKind(text: string): RecordKind {
  if (text.includes(' sharing same memory')) return 'remark';
  return text.includes('Killed process') && !/^[^(]{0,60}Kill process/.test(text) ? 'kill' : 'choice';
}

function byT(text: string): RecordKind | undefined {
  if (text.startsWith('Tasks state (memory values')) return 'task-title';
  if (/^Tasks in(?: \/|$)/.test(text)) return 'remark';
  if (text.startsWith('Task in /')) return 'memcg-limit';
  return text.startsWith('Total swap') ? 'total' : undefined;
}

function byC(text: string): RecordKind | undefined {
  if (/^CPU: \d{1,6} (?:UID|PID)/.test(text)) return 'cpu';
  if (/^CPU\s{1,6}\d{1,5}: hi:/.test(text)) return 'per-cpu';
  return text.startsWith('COMPACTION is disabled') ? 'remark' : undefined;
}

function byO(text: string): RecordKind | undefined {
  if (killHead.test(text)) return 'kill';
  if (killLine.test(text)) return killKind(text);
  if (text.startsWith('Out of memory and no killable') || text.startsWith('OOM request ignored')) return 'remark';
  return text.includes('is already exiting. Skip') ? 'remark' : undefined;
}

function byLower(text: string): RecordKind | undefined {
  if (text.startsWith('lowmem_reserve[]')) return 'reserve';
  if (text.startsWith('oom-kill:constraint=')) return 'summary';
  if (text.startsWith('oom_reaper: ')) return 'reaped';
  if (text.startsWith('killed as a result of limit of')) return 'limit-rest';
  if (memcgLine.test(text)) return 'memcg-counter';
  if (pageCounters.test(text)) return 'mem-pages';
  return text.startsWith('excessive unreclaimable slab') ? 'remark' : undefined;
}

function byUpper(text: string): RecordKind | undefined {
  switch (text.charCodeAt(0)) {
    case 0x43:
      return byC(text);
    case 0x4d:
      return byM(text);
    case 0x4f:
      return byO(text);
    case 0x54:
      return byT(text);
    case 0x4e:
    case 0x44:
      return byNode(text);
    case 0x48:
      return text.startsWith('Hardware name: ') ? 'hardware' : byNode(text);
    case 0x46:
      return text.startsWith('Free swap') ? 'total' : undefined;
    case 0x4b:
      return killLine.test(text)
        ? killKind(text)
        : text.startsWith('Kernel panic - not syncing: ')
          ? 'panic'
          : undefined;
    case 0x4c:
      return text.startsWith('Linux version ') ? 'boot' : undefined;
    case 0x50:
      return /^Pid: \d/.test(text) ? 'cpu' : undefined;
    case 0x53:
      return text.startsWith('Swap cache stats:') ? 'swap-stats' : undefined;
    case 0x55:
      return text.startsWith('Unreclaimable slab info:') ? 'slab-head' : undefined;
  }
  return undefined;
}

function byBracket(text: string): RecordKind | undefined {
  if (taskRow.test(text)) return 'task-row';
  return /^\[\s{0,8}pid\s{0,8}\]/.test(text) ? 'task-head' : undefined;
}

function byFirst(text: string): RecordKind | undefined {
  const code = text.charCodeAt(0);
  if (code === 0x5b) return byBracket(text);
  if (code >= 0x30 && code <= 0x39) return pageTotals.test(text) ? 'total' : undefined;
  if (code >= 0x61 && code <= 0x7a) return byLower(text);
  return byUpper(text);
}

/** Undefined: nothing a report begins a record with; it may continue the one before. */
export function kindOf(text: string): RecordKind | undefined {
  if (header.test(text.length > 240 ? text.slice(0, 240) : text)) return 'trigger';
  const first = byFirst(text);
  if (first !== undefined) return first;
  if (frame.test(text)) return 'frame';
  if (callTrace.test(text)) return 'skip';
  if (text.includes(' mems_allowed=') && text.includes('cpuset=')) return 'placement';
  return text.includes('printk messages dropped') || text.includes(' callbacks suppressed') ? 'gap' : undefined;
}
