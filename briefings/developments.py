"""What can become of an event, by the words that tell it: somebody is charged, a road reopens, the dead are more. Alike in six languages."""

from collections.abc import Iterable
from functools import cache

from briefings.traits import CUT, cut

WORDS: dict[str, dict[str, str]] = {
    "arrest": {
        "en": "arrest arrested arrests detained detain detains custody suspect suspects captured caught handcuffs",
        "de": "festnahme festgenommen verhaftet verhaftung tatverdächtiger verdächtiger verdächtige untersuchungshaft gefasst",
        "fr": "arrêté arrêtée arrestation interpellé interpellée interpellation garde-à-vue suspect écroué",
        "es": "detenido detenida detenidos detención arrestado arrestan detienen sospechoso capturado",
        "it": "arrestato arrestata arresto fermato fermata fermo sospettato catturato",
        "pt": "detido detida detidos detenção preso presa prisão suspeito capturado",
    },
    "charge": {
        "en": "charged charges indicted indictment accused prosecutors sued sues lawsuit",
        "de": "angeklagt anklage klage verklagt klagt beschuldigt",
        "fr": "inculpé inculpée examen accusé accusée plainte poursuivi",
        "es": "imputado imputada acusado acusada cargos demanda demandan querella",
        "it": "indagato indagata incriminato accusato accusata denuncia querela",
        "pt": "indiciado arguido arguida acusado acusada acusação processo",
    },
    "free": {
        "en": "freed free frees released release releases bail cleared acquitted acquittal",
        "de": "freigelassen frei freigesprochen freispruch entlassen",
        "fr": "libéré libérée libération relâché relâchée acquitté relaxe relaxé",
        "es": "liberado liberada libertad liberan absuelto absuelta",
        "it": "liberato liberata rilasciato rilasciata scarcerato assolto assolta libertà",
        "pt": "libertado libertada solto absolvido absolvida liberdade",
    },
    "convict": {
        "en": "convicted guilty verdict convicts",
        "de": "urteil schuldig schuldspruch",
        "fr": "coupable verdict",
        "es": "culpable veredicto",
        "it": "colpevole sentenza",
        "pt": "culpado veredito",
    },
    "sentence": {
        "en": "sentenced sentence jailed jail fined fine",
        "de": "verurteilt haftstrafe freiheitsstrafe geldstrafe bußgeld",
        "fr": "condamné condamnée condamnation amende",
        "es": "condenado condenada condena multa multan",
        "it": "condannato condannata condanna multa multata",
        "pt": "condenado condenada condenação multa multada",
    },
    "death": {
        "en": "dies died death dead deaths toll succumbs killed body bodies",
        "de": "stirbt gestorben tot tote toter todesopfer opferzahl leiche verstorben erliegt",
        "fr": "meurt mort morte morts décès décédé décédée bilan corps succombe",
        "es": "muere murió muerto muerta muertos muertes fallece falleció fallecidos cadáver víctimas balance",
        "it": "muore morto morta morti decesso deceduto vittime bilancio cadavere corpo",
        "pt": "morre morreu morto morta mortos mortes óbito vítimas balanço corpo",
    },
    "found": {
        "en": "found finds recovered rescued located survivors survivor safe discovered wreckage",
        "de": "gefunden entdeckt geborgen gerettet überlebende aufgetaucht wohlauf fund",
        "fr": "retrouvé retrouvée retrouvés découvert secourus sauvé rescapé",
        "es": "hallado hallada hallan encontrado encuentran rescatado rescatados localizado",
        "it": "ritrovato ritrovata trovato trovata salvato salvati recuperato rintracciato",
        "pt": "encontrado encontrada encontram resgatado resgatados localizado achado",
    },
    "end": {
        "en": "ends ended ending end over lifted lifts settled called",
        "de": "beendet endet ende aufgehoben einigung geeinigt beigelegt",
        "fr": "fin terminé terminée levé levée",
        "es": "fin termina terminado levanta levantado",
        "it": "fine finisce terminato revocato revocata",
        "pt": "fim termina terminado levantada levantado",
    },
    "reopen": {
        "en": "reopens reopen reopened reopening resumes resume resumed restored returns returned back",
        "de": "wiedereröffnet wieder zurück rückkehr freigegeben",
        "fr": "rouvre rouvert rouvrent reprend reprise rétabli retour",
        "es": "reabre reabierto reanuda reanudan restablecido vuelve regreso",
        "it": "riapre riaperto riprende ripresa ripristinato torna ritorno",
        "pt": "reabre reaberto retoma retomada restabelecido volta regresso",
    },
    "contain": {
        "en": "extinguished contained doused",
        "de": "gelöscht eingedämmt",
        "fr": "éteint maîtrisé",
        "es": "extinguido controlado sofocado",
        "it": "spento domato",
        "pt": "extinto dominado",
    },
    "appeal": {
        "en": "appeal appeals appealed challenge challenges overturned overturns upheld upholds review recount rematch referred",
        "de": "berufung revision einspruch widerspruch beschwerde anfechtung neuauszählung",
        "fr": "appel pourvoi recours contester conteste recomptage",
        "es": "apela apelación apelará recurso recurre recurrirá impugna recuento",
        "it": "appello ricorso ricorre impugna riconteggio",
        "pt": "apela recurso recorre impugna recontagem",
    },
    "resign": {
        "en": "resigns resign resigned resignation quits quit steps stands",
        "de": "rücktritt zurückgetreten tritt",
        "fr": "démissionne démission démissionné",
        "es": "dimite dimisión renuncia renunció",
        "it": "dimette dimissioni dimesso",
        "pt": "demite demissão demitiu renuncia renúncia",
    },
    "dismiss": {
        "en": "ousted sacked fired dismissed sacks removed",
        "de": "entlassen abgesetzt abberufen gefeuert",
        "fr": "limogé limogée révoqué évincé",
        "es": "destituido destituida cesado despedido",
        "it": "licenziato rimosso cacciato esonerato",
        "pt": "exonerado exonerada despedido afastado",
    },
    "suspend": {
        "en": "suspended suspends suspend suspension",
        "de": "suspendiert beurlaubt ausgesetzt",
        "fr": "suspendu suspendue suspension suspend",
        "es": "suspendido suspendida suspende suspensión",
        "it": "sospeso sospesa sospende sospensione",
        "pt": "suspenso suspensa suspende suspensão",
    },
    "replace": {
        "en": "replaced replaces replace replacement successor succeeds appointed appoints",
        "de": "nachfolger nachfolgerin ernannt folgt",
        "fr": "remplacé remplace successeur nommé nommée",
        "es": "sucesor sucesora sustituye nombra nombrado",
        "it": "successore sostituisce nominato nominata",
        "pt": "sucessor substitui nomeado nomeada",
    },
    "cause": {
        "en": "cause causes caused blamed blames fault faulty inquiry investigate investigation probe arson sabotage finding inspectors",
        "de": "ursache auslöser defekt ermittelt ermittlungen untersuchung brandstiftung sabotage gutachten",
        "fr": "cause causé enquête origine défaillance criminel sabotage faute",
        "es": "causa causó investigación investiga fallo provocado sabotaje",
        "it": "causa causato inchiesta indagine guasto doloso sabotaggio",
        "pt": "causa causou inquérito investigação falha criminoso sabotagem",
    },
    "name": {
        "en": "named identified identifies identity",
        "de": "identifiziert identität",
        "fr": "identifié identifiée identité",
        "es": "identificado identificada identidad",
        "it": "identificato identificata identità",
        "pt": "identificado identificada identidade",
    },
    "cancel": {
        "en": "scrapped scraps scrap cancelled cancels canceled cancel withdrawn withdraws withdraw abandoned abandons drops dropped collapses",
        "de": "abgesagt absage zurückgezogen abgebrochen gescheitert",
        "fr": "annulé annulée annule abandonné abandonne retiré retirée retire échoue",
        "es": "cancela cancelado cancelada retira retirado retirada abandona fracasa",
        "it": "annulla annullato annullata ritira ritirato ritirati abbandona fallisce salta",
        "pt": "cancela cancelado cancelada retira retirado abandona fracassa",
    },
    "delay": {
        "en": "postponed postpones delayed delays",
        "de": "verschoben verzögert vertagt",
        "fr": "reporté reportée retardé",
        "es": "aplaza aplazado aplazada retrasa",
        "it": "rinvia rinviato rinviata ritarda",
        "pt": "adia adiado adiada atrasa",
    },
    "stop": {
        "en": "halted halts blocked blocks ban bans banned recalled recalls",
        "de": "gestoppt stopp blockiert verboten verbot rückruf",
        "fr": "bloqué interdit interdiction rappel",
        "es": "bloquea bloqueado prohíbe prohibido",
        "it": "blocca bloccato vieta vietato richiamo",
        "pt": "bloqueia bloqueado proíbe proibido",
    },
    "refuse": {
        "en": "vetoes veto rejected rejects reject refuses refused refuse denies denied",
        "de": "abgelehnt veto verweigert zurückgewiesen",
        "fr": "rejeté rejette veto refuse refusé",
        "es": "rechaza rechazado veta veto niega",
        "it": "respinge respinto veto rifiuta nega",
        "pt": "rejeita rejeitado veta veto recusa nega",
    },
    "approve": {
        "en": "agrees agreed agree agreement accepts accepted approves approved signs signed backs",
        "de": "zugestimmt angenommen genehmigt unterzeichnet beschließt beschlossen",
        "fr": "accepte accepté approuve approuvé signe signé accord",
        "es": "acepta aceptado aprueba aprobado firma firmado acuerdo",
        "it": "accetta accettato approva approvato firma firmato accordo",
        "pt": "aceita aceite aprova aprovado assina assinado acordo",
    },
    "order": {
        "en": "pledges promises orders ordered sets",
        "de": "ordnet angeordnet kündigt angekündigt verspricht",
        "fr": "promet ordonne ordonné annonce fixe",
        "es": "promete ordena anuncia fija",
        "it": "promette ordina annuncia fissa",
        "pt": "promete ordena anuncia fixa",
    },
    "admit": {
        "en": "admits admitted admit apologises apologizes apology confesses confirms confirmed",
        "de": "bestätigt entschuldigt gesteht geständnis räumt",
        "fr": "reconnaît excuse excuses confirme confirmé avoue",
        "es": "reconoce disculpa disculpas confirma confirmado admite confiesa",
        "it": "riconosce scusa scuse conferma confermato ammette confessa",
        "pt": "reconhece desculpa desculpas confirma confirmado admite confessa",
    },
    "win": {
        "en": "wins won vote votes voted",
        "de": "gewinnt gewonnen stimmt abstimmung",
        "fr": "gagne remporte vote voté",
        "es": "gana ganó votación votan",
        "it": "vince vinto voto votato",
        "pt": "ganha vence votação votam",
    },
    "rise": {
        "en": "rises rise rising raised raises climbs climbed grows increases increased doubles",
        "de": "steigt gestiegen erhöht wächst",
        "fr": "monte augmente augmenté s'alourdit alourdit grimpe",
        "es": "sube aumenta aumentado asciende crece",
        "it": "sale aumenta aumentato cresce",
        "pt": "sobe aumenta aumentou cresce",
    },
    "fall": {
        "en": "falls fell cut cuts lowers lowered drop",
        "de": "sinkt gesunken gesenkt fällt",
        "fr": "baisse chute réduit",
        "es": "baja cae reduce",
        "it": "scende cala riduce",
        "pt": "desce cai reduz",
    },
    "correct": {
        "en": "revises revised corrected corrects downgraded upgraded",
        "de": "korrigiert berichtigt herabgestuft",
        "fr": "révisé corrigé revu",
        "es": "revisado corregido corrige",
        "it": "rivisto corretto corregge",
        "pt": "revisto corrigido corrige",
    },
    "spread": {
        "en": "worsens widens widened expanded extended extends spreads evacuated",
        "de": "ausgeweitet verlängert breitet evakuiert",
        "fr": "étendu prolongé propage évacué",
        "es": "ampliado prolongado extiende evacuado",
        "it": "esteso prolungato estende evacuato",
        "pt": "alargado prolongado alastra evacuado",
    },
}
"""Kinds of developments, with the words of six languages that tell them."""


def told(keys: Iterable[str], languages: Iterable[str]) -> frozenset[str]:
    """The developments that these traits tell in any of these languages; a language without a table tells none.

    >>> sorted(told(["arrest", "harbou"], ["en"])), told(["fine"], ["it"]), told(["fine"], ["en"])
    (['arrest'], frozenset({'end'}), frozenset({'sentence'}))
    """
    tables = [_table(language) for language in languages]
    return frozenset(kind for key in keys for table in tables for kind in table.get(key[:CUT], ()))


@cache
def _table(language: str) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for kind, words in WORDS.items():
        for word in words.get(language, "").split():
            found.setdefault(cut(word), set()).add(kind)
    return {key: frozenset(kinds) for key, kinds in found.items()}
