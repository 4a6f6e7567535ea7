// Checks that no audit event was changed, removed, added or reordered: npm run audit:verify -- [--anchor HASH] [--url URL]
import { type AuditReport, verifyAudit } from '../src/adapters/postgres/verify-audit.ts';
import type { ChainFault } from '../src/audit/chain.ts';
import { openDatabase } from './open-database.ts';
import { readOptions } from './read-options.ts';

const values = readOptions('npm run audit:verify -- [--anchor HEAD] [--url postgres://…]', {
  anchor: { type: 'string' },
  url: { type: 'string' },
});

const faults: Record<ChainFault, string> = {
  missing_or_out_of_order: 'a row before it is missing, or the order was changed',
  not_linked: 'it does not follow from the row before it',
  content_changed: 'its content was changed',
  unreadable: 'its content is no JSON',
  type_changed: 'its type does not match its content',
};

function sentence(report: AuditReport): string {
  switch (report.kind) {
    case 'whole':
      return `The audit chain is whole: ${report.count} events.\nHead ${report.head}\nKeep the head elsewhere; "--anchor ${report.head.slice(0, 8)}…" then proves that nothing up to here was cut off or rewritten.`;
    case 'broken':
      return `The audit chain is broken at event ${report.seq}: ${faults[report.fault]}.`;
    case 'cut':
      return `The audit chain was cut: ${report.noted} events were written, ${report.count} are left. Head ${report.head}`;
    case 'not_anchored':
      return `The audit chain does not hold the anchor: its end was cut off or all of it was rewritten. ${report.count} events, head ${report.head}`;
    default:
      return report satisfies never;
  }
}

const database = await openDatabase(values.url);
try {
  const onProgress = process.stderr.isTTY ? (rows: number) => process.stderr.write(`\r${rows} events read `) : undefined;
  const report = await verifyAudit({ url: database.url, anchor: values.anchor, ...(onProgress ? { onProgress } : {}) });
  if (onProgress) process.stderr.write('\r\u001B[K');
  console.log(sentence(report));
  process.exitCode = report.kind === 'whole' ? 0 : 1;
} catch (error) {
  console.error(`The audit chain could not be read: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 2;
} finally {
  await database.stop();
}
