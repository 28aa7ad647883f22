import type { Diagnostic } from 'vscode-languageserver';
import type { Problem } from '../../core/model/problem.js';
import type { Settings } from '../../core/settings/settings.js';
import type { ServerContext } from '../context.js';
import { diagnosticsOf, sameProblems } from './diagnostics.js';
import { tooLargeProblem } from './document-reading.js';
import { TextPositions } from './text-positions.js';

/** The problems of an open document, with an id that changes exactly when they do. */
export interface DocumentProblems {
  readonly version: number;
  readonly resultId: string;
  readonly diagnostics: () => Diagnostic[];
}

interface Known {
  readonly version: number;
  readonly settings: Settings;
  readonly problems: readonly Problem[];
  readonly resultId: string;
}

/** Finds the problems of open documents and remembers what was found last. */
export class ProblemFinder {
  readonly #context: ServerContext;
  readonly #known = new Map<string, Known>();
  #count = 0;

  constructor(context: ServerContext) {
    this.#context = context;
    context.documents.onDidClose(({ document }) => this.#known.delete(document.uri));
  }

  /** @returns null where the document is not open */
  find(uri: string, settings: Settings): DocumentProblems | null {
    const document = this.#context.documents.get(uri);
    if (!document) return null;
    const reading = this.#context.transcripts.read(uri, settings);
    const { version } = document;
    const problems = reading?.problems ?? [tooLargeProblem(document.getText().length)];
    return {
      version,
      resultId: this.#resultId(uri, version, settings, problems),
      diagnostics: () => {
        const positions = reading?.positions ?? new TextPositions('');
        return diagnosticsOf(problems, { uri, positions }, settings.maxProblems, this.#context);
      },
    };
  }

  #resultId(uri: string, version: number, settings: Settings, problems: readonly Problem[]): string {
    const last = this.#known.get(uri);
    if (last?.version === version && last.settings === settings && sameProblems(last.problems, problems)) {
      return last.resultId;
    }
    const resultId = String(++this.#count);
    this.#known.set(uri, { version, settings, problems, resultId });
    return resultId;
  }
}
