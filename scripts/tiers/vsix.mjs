// The package as it ships: built for production, then its contents, budgets and behaviour are tested.
import { join } from 'node:path';
import { packageExtension } from '../packaging/vsix.mjs';
import { temporaryFolder } from '../support/temp.mjs';
import { mochaTier } from './mocha.mjs';

/** @param {string | undefined} grep */
export async function vsixTier(grep) {
  const file = await packageExtension(join(temporaryFolder('vsix'), 'highwater.vsix'));
  return await mochaTier('vsix', { HIGHWATER_VSIX: file })(grep);
}
