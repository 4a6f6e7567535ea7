import { showPublicKey } from './apps-api.ts';
import type { Handler } from './call.ts';
import { addTags, listAudits, listComments, listTags, removeTags, setTags, showAudit } from './conversation-api.ts';
import { exportTickets } from './export-api.ts';
import { listGroups, listMemberships, showGroup } from './groups-api.ts';
import { listRatings, rateTicket, showRating } from './ratings-api.ts';
import { createRequest, listRequestComments, listRequests, showRequest, updateRequest } from './requests-api.ts';
import { automationsApi, triggersApi } from './rules-api.ts';
import { countSearch, exportSearch, search } from './search-api.ts';
import { listSuspended } from './suspended-api.ts';
import { createTicketByApi, deleteTicket, listTickets, showManyTickets, showTicket, updateTicket } from './tickets-api.ts';
import { deleteUpload, downloadAttachment, showAttachment, uploadFile } from './uploads-api.ts';
import { createOrUpdateUser, listUsers, me, requestedTickets, searchUsers, showManyUsers, showUser } from './users-api.ts';
import { countView, listViews, showView, viewTickets } from './views-api.ts';
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  listWebhooks,
  resetSigningSecret,
  showSigningSecret,
  showWebhook,
} from './webhooks-api.ts';

/** Who may call: staff only, customers about their own, or anybody (also without credentials). */
export type Audience = 'staff' | 'customer' | 'anybody';

export interface Route {
  readonly method: string;
  /** Without `.json`; a group is a parameter. */
  readonly path: RegExp;
  readonly audience: Audience;
  readonly handler: Handler;
}

const route = (method: string, path: string, audience: Audience, handler: Handler): Route => ({
  method,
  path: new RegExp(`^${path.startsWith('/attachments/token') ? '' : '/api/v2'}${path.replaceAll(':id', '([^/]+)')}$`),
  audience,
  handler,
});

/** Every endpoint; the first that fits answers. */
export const ROUTES: readonly Route[] = [
  route('GET', '/tickets', 'staff', listTickets),
  route('POST', '/tickets', 'staff', createTicketByApi),
  route('GET', '/tickets/show_many', 'staff', showManyTickets),
  route('GET', '/tickets/:id', 'staff', showTicket),
  route('PUT', '/tickets/:id', 'staff', updateTicket),
  route('DELETE', '/tickets/:id', 'staff', deleteTicket),
  route('GET', '/tickets/:id/comments', 'staff', listComments),
  route('GET', '/tickets/:id/audits', 'staff', listAudits),
  route('GET', '/tickets/:id/audits/:id', 'staff', showAudit),
  route('GET', '/tickets/:id/tags', 'staff', listTags),
  route('POST', '/tickets/:id/tags', 'staff', setTags),
  route('PUT', '/tickets/:id/tags', 'staff', addTags),
  route('DELETE', '/tickets/:id/tags', 'staff', removeTags),
  route('POST', '/tickets/:id/satisfaction_rating', 'customer', rateTicket),
  route('GET', '/satisfaction_ratings', 'staff', listRatings),
  route('GET', '/satisfaction_ratings/:id', 'staff', showRating),
  route('GET', '/users', 'staff', listUsers),
  route('GET', '/users/me', 'anybody', me),
  route('GET', '/users/show_many', 'staff', showManyUsers),
  route('GET', '/users/search', 'staff', searchUsers),
  route('POST', '/users/create_or_update', 'staff', createOrUpdateUser),
  route('GET', '/users/:id', 'staff', showUser),
  route('GET', '/users/:id/tickets/requested', 'staff', requestedTickets),
  route('GET', '/groups', 'staff', listGroups),
  route('GET', '/groups/assignable', 'staff', listGroups),
  route('GET', '/groups/:id', 'staff', showGroup),
  route('GET', '/group_memberships', 'staff', listMemberships),
  route('GET', '/(groups)/:id/memberships', 'staff', listMemberships),
  route('GET', '/(users)/:id/group_memberships', 'staff', listMemberships),
  route('GET', '/views', 'staff', listViews),
  route('GET', '/views/:id', 'staff', showView),
  route('GET', '/views/:id/tickets', 'staff', viewTickets),
  route('GET', '/views/:id/count', 'staff', countView),
  route('GET', '/search/export', 'staff', exportSearch),
  route('GET', '/suspended_tickets', 'staff', listSuspended),
  route('GET', '/search', 'staff', search),
  route('GET', '/search/count', 'staff', countSearch),
  route('GET', '/incremental/tickets/cursor', 'staff', exportTickets),
  route('POST', '/uploads', 'customer', uploadFile),
  route('DELETE', '/uploads/:id', 'customer', deleteUpload),
  route('GET', '/attachments/:id', 'staff', showAttachment),
  route('GET', '/requests', 'customer', listRequests),
  route('POST', '/requests', 'anybody', createRequest),
  route('GET', '/requests/:id', 'customer', showRequest),
  route('PUT', '/requests/:id', 'customer', updateRequest),
  route('GET', '/requests/:id/comments', 'customer', listRequestComments),
  ...[{ path: '/triggers', api: triggersApi } as const, { path: '/automations', api: automationsApi } as const].flatMap(({ path, api }) => [
    route('GET', path, 'staff', api.index),
    route('POST', path, 'staff', api.create),
    route('GET', `${path}/:id`, 'staff', api.show),
    route('PUT', `${path}/:id`, 'staff', api.change),
    route('DELETE', `${path}/:id`, 'staff', api.remove),
  ]),
  route('GET', '/apps/:id/public_key.pem', 'staff', showPublicKey),
  route('GET', '/webhooks', 'staff', listWebhooks),
  route('POST', '/webhooks', 'staff', createWebhook),
  route('GET', '/webhooks/:id', 'staff', showWebhook),
  route('PUT', '/webhooks/:id', 'staff', changeWebhook),
  route('PATCH', '/webhooks/:id', 'staff', changeWebhook),
  route('DELETE', '/webhooks/:id', 'staff', deleteWebhook),
  route('GET', '/webhooks/:id/signing_secret', 'staff', showSigningSecret),
  route('POST', '/webhooks/:id/signing_secret', 'staff', resetSigningSecret),
];

/** The address that attachments are fetched from; it is no API request, and needs no credentials (its token is the secret). */
export const DOWNLOAD = route('GET', '/attachments/token/:id/?', 'anybody', downloadAttachment);
