import { z } from 'zod';
import type { Facts } from '../domain/decision.ts';
import { type Language, languages } from '../domain/language.ts';
import type { Product } from '../domain/product.ts';
import type { ProductField, ProductQuestion } from '../domain/product-knowledge.ts';
import { wordsOf } from './bent-words.ts';
import { defineReadTool, type ToolContext } from './define-tool.ts';
import { type InEachLanguage, translateLabel } from './translate-label.ts';

export const productFacts = defineReadTool({
  name: 'product_facts',
  description:
    "Tells what the shop's product data says of what the customer asks: material, care, origin, features. `missing` when the data does not say it; nothing is inferred. Public.",
  input: z.strictObject({
    products: z.array(z.string()).min(1).meta({ description: 'Handles of products found before.' }),
    said: z.array(z.string()).meta({ description: "The customer's own words, newest message first." }),
    language: z.enum(languages).nullable().meta({ description: 'Language the customer writes.' }),
  }),
  outcomes: ['told', 'missing', 'no_topic', 'foreign_text', 'not_found'],
  async run({ products: handles, said, language }, context) {
    const catalogue = await context.shop.products();
    const products = handles.flatMap((handle) => catalogue.find((product) => product.handle === handle) ?? []);
    if (products.length < handles.length) return { outcome: 'not_found', facts: {} };
    const questions = questionsIn(said.join('\n'), products, context);
    if (questions.length === 0) return { outcome: 'no_topic', facts: {} };
    const answers = products.map((product) => questions.map((question) => answer(product, question, language, context)));
    const all = answers.flat();
    if (all.some((each) => each === 'missing')) return { outcome: 'missing', facts: {} };
    if (all.some((each) => each === 'foreign_text')) return { outcome: 'foreign_text', facts: {} };
    return {
      outcome: 'told',
      facts: {
        answers: products.map(({ title }, index) => ({ title, topics: unlike(answers[index] ?? []) })),
      },
    };
  },
});

/** What is asked, the names of the goods left out: a "rullekrave" that is asked about is no question about collars. */
function questionsIn(text: string, products: readonly Product[], { knowledge }: ToolContext): readonly ProductQuestion[] {
  const names = new Set(products.flatMap(({ title }) => wordsOf(title)));
  const asked = questionsOnly(text)
    .toLowerCase()
    .split(/(?<=[^\p{L}\p{N}])|(?=[^\p{L}\p{N}])/u)
    .filter((word) => !names.has(word) && ![...names].some((name) => name.length > 4 && word.startsWith(name)))
    .join('');
  return Object.values(knowledge.products.questions).filter((question) => question.asked.some((pattern) => contains(asked, pattern)));
}

/** Where something is asked outright, only that counts: "the label itched, so how do I wash it?" is no question about itching. */
function questionsOnly(text: string): string {
  const sentences = text.split(/(?<=[.!?])\s+|\n+/);
  const asking = sentences.filter((sentence) => sentence.includes('?') || asksIn.test(sentence));
  return asking.length > 0 ? asking.join('\n') : text;
}

const asksIn =
  /(?<!\p{L})(?:hvad|hvilket|hvilken|hvilke|hvor|hvordan|hvorledes|fortæl|oplys\p{L}*|vide|høre|what|which|where|how|tell me|know|wonder\p{L}*|vad|vilket|vilken|hur|var|veta|hva|vite|was|welche\p{L}*|wie|wo|woher|wissen)(?!\p{L})/iu;

type Answer = Facts | 'missing' | 'foreign_text';

function answer(product: Product, question: ProductQuestion, language: Language | null, context: ToolContext): Answer {
  for (const field of question.stands_in) {
    const { [field]: text } = product;
    if (text === null || text.trim() === '') continue;
    const { told_by: words } = question;
    if (words && !words.some((pattern) => contains(text.toLowerCase(), pattern))) continue;
    const own = quote(text.trim(), words);
    if (isProse(field) && !question.shows && !isReadable(own, language)) return 'foreign_text';
    const told = translated(own, field, context);
    return {
      name: question.name,
      own,
      field,
      is_prose: isProse(field),
      is_danish: isDanish(own) || isIn('da', own, told),
      in: { ...told },
    };
  }
  return 'missing';
}

/** Two questions that the same words answer get them once. */
function unlike(answers: readonly Answer[]): Facts[] {
  const told = answers.filter((each) => typeof each !== 'string');
  return told.filter((each, index) => told.findIndex((other) => other['own'] === each['own']) === index);
}

function translated(text: string, field: ProductField, { knowledge }: ToolContext): InEachLanguage {
  const { materials, countries, care } = knowledge.products.labels;
  const vocabulary = field === 'material' ? materials : field === 'origin' ? countries : field === 'care' ? care : [];
  return translateLabel(text, vocabulary);
}

const isProse = (field: ProductField) => field === 'description' || field === 'title';

/** Of a long text only the sentences that answer. */
function quote(text: string, words: readonly string[] | undefined): string {
  if (text.length <= 160 || !words) return text;
  const sentences = text.split(/(?<=[.!?])\s+/);
  return sentences.filter((sentence) => words.some((pattern) => contains(sentence.toLowerCase(), pattern))).join(' ');
}

/** Product texts are Danish or English. Danish is read in the north; a German or Englishman should not be sent a riddle. */
function isReadable(text: string, language: Language | null): boolean {
  return !isDanish(text) || language === 'da' || language === 'sv' || language === 'nb';
}

function isDanish(text: string): boolean {
  return /[æøå]|(?<!\p{L})(?:og|med|af|til|uden|eller|er|en|et|som)(?!\p{L})/iu.test(text);
}

/** A label whose words are those of this language, and not of English as well. */
function isIn(language: Language, own: string, told: InEachLanguage): boolean {
  const [here, english] = [told[language], told.en].map((text) => text?.toLowerCase());
  return here === own.toLowerCase() && here !== english;
}

const patterns = new Map<string, RegExp>();

function contains(text: string, pattern: string): boolean {
  let compiled = patterns.get(pattern);
  if (!compiled) {
    const source = pattern
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/\*\*/g, '[^.?!\\n]{0,40}')
      .replace(/(?<!\])\*(?!\])/g, '[\\p{L}\\d-]*');
    compiled = new RegExp(`(?<![\\p{L}\\d])${source}(?![\\p{L}\\d])`, 'u');
    patterns.set(pattern, compiled);
  }
  return compiled.test(text);
}
