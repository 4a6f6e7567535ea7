import { crc32, deflateRawSync } from 'node:zlib';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const VERSION = 20;
/** Names in UTF-8. */
const FLAGS = 0x0800;
const DEFLATED = 8;
/** 1 January 1980, the first day that the format knows: the same files make the same archive. */
const DAY = 0x0021;

/** A zip archive (APPNOTE 6.3.10) of a few small files. */
export function writeZip(files: Iterable<readonly [name: string, data: Uint8Array]>): Buffer {
  const bodies: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [path, data] of files) {
    const name = Buffer.from(path, 'utf8');
    const packed = deflateRawSync(data, { level: 9 });
    const facts = numbers(
      [2, VERSION],
      [2, FLAGS],
      [2, DEFLATED],
      [2, 0],
      [2, DAY],
      [4, crc32(data)],
      [4, packed.length],
      [4, data.length],
      [2, name.length],
      [2, 0],
    );
    const body = Buffer.concat([numbers([4, LOCAL]), facts, name, packed]);
    directory.push(numbers([4, CENTRAL], [2, VERSION]), facts, numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]), name);
    bodies.push(body);
    offset += body.length;
  }
  const central = Buffer.concat(directory);
  const end = numbers([4, END], [2, 0], [2, 0], [2, bodies.length], [2, bodies.length], [4, central.length], [4, offset], [2, 0]);
  return Buffer.concat([...bodies, central, end]);
}

/** One after the other, the least byte first. */
function numbers(...of: readonly (readonly [bytes: 2 | 4, value: number])[]): Buffer {
  return Buffer.concat(
    of.map(([bytes, value]) => {
      const buffer = Buffer.alloc(bytes);
      buffer.writeUIntLE(value, 0, bytes);
      return buffer;
    }),
  );
}
