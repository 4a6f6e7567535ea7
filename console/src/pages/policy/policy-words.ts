import { both } from '../../words/both.ts';

export const topics = [
  'limits',
  'returns',
  'claims',
  'payments',
  'delivery',
  'desk',
  'escalation',
  'shadow',
  'service_mode',
  'shop',
  'languages',
  'assistant',
] as const;
export type Topic = (typeof topics)[number];

interface Words {
  readonly title: string;
  readonly lead: string;
  readonly version: string;
  readonly change: (file: string) => string;
  readonly texts: string;
  readonly none: string;
  readonly topics: Readonly<Record<Topic, string>>;
}

export const policyWords = both<Words>({
  en: {
    title: 'Policy',
    lead: 'What the shop has decided: limits, deadlines, who takes over, and what the bot has to show before it may do more.',
    version: 'In force',
    change: (file) => `Stands in ${file}. Change it there, run npm run check, and start the service again.`,
    texts: 'Show the texts',
    none: 'none',
    topics: {
      limits: 'Limits',
      returns: 'Returns',
      claims: 'Claims',
      payments: 'Payments',
      delivery: 'Delivery',
      desk: 'Who takes over',
      escalation: 'Following an escalation',
      shadow: 'Earning autonomy',
      service_mode: 'When the service steps back',
      shop: 'The shop',
      languages: 'Languages',
      assistant: 'Texts of every reply',
    },
  },
  da: {
    title: 'Regler',
    lead: 'Det, butikken har besluttet: grænser, frister, hvem der tager over, og hvad botten skal vise, før den må mere.',
    version: 'Gælder nu',
    change: (file) => `Står i ${file}. Ret den der, kør npm run check, og start tjenesten igen.`,
    texts: 'Vis teksterne',
    none: 'ingen',
    topics: {
      limits: 'Grænser',
      returns: 'Returnering',
      claims: 'Reklamationer',
      payments: 'Betaling',
      delivery: 'Levering',
      desk: 'Hvem tager over',
      escalation: 'Opfølgning på eskaleringer',
      shadow: 'Sådan gør botten sig fortjent til mere',
      service_mode: 'Hvornår tjenesten træder tilbage',
      shop: 'Butikken',
      languages: 'Sprog',
      assistant: 'Faste tekster i svarene',
    },
  },
});
