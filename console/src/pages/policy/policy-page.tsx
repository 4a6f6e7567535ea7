import { useQuery } from '@tanstack/react-query';
import type { Answer } from '../../../../src/api/v1/routes.ts';
import { Loaded } from '../../look/loaded.tsx';
import { Page, Sheet } from '../../look/page.tsx';
import { get } from '../../server/request.ts';
import { useWords } from '../../words/language.tsx';
import { LimitsSheet } from './limits-sheet.tsx';
import classes from './policy.module.css';
import { Setting } from './policy-value.tsx';
import { policyWords, topics } from './policy-words.ts';

/** What the shop has decided, as it is in force: for reading, in the words of whoever decides. */
export function PolicyPage() {
  const words = useWords(policyWords);
  const query = useQuery({ queryKey: ['policy'], queryFn: () => get<Answer<'policy'>>('/policy') });
  return (
    <Page title={words.title} lead={words.lead}>
      <LimitsSheet />
      <Loaded query={query} lines={12}>
        {({ policy, pack, version }) => (
          <>
            <p className={classes.where}>
              {words.version}: <span className="mono">{version.slice(0, 12)}</span>. {words.change(`config/${pack}/policy.yaml`)}
            </p>
            <div className={classes.topics}>
              {topics.map((topic) => (
                <Sheet key={topic} title={words.topics[topic]}>
                  <Setting path={topic} value={(policy as Readonly<Record<string, unknown>>)[topic]} currency={currencyOf(policy)} />
                </Sheet>
              ))}
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}

function currencyOf(policy: unknown): string {
  return (policy as { readonly shop: { readonly currency: string } }).shop.currency;
}
