import { APP, publicKeyOf } from './apps.ts';
import { type Handler, idOf } from './call.ts';
import { notFound } from './refusals.ts';

/** As text, not as JSON. */
export const showPublicKey: Handler = (_world, call) => {
  if (idOf(call) !== APP.id) throw notFound();
  return { status: 200, raw: { type: 'application/x-pem-file', data: publicKeyOf(APP.id) } };
};
