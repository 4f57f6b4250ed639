"""What stands around an article and is no part of it: buttons, menus, credits, teasers, notices, in six languages."""

import re
from collections.abc import Iterable

LONGEST = 700
"""Characters; nothing longer is furniture by its words."""

Table = dict[str, str]

# Whole lines; one phrase between bars. Case, digits, counts, arrows and edge punctuation are not compared.
BUTTONS: Table = {
    "en": """loading|summarize|summarise|summary|share|save|print|email|e-mail|copy link|link copied|copy|bookmark|like|dislike|reply|report|follow
        |following|unfollow|subscribe|subscribe now|sign in|sign up|log in|login|log out|register|join|join now|donate|menu|search|close|open
        |skip|skip to content|skip to main content|skip ad|skip advertisement|skip navigation|accessibility help|accessibility links|toggle navigation
        |toggle menu|open menu|close menu|open navigation menu|main menu|navigation|site navigation|advertisement|advertisements|ad|ads|ad feedback
        |sponsored|sponsored content|promoted|paid content|partner content|advertorial|continue reading|read full story|read the full story|story continues
        |story continues below|article continues below|story continues below advertisement|article continues after this ad|article continues below advertisement
        |continue reading below|show more|show less|see more|see all|view all|view more|load more|load more comments|more|next|previous|back|back to top
        |next article|previous article|next story|go back|home|homepage|listen|listen to this article|listen to article|listen to this story
        |listen to story|play|pause|mute|unmute|play video|watch|watch live|watch now|watch video|live|live tv|on air|breaking|breaking news|exclusive
        |updated|published|new|premium|subscriber only|subscribers only|members only|for subscribers|gift article|gift this article|give gift
        |share this article|share this story|share this|share article|share on|share full article|share on facebook|share on twitter|share on x
        |share on linkedin|share on whatsapp|share via email|share with facebook|share this with|email this article|print this article|tweet|post|pin|pin it
        |send|send us a tip|facebook|twitter|x|linkedin|whatsapp|reddit|telegram|instagram|youtube|tiktok|threads|bluesky|mastodon|pinterest|flipboard
        |pocket|messenger|tumblr|rss|snapchat|google news|apple news|copied|text size|font size|a a|aa|small|medium|large|dark mode|light mode|translate
        |accept|accept all|accept all cookies|reject all|reject|manage options|manage preferences|manage cookies|cookie settings|privacy settings
        |i accept|i agree|agree|got it|ok|no thanks|not now|maybe later|dismiss|continue|continue without accepting|learn more|find out more|more information
        |cookies|privacy|terms|terms of service|terms of use|terms and conditions|privacy policy|cookie policy|cookie notice|privacy notice|do not sell my info
        |do not sell my personal information|do not sell or share my personal information|accessibility|accessibility statement|contact|contact us|about
        |about us|advertise|advertise with us|careers|help|help centre|help center|faq|feedback|site map|sitemap|archive|archives|newsletter
        |newsletters|podcasts|podcast|e-paper|epaper|shop|store|jobs|events|crossword|puzzles|games|horoscopes|horoscope|obituaries|classifieds
        |fixtures|results|tables|shows|video|videos|audio|photos|gallery|galleries|pictures|in pictures|enter your email|enter your email address|email address
        |your email address|your email|submit|view comments|view thread|leave a comment|post a comment|add a comment|add your comment|comment|comments|join the conversation
        |join the discussion|show comments|hide comments|no comments|no comments yet|be the first to comment|replies|upvotes|upvote|downvote|points|shares|views
        |likes|likes reply|retweets|award|give award|crosspost|edited|pinned|sort by best|best|follow us|follow live|latest updates|show key events only|key events
        |reuse this content|purchase licensing rights|licensing|reprints|get rights|view in browser|unsubscribe|your account|my account|account|profile
        |settings|preferences|notifications|get notifications|get the app|download the app|download app|mobile app|read in app|open in app|see also|image source
        |image caption|media caption|getty images|reuters|ap photo|file photo|file image|representative image|representational image|stock photo
        |quick guide|show|hide|expand|collapse|enlarge|enlarge image|zoom|fullscreen|full screen|view image in fullscreen|view gallery|slide|slideshow
        |now playing|up next|more videos|key points|key takeaways|in this article|table of contents|contents|jump to|on this page|top|by|written by|reported by
        |posted by|posted in|in|fact checked|add us as a preferred source on google|add as a preferred source on google|prefer us on google|make us preferred on google|choose us on google
        |quiet mode|reader view|transcript|view transcript|download|download pdf|cite|cite this|permissions|export citation|visit website|weather|weather alert
        |today's paper|digital edition|print edition|edition|us edition|uk edition|international edition|change edition|all sections|sections|editor's pick|editors' picks|editor's picks
        |editors' pick|for immediate release|press release|news release|end|ends|undefined|null|error loading|support us|contribute|thank you|today|yesterday
        |highlight|highlights|story highlights|article|listen now|read now|read later|read aloud|min read|minute read|minutes read|mins read
        |log in to comment|sign in to comment|read comments|read more comments|start the conversation|share your thoughts|have your say|what do you think""",
    "de": """laden|lädt|wird geladen|zusammenfassen|zusammenfassung|teilen|merken|speichern|drucken|artikel drucken|mail|per mail|per e-mail|link kopieren|kopieren
        |kopiert|artikel teilen|artikel merken|artikel verschenken|verschenken|auf facebook teilen|auf twitter teilen|auf x teilen|per whatsapp teilen|twittern
        |zum inhalt springen|zum inhalt|zur navigation|zur suche|zum hauptinhalt springen|direkt zum inhalt|menü|menu|menü öffnen|menü schließen|navigation|suche|suchen|schließen
        |anmelden|abmelden|einloggen|registrieren|login|abo|abonnieren|abo testen|jetzt abonnieren|jetzt testen|anzeige|werbung|anzeigen|weiterlesen
        |weiterlesen nach der anzeige|nach der anzeige weiterlesen|mehr anzeigen|weniger anzeigen|mehr laden|mehr|weiter|zurück|nach oben|zum seitenanfang|startseite
        |zur startseite|artikel anhören|anhören|vorlesen|vorlesen lassen|abspielen|stopp|video|videos|audio|bilder|fotos|bilderstrecke|zur bildergalerie
        |live|liveblog|liveticker|eilmeldung|exklusiv|aktualisieren|aktualisiert|veröffentlicht|akzeptieren|alle akzeptieren|ablehnen|alle ablehnen|einstellungen
        |zustimmen|zustimmen und weiter|cookie-einstellungen|cookies verwalten|datenschutz|datenschutzerklärung|datenschutzeinstellungen|impressum|agb
        |nutzungsbedingungen|kontakt|über uns|mediadaten|werben|karriere|hilfe|jobs|newsletter|newsletter bestellen|newsletter abonnieren|jetzt anmelden
        |e-mail-adresse|podcast|podcasts|e-paper|shop|rätsel|horoskop|traueranzeigen|kommentar|kommentare|kommentieren|kommentare lesen|kommentare anzeigen
        |kommentar schreiben|jetzt kommentieren|diskutieren|folgen|folgen sie uns|antworten|melden|gefällt mir|schriftgröße|schließen sie|plus|nur für abonnenten
        |bezahlinhalt|gesponsert|symbolbild|symbolfoto|archivbild|archivfoto|lesezeit|rss|übersicht|zur übersicht|themen|merkliste|zur merkliste hinzufügen|zur merkliste|mein konto|konto|profil
        |nachrichten|feedback|fehler melden|feedback geben|mehr erfahren|mehr dazu|barrierefreiheit|leichte sprache|gebärdensprache|wetter|von|stand|dpa|nutzungsrechte erwerben""",
    "fr": """chargement|résumer|résumé|résumer l'article|partager|partager l'article|enregistrer|imprimer|copier le lien|lien copié|copier|envoyer|envoyer par e-mail
        |envoyer par mail|offrir|offrir cet article|offrir l'article|partager sur facebook|partager sur twitter|partager sur x|partager sur whatsapp|partager sur linkedin|aller au contenu
        |aller au contenu principal|aller au menu|accéder au contenu principal|menu|recherche|rechercher|fermer|ouvrir|se connecter|connexion|s'inscrire|s'identifier
        |s'abonner|abonnez-vous|abonné|abonnés|réservé aux abonnés|article réservé aux abonnés|cet article est réservé aux abonnés|je m'abonne|publicité|annonce|sponsorisé
        |contenu sponsorisé|la suite après la publicité|la suite après cette publicité|lire la suite|la suite|voir plus|voir tout|afficher plus|en savoir plus
        |suivant|précédent|retour|retour en haut|haut de page|accueil|écouter|écouter l'article|écouter cet article|lecture|lire la vidéo|vidéo|vidéos|photos|diaporama
        |direct|en direct|alerte info|exclusif|info|mis à jour|publié|accepter|tout accepter|refuser|tout refuser|accepter et fermer|continuer sans accepter
        |paramétrer|paramètres|gérer les cookies|gérer mes cookies|gestion des cookies|cookies|préférences cookies|mentions légales|politique de confidentialité|confidentialité
        |données personnelles|cgu|cgv|conditions générales|conditions d'utilisation|contact|contactez-nous|qui sommes-nous|à propos|recrutement|aide|plan du site|newsletter|newsletters
        |lettre d'information|podcasts|le journal|boutique|jeux|mots croisés|horoscope|carnet|commenter|commentaires|commentaire|réagir|réagissez|lire les commentaires|voir les commentaires
        |laisser un commentaire|ajouter un commentaire|ajouter à vos favoris|ajouter à vos sélections|ajouter à mes favoris|réutiliser ce contenu|contribuer|ajouter aux favoris|favoris|suivre|suivez-nous|répondre|signaler|signaler une erreur|j'aime
        |temps de lecture|actualités|dernières actualités|les plus lus|taille du texte|la rédaction|la rédaction avec agences|rédaction|par|photo d'illustration|illustration|image d'illustration
        |accessibilité|mon compte|compte|météo|sommaire|télécharger""",
    "es": """cargando|resumir|resumen|compartir|guardar|imprimir|copiar enlace|enlace copiado|copiar|enviar|enviar por correo|enviar por email|regalar artículo|compartir en facebook
        |compartir en twitter|compartir en x|compartir en whatsapp|compartir en linkedin|compartir en telegram|ir al contenido|saltar al contenido|ir al contenido principal|saltar al contenido principal
        |menú|menu|buscar|cerrar|abrir|iniciar sesión|inicia sesión|regístrate|registrarse|registro|acceder|suscríbete|suscribirse|suscribirme|suscriptores|solo para suscriptores|publicidad
        |anuncio|patrocinado|contenido patrocinado|seguir leyendo|sigue leyendo|continuar leyendo|leer más|ver más|ver todo|ver todos|mostrar más|cargar más|más|siguiente|anterior|volver|volver arriba
        |subir|inicio|portada|escuchar|escuchar noticia|escuchar artículo|escucha la noticia|escucha este artículo|reproducir|vídeo|video|vídeos|videos|fotos|galería|directo|en directo|en vivo|última hora
        |exclusiva|actualizado|publicado|aceptar|aceptar todo|aceptar todas|aceptar y continuar|rechazar|rechazar todo|configurar|configurar cookies|configuración de cookies|gestionar cookies|cookies
        |política de cookies|política de privacidad|privacidad|aviso legal|términos y condiciones|términos de uso|condiciones de uso|contacto|contactar|quiénes somos|sobre nosotros|publicítate
        |trabaja con nosotros|ayuda|mapa web|hemeroteca|newsletter|newsletters|boletines|boletín|recibe nuestra newsletter|podcast|podcasts|edición impresa|tienda|pasatiempos|crucigramas|horóscopo|esquelas
        |comentarios|ir a los comentarios|ir a comentarios|añadir a favoritos|comentar|comentario|comenta|ver comentarios|añadir comentario|deja un comentario|deja tu comentario|escribe un comentario|seguir|síguenos|responder|denunciar|me gusta|tiempo de lectura
        |noticias|lo último|redacción|por|foto de archivo|imagen de archivo|archivado en|tamaño de letra|mi cuenta|cuenta|clasificados|el tiempo|compartido|descargar|más información""",
    "it": """caricamento|riassumi|riassunto|condividi|salva|stampa|copia link|copia il link|link copiato|copia|invia|invia per email|regala articolo|regala|condividi su facebook|condividi su twitter
        |condividi su x|condividi su whatsapp|condividi su linkedin|condividi l'articolo|vai al contenuto|vai al contenuto principale|salta al contenuto|menu|menù|cerca|ricerca|chiudi|apri|accedi|login
        |registrati|abbonati|abbonamenti|abbonati ora|solo per abbonati|riservato agli abbonati|contenuto riservato agli abbonati|pubblicità|annuncio|annuncio pubblicitario|sponsorizzato|contenuto sponsorizzato
        |continua a leggere|continua a leggere dopo la pubblicità|leggi tutto|leggi di più|mostra altro|mostra di più|vedi tutti|vedi tutto|carica altro|altro|avanti|indietro|successivo|precedente|torna su|torna alla home
        |home|homepage|ascolta|ascolta l'articolo|ascolta questo articolo|riproduci|guarda il video|video|foto|fotogallery|galleria|diretta|in diretta|ultim'ora|ultima ora|esclusiva|aggiornato|pubblicato
        |accetta|accetta tutti|accetta tutto|accetta e chiudi|rifiuta|rifiuta tutti|rifiuta tutto|continua senza accettare|gestisci cookie|impostazioni cookie|preferenze cookie|cookie|cookie policy|privacy
        |privacy policy|informativa sulla privacy|informativa privacy|note legali|termini e condizioni|condizioni d'uso|contatti|contattaci|chi siamo|pubblicità su questo sito|lavora con noi|aiuto|mappa del sito
        |archivio|newsletter|iscriviti|iscriviti alla newsletter|podcast|edicola|giochi|oroscopo|necrologi|commenti|commenta|commento|leggi i commenti|scrivi un commento|lascia un commento|aggiungi un commento|segui
        |seguici|rispondi|segnala|mi piace|tempo di lettura|minuti di lettura|minuto di lettura|notizie|ultime notizie|redazione|a cura della redazione|di|da|foto d'archivio|immagine di repertorio|foto di repertorio
        |riproduzione riservata|tutti gli articoli|dimensione testo|il mio account|account|meteo|scarica|approfondisci""",
    "pt": """carregando|a carregar|resumir|resumo|compartilhar|compartilhe|partilhar|partilhe|salvar|guardar|imprimir|copiar link|link copiado|copiar|enviar|enviar por e-mail|enviar por email|presentear
        |compartilhar no facebook|compartilhar no twitter|compartilhar no x|compartilhar no whatsapp|partilhar no facebook|partilhar no whatsapp|compartilhar esta notícia|ir para o conteúdo|pular para o conteúdo
        |saltar para o conteúdo|ir para o conteúdo principal|menu|buscar|busca|pesquisar|procurar|fechar|abrir|entrar|iniciar sessão|login|cadastre-se|registar|registre-se|assine|assinar|assine já|assine agora
        |exclusivo para assinantes|só para assinantes|publicidade|anúncio|patrocinado|conteúdo patrocinado|continua após a publicidade|continua depois da publicidade|continue lendo|continuar a ler|continuar lendo|leia mais
        |ler mais|saiba mais|ver mais|ver tudo|ver todos|mostrar mais|carregar mais|mais|próximo|anterior|voltar|voltar ao topo|topo|início|página inicial|ouvir|ouvir artigo|ouça|ouça este conteúdo|ouvir notícia|reproduzir
        |vídeo|vídeos|fotos|galeria|direto|em direto|ao vivo|última hora|últimas notícias|exclusivo|atualizado|publicado|aceitar|aceitar tudo|aceitar todos|aceitar e continuar|recusar|rejeitar|rejeitar tudo|gerir cookies
        |configurar cookies|definições de cookies|cookies|política de cookies|política de privacidade|privacidade|termos de uso|termos e condições|aviso legal|contacto|contactos|contato|fale conosco|quem somos|sobre nós|anuncie
        |trabalhe conosco|ajuda|mapa do site|newsletter|newsletters|boletim|assine nossa newsletter|receba nossa newsletter|subscrever newsletter|podcast|podcasts|edição impressa|loja|jogos|horóscopo|comentários|comentar
        |comentário|comente|ver comentários|deixe seu comentário|deixe um comentário|deixar comentário|seguir|siga-nos|responder|denunciar|reportar erro|curtir|gosto|gostei|tempo de leitura|notícias|redação|da redação|por
        |foto de arquivo|imagem de arquivo|imagem ilustrativa|tamanho do texto|minha conta|conta|tempo|baixar|facebook|whatsapp""",
}  # fmt: skip

# Names of a paper's departments: furniture in a menu, but a fair subhead in the middle of an article.
DEPARTMENTS: Table = {
    "en": """news|world|world news|us|u.s|uk|us news|uk news|local|local news|national|nation|politics|local politics|business|money|economy|markets|finance|tech|technology|science|health
        |sport|sports|football|cricket|tennis|rugby|golf|culture|arts|entertainment|arts & entertainment|showbiz|celebrity|lifestyle|life|style|fashion|food|travel|opinion|opinions|editorial|columnists|letters|cartoons
        |education|environment|climate|weather|animals|crime|courts|law|religion|books|film|films|music|tv|tv & radio|theatre|media|magazine|sunday|weekend|real estate|property|homes|motoring|cars|autos|india|europe|asia
        |africa|americas|australia|canada|middle east|china|global|international|regions|community|features|investigations|fact check|explainers|explainer|analysis|data|society|history|nature|space|innovation|future
        |royals|family|women|men|trending|viral|research""",
    "de": """politik|inland|ausland|wirtschaft|finanzen|börse|geld|sport|fußball|kultur|feuilleton|panorama|gesellschaft|wissen|wissenschaft|gesundheit|digital|technik|netzwelt|reise|reisen|auto|mobilität|leben|stil|familie
        |karriere|bildung|meinung|kolumnen|lokales|region|regional|regionales|wetter|vermischtes|leute|medien|geschichte|umwelt|klima|welt|deutschland|europa|international|nahverkehr|ratgeber|verbraucher|magazin|städte""",
    "fr": """actualités|actu|politique|international|monde|france|europe|économie|société|sport|sports|football|culture|cinéma|musique|livres|sciences|santé|planète|environnement|climat|high-tech|technologie|numérique
        |opinions|débats|idées|tribunes|faits divers|justice|éducation|immobilier|voyage|style|mode|gastronomie|régions|local|météo|médias|people|télévision|enquêtes|campus|transports""",
    "es": """españa|internacional|mundo|nacional|política|economía|opinión|deportes|fútbol|cultura|sociedad|sucesos|ciencia|tecnología|salud|educación|gente|televisión|madrid|cataluña|local|provincia|américa|europa|méxico
        |argentina|medio ambiente|clima|motor|viajes|gastronomía|estilo|moda|cine|música|libros|tribunales|agenda|economía y negocios|transporte|metro""",
    "it": """cronaca|cronache|politica|esteri|mondo|italia|economia|finanza|sport|calcio|cultura|spettacoli|spettacolo|società|scienza|scienze|tecnologia|salute|scuola|ambiente|motori|viaggi|cucina|moda|opinioni|regioni|locali
        |cinema|musica|libri|tv|europa|lavoro""",
    "pt": """política|economia|mundo|brasil|país|portugal|sociedade|desporto|esportes|esporte|futebol|cultura|opinião|ciência|tecnologia|saúde|educação|cidades|local|polícia|justiça|internacional|entretenimento|famosos
        |viagem|turismo|gastronomia|moda|carros|meio ambiente|ambiente|clima|europa|negócios|mercados|colunas|lazer""",
}  # fmt: skip

# Boxes of other articles, readers' comments and labels, whose lines follow them.
BOXES: Table = {
    "en": """related|related articles|related article|related stories|related story|related content|related news|related links|related coverage|related topics|related posts|related reading|related video|related videos
        |more on this story|more on this topic|more on this|more stories|more news|more like this|more top stories|more to explore|more coverage|most read|most popular|most viewed|most shared|most recent
        |popular|popular now|trending|trending now|trending stories|top stories|top news|latest|latest news|latest stories|latest headlines|recommended|recommended for you|recommended reading|recommended stories|you may also like|you might also like
        |you might be interested in|you may be interested in|you may like|don't miss|don't miss this|must read|must reads|what to read next|read next|up next|next up|more for you|for you|from our partners|around the web|from the web|sponsored stories
        |promoted stories|paid stories|elsewhere on the web|explore more|explore more on these topics|explore|discover more|go deeper|further reading|read also|also read|also on this site|read more|see more|other news|other stories|in other news|editor's picks|editors' picks
        |topics|tags|tagged|topics in this article|keywords|filed under|categories|in this story|about the author|about the authors|about the writer|author|authors|author bio
        |comments|all comments|reader comments|join the conversation|join the discussion|leave a reply|contact information|media contact|media contacts|press contact|press contacts|notes to editors
        |note to editors|best regards|kind regards|regards|warm regards|many thanks|thanks|cheers|yours sincerely|sincerely|all the best|watch more|more videos|more from this author|the morning email|the latest|suggested topics|suggested reading""",
    "de": """mehr zum thema|zum thema|mehr dazu|mehr zu diesem thema|das könnte sie auch interessieren|das könnte dich auch interessieren|auch interessant|lesen sie auch|lesen sie mehr zum thema|lesen sie mehr|lesen sie hier|weitere artikel|weitere themen|weitere nachrichten
        |weitere meldungen|verwandte artikel|verwandte themen|ähnliche artikel|meistgelesen|meist gelesen|meistgelesene artikel|am meisten gelesen|beliebt|topthemen|top-themen|aktuelle nachrichten|neueste artikel|neueste nachrichten|empfohlen|empfehlungen
        |empfehlungen der redaktion|empfohlene artikel|unsere empfehlungen|themen|schlagworte|schlagwörter|stichwörter|über den autor|über die autorin|zur person|kommentare|leserkommentare|diskussion|mehr aus diesem ressort|mehr nachrichten|mehr lesen
        |mit freundlichen grüßen|freundliche grüße|viele grüße|liebe grüße|beste grüße|herzliche grüße|pressekontakt|kontakt für presse|aus unserem netzwerk|anzeigen und märkte|hintergrund zum thema|links zum thema|nicht verpassen""",
    "fr": """sur le même sujet|sur le même thème|à lire aussi|lire aussi|à lire également|lire également|à voir aussi|voir aussi|à découvrir|à lire|articles liés|articles similaires|articles associés|articles recommandés|contenus recommandés|recommandé pour vous
        |vous aimerez aussi|vous pourriez aussi aimer|nos lecteurs ont aussi lu|les plus lus|les plus partagés|les plus commentés|plus lus|dernières actualités|derniers articles|à la une|dans la même rubrique|plus d'articles|plus d'actualités|thèmes|thématiques|mots-clés
        |mots clés|tags|sujets|dossier|à propos de l'auteur|l'auteur|commentaires|vos commentaires|vos réactions|réactions|cordialement|bien cordialement|bien à vous|contact presse|contacts presse|l'actualité en continu|pour aller plus loin|tous les articles|nos derniers articles""",
    "es": """te puede interesar|te podría interesar|también te puede interesar|te recomendamos|le puede interesar|quizás te interese|noticias relacionadas|artículos relacionados|más noticias|más sobre este tema|más sobre|relacionados|relacionado|contenido relacionado
        |temas relacionados|lo más leído|lo más visto|más leídas|más leídos|lo más popular|últimas noticias|lo último|recomendados|recomendado|recomendamos|lee también|lea también|lea además|ver también|además|no te pierdas|etiquetas|temas|archivado en|más en|más información
        |sobre el autor|sobre la autora|sobre la firma|comentarios|saludos|un saludo|saludos cordiales|atentamente|contacto de prensa|contacto para prensa|otras noticias|otros artículos|normas|tags""",
    "it": """leggi anche|potrebbe interessarti|potrebbe interessarti anche|ti potrebbe interessare|potrebbero interessarti|ti potrebbero interessare|articoli correlati|notizie correlate|correlati|contenuti correlati|approfondimenti|per approfondire|più letti|i più letti
        |più lette|le più lette|i più visti|ultime notizie|le ultime notizie|altre notizie|altri articoli|consigliati|consigliati per te|da non perdere|in evidenza|argomenti|tag|tags|temi|etichette|sull'autore|l'autore|commenti|i commenti|i commenti dei lettori|cordiali saluti
        |distinti saluti|saluti|un saluto|contatti stampa|ufficio stampa|vedi anche|guarda anche|sullo stesso argomento|in primo piano|leggi di più""",
    "pt": """leia também|leia ainda|leia mais|veja também|veja mais|ler também|ler mais|saiba mais|notícias relacionadas|artigos relacionados|conteúdo relacionado|relacionadas|relacionados|mais sobre|mais notícias|mais lidas|mais lidos|as mais lidas|os mais lidos|mais vistos|mais vistas
        |últimas notícias|últimas|recomendado|recomendados|recomendadas|recomendado para você|recomendadas para você|você também pode gostar|você pode gostar|pode também gostar|também lhe pode interessar|pode interessar|não perca|tópicos|temas|tags|etiquetas|assuntos|palavras-chave|sobre o autor
        |sobre a autora|comentários|atenciosamente|abraços|abraço|cumprimentos|com os melhores cumprimentos|contato para imprensa|contacto para imprensa|destaques|em destaque|outras notícias""",
}  # fmt: skip

# Beginnings of lines of any of these languages (regular expressions, case ignored).
OPENINGS: Table = {
    "en": r"""(?:read|see|watch|listen|view|also|related|click|tap|find out|learn|image copyright)(?: more| also| next| now| full| here)*(?: stories| articles| on this| coverage)? ?[:|>»→–—]
        |(?:read|see|discover|explore) more (?:about|on|from|stories|of|in|at|here|crime|news|sport)\b|also read\b|read also\b|read next\b|read the full\b|read our\b|read now\b|must[- ]read\b|don'?t miss ?[:|!]|in pictures ?:|in case you missed
        |more from\b|more (?:stories|news|articles) (?:from|on|about|like)\b|from the archives? ?:|editor'?s pick|(?:what|which) to (?:read|watch) next|click here\b|tap here\b|swipe\b|scroll (?:down|for)\b|hear more\b
        |(?:photo|photos|photograph|photographs|photography|picture|pictures|pic|image|images|video|videos|graphic|illustration|composite|credit|credits|copyright|caption|cover image|featured image|lead image|main image)(?: credits?| sources?| by| courtesy(?: of)?| via| caption)?(?: ?[:|©/]| by | courtesy | via )
        |(?:file|stock|handout|archive|representative|representational)[- ](?:photo|image|picture|photograph|footage)\b|file ?[-–—] |(?:image|media) (?:source|copyright|credit)\b|(?:image|media) ?caption|media playback|these are external links|media caption|getty images?\b|\(?(?:ap|afp|reuters) (?:photo|file|image)|photo illustration
        |sign[- ]?up (?:here|now|for|to|today)|(?:subscribe|register|log ?in|sign ?in|join) (?:to|now|today|here|for|us|our|the conversation|the discussion|free)\b|follow (?:us|our|me|@|live|along|the latest|\w+ on|[\w ]{3,30} on (?:twitter|x|facebook|instagram|linkedin|bluesky|google))\b
        |like us on|find us on|join us on|connect with us|get (?:the|our|all|more|your|unlimited)? ?(?:best|latest|top|top stories|breaking|morning|daily|weekly|free|news|stories|unlimited|app|full)[\w' ]{0,40} (?:in|to|on|by|from|with|every|news|access|delivered|newsletters?|alerts?)\b|download (?:the|our)\b.{0,30}\bapp\b
        |thank(?:s| you) for (?:reading|watching|listening|subscribing)\b|stay (?:informed|updated|up to date|up-to-date|connected|tuned)\b|never miss a\b|support (?:us|our|independent|local|quality) ?journalism|support us$|make a (?:donation|contribution)\b|donate (?:now|today|to)\b|become a (?:member|subscriber|supporter)\b|start your (?:free )?(?:trial|subscription)\b|try (?:it )?(?:for )?free\b|already a (?:subscriber|member)\b|have an account\b|not a (?:subscriber|member)\b
        |share (?:this|on|via|with|your)\b|email (?:this|the author|us)\b|print this\b|(?:send|got) (?:us )?(?:a |your )?(?:news )?tips?\b|do you have (?:a|any) (?:story|tip|news|information)|got a (?:story|tip)|have (?:a|you got a) (?:story|tip)\b|what do you think\?|let us know\b|tell us (?:in|what)\b|(?:contact|reach|write to) (?:the (?:author|reporter|writer|newsroom)|[\w .]{3,40} at \S+@|us\b)
        |©|\(c\) ?(?:19|20)\d\d|copyright (?:©|\(c\)|(?:19|20)\d\d|by|of|[A-Z])|all (?:rights|content)\b.{0,40}reserved|this (?:article|story|post|piece|report|content|material) (?:was|is|has been|may|originally|first|appeared|contains|may contain) ?(?:originally|first|be|not|been|has)? ?(?:published|appeared|posted|updated|corrected|amended|republished|syndicated|produced|produced by|affiliate|reproduced|reprinted|part of|broadcast)
        |(?:first|originally) (?:published|posted|appeared|broadcast) (?:on|in|at|by|:)[^,]{2,60}$|\(?reporting by\b|additional reporting\b|(?:editing|edited|writing|compiled) by [^,.]{2,60}\.?$|with (?:files|input|inputs|additional reporting|reporting) (?:from|by)\b|inputs from\b|source ?:|sources ?:|via ?:|filed under\b|posted (?:in|by|on) [^,]{2,60}$|categor(?:y|ies) ?:|tags? ?:|tagged\b|topics? ?:|keywords? ?:|hashtags? ?:|section ?:|our standards\b|follow topics\b|in ?: \w+$
        |(?:last )?updated? ?:|updated (?:on|at)\b|published ?(?:on \w+ \d|on \d|at \d|:)|last (?:updated|modified|edited)|sent from (?:my|outlook|mail|yahoo|proton)|sent via|get outlook for|virus-free|confidentiality notice|this e-?mail (?:and any|is|may)|to unsubscribe|you(?:'re| are) receiving this|you received this|if you no longer wish|unsubscribe|view (?:this|in) (?:e-?mail|browser|your browser)|having trouble viewing
        |(?:estimated )?reading time|time to read|est\. reading|duration ?:|listen(?: to this| \(\d|ing time)|audio (?:by|version)|advertis(?:ement|ing) ?(?:[:|–-]|$)|sponsored (?:by|content)|promoted by|presented by|brought to you by|ad(?:vertisement)? ?:|story continues|article continues|content continues|continue reading|skip (?:to|past|advert|newsletter)|skip\b.{0,30}(?:newsletter|promotion|content)
        |view (?:all|more|image|gallery|comments|the comments|on|\d+ (?:comments|replies|photos|images))\b|(?:show|load|see|hide|read) (?:all|more|\d+|the)? ?(?:comments?|replies|reactions)|comments? (?:are|have been|is) (?:closed|now closed|moderated|disabled|off)|the comments below|(?:we|the editors?) moderates?\b|please (?:read our|log in|sign in|enter|subscribe|enable|disable|note that comments)|last reply|view thread|crossposted|level \d+$
        |to (?:comment|continue reading|read (?:more|the full|this)|view this|report (?:an error|a correction))\b.{0,100}|media contacts?\b|press contacts?\b|press (?:office|enquiries|inquiries) ?:|for (?:more|further|media|press) (?:information|inquiries|enquiries|details)\b.{0,120}(?:contact|visit|call|email|see|:)|for more (?:news|stories|on|from|updates|details)|notes? to editors?|terms of (?:use|service|sale)\b|privacy (?:policy|notice)|use of this site""",
    "de": r"""(?:lesen sie|lies|mehr|siehe|sehen sie|hören sie|lese)(?: (?:auch|hier|dazu|mehr|zum thema|weiter|im))+ ?[:|>»→–—]|lesen sie (?:auch|mehr|hier|dazu|weiter)\b|lies (?:auch|mehr)\b|auch interessant\b|mehr (?:zum thema|dazu|aus|über|von|zu) ?[:|]|mehr (?:zum thema|dazu)\b|siehe auch\b|das könnte (?:sie|dich) (?:auch )?interessieren|hintergrund ?: ?\S+$|im video\b|video ?:|podcast ?:|interview ?: ?$
        |(?:foto|fotos|bild|bilder|grafik|quelle|quellen|copyright|credit|illustration|symbolbild|symbolfoto|archivbild|archivfoto|bildquelle|bildrechte|titelbild|bildnachweis|fotograf)(?:in|nachweis)? ?[:|©/(]|(?:foto|bild) von \S+|© |abonnieren sie\b|melden sie sich\b|jetzt (?:abonnieren|anmelden|testen|registrieren|kostenlos|lesen|weiterlesen|herunterladen|mitglied|newsletter)|newsletter\b|bestellen sie\b|folgen sie (?:uns|der|dem|unserem|unserer)|folge uns\b|besuchen sie uns|verpassen sie\b|bleiben sie (?:informiert|auf dem laufenden)|hier geht es zu\b|hier klicken\b|klicken sie\b|teilen sie\b
        |lesezeit\b|lesedauer\b|\d+ min(?:uten|\.)? lesezeit|alle rechte vorbehalten|\(c\)|schlag(?:worte|wörter)\b ?:?|themen ?:|stichwörter ?:|tags ?:|kategorien? ?:|veröffentlicht (?:am \d|:)|zuletzt (?:aktualisiert|geändert|bearbeitet)|aktualisiert (?:am|um|:)|erstellt (?:am|:)|stand ?:|(?:dieser|der) (?:artikel|text|beitrag) (?:erschien|ist|wurde|stammt) (?:zuerst|zunächst|erstmals|am|im|in der|mit|unter|automatisiert|aktualisiert|ursprünglich)|diese (?:meldung|nachricht) (?:wurde|ist) (?:automatisiert|nicht|am|zuletzt)|\(?mit (?:material|informationen|agenturmaterial|inhalten) (?:von|der|des)|mit material\b|redaktion ?:|dpa-infocom|dpa ?[:-]\S|haben sie (?:einen )?(?:fehler|hinweise|fragen)|fehler gefunden|schreiben sie (?:uns|einen)|diskutieren sie|die kommentarfunktion|kommentare (?:sind|werden|lesen|anzeigen|zu)|von meinem (?:iphone|ipad|smartphone|handy) gesendet|gesendet (?:von|mit|über)|diese e-?mail|rückfragen|pressekontakt|ansprechpartner|weitere informationen (?:unter|finden|gibt|:)|mehr informationen\b|anzeige\b ?[:|]?|empfohlener (?:redaktioneller )?(?:externer )?inhalt|an dieser stelle finden sie|externer inhalt|weiter(?:lesen)? nach der (?:anzeige|werbung)|bereits abonnent|sie haben (?:bereits|schon) ein abo|nur für abonnenten""",
    "fr": r"""(?:à )?(?:lire|voir|écouter|découvrir|regarder)(?: aussi| également| ailleurs| encore)?(?: sur \w+)? ?[:|>»→–—]|lire (?:aussi|également|la suite|notre|l'article)\b|à (?:lire|voir|écouter) (?:aussi|également)\b|en (?:vidéo|images|savoir plus) ?[:|]|vidéo ?:|podcast ?:|(?:photos?|crédits?|crédits? photos?|image|images|illustration|légende|source|sources|infographie|photographie|copyright|visuel) ?[:|©/]|© |photo d'archives?\b|photo d'illustration|image d'illustration|inscrivez-vous\b|abonnez-vous\b|suivez(?:-nous| l'actualité| toute| \w+ sur)\b|recevez\b|rejoignez(?:-nous| la| notre)\b|retrouvez (?:nous|toute|tous|l'intégralité|toutes|nos|notre|ici)\b|téléchargez\b|cliquez\b|partagez\b|réagissez\b|ne (?:manquez|ratez) (?:rien|aucune|pas)\b
        |temps de lecture\b|lecture \d+ ?min|durée ?:|tous droits (?:réservés|de)|\(c\)|mots[- ]clés ?:|thèmes? ?:|tags? ?:|catégories? ?:|rubrique ?:|publié (?:le \d|à \d|il y a|hier à|:)|mis(?:e)? à jour (?:le|à|il y a|:)|modifié le|dernière (?:mise à jour|modification)|(?:cet|l') ?article (?:a été|est|est paru) (?:initialement|publié|réservé|mis à jour|d'abord|modifié|paru)|article (?:réservé|initialement|publié|mis à jour)|\(?avec (?:l')?(?:afp|reuters|agences?|ap)\)?$|il vous reste\b.{0,40}à lire|la suite (?:est|après|de cet|ci-dessous)|cet article (?:vous est offert|est réservé)|vous avez (?:une information|trouvé une erreur|repéré)|une erreur\b.{0,30}signale|contactez[- ](?:nous|la rédaction)|écrivez-nous|envoyé (?:de mon|depuis)|ce message (?:et|est)|contacts? presse|pour (?:en savoir plus|plus d'informations|aller plus loin|accéder|lire la suite)|la rédaction vous (?:conseille|recommande)|publicité ?(?:[:|]|$)|déjà abonné|vous êtes (?:déjà )?abonné|newsletter ?(?:[:|]|$)|ce contenu (?:est|a été|n'est)""",
    "es": r"""(?:lee|lea|leer|ver|vea|mira|escucha|sigue leyendo|más|relacionado|también)(?: más| también| además| aquí| noticias)*(?: sobre \w+)? ?[:|>»→–—]|(?:lee|lea|leer|ver|vea|mira) (?:también|además|más)\b|te (?:puede|podría) interesar\b|te recomendamos\b|no te pierdas\b|en (?:vídeo|video|fotos|imágenes) ?[:|]|v[ií]deo ?:|podcast ?:|(?:fotos?|fotografías?|imagen|imágenes|crédito|créditos|fuente|fuentes|infografía|ilustración|copyright|pie de foto|gráfico) ?[:|©/]|© |(?:imagen|foto|fotografía) (?:de archivo|ilustrativa|de recurso|cedida)|(?:foto|fotografía|imagen) de \S+ \S+(?: \S+)?/|archivo ?[-/]|suscr[ií]b[ea](?:te|se)\b|regístrate\b|registrate\b|s[ií]gue(?:nos|me)\b|sigue (?:toda|todas|a \w+ en|nuestro|nuestra|la actualidad|el canal)\b|recibe (?:las|los|nuestr|cada|en tu|gratis|todas|todos)|reciba (?:las|los|cada|en su|nuestr)|únete\b|descarga (?:la|nuestra|gratis)\b|descárgate\b|haz (?:clic|click)\b|haga clic\b|pincha (?:aquí|en)|comparte (?:esta|este|en|la noticia|tu)\b|comparta (?:esta|este)|apúntate\b|conoce más\b
        |tiempo de lectura|lectura ?:|todos los derechos\b|\(c\)|etiquetas ?:|temas? ?:|archivado en\b|más (?:información|noticias) ?(?:[:|]|sobre |en )|más (?:sobre|en) ?[:|]|tags? ?:|categorías? ?:|sección ?:|palabras clave|publicad[oa] (?:el \d|a las|hace|:)|actualizad[oa] (?:el|a las|hace|:)|última actualización|(?:este|el) (?:artículo|contenido|texto) (?:fue|es|se|ha sido|apareció) (?:publicado|publicó|exclusivo|para|originalmente|actualizado|patrocinado|se publicó)|esta (?:noticia|nota|información) (?:fue|ha sido|es)\b (?:publicada|actualizada|exclusiva|ofrecida|originalmente)|\(?con información de\b|con información de\b|redacción ?:|los comentarios (?:son|están|publicados|de los lectores)|normas de participación|escr[ií]benos\b|contacta (?:con|a)\b|enviado desde mi|enviado desde|este (?:correo|mensaje) (?:y|es|electrónico)|contacto (?:de|para) (?:prensa|medios)|para más información|inicia sesión\b|ya (?:eres|soy) suscriptor|contenido (?:exclusivo|patrocinado)|publicidad ?(?:[:|]|$)|reproduce este|escuch[ae] (?:este|esta|el|la) (?:artículo|noticia|podcast|nota)|compartir en\b|copiar enlace""",
    "it": r"""(?:leggi|guarda|ascolta|vedi|scopri)(?: anche| di più| tutto| qui| ora| il video| le foto)*(?: su \w+)? ?[:|>»→–—]|(?:leggi|guarda|ascolta|vedi) (?:anche|di più|tutto|l'articolo)\b|ti potrebbe(?:ro)? interessare\b|potrebbe interessarti\b|potrebbero interessarti\b|per approfondire\b ?[:|]|approfondimento ?:|video ?:|podcast ?:|(?:foto|fotografia|immagine|immagini|credit|credits|crediti|fonte|fonti|copyright|grafica|didascalia|illustrazione) ?[:|©/]|© |foto (?:d'archivio|di repertorio|ansa|lapresse)\b|immagine (?:d'archivio|di repertorio)|abbonati (?:a|ora|per|e|subito|al|alla)\b|iscriviti\b|segui(?:ci|teci| \w+ su| la pagina| il canale| gli aggiornamenti| la diretta)\b|ricevi\b|registrati\b|scarica (?:la|l'|ora|gratis)|clicca\b|condividi (?:su|l'articolo|questo|la notizia|via)|unisciti\b|resta (?:aggiornato|sempre aggiornato)|non perder(?:e|ti)\b
        |tempo di lettura|lettura ?:|\d+ minut[oi] di lettura|tutti i diritti (?:riservati|sono)|riproduzione (?:riservata|vietata)|\(c\)|argomenti ?:|tags? ?:|temi ?:|categori[ae] ?:|parole chiave|pubblicato (?:il \d|alle|:)|aggiornat[oa] (?:il|alle|al|:)|ultimo aggiornamento|ultima modifica|(?:questo|l') ?articolo (?:è|è stato|è apparso) (?:stato |originariamente )?(?:pubblicato|apparso|aggiornato|riservato|uscito|tratto)|\(?(?:di|a cura di) redazione|a cura (?:di|della)\b|redazione ?:|con il contributo di|i commenti (?:sono|dei lettori)|scriv(?:i|ete)(?:ci| a )|contatta(?:ci|teci)\b|inviato (?:da|dal mio)|questo messaggio (?:e|è|contiene)\b|ufficio stampa ?[:|]|contatti (?:stampa|per la stampa)|per (?:maggiori|ulteriori) informazioni|accedi (?:per|al)|sei già abbonato|hai già un abbonamento|contenuto (?:riservato|sponsorizzato)|pubblicità ?(?:[:|]|$)|copia link""",
    "pt": r"""(?:leia|ler|veja|ver|ouça|assista|saiba|confira)(?: também| mais| ainda| aqui| a seguir)*(?: sobre \w+)? ?[:|>»→–—]|(?:leia|ler|veja|ver|ouça|assista) (?:também|mais|ainda|a matéria)\b|saiba mais\b|confira (?:também|mais|outras)\b|pode (?:também )?(?:gostar|interessar)|não perca\b|v[ií]deo ?:|podcast ?:|(?:fotos?|fotografia|imagem|imagens|crédito|créditos|fonte|fontes|infográfico|ilustração|copyright|legenda|arte) ?[:|©/]|© |(?:foto|imagem) (?:de arquivo|ilustrativa|de divulgação)|assine\b|subscreva\b|inscreva-se\b|cadastre-se\b|siga(?:-nos| o | a | nosso| nossa| no )|receba\b|junte-se\b|participe (?:do|no) (?:nosso )?(?:canal|grupo)|entre (?:no|para o) (?:nosso )?(?:canal|grupo)|baixe (?:o|nosso)\b|descarregue (?:a|o)\b|clique\b|compartilhe (?:no|na|em|esta|este|essa|isso|via)|partilhe (?:no|na|em|esta|este)|deixe (?:o )?seu comentário|fique por dentro
        |tempo de leitura|leitura ?:|\d+ min(?:utos?)? de leitura|todos os direitos\b|\(c\)|tópicos ?:|temas? ?:|tags? ?:|etiquetas? ?:|categorias? ?:|assuntos? ?:|palavras-chave|publicad[oa] (?:em \d{1,2}\b|a \d{1,2}\b|às|há|:)|atualizad[oa] (?:em|a|às|há|no|:)|última (?:atualização|modificação)|(?:este|o|esse) (?:artigo|texto|conteúdo) (?:foi|é|apareceu) (?:publicado|originalmente|exclusivo|atualizado|produzido|patrocinado)|esta (?:notícia|reportagem|matéria) (?:foi|é) (?:publicada|atualizada|originalmente|exclusiva)|\(?com (?:informações|agências?|agência)\b.{0,40}$|redação ?:|os comentários (?:são|estão|publicados|não)|escreva (?:para|-nos)|contacte(?:-nos| a)\b|entre em contato|fale (?:com a|conosco)|enviad[oa] do meu|enviado (?:a partir|desde|pelo)|esta mensagem (?:e|é|pode|contém)\b|este e-?mail (?:e|é|pode|contém)\b|contat?o (?:para|de) (?:a )?imprensa|assessoria de imprensa|para mais informações|já é assinante|continua (?:após|depois d)|conteúdo (?:exclusivo|patrocinado)|publicidade ?(?:[:|]|$)|ouvir (?:artigo|notícia|este)|copiar link""",
}  # fmt: skip

# Words that a notice to the reader contains and a report seldom does (regular expressions, case ignored).
NOTICES: Table = {
    "en": r"""\b(?:we|us|our)\b.{0,60}\b(?:use|uses|store) .{0,40}\bcookies\b|cookies (?:and similar|help us|to (?:improve|personali|give|enhance|ensure|provide))|our (?:\d[\d,]* )?partners\b.{0,80}\b(?:cookies|data|information|identifiers)|by (?:clicking|continuing|using|signing up|subscribing|submitting|entering|registering)\b.{0,80}\b(?:you|agree|accept|consent|our)\b|(?:our|the|their) (?:privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|cookie (?:policy|notice))|all rights reserved|personali[sz]ed? (?:ads|advertising|content)
        |enable javascript|disable (?:your )?ad ?-?blocker|your (?:browser|ad blocker)\b.{0,60}\b(?:support|javascript|disable|outdated|allow)|(?:delivered|sent|straight|directly) (?:straight |directly |right )?(?:to|into) your (?:inbox|e-?mail)|in your inbox\b|(?:our|the|a|free|daily|weekly|morning) (?:free |daily |weekly |morning )*newsletters?\b.{0,80}\b(?:sign|subscribe|inbox|here|e-?mail|you)|(?:sign up|subscribe)\b.{0,60}\b(?:newsletters?|alerts|email updates)\b|(?:if|when) you (?:buy|purchase|click)\b.{0,60}\b(?:links?|commission)|affiliate (?:commission|links?)|may (?:earn|receive) (?:a|an)\b.{0,20}commission|must be logged in|click to tweet|moderates comments|views expressed\b.{0,80}\b(?:author|own|necessarily)|may not be (?:published|reproduced|rewritten|copied)|without (?:the )?(?:prior |express )?(?:written )?permission""",
    "de": r"""(?:wir|unsere)\b.{0,80}\b(?:verwenden|nutzen|setzen)\b.{0,60}\bcookies|cookies\b.{0,80}\b(?:zu verbessern|zustimmen|akzeptieren)|mit (?:klick|dem klick)\b|(?:unsere|der|unserer) datenschutz(?:erklärung|hinweise|bestimmungen)|einwilligung (?:jederzeit )?widerrufen|newsletter\b.{0,60}\b(?:abonnieren|anmelden|bestellen|verpassen)|(?:abonnieren|anmelden|bestellen)\b.{0,40}\bnewsletter|alle rechte vorbehalten|ihr (?:browser|adblocker)\b""",
    "fr": r"""(?:nous|nos)\b.{0,80}\b(?:utilisons|déposons|utilisent)\b.{0,60}\bcookies|cookies\b.{0,80}\b(?:améliorer|acceptez|mesurer|consentement|personnalis)|en (?:cliquant|poursuivant|vous inscrivant)\b|(?:notre|nos) (?:politique de|conditions)\b|(?:notre|nos|la) newsletters?\b|dans votre (?:boîte|messagerie)|tous droits réservés|retirer votre consentement|votre navigateur\b""",
    "es": r"""(?:nosotros|nuestros|utilizamos|usamos|este sitio|esta web)\b.{0,80}\bcookies|cookies\b.{0,80}\b(?:mejorar|acept|analizar|propias|terceros|personaliz)|al (?:hacer clic|continuar|suscribirte|navegar|registrarte)\b|(?:nuestra|nuestro|nuestras) (?:política|newsletter|boletín|condiciones)\b|en tu (?:correo|bandeja|email|e-mail)|todos los derechos reservados|prohibida la reproducción|tu navegador\b""",
    "it": r"""(?:utilizziamo|usiamo|nostri|questo sito)\b.{0,80}\bcookie|cookie\b.{0,80}\b(?:migliorare|accett|analizzare|terze parti|consenso|personalizz)|(?:cliccando|continuando|proseguendo|iscrivendoti)\b|(?:la nostra|le nostre|nostra) (?:newsletter|informativa|condizioni)\b|nella tua (?:casella|mail|email)|tutti i diritti riservati|riproduzione riservata|il tuo browser\b""",
    "pt": r"""(?:utilizamos|usamos|nossos|este site)\b.{0,80}\bcookies|cookies\b.{0,80}\b(?:melhorar|aceit|analisar|experiência|consentimento|personaliz)|ao (?:clicar|continuar|navegar|se inscrever|subscrever)\b|(?:nossa|nosso|a nossa) (?:newsletter|política|boletim)\b|no seu (?:e-?mail|correio)|na sua caixa|todos os direitos reservados|proibida a reprodução|seu navegador\b""",
}  # fmt: skip

# What a note on the writer says, at an article's end (regular expressions, case ignored).
BIOS: Table = {
    "en": r"""is (?:a|an|the) (?:[\w'-]+ ){0,6}(?:reporter|correspondent|journalist|columnist|freelance writer|freelance \w+ writer|staff writer|science writer|contributing (?:writer|editor)|senior writer|editor|producer|writer)\b(?: (?:at|for|with|based|covering|who|on|in)\b|\.? ?$| and\b)|(?:reach|contact|email|e-mail|follow) (?:him|her|them|me|the (?:author|reporter|writer))\b (?:at|on|via|by)|you can (?:reach|contact|follow|read more|find|unsubscribe|change your)\b|(?:he|she|they) (?:can be reached|tweets|covers|writes about)\b|has (?:written|covered|reported) for (?:several|the|many|various)""",
    "de": r"""(?:ist|arbeitet als) (?:[\w-]+ ){0,4}(?:redakteur|redakteurin|reporter|reporterin|korrespondent|korrespondentin|volontär|volontärin|autor|autorin)\b (?:bei|für|in der|im|beim|der)""",
    "fr": r"""est (?:[\w'-]+ ){0,3}journaliste\b (?:à|au|pour|chez|indépendant)""",
    "es": r"""es (?:[\w'-]+ ){0,3}(?:periodista|redactor|redactora|corresponsal)\b (?:en|de|desde|especializad)""",
    "it": r"""è (?:[\w'-]+ ){0,3}(?:giornalista|redattore|redattrice|corrispondente)\b (?:di|del|della|per|presso|a)""",
    "pt": r"""é (?:[\w'-]+ ){0,3}(?:jornalista|repórter|correspondente)\b (?:d[aoe]|n[ao]|em|para)""",
}  # fmt: skip


def _phrases(*tables: Table) -> frozenset[str]:
    return frozenset(" ".join(phrase.split()) for table in tables for row in table.values() for phrase in row.split("|"))


def _any_of(rows: Iterable[str]) -> str:
    return "|".join(part.strip() for row in rows for part in row.split("\n"))


_ROLES = (
    r"(?:correspondent|reporter|journalist|editor|writer|columnist|contributor|producer|bureau|desk|staff|critic|photographer|newsroom|redakteur(?:in)?|korrespondent(?:in)?|reporterin"
    r"|redaktion|journaliste|correspondante?|corresponsal|periodista|redactora?|redattore|redattrice|inviat[oa]|giornalista|corrispondente|repórter|jornalista|correspondente)"
)
BUTTON_WORDS = _phrases(BUTTONS)
BOX_WORDS = _phrases(BOXES)
MENU_WORDS = BUTTON_WORDS | BOX_WORDS | _phrases(DEPARTMENTS)
_OPENING = re.compile(rf"(?:{_any_of(OPENINGS.values())})".replace("||", "|"), re.IGNORECASE)
_NOTICE = re.compile(rf"(?:{_any_of(NOTICES.values())})".replace("||", "|"), re.IGNORECASE)
_LEADING = re.compile(r"^[^\w©]+(?=[\w©]|$)")
_LONGEST_PHRASE = 100
_LONGEST_LABEL = 400
_TELLING = """cookie partner clicking continuing signing subscri submitting entering registering policy privacy terms rights personali javascript blocker browser inbox email e-mail newsletter boletín
    commission views permission logged tweet moderates sign affiliate klick datenschutz einwilligung vorbehalten adblocker cliquant poursuivant inscri conditions messagerie boîte droits
    consentement navigateur navegador clic continuar suscrib navegar registrar política correo bandeja derechos prohibida cliccando continuando proseguendo iscrivendo informativa condizioni
    casella diritti riproduzione clicar inscrever caixa direitos proibida e-mail"""
_NOTICE_WORDS = tuple(_TELLING.split())
_SHORT_WORDS = 16
_SURE_OPENING = re.compile(
    r"(?:read more|also read|read also|read the full|click here|tap here|sign[- ]?up (?:to|for|here)|subscribe (?:to|now|today)|follow us|get (?:our|all the)|download (?:our|the)|never miss"
    r"|this (?:article|story|post|report) (?:was|is|has been|may|originally|first)|\(?reporting by|additional reporting|additional reporting by|copyright ©|copyright \(c\)|© ?\d|share your|do you have a"
    r"|(?:photo|photograph|picture|image|foto|bild|imagen|imagem|crédits?|crédit photo|credit|file photo) ?:|lesen sie (?:auch|mehr)|abonnieren sie|melden sie sich|jetzt (?:abonnieren|anmelden)|dieser (?:artikel|text|beitrag) (?:erschien|wurde|ist)"
    r"|à lire aussi|lire aussi|inscrivez-vous|abonnez-vous|recevez|cet article (?:a été|est)|lee también|lea también|te puede interesar|suscríbete|recibe (?:las|los|nuestr)|este artículo (?:fue|se)"
    r"|leggi anche|iscriviti|abbonati (?:a|per|ora)|questo articolo è|leia também|leia mais|veja também|assine (?:a|o|nossa)|receba (?:a|o|as|os|nossa)|este (?:artigo|conteúdo) foi|notes? to editors?|for (?:more|further) information)",
    re.IGNORECASE,
)
_BIO = re.compile(rf"\b(?:{_any_of(BIOS.values())})", re.IGNORECASE)
_PATTERNS = re.compile(
    r"""(?:https?://|www\.)\S+$|\S+@\S+\.\w{2,}$|[@#][\w.]+(?:[ ,]+[@#][\w.]+)*$|r/\w+$|(?:posted by )?u/\w+.{0,30}$|:[\w+-]+:(?: ?\d+)?(?: :[\w+-]+: ?\d*)*$
    |[\W\d_]{1,30}$|\d[\d.,]*[km]?\+?(?: (?:view|read|see))? (?:comments?|shares?|views?|likes?|upvotes?|replies|reply|reactions?|points?|kommentare?|aufrufe|commentaires?|partages?|comentarios?|compartidos?|commenti|condivisioni|comentários?|compartilhamentos?|visualizações)$
    |\d{1,3}(?:[- ]\d{1,3})?[- ]?(?:min|mins|minutes?|minuten|minutos?|minuti|minuto)\b\.?(?: (?:read|to read|listen|watch|lesezeit|de lecture|de lectura|di lettura|de leitura|lecture|de lecture))?$
    |(?:page|seite|página|pagina|p\.) ?\d{1,4}(?: (?:of|von|sur|de|di|/) ?\d{1,4})?$|[-–—] ?\d{1,4} ?[-–—]$|\d{1,3} ?°(?: ?[cf])?$|(?:slide|photo|image|bild|foto) \d+ (?:of|von|sur|de|di) \d+$|\d+ ?/ ?\d+$
    |(?:hi|hello|dear|hey|hallo|liebe[rs]?|sehr geehrte[rs]?|bonjour|cher|chère|chers|hola|estimad[oa]s?|querid[oa]s?|buongiorno|ciao|gentil[ei]|car[oaie]|olá|prezad[oa]s?|good morning|guten tag|good afternoon)\b[^.!?:"“]{0,40}[,!:]$
    |[\w .'’-]{2,40} (?:\[?app\]? ?)?\d{1,2}:\d\d(?: ?[ap]m)?$|.{2,40}[—–-] ?(?:today|yesterday|heute|gestern) (?:at|um) \d{1,2}:\d\d.{0,4}$|\((?:edited|bearbeitet|modifié|editado|modificato)\)$
    |[^.!?"“]{1,60} [>›»] [^.!?"“]{1,60}(?: [>›»] [^.!?"“]{1,90})*$|[a-zäöü]{2,8}(?:/[a-zäöü]{2,8}){1,3}$|\((?:[a-z]{2,6}/)*(?:dpa|afp|apa|sid|epd|kna|ap|rtr)(?:/[a-z]{2,6})*\)$
    |.{0,40}\b(?:tel|phone|telefon|téléphone|teléfono|mobile|fax)\b\.? ?:? ?[+(]?\d.{0,30}$|\+\d[\d ()/-]{6,20}$|[#*-]{2,}.{0,5}$|.{2,300}\[(?:…|\.\.\.)\]$|(?:-|–|—) ?ends? ?(?:-|–|—)?$""".replace("\n    ", ""),
    re.IGNORECASE,
)  # fmt: skip
_CREDIT = re.compile(
    r"""(?:^|[\s(\[|])(?:photo|photos|photograph|photographs|picture|pictures|image|images|credit|credits|foto|fotos|bild|bilder|grafik|crédits?|crédits? photo|crédito|crediti|fotografía|fotografia|imagen|imagem|illustration|composite|quelle)(?: credit| by| via)?\s?[:/]\s?(?-i:[A-ZÀ-Þ@©])[^.:]{2,70}[)\].]?$
    |[(\[]?(?:©|\(c\)|℗) ?[^.]{2,60}[)\].]?$|(?:^|[\s(/])(?:via )?(?:getty images?|shutterstock|istock|alamy|imago|picture alliance|unsplash|wikimedia commons|ap images|pa wire|pa images|pa media|zuma press|depositphotos|pexels)[^.]{0,30}[)\]]?$
    |\((?:[^()]{0,60}[/ ])?(?:ap photo|photo by|photo courtesy|foto|file photo|photo|photos|file|symbolbild|symbolfoto|archivbild|archivfoto|archivo|archivio|arquivo|d'archives?|archives)(?:[/: ][^()]{0,80})?\)$
    |\((?-i:[A-ZÀ-Þ])[\w. '-]{2,40}/[\w ,.'-]{2,40}\)$
    |\b[\w.'-]{2,30}(?: [\w.'-]{2,30}){0,3} ?/ ?(?:ap|afp|reuters|epa|efe|ansa|lusa|dpa|apa|keystone|pa|bloomberg|xinhua|tass|getty|imago|sipa|upi|nurphoto|anadolu|rex|shutterstock|alamy|belga|anp|tt|ntb|ritzau|pti|lapresse|agf|agência \w+|folhapress|estadão|divulgação)(?:[ /][^.]{0,30})?[)\].]?$
    |\b(?:courtesy of|handout|photo courtesy|supplied by|pool photo|divulgação|reprodução)[^.]{0,50}[)\]]?$""".replace("\n    ", ""),
    re.IGNORECASE,
)  # fmt: skip
_SIGNED = re.compile(
    r"\((?:[^()]{0,40}[/ ])?(?:reuters|afp|ap|epa|efe|ansa|lusa|dpa|pti|ani|lapresse|getty|twitter|x|instagram|facebook)\)$",
    re.IGNORECASE,
)
_CREDITED_BEFORE = re.compile(
    r"\b[Cc]redit: ?[A-Z]|\b(?:Photo|Foto|Bild|Picture|Image)s?: ?[A-ZÀ-Þ]|(?<=[a-zà-ÿ.”\"])(?:Credit|Image|Photo|Picture|Foto|Bild)s?: ?\S|\((?:[Ii]mage|[Pp]hoto|[Pp]ic|[Pp]icture|[Ff]oto|[Bb]ild)s? ?: ?[^()]{1,60}\)$"
)
_ROLE = re.compile(rf"^(?:[\w'’&,.-]+ ){{0,5}}{_ROLES}\b(?:[ ,]+[\w'’&.-]+){{0,5}}$", re.IGNORECASE)
_QUOTE_INTRO = re.compile(
    r"^(?:on|am|el|le|il|em|on) .{5,100}(?:wrote|schrieb|escribió|a écrit|ha scritto|escreveu)\b.{0,60}:$",
    re.IGNORECASE,
)
_PAGE_MARK = re.compile(r"^(?:(?:page|seite|página|pagina) ?\d{1,4}(?: (?:of|von|sur|de|di|/) ?\d{1,4})?|[-–—] ?\d{1,4} ?[-–—]|\d{1,4} ?/ ?\d{1,4})$", re.IGNORECASE)  # fmt: skip
_EDGES = re.compile(r"^[^\w©@#]+|[^\w©]+$")
_COUNT = re.compile(r"[(\[]?\b\d[\d.,]*[km]?\b[)\]]?\+?|\(\)")
_QUOTED = ("“", "„", "«", "»", '"', "‘", "‚", "‹")


def plain(line: str) -> str:
    """A line as it is looked up in the tables: lower case, without counts and edge marks."""
    bare = _COUNT.sub(" ", line.casefold().replace("’", "'"))
    return " ".join(_EDGES.sub("", bare).split())


def is_page_mark(line: str) -> bool:
    """Whether a line is the number of a printed page."""
    return len(line) < _LONGEST_PHRASE and _PAGE_MARK.match(line) is not None


def is_quote_intro(line: str) -> bool:
    """Whether a line announces the mail it answers ("On Tue, 5 Mar, Ana wrote:")."""
    return len(line) < _LONGEST_LABEL and _QUOTE_INTRO.match(line) is not None


def is_words_of_the_page(line: str) -> bool:
    """Whether a line's own words say that it is furniture, wherever it stands."""
    if len(line) > LONGEST or not line or line.startswith(_QUOTED):
        return False
    bare = plain(line) if len(line) < _LONGEST_PHRASE else "?"
    return bare in BUTTON_WORDS or bare in BOX_WORDS or _opens(line) or is_pattern(line) or is_menu(line, at_least=2) or is_notice(line)


def _opens(line: str) -> bool:
    """Long sentences must be sure of it: a report may well begin with "Source" or "Published"."""
    text = _LEADING.sub("", line.replace("’", "'"))
    opening = _SURE_OPENING if line.count(" ") > _SHORT_WORDS else _OPENING
    return len(line) < _LONGEST_LABEL and opening.match(text) is not None


def is_bio(line: str) -> bool:
    """Whether a paragraph presents the writer; true only of an article's end."""
    return len(line) <= LONGEST and not line.startswith(_QUOTED) and _BIO.search(line.replace("’", "'")) is not None


def is_pattern(line: str) -> bool:
    """Whether a line is an address, a count, a reading time, a page number, a greeting, a chat's header, a text cut off."""
    return len(line) < _LONGEST_LABEL and _PATTERNS.match(line) is not None


def is_menu(line: str, *, at_least: int = 1) -> bool:
    """Whether a line is nothing but the names of buttons and departments, this many or more."""
    words = plain(re.sub(r"[|·•/>»›,&\t]", " ", line)).split() if len(line) < _LONGEST_LABEL else []
    return _tiles(words) >= at_least


def _tiles(words: list[str]) -> int:
    """How many phrases of the menu tables the words are made of; 0 when something is left over."""
    counts = [0] + [-1] * len(words)
    for end in range(1, len(words) + 1):
        before = (counts[at] for at in range(max(0, end - 5), end) if " ".join(words[at:end]) in MENU_WORDS)
        best = max(before, default=-1)
        counts[end] = best + 1 if best >= 0 else -1
    return max(counts[-1], 0)


def is_notice(line: str) -> bool:
    """Whether a paragraph speaks to the reader of cookies, newsletters, rights or its writer; a quotation never does."""
    if len(line) > LONGEST or line.startswith(_QUOTED):
        return False
    text = line.casefold().replace("’", "'")
    # looking for one telling word first spares most paragraphs the slow patterns
    return any(word in text for word in _NOTICE_WORDS) and _NOTICE.search(text) is not None


def is_box(line: str) -> bool:
    """Whether a line is the heading over other articles, comments or labels."""
    bare = plain(line)
    if len(line) > _LONGEST_PHRASE or not bare:
        return False
    return bare in BOX_WORDS or (
        re.match(
            r"(?:read more|more (?:from|on|in|about)|mehr (?:aus|zu|von)|plus d'articles|lee más|leia mais)\b[^:]*$",
            bare,
        )
        is not None
    )


def is_credited(line: str) -> bool:
    """Whether a line ends by naming a photographer or a picture agency, as captions do."""
    return len(line) < _LONGEST_LABEL and (_CREDIT.search(line[-200:]) is not None or _CREDITED_BEFORE.search(line) is not None)


def is_signed(line: str) -> bool:
    """Whether a line ends in an agency's name in brackets: a caption's credit, but also a report's last words."""
    return len(line) < _LONGEST_LABEL and _SIGNED.search(line[-60:]) is not None


def is_role(line: str) -> bool:
    """Whether a line is a journalist's title alone ("Political correspondent, Rome")."""
    return len(line) < _LONGEST_PHRASE and _ROLE.match(line) is not None


def is_button(line: str) -> bool:
    """Whether a line is one name of a button."""
    return plain(line) in BUTTON_WORDS


def is_menu_word(line: str) -> bool:
    """Whether a line is one name of a button or department."""
    return plain(line) in MENU_WORDS
