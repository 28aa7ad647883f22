import { RULES } from '../core/rules/registry.js';
import { message } from '../core/model/message.js';
import type { Problem, Severity } from '../core/model/problem.js';
import type { RuleLevel } from '../core/analysis/analyzer.js';
import type { FixLevel } from '../core/sitting/correct.js';
import type { Arguments, OptionDescriptions } from './arguments.js';
import { UsageError } from './failure.js';

const SEVERITIES = ['error', 'warning', 'information', 'hint'] as const satisfies readonly Severity[];
const FAIL_ON = [...SEVERITIES, 'never'] as const;
const RULE_LEVELS = [...SEVERITIES, 'off'] as const satisfies readonly RuleLevel[];
const FIX_LEVELS = ['none', 'safe', 'inferred'] as const satisfies readonly FixLevel[];

/** Options of every command. */
export const GENERAL_OPTIONS: OptionDescriptions = {
  lang: { value: 'en|de', help: 'Language of messages; without it that of the environment.' },
  help: { short: 'h', help: 'Shows this help.' },
};

export const PROFILE_OPTION: OptionDescriptions = {
  profile: { value: 'ID', help: 'Profile of the parliament; without it the one that the text names.' },
};

export const FAIL_ON_OPTION: OptionDescriptions = {
  'fail-on': { value: FAIL_ON.join('|'), help: 'Exit status 1 from this severity on; without it error.' },
};

/** A severity that makes a call fail, or `never`. */
export type FailOn = (typeof FAIL_ON)[number];

export function failOnOf(call: Arguments): FailOn {
  return call.choice('fail-on', FAIL_ON, 'error');
}

/** Whether a problem is at or above a severity. */
export function reaches({ severity }: Pick<Problem, 'severity'>, failOn: FailOn): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** The fix level of a call. @param choices those that the command knows */
export function fixLevelOf(call: Arguments, choices: readonly FixLevel[] = FIX_LEVELS): FixLevel {
  return call.choice('fix', choices, 'safe');
}

/** The levels that `--rule CODE=LEVEL` sets. @throws UsageError */
export function ruleLevelsOf(call: Arguments): Record<string, RuleLevel> {
  const levels: Record<string, RuleLevel> = {};
  for (const word of call.list('rule')) {
    const [code = '', level] = word.split('=');
    const known = RULE_LEVELS.find((candidate) => candidate === level);
    if (known === undefined) {
      const values = { word, levels: RULE_LEVELS.join(', ') };
      throw new UsageError(message('--rule wants CODE=LEVEL with a level of {levels}, not "{word}"', values));
    }
    levels[knownRule(code)] = known;
  }
  return levels;
}

/** The rules that `--rule CODE` names; undefined where it is not given. @throws UsageError */
export function chosenRulesOf(call: Arguments): string[] | undefined {
  const rules = call.list('rule').map(knownRule);
  return rules.length === 0 ? undefined : rules;
}

/** The code of a rule or the name of a group of rules, checked. */
function knownRule(code: string): string {
  if (RULES.some((rule) => rule.code === code || rule.code.startsWith(`${code}/`))) return code;
  throw new UsageError(message('there is no rule "{code}"', { code }));
}

/** @throws UsageError where no PATH is given */
export function pathsOf(call: Arguments): readonly string[] {
  if (call.paths.length > 0) return call.paths;
  throw new UsageError(message('name a file, a folder, or - for standard input'));
}
