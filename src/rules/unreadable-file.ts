import { defineRule } from '../core/rule.ts';

export const unreadableFile = defineRule({
  meta: {
    id: 'unreadable-file',
    title: 'Cannot be read to the end',
    severity: 'error',
    why: 'Docker refuses the file as well, or it cannot be judged: what it would run as is not proven.',
    remedy: 'Correct the place that is shown; the rest of the file was judged as far as its meaning is sure.',
    since: '0.1.0',
    references: ['https://docs.docker.com/reference/dockerfile/', 'https://docs.docker.com/reference/compose-file/'],
  },
  subject: 'file',
  *check(file) {
    for (const { message, at } of file.faults) yield { message, at, because: [] };
  },
});
