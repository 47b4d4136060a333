import type { ImageLookup } from '../core/image/facts.ts';

/** Answers from the table of known images, which is only loaded when somebody asks. */
export const tableLookup: ImageLookup = {
  facts: async references => (await import('../core/image/known.ts')).lookUpInTable(references),
};
