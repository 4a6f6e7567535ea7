import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useScenarioList } from '../../server/scenarios.ts';
import { useMay } from '../../server/session.ts';
import { domainWords } from '../../words/domain-words.ts';
import { useWords } from '../../words/language.tsx';
import { CustomerFilter } from './customer-filter.tsx';
import { ticketListWords } from './ticket-list-words.ts';
import classes from './tickets.module.css';
import type { useTickets } from './use-tickets.ts';

type Tickets = ReturnType<typeof useTickets>;

export function TicketFilters({ tickets: { filters, isFiltered, set, clear } }: { readonly tickets: Tickets }) {
  const words = useWords(ticketListWords);
  const domain = useWords(domainWords);
  const scenarios = useScenarioList();
  const mayFind = useMay('agent', 'operator', 'data_protection');
  const [number, setNumber] = useState(filters.number);
  const options = (of: Readonly<Record<string, string>>) => [
    { value: '', label: words.all },
    ...Object.entries(of).map(([value, label]) => ({ value, label })),
  ];
  return (
    <section className={classes.filters} aria-label={words.filters}>
      <form
        className={classes.number}
        onSubmit={(event) => {
          event.preventDefault();
          set({ number });
        }}
      >
        <TextInput
          id="number"
          label={words.ticket}
          value={number}
          inputMode="numeric"
          onChange={(event) => setNumber(event.currentTarget.value)}
          onBlur={() => set({ number })}
        />
      </form>
      <NativeSelect
        label={words.scenario}
        value={filters.scenario}
        onChange={(event) => set({ scenario: event.currentTarget.value })}
        data={[...options(Object.fromEntries(scenarios.map(({ id, title }) => [id, title]))), { value: 'none', label: words.none }]}
      />
      <NativeSelect
        label={words.disposition}
        value={filters.disposition}
        onChange={(event) => set({ disposition: event.currentTarget.value })}
        data={options(domain.dispositions)}
      />
      <NativeSelect
        label={words.reason}
        value={filters.reason}
        onChange={(event) => set({ reason: event.currentTarget.value })}
        data={options(domain.reasons)}
      />
      <NativeSelect
        label={words.language}
        value={filters.language}
        onChange={(event) => set({ language: event.currentTarget.value })}
        data={options({ ...domain.languages, other: words.otherLanguage })}
      />
      <NativeSelect
        label={words.confidence}
        value={filters.confidence}
        onChange={(event) => set({ confidence: event.currentTarget.value })}
        data={Object.entries(words.confidences).map(([value, label]) => ({ value, label }))}
      />
      <TextInput type="date" label={words.from} value={filters.from} onChange={(event) => set({ from: event.currentTarget.value })} />
      <TextInput type="date" label={words.to} value={filters.to} onChange={(event) => set({ to: event.currentTarget.value })} />
      {mayFind && <CustomerFilter customer={filters.customer} onChange={(customer) => set({ customer })} />}
      {isFiltered && (
        <Button
          variant="subtle"
          onClick={() => {
            setNumber('');
            clear();
          }}
        >
          {words.clear}
        </Button>
      )}
    </section>
  );
}
