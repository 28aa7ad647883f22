import fc from 'fast-check';

/** Parts of transcripts, right and wrong, of which a text with faults is made. */
const PARTS = [
  'Hessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 \n5313 \n\n\n',
  '5314 \nHessischer Landtag · 20. Wahlperiode · 67. Sitzung · 16. März 2021 \n\n\n',
  'Hessischer Landtag 20. Wahlperiode 67. Sitzung \n',
  '(Beginn: 14:05 Uhr) \n\n\n',
  '(Schluss: 18:29 Uhr) \n\n\n',
  'Präsident Boris Rhein: \n\n\n',
  'Präsldent Boris Rhein: \n\n\n',
  'Präsident Boris Rhein \n\n\n',
  'Bijan Kaffenberger (SPD): \n\n\n',
  'Bijan Kaffenberger (SPD): \n',
  'Bijan Kaffenberger [SPD]: \n\n\n',
  'Bijan Kaffenberger (SPD: \n\n\n',
  'Bijan Kaffenberger (SDP): Vielen Dank. \n\n\n',
  'Stefan Müller (Heidenrod) (Freie Demokraten): \n\n\n',
  'Prof. Dr. R. Alexander Lorz, Kultusminister: \n\n\n',
  'Tarek Al-Wazir, Minister für Wirtschaft, Energie, \nVerkehr und Wohnen: \n\n\n',
  'Kathrin Anders (BÜNDNIS 90/\nDIE GRÜNEN): \n\n\n',
  'Vielen Dank, Herr Minister.  Gibt es weitere Zusatzfragen? \n',
  ' Das ist offensichtlich nicht der Fall. \n\n\n',
  'Vielen Dank, Herr Minister. \u0096 Gibt es weitere Zusatzfragen? \n\n\n',
  'Das kostet 13  die Stunde und 5 Millionen . \n',
  'Das 9--Ticket und 3 Milliarden   das ist viel. \n\n\n',
  'der Soft-und Hardware ursprünglich nicht berücksichtigt. \n\n\n',
  'Seit Januar 2021 arbeiten jetzt zu Höchstzeiten rund \n\n\n100.000 bis 120.000 Schülerinnen und Schüler gleichzeitig \n',
  'allen hessischen Schulen eine digitale pädagogische Lern\n\n\nplattform anbieten. \n\n\n',
  'die Damen und Herren des IT-\nBereichs stehen Ihnen zur Ver-\nfügung. \n\n\n',
  'der Entschließungsantrag derFraktionen der CDU und BÜNDNIS 90/DIEGRÜNEN betreffend Maßnahmen \n',
  '(Beifall SPD und DIE LINKE) \n\n\n',
  '(Beifall SPD  Zuruf Robert Lambrou (AfD)) \n\n\n',
  '(Bijan Kaffenberger (SPD): Ich hatte gedrückt!) \n\n\n',
  '(Beifall CDU und BÜNDNIS 90/\nDIE GRÜNEN \u0096 Zurufe) \n\n\n',
  '(Beifall SPD \n\n\n',
  'Beifall SPD) \n\n\n',
  '(Unterbrechung von 13:50 bis 15:51 Uhr) \n\n\n',
  'Ich rufe Tagesordnungspunkt 1 auf: \n\n\n',
  'Zweite LesungGesetzentwurf \nLandesregierung Drucks. 20/5021  \n\n\n',
  'Fragestunde Drucks. 20/5021  \n\n\n',
  'Er sagte: \u201eDas ist nicht wahr.\u201c \n\n\n',
  'Das ist \u00c3\u00a4rgerlich \ufffd und v o n I h n e n so gewollt. \n\n\n',
  'Anlage (zu Tagesordnungspunkt 10) \n\n\n',
  'Amtliche Mitteilungen........................................5311 \n\n\n',
  '  \n',
  '\r\n',
  '\f',
];

/** One page, or what is left of one. */
export const pageText: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PARTS), { maxLength: 14 })
  .map((parts) => parts.join(''));

/** A transcript of one or more pages with every kind of fault; sometimes without the blanks behind its lines. */
export const transcriptText: fc.Arbitrary<string> = fc
  .tuple(fc.array(pageText, { minLength: 1, maxLength: 3 }), fc.constantFrom('as it is', 'trimmed', 'CRLF'))
  .map(([pages, lines]) => {
    const text = pages.join('');
    if (lines === 'trimmed') return text.replace(/ +$/gmu, '');
    return lines === 'CRLF' ? text.replace(/\r?\n/gu, '\r\n') : text;
  });

/** Any characters at all, those that a transcript is built of more often than others. */
export const hostileText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '(',
        ')',
        '[',
        ']',
        ':',
        '\n',
        '\r',
        '\r\n',
        '\n\n\n',
        ' ',
        '  ',
        '\t',
        '\u0000',
        '\u0085',
        '\u0096',
        '\ufeff',
        '\ud800',
        '\udc00',
        '–',
        '\u2028',
        '-',
        '.',
        ',',
      ),
      fc.constantFrom(
        'Präsident ',
        'SPD',
        'Dr. ',
        'Beifall',
        'Wahlperiode',
        'Sitzung',
        'Landtag',
        'Drucks. 20/1',
        '20',
        '5314',
      ),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));
