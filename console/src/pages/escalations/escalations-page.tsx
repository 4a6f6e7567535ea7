import { useNavigate, useParams } from 'react-router';
import { Choice } from '../../look/choice.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { More } from '../../look/more.tsx';
import { Page } from '../../look/page.tsx';
import { QueueList } from '../../look/queue-list.tsx';
import { Split } from '../../look/split.tsx';
import { Empty } from '../../look/states.tsx';
import { Tag } from '../../look/tag.tsx';
import { Ago } from '../../look/time.tsx';
import { MASKED, Masked } from '../../look/written.tsx';
import { useShortcuts } from '../../shell/shortcuts.tsx';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { EscalationDetail } from './escalation-detail.tsx';
import { escalationWords } from './escalation-words.ts';
import { shows, useEscalations } from './use-escalations.ts';

export function EscalationsPage() {
  const words = useWords(escalationWords);
  const domain = useWords(domainWords);
  const { turn } = useParams();
  const navigate = useNavigate();
  const { show, pages, rows, search, choose } = useEscalations();
  const at = rows.findIndex((row) => row.turn === turn);
  const go = (step: number) => {
    const next = rows[Math.min(rows.length - 1, Math.max(0, at + step))];
    if (next) void navigate(`/escalations/${next.turn}${search}`);
  };
  useShortcuts([
    { keys: 'j', does: words.next, run: () => go(1) },
    { keys: 'k', does: words.previous, run: () => go(-1) },
  ]);

  return (
    <Page
      title={words.title}
      lead={words.lead}
      actions={
        <Choice
          label={words.show}
          value={show}
          onChange={choose}
          options={shows.map((name) => ({ value: name, label: words.shows[name] }))}
        />
      }
    >
      <Loaded query={pages}>
        {() =>
          rows.length === 0 && turn === undefined ? (
            <Empty icon="check" title={words.empty.title}>
              {show === 'open' ? words.empty.says : words.empty.ofThese}
            </Empty>
          ) : (
            <Split
              list={
                <>
                  <QueueList
                    label={words.title}
                    items={rows.map((row) => ({
                      id: row.turn,
                      to: `/escalations/${row.turn}${search}`,
                      title: row.reasons[0] === undefined ? words.ticket(row.ticket) : domain.reasons[row.reasons[0]],
                      aside: <Ago at={row.closedAt ?? row.deadline} />,
                      text: row.says === MASKED ? <Masked /> : row.says,
                      tags: (
                        <>
                          <Tag>{words.ticket(row.ticket)}</Tag>
                          {row.late && row.closedAt === null && <Tag tone="bad">{words.late}</Tag>}
                          {row.takenAt !== null && <Tag tone="good">{row.ownerName ?? words.taken}</Tag>}
                        </>
                      ),
                    }))}
                  />
                  <More pages={pages} />
                </>
              }
              detail={turn === undefined ? null : <EscalationDetail key={turn} turn={turn} />}
            />
          )
        }
      </Loaded>
    </Page>
  );
}
