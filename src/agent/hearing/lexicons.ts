/** Valence words for the npm `sentiment` package, -4 to 4, single words as it splits on spaces. English is its own list. */
interface Lexicon {
  readonly labels: Readonly<Record<string, number>>;
  readonly negators: readonly string[];
}

export const lexicons: Readonly<Record<'da' | 'sv' | 'nb' | 'de', Lexicon>> = {
  da: {
    negators: ['ikke', 'ingen', 'aldrig', 'hverken', 'næppe'],
    labels: words({
      '-4': 'lort lorte svindel svindlere røvhuller idioter fanden helvede bedrag',
      '-3': 'elendig elendigt elendige forfærdelig forfærdeligt forfærdelige skandaløs skandaløst uacceptabelt uacceptabel rasende vred vrede horribel horribelt håbløs håbløst hån latterlig latterligt useriøs useriøst useriøse inkompetent inkompetente ringeagt skammer skam svineri pinligt pinlig umulig umuligt tåbelige dum dumme',
      '-2': 'dårlig dårligt dårlige ringe frustreret frustrerende irriteret irriterende træt skuffende sur uhøflig uhøfligt utilfreds utilfredsstillende urimelig urimeligt værste værre ked desperat ærgerlig',
      '-1': 'skuffet desværre trist bekymret ærgerligt besværligt',
      '1': 'ok fint pæn pænt håber',
      '2': 'god godt gode glad venlig venligst tak flot flotte dejlig dejligt rar hurtig hurtigt nem nemt tilfreds smuk smukke super',
      '3': 'fantastisk fantastiske perfekt skøn skønt elsker vidunderlig fremragende',
    }),
  },
  sv: {
    negators: ['inte', 'ingen', 'aldrig', 'varken', 'knappast'],
    labels: words({
      '-4': 'skit bedrägeri bedragare idioter jävla fan helvete',
      '-3': 'usel uselt eländig hemsk hemskt skandal oacceptabelt oacceptabel rasande arg arga skamligt skäms löjligt löjlig oseriöst oseriös inkompetent inkompetenta värdelös värdelöst pinsamt',
      '-2': 'dålig dåligt dåliga frustrerad frustrerande irriterad irriterande trött otrevlig missnöjd orimligt värst värre ledsen desperat',
      '-1': 'besviken tyvärr tråkigt orolig',
      '1': 'ok hoppas',
      '2': 'bra glad tack trevlig snabb snabbt fin fint nöjd vacker super',
      '3': 'fantastisk perfekt älskar underbar utmärkt',
    }),
  },
  nb: {
    negators: ['ikke', 'ingen', 'aldri', 'verken', 'neppe'],
    labels: words({
      '-4': 'dritt svindel svindlere idioter faen helvete jævla',
      '-3': 'elendig forferdelig forferdelige skandaløst uakseptabelt rasende sint sinte latterlig useriøst useriøs inkompetent skammer skam håpløst håpløs pinlig',
      '-2': 'dårlig dårlige frustrert frustrerende irritert irriterende lei uhøflig misfornøyd urimelig verst verre desperat',
      '-1': 'skuffet dessverre trist bekymret',
      '1': 'ok håper',
      '2': 'bra god godt glad hyggelig takk rask raskt fin fint fornøyd super',
      '3': 'fantastisk perfekt elsker nydelig utmerket',
    }),
  },
  de: {
    negators: ['nicht', 'kein', 'keine', 'keinen', 'nie', 'niemals', 'kaum'],
    labels: words({
      '-4': 'scheiße scheiß betrug betrüger abzocke idioten verdammt',
      '-3': 'miserabel furchtbar schrecklich skandal inakzeptabel unverschämt unverschämtheit wütend lächerlich unseriös inkompetent katastrophe frechheit peinlich unmöglich stinksauer',
      '-2': 'schlecht schlechte frustriert frustrierend verärgert ärgerlich genervt unhöflich unzufrieden schlimm schlimmste verzweifelt sauer',
      '-1': 'enttäuscht leider traurig besorgt schade',
      '1': 'ok okay hoffe',
      '2': 'gut gute gerne danke nett schnell schön schöne zufrieden super freundlich',
      '3': 'fantastisch perfekt liebe wunderbar hervorragend klasse',
    }),
  },
};

function words(byValence: Readonly<Record<string, string>>): Record<string, number> {
  return Object.fromEntries(Object.entries(byValence).flatMap(([valence, list]) => list.split(' ').map((word) => [word, Number(valence)])));
}
