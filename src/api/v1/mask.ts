import { z } from 'zod';

/** Stands where a customer's data would; the console draws a bar there. */
export const MASKED = '•••';

/**
 * The same answer without what is marked as a customer's in its schema. Texts become a sign, other things become what an empty
 * one of their kind is, so that the answer keeps its declared shape.
 */
export function masked(schema: z.core.$ZodType, value: unknown): unknown {
  if (isOfCustomer(schema)) return emptied(value);
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
    return Object.fromEntries(Object.entries(value as object).map(([name, item]) => [name, masked(schema.valueType, item)]));
  }
  return value;
}

/** Whether anything of it is a customer's: for whoever must know that an answer was masked. */
export function holdsCustomerData(schema: z.core.$ZodType): boolean {
  if (isOfCustomer(schema)) return true;
  const inner = unwrapped(schema);
  if (inner !== schema) return holdsCustomerData(inner);
  if (schema instanceof z.ZodObject) return Object.values(schema.shape).some((part) => holdsCustomerData(part as z.core.$ZodType));
  if (schema instanceof z.ZodArray) return holdsCustomerData(schema.element);
  if (schema instanceof z.ZodRecord) return holdsCustomerData(schema.valueType);
  return false;
}

function isOfCustomer(schema: z.core.$ZodType): boolean {
  return z.globalRegistry.get(schema)?.['x-customer-data'] === true;
}

function unwrapped(schema: z.core.$ZodType): z.core.$ZodType {
  const isWrapper = schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault;
  return isWrapper ? schema.def.innerType : schema;
}

function emptied(value: unknown): unknown {
  if (typeof value === 'string') return MASKED;
  if (typeof value === 'number') return 0;
  if (typeof value === 'boolean') return false;
  if (Array.isArray(value)) return [];
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, emptied(item)]));
  return value;
}
