/**
 * What a sticky expression finds at exactly one place of a text.
 * @param expression with the flag `y`
 * @param at UTF-16 offset
 */
export function matchAt(expression: RegExp, text: string, at: number): RegExpExecArray | null {
  expression.lastIndex = at;
  return expression.exec(text);
}
