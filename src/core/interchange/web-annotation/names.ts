/**
 * Names of the Web Annotation vocabulary, and those that Plenar adds under a prefix of its own:
 * https://www.w3.org/TR/annotation-model/, https://www.w3.org/TR/annotation-vocab/
 */

export const ANNOTATION_CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** Where the terms with the prefix `plenar:` are: state, unit, attribute. */
export const PLENAR_TERMS = 'urn:plenar:terms:';

export const STATE = 'plenar:state';
export const UNIT = 'plenar:unit';
export const ATTRIBUTE = 'plenar:attribute';

const UUID = /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/u;
const UUID_IRI = 'urn:uuid:';
const ID_IRI = 'urn:plenar:id:';
const IRI = /^[a-zA-Z][\w+.-]*:[^\s<>"{}|\\^`]+$/u;

/** The IRI of a record. Ids that are IRIs, as an import from elsewhere gives them, stay as they are. */
export function iriOf(id: string): string {
  if (UUID.test(id)) return `${UUID_IRI}${id}`;
  if (IRI.test(id) && !id.startsWith(UUID_IRI) && !id.startsWith(ID_IRI)) return id;
  return `${ID_IRI}${encoded(id)}`;
}

/** The id of a record with an IRI: the inverse of `iriOf`. */
export function idOf(iri: string): string {
  const uuid = iri.startsWith(UUID_IRI) ? iri.slice(UUID_IRI.length) : '';
  if (UUID.test(uuid)) return uuid;
  if (!iri.startsWith(ID_IRI)) return iri;
  try {
    const id: unknown = JSON.parse(`"${decodeURIComponent(iri.slice(ID_IRI.length))}"`);
    return typeof id === 'string' ? id : iri;
  } catch {
    return iri;
  }
}

/** The relative IRI of a path. */
export function pathIri(path: string): string {
  return path.split('/').map(encoded).join('/');
}

/** The path of a relative or `file:` IRI; the IRI itself where it is none. */
export function pathOf(iri: string): string {
  try {
    return decodeURIComponent(iri.replace(/^file:\/\//u, ''));
  } catch {
    return iri;
  }
}

/** Lone surrogates, which no IRI can have, are written as JSON escapes them. */
function encoded(text: string): string {
  return encodeURIComponent(JSON.stringify(text).slice(1, -1));
}
