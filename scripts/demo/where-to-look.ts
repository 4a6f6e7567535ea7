import type { World } from '../eval/world.ts';

/** Where a world that stays up can be looked at and written to. */
export function whereToLook({ url, storeFile, sandbox: { zendesk, shopify } }: World): string {
  return `
The console, with all that became of the mail:
  ${url}/console/

Everything stays up until you press Ctrl-C. Write to the shop as a customer:
  curl -s ${zendesk.url}/__sandbox/mail -H 'content-type: application/json' \\
    -d '{"from":{"email":"${storeFile.customers[0]?.email ?? ''}","name":"Kunde"},"subject":"Min pakke","body":"Hej, hvor bliver min pakke af?"}'
and see what happened:
  curl -s ${zendesk.url}/__sandbox/history      what changed in Zendesk and Shopify, and who did it
  curl -s ${shopify.url}/__sandbox/effects      what was done in the shop`;
}
