import type { Problem, Severity } from '../../core/model/problem.js';
import type { Wording } from '../language.js';

/** What one file has to report. */
export interface FileReport {
  /** Path as the person named it. */
  readonly shown: string;
  /** Absolute path; null for standard input. */
  readonly location: string | null;
  readonly text: string;
  /** Problems that are shown: with `--max-problems` not all that were found. */
  readonly problems: readonly Problem[];
}

export interface Summary {
  readonly files: number;
  readonly counts: Readonly<Record<Severity, number>>;
  /** Problems that `--max-problems` left out. */
  readonly omitted: number;
  /** Findings that a person does not want to be told of; they are not among the problems. */
  readonly ignored: number;
}

/** A format of `plenar check`. Its pieces are written as they come, so that an archive needs no room in memory. */
export interface Reporter {
  begin(): string;
  file(report: FileReport): string;
  end(summary: Summary): string;
}

export type ReporterFactory = (wording: Wording) => Reporter;
