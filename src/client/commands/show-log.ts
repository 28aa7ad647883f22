import type { CommandHandler, Services } from './services.js';

export function showLog({ log }: Services): CommandHandler {
  return () => {
    log.show();
    return Promise.resolve();
  };
}
