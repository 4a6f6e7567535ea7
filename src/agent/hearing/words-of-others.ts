/** Words of languages that are none of ours, so that they are known as such; a few are enough. */
export const wordsOfOthers: Readonly<Record<string, string>> = {
  nl: `
    aan aangekomen alle als alvast bedankt ben besteld bestelde bestelling bij dag dan dank dat de deze die dit door een en er gaat geen gekocht
    geld goed goedemiddag graag groeten haar hallo heb hebben heeft het hij hoe hoeveel hoi iets ik in is je jij jullie jurk kan kleur kosten kost kunnen levering levertijd nederland ruilen verzending verzendkosten verzendt bestellen
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
    ei en ette että haluaisin haluan hyvää ja jo joka jos kanssa kengät kenkä kiitos koko koon koska kuin kuinka kun mekko milloin
    minun minä missä miten mitä mutta myös nyt ole olen oli olisi on onko osoite osoitteen paketti pakettia palauttaa palautus päivää
    saada saako saanut sain se siis sitä tai takaisin teidän teiltä terveisin tilasin tilauksen tilaukseni tilaus tullut tämä uusi vai
    vaihtaa vaihto vielä voiko voin voisitteko voitteko ystävällisin`,
  pl: `
    a ale bardzo być chciałabym chciałbym chcę co czy dla dlaczego do dobry dzień dziękuję gdzie i ile jak jest jestem jeszcze już kiedy
    mam mi mnie mogę moja moje moją mój na nie o od paczka paczki paczkę po pozdrawiam proszę przesyłka rozmiar się sukienka są to w
    wciąż witam z za zamówienia zamówienie zamówiłam zamówiłem została zwrot zwrócić że`,
  is: `
    af að daginn ekki en er eða frá fyrir góðan halló hef hjá hvar hvenær kjólinn kjóll mig minn mína og pakki pakkinn pantaði pöntun
    pöntunin sem skila til um vil við á ég í það þetta þið`,
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
