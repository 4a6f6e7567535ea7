import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTemplate } from '../../src/agent/reply/templates.ts';
import type { Pack } from '../../src/agent/situation.ts';
import { createHearTicket } from '../../src/mapping/hear-ticket.ts';
import { loadClassifier, loadHearing } from '../../src/settings/load-hearing.ts';
import { readPack } from '../../src/settings/read-pack.ts';
import { toolSignatures } from '../../src/tools/registry.ts';
import { remember } from '../model-report/remember.ts';

export interface Ears {
  readonly pack: Pack;
  readonly hearTicket: ReturnType<typeof createHearTicket>;
  /** What was heard with other ears is not gone on with. */
  readonly version: string;
}

/** The service's ears for looking back. */
export function openEars(root: string, name: string): Ears {
  const pack = readPack({ root, pack: name, tools: toolSignatures(), checkTemplate });
  const classifier = remember(loadClassifier(root, name));
  const hear = loadHearing(root, name, pack, classifier);
  const model = join(root, 'config', name, 'classifier.bin');
  const version = createHash('sha256').update(pack.version);
  if (existsSync(model)) version.update(readFileSync(model));
  return {
    pack,
    hearTicket: createHearTicket({ hear, classifier, book: pack.book, policy: pack.policy }),
    version: version.digest('hex'),
  };
}
