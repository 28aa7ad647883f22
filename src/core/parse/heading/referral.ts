/** Above the committees to which a business is to go (Bundestag). */
const REFERRAL = 'Überweisungsvorschlag:';
const COMMITTEE = /(?:^|\p{Ll})[Aa]uss(?:ch|-)|^Haushaltsausschuss|^Ausschuss/u;

/** Whether a line stands above the committees to which a business is to go. */
export function isReferralStart(line: string): boolean {
  return line.trim() === REFERRAL;
}

/** Whether a line below it names a committee, or goes on with what one does: `Haushaltsausschuss mitberatend und gemäß § 96 der GO`. */
export function isCommittee(line: string): boolean {
  return line.length < 120 && COMMITTEE.test(line) && !/[.!?:]$/u.test(line.trimEnd());
}

/** A heading without the committees to which it is to go. */
export function withoutReferral(text: string): string {
  const at = text.indexOf(REFERRAL);
  return at < 0 ? text : text.slice(0, at).trimEnd();
}
