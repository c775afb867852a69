// Which counter of a cgroup explains the kill, on variations of what the kernel prints.
import assert from 'node:assert/strict';
import { lensTitle, lineText, renderAnalysis, verdictSentence } from '../../../src/words';
import { first, inBoth } from './sample';

const noLimit = '9007199254740988';

interface Counters {
  readonly memory: string;
  readonly together?: string;
  readonly swap?: string;
}

function report({ memory, together, swap }: Counters): ReturnType<typeof first> {
  const lines = [
    'node invoked oom-killer: gfp_mask=0xcc0(GFP_KERNEL), order=0, oom_score_adj=0',
    'CPU: 0 PID: 150 Comm: node Not tainted 5.10.0-46-amd64 #1 Debian 5.10.259-1',
    `memory: ${memory}`,
    ...(together === undefined ? [] : [`memory+swap: ${together}`]),
    ...(swap === undefined ? [] : [`swap: ${swap}`]),
    'Memory cgroup stats for /a:',
    'anon 66502656',
    'oom-kill:constraint=CONSTRAINT_MEMCG,nodemask=(null),cpuset=/,mems_allowed=0,oom_memcg=/a,task_memcg=/a,task=node,pid=150,uid=0',
    'Memory cgroup out of memory: Killed process 150 (node) total-vm:102400kB, anon-rss:65000kB, file-rss:0kB, shmem-rss:0kB, UID:0 pgtables:200kB oom_score_adj:0',
  ];
  return first(lines.map((line, index) => `[    3.8${index}0000] ${line}\n`).join(''));
}

inBoth('the counters of a cgroup', (locale) => {
  const reached = locale === 'en' ? /reached is that of memory\+swap/ : /达到的是 memory\+swap/;
  const together = locale === 'en' ? /Memory and swap together/ : /内存加 swap/;

  it('name memory+swap where it alone refused', () => {
    const full = 'usage 524288kB, limit 524288kB';
    const refused = report({ memory: `${full}, failcnt 0`, together: `${full}, failcnt 38` });
    assert.match(verdictSentence(refused), reached);
    assert.doesNotMatch(
      verdictSentence(report({ memory: `${full}, failcnt 3`, together: `${full}, failcnt 0` })),
      reached,
    );
  });

  it('name memory+swap where memory has no limit or is below it, and its limit in the lens', () => {
    const swap = 'usage 98304kB, limit 98304kB, failcnt 1';
    for (const memory of [`usage 65536kB, limit ${noLimit}kB, failcnt 7`, 'usage 65536kB, limit 131072kB, failcnt 7']) {
      const analysis = report({ memory, together: swap });
      assert.match(verdictSentence(analysis), reached);
      assert.match(lensTitle(analysis), /96\.0 MiB/);
    }
  });

  it('say both where both refused, though pages charged in advance leave a gap', () => {
    const memory = 'usage 65536kB, limit 65536kB, failcnt 2539';
    const near = verdictSentence(report({ memory, together: 'usage 98180kB, limit 98304kB, failcnt 1' }));
    assert.doesNotMatch(near, reached);
    assert.match(near, together);
    assert.match(near, /98,180 kB/);
    assert.doesNotMatch(
      verdictSentence(report({ memory, together: 'usage 65536kB, limit 98304kB, failcnt 1' })),
      together,
    );
  });

  it('are all in the text, with failcnt and their line', () => {
    const analysis = report({
      memory: 'usage 65536kB, limit 65536kB, failcnt 2539',
      together: 'usage 98180kB, limit 98304kB, failcnt 1',
      swap: `usage 12kB, limit ${noLimit}kB, failcnt 0`,
    });
    const text = renderAnalysis(analysis, 1).map(lineText).join('\n');
    assert.match(text, /memory +65,536 +65,536 +2,539 +L3\n/);
    assert.match(text, /memory\+swap +98,180 +98,304 +1 +L4\n/);
    assert.match(text, locale === 'en' ? /swap +12 +no limit +0 +L5\n/ : /swap +12 +无限额 +0 +L5\n/);
  });
});
