// All tiers, in the order in which they run: the cheap ones first.
import { existsSync } from 'node:fs';
import { inRepo } from '../support/repo.mjs';
import { hostTiers } from './host.mjs';
import { mochaTier } from './mocha.mjs';
import { vsixTier } from './vsix.mjs';

/**
 * @typedef {object} Tier
 * @property {string} name
 * @property {() => boolean} exists   false only for a tier whose subject this project does not have yet
 * @property {(grep: string | undefined) => Promise<import('./outcome.mjs').Outcome>} run
 */

const always = () => true;

/** @param {string} name */
const whenThere = (name) => () => existsSync(inRepo('test', name));

/** @type {readonly Tier[]} */
export const tiers = [
  { name: 'unit', exists: always, run: mochaTier('unit') },
  { name: 'grammar', exists: always, run: mochaTier('grammar') },
  { name: 'wall', exists: whenThere('wall'), run: mochaTier('wall') },
  ...hostTiers,
  { name: 'page', exists: whenThere('page'), run: mochaTier('page') },
  { name: 'vsix', exists: always, run: vsixTier },
];
