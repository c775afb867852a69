// The table of contents of a ZIP archive: names and sizes, from its central directory (APPNOTE.TXT 6.3.10, section 4.3).

export interface ZipEntry {
  readonly name: string;
  readonly bytes: number;
  readonly packedBytes: number;
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
    const lengths = [28, 30, 32].map((offset) => archive.readUInt16LE(at + offset));
    const name = archive.toString('utf8', at + 46, at + 46 + (lengths[0] ?? 0));
    entries.push({ name, packedBytes: archive.readUInt32LE(at + 20), bytes: archive.readUInt32LE(at + 24) });
    at += 46 + lengths.reduce((sum, length) => sum + length, 0);
  }
  return entries;
}

/** The end record is at the end, before a comment of any length. */
function findEnd(archive: Buffer): number {
  for (let at = archive.length - 22; at >= 0; at--) {
    if (archive.readUInt32LE(at) === endSignature) return at;
  }
  throw new Error('not a ZIP archive');
}
