import { useNavigate, useParams } from 'react-router';
import { Loaded } from '../../look/loaded.tsx';
import { More } from '../../look/more.tsx';
import { Page } from '../../look/page.tsx';
import { QueueList } from '../../look/queue-list.tsx';
import { Split } from '../../look/split.tsx';
import { Empty } from '../../look/states.tsx';
import { Tag } from '../../look/tag.tsx';
import { Ago } from '../../look/time.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { MASKED, Masked } from '../../look/written.tsx';
import { useScenarioTitles } from '../../server/scenarios.ts';
import { useShortcuts } from '../../shell/shortcuts.tsx';
import { useWords } from '../../words/language.tsx';
import { DraftDetail } from './draft-detail.tsx';
import { draftWords } from './draft-words.ts';
import { useDrafts } from './use-drafts.ts';

export function DraftsPage() {
  const words = useWords(draftWords);
  const formats = useFormats();
  const titleOf = useScenarioTitles();
  const navigate = useNavigate();
  const { turn } = useParams();
  const { pages, rows } = useDrafts();
  const at = rows.findIndex((row) => row.turn === turn);
  const go = (step: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next) void navigate(`/drafts/${next.turn}`);
  };
  useShortcuts([
    { keys: 'j', does: words.next, run: () => go(1) },
    { keys: 'k', does: words.previous, run: () => go(-1) },
  ]);
  const after = (rows[at + 1] ?? rows[at - 1])?.turn;

  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded query={pages}>
        {() =>
          rows.length === 0 && turn === undefined ? (
            <Empty icon="check" title={words.empty.title}>
              {words.empty.says}
            </Empty>
          ) : (
            <Split
              list={
                <>
                  <QueueList
                    label={words.title}
                    items={rows.map((row) => ({
                      id: row.turn,
                      to: `/drafts/${row.turn}`,
                      title: row.scenarios[0] === undefined ? words.none : titleOf(row.scenarios[0].id),
                      aside: <Ago at={row.writtenAt} />,
                      text: row.says === MASKED ? <Masked /> : row.says,
                      tags: (
                        <>
                          <Tag>{words.ticket(row.ticket)}</Tag>
                          <Tag>{formats.wholePercent(row.confidence)}</Tag>
                        </>
                      ),
                    }))}
                  />
                  <More pages={pages} />
                </>
              }
              detail={
                turn === undefined ? null : (
                  <DraftDetail key={turn} turn={turn} onDone={() => void navigate(after === undefined ? '/drafts' : `/drafts/${after}`)} />
                )
              }
            />
          )
        }
      </Loaded>
    </Page>
  );
}
