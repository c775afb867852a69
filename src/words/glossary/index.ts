// Short meanings of the kernel's field names, as they stand in a log. The names themselves are not translated.
import { cgroupMeaning } from './cgroup';
import { kernelMemoryMeaning } from './kernelMemory';
import { lruMeaning } from './pages';
import { columnMeaning } from './process';
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
    cgroupMeaning(name)
  );
}
