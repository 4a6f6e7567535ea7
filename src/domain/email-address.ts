import { z } from 'zod';

/**
 * Letters of every script, plus-addresses and hosts without a dot are addresses. Angle brackets, lists, blanks, and hosts with an
 * empty part are none.
 */
export const EmailAddress = z
  .string()
  .regex(
    /^[^\s@<>()[\],;:"\\]+@(?!-)[\p{L}\p{M}\p{N}_-]+(?:\.[\p{L}\p{M}\p{N}_-]+)*$/u,
    'write one e-mail address and nothing else, such as "sofie.holm@example.dk"',
  );
