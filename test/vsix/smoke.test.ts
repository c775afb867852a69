// The package as a user has it: installed into an editor, nothing under development, a log opened.
import * as assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { looks, outside, root, type Session, sessions } from '../support/editor/door';
import { vsixFile } from './package';

const workspaces = [
  { name: 'a workspace that is trusted', trust: true },
  { name: 'a workspace that is not trusted', trust: false },
];

for (const { name, trust } of workspaces) {
  describe(`the installed package in ${name}`, function () {
    this.timeout(120_000);
    let session: Session;
    let folder: string;

    before(async () => {
      folder = mkdtempSync(join(tmpdir(), 'highwater-smoke-'));
      cpSync(join(root, 'samples'), folder, { recursive: true });
      const { openEditor } = await sessions();
      session = await openEditor({ folder, file: 'elasticsearch-oom.log', vsix: vsixFile(), trust });
    });

    after(async () => {
      await session.close();
      rmSync(folder, { recursive: true, force: true });
    });

    it('puts a lens on the sample', async () => {
      const { lenses, waitForLens } = await looks();
      await waitForLens(session.window.page, '');
      assert.match((await lenses(session.window.page)).join('\n'), /\S/);
    });

    it('contacts no other machine', async () => {
      const { outsideContacts } = await outside();
      assert.deepEqual(outsideContacts(session, 'node'), []);
    });
  });
}
