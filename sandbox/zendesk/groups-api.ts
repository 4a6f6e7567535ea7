import { type Handler, idOf, ok, show } from './call.ts';
import { paginate } from './paginate.ts';
import { notFound } from './refusals.ts';

export const listGroups: Handler = (world, call) => ok(paginate(call, 'groups', [...world.desk.groups.values()], show(world, call).group));

export const showGroup: Handler = (world, call) => {
  const group = world.desk.groups.get(idOf(call));
  if (group === undefined) throw notFound();
  return ok({ group: show(world, call).group(group) });
};

export const listMemberships: Handler = (world, call) => {
  const [kind, id] = [call.params[0], call.params[1]];
  const of = world.desk.memberships.filter((membership) => {
    if (kind === 'groups') return String(membership.groupId) === id;
    if (kind === 'users') return String(membership.userId) === id;
    return true;
  });
  return ok(paginate(call, 'group_memberships', of, show(world, call).membership));
};
