import { Button } from '@mantine/core';
import { Figure, Figures } from '../../look/figure.tsx';
import { Loaded } from '../../look/loaded.tsx';
import { Notice } from '../../look/notice.tsx';
import { Page, Sheet } from '../../look/page.tsx';
import { Ago } from '../../look/time.tsx';
import { useFormats } from '../../look/use-formats.ts';
import { useWords } from '../../words/language.tsx';
import classes from './system.module.css';
import { Breakers, Failing, InTheBalance, Tasks } from './system-parts.tsx';
import { ErrorTable, MeasureTable } from './system-tables.tsx';
import { systemWords } from './system-words.ts';
import { type System, useConnections, useSystem } from './use-system.ts';

export function SystemPage() {
  const words = useWords(systemWords);
  const query = useSystem();
  return (
    <Page title={words.title} lead={words.lead}>
      <Loaded query={query} lines={8}>
        {(system) => <Shown system={system} />}
      </Loaded>
    </Page>
  );
}

function Shown({ system }: { readonly system: System }) {
  const words = useWords(systemWords);
  const formats = useFormats();
  const { queue, sweep } = system;
  return (
    <div className={classes.rows}>
      <Connections />
      <Figures>
        <Figure name={words.store.name} value={words.store[system.store]} />
        <Figure
          name={words.queue.name}
          value={queue === null ? words.queue.silent : formats.number(queue.waiting)}
          {...(queue === null ? {} : { note: words.queue.note(formats.number(queue.delayed), formats.number(queue.active)) })}
        />
        <Figure
          name={words.sweep.name}
          value={sweep.at === null ? words.sweep.never : <Ago at={sweep.at} />}
          note={words.sweep.every(sweep.everySeconds)}
        />
        <Figure
          name={words.model}
          value={system.model === 'embedded' ? words.embedded : system.model}
          note={<span className="mono">{system.version.slice(0, 12)}</span>}
        />
      </Figures>
      <MeasureTable measures={system.measures} />
      <div className={classes.columns}>
        <Breakers breakers={system.breakers} />
        <InTheBalance system={system} />
      </div>
      <ErrorTable errors={system.errors} />
      <div className={classes.columns}>
        <Failing failing={system.failing} />
        <Tasks tasks={system.tasks} />
      </div>
    </div>
  );
}

function Connections() {
  const words = useWords(systemWords).connections;
  const query = useConnections();
  return (
    <Sheet
      title={words.title}
      aside={
        <Button variant="default" loading={query.isFetching} onClick={() => void query.refetch()}>
          {words.again}
        </Button>
      }
    >
      <Loaded query={query} lines={1}>
        {({ faults }) =>
          faults.length === 0 ? (
            <Notice tone="good">{words.well}</Notice>
          ) : (
            faults.map((fault) => (
              <Notice key={fault} tone="bad">
                {fault}
              </Notice>
            ))
          )
        }
      </Loaded>
    </Sheet>
  );
}
