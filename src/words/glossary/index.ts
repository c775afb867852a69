// Short meanings of the kernel's field names, as they stand in a log. The names themselves are not translated.
import { cgroupMeaning } from './cgroup';
import { cgroupEventMeaning } from './cgroupEvents';
import { columnMeaning } from './columns';
import { kernelMemoryMeaning } from './kernelMemory';
import { lruMeaning } from './pages';
import { requestMeaning } from './request';
import { zoneMeaning } from './zone';

/** Undefined for a name that is not known. */
export function fieldMeaning(name: string): string | undefined {
  return (
    zoneMeaning(name) ??
    lruMeaning(name) ??
    kernelMemoryMeaning(name) ??
    requestMeaning(name) ??
    columnMeaning(name) ??
    cgroupMeaning(name) ??
    cgroupEventMeaning(name)
  );
}

/** In a cgroup's statistics some names mean something of their own. */
export function statMeaning(name: string): string | undefined {
  return cgroupMeaning(name) ?? cgroupEventMeaning(name) ?? fieldMeaning(name);
}
