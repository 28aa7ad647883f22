/**
 * German function words: so frequent that each of them is known before a text is read. Used as evidence where two words
 * ran together (`dieim`) when the text itself is too short to show its words.
 */
export const FUNCTION_WORDS: ReadonlySet<string> = new Set(
  `der die das den dem des ein eine einen einem einer eines kein keine keinen keinem keiner keines und oder aber denn
  sondern sowie als wie wenn weil dass ob da damit obwohl nachdem bevor während bis seit ich du er sie es wir ihr man
  mich mir dich dir ihn ihm uns euch ihnen sich mein meine meinen meinem meiner sein seine seinen seinem seiner seines
  ihre ihren ihrem ihrer ihres unser unsere unseren unserem unserer unseres dieser diese dieses diesen diesem jeder jede
  jedes jeden jedem jener jene jenes welche welcher welches welchen alle allen aller alles viele vielen vieler manche
  einige einigen andere anderen anderer beide beiden in im an am auf aus bei beim mit nach von vom vor zu zum zur für
  durch über unter um gegen ohne zwischen hinter neben trotz wegen statt ist sind war waren wird werden wurde wurden
  worden bin bist sei wäre wären hat haben hatte hatten habe hätte hätten kann können konnte konnten könnte könnten
  muss müssen musste mussten müsste soll sollen sollte sollten will wollen wollte wollten darf dürfen dürfte mag möchte
  möchten nicht nur auch noch schon sehr mehr so hier dort dann nun jetzt heute doch ja nein eben also immer wieder
  was wer wo wann warum hin her ab`.split(/\s+/u),
);
