// Makes plain labels of text that may hold pieces of a log: some places of the editor draw `$(name)` as an icon.
import { visible } from '../base/visible';

/** For code lenses and status-bar items. */
export function iconFree(text: string): string {
  return visible(text).replaceAll('$(', '\\$(');
}
