import { defineConfig } from 'vitest/config';

/** The tests that ask a real Docker Engine: `npx vitest run --config vitest.engine.config.ts`. */
export default defineConfig({
  test: {
    include: ['__tests__/engine/**/*.test.ts'],
    globalSetup: ['__tests__/engine/support/set-up.ts'],
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
  },
});
