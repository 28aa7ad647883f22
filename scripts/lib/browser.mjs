// A headless browser on a VS Code page.
import { chromium as need, provide } from './needs.mjs';

/**
 * @param {import('./hosts.mjs').Hosts} hosts
 * @param {string} purpose
 * @returns {Promise<import('./playwright.js').Browser>}
 */
export async function launchBrowser(hosts, purpose) {
  const executablePath = await provide(need, purpose);
  /** @type {import('./playwright.js').Playwright} */
  const { chromium } = hosts.require('playwright-core');
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      // Without it, a page that a route rewrote may not open its WebSocket on the loopback address.
      '--disable-features=LocalNetworkAccessChecks',
    ],
  });
}
