// What a cgroup path says about pod and container. Paths: the kubelet's cgroupfs and systemd drivers, containerd, CRI-O, Docker,
// Podman; nested ones (a cluster inside containers) carry a prefix, so everything is looked for anywhere in the path.

export type Qos = 'guaranteed' | 'burstable' | 'besteffort';

export interface CgroupPath {
  readonly kubepods: boolean;
  readonly qos: Qos | undefined;
  readonly podUid: string | undefined;
  readonly containerId: string | undefined;
  readonly runtime: string | undefined;
}

const POD = /pod([0-9a-f]{8}[_-][0-9a-f]{4}[_-][0-9a-f]{4}[_-][0-9a-f]{4}[_-][0-9a-f]{12}|[0-9a-f]{32})(?![0-9a-f])/;
/** `docker-CID.scope`, `cri-containerd-CID.scope`, `crio-CID`, `CID`, and the last part of `…slice:cri-containerd:CID`. */
const CONTAINER = /^(?:([a-z][a-z-]{0,30})[-:])?([0-9a-f]{64})(?:\.scope)?$/;

function podOf(segments: readonly string[]): { readonly uid: string; readonly index: number } | undefined {
  for (const [index, segment] of segments.entries()) {
    const uid = POD.exec(segment)?.[1];
    if (uid !== undefined) return { uid: uid.replaceAll('_', '-'), index };
  }
  return undefined;
}

/** `…pod123_.slice:cri-containerd:CID` holds pod and container in one segment. */
function containerOf(segments: readonly string[]): Pick<CgroupPath, 'containerId' | 'runtime'> {
  for (const segment of segments) {
    const parts = segment.split(':');
    const match = CONTAINER.exec(parts.length === 3 ? parts.slice(1).join(':') : segment);
    if (match !== null) return { containerId: match[2], runtime: match[1] };
  }
  return { containerId: undefined, runtime: undefined };
}

/** Guaranteed pods have no class of their own in the path, so only a pod tells. */
function qosOf(segments: readonly string[], inPod: boolean): Qos | undefined {
  const text = segments
    .filter((segment) => segment.includes('kubepods') || /^(?:burstable|besteffort)$/.test(segment))
    .join('/');
  if (text.includes('burstable')) return 'burstable';
  if (text.includes('besteffort')) return 'besteffort';
  return inPod ? 'guaranteed' : undefined;
}

export function readCgroupPath(path: string): CgroupPath {
  const segments = path.split('/').filter((segment) => segment !== '');
  const start = segments.findIndex((segment) => segment.includes('kubepods'));
  const own = start === -1 ? segments : segments.slice(start);
  const pod = start === -1 ? undefined : podOf(own);
  const inside = pod === undefined ? own : own.slice(pod.index);
  return {
    kubepods: start !== -1,
    qos: start === -1 ? undefined : qosOf(own, pod !== undefined),
    podUid: pod?.uid,
    ...containerOf(inside),
  };
}
