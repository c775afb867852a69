// Who asked for memory, from where, on which kernel.

import type { LineKind } from './lineKind';

const cgroup = 'entity.name.namespace.cgroup';

export const linesOfRequest: readonly LineKind[] = [
  {
    kind: 'the trigger with flag names',
    text: 'java invoked oom-killer: gfp_mask=0x140dca(GFP_HIGHUSER_MOVABLE|__GFP_COMP|__GFP_ZERO), order=0, oom_score_adj=-998',
    paints: [
      'java→string.unquoted.process.trigger',
      'invoked oom-killer→keyword.control.trigger',
      'gfp_mask→variable.parameter.gfp-mask',
      '0x140dca→constant.numeric.hex.gfp-mask',
      'GFP_HIGHUSER_MOVABLE→constant.language.gfp-flag',
      '__GFP_COMP→constant.language.gfp-flag',
      '__GFP_ZERO→constant.language.gfp-flag',
      'order→variable.parameter.order',
      '0→constant.numeric.order',
      'oom_score_adj→variable.parameter.oom-score-adj',
      '-998→constant.numeric.oom-score-adj',
    ],
  },
  {
    kind: 'the trigger of 2.6.32',
    text: 'sshd invoked oom-killer: gfp_mask=0x200d2, order=0, oom_adj=0, oom_score_adj=0',
    paints: ['sshd→string.unquoted.process.trigger', '0x200d2→constant.numeric.hex', 'oom_adj→variable.parameter'],
  },
  {
    kind: 'the trigger with a node mask',
    text: 'Xorg invoked oom-killer: gfp_mask=0x240c0d0(GFP_TEMPORARY|__GFP_COMP), nodemask=0-1,  order=3, oom_score_adj=0',
    paints: [
      'GFP_TEMPORARY→constant.language',
      'nodemask→variable.parameter.nodes',
      '0-1→constant.numeric.nodes',
      '3→constant.numeric.order',
    ],
  },
  {
    kind: 'a failed allocation',
    text: 'kworker/u8:4: page allocation failure: order:6, mode:0x40c40(GFP_NOFS|__GFP_COMP), nodemask=(null),cpuset=/,mems_allowed=0',
    paints: [
      'kworker/u8:4→string.unquoted.process.trigger',
      'page allocation failure→keyword.control.allocation-failure',
      '6→constant.numeric.order',
      'mode→variable.parameter.gfp-mask',
      'GFP_NOFS→constant.language.gfp-flag',
      '(null)→constant.language.null',
      `/→${cgroup}`,
      '0→constant.numeric.nodes',
    ],
  },
  {
    kind: 'the cpuset line',
    text: 'runc:[2:INIT] cpuset=docker abc mems_allowed=0-1,3',
    paints: ['runc:[2:INIT]→string.unquoted.process', `docker abc→${cgroup}`, '0-1,3→constant.numeric.nodes'],
  },
  {
    kind: 'the CPU line of 3.10',
    text: 'CPU: 6 PID: 867 Comm: vmtoolsd Not tainted 3.10.0-693.21.1.el7.x86_64 #1',
    paints: [
      '6→constant.numeric.cpu',
      '867→constant.numeric.pid',
      'vmtoolsd→string.unquoted.process',
      'Not tainted→comment.block.untainted',
      '3.10.0-693.21.1.el7.x86_64→entity.name.type.release',
    ],
  },
  {
    kind: 'the CPU line of 6.11 with taint',
    text: 'CPU: 4 UID: 0 PID: 12 Comm: a b Kdump: loaded Tainted: G        W  OE      6.12.0-211.el10.x86_64 #1 PREEMPT(full)',
    paints: [
      '0→constant.numeric.uid',
      'a b→string.unquoted.process',
      ' G        W  OE→constant.language.taint',
      '6.12.0-211.el10.x86_64→entity.name.type.release',
    ],
  },
  {
    kind: 'the taint in words',
    text: 'Tainted: [W]=WARN, [O]=OOT_MODULE',
    paints: ['Tainted→keyword.other.taint', '[W]=WARN, [O]=OOT_MODULE→constant.language.taint'],
  },
  {
    kind: 'the hardware',
    text: 'Hardware name: VMware, Inc. Platform/440BX, BIOS 6.00 12/12/2018',
    paints: ['Hardware name→variable.parameter.hardware'],
  },
  { kind: 'the heading of the stack', text: 'Call Trace:', paints: ['Call Trace→markup.heading.section'] },
  {
    kind: 'a frame',
    text: ' __alloc_pages+0x305/0x330 [ext4]',
    paints: ['__alloc_pages→entity.name.function.frame', '+0x305/0x330→comment', '[ext4]→entity.name.namespace.module'],
  },
  {
    kind: 'a frame with its address',
    text: '[<ffffffff816a9b90>] dump_header+0x90/0x229',
    paints: ['[<ffffffff816a9b90>] →comment.block.address', 'dump_header→entity.name.function.frame'],
  },
  {
    kind: 'an uncertain frame',
    text: ' ? policy_node+0x51/0x70',
    paints: ['? policy_node+0x51/0x70→comment.line.uncertain-frame'],
  },
  {
    kind: 'an uncertain frame with its address',
    text: '[<ffffffff810ecec2>] ? ktime_get_ts64+0x52/0xf0',
    paints: ['[<ffffffff810ecec2>] ? ktime_get_ts64+0x52/0xf0→comment.line.uncertain-frame'],
  },
  {
    kind: 'a frame of 32-bit ARM',
    text: ' show_stack from dump_stack_lvl+0x90/0xac',
    paints: [
      'show_stack→entity.name.function.frame',
      'from→keyword.other.from',
      'dump_stack_lvl→entity.name.function.frame',
    ],
  },
  { kind: 'a context mark', text: ' <TASK>', paints: ['<TASK>→comment.block.context'] },
  {
    kind: 'registers',
    text: 'RAX: 00000000000000a2 RBX: 00000000007ef000',
    paints: ['RAX: 00000000000000a2 RBX: 00000000007ef000→comment.block.registers'],
  },
];
