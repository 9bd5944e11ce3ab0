/**
 * How pages that are not articles speak, in English, Vietnamese, German, French, Spanish and Italian. All patterns
 * are of folded text: lower case, without accents.
 */

/** A pattern of whole names: each line holds ways to say one thing in one language. */
function whole(...phrases: string[]): RegExp {
  return new RegExp(`^(?:${phrases.join('|')})$`, 'u');
}

/**
 * A pattern of phrases inside a line. Folded text of these languages is ASCII, so `\b` holds; Unicode classes in its
 * place take five times as long.
 */
function within(...phrases: string[]): RegExp {
  return new RegExp(`\\b(?:${phrases.join('|')})\\b`, 'u');
}

/** Names are words with single spaces between them: `can't` is `can t`. */
export const CHALLENGE_NAME = whole(
  'just a moment|one moment please|attention required|access (?:to this page (?:has been|is) )?denied|403 forbidden',
  'pardon our interruption|checking your browser.*|security (?:check|checkpoint|verification)|human verification',
  'are you a (?:robot|human)|(?:please )?verify (?:that )?you are (?:a )?human|(?:sorry )?you have been blocked',
  'client challenge|bot (?:check|verification|protection)|captcha|robot check|request unsuccessful',
  'xac minh (?:rang )?ban (?:la con nguoi|khong phai (?:la )?(?:robot|nguoi may))|kiem tra bao mat|xac minh bao mat',
  'dang kiem tra trinh duyet.*|truy cap bi (?:tu choi|chan)|vui long (?:cho|doi)(?: mot)?(?: chut| giay lat)?',
  '(?:nur )?einen moment(?: bitte)?|zugriff verweigert|sicherheitsuberprufung|sind sie ein (?:mensch|roboter)',
  'un instant|acces (?:refuse|interdit)|verification de securite|etes vous un (?:robot|humain)',
  'un momento(?: por favor)?|acceso denegado|(?:comprobacion|verificacion) de seguridad|eres (?:un robot|humano)',
  'un attimo|accesso negato|controllo di sicurezza|sei un (?:robot|umano)',
);

export const CHALLENGE_LINE = within(
  "check(?:ing)? (?:if the site connection is secure|your browser)|prov(?:e|ing) (?:that )?you(?: are|'re) (?:a )?human",
  "(?:verify(?:ing)?|confirm(?:ing)?|make sure|ensure) (?:that )?you(?: are|'re) (?:a )?(?:human|(?:real )?person|not a (?:ro)?bot)",
  '(?:enable|turn on|activate) (?:js|javascript) and (?:cookies|disable any ad ?blocker)|review the security of your connection',
  "press (?:and|&) hold|(?:think|believe) (?:that )?you (?:are|were|might be) a (?:ro)?bot|i'?m not a robot",
  'unusual (?:traffic|activity) (?:from|coming from) your|complete the (?:security check|captcha)|incident id|ray id',
  "you don't have permission to access|ddos protection by|this process is automatic",
  'dang kiem tra trinh duyet|(?:xac (?:minh|nhan|thuc)) (?:rang )?ban (?:la con nguoi|khong phai (?:la )?(?:robot|nguoi may))',
  '(?:toi|ban) khong phai (?:la )?(?:robot|nguoi may)|bat javascript va cookie|nhap (?:ma )?captcha|(?:luu luong|truy cap) bat thuong',
  '(?:dass|ob) sie (?:ein mensch|kein roboter)|ich bin kein roboter|ihr browser wird (?:uber|ge)pruft|ungewohnliche[nr]? (?:aktivitat|datenverkehr)',
  '(?:aktivieren sie )?javascript und cookies(?: aktivieren)?|losen sie das captcha',
  "(?:que )?vous (?:etes (?:un )?(?:etre )?humain|n'etes pas un robot)|je ne suis pas un robot|verification de votre navigateur",
  'activer javascript et les cookies|(?:trafic|activite) (?:inhabituel|suspect)e? ',
  'que (?:usted )?(?:es|eres) (?:un )?(?:ser )?humano|no (?:soy|eres|es) un robot|(?:comprobando|verificando) su navegador',
  '(?:habilit|activ)[ae] javascript y (?:las )?cookies|trafico inusual',
  'che (?:tu )?(?:sei|sia) (?:un )?(?:essere )?umano|non (?:sono|sei) un robot|(?:controllo|verifica) del (?:tuo )?browser',
  'abilit(?:a|are) javascript e (?:i )?cookie|traffico (?:insolito|anomalo)',
);

export const NOT_FOUND_NAME = whole(
  '(?:http )?(?:error )?404(?: error)?(?: (?:page )?not found)?|not found',
  '(?:oops |sorry )*(?:this |the |that )?(?:requested )?(?:page|article|story|content)(?: you .{0,40})? (?:was not|is not|not|cannot be|can t be|could not be|couldn t be|wasn t|isn t|no longer) (?:found|available|exists?)',
  '(?:oops |sorry )*(?:this |the |that )?(?:requested )?(?:page|article|story)(?: you .{0,40})? (?:does not|doesn t|no longer) exists?(?: anymore)?',
  '(?:oops |sorry )*we (?:can t|cannot|couldn t|could not) find (?:that|this|the) page.{0,30}|page unavailable',
  '(?:loi )?404(?: loi)?(?: khong tim thay.{0,30})?|(?:rat tiec |xin loi )?(?:chung toi )?khong tim thay (?:noi dung |duong dan )?(?:trang|bai viet|noi dung)(?: .{0,30})?',
  '(?:trang|bai viet|noi dung|duong dan)(?: web)?(?: nay| ban .{0,30})? (?:khong (?:ton tai|tim thay|con ton tai)|da bi (?:xoa|go|go bo))(?: .{0,40})?',
  'fehler 404|404 fehler|(?:die |diese )?(?:angeforderte )?seite (?:wurde |konnte |ist )?(?:leider )?nicht (?:gefunden(?: werden)?|verfugbar|vorhanden)|diese seite (?:existiert nicht|gibt es nicht)(?: mehr)?',
  'erreur 404|404 erreur|(?:cette |la )?page (?:est )?(?:introuvable|non trouvee|inexistante|n existe (?:pas|plus))|oups .{0,20}introuvable',
  'error 404|404 pagina .{0,20}|(?:la |esta )?pagina (?:no (?:encontrada|disponible|existe)|que .{0,20} no existe)|no (?:se ha encontrado|encontramos) (?:la|esta) pagina',
  'errore 404|404 errore|(?:la )?pagina (?:non (?:trovata|disponibile|esiste)|inesistente)',
);

export const NOT_FOUND_LINE = within(
  "(?:the )?page (?:that )?you(?: are|'re| were)? (?:looking|searching) for|the page you (?:have )?requested|the requested (?:url|page) (?:was|could)",
  'trang (?:ma )?(?:ban|quy khach|quy vi) (?:dang |vua )?(?:yeu cau|tim kiem|tim|truy cap)|(?:bai viet|trang)(?: nay)? (?:khong ton tai|da bi (?:xoa|go))',
  '(?:die )?(?:von ihnen )?(?:angeforderte|gesuchte|aufgerufene) seite',
  'la page que vous (?:cherchez|recherchez|demandez|avez demandee)|la page demandee',
  'la pagina que (?:busca|buscas|esta buscando|estas buscando|solicita|ha solicitado)',
  'la pagina (?:che (?:stai cercando|cerchi|hai richiesto)|richiesta)',
);

export const LOGIN_NAME = whole(
  '(?:please )?(?:log|sign) ?in(?: to (?:your account|continue))?|login required|members? (?:only|login)|(?:log|sign) in or (?:register|sign up)',
  '(?:vui long )?dang nhap(?: tai khoan| he thong| thanh vien| de tiep tuc)?|dang nhap(?: va| hoac)? dang ky',
  '(?:bitte )?(?:anmelden|einloggen)|anmeldung|login fur .{0,30}',
  '(?:se )?connecter|connexion|connectez vous|identifiez vous|identification',
  'inici(?:ar|a|e) sesion|acceder|identificate',
  'accedi(?: al tuo account)?|effettua (?:il login|l accesso)',
);

const EN_READ = '(?:continue|read|keep reading|finish reading|access|unlock|view th(?:is|e full))';
const VI_READ = '(?:tiep tuc|doc|xem (?:tiep|toan bo|day du|noi dung)|truy cap)';
const DE_READ =
  '(?:weiter ?zu ?lesen|weiter ?lesen|(?:den|diesen) (?:ganzen |vollstandigen )?(?:artikel|text|beitrag) zu lesen)';
const FR_READ = '(?:lire|continuer|poursuivre|acceder)';
const ES_READ = '(?:leer|seguir|continuar|acceder)';
const IT_READ = '(?:leggere|continuare|proseguire|accedere)';

/** Asks to sign in for reading; signing in for a comment is another matter. */
export const LOGIN_CALL = within(
  `(?:log|sign|logged|signed) ?in (?:or (?:register|sign up|subscribe|create an account) )?(?:for free )?to ${EN_READ}`,
  `(?:register|sign up|create (?:a|an|your) (?:free )?account)(?: now)?(?: for free)? to ${EN_READ}`,
  `dang nhap(?: hoac dang ky| tai khoan)* de ${VI_READ}|de ${VI_READ}.{0,40} (?:vui long|hay|can|phai) (?:dang nhap|dang ky tai khoan)`,
  `(?:melden sie sich|loggen sie sich|registrieren sie sich|anmelden|einloggen|registrieren).{0,60} ${DE_READ}|zum weiterlesen.{0,20} (?:anmelden|einloggen|registrieren)`,
  `(?:connectez-vous|identifiez-vous|inscrivez-vous|creez (?:un|votre) compte).{0,40} pour ${FR_READ}`,
  `(?:inici(?:a|e|ar) sesion|registrat[ee]|registrese|crea una cuenta).{0,40} para ${ES_READ}`,
  `(?:accedi|effettua (?:il login|l'accesso)|registrati).{0,40} per ${IT_READ}`,
);

/** Asks for money for reading on; asking for support or a newsletter is another matter. */
export const PAYWALL_CALL = within(
  'subscribe(?: now| today)? to (?:continue|keep reading|read (?:on|more of|the|this|our)|unlock|get (?:full|unlimited) access)',
  '(?:continue|keep) reading.{0,60} (?:subscri\\p{L}+|with a .{0,20}(?:plan|trial))|unlock (?:this|the) (?:article|story|full|rest)',
  '(?:this|the) (?:article|story|content|report|page) is (?:only |exclusively )?(?:available |reserved |exclusive )?(?:for|to) (?:our |paying |premium |paid |registered )*(?:subscribers|members)',
  '(?:for )?(?:subscribers|members)[ -]only|subscriber[ -](?:only|exclusive)|exclusive(?:ly)? (?:to|for) (?:our )?(?:subscribers|members)',
  "you(?: have|'ve) (?:reached|used|read) (?:your|all).{0,40} (?:limit|free|articles)|(?:full|whole) (?:article|story) .{0,30}(?:subscribers|subscription)",
  '(?:bai viet|noi dung|chuyen muc)(?: nay)?(?: chi)? danh (?:rieng )?cho (?:cac )?(?:thanh vien|hoi vien|doc gia|ban doc|nguoi dung|tai khoan|nguoi dang ky)',
  `(?:dang ky|mua|nang cap|thanh toan|tra phi).{0,40} de (?:doc (?:tiep|toan bo|day du|tron)|${VI_READ})|de (?:doc|xem) (?:tiep|toan bo|day du|tron).{0,60} (?:dang ky|mua|tra phi|goi)`,
  '(?:jetzt )?(?:diesen|den ganzen) (?:artikel|text|beitrag) (?:jetzt )?(?:weiter)?lesen|(?:diese[rn]? |den )?(?:ganzen? |vollstandigen? )?(?:artikel|text|beitrag|inhalt) .{0,30}(?:abonnent\\p{L}*|(?:plus|premium|digital|probe)-?abo\\p{L}*)|(?:exklusiv|nur) fur (?:unsere )?abonnent\\p{L}*',
  `weiterlesen (?:mit|als) .{0,30}(?:abo|plus|premium|abonnent)\\p{L}*|(?:abonnieren|abo (?:abschliessen|bestellen)).{0,40} ${DE_READ}`,
  `(?:article|contenu) (?:est )?(?:exclusivement )?reserve aux? (?:nos )?abonne\\p{L}*|reserve a nos abonne\\p{L}*|abonnez-vous .{0,30}pour ${FR_READ}|il vous reste .{0,30} a lire`,
  `(?:suscribete|suscribase|suscribirte).{0,30} para ${ES_READ}|(?:contenido|articulo|noticia)s? (?:es )?(?:exclusiv[oa]|solo|reservad[oa])s? para (?:nuestros )?suscriptores`,
  `abbonati .{0,30}per ${IT_READ}|(?:articolo|contenuto) (?:e )?(?:riservato|esclusivo) (?:agli|per gli) abbonati`,
);

export const CONSENT_SUBJECT = within(
  'cookies?|consent|tracking|tracers?|personal data|privacy (?:policy|settings|choices)|gdpr|iab|tcf',
  'du lieu ca nhan|quyen rieng tu|bao mat thong tin',
  'einwillig\\p{L}*|zustimm\\p{L}*|datenschutz\\p{L}*|personenbezogene\\p{L}* daten|werbetracking',
  'donnees personnelles|consentement|traceurs|vie privee',
  'consentimiento|datos personales|privacidad',
  'consenso|dati personali|informativa',
);

export const CONSENT_ADDRESS = within(
  'we|our|us|you|your',
  'chung toi|ban|quy doc gia|quy khach',
  'wir|unser\\p{L}*|uns|sie|ihr\\p{L}*|ihnen',
  'nous|nos|notre|vous|vos|votre',
  'nosotros|nuestr\\p{L}*|usted|tus?|sus?|utilizamos|usamos',
  'noi|nostr\\p{L}*|tuo\\p{L}*|tua|tuoi|vostr\\p{L}*|utilizziamo|usiamo',
);

/** What is written on a button that gives or refuses consent. */
export const CONSENT_ANSWER = whole(
  '(?:yes )?(?:i )?(?:accept|agree|consent|allow)(?: (?:all|and|cookies|to|continue|close|proceed|the))*|got it|(?:reject|decline|refuse)(?: (?:all|cookies))*|manage (?:my )?(?:options|settings|cookies|choices|preferences)',
  '(?:toi )?(?:dong y|chap nhan)(?: (?:tat ca|va|tiep tuc|cookie|cookies))*|tu choi(?: tat ca)?',
  '(?:ja )?(?:ich )?(?:alle|alles|cookies|allen)?(?: cookies)? ?(?:akzeptieren|zustimmen|stimme zu|erlauben|ablehnen)(?: (?:und|weiter|fortfahren|schliessen|alle))*|einverstanden(?: und weiter)?|akzeptieren.{0,20}|zustimmen.{0,20}|einwilligen',
  '(?:tout )?(?:accepter|refuser)(?: (?:et|tout|continuer|fermer|les|cookies))*|j accepte|continuer sans accepter',
  '(?:aceptar|acepto|rechazar)(?: (?:y|todo|todas|continuar|cerrar|las|cookies))*',
  '(?:accetta|accetto|rifiuta)(?: (?:e|tutto|tutti|continua|chiudi|i|cookie))*',
);
