import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { TicketLine } from '../../src/domain/ticket-line.ts';
import { ReportFile } from './report-file.ts';
import { StoreShape } from './store-shape.ts';

/** The JSON Schemas beside this file, by file name: for editors, and for people who check their files elsewhere. */
export function jsonSchemas(): Readonly<Record<string, string>> {
  const written = (schema: z.ZodType) => `${JSON.stringify(z.toJSONSchema(schema, { io: 'input' }), null, 2)}\n`;
  return {
    'store.schema.json': written(StoreShape),
    'ticket.schema.json': written(TicketLine),
    'report.schema.json': written(ReportFile),
  };
}

/** `node sandbox/formats/json-schemas.ts` writes them anew. */
if (import.meta.main) {
  for (const [name, text] of Object.entries(jsonSchemas())) writeFileSync(new URL(name, import.meta.url), text);
}
