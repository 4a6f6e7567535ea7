import { z } from 'zod';
import { weekdays } from './business-hours.ts';
import { languages } from './language.ts';
import { reasonCodes } from './reasons.ts';

const priority = z.enum(['low', 'normal', 'high', 'urgent']);
const text = z.partialRecord(z.enum(languages), z.string().min(1));
const minutes = (description: string) => z.int().min(1).meta({ description });
const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'write a time in quotes, such as "09:00"');
const name = z.string().regex(/^[a-z][a-z0-9_]*$/, 'write a name in small letters');

const Rung = z.strictObject({
  after_minutes: minutes('Opening minutes since the hand-over without a person having taken the ticket.'),
  priority: priority.optional().meta({ description: 'The ticket is raised to this priority; it is never lowered.' }),
  to: z
    .enum(['group', 'manager'])
    .default('group')
    .meta({ description: '`manager` moves the ticket to the group of `manager` and tells that address too.' }),
});

/** `escalation` in `policy.yaml`: how a hand-over is followed until a person has taken it. */
export const EscalationPolicy = z.strictObject({
  opening_hours: z
    .partialRecord(z.enum(weekdays), z.strictObject({ from: time, to: time }))
    .meta({ description: 'When people answer, in the shop’s time zone. Days left out and public holidays are closed.' }),
  ladders: z.record(name, z.array(Rung).min(1)).meta({ description: 'What happens at each deadline that passes without a person.' }),
  usual_ladder: name,
  ladder_by_priority: z.partialRecord(priority, name),
  ladder_by_reason: z.partialRecord(z.enum(reasonCodes), name).meta({ description: 'Goes before the priority.' }),
  repeat_minutes: minutes('After the last rung the manager is told again each so many opening minutes, until a person takes the ticket.'),
  manager: z.strictObject({ group: z.string().min(1), email: z.email().nullable() }),
  acknowledgement: z.strictObject({
    send: z.boolean().meta({ description: 'Whether a customer whose ticket is handed over is told so, once per ticket.' }),
    not_for: z.array(z.enum(reasonCodes)).meta({ description: 'Reasons for which nothing is sent.' }),
    most_per_customer_a_day: z.int().min(1).meta({ description: 'More are not sent to one address, whatever it writes.' }),
    answer_minutes: minutes('Opening minutes within which a person answers: the time that the customer is told.'),
    answer_minutes_by_reason: z.partialRecord(z.enum(reasonCodes), z.int().min(1)),
    text: text.meta({ description: 'Holes: {{ customer.first_name }}, {{ shop.name }}, {{ answer_by | date }}.' }),
    text_by_reason: z
      .partialRecord(z.enum(reasonCodes), text)
      .meta({ description: 'Goes before `text`; of several reasons the first that has one.' }),
    disclosure: text.meta({ description: 'Says that an AI wrote the message; stands last, whichever text it has.' }),
    other_languages: z.enum(languages).meta({ description: 'Customers who write in another language read this one.' }),
  }),
  hand_back: z.strictObject({
    tag: name.meta({ description: 'A person who sets this tag gives the ticket back to the bot.' }),
    word: z
      .string()
      .regex(/^[#@/][\p{L}\d_-]+$/u, 'write one word that starts with #, @ or /')
      .meta({ description: 'An internal note that starts with it gives the ticket back; what follows is the instruction.' }),
  }),
});
export type EscalationPolicy = z.infer<typeof EscalationPolicy>;
