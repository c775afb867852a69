// Writes a syslog of a given size with twenty kernel reports spread over it, the same for the same arguments.
import { closeSync, existsSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';

const report = 'test/fixtures/kernel/booted/6.12.107+deb13-amd64-global-swap.log';
const host = 'Nov 22 16:18:26 node-7 ';

/** What else a node writes; `%` becomes a number. */
const others = [
  'sshd[812]: Accepted publickey for deploy from 10.0.%.% port % ssh2: ED25519 SHA256:abc',
  'systemd[1]: Started Session % of user deploy.',
  'CRON[%]: (root) CMD (test -x /usr/sbin/anacron || run-parts --report /etc/cron.hourly)',
  'kubelet[1123]: I1122 16:18:%.123456 1123 kubelet.go:2339] "SyncLoop (PLEG): event for pod" pod="default/web-%"',
  'kernel: [%.123456] IPv6: ADDRCONF(NETDEV_CHANGE): veth%: link becomes ready',
  'containerd[990]: time="2026-11-22T16:18:%.123Z" level=info msg="shim disconnected" id=% namespace=k8s.io',
  'dhclient[77]: DHCPREQUEST for 10.0.0.% on eth0 to 10.0.0.1 port 67',
  'nginx[443]: 10.1.2.% - - "GET /api/v1/items/% HTTP/1.1" 200 5123',
];

/** @returns {() => number} */
function numbers() {
  let seed = 1;
  return () => (seed = (Math.imul(seed, 1103515245) + 12345) & 0x7fffffff);
}

/** @param {() => number} next @param {number} lines */
function noise(next, lines) {
  let text = '';
  for (let line = 0; line < lines; line++) {
    const form = others[next() % others.length] ?? '';
    text += `${host}${form.replaceAll('%', () => String(next() % 60000))}\n`;
  }
  return text;
}

function reportText() {
  const lines = readFileSync(report, 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  return lines.map((line) => `${host}kernel: ${line}\n`).join('');
}

/** @param {string} path @param {number} mebibytes @param {number} reports */
export function writeSyslog(path, mebibytes, reports = 20) {
  const size = mebibytes * 1_048_576;
  if (existsSync(path) && statSync(path).size >= size) return;
  const [file, next, insert] = [openSync(path, 'w'), numbers(), reportText()];
  for (let written = 0, done = 0; written < size;) {
    const due = done < reports && written > ((done + 1) * size) / (reports + 1);
    const text = noise(next, 5000) + (due ? insert : '');
    done += due ? 1 : 0;
    written += writeSync(file, text);
  }
  closeSync(file);
}
