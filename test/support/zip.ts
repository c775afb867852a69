// A ZIP archive's table of contents and its files (APPNOTE.TXT 6.3.10, sections 4.3.7 and 4.3.12).
import { inflateRawSync } from 'node:zlib';

export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
  readonly isDeflated: boolean;
  readonly at: number;
}

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;

export function readEntries(archive: Buffer): readonly ZipEntry[] {
  const end = findEnd(archive);
  const count = archive.readUInt16LE(end + 10);
  const entries: ZipEntry[] = [];
  let at = archive.readUInt32LE(end + 16);
  while (entries.length < count) {
    if (archive.readUInt32LE(at) !== entrySignature) throw new Error(`no entry of the central directory at ${at}`);
    const nameLength = archive.readUInt16LE(at + 28);
    entries.push({
      name: archive.toString('utf8', at + 46, at + 46 + nameLength),
      bytes: archive.readUInt32LE(at + 24),
      packedBytes: archive.readUInt32LE(at + 20),
      isDeflated: archive.readUInt16LE(at + 10) === 8,
      at: archive.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + archive.readUInt16LE(at + 30) + archive.readUInt16LE(at + 32);
  }
  return entries;
}

export function readEntry(archive: Buffer, { at, packedBytes, isDeflated }: ZipEntry): Buffer {
  const begin = at + 30 + archive.readUInt16LE(at + 26) + archive.readUInt16LE(at + 28);
  const packed = archive.subarray(begin, begin + packedBytes);
  return isDeflated ? inflateRawSync(packed) : packed;
}

/** The end record is at the end, before a comment of any length. */
function findEnd(archive: Buffer): number {
  for (let at = archive.length - 22; at >= 0; at--) {
    if (archive.readUInt32LE(at) === endSignature) return at;
  }
  throw new Error('not a ZIP archive');
}
