import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { BackToList } from '../../look/back-to-list.tsx';
import { CallList } from '../../look/call-list.tsx';
import { EffectList } from '../../look/effect-line.tsx';
import { Facts } from '../../look/facts.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { Ago } from '../../look/time.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { Words, Written } from '../../look/written.tsx';
import { useCurrency } from '../../server/currency.ts';
import { useScenarioTitles } from '../../server/scenarios.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { DraftSteps } from './draft-steps.tsx';
import { draftWords } from './draft-words.ts';
import classes from './drafts.module.css';
import { type Draft, useDraft } from './use-drafts.ts';

export function DraftDetail({ turn, onDone }: { readonly turn: string; readonly onDone: () => void }) {
  const query = useDraft(turn);
  return (
    <>
      <BackToList to="/drafts" />
      <Loaded query={query}>{(draft) => <Shown draft={draft} onDone={onDone} />}</Loaded>
    </>
  );
}

function Shown({ draft, onDone }: { readonly draft: Draft; readonly onDone: () => void }) {
  const words = useWords(draftWords);
  const domain = useWords(domainWords);
  const formats = useFormats();
  const currency = useCurrency();
  const titleOf = useScenarioTitles();
  return (
    <div className={classes.detail}>
      <Sheet
        title={
          <span className={classes.row}>
            {words.ticket(draft.ticket)}
            {draft.scenarios.map(({ id }) => (
              <Tag key={id} tone="accent">
                {titleOf(id)}
              </Tag>
            ))}
          </span>
        }
        aside={
          <span className={classes.links}>
            <Anchor component={Link} to={`/tickets/${draft.ticket}`}>
              {words.openTicket}
            </Anchor>
            <Anchor href={draft.url} target="_blank" rel="noreferrer noopener">
              {words.openDesk}
            </Anchor>
          </span>
        }
      >
        <Facts
          of={[
            [words.written, <Ago key="written" at={draft.writtenAt} />],
            [words.decided, <Ago key="decided" at={draft.decidedAt} />],
            [words.confidence, formats.wholePercent(draft.confidence)],
            [words.language, draft.language === null ? '–' : domain.languages[draft.language]],
          ]}
        />
      </Sheet>
      <Sheet title={words.customer}>
        <Words>{draft.says}</Words>
      </Sheet>
      <Sheet title={words.reply}>
        {draft.reply === null ? <p className={classes.none}>{words.noReply}</p> : <Written html={draft.reply} />}
        <h3 className={classes.sub}>{words.plan}</h3>
        <EffectList effects={draft.plan} currency={currency} none={words.noPlan} />
        <DraftSteps draft={draft} onDone={onDone} />
      </Sheet>
      {draft.calls.length > 0 && (
        <Sheet title={words.calls}>
          <CallList calls={draft.calls} />
        </Sheet>
      )}
    </div>
  );
}
