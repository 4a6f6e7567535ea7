import { z } from 'zod';

/** Stands where a customer's data would; the console draws a bar there. */
export const MASKED = '•••';

/**
 * The same answer without what is marked as a customer's in its schema. Texts become a sign, and so do data of no declared
 * shape; other things become what an empty one of their kind is, so that the answer keeps its declared shape.
 */
export function masked(schema: z.core.$ZodType, value: unknown): unknown {
  if (isOfCustomer(schema)) return isUndeclared(schema) && value !== null ? MASKED : emptied(value);
  if (value === null || value === undefined) return value;
  const inner = unwrapped(schema);
  if (inner !== schema) return masked(inner, value);
  if (schema instanceof z.ZodObject) {
    const given = value as Readonly<Record<string, unknown>>;
    return Object.fromEntries(
      Object.entries(given).map(([name, item]) => {
        const part = schema.shape[name] as z.core.$ZodType | undefined;
        return [name, part === undefined ? item : masked(part, item)];
      }),
    );
  }
  if (schema instanceof z.ZodArray && Array.isArray(value)) return value.map((item) => masked(schema.element, item));
  if (schema instanceof z.ZodRecord) {
    const ofCustomer = customersFields(schema, value as object);
    return Object.fromEntries(
      Object.entries(value as object).map(([name, item]) => [
        name,
        ofCustomer.includes(name) ? emptied(item) : masked(schema.valueType, item),
      ]),
    );
  }
  return value;
}

/** What a query asks for that is a customer's: whoever may not see it may not search by it either, or the search would tell. */
export function namesCustomerData(schema: z.ZodObject | undefined, query: unknown): boolean {
  return Object.entries(query ?? {}).some(
    ([name, item]) => item !== undefined && schema?.shape[name] !== undefined && isOfCustomer(schema.shape[name]),
  );
}

/** Whether anything of it is a customer's: for whoever must know that an answer was masked. */
export function holdsCustomerData(schema: z.core.$ZodType): boolean {
  if (isOfCustomer(schema)) return true;
  const inner = unwrapped(schema);
  if (inner !== schema) return holdsCustomerData(inner);
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).some((part) => holdsCustomerData(part as z.core.$ZodType));
  if (schema instanceof z.ZodArray) return holdsCustomerData(schema.element);
  if (schema instanceof z.ZodRecord)
    return z.globalRegistry.get(schema)?.['x-customer-data-by-type'] !== undefined || holdsCustomerData(schema.valueType);
  return false;
}

/** Records of several types name the fields that are a customer's type by type. */
function customersFields(schema: z.ZodRecord, value: object): readonly string[] {
  const byType = z.globalRegistry.get(schema)?.['x-customer-data-by-type'] as Readonly<Record<string, readonly string[]>> | undefined;
  return ('type' in value && byType?.[String(value.type)]) || [];
}

function isOfCustomer(schema: z.core.$ZodType): boolean {
  return z.globalRegistry.get(schema)?.['x-customer-data'] === true;
}

/** Data of no declared shape, as a look-up found it: nothing of it is shown, not even how much there is. */
function isUndeclared(schema: z.core.$ZodType): boolean {
  return schema instanceof z.ZodUnknown || (unwrapped(schema) !== schema && isUndeclared(unwrapped(schema)));
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapper = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapper ? schema.def.innerType : schema;
}

function emptied(value: unknown): unknown {
  if (typeof value === 'string') return MASKED;
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return false;
  // That something stands there is seen: an empty list would say that nothing does.
  if (Array.isArray(value)) return value.some((item) => typeof item === 'string') ? [MASKED] : [];
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, emptied(item)]));
  return value;
}
