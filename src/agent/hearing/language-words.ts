import type { Language } from '../../domain/language.ts';

/**
 * Everyday words of customer mail, by language. Words that several languages share stand in each of their lists: what few languages
 * have weighs more. Names of goods and places are left out.
 */
export const wordsOf: Readonly<Record<Language, string>> = {
  da: `
    å åbent åbne åbnede åbnet abonnement adgang adgangskode adresse adressen advokat advokaten ægte ændre ændres ændring
    ærgerligt ærme ærmet æsken af afbestille afhente afhentet afleveret afmeld afmelde afmelding afmeldt afsendt afsted aften
    aftes afventer afvist aktivere aktiveret aldrig alle allerede alligevel alt altid altså an anbefale anden andet andre
    angående anmeldelse annuller annullere annulleret ansatte appen år arbejdsdage artikel at august automatisk både bæltet bank
    banken bare barn bede bedre bedstemor bedt begge begynder begyndte behandlet beholde beige beklager beløb beløbet beskadiget
    besked bestille bestiller bestilling bestillingen bestilt bestilte betal betale betaling betalingen betalt betalte betyder
    billede billeder bl.a blå blev blevet blive bliver bluse blusen bøde bon bonen bor bør bort borte bror brug bruge bruger
    brugernavn bruges brugt brugte brun bryllup bud budet bukser bukserne burde butik butikken by byte bytte byttede byttepakke
    bytter byttes byttet chaufføren da dag dage dagen dårlig data dato datter de del deler dem den dengang denne der derefter
    deres deroppe desværre det dette dig dikt din dine disse dit dobbelt dog dør døren dørmåtten du dvs efter eftermiddag
    eftersom egentlig ej ekskl ekstra eller ellers elsker en én end endnu ene engang ens enten er et etage evt få fået faktisk
    faktura fakturaen falder faldt far får farmor farve farven fast fejl fejlen fejler fem ferie fik fin finde findes fint fire
    fjern fjerne fjernet flere flot fnug fnuller fødselsdag fødselsdagsgave foer følge følger for før foran foråret fordi foret
    forhånd forhandler forkælet forkert forkerte forklar forleden formiddag forrige forsendelse forsiden forsinkelse forsinket
    først første fortæl fortrød fortrudt fortryd fortryde fortrydelsesret fortryder forventer fra fragt fragten fragtmand
    fragtmanden frakken frameld framelde fraværende fredag fredags frem fremad fri frokost fulgt fulgte fundet fungerer fx gå
    gad gaden gælder gået galt gamle gammel gang gange ganske går gav gave gavekort gavekortet gerne gik giv give giver gjorde
    gjort glad glemt glemte god goddag gode godkendt godnat godt gør gøre grå gratis grøn gul håbede håber hælen hænge hæve
    hævede hævet haft hallo halsen halskæden halvdelen ham han handler handlet hans har hatten havde have hedder hej hejsa hele
    hellere helt hen hende henne hente hentede henter hentes hentet her herefter hernede herre herved hidtil hilsen hjælp hjælpe
    hjem hjemme hjemmeside hjemmesiden høj holder holdt høre hørt hos hue huen hul hullerne hullet hun hurtig hurtigt huske
    husker husnummer hvad hvem hver hverdag hverdage hverken hvid hvide hvilke hvilken hvilket hvis hvor hvordan hvorfor
    hvorledes hvornaar hvornår hvortil hvorvidt i i'et ifm ifølge igen igennem ik ikk ikke imens imod ind inden indlogget
    information ingen ingenting inkasso inkl intet itu ja jakken jamen jeg jer jeres jo jobben jobber jul kæreste kan kassen
    kender kh kigget kjole kjolen kl klage knækket knap knappen knust køb købe køber købet købt købte kode koden kodeord koder
    kom komme kommer kommet konfirmation kontakt kontakte kontaktet konto kontoen kontonummer kontoret kopi kort kortere kortet
    koster krav krave krympet kun kunde kundeservice kunne kurven kvittering kvitteringen lå læderet lægge længde længe længere
    lager lageret lagt lang lange langt låst lav lave laver lavet leder lejlighed lejligheden levere leverer leveres leveret
    levering leveringen leveringsadresse leveringstid lidt lige ligeledes ligesom liggende ligger lille linket logge logget
    login lomme lommer lørdag løs løsnet lovede lovet lukket lynlås lynlåsen lyserød må mærket mail mailadresse maile mailen
    mails mål man mand mandag mandags måned måneder mange manglede mangler manglet måske materiale måtte med medarbejder meget
    melde meldt meldte mellem men menneske mens mere mht mig min mindre mine mistet mit mobilepay mod model modtaget modtog mor
    morgen morges mormor muligt mvh nå nabo naboen nåede nærmest næste nået når navn ned nederdelen nej nemlig netbutik netop
    nogen nogensinde noget nogle nok normalt november nr nu nummer ny nye nyhedsbrev nyhedsbreve nyhedsbrevet nylig nyt ødelagt
    og også øh øjeblik okay om ombestemt ombestemte ombyt ombytning ombytte ombyttet onsdag ønsker op opgangen oplyse
    oplysninger oprette oprettede opretter oprettet orden ordre ordrebekræftelse ordren ordrenr ordrenummer ordrer ørering
    øreringene os otte øv over overalt overført overhovedet på pakke pakkeboks pakkelabel pakken pakker pakkeshop pakkeshoppen
    pakkeshops pakket par passede passer passet pc penge pengene per perfekt person pga plejer plet politiet posen posten
    posthus postkasse postkassen postnummer pris prisen problem problemer produkt profil profilen prøve prøvede prøver prøvet
    rabat rabatkode rabatkoden rabatten refunder refundere refunderet refundering refusion registreret regning regningen
    reklamation reklame reklamere reklamerer reserveret resten ret rette rettelse retur returen returlabel returnere returnerede
    returnerer returnering returpakke returseddel revet revnet rigtig rigtige ring ringe ringen ringer ringet rød røde rosa så
    sad sådan sådanne sælger sæt sag sagen sagt således sålen samme sammen sat se selv selvfølgelig selvom send sende sender
    sendes sendt sendte sent ser set sidder side siden sidste sig sige siger sikkert sin skal sker sket skete skift skifte
    skjorte skjorten sko skoene skrev skrevet skriv skrive skriver skuffet skulle slå slags slet slette slettet sluk slutte små
    smadret snakke snakker snakket snarest snart søger sokker som søm sømmen søn søndag sønnen sort sorte søster spændet spørge
    spørgsmål sporing sporingen sporingsnummer sprukket stå stadig stået står status sted stedet stille stjålet stoffet stop
    stoppe stor store større størrelse størrelsen størrelser stort strik stykker svar svarer svindel synes syning syningen
    syningerne tabt tage tager taget tak tale tasken telefon ti tid tiden til tilbage tilbagebetaling tilbud tilfreds tilmed
    tilmeldt ting tirsdag tjek tjekke to tog tøj tøjet tom tomt toppen torsdag track træk trækker trækkes transportskade trappen
    tre trist tro trøje trøjen tror trukket trykket tyk tynd ud uden udleveret udlevering udleveringssted udløbet udsolgt uge
    uger uld under undre undrer undskyld utilfreds væk vælge være været værre valgt valgte var vare varen varer vask vaske
    vasket ved vedhæftet vedlagt vedr vedrørende vegansk vej vejen veninde venlig venligst vente venter ventet vesten vi vide
    videre vil ville virkede virker vise viser vist viste vores vurderer weekend weekenden`,
  en: `
    a about above accepted access according account accounts actually add address after afternoon again against agent ago all
    along already also although always am amount an and another answer any anyone anything apply approved are aren't arrival
    arrive arrived arriving article as ask asked asking assistance at attached available away back bag balance bank basket be
    because been before beige being below belt best between big bill black blue both bought box bra brand broke broken brown
    buckle but button buttons buy by bye call called came can can't cancel cancellation cancelled cancelling cannot cant car
    card care carrier case change changed charge charged check checking checkout cheers choose chose christmas city claim closed
    clothes coat code codes collar collect collected colour come comes coming company complaint confirm confirmation consumer
    contact copy correct cost cotton could couldn't country courier create created credit customer cut damaged data date
    daughter day days dear defective delayed delete deleted deliver delivered delivery denmark details did didn't different
    discount dispatch do does doesn't dog doing don't done dont door down dress dresses driver dropped during earrings edit
    either else email emails empty end enough enter error even evening ever every everything exchange exchanged expect expected
    expired fabric failed fails far fault faulty fee fell few file find fine first fit fits five fix flat follow for forgot
    forgotten forward found four free friday from front full gave germany get gets getting gift give given gives giving gloves
    go goes going gold gone good goods got green grey guys had hadn't half hand handed happens happy has hasn't have haven't
    having he hear heard heel hello help her here hey hi his hiya hold hole holes holiday home hope hoping house how however
    human husband i i'd i'll i'm i've if in information inside instead insurance into invoice invoices is isn't issue it it's
    item items its jacket just keep kids kind kindly knit know label labels large last late lawyer leather leave left legal
    length let let's like lining link list little live locked log login lol long longer look looked looking looks loose lost lot
    love lovely made mail mailbox mails make making many marked marketing mate may maybe me mean meant medium men's message
    methods might mine missing mistake model modify monday money month months more morning most moved much must my myself name
    navy neck necklace need needed needs neither never new news newsletter newsletters next nice night no nobody normal normally
    norway not nothing now number of off offer office ok okay old on once one online only open opened opening options or order
    ordered ordering orders other our out outside over own pack package packed packing page paid pair pairs parcel parcels part
    party password pay paying payment perhaps person personal phone photo pick picked picture pictures place placed please pls
    police policy possible post postage postcode present price problem processed processing product profile promised promo
    purchase put question quick quite rather reach reached read real really receipt receive received red refund refunded regards
    register registered registration regret reimbursement remove reply report request reserved reset rest return returned
    returning returns review right ring ripped run sale same sandals saturday saw say says scarf seam second see seen sell send
    sending sent service set shall she ship shipment shipped shipping shirt shirts shoe shoes shop short should shouldn't show
    shows sign signed signing since sincerely site six size sizes sleeve slip small snapped so socks sold sole some somebody
    someone something somewhere soon sorry speak spring start status still stock stolen stop store straight strap street stuck
    submit subscription such suit sum summer sunday sure swap sweater sweden switch ta take taken taking talk tall tee tell ten
    text than thank thanks that that's the their them then there there's therefore these they they're thick thin thing things
    think this though three through thursday tight time times to today told tomorrow too took torn town track tracking transit
    tried trouble trousers try trying tuesday turned twice two under unpacked unsubscribe unsubscribed until up update us use
    used user usually valid vat version very voucher waist wait waiting want wanted warehouse warranty was wash washed wasn't
    way we we're we've wear wearing wednesday week weeks welcome well went were weren't what what's when where where's whether
    which while white who who's whole why wife will winter wish with withdraw within without won't wondering wool wore work
    worked working works worn would wouldn't write wrong wrote year years yes yesterday yet you you're you've your yours zip`,
  sv: `
    å adress adressen advokat åka äkta aktivera aktiverat aldrig all alla alldeles alls allt alltid allting älskar än ändå andra
    ändra ändrar ändrat ändring angående ångerrätt ångra ångrar ångrat anmälan anmäld anmäler annan annans annars annat ännu
    antingen använd använda användare användarnamn använder användning används använt använts appen år är arbetsdag arbetsdagar
    ärende ärendet ärmen artikel åt åter återbetald återbetalning återbetalningen återställa åtgärder att åtta augusti
    automatiskt autosvar av avbeställ avbeställa avboka avbryta avhämta avprenumerera avregistrera avsluta både bank banken bara
    barn be bedrägeri begär behandling behöva behöver beigea bekräfta bekräftelse belopp beloppet ber besked beställa beställde
    beställer beställning beställningen beställt besviken betala betalade betalat betalning betalningen betalt bifogar bild
    bilden blå blev bli blir blivit blogg blus blusen bomull bor bör borde bort borta bra bröllop bror bruk brukar brun budet
    butik butiken by byta byte byter bytt bytte byxor byxorna chauffören då dag dagar dagen där därför data dator datum de del
    dem den denna deras dess dessa dessutom det detta dig dikt din dina dit ditt dock dom dörr dörren dotter draget dragit
    dragkedja dragkedjan dragna dragning dras du dubbelt dunjackan e-post efter eftermiddag eftersom egentligen ej eller emot en
    ena endast enligt ens er era erbjuder ert ett europa extra få faktiskt faktura fakturan fanns får färg färgen fast fått
    fattas fel felet fem fick fin finna finns fint fler flera födelsedag födelsedagspresent fodret följa följde följesedeln för
    förhand förpackningen förra försändelsen försenad försening försöker försökte först första försvunnit fortfarande fötter
    fråga frågor frakt frakten fram framme från fredag fredags fri funderar fungerade fungerar funkade funkar gå gäller gamla
    gång gången gånger ganska går gärna gått gav ge ger gett gick gjort glömde glömt god gör göra gott grå granne grannen gratis
    grön gröna gul ha hade haft hål hålet hälften hallå halsduk halsduken halsen hälsning hälsningar hamnar hämta hämtade hämtas
    hämtat han händer handlar handlat handskarna hans har här härmed hej hejsan hela helg helgen helt hem hemma hemsidan henne
    hennes herrskjortan heter hinner hittade hittar hittat hjälp hjälpa hjälper hon hoppades hoppas hör höra hörni hört hos
    hösten hur huruvida husnummer i icke idag ifall igår igen igenom in information inga ingen ingenting inget inkasso inloggad
    innan inne innehållet inom inte istället iväg ja jacka jackan jag jeansen jo jobb jobbet jul just kan känner kanske kappa
    kappan kartongen kassan kjol kjolen klacken kläder klänning klänningen klickade klockan knapp knapparna knappen kod koden
    koftan kolla kollat kollega kollektion kom komma kommer kommit konsument kontakt kontakta konto kontonummer kontoret kontot
    köp köpa köper köpet kopia köpt köpte kort kortet kostade kostar krage kragen kram kramar krav kräver kunde kundtjänst kväll
    kvar kvitto kvittot la lådan laddar läder lädret låg lagd lägenhet lager lägga lagret lagt lämna lämnade lämnar lämnat
    lämnats lång långa länge längre långt länken lappen läser låst låt ledsen letat leverans leveransadress leveransadressen
    leveransen leveranstid leverera levererad levererades levererar levereras levererat ligger likaså liksom lite liten litet
    logga loggar loggat login lördag lördags lösenord lösenordet lossnade lossnat luktar lunch mail makulera mamma man månad
    månader måndag många människa marinblå mars måste mått med medarbetare meddelande meddelandet mej mejl mejla mejladress
    mejlat mejlen mejlet mellan men mer mig min mina minns missnöjd misstag mitt modell modellen möjligt moms morgon mormor
    morse mössan mot motsvarar mottagen mottagit mvh mycket någon någonstans något några namn när nästa nedan nej nekades ner ni
    nog nöjd normalt november nu nummer ny nya nyhetsbrev nyhetsbrevet nyligen nyss nytt och också ögonblick okänd okej om ombud
    ombudet onsdag önskar oöppnad oöppnade oöppnat öppnat orden order orderbekräftelse orderbekräftelsen ordern ordernr
    ordernummer ordrar örhängena oss över överallt överföring överfört på packade paket paketbox paketet påminnelse pappa par
    påsen passade passar pengar pengarna per perfekt person personuppgifter pga plagg plagget polisen posten prata precis
    prenumeration present presentkort presentkortet pris priset problem produkt profil provat rabatt rabatten rabattkod
    rabattkoden radera raderat råkade räkning rätt rätta rea reavaror recension redan register registrerat registrerats reklam
    reklamation reklamationsnämnden reklamera rekommendera reser reservationen resten retur returen returetikett returlapp
    returnera returnerade returnerat returpaketet retursedel ring ringa ringen ringer ringt robot röd röda rosa sa så sade såg
    säga säger saknades saknar saknas säljer sambo samma sån såna satt se sedan semester sen sent ser sett sida sidan sig sin
    sina sitt sitter själv ska skadad skadat skall skapa skapar skapat skar skärp skärpet skicka skickad skickade skickar
    skickas skickat skickats skjorta skjortan sko skon skor skorna skrev skriv skriva skriver skrivit skulle släppt slut sluta
    slutsåld slutsålda små snabbt snälla snarast snart söker som söm sömmen son söndag söndags sönder spännet spåra spårning
    spårningen spårningsnummer sprack stå stället stängt står status stockholm stoppa stor stora storlek storlekar storleken
    större stort stövlar stövlarna strumpor studentrabatt stulet sula sulan svar svara svarar svart svarta svullna swish synd
    syns syster ta tack tackar tacksam tagit tala tänker tänkte tappade tappat tar telefon telefonnummer tid tiden till tillbaka
    tillgång tills tio tisdag tisdags tjena tjock tog tom tomt toppen torsdag tråkigt trappan trasig tre tröja tröjan tröjorna
    tror trots tull tunn två tvätt tvätta tvätten tyget tyvärr ull ullen undantag under undrade undrar ungefär upp uppdatera
    uppgifter ur ursäkta ut utan utanför utlämnat utlämning utlämningsställe va vad väg väger väl välja vänlig vänliga vänligen
    vanligtvis vann vänta väntar väntat var vår vara våra varan våras vardag vardagar varför varit varje varken varorna varsågod
    vart vårt väskan västen vattentät vecka veckan veckor veganskt vem vems verkar vet vi via vid vilka vilkas vilken vilket
    vill ville visade visste vit vita vore`,
  nb: `
    å abonnement abonnementet adgang adresse adressen advokat advokaten akkurat aktivere aktivert aldri alle allerede allikevel
    alltid alt an anbefale andre angående angre angrer angrerett angret anmeldelse annen annet annuller annulleres ansatte åpen
    åpnet appen år artikkel at åtte august automatisk autosvar av avbestille avmeld avmelde avmelding avmeldt avvist bak bank
    banken bare barn be bedre bedt begge begynte behandlet behandling beige beklager bekrefte bekreftelse belastet beløp beløpet
    belte beltet ber beskjed beste bestefar bestemor bestille bestiller bestilling bestillinga bestillingen bestilt bestilte
    betal betale betaling betalingen betalt betalte betyr bilde bildet blå blått ble blei bli blir blitt bluse blusen bomull bor
    bør bort borte bra bror bruk bruker brukeren brukernavn brukes brukt brun bryllup bud budbil budet buksa bukse bukser burde
    bursdag bursdagsgave butikk butikken by bytt bytte bytter byttes byttet bytting da dag dagen dager dårlig data dato datter
    dattera de deg del deler dem den denne der dere deres dessverre det dette dikt din dine disse dit ditt dobbelt dog dør døra
    døren dørmatta du dunjakka e-post e-postadressen e-posten eg egentlig ei ekstra ekte eller ellers elsker emballasjen en én
    enda endre endrer endret endring endringer ene engang enn ennå ens enten epost er ermene ermet esken et etasje etter
    ettermiddag ettersom få faktisk faktura fakturaen falt fant far får farge fargen fast fått feil feilen fem ferdig ferie fikk
    fin finne finner finnes fint fire fjern fjerne fjernet fjor flere følge følger for før foran forbrukerklageutvalget
    forbrukerrådet fordi foret fôret forhånd forhandler forklar formiddag fornøyd forrige forsendelse forsiden forsinkelse
    forsinket først første forsvunnet fortell fortsatt forventer fra frakken frakt fram framme fraværende fredag frem fremad fri
    fulgt fulgte fungerer funker funket gå galt gamle gammel gang ganger ganske går gata gaten gått gav gave gavekort gavekortet
    genser genseren genserne gi gikk gir gitt gjelder gjennom gjerne gjør gjorde gjøre gjort glad glemt glemte glidelås
    glidelåsen god gode godt grå gratis grønn grønne gul ha hadde hælen hæler hallo halsen halvparten ham han handler handlet
    hans hanskene håper håpet har hatt hei heisann hele helg helga helt hen henhold henne hente hentemelding henter hentes
    hentested hentestedet hentet henting her herre herreskjorta herved heter hilsen hilsener hjelp hjelpe hjem hjemme holder
    holdt høre hørt hos hovne høy hull hullene hullet hun hurtig huske husker husnummer hva hvem hver hverdager hvilke hvilken
    hvilket hvis hvit hvite hvor hvordan hvorfor hvorledes hyggelig hyggelige i iallfall ifølge igjen ikke ikkje imellom imens
    imot ingen ingenting inkasso inn inne innen innholdet inni innlogget innlogging innsyn intet istedenfor ja jakka jeansen jeg
    jo jobb jobben jobber jul kan kanseller kansellere kansellert kanskje kåpa kåpe kåpen kassen kjæreste kjæresten kjempebra
    kjempefin kjenner kjole kjolen kjøp kjøpe kjøper kjøpet kjøpt kjøpte kl klær klærne klage klager klem klokka knapp knappen
    knappene knekt knust kode koden koder kofta kom komme kommer kommet komplett kontakt kontakte kontaktet konto kontoen
    kontonummer kontoret kopi kort kortere kortet koster kostet krage kragen krav krever krøllete krympet kun kunde kundeservice
    kunne kurs kurven kveld kvittering kvitteringen la lå lager lageret lagt lang lange langt låst laster lav leder legge
    leilighet leiligheten leit lenge lenger lengre lenken leser lest lett leveransen levere leverer leveres levering leveringa
    leveringen leveringsadresse leveringsadressen leveringstid levert leverte liggende ligger likevel lille linket lista lite
    liten litt logge logger logget lomme lommer lørdag løs løsnet lovet lua lukket lukter lunsj lur lurer lurte må mail maile
    mailen mailene mailer mails mål man mandag måned måneder mange mangler manglet mannen marineblå mars materiale måtte med
    medarbeider meg meld melde melding meldingen meldte mellom men menneske mens mer mi min mindre mine misfornøyd mislyktes
    mistenker mistet mitt mobilepay modell modellen mor moren morgen morges mormor mormoren morn mot mottatt mottok mulig mva
    mvh mye nå nabo naboen nær når navn ned nei neste nettbutikk nettopp nettsida nettside nettsiden noe noen noensinde nok noko
    normalt november nøyaktig nr nummer ny nye nyhetsbrev nyhetsbrevet nytt ødelagt og også okay om ombestemt ombestemte ombytte
    ombytting omtrent onsdag ønske ønsker opp oppdaget oppdatere oppgangen opplysningene opprette opprettet orden ordre
    ordrebekreftelse ordrebekreftelsen ordren ordreni ordrenr ordrenummer ordrer øredobbene ørering øreringene oss over overalt
    overført øyeblikk på pakka pakke pakkeboks pakkelapp pakken pakker pakket pakkseddelen påmeldt par passer passet passord
    passordet pc pengene penger per perfekt person personopplysningene personopplysninger plagg plagget politiet posen post
    posten postkassa postkasse postnummer poststed pris prisen problem problemer produkt profil profilen prøvd prøvde prøve
    prøver prøvet purring rabatt rabatten rabattkode rabattkoden raskt refundere refundert refusjon refusjonen registrene
    registrert regning rekker reklamasjon reklame reklamere reklamerer reservasjonen reservert resten rett rette retten retur
    returen returetikett returlapp returnere returnerer returnert returnerte returpakken returseddel revet revnet riktig ring
    ringe ringen ringer ringt ripete rød røde røk rosa sa så sagt saken såle sålen salg salgsvarer samarbeid samme sammen sånn
    satt se seg selger selv selvom send sende sender sendes sendinga sendt sendte sent ser sett si side siden sier sikkert sin
    siste sitter sjåføren sjekk sjekke sjekket skadet skal skift skifte skinn skinnet skjedde skjer skjerfet skjørt skjorta
    skjorte skjorten skjørtet sko skoen skoene skrev skrevet skritt skriv skrive skriver skuffa skuffet skulle slå slags slett
    slette slettet slik slutt slutte små snakke snakket snarest snart snill søker sokker som søm sømmen søndag sønnen sort sorte
    søsken søster spennen spør sporing sporingen sporingsnr sporingsnummer spørre spørsmål spørsmålet sprukket spurt stå står
    status sted stedet stengt stille stjal stjålet stoffet stopp stoppe stor store større størrelse størrelsen størrelser stort
    støvlene støvletter stykker sur svar svarer svart svarte svindel synes ta takk takknemlig tale tar tatt telefon
    telefonnummeret tenker tenkte ti tid tiden til tilbake tilbakebetaling tilbakebetalingen tilbakebetalt tilbud tilfreds
    tilgang tillegg tilsvarer ting tirsdag to tog tok toll tom tomt toppen tørketrommel torsdag tøy transportskade trappa tre
    trekk trekke trekkes trenger trist trolig tromsø tror trøye trukket trykket tusen tykk tynn uåpnet uke uker ukjent ull ullen
    under unnskyld ut uten utenfor utestående utlevering utleveringssted utlevert utløpt utsolgt være været værre vært valgt
    valgte vanligvis vanntett vant var vår vare våre varen våren varene varer vårt vask vaske vaskemaskin vasket ved vedlagt
    vedr vedrørende vegansk vei veier vekk velge vennlig vennligst vente venter ventet verken verre veska vesten vet vi videre
    vil ville vipps virkedag virkedager virker virket vise viser visst visste vist viste vite vurderer`,
  de: `
    ab abbestellen abbuchung abend abends aber abgebrochen abgebucht abgegeben abgeholt abgelaufen abgelehnt abgezogen abholen
    abholung abmelden abmeldung absatz acht adresse ahnung aktivierungslink aktualisieren alle alles als also alte am an anbei
    anbieten andere ändere anderem anderen anderer anderes ändern änderung angeblich angegeben angeklickt angekommen angemeldet
    angenommen angerufen anhang ankam anmelden anpassen anprobiert anrufen anschrift ansehen antwort antworten anwalt arbeiten
    arbeitstage ärmel artikel auch auf auftragsbestätigung august aus auskunft auspacken außerdem austauschen ausverkauft bald
    bank behalte bei beige beim bekam bekomme bekommen bekommt belastet beleg benutzt bereits bereue beschädigt bescheid
    bestätigen bestätigt bestätigung beste bestelle bestellen bestellnummer bestellt bestellte bestellten bestellung
    bestellungen besten betrag betrifft betrug bevor bezahlen bezahlt bezüglich bieten bild bin bis bitte blau bleibt blog bluse
    brauche brauchen braucht bräuchte braun bruder büro code computer da dabei dachte dafür daher damen damit danach dank danke
    dann darf das dass daten dauert daunenjacke davon dein dem den denke denn der deren des deshalb dessen deswegen dich dick
    die dienstag dies diese dieselbe diesen dieser dieses dir doch donnerstag doppelt drei drin dsgvo du dünn durch dürfte
    e-mail-adresse e-mails eben ebenfalls eigentlich eilt ein eine einem einen einer eines einfach eingegangen eingesetzt einige
    einkauf einloggen einmal eins empfehlen eng entfernen enthalten entschuldigung entspricht enttäuscht entweder er erfasst
    erhalten erinnere eröffnet erst erstatten erstattet erstattung erste ersten es etikett etwa etwas euch euer eure eurem euren
    eurer fahrer fall falls fällt falsch falsche falschen falscher falsches farbe farben fast fehlen fehlgeschlagen fehlt fehlte
    fest finde finden fordere foto frage fragen freitag fremde freund freundin freundliche freundlichen frühjahr funktioniert
    für füße futter ganz ganze ganzen gar garantie geändert geben gebrauch geburtstag geburtstagsgeschenk gedacht geehrte
    geehrter gegangen gegen gehe gehen geholfen gehört geht geht's gekauft geklappt geklickt gekommen gekostet gekriegt geld
    gelesen geliefert gelieferte gelöscht gelöst gemeldet genau gepackt gerade gerissen gern gerne geschäft geschenk
    geschenkkarte geschenkt geschickt geschlossen geschrieben gesehen gespeichert gespeicherten gestern getauscht getragen
    gewährleistung gewaschen gewonnen gibt gibt's gibts gilt ging glaube gleiche grau groß große größe größen größentabelle
    größer größere grün gruß grüße grüßen gürtel gut guten gutschein gutschrift hab hab's habe haben habs habt hälfte hallo halt
    handschuhe hängt hat hatte hätte hätten hause haushalt hausnummer haustür heißt helfen hemd herbst herren herrenhemd heute
    hi hier hiermit hieß hilfe hoch hochzeit hoffe hören hose hosen hüfte ich ihm ihn ihnen ihr ihre ihren im immer in innerhalb
    ins inzwischen irgendwo ist ists ja jacke jahr jemand jemandem jene jener jetzt kam kamen kann kannst kaputt karte karton
    kasse kauf kaufen kauft kein keine keinen keiner kind klappt kleid kleider kleidung kleidungsstück klein kleine knopf
    kollektion komme kommen kommt können könnt konnte könnte könnten konto kopie kostenlos kostet kragen kreditkarte kronen
    kunde kundenkonto kundin laden lag lager lang lange länger lassen lässt läuft laut leder leer lege leider lese letzte
    letzten lg liebe lieber liebes lieferadresse liefern lieferschein liefert lieferung lieferzeit liege liegen liegt link linke
    loch löcher los löschen löst mache machen macht mahnung mail mailadresse mailen mails mal man mann mantel märz mehr mehrere
    mein meine meinem meinen meiner meines melden mensch menschen messe mich mir missbraucht mit mitarbeiter mittag mittwoch
    möchte modell möglich möglichst moin monat monaten montag morgen münchen muss müssen musste müsste müssten mutter mütze nach
    nachbar nachbarn nachdem nachmittag nachricht nächste naht name namen ne nehmen nehmt nein neu neue neuen neues neulich
    newsletter nicht nichts nie niemand noch nochmal normal normalerweise nr nummer nun nur ob obwohl oder offen offenbar öffnen
    ohne ohrring paar packstation paket paketdienst paketshop passen passiert passt passte passwort per perfekt person
    personenbezogenen polizei post postfach preis profil pulli pullis pullover quittung rabatt rabattcode raus rechnen rechnung
    rechnungen rechnungskopie reden reicht rein reißverschluss reklamation reklamieren rest retoure retourenlabel richtige ring
    roboter rock rosa rot rückerstattung rückgabe rücksendepaket rücksendung rückzahlung runter sachen sagen sagt sale samstag
    samt schade schal schicke schicken schickt schnalle schnelle schnitt schon schön schöne schönen schönes schreibe schritt
    schritte schuh schuhe schuhen schwarz schwarze schwester sehe sehen sehr sei seid sein seit seitdem seite senden sendung
    sendungsnummer sendungsverfolgung servus setze sich sie siehe sieht sind sitzt so socken sodass soeben sofort sohle sohn
    soll sollte sollten sommer sondern sonst sorry sowie spät später spinnt sprechen stand ständig statt steckt stehen steht
    stiefel stiefeln stimmt stoff stoppen storniere stornieren storniert stornierung strickjacke stück studentenrabatt suche
    sucht tach tag tage tagen tasche taschen tausch tauschen team teil teile teilen telefonnummer teuer tochter toll tracking
    trage treppe trotz trotzdem tun tüte über überall übergeben überhaupt überweisung überwiesen um umtausch umtauschen und
    ungefähr uns unser unten unter unterlagen unternehmen unterwegs unzufrieden urlaub vater verarbeitung verbucht verfolgen
    verfügbar vergessen verlange verloren verpackung versand verschickt verschluckt versehentlich versendet verspätet verspätung
    viel viele vielen vielleicht völlig vom von vor vorab voraus vorhin vormittag wählen während wann war wär ware wäre waren
    warenkorb warte warten warum was waschen weder weg wegen weihnachten weil weiß weiße weit weiter weiteren welche welchem
    welchen welcher welches wende wenn wer werbung werde werden werktag werktage weshalb weste widerruf widerrufe widerrufen
    widerrufsrecht widerspreche wie wieder wieso will wir wird wissen wo woche wochen wochenende woher wohin wohl wohne wohnung
    wolle wollte worden wünsche wurde würde wurden würden wusste zahlen zahlung zehn zoll zu zuerst zufrieden zugestellt zugriff
    zum zur zurück zurückbekommen zurückgeben zurückgeschickt zurückschicken zurücksenden zurücksetzen zusammen zustellung zwei
    zweimal zwischen`,
};
