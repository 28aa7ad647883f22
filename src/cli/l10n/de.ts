/** German wording of what the command line says, by its English template. */
export const GERMAN: Readonly<Record<string, string>> = {
  // Severities
  error: 'Fehler',
  warning: 'Warnung',
  information: 'Hinweis',
  hint: 'Stilhinweis',

  // Help
  COMMAND: 'BEFEHL',
  'Plenar corrects German parliamentary transcripts.': 'Plenar korrigiert deutschsprachige Plenarprotokolle.',
  'PATH is a file, a folder (its page files in natural order are one sitting, each folder in it another), or -':
    'PATH ist eine Datei, ein Ordner (seine Seiten in natürlicher Reihenfolge sind eine Sitzung, jeder Ordner darin eine',
  'for standard input. Exit status: 0 nothing wrong, 1 problems found, 2 a mistake in the call or a file that':
    'weitere) oder - für die Standardeingabe. Rückgabewert: 0 alles in Ordnung, 1 Probleme gefunden, 2 Fehler im Aufruf',
  'cannot be read or written. More: plenar COMMAND --help':
    'oder eine Datei, die nicht gelesen oder geschrieben werden kann. Mehr: plenar BEFEHL --help',
  'Prints the version.': 'Gibt die Version aus.',
  'Language of messages; without it that of the environment.': 'Sprache der Meldungen; ohne Angabe die der Umgebung.',
  'Shows this help.': 'Zeigt diese Hilfe.',
  'Profile of the parliament; without it the one that the text names.':
    'Profil des Parlaments; ohne Angabe das, welches der Text nennt.',
  'Exit status 1 from this severity on; without it error.':
    'Ab diesem Schweregrad ist der Rückgabewert 1; ohne Angabe error.',
  'Reports what is wrong with transcripts.': 'Meldet, was an Protokollen nicht stimmt.',
  'Format of the report; without it text.': 'Format des Berichts; ohne Angabe text.',
  'Sets the level of a rule or a group of rules: error, warning, information, hint or off.':
    'Setzt die Stufe einer Regel oder Regelgruppe: error, warning, information, hint oder off.',
  'Shows no more than N problems; all of them are counted.': 'Zeigt höchstens N Probleme; gezählt werden alle.',
  'Corrects transcripts: shows what would change, or writes it.':
    'Korrigiert Protokolle: zeigt, was sich ändern würde, oder schreibt es.',
  'Which fixes are applied; without it safe.': 'Welche Korrekturen vorgenommen werden; ohne Angabe safe.',
  'Only the fixes of this rule or group of rules.': 'Nur die Korrekturen dieser Regel oder Regelgruppe.',
  'Shows the changes as a unified diff; so it is without --write.':
    'Zeigt die Änderungen als Unified Diff; so ist es ohne --write.',
  'Writes the corrected files (standard input: to standard output).':
    'Schreibt die korrigierten Dateien (Standardeingabe: auf die Standardausgabe).',
  'Writes what is changed and why: JSON Lines, one correction each.':
    'Schreibt, was geändert wird und warum: JSON Lines, eine Zeile je Korrektur.',
  'Writes corrected transcripts as data: a document for each sitting.':
    'Schreibt korrigierte Protokolle als Daten: ein Dokument je Sitzung.',
  'Format; without it json.': 'Format; ohne Angabe json.',
  'Where to write; without it standard output.': 'Wohin geschrieben wird; ohne Angabe auf die Standardausgabe.',
  'Proves that exports hold every character of their sources.':
    'Beweist, dass Exporte jedes Zeichen ihrer Quellen enthalten.',
  'Folder of the files that were exported, or of their sittings.':
    'Ordner der exportierten Dateien oder ihrer Sitzungen.',
  'Writes annotations for other programs, or reads theirs.':
    'Schreibt Annotationen für andere Programme oder liest deren.',
  'Format of the annotations.': 'Format der Annotationen.',
  'export: where to write; without it standard output.':
    'export: wohin geschrieben wird; ohne Angabe auf die Standardausgabe.',
  'import: the text that the annotations are for, or a folder of them.':
    'import: der Text, dem die Annotationen gelten, oder ein Ordner davon.',
  'export: only annotations of this person; import: author of what names none.':
    'export: nur Annotationen dieser Person; import: Urheber dessen, was keinen nennt.',
  'import: takes annotations from the file that are there already and differ.':
    'import: übernimmt aus der Datei, was es schon gibt und dort anders ist.',
  'Writes what the format does not carry, and what could not be read: JSON.':
    'Schreibt, was das Format nicht trägt und was nicht zu lesen war: JSON.',
  'Measures how far two people agree in their annotations.':
    'Misst, wie weit zwei Personen in ihren Annotationen übereinstimmen.',
  'The first of the two; may be left out where there are two people only.':
    'Die erste der beiden; unnötig, wo es nur zwei Personen gibt.',
  'The other one.': 'Die andere.',
  'Prints the JSON Schema of an export.': 'Gibt das JSON-Schema eines Exports aus.',

  // Mistakes in the call
  'more: plenar --help': 'mehr: plenar --help',
  'there is no command "{name}"': 'es gibt keinen Befehl »{name}«',
  'unknown option {option}': 'unbekannte Option {option}',
  '{option} needs a value': '{option} braucht einen Wert',
  '{option} takes no value': '{option} nimmt keinen Wert',
  '{option} is given twice': '{option} ist zweimal angegeben',
  '--{option} is one of {choices}, not "{value}"': '--{option} ist eines von {choices}, nicht »{value}«',
  '--{option} is a whole number, not "{value}"': '--{option} ist eine ganze Zahl, nicht »{value}«',
  '--rule wants CODE=LEVEL with a level of {levels}, not "{word}"':
    '--rule verlangt CODE=STUFE mit einer Stufe aus {levels}, nicht »{word}«',
  'there is no rule "{code}"': 'es gibt keine Regel »{code}«',
  'unknown profile "{profile}"; there are {known}': 'unbekanntes Profil »{profile}«; es gibt {known}',
  'name a file, a folder, or - for standard input': 'eine Datei, einen Ordner oder - für die Standardeingabe angeben',
  'choose --diff or --write': 'entweder --diff oder --write wählen',
  'name the folder of the sources with --sources': 'den Ordner der Quellen mit --sources angeben',
  '{command} takes no path': '{command} nimmt keinen Pfad',
  'standard input (-) can be read only once': 'die Standardeingabe (-) kann nur einmal gelesen werden',
  '{count} sittings make {count} documents: name a folder for them with --out, or choose --format jsonl':
    '{count} Sitzungen ergeben {count} Dokumente: mit --out einen Ordner dafür angeben oder --format jsonl wählen',
  '--out {out} is a file; {count} sittings need a folder':
    '--out {out} ist eine Datei; {count} Sitzungen brauchen einen Ordner',
  '{first} and {second} would both be written to {file}': '{first} und {second} würden beide nach {file} geschrieben',
  '{file} is read; it cannot be the output as well': '{file} wird gelesen; sie kann nicht auch die Ausgabe sein',
  'say whether to export or to import: plenar annotations export PATH…':
    'sagen, ob exportiert oder importiert wird: plenar annotations export PATH…',
  'name a format with --format: {choices}': 'ein Format mit --format angeben: {choices}',
  'name one file to import': 'eine Datei angeben, die importiert wird',
  'name the text with --text': 'den Text mit --text angeben',
  '{count} files are made: name a folder for them with --out':
    'es entstehen {count} Dateien: mit --out einen Ordner dafür angeben',
  'there are no annotations of "{name}"; there are some of: {people}':
    'es gibt keine Annotationen von »{name}«; es gibt welche von: {people}',
  'name two people: --between NAME --and NAME': 'zwei Personen angeben: --between NAME --and NAME',
  'name two people: --between NAME --and NAME; there are: {people}':
    'zwei Personen angeben: --between NAME --and NAME; es gibt: {people}',
  'there are no annotations of two people': 'es gibt keine Annotationen zweier Personen',

  // Files
  'no such file or folder': 'keine solche Datei, kein solcher Ordner',
  'permission denied': 'keine Berechtigung',
  'operation not permitted': 'Vorgang nicht erlaubt',
  'is a folder, not a file': 'ist ein Ordner, keine Datei',
  'a part of the path is not a folder': 'ein Teil des Pfads ist kein Ordner',
  'exists already': 'gibt es schon',
  'too many symbolic links': 'zu viele symbolische Verknüpfungen',
  'the name is too long': 'der Name ist zu lang',
  'too many open files': 'zu viele offene Dateien',
  'no space left on the device': 'kein Platz mehr auf dem Datenträger',
  'the file system is read-only': 'das Dateisystem ist schreibgeschützt',
  'the file is in use': 'die Datei ist in Benutzung',
  'the device reports an input or output error': 'das Gerät meldet einen Ein- oder Ausgabefehler',
  '{reason}': '{reason}',
  '{notice} (further files of this folder: {count})': '{notice} (weitere Dateien dieses Ordners: {count})',
  'changes while it is read': 'ändert sich, während sie gelesen wird',
  'too large: more than {megabytes} MB': 'zu groß: mehr als {megabytes} MB',
  'holds no page files (*.txt)': 'enthält keine Seiten (*.txt)',
  'holds no exports (*.json, *.jsonl)': 'enthält keine Exporte (*.json, *.jsonl)',
  'not an export of Plenar in JSON or JSON Lines': 'kein Export von Plenar in JSON oder JSON Lines',
  'does not belong to the document before it': 'gehört nicht zum Dokument davor',
  'not found; looked for in {folder}': 'nicht gefunden; gesucht in {folder}',

  // Progress and results
  '{done} of {total}: {name}': '{done} von {total}: {name}',
  'problems: {total} (errors {error}, warnings {warning}, information {information}, hints {hint}); files: {files}':
    'Probleme: {total} (Fehler {error}, Warnungen {warning}, Hinweise {information}, Stil {hint}); Dateien: {files}',
  'not shown because of --max-problems: {omitted}': 'wegen --max-problems nicht gezeigt: {omitted}',
  'corrections written: {corrections}, in {changed} of {files} files':
    'Korrekturen geschrieben: {corrections}, in {changed} von {files} Dateien',
  'corrections: {corrections}, in {changed} of {files} files; --write makes them':
    'Korrekturen: {corrections}, in {changed} von {files} Dateien; --write nimmt sie vor',
  'some fixes contradict each other': 'einige Korrekturen widersprechen einander',
  'documents verified: {documents}, characters: {characters}, violations: {violations}':
    'Dokumente geprüft: {documents}, Zeichen: {characters}, Verstöße: {violations}',
  'not exported: not all of its files can be read': 'nicht exportiert: nicht alle ihre Dateien sind lesbar',
  'not written: not everything could be exported': 'nicht geschrieben: nicht alles konnte exportiert werden',
  'not written: it has changed since it was read': 'nicht geschrieben: sie hat sich geändert, seit sie gelesen wurde',
  'not written: its damaged characters would be lost': 'nicht geschrieben: ihre beschädigten Zeichen gingen verloren',
  'not written: {encoding} has no "{character}"; convert the file to UTF-8 first':
    'nicht geschrieben: {encoding} kennt »{character}« nicht; die Datei erst in UTF-8 umwandeln',

  // Stand-off data
  'not written: this version of Plenar must not write its records':
    'nicht geschrieben: diese Version von Plenar darf seine Aufzeichnungen nicht schreiben',
  'not written: it was changed outside Plenar, and its original {path} is not there':
    'nicht geschrieben: außerhalb von Plenar geändert, und das Original {path} ist nicht da',
  'originals and corrections are not kept: there is no plenar.json and no .plenar above the files':
    'Originale und Korrekturen werden nicht aufbewahrt: Über den Dateien gibt es weder plenar.json noch .plenar',
  'damaged: it is not the file that it is called after': 'beschädigt: nicht die Datei, nach der es benannt ist',
  'lines with other faults: {count}': 'Zeilen mit weiteren Fehlern: {count}',
  'not exported: not all of its records can be read': 'nicht exportiert: nicht alle Aufzeichnungen dazu sind lesbar',
  'its original {path} is not there: what was corrected in it cannot be proven':
    'das Original {path} ist nicht da: Was darin korrigiert wurde, lässt sich nicht beweisen',
  'ignored by decision of a person: {count}': 'von Menschen ignoriert: {count}',
  'Merges two versions of a sidecar into OURS, record by record: a merge driver for git.':
    'Führt zwei Fassungen eines Sidecars in OURS zusammen, Datensatz für Datensatz: ein Merge-Treiber für git.',
  'name the versions BASE, OURS and THEIRS of a sidecar, and perhaps what it is called':
    'die Fassungen BASE, OURS und THEIRS eines Sidecars angeben, und allenfalls, wie er heißt',
  'not merged: {reason}': 'nicht zusammengeführt: {reason}',
  'both sides corrected the text from different originals; the one of ours is named':
    'beide Seiten haben den Text von verschiedenen Originalen aus korrigiert; genannt ist das eigene',
  '{record} {id}: one side deleted what the other changed; it stays':
    '{record} {id}: die eine Seite hat gelöscht, was die andere geändert hat; es bleibt',
  '{record} {id}: both sides changed it; the earlier version is kept as {keptAs}':
    '{record} {id}: beide Seiten haben es geändert; die frühere Fassung ist als {keptAs} aufbewahrt',

  // Annotations
  'there is no plenar.json and no .plenar above it': 'darüber gibt es weder plenar.json noch .plenar',
  'texts: {texts}, annotations: {annotations}': 'Texte: {texts}, Annotationen: {annotations}',
  'texts: {files}, records stored: {added}, there already: {same}':
    'Texte: {files}, Einträge gespeichert: {added}, schon vorhanden: {same}',
  'taken from the file in place of what was there: {differing}':
    'aus der Datei übernommen anstelle des Vorhandenen: {differing}',
  'differ from what is there and are left out: {differing}; --replace takes them':
    'anders als das Vorhandene und ausgelassen: {differing}; --replace übernimmt sie',
  'not measured: not everything could be read': 'nicht gemessen: nicht alles war lesbar',
  'A: {a}, B: {b}; texts: {texts}, words: {words}, characters: {characters}':
    'A: {a}, B: {b}; Texte: {texts}, Wörter: {words}, Zeichen: {characters}',
  'Places that both annotated: {items}; labels: kappa {kappa}, alpha {alpha}':
    'Von beiden annotierte Stellen: {items}; Labels: Kappa {kappa}, Alpha {alpha}',
  'Not counted, without a label or without a place: {leftOut}': 'Nicht gezählt, ohne Label oder ohne Platz: {leftOut}',
  label: 'Label',
  'all labels': 'alle Labels',
  'kappa, words': 'Kappa, Wörter',
  'alpha, unitizing': 'Alpha, Unitizing',
  'F1, exact': 'F1, genau',
  'F1, overlapping': 'F1, überlappend',
  'kappa, words: Cohen’s kappa; a unit is a word, its value the labels that it stands under.':
    'Kappa, Wörter: Cohens Kappa; Einheit ist ein Wort, sein Wert die Labels, unter denen es steht.',
  'alpha, unitizing: Krippendorff’s alpha for unitizing; the continuum is the texts laid end to end.':
    'Alpha, Unitizing: Krippendorffs Alpha für Unitizing; Kontinuum sind die Texte hintereinander.',
  'F1: spans of the same label, one to one; not corrected for chance. More: docs/annotations.md':
    'F1: Stellen desselben Labels, eins zu eins; nicht um Zufall bereinigt. Mehr: docs/annotations.md',
};
