import { z } from 'zod';
import { actionStates } from '../../domain/action.ts';
import { modes } from '../../domain/decision.ts';
import { languages } from '../../domain/language.ts';
import { reasonCodes } from '../../domain/reasons.ts';
import { type Role, roles } from '../../domain/role.ts';
import { serviceModes } from '../../domain/service-mode.ts';
import { caseStates } from '../../ports/store.ts';
import { stages } from '../../shadow/modes.ts';

/** What a customer wrote or what tells who they are: masked for whoever may not see it. */
export function ofCustomer<Schema extends z.ZodType>(schema: Schema): Schema {
  return schema.meta({ 'x-customer-data': true });
}

export const Time = z.iso.datetime().meta({ description: 'UTC' });
/** Of anything; holds no control characters, which no id has and no store takes. */
export const Id = z.string().regex(/^[^\p{Cc}\p{Cs}]{1,120}$/u, 'is no id');
export const Reason = z.enum(reasonCodes).meta({ id: 'Reason' });
export const Mode = z.enum(modes).meta({ id: 'Mode' });
export const Stage = z.enum(stages).meta({ id: 'Stage' });
export const ServiceMode = z.enum(serviceModes).meta({ id: 'ServiceMode' });
export const Language = z.enum(languages).meta({ id: 'Language' });
export const CaseState = z.enum(caseStates).meta({ id: 'CaseState' });
export const ActionState = z.enum(actionStates).meta({ id: 'ActionState' });
export const RoleName = z.enum(roles).meta({ id: 'RoleName' });
export const dispositions = ['resolved', 'asked', 'escalated', 'skipped', 'drafted', 'shadowed', 'left_alone'] as const;
export const Disposition = z.enum(dispositions).meta({ id: 'Disposition' });
/** Written by a person, and kept with what it explains. */
export const Why = z.string().trim().min(1).max(500).meta({ id: 'Why', description: 'In your own words; it stands in the audit trail.' });

/** Lists come page by page: the next one begins behind the last row of this one, whatever was added meanwhile. */
export const Page = { limit: z.coerce.number().int().min(1).max(200).default(50), after: z.string().min(1).max(200).optional() };
export const Next = z.string().nullable().meta({ description: 'Send it as `after` for the next page; null on the last.' });

export const Scored = z.object({ id: z.string(), confidence: z.number() });

/** Who may read what is no secret of a customer. */
export const readers: readonly Role[] = ['viewer', 'agent', 'operator', 'administrator', 'auditor'];
export const everyRole: readonly Role[] = roles;
export const workers: readonly Role[] = ['agent', 'operator'];
export const runners: readonly Role[] = ['operator', 'administrator'];
