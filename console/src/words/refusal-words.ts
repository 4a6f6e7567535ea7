/**
 * What the service refuses, by its code, in Danish; in English it says so itself. Codes that only a program can bring about, and
 * sentences that name what is wrong in a text, stay as the service writes them.
 */
export const danishRefusals: Readonly<Record<string, string>> = {
  role_missing: 'Din rolle giver ikke adgang til det.',
  sign_in: 'Du er ikke logget ind.',
  too_many: 'Der er for mange sider åbne.',
  csrf: 'Siden er for gammel. Genindlæs den.',
  other_origin: 'Anmodningen kom fra en anden side.',
  not_found: 'Det findes ikke her.',
  under_way: 'Det er ved at blive gjort. Prøv igen om et øjeblik.',
  key_used: 'Det er allerede sendt én gang. Genindlæs siden.',
  shown_once: 'Det er gjort, og svaret vises kun én gang.',
  own_account: 'Bed en anden administrator om at ændre dine egne roller.',
  last_administrator: 'Nogen skal være administrator. Ellers kan ingen lave det om.',
  no_such_account: 'Personen findes ikke her.',
  no_such_token: 'Nøglen findes ikke, eller den gælder ikke længere.',
  no_such_approval: 'Anmodningen findes ikke.',
  second_person: 'Det kræver en ekstra person: Den, der bad om det, kan trække det tilbage, og en anden afgør det.',
  lapsed: 'Den, der bad om det, har ikke længere lov til det. Afvis det, eller lad en administrator bede om det på ny.',
  too_late: 'Det er allerede afgjort, eller det har ventet for længe.',
  no_such_scenario: 'Scenariet findes ikke.',
  no_such_version: 'Versionen findes ikke.',
  no_such_ticket: 'Sagen findes ikke her, eller den er ikke længere i helpdesken.',
  no_such_escalation: 'Eskaleringen findes ikke.',
  no_such_draft: 'Kladden findes ikke eller venter ikke længere: Mennesker har sagen, eller den er afgjort på ny.',
  no_such_pair: 'Parret findes ikke.',
  nothing_to_change: 'Det er de grænser, der allerede gælder.',
  nothing_to_publish: 'Der er intet nyt at udgive.',
  busy: 'Nogen, eller botten, er på sagen lige nu. Prøv igen om et øjeblik.',
  closed: 'Eskaleringen er slut: Sagen er løst, lukket eller givet tilbage.',
  not_waiting: 'Kladden venter ikke længere på nogen.',
  ticket_over: 'Sagen er lukket eller findes ikke længere.',
  money_moved: 'Der blev givet penge på ordren i samme øjeblik. Se på den igen.',
  holds_no_more: 'Det, kladden bygger på, har ændret sig i butikken. Botten laver en ny, eller svar selv.',
  mode_shut: 'Tjenesten står sådan, at intet bliver sendt eller gjort herfra. Gør det i helpdesken.',
  answered_already: 'Nogen har allerede svaret i sagen.',
  customer_wrote: 'Kunden har skrevet igen siden. En ny kladde er på vej.',
  decided_already: 'En anden har allerede afgjort denne kladde.',
  desk_refused: 'Helpdesken tog ikke imod det. Gør det dér.',
};

/** The same by status, for whatever has no sentence of its own. */
export const danishFailures: Readonly<Record<number, string>> = {
  429: 'Det gik for stærkt. Vent et øjeblik.',
  500: 'Tjenesten kunne ikke svare. Loggen siger hvorfor.',
  503: 'Noget, som det kræver, svarer ikke. Prøv igen om et øjeblik.',
};
