// How the core reads bytes in a browser. `latin1` there is windows-1252, which also makes one character of each byte.
import type { Decode } from '../kernel';

const utf8 = new TextDecoder();
const latin1 = new TextDecoder('latin1');

export const webDecode: Decode = {
  latin1: (bytes) => latin1.decode(bytes),
  utf8: (bytes) => utf8.decode(bytes),
  finder: (bytes) => {
    const text = latin1.decode(bytes);
    return (literal, from) => text.indexOf(literal, from);
  },
};
