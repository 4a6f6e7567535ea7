import { Labels, type ProductKnowledge, ProductQuestions, SizeGuides } from '../domain/product-knowledge.ts';
import type { ConfigFile } from '../scenarios/book.ts';
import { parseYaml } from './parse-yaml.ts';

export interface ProductKnowledgeFiles {
  readonly sizes: ConfigFile;
  readonly labels: ConfigFile;
  readonly questions: ConfigFile;
}

/**
 * Size guides, label words and what is asked of products. A pack may do without any of them: then it has no guides, translates nothing
 * and hands such questions to people. @throws config.invalid with file, line and a sentence for each fault.
 */
export function readProductKnowledge({ sizes, labels, questions }: ProductKnowledgeFiles): ProductKnowledge {
  return {
    sizes: parseYaml(SizeGuides, sizes.text, sizes.path),
    labels: parseYaml(Labels, labels.text, labels.path),
    questions: parseYaml(ProductQuestions, questions.text, questions.path).questions,
  };
}
