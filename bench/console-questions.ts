export interface Question {
  readonly what: string;
  readonly path: (round: number) => string;
}

interface Sources {
  readonly scenarios: readonly string[];
  /** The column `value` of a query. */
  readonly column: (sql: string) => Promise<readonly string[]>;
  /** The cursor of the page after this one. */
  readonly next: (path: string) => Promise<string | null>;
}

const DAY_MS = 86_400_000;

/** Every list with its filters and deep pages, every page of one thing, and the overview. */
export async function consoleQuestions({ scenarios, column, next }: Sources): Promise<readonly Question[]> {
  const some = async (what: string, from: string) => {
    const values = await column(`SELECT ${what} AS value FROM ${from} ORDER BY md5(${what}) LIMIT 100`);
    if (values.length === 0) throw new Error(`the store holds no ${what} of ${from}`);
    return (round: number) => encodeURIComponent(values[round % values.length] ?? '');
  };
  const cycle = (values: readonly string[]) => (round: number) => values[round % values.length] ?? '';
  const daysAgo = (days: number) => new Date(Date.now() - days * DAY_MS).toISOString();
  /** A page that begins so many pages down. */
  const deep = async (path: string, pages: number) => {
    let after: string | null = null;
    for (let page = 0; page < pages; page += 1)
      after = (await next(`${path}&limit=200${after === null ? '' : `&after=${after}`}`)) ?? after;
    return `${path}&after=${after}`;
  };
  /** A page behind everything that is newer, without paging there. */
  const since = async (path: string, days: number) => `${path}&after=${await next(`${path}&limit=1&to=${daysAgo(days)}`)}`;
  const always = (path: string) => () => path;

  const ticket = await some('ticket', 'ticket_register');
  const customer = await some('requester_key', 'ticket_register WHERE requester_key IS NOT NULL');
  const order = await some('orders[1]', "turns WHERE orders <> '{}'");
  const scenario = cycle(scenarios);
  const language = cycle(await column('SELECT DISTINCT language AS value FROM ticket_register WHERE language IS NOT NULL'));
  const reason = cycle(await column('SELECT DISTINCT unnest(reasons) AS value FROM ticket_register'));
  const type = cycle(await column('SELECT DISTINCT type AS value FROM audit_events'));
  const disposition = cycle(await column('SELECT DISTINCT disposition AS value FROM ticket_register WHERE disposition IS NOT NULL'));
  const state = cycle(await column('SELECT DISTINCT state AS value FROM ticket_register'));
  const escalation = await some('turn_id', 'escalations');
  const pair = await some('turn_id', 'shadow_pairs');
  const draft = await some(
    'r.turn_id',
    `ticket_register r JOIN shadow_pairs p ON p.turn_id = r.turn_id
    WHERE r.state = 'observed' AND r.disposition = 'drafted' AND p.observed_at IS NULL AND p.dismissed IS NULL`,
  );
  const deepTickets = await since('/tickets?', 300);
  const deepAudit = await since('/audit?', 300);

  return [
    { what: '/overview', path: always('/overview') },
    { what: '/waiting', path: always('/waiting') },
    { what: '/tickets', path: always('/tickets') },
    { what: '/tickets, 200 a page', path: always('/tickets?limit=200') },
    { what: '/tickets, 300 days down', path: always(deepTickets) },
    { what: '/tickets ?scenario', path: (round) => `/tickets?scenario=${scenario(round)}` },
    { what: '/tickets ?scenario, 300 days down', path: (round) => `${deepTickets}&scenario=${scenario(round)}` },
    { what: '/tickets ?scenario=none', path: always('/tickets?scenario=none') },
    { what: '/tickets ?disposition', path: (round) => `/tickets?disposition=${disposition(round)}` },
    { what: '/tickets ?state', path: (round) => `/tickets?state=${state(round)}` },
    { what: '/tickets ?mode', path: (round) => `/tickets?mode=${cycle(['auto', 'draft', 'shadow', 'paused'])(round)}` },
    { what: '/tickets ?reason', path: (round) => `/tickets?reason=${reason(round)}` },
    { what: '/tickets ?reason, 300 days down', path: (round) => `${deepTickets}&reason=${reason(round)}` },
    { what: '/tickets ?language', path: (round) => `/tickets?language=${language(round)}` },
    { what: '/tickets ?language=other', path: always('/tickets?language=other') },
    { what: '/tickets ?confidenceTo', path: (round) => `/tickets?confidenceTo=${(0.02 + (round % 50) / 50).toFixed(2)}` },
    { what: '/tickets ?from&to', path: (round) => `/tickets?from=${daysAgo(round * 3 + 10)}&to=${daysAgo(round * 3)}` },
    {
      what: '/tickets ?scenario&language&disposition',
      path: (round) => `/tickets?scenario=${scenario(round)}&language=${language(round)}&disposition=${disposition(round)}`,
    },
    { what: '/tickets ?scenario&reason', path: (round) => `/tickets?scenario=${scenario(round)}&reason=${reason(round)}` },
    { what: '/tickets ?customer', path: (round) => `/tickets?customer=${customer(round)}` },
    { what: '/tickets ?order', path: (round) => `/tickets?order=${order(round)}` },
    { what: '/tickets ?ticket', path: (round) => `/tickets?ticket=${ticket(round)}` },
    { what: '/tickets/:ticket', path: (round) => `/tickets/${ticket(round)}` },
    ...(['open', 'waiting', 'taken', 'late', 'closed'] as const).map((show) => ({
      what: `/escalations ?show=${show}`,
      path: always(`/escalations?show=${show}`),
    })),
    { what: '/escalations ?show=open, 5 pages down', path: always(await deep('/escalations?show=open', 5)) },
    { what: '/escalations ?show=closed, 50 pages down', path: always(await deep('/escalations?show=closed', 50)) },
    { what: '/escalations ?reason', path: (round) => `/escalations?show=open&reason=${reason(round)}` },
    { what: '/escalations ?show=closed&reason', path: (round) => `/escalations?show=closed&reason=${reason(round)}` },
    { what: '/escalations/:turn', path: (round) => `/escalations/${escalation(round)}` },
    { what: '/drafts', path: always('/drafts') },
    { what: '/drafts, 5 pages down', path: always(await deep('/drafts?', 5)) },
    { what: '/drafts ?scenario', path: (round) => `/drafts?scenario=${scenario(round)}` },
    { what: '/drafts/:turn', path: (round) => `/drafts/${draft(round)}` },
    ...(['all', 'compared', 'to_judge', 'differing', 'open'] as const).map((show) => ({
      what: `/pairs ?show=${show}`,
      path: always(`/pairs?show=${show}`),
    })),
    { what: '/pairs ?show=compared, 50 pages down', path: always(await deep('/pairs?show=compared', 50)) },
    { what: '/pairs ?scenario', path: (round) => `/pairs?scenario=${scenario(round)}` },
    { what: '/pairs ?scenario&show=to_judge', path: (round) => `/pairs?show=to_judge&scenario=${scenario(round)}` },
    { what: '/pairs/:turn', path: (round) => `/pairs/${pair(round)}` },
    { what: '/scorecards', path: always('/scorecards') },
    { what: '/scorecards/:scenario', path: (round) => `/scorecards/${scenario(round)}` },
    { what: '/scenarios', path: always('/scenarios') },
    { what: '/scenarios/:scenario', path: (round) => `/scenarios/${scenario(round)}` },
    { what: '/scenarios/:scenario/text', path: (round) => `/scenarios/${scenario(round)}/text` },
    { what: '/scenarios/:scenario/versions', path: (round) => `/scenarios/${scenario(round)}/versions` },
    { what: '/mode-history', path: always('/mode-history') },
    { what: '/mode-history ?scenario', path: (round) => `/mode-history?scenario=${scenario(round)}` },
    { what: '/audit', path: always('/audit') },
    { what: '/audit, 300 days down', path: always(deepAudit) },
    { what: '/audit ?ticket', path: (round) => `/audit?ticket=${ticket(round)}` },
    { what: '/audit ?type', path: (round) => `/audit?type=${type(round)}` },
    { what: '/audit ?type, 300 days down', path: (round) => `${deepAudit}&type=${type(round)}` },
    { what: '/audit ?from&to', path: (round) => `/audit?from=${daysAgo(round * 3 + 10)}&to=${daysAgo(round * 3)}` },
    {
      what: '/audit ?type&from&to',
      path: (round) => `/audit?type=${type(round)}&from=${daysAgo(round * 3 + 10)}&to=${daysAgo(round * 3)}`,
    },
    { what: '/audit ?turn', path: (round) => `/audit?turn=${pair(round)}` },
    ...['/mode', '/policy', '/system', '/session', '/people', '/tokens', '/approvals'].map((path) => ({ what: path, path: always(path) })),
  ];
}
