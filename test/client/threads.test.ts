import { describe, expect, it } from 'vitest';
import type { AnnotationRecord, CommentRecord } from '../../src/core/model/sidecar.js';
import type { PlacedAnnotation } from '../../src/core/stand-off/stand-off-text.js';
import { threadsOf } from '../../src/client/discussion/threads.js';

const placed = (id: string, note: string | null, fields: Partial<PlacedAnnotation> = {}): PlacedAnnotation => ({
  record: { record: 'annotation', id, note, label: null, creator: 'A' } as AnnotationRecord,
  range: { start: 0, end: 4 },
  state: 'exact',
  candidates: [],
  ...fields,
});
const comment = (id: string, annotation: string, minute: number): CommentRecord => ({
  record: 'comment',
  id,
  annotation,
  text: `text of ${id}`,
  creator: 'B',
  created: `2024-05-01T10:0${minute}:00Z`,
  modified: null,
});
const nothing: ReadonlySet<string> = new Set();

describe('threads of a text', () => {
  it('has those with a note or comments and those that are asked for; none where there is no place', () => {
    const annotations = [
      placed('note', 'n'),
      placed('bare', null),
      placed('commented', null),
      placed('wanted', null),
      placed('orphan', 'n', { range: null, state: 'orphan' }),
    ];
    const threads = threadsOf(
      annotations,
      [comment('c', 'commented', 1), comment('x', 'gone', 1)],
      new Set(['wanted']),
    );
    expect(threads.map(({ record }) => record.id)).toEqual(['note', 'commented', 'wanted']);
  });

  it('begins with the note, then the comments as they were made', () => {
    const comments = [comment('2', 'a', 7), comment('1', 'a', 3), comment('0', 'a', 7)];
    const [thread] = threadsOf([placed('a', 'n')], comments, nothing);
    expect(thread?.contributions.map(({ id }) => id)).toEqual(['a', '1', '0', '2']);
  });

  it('is drawn anew when something of it changes, and not when only its place does', () => {
    const signature = (annotation: PlacedAnnotation, comments: CommentRecord[] = []): string =>
      threadsOf([annotation], comments, nothing)[0]!.signature;
    const before = signature(placed('a', 'n'));
    expect(signature(placed('a', 'n', { range: { start: 9, end: 12 } }))).toBe(before);
    expect(signature(placed('a', 'other'))).not.toBe(before);
    expect(signature(placed('a', 'n'), [comment('1', 'a', 1)])).not.toBe(before);
    const resolved = placed('a', 'n');
    expect(signature({ ...resolved, record: { ...resolved.record, resolved: true } })).not.toBe(before);
  });
});
