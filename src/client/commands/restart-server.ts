import type { CommandHandler, Services } from './services.js';

export function restartServer({ server }: Services): CommandHandler {
  return () => server.restart();
}
