import type { Business, Heading, Mover } from '../../core/model/heading.js';
import { message } from '../../core/model/message.js';
import type { Localize } from '../l10n.js';

/** The number of an agenda item, its kind of business and its title, or its first paper: what an outline shows of it. */
export function headingName({ item, label, title, papers }: Heading, localize: Localize): string {
  const number = item === null ? null : localize(message('Item {number}', { number: item }));
  const about = title ?? papers[0]?.number ?? null;
  // `Wahl der Vertreter`: the title says what it is.
  const kind = label !== null && about?.startsWith(label) ? null : label;
  return [number, kind, about].filter((part) => part !== null).join(' · ');
}

/** Those who move a business, as they are exported. */
export function moversText({ movers }: Business): string {
  return movers.map(moverText).join(', ');
}

function moverText({ name, faction, body }: Mover): string {
  if (name === null) return faction ?? body ?? '';
  return faction === null ? name : `${name} (${faction})`;
}
