/** A text for a list, which shows no Markdown: without the marks around code. */
export function plain(markdown: string): string {
  return markdown.replaceAll('`', '');
}
