/** A text so that Markdown shows it as it is. Line ends become blanks. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\r\n]+/gu, ' ').replace(/[\\`*_{}[\]()#+\-.!|<>~&]/gu, String.raw`\$&`);
}
