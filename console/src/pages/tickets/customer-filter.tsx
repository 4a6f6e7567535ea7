import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useRefusal } from '../../look/use-refusal.ts';
import { useWords } from '../../words/language.tsx';
import { ticketListWords } from './ticket-list-words.ts';
import classes from './tickets.module.css';
import { useFindCustomer } from './use-tickets.ts';

/** One customer's tickets: the e-mail is asked for in a request's body and forgotten, the address holds only what stands for it. */
export function CustomerFilter({ customer, onChange }: { readonly customer: string; readonly onChange: (customer: string) => void }) {
  const why = useRefusal();
  const words = useWords(ticketListWords);
  const [email, setEmail] = useState('');
  const find = useFindCustomer();
  return (
    <form
      className={classes.customer}
      onSubmit={(event) => {
        event.preventDefault();
        find.mutate(email, { onSuccess: ({ customer: found }) => onChange(found) });
      }}
    >
      <TextInput
        label={words.customer}
        type="email"
        value={email}
        autoComplete="off"
        onChange={(event) => setEmail(event.currentTarget.value)}
        {...(find.isError ? { error: why(find.error) } : {})}
        {...(find.data && customer !== '' ? { description: words.customerFound(find.data.tickets) } : {})}
      />
      <Button type="submit" variant="default" loading={find.isPending} disabled={email.trim().length < 3}>
        {words.find}
      </Button>
    </form>
  );
}
