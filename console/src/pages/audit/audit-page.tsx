import { Button, NativeSelect, TextInput } from '@mantine/core';
import { AuditTable } from '../../look/audit-table.tsx';
import { auditEventWords } from '../../look/audit-words.ts';
import { Loaded } from '../../look/loaded.tsx';
import { More } from '../../look/more.tsx';
import { Notice } from '../../look/notice.tsx';
import { Page, Sheet } from '../../look/page.tsx';
import { Refusal } from '../../look/refusal.tsx';
import { Empty } from '../../look/states.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useWords } from '../../words/language.tsx';
import classes from './audit.module.css';
import { auditWords } from './audit-words.ts';
import { useAudit, useVerifyAudit } from './use-audit.ts';

export function AuditPage() {
  const words = useWords(auditWords);
  const { filters, file, pages, rows, chain, set } = useAudit();
  const verify = useVerifyAudit();
  const types = useWords(auditEventWords).types;
  const sorted = Object.entries(types).sort(([, one], [, other]) => one.localeCompare(other));
  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <>
          {rows.length > 0 && (
            <Button component="a" variant="default" href={file} download>
              {words.download}
            </Button>
          )}
          <Button loading={verify.isPending} onClick={() => verify.mutate()}>
            {words.verify}
          </Button>
        </>
      }
    >
      <Chain chain={chain} verified={verify.data ?? null} />
      <Refusal error={verify.error} />
      <div className={classes.filters}>
        <NativeSelect
          label={words.type}
          value={filters.type}
          onChange={(event) => set('type', event.currentTarget.value)}
          data={[{ value: '', label: words.all }, ...sorted.map(([value, label]) => ({ value, label }))]}
        />
        <TextInput
          label={words.ticket}
          value={filters.ticket}
          inputMode="numeric"
          onChange={(event) => set('ticket', event.currentTarget.value)}
        />
        <TextInput type="date" label={words.from} value={filters.from} onChange={(event) => set('from', event.currentTarget.value)} />
        <TextInput type="date" label={words.to} value={filters.to} onChange={(event) => set('to', event.currentTarget.value)} />
      </div>
      <Loaded query={pages}>
        {() => (
          <Sheet flush>
            {rows.length === 0 ? (
              <Empty icon="audit" title={words.empty.title}>
                {words.empty.says}
              </Empty>
            ) : (
              <AuditTable label={words.title} rows={rows} />
            )}
            <More pages={pages} />
          </Sheet>
        )}
      </Loaded>
    </Page>
  );
}

function Chain({
  chain,
  verified,
}: {
  readonly chain: ReturnType<typeof useAudit>['chain'];
  readonly verified: NonNullable<ReturnType<typeof useVerifyAudit>['data']> | null;
}) {
  const words = useWords(auditWords);
  const formats = useFormats();
  if (verified?.kind === 'whole')
    return (
      <Notice tone="good" urgent>
        {words.verified(formats.number(verified.count ?? 0))}
      </Notice>
    );
  if (verified)
    return (
      <Notice tone="bad" urgent>
        {words.broken(verified.seq === null ? '–' : formats.number(verified.seq), verified.fault ?? verified.kind)}
      </Notice>
    );
  if (chain === null) return null;
  if (chain.fault !== null) return <Notice tone="bad">{words.broken(formats.number(chain.fault.seq), chain.fault.fault)}</Notice>;
  if (chain.checkedTo === 0) return <Notice tone="plain">{words.unchecked(formats.number(chain.head.seq))}</Notice>;
  return <Notice tone="plain">{words.checked(formats.number(chain.checkedTo), formats.number(chain.head.seq))}</Notice>;
}
