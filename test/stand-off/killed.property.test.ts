import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DENSE_PAGES, spansOf } from '../annotate/dense-page.js';
import { IdentifiedText } from '../annotate/identified-text.js';
import { Desk } from './desk.js';
import { Killed, MemoryFiles } from './memory-files.js';

const page = DENSE_PAGES[0] ?? '';
const spans = spansOf(page);

/** What a person does, as the editor stores it: after each step a process may be killed. */
const step = fc.oneof(
  fc.record({ kind: fc.constant('annotate' as const), span: fc.nat(spans.length - 1) }),
  fc.record({
    kind: fc.constant('type' as const),
    at: fc.nat(page.length),
    words: fc.constantFrom('', 'Wort ', '\n\n', '–'),
  }),
  fc.record({ kind: fc.constant('save' as const) }),
);

/** A desk together with the same text as one in which each character knows where it comes from. */
interface Session {
  readonly desk: Desk;
  identified: IdentifiedText;
  /** Characters of each annotation that was stored for sure. */
  readonly stored: Map<string, readonly number[]>;
}

async function play(
  session: Session,
  steps: readonly (typeof step extends fc.Arbitrary<infer Step> ? Step : never)[],
): Promise<void> {
  const { desk, stored } = session;
  for (const one of steps) {
    if (one.kind === 'annotate') {
      const origin = spans[one.span];
      if (!origin) continue;
      const range = session.identified.rangeOf(origin.start, origin.end);
      if (!range) continue;
      const { id } = desk.annotate(range, 'Label');
      const characters = session.identified.in(range);
      await desk.persist();
      stored.set(id, characters);
    } else if (one.kind === 'type') {
      const at = Math.min(one.at, desk.text.length);
      const end = one.words === '' ? Math.min(at + 3, desk.text.length) : at;
      const edits = [{ start: at, end, newText: one.words }];
      session.identified = session.identified.edited(edits);
      desk.edit(edits);
      if (desk.records.hasDraft) await desk.persist();
    } else {
      await desk.saveText();
    }
  }
}

describe('a process that is killed between two writes', () => {
  it('loses no annotation that was stored, and moves none to other words', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 12 }), fc.nat(14), async (steps, writes) => {
        const session: Session = { desk: new Desk(page), identified: IdentifiedText.of(page), stored: new Map() };
        await session.desk.open();
        session.desk.files.left = writes;
        const killed = await play(session, steps).then(
          () => false,
          (error: unknown) => {
            if (!(error instanceof Killed)) throw error;
            return true;
          },
        );
        if (!killed) return;
        // VS Code shows the unsaved text again; the process is another one.
        const later = new Desk(session.desk.disk, new MemoryFiles(session.desk.files.contents));
        await later.open(session.desk.text);
        expect(later.records.standOff.sidecar.faults).toEqual([]);
        const found = new Map(later.records.standOff.annotations().map((placed) => [placed.record.id, placed]));
        for (const [id, characters] of session.stored) {
          const placed = found.get(id);
          expect(placed, `${id} is lost`).toBeDefined();
          if (!placed?.range || placed.state === 'fuzzy') continue;
          const now = session.identified.in(placed.range);
          const kept = characters.filter((character) => session.identified.identities.includes(character));
          if (kept.length > 0)
            expect(
              now.some((character) => kept.includes(character)),
              `${id} moved`,
            ).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  }, 60_000);

  it('leaves files that are whole', async () => {
    for (let writes = 0; writes < 12; writes++) {
      const session: Session = { desk: new Desk(page), identified: IdentifiedText.of(page), stored: new Map() };
      await session.desk.open();
      session.desk.files.left = writes;
      const steps = [
        { kind: 'annotate' as const, span: 0 },
        { kind: 'type' as const, at: 10, words: 'Wort ' as const },
        { kind: 'annotate' as const, span: 3 },
        { kind: 'save' as const },
        { kind: 'annotate' as const, span: 5 },
      ];
      await play(session, steps).catch((error: unknown) => {
        if (!(error instanceof Killed)) throw error;
      });
      for (const [path, content] of session.desk.files.contents) {
        if (path.startsWith('.plenar/originals/')) expect(content).toBe(page);
        else if (path.endsWith('.jsonl')) expect(content.endsWith('\n')).toBe(true);
      }
    }
  });
});
