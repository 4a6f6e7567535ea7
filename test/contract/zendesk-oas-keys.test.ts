import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Sandbox } from '../../sandbox/start.ts';
import { type Answer, startDesk } from '../sandbox/zendesk/desk.ts';
import { askEverything } from './zendesk-script.ts';

/**
 * The published document demands almost nothing, so a missing field would pass. These are the keys that its examples and the vendor's
 * reference pages show; every one must be there.
 */
const KEYS = {
  ticket:
    'url id external_id via created_at updated_at generated_timestamp type subject raw_subject description priority status recipient requester_id submitter_id assignee_id organization_id group_id collaborator_ids follower_ids email_cc_ids forum_topic_id problem_id has_incidents is_public due_at tags custom_fields satisfaction_rating sharing_agreement_ids custom_status_id fields followup_ids ticket_form_id brand_id allow_channelback allow_attachments from_messaging_channel',
  comment: 'id type author_id body html_body plain_body public attachments audit_id via created_at metadata',
  audit: 'id ticket_id created_at author_id metadata events via',
  user: 'id url name email created_at updated_at time_zone iana_time_zone phone shared_phone_number photo locale_id locale organization_id role verified external_id tags alias active shared shared_agent last_login_at two_factor_auth_enabled signature details notes role_type custom_role_id moderator ticket_restriction only_private_comments restricted_agent suspended default_group_id report_csv user_fields',
  group: 'url id is_public name description default deleted created_at updated_at',
  membership: 'url id user_id group_id default created_at updated_at',
  view: 'url id title active default position description created_at updated_at execution conditions restriction',
  attachment: 'url id file_name content_url mapped_content_url content_type size width height inline deleted thumbnails',
  rating: 'url id assignee_id group_id requester_id ticket_id score created_at updated_at comment',
  request:
    'url id status custom_status_id priority type subject description organization_id via custom_fields requester_id collaborator_ids email_cc_ids is_public due_at can_be_solved_by_me created_at updated_at recipient followup_source_id assignee_id group_id ticket_form_id',
  webhook: 'id name status subscriptions endpoint http_method request_format created_at created_by updated_at updated_by',
  trigger: 'url id title active updated_at created_at default actions conditions description position raw_title category_id',
  automation: 'id title active conditions actions position raw_title default created_at updated_at',
  commentEvent: 'id type author_id body html_body plain_body public attachments audit_id',
  changeEvent: 'id type field_name value previous_value',
} as const;

let sandbox: Sandbox;
let answers: Record<string, Answer>;
beforeAll(async () => {
  sandbox = await startDesk();
  answers = await askEverything(sandbox);
}, 30_000);
afterAll(() => sandbox.close());

test.each([
  ['me', 'user', 'user'],
  ['user', 'user', 'user'],
  ['users', 'users.0', 'user'],
  ['many users', 'users.0', 'user'],
  ['user search', 'users.0', 'user'],
  ['user made', 'user', 'user'],
  ['group', 'group', 'group'],
  ['groups', 'groups.0', 'group'],
  ['memberships', 'group_memberships.0', 'membership'],
  ['ticket', 'ticket', 'ticket'],
  ['tickets', 'tickets.0', 'ticket'],
  ['many tickets', 'tickets.0', 'ticket'],
  ['ticket made', 'ticket', 'ticket'],
  ['ticket made', 'audit', 'audit'],
  ['reply', 'ticket', 'ticket'],
  ['reply', 'audit', 'audit'],
  ['reply', 'audit.events.0', 'commentEvent'],
  ['reply', 'audit.events.1', 'changeEvent'],
  ['comments', 'comments.0', 'comment'],
  ['comments flagged', 'comments.0.attachments.0', 'attachment'],
  ['audits', 'audits.0', 'audit'],
  ['audit', 'audit', 'audit'],
  ['search', 'results.0', 'ticket'],
  ['trigger made', 'trigger', 'trigger'],
  ['triggers', 'triggers.0', 'trigger'],
  ['automation made', 'automation', 'automation'],
  ['automations', 'automations.0', 'automation'],
  ['export', 'tickets.0', 'ticket'],
  ['views', 'views.0', 'view'],
  ['view', 'view', 'view'],
  ['view tickets', 'tickets.0', 'ticket'],
  ['upload', 'upload.attachment', 'attachment'],
  ['attachment', 'attachment', 'attachment'],
  ['ratings', 'satisfaction_ratings.0', 'rating'],
  ['request made', 'request', 'request'],
  ['requests', 'requests.0', 'request'],
  ['webhook', 'webhook', 'webhook'],
] as const)('%s: %s has every key of a %s', (asked, place, kind) => {
  const shown = answers[asked]?.at(place) as object;

  expect(KEYS[kind].split(' ').filter((key) => !(key in shown))).toEqual([]);
});

test.each([
  ['tickets', 'tickets next_page previous_page count'],
  ['tickets by cursor', 'tickets meta links'],
  ['comments', 'comments next_page previous_page count'],
  ['comments by cursor', 'comments meta links'],
  ['search', 'results facets next_page previous_page count'],
  ['export', 'tickets after_cursor after_url before_cursor before_url end_of_stream'],
  ['reply', 'ticket audit'],
  ['tags set', 'tags'],
  ['view count', 'view_count'],
  ['webhook secret', 'signing_secret'],
] as const)('%s: the envelope has exactly the documented keys', (asked, keys) => {
  expect(Object.keys(answers[asked]?.body as object).toSorted()).toEqual(keys.split(' ').toSorted());
});

test('results say what they are', () => {
  expect(answers.search?.at('results.0.result_type')).toBe('ticket');
  expect(answers['comments by cursor']?.at('meta')).toEqual({
    has_more: true,
    after_cursor: expect.any(String),
    before_cursor: expect.any(String),
  });
});
