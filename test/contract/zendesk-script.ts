import type { Sandbox } from '../../sandbox/start.ts';
import { AGENT, type Answer, ask, CUSTOMER, mailed } from '../sandbox/zendesk/desk.ts';

/** Asks every endpoint once or more, as the product, an agent and a customer would; every answer by the name of what was asked. */
export async function askEverything(sandbox: Sandbox): Promise<Record<string, Answer>> {
  const id = mailed(sandbox);
  const flagged = sandbox.mail({
    from: { email: CUSTOMER, verified: false },
    subject: 'x',
    body: 'y',
    attachments: [{ name: 'a.jpg', type: 'image/jpeg' }],
  }).ticketId;
  const all: Record<string, Answer> = {};
  const say = async (name: string, method: string, path: string, body?: unknown, who?: string, extra?: Record<string, string>) => {
    const answer = await ask(sandbox, method, `/api/v2${path}`, body, who, extra);
    if (answer.status >= 300) throw new Error(`${name}: ${answer.status} ${JSON.stringify(answer.body)}`);
    all[name] = answer;
    return answer;
  };

  const me = await say('me', 'GET', '/users/me.json');
  const user = me.at('user.id');
  const groups = await say('groups', 'GET', '/groups.json');
  const group = groups.at('groups.1.id');
  await say('group', 'GET', `/groups/${group}.json`);
  await say('assignable groups', 'GET', '/groups/assignable.json');
  await say('memberships', 'GET', '/group_memberships.json');
  await say('memberships of a group', 'GET', `/groups/${group}/memberships.json`);
  await say('memberships of a user', 'GET', `/users/${user}/group_memberships.json`);
  await say('users', 'GET', '/users.json?role=agent');
  await say('user', 'GET', `/users/${user}`);
  await say('many users', 'GET', `/users/show_many.json?ids=${user}`);
  await say('user search', 'GET', `/users/search.json?query=${CUSTOMER}`);
  await say('user made', 'POST', '/users/create_or_update.json', { user: { name: 'New', email: 'new@example.dk' } });
  await say('tickets requested', 'GET', `/users/${user}/tickets/requested.json`);

  const ticket = await say('ticket', 'GET', `/tickets/${id}.json`);
  await say('ticket flagged', 'GET', `/tickets/${flagged}`);
  await say('tickets', 'GET', '/tickets.json');
  await say('tickets by cursor', 'GET', '/tickets.json?page[size]=1');
  await say('many tickets', 'GET', `/tickets/show_many.json?ids=${id}`);
  await say('ticket made', 'POST', '/tickets.json', {
    ticket: { subject: 'New', comment: { body: 'Hello' }, requester_id: user, tags: ['a'], priority: 'low' },
  });
  await say('reply', 'PUT', `/tickets/${id}.json`, {
    ticket: {
      comment: { html_body: '<p>Hej</p>', public: true },
      status: 'solved',
      group_id: group,
      priority: 'normal',
      tags: ['resolved_by_bot'],
      custom_fields: [{ id: 27642, value: 'order_status' }],
      metadata: { resolute: 't1' },
      safe_update: true,
      updated_stamp: ticket.at('ticket.updated_at'),
    },
  });
  await say('comments', 'GET', `/tickets/${id}/comments.json`);
  await say('comments flagged', 'GET', `/tickets/${flagged}/comments.json`);
  await say('comments by cursor', 'GET', `/tickets/${id}/comments.json?page[size]=1`);
  const audits = await say('audits', 'GET', `/tickets/${id}/audits.json`);
  await say('audit', 'GET', `/tickets/${id}/audits/${audits.at('audits.1.id')}.json`);
  await say('tags', 'GET', `/tickets/${id}/tags.json`);
  await say('tags set', 'POST', `/tickets/${id}/tags.json`, { tags: ['one'] });
  await say('tags added', 'PUT', `/tickets/${id}/tags.json`, { tags: ['two'] });
  await say('tags removed', 'DELETE', `/tickets/${id}/tags.json`, { tags: ['one'] });
  await say(
    'rated',
    'POST',
    `/tickets/${id}/satisfaction_rating.json`,
    { satisfaction_rating: { score: 'good', comment: 'Awesome' } },
    CUSTOMER,
  );
  const ratings = await say('ratings', 'GET', '/satisfaction_ratings.json');
  await say('rating', 'GET', `/satisfaction_ratings/${ratings.at('satisfaction_ratings.0.id')}.json`);
  await say('search', 'GET', `/search.json?query=${encodeURIComponent(`type:ticket requester:${CUSTOMER}`)}`);
  await say('search count', 'GET', '/search/count.json?query=type:ticket');

  const views = await say('views', 'GET', '/views.json');
  const view = views.at('views.2.id');
  await say('view', 'GET', `/views/${view}.json`);
  await say('view tickets', 'GET', `/views/${view}/tickets.json`);
  await say('view count', 'GET', `/views/${view}/count.json`);

  const upload = await say('upload', 'POST', '/uploads.json?filename=a.png', 'png', CUSTOMER, { 'content-type': 'image/png' });
  const spare = await say('upload again', 'POST', '/uploads.json?filename=b.png', 'png', CUSTOMER, { 'content-type': 'image/png' });
  await say('upload deleted', 'DELETE', `/uploads/${spare.at('upload.token')}.json`, undefined, CUSTOMER);
  await say('attachment', 'GET', `/attachments/${upload.at('upload.attachment.id')}.json`);
  const request = await say(
    'request made',
    'POST',
    '/requests.json',
    { request: { subject: 'Help!', comment: { body: 'Fire!', uploads: [upload.at('upload.token')] } } },
    CUSTOMER,
  );
  const own = `/requests/${request.at('request.id')}`;
  await say(
    'taken over',
    'PUT',
    `/tickets/${request.at('request.id')}.json`,
    { ticket: { assignee_id: user, comment: { body: 'note', public: false } } },
    AGENT,
  );
  await say('request answered', 'PUT', `${own}.json`, { request: { comment: { body: 'Thanks!' } } }, CUSTOMER);
  await say('request', 'GET', `${own}.json`, undefined, CUSTOMER);
  await say('requests', 'GET', '/requests.json', undefined, CUSTOMER);
  await say('request comments', 'GET', `${own}/comments.json`, undefined, CUSTOMER);

  const withStatus = (more: readonly object[]) => ({
    all: [{ field: 'status', operator: 'less_than', value: 'solved' }, ...more],
    any: [],
  });
  const actions = [{ field: 'current_tags', value: 'seen' }];
  const trigger = { title: 'Mark', conditions: withStatus([{ field: 'update_type', operator: 'is', value: 'Create' }]), actions };
  const made = await say('trigger made', 'POST', '/triggers.json', { trigger });
  const hours = [
    { field: 'NEW', operator: 'greater_than', value: '1' },
    { field: 'current_tags', operator: 'not_includes', value: 'seen' },
  ];
  const later = { title: 'Mark later', conditions: withStatus(hours), actions };
  const automation = await say('automation made', 'POST', '/automations.json', { automation: later });
  for (const [list, one, id, whole] of [
    ['triggers', 'trigger', made.at('trigger.id'), trigger],
    ['automations', 'automation', automation.at('automation.id'), later],
  ] as const) {
    await say(list, 'GET', `/${list}.json`);
    await say(`${list} by cursor`, 'GET', `/${list}.json?page[size]=1`);
    await say(one, 'GET', `/${list}/${id}.json`);
    await say(`${one} changed`, 'PUT', `/${list}/${id}.json`, { [one]: { ...whole, title: 'Mark it' } });
  }
  await say('audits of a marked ticket', 'GET', `/tickets/${sandbox.mail({ from: { email: CUSTOMER }, body: 'x' }).ticketId}/audits.json`);
  await say('trigger deleted', 'DELETE', `/triggers/${made.at('trigger.id')}.json`);
  await say('automation deleted', 'DELETE', `/automations/${automation.at('automation.id')}.json`);

  sandbox.clock.advance(61_000);
  const start = Math.floor(sandbox.clock.now().getTime() / 1000) - 3600;
  await say('export', 'GET', `/incremental/tickets/cursor.json?start_time=${start}&per_page=1`);

  const webhook = {
    name: 'x',
    status: 'inactive',
    endpoint: 'http://127.0.0.1:9/',
    http_method: 'POST',
    request_format: 'json',
    subscriptions: ['zen:event-type:ticket.created'],
  };
  const hook = await say('webhook made', 'POST', '/webhooks', { webhook });
  const at = `/webhooks/${hook.at('webhook.id')}`;
  await say('webhooks', 'GET', '/webhooks');
  await say('webhook', 'GET', at);
  await say('webhook secret', 'GET', `${at}/signing_secret`);
  await say('webhook changed', 'PATCH', at, { webhook: { name: 'y' } });
  await say('webhook deleted', 'DELETE', at);
  return all;
}
