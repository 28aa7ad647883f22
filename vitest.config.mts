import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/extension/**', 'test/hosts/**', '**/node_modules/**'],
    globalSetup: ['test/server/support/global-setup.ts'],
    testTimeout: 20_000,
    // Two cores are what a contributor's small machine and CI have.
    maxWorkers: 2,
  },
});
