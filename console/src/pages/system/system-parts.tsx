import { Anchor } from '@mantine/core';
import { Link } from 'react-router';
import { Facts } from '../../look/facts.tsx';
import { Sheet } from '../../look/page.tsx';
import { Tag } from '../../look/tag.tsx';
import { Ago } from '../../look/time.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import classes from './system.module.css';
import { systemWords } from './system-words.ts';
import type { System } from './use-system.ts';

export function Breakers({ breakers }: { readonly breakers: System['breakers'] }) {
  const words = useWords(systemWords).breakers;
  const names: Readonly<Record<string, string>> = useWords(domainWords).triggers;
  return (
    <Sheet title={words.title}>
      <p className={classes.quiet}>{words.says}</p>
      <ul className={classes.list}>
        {breakers.map(({ trigger, holds }) => (
          <li key={trigger}>
            <span>{names[trigger] ?? trigger}</span>
            <Tag tone={holds ? 'bad' : 'good'}>{holds ? words.holds : words.quiet}</Tag>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}

export function InTheBalance({ system: { actions, notices } }: { readonly system: System }) {
  const words = useWords(systemWords);
  const formats = useFormats();
  return (
    <Sheet title={words.actions.title}>
      <Facts
        of={[
          [words.actions.unknown, formats.number(actions.unknown)],
          [words.actions.started, formats.number(actions.started)],
          [words.actions.withPeople, formats.number(actions.withPeople)],
        ]}
      />
      <h3 className={classes.sub}>{words.notices.title}</h3>
      <Facts
        of={[
          [words.notices.planned, formats.number(notices.planned)],
          [words.notices.refused, formats.number(notices.refused)],
          [words.notices.unclear, formats.number(notices.unclear)],
        ]}
      />
      {notices.lastCode !== null && <p className="mono">{notices.lastCode}</p>}
    </Sheet>
  );
}

export function Failing({ failing }: { readonly failing: System['failing'] }) {
  const words = useWords(systemWords).failing;
  return (
    <Sheet title={words.title}>
      {failing.length === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <ul className={classes.list}>
          {failing.map(({ ticket, failures, next }) => (
            <li key={ticket}>
              <Anchor component={Link} to={`/tickets/${ticket}`}>
                {ticket}
              </Anchor>
              <span>
                {words.times(failures)}
                {next !== null && (
                  <>
                    , {words.next} <Ago at={next} />
                  </>
                )}
              </span>
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}

export function Tasks({ tasks }: { readonly tasks: System['tasks'] }) {
  const words = useWords(systemWords).tasks;
  return (
    <Sheet title={words.title}>
      {tasks.length === 0 ? (
        <p className={classes.quiet}>{words.none}</p>
      ) : (
        <ul className={classes.list}>
          {tasks.map(({ task, at }) => (
            <li key={task}>
              <span className="mono">{task}</span>
              <Ago at={at} />
            </li>
          ))}
        </ul>
      )}
    </Sheet>
  );
}
