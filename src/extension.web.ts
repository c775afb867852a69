// Browser entry. The platform is imported first: its clock starts when the bundle begins to run.
import { web } from './platform/web';
import { start, type HighwaterApi } from './editor/start';
import type { ExtensionContext } from 'vscode';

export function activate(context: ExtensionContext): HighwaterApi {
  return start(context, web);
}
