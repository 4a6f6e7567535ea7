/**
 * What makes a mail angry whatever its words score: cues by kind, in the five languages. A strong one decides alone; weak ones need
 * company, so that one swear word in a friendly mail, or capitals by an old customer, are not anger.
 */
interface Cue {
  readonly name: string;
  readonly strong: boolean;
  readonly phrases: readonly string[];
}

const shame =
  'skandaløst|uacceptabelt|latterligt|useriøst|til grin|uhørt|forkasteligt|urimeligt|vanvittigt|pinligt|tåbeligt|elendigt|sindssygt';
const shameEn = 'disgraceful|disgusting|ridiculous|unacceptable|appalling|outrageous|shocking|pathetic|shambolic|shameful|atrocious|insane';

const cues: readonly Cue[] = [
  {
    name: 'insult',
    strong: true,
    phrases: [
      'idioter|røvhuller|amatører|klovne|tosser|svindlere?|fuphandlere?|bedragere?|løgnere?|uduelige|inkompetente|skiderikker|sjuskemikler|fup og svindel',
      'i er (?:\\p{L}+ ){0,3}(?:latterlige|ubrugelige|håbløse|useriøse|utroværdige|elendige|umulige|åndssvage|uduelige|dumme|svindlere|tyve|til grin)',
      'idiots|morons|scammers|crooks|clowns|thieves|liars|con artists|incompetents?|useless lot|bunch of (?:\\p{L}+ )?(?:idiots|clowns|amateurs|crooks|thieves|liars|cowboys|jokers)',
      "you(?: guys| people| lot)?(?: are|’re|'re) (?:\\p{L}+ ){0,3}(?:useless|incompetent|hopeless|pathetic|a joke|liars|thieves|clowns|idiots|a disgrace|the worst)",
      'useless,? the lot of you|(?:total|complete|utter|absolute) (?:scam|rip-?off|joke|shambles|clowns?|incompetence|amateurs)|what a (?:\\p{L}+ )?(?:scam|rip-?off|joke|shambles|disgrace|circus)',
      'idioten|betrüger|abzocker|versager|lügner|saftladen|sauladen|verbrecher|unfähige?r? (?:haufen|laden)|ihr seid (?:\\p{L}+ ){0,3}(?:unfähig|das letzte|inkompetent|lächerlich|unmöglich)',
      'bedragare|skojare|lurendrejare|amatörer|lögnare|clowner|ni är (?:\\p{L}+ ){0,3}(?:idioter|oseriösa|värdelösa|hopplösa|löjliga|odugliga|ett skämt)|jävla (?:skämt|skit\\p{L}*|företag|idiot\\p{L}*)',
      'svindlere|løgnere|udugelige|dere er (?:\\p{L}+ ){0,3}(?:idioter|useriøse|udugelige|håpløse|latterlige|elendige)|jævla (?:idiot\\p{L}*|dritt\\p{L}*|firma)',
    ],
  },
  {
    name: 'disgrace',
    strong: true,
    phrases: [
      `(?:simpelthen|helt|fuldstændigt?|totalt|dybt|aldeles|fandeme|så|virkelig) (?:for )?(?:${shame}|under al kritik|for dårligt(?! \\p{L}))`,
      'under al kritik|hån mod (?:kunde\\p{L}*|mig)|skam jer|i (?:kan|burde) (?:godt )?skamme jer|værre lort|det værste (?:firma|sted|\\p{L}*service|\\p{L}*butik)|dårligste (?:\\p{L}*service|oplevelse|firma|sted|butik) (?:\\p{L}+ ){0,3}(?:nogensinde|oplevet|mødt|haft)|(?:hvor er i|det er) (?:jo |simpelthen |rent |ren |jo ren )*(?:ringe|dårlige|elendige|sløve|useriøse|en skandale|for dårligt(?! \\p{L})|for galt|til grin|tyveri|røveri|svindel)',
      `(?:absolutely|completely|totally|simply|utterly|truly|beyond|so|just|bloody) (?:${shameEn})|an? (?:absolute |total |complete |utter )?disgrace|shame on you|you should be ashamed|worst (?:\\p{L}+ ){0,3}(?:ever|service|experience|company|shop|store)|daylight robbery|(?:this is|that's|it's) (?:theft|fraud|robbery|a scam|a disgrace|a joke|an outrage)`,
      'unter aller (?:sau|kritik|kanone)|(?:eine|so eine|was für eine) (?:frechheit|unverschämtheit|schande|zumutung|katastrophe)|unverschämt|schämt euch|schämen sie sich|das letzte,? was|(?:schlechteste|schlimmste) (?:\\p{L}+ ){0,2}(?:service|erfahrung|shop|laden)|absolut inakzeptabel|geht gar nicht',
      'skäms på er|ni borde skämmas|(?:helt|fullständigt|totalt) (?:oacceptabelt|sjukt|absurt|vansinnigt|bedrövligt)|under all kritik|sämsta (?:\\p{L}+ ){0,3}(?:någonsin|service\\p{L}*|företag\\p{L}*|varit med om)|rena (?:bedrägeriet|skämtet|stölden)|det här är (?:ett skämt|en skandal)',
      'skam dere|dere burde skamme dere|(?:helt|fullstendig|totalt) (?:uakseptabelt|uhørt|latterlig|sjukt|håpløst)|under enhver kritikk|dårligste (?:\\p{L}+ ){0,3}(?:noensinne|service\\p{L}*|opplevd|vært borti)|dette er (?:en skandale|tyveri|svindel|en vits)',
    ],
  },
  {
    name: 'threat_to_leave',
    strong: true,
    phrases: [
      '(?:sidste|siste|sista) (?:gang|gången) (?:jeg |jag |i |dere |ni |vi )?(?:\\p{L}+ )?(?:handler|køber|bestiller|smider|ser|bruger|handlar|köper|beställer|kjøper|får)',
      'for sidste gang (?:hos|handlet)|(?:handler|køber|bestiller|kommer) (?:\\p{L}+ ){0,3}aldrig (?:mere|igen|hos)|aldrig (?:mere|igen|nogensinde) (?:\\p{L}+ )?(?:handle\\p{L}*|købe\\p{L}*|bestille\\p{L}*|bruge\\p{L}*|sætte\\p{L}*|lindholm)|(?:ser|hører fra) mig aldrig igen|(?:mister|mistet|tabt) (?:\\p{L}+ ){0,2}kunde',
      "never again|never (?:\\p{L}+ )?(?:shopping|buying|ordering) (?:\\p{L}+ ){0,2}(?:with|from|here|again|you)|(?:will|'ll|would) never (?:\\p{L}+ ){0,2}(?:order|shop|buy|use) (?:\\p{L}+ ){0,2}(?:with|from|here|again|you)|(?:lost|losing|lose) (?:me as )?(?:a|this|another)(?: \\p{L}+)? customer|i(?:'m| am|’m) (?:so )?done with|(?:take|taking) my (?:money|business|custom) elsewhere|won't be (?:shopping|ordering|back)|last (?:time|order) i (?:\\p{L}+ )?(?:order|shop|buy|place)",
      '(?:tell|telling|warn|warning) (?:everyone|everybody|all my|others|people|my friends)|(?:fortælle|fortæller|advare|advarer) (?:det til )?(?:alle|andre|venner|mine|folk)|(?:leave|leaving|write|writing|post|posting) (?:\\p{L}+ ){0,2}(?:bad|negative|one[- ]star|1[- ]star|honest|scathing|terrible) (?:review|feedback)|(?:dårlig|negativ|én stjerne|1 stjerne)\\p{L}* (?:\\p{L}+ )?anmeldelse|(?:én|en|1|nul|0) stjerner? (?:på|herfra)|går til pressen|(?:hænge|lægge|dele) (?:jer|det|dette) (?:ud|op) på (?:facebook|sociale|trustpilot)',
      'aldrig mer|handlar aldrig|förlorat (?:en|mig som) kund|sista gången|varna (?:alla|andra)|berätta för alla|aldri (?:mer|igjen)|handler aldri|mistet (?:en|meg som) kunde|advare (?:alle|andre)|nie wieder|(?:verliert|verlieren|verloren) (?:\\p{L}+ )?(?:eine|einen|mich als) (?:\\p{L}+ )?kund\\p{L}*|letzte mal|(?:alle|andere) warnen|schlechte bewertung|allen (?:davon )?erzählen',
    ],
  },
  {
    name: 'third_time',
    strong: true,
    phrases: [
      '(?:tredje|fjerde|femte|sjette|syvende|tiende|3\\.?|4\\.?|5\\.?|6\\.?|117\\.?) gang,? (?:at )?(?:jeg|vi) (?:\\p{L}+ )?(?:skriver|kontakter|rykker|spørger|henvender|ringer|mailer|må|forsøger|prøver|beder|klager)',
      '(?:tredje|fjerde|femte|sjette|3\\.|4\\.|5\\.|6\\.) (?:mail|e-?mail|henvendelse|besked|rykker)|(?:skrevet|kontaktet|rykket jer|spurgt|henvendt mig|ringet|mailet) (?:\\p{L}+ )?(?:tre|fire|fem|seks|3|4|5|6|10|mange|flere|utallige|gentagne) gange|gang på gang|hvor mange gange (?:skal|må)|for (?:tredje|fjerde|femte|gud ved hvilken|hundrede) gang',
      "(?:third|fourth|fifth|sixth|3rd|4th|5th|tenth|hundredth) (?:time|attempt)(?: (?:that )?(?:i|we)(?:'m|’m| am|'ve| have)? ?(?:\\p{L}+ )?(?:writ\\p{L}*|contact\\p{L}*|ask\\p{L}*|email\\p{L}*|messag\\p{L}*|call\\p{L}*|chas\\p{L}*|try\\p{L}*|tried|had to))|(?:third|fourth|fifth|3rd|4th|5th) (?:e-?mail|message|letter|complaint)|(?:written|emailed|contacted|asked|messaged|called) (?:you )?(?:three|four|five|six|3|4|5|6|ten|countless|several|many|multiple) times|how many (?:more )?times (?:do|must|have)|for the (?:third|fourth|fifth|umpteenth|last) time|again and again|time and again",
      '(?:tredje|fjärde|femte|3:e|4:e) (?:gången|mejlet|mailet)(?: jag)?|hur många gånger (?:ska|måste)|(?:skrivit|mejlat|ringt|kontaktat er) (?:tre|fyra|fem|flera|många|3|4) gånger|gång på gång',
      '(?:tredje|fjerde|femte) (?:gangen|e-?posten|mailen|henvendelsen)|hvor mange ganger (?:skal|må)|(?:skrevet|ringt|kontaktet dere) (?:tre|fire|fem|flere|mange|3|4) ganger|gang på gang',
      '(?:dritte|vierte|fünfte) (?:mal|mail|e-?mail|nachricht|anfrage)|zum (?:dritten|vierten|fünften|x-ten|hundertsten) mal|wie oft (?:noch|muss|soll)|(?:drei|vier|fünf|mehr)mal (?:geschrieben|angeschrieben|gemailt|kontaktiert)',
    ],
  },
  {
    name: 'swearing_at',
    strong: true,
    phrases: [
      '(?:hvad|hvor|hvorfor|hvem|hvordan|hvornår) (?:\\p{L}+ )?(?:fanden|satan|helvede|pokker)|for helvede da|gå ad helvede til|rend mig|skrid (?:ad|med)|fuck (?:jer|dig|af|lindholm)|fatter i (?:\\p{L}+ )?(?:ingenting|noget)|pis(?:se)? og papir|røvrend\\p{L}*|tage[rt]? (?:pis|røven) (?:på|af)|skide (?:sur|træt|dårlig\\p{L}*|elendig\\p{L}*|lige\\p{L}*)',
      '(?:what|where|why|who|how|when) (?:the|in the) (?:hell|fuck|heck|f\\*+k)|fuck (?:you|off|this|lindholm)|go to hell|piss(?:ed)? off|screw (?:you|this)|full of (?:shit|crap|it)|taking the (?:piss|mick)|wtf',
      '(?:vad|var|varför|när|hur) (?:i helvete|fan)|dra åt helvete|fan ta er|för (?:fan|helvete)|svara (?:\\p{L}+ )*för fan|(?:hva|hvor|hvorfor) (?:i helvete|faen|fanden)|faen ta|dra til helvete|for faen|(?:was|wo|warum|wann) (?:zum teufel|zur hölle)|verarsch\\p{L}*|verdammte[nrs]? \\p{L}+|leck mich|ihr könnt mich',
    ],
  },
  {
    name: 'swearing',
    strong: false,
    phrases: [
      'hold kæft|fanden|fandeme|for helvede|satans?|satme|lort(?:e\\p{L}*)?|pis(?:se)?|skide\\p{L}*|kraftedeme|sgu|fuck\\p{L}*|shit(?:ty)?|bullshit|crap|damn|goddamn|hell|bloody|jävla|fan|helvete|skit\\p{L}*|faen|jævla|jævlig|dritt\\p{L}*|scheiß\\p{L}*|scheisse|verdammt\\p{L}*|arsch\\p{L}*|mist',
    ],
  },
  {
    name: 'despair',
    strong: true,
    phrases: [
      'fortvivlet|(?:er|helt|bliver) desperat(?! (?:efter|for|på))|(?:kan|orker) ikke (?:overskue|klare|holde) (?:\\p{L}+ ){0,3}(?:mere|længere|ud)|holder det ikke ud|grædefærdig|(?:ved|tæt på) at (?:græde|give op|bryde sammen)|(?:sidder|har siddet) (?:her )?og (?:græder|tuder|grædt)|mine levende råd|(?:kan|orker|magter) (?:\\p{L}+ )?ikke (?:det her )?(?:mere|længere)|ved (?:\\p{L}+ ){0,3}ikke,? hvad jeg (?:\\p{L}+ )?skal (?:gøre(?: længere| mere)|stille op)|har (?:\\p{L}+ ){0,2}(?:grædt|tudet) (?:hele|i nat|hver|over det)|helt ude af (?:den|mig selv)|bønfalder|trygler',
      "(?:i am|i'm|am|getting|so) desperate(?! (?:for|to))|(?:can'?t|cannot|can not) (?:cope|bear it|go on|handle this any)(?: \\p{L}+)*|end of my (?:rope|tether)|at my wit'?s'? end|in tears|(?:been|am|'m|sat here|sitting here) crying(?! with laugh)|close to tears|cried (?:all|myself|half) (?:\\p{L}+ )?(?:night|day|to sleep|morning)|i beg (?:you|of you)|begging you|(?:can'?t|cannot) take (?:it|this|any ?more|much more)|don't know what (?:else )?to do any ?more|losing (?:my mind|sleep|hope)|at a complete loss",
      '(?:är|helt) desperat(?! (?:efter|på|etter))|(?:klarar|står|orkar) (?:\\p{L}+ ){0,2}inte (?:\\p{L}+ ){0,3}(?:längre|mer|ut)|klarer (?:\\p{L}+ ){0,2}ikke mer|halte (?:\\p{L}+ )?(?:es|das) nicht mehr aus|förtvivlad|orkar inte mer|jag gråter|gråtit (?:hela|i natt)|grått (?:hele|i natt)|vet inte (?:\\p{L}+ )?vad jag ska ta mig till|ber er på mina bara knän|fortvilet|på gråten|orker ikke mer|gråter|verzweifelt|am ende meiner (?:kräfte|nerven)|den tränen nahe|ich flehe|weiß nicht mehr weiter|kann nicht mehr',
    ],
  },
  {
    name: 'irony',
    strong: true,
    phrases: [
      'tak for (?:ingenting|absolut ingenting|lort|(?:\\p{L}+ )?spildt)|flot klaret|godt gået,? (?:lindholm|i|endnu)|imponerende (?:dårlig|ringe|elendig|sløv|langsom)\\p{L}*|sikke en (?:service|omgang|vits|fest|parodi|cirkus)|hvilken (?:service|vits|parodi|cirkus|joke)|(?:er|skal) det (?:her )?(?:en|være en) (?:joke|vits|vittighed|spøg)|er i (?:\\p{L}+ )?(?:seriøse|rigtig kloge|vanvittige|blevet skøre)|laver i (?:sjov|grin)|gør i grin|tager i gas|det kan i ikke mene|bravo|klap (?:lige )?jer selv på|tillykke med (?:at|den|jeres)|(?:fantastisk|super|fremragende|strålende|glimrende|flot|skøn|virkelig god|dejlig) (?:\\p{L}*service|kundepleje|oplevelse|indsats|stil)[,.!]* (?:når|hvis|not|i har|virkelig|🙄|🙃|👏)|så meget for (?:jeres|den)(?<!tak så meget for (?:jeres|den))|"(?:kunde)?service"|”(?:kunde)?service”|»(?:kunde)?service«|👏\\s*👏|🙄\\s*🙄',
      "(?:fantastisk|super|flot|imponerende|great|fantastic|brilliant|wonderful|amazing|toller?|super|jättebra|fantastisk|kjempebra) (?:\\p{L}*(?:service|arbejde|arbete|arbeid|job|work|jobb|indsats|leistung))[!.…,]* [^?]{0,60}(?:stadig (?:ingen|ikke (?:kommet|her|fået|modtaget))|still (?:no|nothing|haven't|hasn't|not (?:here|arrived|received|come|shipped|sent))|fortfarande (?:ingen|inte)|fortsatt (?:ingen|ikke)|immer noch (?:kein\\p{L}*|nichts))|(?:great|nice|good|brilliant|fantastic) job (?:on |of )?(?:losing|ruining|messing|sending|ignoring|breaking)",
      'thanks for (?:nothing|absolutely nothing|ruining|wasting)|thanks a (?:lot|bunch|million) for (?:\\p{L}+ )?(?:nothing|ruining|wasting|ignoring)|well done,? (?:lindholm|you|everyone|guys|on)|(?:great|brilliant|fantastic|stellar|wonderful|amazing|excellent|outstanding|superb) (?:customer )?(?:service|job|work|stuff|experience)[,.!]* (?:as always|as usual|really|not|guys|you|if|when|🙄|🙃|👏)|slow clap|bravo|are you (?:\\p{L}+ )?(?:kidding|serious|joking|having a laugh)|(?:is this|this must be|must be) (?:\\p{L}+ )?(?:a|some kind of|your idea of a) (?:\\p{L}+ )?joke|you(?:\'ve got| have got| must be|’ve got) (?:to be )?(?:kidding|joking)|(?<!thank you |thanks |thx )so much for (?:your|the|that)|hats off|how (?:very )?(?:kind|generous|thoughtful|wonderful) of you|"(?:customer )?(?:service|care)"|“(?:customer )?(?:service|care)”',
      'tack för ingenting|skämtar ni|är det (?:här )?ett skämt|driver ni med|bra jobbat,? (?:lindholm|verkligen|ni)|grattis till|vilken service|toppenservice|takk for ingenting|tuller dere|er dette en (?:spøk|vits)|bra jobba,? (?:lindholm|dere)|gratulerer med|for en service|danke für (?:nichts|gar nichts)|soll das ein (?:witz|scherz) sein|ist das euer ernst|wollt ihr mich|bravo|(?<!herzlichen )glückwunsch|herzlichen glückwunsch (?:zu|dazu|dass)|toller? (?:service|laden|kundenservice)[,.!]|super service[,.!]* (?:wirklich|echt|danke)|na (?:toll|super|klasse)',
    ],
  },
  {
    name: 'furious',
    strong: true,
    phrases: [
      'rasende|hidsig|stiktosset|hamrende (?:sur|gal|træt)|(?:så|virkelig|meget|rigtig|pænt|dybt|godt|edder\\p{L}*) (?:vred|gal i skralden|tosset|gal|sur på jer|forarget)|nu er det (?:fandeme |kraftedeme |bare )?nok|nok er nok|(?:min )?tålmodighed er (?:\\p{L}+ )?(?:slut|opbrugt|brugt op|forbi)|mistet tålmodigheden|finder mig ikke i|dødtræt af|led og ked af|fået nok',
      'furious|livid|outraged|fuming|seething|enraged|(?:so|very|really|extremely|absolutely|beyond) (?:angry|pissed(?: off)?|fed up)|fed up|sick (?:and tired )?of|had it with|had enough(?: of)?(?! (?:time|room|space|fabric|stretch))|enough is enough|(?:lost|losing|run out of|out of) (?:all )?(?:my )?patience|makes my blood boil|how dare you',
      "rasande|förbannad|skitförbannad|urförbannad|(?:så|riktigt|jätte) ?(?:arg|trött på er)|nu räcker det|nog är nog|tålamod(?:et)? (?:\\p{L}+ )?(?:slut|tagit slut)|har fått nog|hur (?:\\p{L}+ )?vågar ni|rasende|forbannet|drittlei|(?:så|veldig|skikkelig) (?:sint|sinna|lei av dere)|nå er det nok|nok er nok|fått nok|tålmodigheten (?:\\p{L}+ )?slutt|stinksauer|stinkwütend|wütend|stocksauer|(?:so|sehr|echt|richtig|dermaßen) (?:sauer|verärgert)|mir reicht(?:'?s|’s| es)|jetzt reicht(?:'?s|’s| es)|geduld (?:ist )?(?:\\p{L}+ )?(?:am ende|zu ende)|nase voll|schnauze voll|fassungslos",
    ],
  },
  {
    name: 'fed_up',
    strong: false,
    phrases: [
      'vred|sur|gal|frustreret|frustrerende|træt af|irriteret|irriterende|oprørt|(?:dybt|meget|utrolig|ekstremt|enormt|vildt|voldsomt|virkelig) (?:skuffet|skuffende|utilfreds|frustreret|ærgerligt)|angry|frustrated|frustrating|annoyed|annoying|(?:extremely|deeply|incredibly|bitterly|hugely|very|thoroughly) (?:disappointed|disappointing|frustrated|unhappy|dissatisfied|upset)|arg|irriterad|frustrerad|(?:väldigt|djupt|extremt|oerhört) (?:besviken|missnöjd)|sint|irritert|frustrert|(?:veldig|dypt|ekstremt) (?:skuffet|misfornøyd)|sauer|genervt|verärgert|frustriert|(?:sehr|zutiefst|extrem|maßlos) (?:enttäuscht|unzufrieden)',
    ],
  },
  {
    name: 'no_answer',
    strong: false,
    phrases: [
      '(?:ingen|i|nobody|no one|not one of you|ingen av dere|ingen av er|niemand|keiner) (?:\\p{L}+ ){0,2}(?:gider|svarer|svarar|answers|bothers|bothered|cares|cared|replies|replied|reagerer|antwortet|meldet sich)|(?:hører|hørt) (?:\\p{L}+ )?(?:intet|ingenting|ikke en lyd)|(?:bliver|er blevet) ignoreret|ignorerer (?:mig|i)|being ignored|(?:keep|kept) ignoring|ignore (?:my|me)|(?:radio|total|complete) (?:silence|tavshed)|stadig(?:væk)? (?:ikke )?(?:intet|ikke noget|uden) svar|still no (?:reply|answer|response)|fortfarande inget svar|fortsatt ikke svar|immer noch keine antwort|keine antwort|gidder ikke svare|orkar inte svara',
    ],
  },
  {
    name: 'demand',
    strong: false,
    phrases: [
      '(?:jeg|vi) (?:kræver|forlanger)|i demand|jag kräver|jeg krever|ich (?:verlange|fordere)|øjeblikkelig(?:t)?|med det samme|omgående|immediately|right now|at once|omedelbart|umiddelbart|sofort|unverzüglich',
    ],
  },
  {
    name: 'contempt',
    strong: false,
    phrases: [
      `skrammel|bras|møg|${shame}|elendige?|ubrugelig(?:t|e)?|uacceptabel|latterlige?|useriøse?|pinlig|håbløs(?:t|e)?|uansvarlig\\p{L}*|ringe (?:service|kvalitet|oplevelse)|rystende|rystet|forfærdelig(?:t|e)?|mareridt|tidsspilde|spild af (?:tid|penge)|snyd|snydt|joke|vits`,
      `${shameEn}|useless|worthless|rubbish|garbage|horrible|terrible|awful|dreadful|abysmal|joke|nightmare|waste of (?:time|money)|cheated|ripped off|rip-?off|shambles|incompetence|incompetent`,
      'värdelös(?:t|a)?|oseriös(?:t|a)?|löjligt?|usel(?:t)?|urusel(?:t)?|bedrövlig(?:t)?|oacceptabelt?|hopplös(?:t)?|mardröm|lurad|blåst|ubrukelig\\p{L}*|latterlig|elendig|håpløst?|forferdelig|uakseptabelt?|useriøst?|mareritt|lurt|lächerlich|katastrophe|katastrophal|furchtbar|miserabel|inakzeptabel|unmöglich|albtraum|zeitverschwendung|abzocke|frechheit|unseriös',
    ],
  },
];

const patterns = cues.map(({ name, strong, phrases }) => ({
  name,
  strong,
  // `\b` knows only the letters of English.
  pattern: new RegExp(`(?<![\\p{L}\\d])(?:${phrases.join('|')})(?![\\p{L}\\d])`, 'iu'),
}));

export function moodCues(text: string): { readonly strong: readonly string[]; readonly weak: readonly string[] } {
  const found = patterns.filter((cue) => cue.pattern.test(text));
  const strong = found.filter((cue) => cue.strong).map((cue) => cue.name);
  const weak = found.filter((cue) => !cue.strong).map((cue) => cue.name);
  const volume = loudness(text);
  if (volume === 'screaming') strong.push('shouting');
  if (volume === 'loud') weak.push('shouting');
  return { strong, weak };
}

/** Whole words in capitals, or piled-up marks; both together are screaming. Order codes and sizes in capitals are neither. */
function loudness(text: string): 'quiet' | 'loud' | 'screaming' {
  // Codes of gift cards and orders are written in capitals by everybody.
  const spoken = text.replace(/\S*\d\S*/g, ' ');
  const words = spoken.match(/\p{L}{2,}/gu) ?? [];
  const capitals = words.filter((word) => word === word.toUpperCase() && word !== word.toLowerCase());
  const marks = /[!?]{3,}/.test(text) || (text.match(/!!|\?\?/g)?.length ?? 0) >= 2;
  if (capitals.length >= 6 && capitals.length / words.length > 0.5 && marks) return 'screaming';
  if (capitals.length >= 3 && capitals.length / words.length > 0.8 && /\?{2}/.test(text)) return 'screaming';
  return (capitals.length >= 3 && capitals.length / words.length > 0.2) || /[!?]{3,}|!!/.test(text) ? 'loud' : 'quiet';
}
