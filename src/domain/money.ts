/** An exact amount: `minor` counts the smallest unit (øre for DKK). Never a float. */
export interface Money {
  readonly minor: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** `money('599.00', 'DKK')`; accepts at most two decimals, as the shop sends them. @throws RangeError on anything else. */
export function money(amount: string, currency: string): Money {
  const match = /^(-?)(\d+)(?:\.(\d{1,2})0*)?$/.exec(amount.trim());
  if (!match) throw new RangeError(`"${amount}" is not an amount such as "599.00"`);
  const minor = Number(match[2]) * 100 + Number((match[3] ?? '').padEnd(2, '0'));
  if (!Number.isSafeInteger(minor)) throw new RangeError(`"${amount}" is too large to count exactly`);
  return { minor: match[1] === '-' && minor !== 0 ? -minor : minor, currency };
}

export function zero(currency: string): Money {
  return { minor: 0, currency };
}

export function add(a: Money, b: Money): Money {
  return { minor: a.minor + sameCurrency(a, b).minor, currency: a.currency };
}

export function subtract(a: Money, b: Money): Money {
  return { minor: a.minor - sameCurrency(a, b).minor, currency: a.currency };
}

export function sum(amounts: readonly Money[], currency: string): Money {
  return amounts.reduce(add, zero(currency));
}

export function times(a: Money, count: number): Money {
  return { minor: a.minor * count, currency: a.currency };
}

/** The share `part / whole` of an amount, rounded half up to the øre. */
export function share(a: Money, part: number, whole: number): Money {
  return { minor: Math.round((a.minor * part) / whole), currency: a.currency };
}

export function isAbove(a: Money, b: Money): boolean {
  return a.minor > sameCurrency(a, b).minor;
}

export function equals(a: Money, b: Money): boolean {
  return a.currency === b.currency && a.minor === b.minor;
}

/** Decimal string with two digits, as the shop's API and the report files want it: `638.00`. */
export function decimal(a: Money): string {
  const digits = String(Math.abs(a.minor)).padStart(3, '0');
  return `${a.minor < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function sameCurrency(a: Money, b: Money): Money {
  if (a.currency !== b.currency) throw new RangeError(`cannot reckon ${a.currency} with ${b.currency}`);
  return b;
}
