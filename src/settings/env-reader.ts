import type { Env } from './env.ts';

/** Reads single variables and collects what is wrong with them, so that all faults can be told at once. */
export interface EnvReader {
  /** The trimmed value; null when absent or empty. */
  optional(name: string): string | null;
  /** Like `optional`, but its absence is a fault; `what` says what to write there. Returns '' then. */
  required(name: string, what: string): string;
  oneOf<Value extends string>(name: string, allowed: readonly Value[], otherwise: Value): Value;
  integer(name: string, range: { readonly from: number; readonly to: number; readonly otherwise: number }): number;
  /** An address without a slash at its end; plain http only to this machine. Null after a fault. */
  address(name: string, value: string): URL | null;
  fault(name: string, sentence: string): void;
  readonly faults: readonly string[];
}

/** `known` are all names there are, to tell a misspelt one from a missing one. */
export function createEnvReader(env: Env, known: readonly string[]): EnvReader {
  const faults: string[] = [];
  const reader: EnvReader = {
    faults,
    fault(name, sentence) {
      faults.push(`${name}: ${sentence}`);
    },
    optional(name) {
      const value = env[name]?.trim();
      return value === undefined || value === '' ? null : value;
    },
    required(name, what) {
      const value = reader.optional(name);
      if (value === null) reader.fault(name, `is missing; set it in .env or the environment to ${what}${misspelt(name)}`);
      return value ?? '';
    },
    oneOf(name, allowed, otherwise) {
      const value = reader.optional(name);
      if (value === null) return otherwise;
      const found = allowed.find((word) => word === value);
      if (found === undefined)
        reader.fault(name, `"${value}" is not possible; write ${allowed.slice(0, -1).join(', ')} or ${allowed.at(-1)}`);
      return found ?? otherwise;
    },
    integer(name, { from, to, otherwise }) {
      const value = reader.optional(name);
      if (value === null) return otherwise;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= from && number <= to) return number;
      reader.fault(name, `"${value}" is not possible; write a whole number from ${from} to ${to}`);
      return otherwise;
    },
    address(name, value) {
      const url = URL.parse(value);
      if (!url || (url.protocol !== 'https:' && url.protocol !== 'http:')) {
        reader.fault(name, `"${value}" is no address; write one that starts with https://`);
        return null;
      }
      if (url.username !== '' || url.password !== '') {
        reader.fault(name, 'holds a user name or password; leave it out, the secrets have settings of their own');
        return null;
      }
      if (url.protocol === 'http:' && !isLoopback(url)) {
        reader.fault(name, `"${value}" would send secrets in clear text; write https:// (http:// is for this machine only)`);
        return null;
      }
      return url;
    },
  };
  return reader;

  /** Names a set variable of the same family that is no setting: most likely a misspelling. */
  function misspelt(name: string): string {
    const family = name.slice(0, name.indexOf('_') + 1);
    const strangers = Object.keys(env).filter((key) => family !== '' && key.startsWith(family) && !known.includes(key));
    return strangers.length === 0 ? '' : ` (${strangers.join(', ')} is set, but there is no such setting)`;
  }
}

export function isLoopback(url: URL): boolean {
  return url.hostname === 'localhost' || url.hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}
