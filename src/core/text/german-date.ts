const MONTHS = [
  'Januar',
  'Februar',
  'März',
  'April',
  'Mai',
  'Juni',
  'Juli',
  'August',
  'September',
  'Oktober',
  'November',
  'Dezember',
];

const GERMAN_DATE = /(\d{1,2})\.\s*(\p{L}+)\s+(\d{4})/u;

/** The first date written as `16. März 2021` in a text, in ISO 8601 form; null where none is or its day or month does not exist. */
export function readGermanDate(text: string): string | null {
  const match = GERMAN_DATE.exec(text);
  if (!match) return null;
  const [, day, month, year] = match;
  const monthNumber = MONTHS.indexOf(month ?? '') + 1;
  const dayNumber = Number(day);
  const daysInMonth = new Date(Date.UTC(Number(year), monthNumber, 0)).getUTCDate();
  if (monthNumber === 0 || dayNumber < 1 || dayNumber > daysInMonth) return null;
  return `${year ?? ''}-${String(monthNumber).padStart(2, '0')}-${String(dayNumber).padStart(2, '0')}`;
}

/** An ISO 8601 date as German print has it: `16. März 2021`. */
export function formatGermanDate(isoDate: string): string {
  const [year, month, day] = isoDate.split('-');
  return `${Number(day)}. ${MONTHS[Number(month) - 1] ?? ''} ${year ?? ''}`;
}
