// Pods and containers by the paths that kubelets, runtimes and nested clusters write.

import assert from 'node:assert/strict';
import { analyse } from '../../../../src/kernel';
import { counterOf, field, memcgOf, releaseLine, reportOf, summaryOf } from '../../../support/kernelBuilder';

const cid = 'a1b2c3d4'.repeat(8);
const uid = '8f2f1a8e-3c4d-4e5f-8a9b-0c1d2e3f4a5b';
const under = uid.replaceAll('-', '_');
const fixed = '0123456789abcdef0123456789abcdef';

function kubernetes(limit: string, task = limit): string {
  const found = analyse(reportOf({ memcg: memcgOf(limit, task, counterOf(100, 100)) })).kubernetes;
  if (found === undefined) return 'none';
  const { podUid, qos, containerId, runtime, level } = found;
  const id = containerId === undefined ? '-' : containerId === cid ? 'cid' : 'other';
  return [podUid ?? '-', qos ?? '-', id, runtime ?? '-', level ?? 'outside'].join(' ');
}

const pod = `/kubepods.slice/kubepods-burstable.slice/kubepods-burstable-pod${under}.slice`;

const paths: readonly (readonly [string, string, string])[] = [
  ['cgroupfs, burstable', `/kubepods/burstable/pod${uid}/${cid}`, `${uid} burstable cid - container`],
  ['cgroupfs, best effort', `/kubepods/besteffort/pod${uid}/${cid}`, `${uid} besteffort cid - container`],
  ['cgroupfs, guaranteed', `/kubepods/pod${uid}/${cid}`, `${uid} guaranteed cid - container`],
  ['a static pod', `/kubepods/burstable/pod${fixed}/${cid}`, `${fixed} burstable cid - container`],
  ['systemd, containerd', `${pod}/cri-containerd-${cid}.scope`, `${uid} burstable cid cri-containerd container`],
  ['systemd, Docker', `${pod}/docker-${cid}.scope`, `${uid} burstable cid docker container`],
  ['systemd, CRI-O below its container', `${pod}/crio-${cid}.scope/init.scope`, `${uid} burstable cid crio container`],
  [
    'systemd, guaranteed',
    `/kubepods.slice/kubepods-pod${under}.slice/cri-containerd-${cid}.scope`,
    `${uid} guaranteed cid cri-containerd container`,
  ],
  [
    'containerd with mixed drivers',
    `/system.slice/containerd.service/kubepods-burstable-pod${under}.slice:cri-containerd:${cid}`,
    `${uid} burstable cid cri-containerd container`,
  ],
  [
    'a cluster in a container',
    `/docker/${fixed}${fixed}/kubelet/kubepods/pod${uid}/${cid}`,
    `${uid} guaranteed cid - container`,
  ],
  [
    'kubelet slices of kind',
    `/kubelet.slice/kubelet-kubepods.slice/kubelet-kubepods-pod${under}.slice/cri-containerd-${cid}.scope`,
    `${uid} guaranteed cid cri-containerd container`,
  ],
  ['the pod itself', pod, `${uid} burstable - - pod`],
  ['a QoS class', '/kubepods.slice/kubepods-besteffort.slice', '- besteffort - - qos'],
  ['all pods', '/kubepods', '- - - - kubepods'],
  ['plain Docker', `/docker/${cid}`, 'none'],
  ['a service', '/system.slice/nginx.service', 'none'],
];

describe('a cgroup path', () => {
  for (const [what, path, expected] of paths)
    it(`of ${what} gives ${expected}`, () => {
      assert.equal(kubernetes(path), expected);
    });

  it('of the victim names the pod, that of the limit the level', () => {
    assert.equal(kubernetes(pod, `${pod}/crio-${cid}.scope`), `${uid} burstable cid crio pod`);
    assert.equal(kubernetes('/kubepods', `/kubepods/burstable/pod${uid}/${cid}`), `${uid} burstable cid - kubepods`);
  });

  it('above the cluster, which the limit is of, is no level of Kubernetes', () => {
    const nested = `/system/docker/kubepods/burstable/pod${uid}/${cid}`;
    assert.equal(kubernetes('/system/docker', nested), `${uid} burstable cid - outside`);
    assert.equal(kubernetes(`/docker/${cid}`, nested), `${uid} burstable cid - outside`);
    assert.equal(kubernetes('/system/docker/kubepods', nested), `${uid} burstable cid - kubepods`);
  });

  it('of plain Docker still names the container', () => {
    const report = reportOf({
      memcg: memcgOf(`/system.slice/docker-${cid}.scope`, '/', counterOf(1, 1)),
      cpuset: field('/'),
    });
    assert.deepEqual(analyse({ ...report, memcg: memcgOf('/', `/docker/${cid}`, counterOf(1, 1)) }).container, {
      id: cid,
      runtime: undefined,
    });
  });

  it('is taken from the summary of a global kill too', () => {
    const summary = summaryOf({ globalOom: true, taskMemcg: field(`/kubepods/pod${uid}/${cid}`) });
    assert.equal(analyse(reportOf({ summary })).kubernetes?.podUid, uid);
  });
});

describe('the cgroup version', () => {
  const memory = memcgOf('/a', '/a', counterOf(100, 100));
  const version = (release: string, memcg: typeof memory): number | undefined =>
    analyse(reportOf({ cpuLine: releaseLine(release), memcg })).cgroupVersion;

  it('is 2 by a swap counter and 1 by memory+swap since 5.3', () => {
    assert.equal(version('6.1.0', { ...memory, swap: counterOf(0, undefined) }), 2);
    assert.equal(version('5.10.0', { ...memory, memorySwap: counterOf(0, undefined) }), 1);
  });

  it('is open before 5.3 unless memory+swap is charged', () => {
    assert.equal(version('4.19.0', { ...memory, memorySwap: counterOf(0, undefined) }), undefined);
    assert.equal(version('4.19.0', { ...memory, memorySwap: counterOf(100, undefined) }), 1);
  });
});
