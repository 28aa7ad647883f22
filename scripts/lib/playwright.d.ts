// The part of playwright-core that the tools use. The package itself is installed with the hosts (lib/hosts.mjs), outside
// of the tree, so that the compiler does not see its types.

export interface Locator {
  first(): Locator;
  click(options?: { timeout?: number }): Promise<void>;
  hover(options?: { timeout?: number }): Promise<void>;
  screenshot(options: { path: string }): Promise<Uint8Array>;
  allInnerTexts(): Promise<string[]>;
}

export interface Route {
  fetch(): Promise<{ text(): Promise<string> }>;
  fulfill(options: { response: unknown; body: string }): Promise<void>;
}

export interface Page {
  addInitScript<Argument>(script: (argument: Argument) => unknown, argument: Argument): Promise<void>;
  keyboard: { press(key: string): Promise<void>; type(text: string): Promise<void> };
  goto(url: string): Promise<unknown>;
  setContent(html: string): Promise<void>;
  evaluate<Argument, Result>(
    task: (argument: Argument) => Result | Promise<Result>,
    argument: Argument,
  ): Promise<Result>;
  exposeFunction(name: string, callback: (...args: never[]) => unknown): Promise<void>;
  locator(selector: string): Locator;
  on(event: 'console', listener: (message: { type(): string; text(): string }) => void): void;
  on(event: 'pageerror', listener: (error: Error) => void): void;
  route(url: string | RegExp | ((url: URL) => boolean), handler: (route: Route) => Promise<void>): Promise<void>;
  screenshot(options: { path: string; omitBackground?: boolean }): Promise<Uint8Array>;
  waitForSelector(selector: string, options?: { timeout?: number }): Promise<unknown>;
}

export interface Browser {
  newPage(options?: {
    viewport?: { width: number; height: number };
    deviceScaleFactor?: number;
    locale?: string;
  }): Promise<Page>;
  close(): Promise<void>;
}

export interface Playwright {
  chromium: { launch(options: { executablePath: string; args: string[] }): Promise<Browser> };
}
