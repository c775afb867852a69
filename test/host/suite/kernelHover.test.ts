// Hovers: the numbers of the seed, an answer everywhere in a report, and nothing of a log that acts.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { activateExtension } from '../support/extension';
import { hoverAt, openKernelLog, openText, outsideFences, placeOf } from '../support/logs';

describe('hovers', () => {
  before(activateExtension);

  it('work out why zone Normal was 60 kB short', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/marked.log');
    const hover = await hoverAt(document, placeOf(document, 'free:54912kB'));
    for (const number of ['54,912 kB', '13,728', '54,968 kB', '13,742', '60 kB', 'lowmem_reserve[2]'])
      assert.ok(hover.includes(number), `${number} in\n${hover}`);
  });

  it('show that DMA and DMA32 are held back by the reserve', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/marked.log');
    const dma = await hoverAt(document, placeOf(document, 'free:15840kB'));
    assert.ok(dma.includes('15,840 kB') && dma.includes('64,060 kB') && dma.includes('64,124 kB'), dma);
    const dma32 = await hoverAt(document, placeOf(document, 'free:61692kB'));
    assert.ok(dma32.includes('61,692 kB') && dma32.includes('52,148 kB') && dma32.includes('64,692 kB'), dma32);
    const reserve = await hoverAt(document, placeOf(document, '##13037##').translate(0, 3));
    assert.ok(reserve.includes('13,037') && reserve.includes('64,692 kB'), reserve);
  });

  it("answer the note's question on the buddy line", async () => {
    const document = await openKernelLog('fixtures/kernel/seed/plain.log');
    const letters = await hoverAt(document, placeOf(document, '13786*4kB', '(UE)').translate(0, 1));
    assert.ok(letters.includes('13,806') && letters.includes('54,968 kB') && letters.includes('60 kB'), letters);
  });

  it('decode the mask for the kernel that ran', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/plain.log');
    const mask = await hoverAt(document, placeOf(document, '0x280da'));
    assert.ok(mask.includes('GFP_HIGHUSER_MOVABLE') && mask.includes('__GFP_ZERO') && mask.includes('3.10 el7'), mask);
  });

  it('work out badness in a row of the process table', async () => {
    const document = await openKernelLog('fixtures/kernel/booted/6.1.0-50-amd64-memcg2-group.log');
    const row = await hoverAt(document, placeOf(document, '[    158]', '3235'));
    for (const number of ['3,235', '16,000', '19,251']) assert.ok(row.includes(number), `${number} in\n${row}`);
  });

  it('name pod, QoS class and container of a cgroup path', async () => {
    const document = await openKernelLog('fixtures/kernel/booted/6.1.0-50-amd64-memcg2-group.log');
    const path = await hoverAt(document, placeOf(document, 'oom_memcg=').translate(0, 20));
    assert.ok(path.includes('6f3c9a12-7b1e-4d0a-9c55-0e2f8d6b4a71') && path.includes('burstable'), path);
  });

  for (const path of ['seed/marked.log'])
    it(`answer at every number of ${path}`, async function () {
      this.timeout(60_000);
      const document = await openKernelLog(`fixtures/kernel/${path}`);
      const silent: string[] = [];
      for (const match of document.getText().matchAll(/\d[\da-f]*/giu)) {
        const place = document.positionAt(match.index);
        if ((await hoverAt(document, place)) === '')
          silent.push(`${place.line + 1}:${place.character + 1} ${match[0]}`);
      }
      assert.deepEqual(silent, []);
    });

  it('say nothing outside a report', async () => {
    const document = await openText('Apr 11 10:21:50 host systemd[1]: Started session 12.\n');
    assert.equal(await hoverAt(document, new vscode.Position(0, 20)), '');
  });

  it('hold no link but those that reveal a line of this document', async () => {
    const document = await openKernelLog('fixtures/kernel/seed/plain.log');
    const hover = outsideFences(await hoverAt(document, placeOf(document, 'free:54912kB')));
    const targets = Array.from(hover.matchAll(/\]\(([^)\s]*)/gu), ([, target]) => decodeURIComponent(target ?? ''));
    assert.equal(targets.length, 3);
    for (const target of targets) assert.match(decodeURIComponent(target), /^command:highwater\.reveal\?\["/u);
  });
});
