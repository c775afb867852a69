// How the core reads bytes in Node: its buffers search with vector instructions.
import type { Decode } from '../kernel';

const utf8 = new TextDecoder();

export const nodeDecode: Decode = {
  latin1: (bytes) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  utf8: (bytes) => utf8.decode(bytes),
  finder: (bytes) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    return (literal, from) => buffer.indexOf(literal.length === 1 ? literal.charCodeAt(0) : literal, from);
  },
};
