/** German wording of what the command line says, by its English template. */
export const GERMAN: Readonly<Record<string, string>> = {};
