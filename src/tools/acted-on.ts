const seams = /[.!?;\n]+|\s(?:but|men|aber|mens|while|whereas|however|medan|während|doch|jedoch)\s/iu;
const action =
  /(?<!\p{L})(?:cancel\p{L}*|annull?[eé]r\p{L}*|afbestil\p{L}*|avbeställ\p{L}*|avboka\p{L}*|kanseller\p{L}*|avbestill\p{L}*|storn\p{L}*|retur\p{L}*|return\p{L}*|send\p{L}*|skick\p{L}*|schick\p{L}*|zurück\p{L}*|tilbage|tilbake|tillbaka|back|fortryd\p{L}*|fortrudt|angrer|ångra\p{L}*|widerruf\p{L}*|remove|fjern\p{L}*|slet\p{L}*|ta bort|take off)(?!\p{L})/iu;

/** The clauses that say what is to be done: "the tee is going back" of "the dress fits like a dream, but the tee is going back". */
export function clausesOfAction(text: string): readonly string[] {
  return text.split(seams).filter((clause) => action.test(clause));
}
