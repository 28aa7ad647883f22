import { githubReporter } from './github-reporter.js';
import { jsonReporter } from './json-reporter.js';
import type { ReporterFactory } from './reporter.js';
import { sarifReporter } from './sarif-reporter.js';
import { textReporter } from './text-reporter.js';

/** Formats of `plenar check`, the usual one first. */
export const REPORTERS = {
  text: textReporter,
  json: jsonReporter,
  sarif: sarifReporter,
  github: githubReporter,
} as const satisfies Readonly<Record<string, ReporterFactory>>;

export type ReportFormat = keyof typeof REPORTERS;

export const REPORT_FORMATS = Object.keys(REPORTERS) as ReportFormat[];
