import type { Language } from '../../domain/language.ts';

/**
 * Everyday words of customer mail, by language. Words that several languages share stand in each of their lists: what few languages
 * have weighs more. Names of goods and places are left out.
 */
export const wordsOf: Readonly<Record<Language, string>> = {
  da: `
    adgangskode adresse adressen af afbestille afmeld afmelde afmelding afsendt afsted aldrig alle allerede alt altid andet annuller
    annullere annulleret at bare bede beklager beløb beløbet beskadiget besked bestille bestiller bestilling bestilt bestilte betale
    betaling betalt betalte billede blev blevet blive bliver bluse blå bon bonen brug brugt brugte brun bud budet bukser bytte byttes
    bøde bør da dag dage de dem den dengang denne derefter deres deroppe desværre det dette dig din dine dit dog du efter eftersom
    egentlig ej eller ellers elsker en end endnu enten er et faktisk faktura fejl fejlen fejler fik finde flere fnug fnuller foer for
    foret forkert forkerte forklar forkælet forleden forrige forsendelse forsinkelse forsinket fortrudt fortryde fortrydelsesret
    fortryder fortæl fra fragt fragtmand fredag fremad fundet fungerer få fået får først første gad gang gange ganske gavekort
    gavekortet gerne gik give giver gjort god godt gratis grå grøn gul gør halvdelen ham han har havde have hej hele helt hende henne
    henter hentes her hernede herre hilsen hjælp hjælpe hul hullerne hullet hun hvad hvem hver hverken hvid hvilken hvilket hvis hvor
    hvordan hvorfor hvornaar hvornår håbede håber hænge hæve hævet høre hørt igen ik ikk ikke ind ingen intet itu jamen jeg jer jeres jo
    kan kender kh kjole kjolen knap knappen koden koder kommer kommet konto krave kunne kvittering køb købe køber købt købte leverer
    leveres leveret levering leveringen leveringstid lidt lige lille logge login lynlås lynlåsen lyserød lægge lørdag mail maile man
    mandag mandags manglede mangler med medarbejder meget melde mellem men menneske mere mig min mine mit mobilepay modtaget modtog mvh
    må måned måneder måske nogen nogensinde noget nogle nok nu ny nyhedsbrev nyhedsbrevet nyt nå nået når og også okay om ombytning
    ombytte onsdag op oprette oprettede opretter oprettet ordre ordren ordrenr ordrenummer os over overhovedet pakke pakken pakkeshop
    pakkeshops passede passer penge pengene posthus problemer profil på rabat rabatkode rabatkoden regning reklamation reklamere resten
    rette rettelse retur returlabel returnere ringe ringet rød sagt samme se selv selvom send sende sender sendt ser sidder siden sidste
    sig sikkert skal skete skift skifte skjorte sko skrev skrevet skrive skriver skulle sluk smadret små som sort spørge spørgsmål
    stadig stor store stort strik står størrelse størrelsen svar syning syningen syningerne så søger søndag tage tak tid til tilbage
    tilmed tilmeldt tirsdag to torsdag track transportskade tro tror trukket trækkes trøje tyk tynd tøj ud uden udsolgt uge uger under
    undskyld var vask vaske vasket ved vedhæftet vedr venlig venligst vi vide vil ville virkede virker vores væk være været åbnet ændre
    ændring ærgerligt ærme ærmet ødelagt øh øjeblik øv`,
  en: `
    a about account address after again all already also am an and another any anyone anything are arrive arrived as ask asking at
    attached available back be because been before being belt big black blue both bought broken brown but by call called came can can't
    cancel cannot card change charged cheers code codes collar collect collected could create created customer damaged day days dear
    delayed deliver delivered delivery did didn't discount do does doesn't doing don't dress earrings either email ever everything
    exchange failed fails faulty first fit fits for from get getting give gloves go going good got green grey guys had half has have
    haven't having he hear heard hello help her here hey hi his hiya hope how human i i'd i'll i'm i've if in instead invoice is isn't
    it it's item items its jacket jeans just keep know label labels large last late like log login lol long look looking made make many
    mate may me medium mine missing money month more much my name need never new newsletter no not now number of off ok okay on one only
    open or order ordered other our out over package paid parcel password pay payment person photo picture please pls post product
    profile purchase put question read receipt received red refund refunded regards rest return returned right ring ripped same say see
    send sent she shipped shipping shirt shoes shop should signed since size sleeve small so sold some someone something soon sorry
    speak still stock such sweater ta take talk tell than thank thanks that that's the their them then there these they thick thin this
    time to today tomorrow too torn track tracking tried trousers try two under unsubscribe unsubscribed until up us use used very wait
    waiting want wanted was wash washed wasn't way we week weeks well were what what's when where which while white who whole why will
    with within without won't work worked working works would wrong wrote yes yesterday yet you your yours zip`,
  sv: `
    adress adressen aldrig alla alltid andra angående anmäld annan annat antingen att av avbeställa avboka avbryta avprenumerera avsluta
    bara be behöver belopp beloppet beställa beställde beställning beställningen beställt betala betalade betalat betalning bifogar bild
    blev bli blir blivit blus blå brun byta byte byter byxor både bör dag dagar de dem den denna deras dessa det detta dig din dina ditt
    dock dragit dragkedja dragkedjan du där då efter eftersom ej eller en endast er era ert ett faktiskt faktura fast fel felet fick
    finna finns fler fortfarande frakt fram framme fredag fråga frågor från fungerade fungerar funkade funkar få får fått för
    förpackningen förra försenad försening först första ganska gav ge ger gick gjort god gott gratis grå grön gul gäller gång gånger går
    gått gör göra ha hade han hans har hej hela helt hemma henne hennes heter hittar hittat hjälp hjälpa hjälper hon hoppades hoppas hos
    hur hälften hämta hämtas här hål hålet hör höra hört i icke igen in inga ingen inget innan inte ja jag jo kan kanske klänning
    klänningen knapp knappen kod koden kolla kollat kommer kommit konto krage kram kunde kvar kvitto känner köp köpa köpet köpt köpte
    leverans leveransen leveranstid levererad levererar levereras levererat lite liten litet logga lägga lördag lösenord man med
    medarbetare mej mejl mejla mejlat mellan men mer mig min mina mitt mot mottagit mvh mycket människa månad månader måndag måste
    möjligt nog nu ny nya nyhetsbrev nyhetsbrevet nytt när någon något några och också om ombud onsdag order ordern ordernummer oss
    paket paketet passade passar pengar pengarna plagg plagget posten presentkort presentkortet profil på rabatt rabattkod rabattkoden
    reklamation reklamera resten retur returnera retursedel ringa ringt rosa räkning rätta röd sa sade saknades saknas samma se sedan
    själv ska skadad skadat skall skapa skapat skicka skickade skickar skickas skickat skjorta skor skrev skriva skriver skrivit skulle
    slutsåld slutsålda små snarast som spåra spårning stor stora storlek storleken stort står svar svart så sån såna söker söm sömmen
    söndag ta tack tacksam tid till tillbaka tills tisdag tjock torsdag trasig tror tröja tröjan tunn tvätt tvätta två tyvärr under
    undrade undrar ursäkta ut utan utlämningsställe vad var vara varför varit varje varken vart vecka veckor vem vet vi vid vilken
    vilket vill ville vit väl vänlig vänliga vänligen väntar väntat vår våra vårt ändra ändring ärmen ångra ångrar ångrat ögonblick
    öppnat över`,
  nb: `
    adresse adressen alle allerede alltid alt angre angrer angrerett angret annet at av avbestille avmelde avmelding bare be beklager
    beløp beløpet beskjed bestilling bestillingen bestilt bestilte betale betaling betalt betalte bilde ble blei bli blir blitt bluse
    blå bruk brukt brun buksa bukse bukser bytt bytte bytter bytting bør da dag dager de deg dem den denne dere deres dessverre det
    dette din dine disse ditt dog du e-post eg ei eller elsker en endre endring enn ennå enten epost ermet et etter faktisk faktura feil
    feilen fikk finne flere for fordi forklar forrige forsendelse forsinkelse forsinket fortell fortsatt fra frakt fram fredag frem
    fungerer få får fått først første gang ganger ganske gav gavekort gavekortet genser genseren gi gikk gir gjelder gjerne gjort gjør
    glidelås glidelåsen god gratis grå grønn gul går gått ha hadde halvparten ham han hans har hei hele helt henne hente hentes
    hentested hentet henting her heter hilsen hjelp hjelpe hjem hjemme hull hullet hun hva hvem hver hvilken hvilket hvis hvit hvor
    hvordan hvorfor hvorledes håper håpet høre hørt igjen ikke ikkje ingen inn innlogging intet jeg jo kan kanseller kansellere
    kansellert kanskje kjenner kjole kjolen kjøp kjøpe kjøpet kjøpt kjøpte klage klem knapp knappen kode koden kommer kommet konto krage
    kunne kvittering kvitteringen legge leverer leveres levering leveringen leveringstid levert lite liten litt logge lurer lurte lørdag
    man mandag mangler manglet med medarbeider meg melde mellom men menneske mer min mine mitt mottatt mottok mulig mvh mye må måned
    måneder nettopp noe noen nok noko ny nyhetsbrev nyhetsbrevet nytt nå når nøyaktig og også om ombytte onsdag opp opprette opprettet
    ordre ordren ordrenummer oss over pakka pakke pakken passer passet passord pengene penger posten profil på påmeldt rabatt rabattkode
    rabattkoden regning reklamasjon reklamere resten rette retur returnere ringe ringt rosa rød sa samme se selv selvom send sende
    sender sendinga sendt ser siden sikkert sin siste sjekk sjekke sjekket skadet skal skjedde skjorte sko skrev skrevet skrive skriver
    skulle slik slå små snarest som sporing sporingsnr sporingsnummer spørre spørsmål stor store stort står størrelse størrelsen svar
    svart så sånn søker søm sømmen søndag ta takk takknemlig tid til tilbake tirsdag to torsdag trolig tror trukket trøye tykk tynn tøy
    uke uker under unnskyld ut uten utlevering utsolgt var vask vaske ved vedlagt vedr vedrørende vekk vennlig vennligst verken vet vi
    vil ville virker virket vite vår våre vårt være vært åpnet ødelagt ønske ønsker øyeblikk`,
  de: `
    ab aber abholen abmelden abmeldung adresse alle alles als also am an anbei andere anderen angemeldet angerufen anhang anmelden
    anrufen auch auf aus ausverkauft bei bekomme bekommen bereits beschädigt bestellen bestellnummer bestellt bestellte bestellung
    besten betrifft bezahlt bezüglich bild bin bis bitte blau brauche braun bräuchte code da dachte damit danke dann das dass dem den
    der des deshalb dich dick die dies diese diesen dieser dir doch du durch dünn ein eine einem einen einer eines einfach
    entschuldigung entweder er erhalten erstattet erstattung es etwas euch euer eure eurem euren falsch falsche falschen fehlen fehlt
    fehlte foto frage fragen funktioniert für ganz ganze gegangen geholfen geht gehört gekauft gekommen geld geliefert gerade gern gerne
    geschickt geschrieben gestern gewaschen gibt grau groß große gruß größe grün grüße gut guten gutschein hab habe haben habt hallo hat
    hatte heißt heute hier hilfe hoffe hose hosen hälfte hätte hören ich ihm ihn ihnen ihr ihre ihren im immer in ist ja jacke jetzt
    kann kannst kaputt kein keine keinen kleid kleider kleidungsstück klein kleine kommt konto kragen kunde können könnt könnte könnten
    lange leider liebe lieber lieferadresse liefern liefert lieferung lieferzeit loch machen mal man mehr mein meine meinem meinen
    meiner mensch mich mir mit mitarbeiter moin morgen muss möchte möglichst müssen nach naht neu neue newsletter nicht nichts noch
    nochmal nun nur nächste ob oder ohne paket paketshop passen passt passte passwort post profil pullover quittung rabatt rabattcode
    rechnung rechnungen reißverschluss reklamation reklamieren rest retoure retourenlabel rot rückgabe schicke schicken schon schreibe
    schuhe schwarz schwarze schönen sehr seit sendung sendungsnummer sich sie sind so soll sollte sondern später stornieren storniert
    tage tagen tausch tun um umtausch umtauschen und uns unser unter verpackung versand verschickt versendet verspätet verspätung viel
    vielen vielleicht vom von vor wann war waren warum was waschen weder wegen weil weiß welche wenn wer werde werden widerruf
    widerrufen wie wieder will wir wird wo woche wochen wollte worden wurde würde zahlung zu zuerst zum zur zurück zurückgeben
    zurückschicken zurücksenden zwei ändern änderung ärmel über überhaupt`,
};

/** The same for languages that are none of ours, so that they are known as such; a few are enough. */
export const wordsOfOthers: Readonly<Record<string, string>> = {
  nl: `
    aan alle als alvast bedankt ben besteld bestelde bestelling bij dag dan dank dat de deze die dit door een en er gaat geen gekocht
    geld goed goedemiddag graag groeten haar hallo heb hebben heeft het hij hoe hoi iets ik in is je jij jullie jurk kan kleur kunnen
    kunt langer maar maat maten me met mij mijn moet na naar niet nog nooit nu of om omdat ontvangen ook op over pakje pakket retour
    retourneren schoenen sturen te terug tot uit van veel verkeerde verzonden voor vraag vriendelijke waar waarom wanneer wat we weer
    wel welke wil wilde willen wordt zij zijn zo zou`,
  fr: `
    au aussi avec avez avoir bonjour bonsoir ce cela cette colis commande commander commandé comment cordialement dans de depuis des
    donc du elle en est et il ils j'ai jamais je la le les leur livraison ma mais me merci mes moi mon ne nous on ou où pas plus pour
    pourriez pouvez quand que quel quelle qui remboursement retour reçu robe sa salut sans ses si son suis sur taille toujours tout très
    un une veuillez vos votre voudrais vous échanger été être`,
  es: `
    al algo buenas buenos cambiar como con cuando cuanto cuándo de del desde devolución devolver donde días dónde el ella en es esta
    este estoy está gracias ha hace hay hola la las le lo los me mi mis muy necesito no paquete para pedido pero por porque pueden puedo
    que quiero quisiera qué recibido saludos se si sin sobre su talla también tengo todavía un una vestido y ya yo`,
  it: `
    al alla anche ancora arrivato avete buongiorno che chi ciao come con cosa da dal dalla dei del della di dove ed grazie ho il in io
    la le lo ma mi mia mio nel nella non ordinato ordine pacco per perché più posso potete quando quanto restituire ricevuto saluti
    salve se si sono spedizione sul taglia un una vestito vi vorrei è`,
  pt: `
    ainda ao as boa bom com como cumprimentos da de devolver dia do dos ela em encomenda encomendei estou está eu foi gostaria já mais
    mas me meu minha muito na no nos não o obrigada obrigado olá onde os ou para pedido pelo por porque posso quando que quero recebi se
    sem seu sua tamanho tarde tenho um uma vestido você`,
  fi: `
    ei en ette että haluaisin haluan hei hyvää ja jo joka jos kanssa kengät kenkä kiitos koko koon koska kuin kuinka kun mekko milloin
    minun minä missä miten mitä mutta myös nyt ole olen oli olisi on onko osoite osoitteen paketti pakettia palauttaa palautus päivää
    saada saako saanut sain se siis sitä tai takaisin teidän teiltä terveisin tilasin tilauksen tilaukseni tilaus tullut tämä uusi vai
    vaihtaa vaihto vielä voiko voin voisitteko voitteko ystävällisin`,
  pl: `
    a ale bardzo być chciałabym chciałbym chcę co czy dla dlaczego do dobry dzień dziękuję gdzie i ile jak jest jestem jeszcze już kiedy
    mam mi mnie mogę moja moje moją mój na nie o od paczka paczki paczkę po pozdrawiam proszę przesyłka rozmiar się sukienka są to w
    wciąż witam z za zamówienia zamówienie zamówiłam zamówiłem została zwrot zwrócić że`,
  is: `
    af að daginn ekki en er eða frá fyrir góðan halló hef hjá hvar hvenær kjólinn kjóll mig minn mína og pakki pakkinn pantaði pöntun
    pöntunin sem skila takk til um vil við á ég í það þetta þið`,
  et: `
    aga ei et ja kas kui kus ma mind minu mis mul olen oli on paki pakk palun saada see suurus tagastada tellimus tellimuse tere tänan
    veel või`,
  lv: `
    ar bet es ir kad ko kur labdien man mana mani mans nav no paldies par pasūtījums pasūtījumu sveiki un uz vai vēl`,
  lt: `
    ar ačiū bet dar diena dėkoju ir iš jau kada kur laba labas man mano noriu nėra per su užsakymas užsakymą yra ši`,
  cs: `
    a ale balíček bych den dobrý děkuji jak je jsem kde kdy mi mám na ne není objednal objednala objednávka objednávku prosím se si v
    velikost vrátit za zboží že`,
  hu: `
    a az csomag de egy hogy hol jó kérem köszönöm meg mikor még méret napot nem rendeltem rendelés rendelésem szeretnék vagyok van és
    üdvözlettel`,
  ro: `
    am aș bună ce coletul comanda cu când de este la mai mea meu mulțumesc nu o pe pentru sunt să un unde vreau ziua în și`,
  tr: `
    ama beden bir bu da de değil hala iade ile istiyorum için kargo merhaba mi mı ne nerede sipariş siparişim siparişimi teşekkürler var
    ve yok zaman çok`,
};
