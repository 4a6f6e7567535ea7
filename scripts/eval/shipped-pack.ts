import type { Hear } from '../../src/agent/hearing/hear.ts';
import { checkTemplate } from '../../src/agent/reply/templates.ts';
import type { Pack } from '../../src/agent/situation.ts';
import { loadHearing } from '../../src/settings/load-hearing.ts';
import { readPack } from '../../src/settings/read-pack.ts';
import { toolSignatures } from '../../src/tools/registry.ts';

interface Shipped {
  readonly pack: Pack;
  readonly hear: Hear;
}

const read = new Map<string, Shipped>();

/** A pack as it lies in `config/`, and its ears. Read once in a process, however many worlds are started: it takes half a second. */
export function shippedPack(root: string, name: string): Shipped {
  const key = `${root} ${name}`;
  const known = read.get(key);
  if (known) return known;
  const pack = readPack({ root, pack: name, tools: toolSignatures(), checkTemplate });
  const shipped = { pack, hear: loadHearing(root, name, pack) };
  read.set(key, shipped);
  return shipped;
}
