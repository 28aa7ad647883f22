/** What a line is filled with to make an expression try again and again: beginnings of everything that the grammar knows. */
const FILLINGS = [
  '(', ')', '()', '[', '((((( ', '(a', '(Beifall ', 'X (A) ', 'Aa (CDU) ', 'Aa (CDU): ', 'Aa (CDU): x – ',
  ' ', '\u00a0', '  x', 'x  ', '\t', '.', '..... ', '.....1', '1', '1, ', '12:30 Uhr ', '5311, ',
  'A', 'Aa ', 'Aa-', 'Aa, ', 'A. ', 'Dr. ', 'Prof. Dr. ', 'Dr.in', 'von ', 'Herr ', 'Abg. ', '*)',
  '– ', '–', '\u0096 ', 'x \u0096 ', ': ', '„', '😀', '\ud800', '\u00ad', 'a\u0301',
  'Drucks. ', 'Drucks. 20/1 ', 'Drucks. 20/1, 20/2, ', 'Drucks.   ', 'zu Drucks. 20/1 ',
  'Präsident ', 'Minister ', 'Aa, Minister ', 'Beifall ', 'Lebhafter ', 'anhaltender und ', 'Zuruf: ', '-Rufe',
  'Hessischer Landtag · ', '20. Wahlperiode · ', 'Antrag und ', 'AntragFraktion ', 'Frage 1 – ',
  'Tagesordnungspunkt 1 ', 'BÜNDNIS ', 'BÜNDNIS 90/DIE ', 'DIE ',
]; // prettier-ignore

/** What stands before the filling: the ways into the rules. */
const BEGINNINGS = ['', '(', '(Beifall ', '(Aa Bb (CDU): ', 'Aa Bb, Minister ', 'Aa Bb (', 'Präsident ', 'Antrag'];

/** What stands behind it: that a rule matches, nearly matches, or does not. */
const ENDINGS = ['x', ':', ')'];

/** Lines of a length that are made to cost time: all beginnings with all fillings. */
export function adversarialLines(length: number): string[] {
  return BEGINNINGS.flatMap((beginning, row) =>
    FILLINGS.map((filling, column) => {
      const middle = filling.repeat(Math.ceil(length / filling.length)).slice(0, length);
      return beginning + middle + (ENDINGS[(row + column) % ENDINGS.length] ?? '');
    }),
  );
}
