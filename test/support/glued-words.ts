/**
 * An extract in which two words ran together on an overlong line; what speaks for parting them is that the first stands
 * elsewhere in the extract more often than the two as one. On line 8 (from 0), with its evidence as it is said in English.
 */
export const GLUED_WORDS = {
  text:
    'Präsident Boris Rhein: \n\n\nWir haben in der vergangenen Sitzung über den Antrag \n' +
    'der Landesregierung gesprochen und ihn an den zuständigen \nAusschuss überwiesen. Das war richtig, weil es noch \n' +
    'Fragen zum Antrag gab, die zu klären waren. Nun liegt \n' +
    'der Bericht vor, und wir stimmen gleich über Antragunter diesem Punkt ab, wie vorgesehen und auch \n' +
    'uns alle hier im Haus. Das sage ich für die gesamte \nFraktion und für alle, die daran mitgewirkt haben. \n',
  line: 7,
  character: 45,
  evidence: 'In this sitting: “Antrag” 2×, “Antragunter” 1×',
} as const;
