import { URI } from 'vscode-uri';

/**
 * An address in the form that addresses are compared in: editors escape different characters. It is the form that
 * VS Code writes.
 */
export function canonicalUri(uri: string): string {
  return URI.parse(uri).toString();
}

/** The last part of an address, as a person reads it. */
export function fileName(uri: string): string {
  const { path } = URI.parse(uri);
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The address of the folder that holds a file, with a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
