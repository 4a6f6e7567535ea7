import type { HeardAccount } from '../../domain/heard.ts';
import { anyOf } from './phrases.ts';

/** Another address for the account itself. Sending a link elsewhere is no such wish: then the account keeps its address. */
const changesEmail = anyOf(
  '(?:skift\\p{L}*|ændr\\p{L}*|ret(?:te|tes|tet)?|opdater\\p{L}*|udskift\\p{L}*|flyt(?:te|tes|tet)?) (?:\\p{L}+ ){0,4}?(?:e-?mail\\p{L}*|mail|mailen|mailadresse\\p{L}*|login-?mail\\p{L}*|brugernavn\\p{L}*)|(?:ny|anden) (?:e-?)?mail(?:adresse)? (?:på|til) (?:min |kontoen|profilen)|(?:konto\\p{L}*|profil\\p{L}*) (?:\\p{L}+ ){0,4}?(?:over til|over på|til) (?:min |den |en )?(?:nye|anden|ny) (?:e-?)?mail\\p{L}*|(?:har fået|fået) (?:en )?ny (?:e-?)?mail(?:adresse)?[^.!?\\n]{0,40}(?:konto|profil)',
  '(?:chang\\p{L}*|updat\\p{L}*|switch\\p{L}*|mov\\p{L}*|replac\\p{L}*|transfer\\p{L}*|amend\\p{L}*) (?:\\p{L}+ ){0,4}?(?:e-?mail(?: address)?|login address|username)|(?:new|different) e-?mail(?: address)? (?:on|for|to) (?:my|the) (?:account|profile)|(?:account|profile) (?:\\p{L}+ ){0,4}?to (?:my |a |the )?new e-?mail',
  '(?:byt\\p{L}*|ändr\\p{L}*|uppdater\\p{L}*|flytt\\p{L}*) (?:\\p{L}+ ){0,4}?(?:e-?post\\p{L}*|mejl\\p{L}*|mail\\p{L}*)|(?:bytt\\p{L}*|endr\\p{L}*|oppdater\\p{L}*|skift\\p{L}*|flytt\\p{L}*) (?:\\p{L}+ ){0,4}?(?:e-?post\\p{L}*|mail\\p{L}*)',
  '(?:e-?mail|mail|e-?mail-?adresse|mailadresse) (?:\\p{L}+ ){0,5}?(?:ändern|geändert|umstellen|wechseln|aktualisieren)|(?:ändern|ändert|umstellen|wechseln) (?:\\p{L}+ ){0,5}?(?:e-?mail\\p{L}*|mailadresse)|(?:neue|andere) (?:e-?)?mail\\p{L}* (?:\\p{L}+ ){0,3}?(?:konto|hinterleg\\p{L}*)',
);
/** The account that is meant is under another address, or is somebody else's. Having two addresses is not enough. */
const elsewhere = anyOf(
  '(?:konto\\p{L}*|profil\\p{L}*|bruger\\p{L}*|oprettet|registreret|tilmeldt|login\\p{L}*)[^.!?\\n]{0,40}? (?:på|med|under|til) (?:\\p{L}+ )?(?:gamle|anden|tidligere|forrige) (?:e-?)?(?:mail\\p{L}*|adresse\\p{L}*)|(?:mands|kones|kærestes|mors|fars|datters|søns|venindes|søsters|kollegas) (?:konto|profil|login|bruger|adgangskode|kodeord)',
  "(?:account|profile|registered|signed up|log ?in)[^.!?\\n]{0,40}? (?:with|under|on|to|uses|using|in) (?:my|an|a|some) (?:old|other|another|different|previous|former)? ?(?:old|work|other|previous|former|different)? ?(?:e-?mail|address)(?<=(?:old|other|different|previous|former|work)[^.]{0,15})|(?:husband|wife|partner|mum|mom|mother|dad|father|daughter|son|friend|colleague)'s (?:account|login|password|profile)",
  '(?:konto\\p{L}*|profil\\p{L}*|registrera\\p{L}*|registrert)[^.!?\\n]{0,40}? (?:på|med|under|till|til) (?:\\p{L}+ )?(?:gamla|annan|tidigare|gamle|annen|tidligere) (?:e-?post\\p{L}*|mejl\\p{L}*|mail\\p{L}*|adress\\p{L}*)|(?:mans|frus|sambos|mammas|pappas|manns|kones|samboers|mors|fars) (?:konto|profil|inlogg\\p{L}*|innlogg\\p{L}*|lösenord|passord)',
  '(?:konto|registriert|angemeldet|angelegt|login)[^.!?\\n]{0,40}? (?:mit|unter|auf|über) (?:\\p{L}+ )?(?:alten?|alter|andere[nr]?|frühere[nr]?) (?:e-?mail\\p{L}*|mail\\p{L}*|adresse)|konto (?:meiner|meines) (?:frau|mannes|mutter|vaters|tochter|sohnes|freundin)',
);

/** What is wished of an account beside getting in. */
export function accountIn(text: string): HeardAccount {
  return { changesEmail: changesEmail.test(text), elsewhere: elsewhere.test(text) };
}
