"""Which language a text is in: by its script first, then by its commonest small words."""

import math
import re
from collections import Counter

SAMPLE = 6_000
"""Characters whose words are looked at; a language shows itself long before that."""

SCRIPT_SAMPLE = 2_000
"""Characters whose script is counted."""

ENOUGH = 2.0
"""Weight of small words below which nothing is certain; a word of one language alone weighs 1, of four languages 1/2."""

LEAD = 1.25
"""How many times more the winner must weigh than the runner-up."""

COMMON = 0.08
"""Share of a text's words that must be small words of the winner; running prose has 0.25 or more."""

WORD = re.compile(r"[^\W\d_]+(?:['’](?=[^\W\d_]))?")

FOREIGN = re.compile("[^\x00-ɏḀ-ỿ\u2000-\u206f]")
"""What may be of another script than ours; general punctuation is of all."""

SCRIPTS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (script, re.compile(f"[{ranges}]"))
    for script, ranges in (
        ("latin", "A-Za-zÀ-ÖØ-öø-ɏḀ-ỿ"),
        ("cyrillic", "Ѐ-ԯ"),
        ("arabic", "\u0620-\u06ff\u0750-\u077f"),
        ("han", "\u4e00-\u9fff\u3400-\u4dbf"),
        ("kana", "\u3041-\u30ff"),
        ("hangul", "\uac00-\ud7af"),
        ("hebrew", "\u05d0-\u05ea"),
        ("greek", "Ͱ-Ͽἀ-῿"),
        ("devanagari", "\u0900-\u097f"),
        ("bengali", "\u0980-\u09ff"),
        ("gurmukhi", "\u0a00-\u0a7f"),
        ("gujarati", "\u0a80-\u0aff"),
        ("tamil", "\u0b80-\u0bff"),
        ("telugu", "\u0c00-\u0c7f"),
        ("kannada", "\u0c80-\u0cff"),
        ("malayalam", "\u0d00-\u0d7f"),
        ("sinhala", "\u0d80-\u0dff"),
        ("thai", "\u0e00-\u0e7f"),
        ("burmese", "\u1000-\u109f"),
        ("georgian", "\u10a0-\u10ff"),
        ("armenian", "\u0530-\u058f"),
        ("ethiopic", "\u1200-\u137f"),
        ("khmer", "\u1780-\u17ff"),
    )
)

ONE_LANGUAGE = {
    "kana": "ja",
    "han": "zh",
    "hangul": "ko",
    "greek": "el",
    "bengali": "bn",
    "gurmukhi": "pa",
    "gujarati": "gu",
    "tamil": "ta",
    "telugu": "te",
    "kannada": "kn",
    "malayalam": "ml",
    "sinhala": "si",
    "thai": "th",
    "burmese": "my",
    "georgian": "ka",
    "armenian": "hy",
    "ethiopic": "am",
    "khmer": "km",
}

SMALL_WORDS: dict[str, dict[str, str]] = {
    "latin": {
        "en": "the of and to in that is was for on with as by at from his her it he she they have has had not be are "
        "were this which said who an or but will would their its been after about when there we you more than into",
        "es": "el la los las de del y que en un una por con para se su sus al no es como más lo le pero fue ha este "
        "esta entre cuando también sobre desde hasta muy ya sin dijo según tras años donde son está ser han había qué",
        "fr": "le la les de des du et que qui en un une pour dans sur par au aux ce cette ces il elle est pas plus "
        "avec ne se son sa ses été mais ont d' l' qu' n' s' c' j' sont nous vous comme après selon leur fait à où être",
        "de": "der die das und in den von zu mit sich des auf für ist im dem nicht ein eine einen einem einer als auch "
        "es an werden aus er hat dass sie nach wird bei noch um am war über wie so vor zum zur haben oder aber sind "
        "einer wurde durch nur mehr wir ich sagte",
        "it": "il lo la i gli le di del della dei delle degli dell' che e un una in per con non è da dal dalla nel "
        "nella alla al sono si come più anche ha ma questo questa su sul sulla ai d' l' un' all' nell' c' ho hanno "
        "stato dopo anni loro essere suo sua se perché ed",
        "pt": "o a os as de do da dos das e que em um uma para com não por no na nos nas se mais como ao à é foi ou "
        "ser são está seu sua pelo pela também entre sobre até já mas segundo disse quando após ele ela isso muito "
        "aos tem há anos",
        "nl": "de het een en van in op te dat is voor met zijn niet aan er om door als bij ook maar uit nog naar wordt "
        "werd heeft hij ze deze dit over zich meer was hebben worden kan geen zei volgens tot dan wat",
        "sv": "och att det som en på är av för med den till inte har de ett om var han hon men från jag sig så vi kan "
        "när efter eller hade vid ska skulle också mot säger",
        "da": "og at det som en på er af for med den til ikke har de et om var han hun men fra jeg sig så vi kan når "
        "efter eller havde ved skal skulle også mod siger blev være",
        "no": "og at det som en på er av for med den til ikke har de et om var han hun men fra jeg seg så vi kan når "
        "etter eller hadde ved skal skulle også mot sier ble være",
        "fi": "ja on ei se että oli hän ovat mutta myös kun joka mukaan kuin tai sen ole olla hänen jo vain niin jos "
        "joka jotka sekä sanoo kertoo jälkeen",
        "pl": "w i na z do się nie że to jest o jak po od przez za ale dla ma był była tym jego są oraz który która "
        "które tego także czy już został tak być może",
        "cs": "a v na se je že s do o z to by který které která pro za jsou po bylo byl byla jako ale také jeho podle "
        "při ve k není už má může od nebo však",
        "sk": "a v na sa je že s do o z to by ktorý ktoré ktorá pre za sú po bolo bol bola ako ale aj jeho podľa pri vo "
        "k nie už má môže od alebo však",
        "hu": "a az és hogy nem is egy azt ez volt meg már csak de el ki mint szerint még vagy után ha lesz akkor között pedig ezt lehet",
        "ro": "și în de la a cu pe că nu este un o din pentru au fost care mai să se ce sunt prin după sau al ale lui "
        "fi între această acest",
        "tr": "ve bir bu da de için ile olarak çok daha olan gibi en ne kadar sonra ama ya değil dedi ise diye her "
        "göre tarafından oldu var",
        "id": "dan yang di untuk dari dengan ini itu pada dalam tidak akan adalah oleh ke juga ia sebagai bahwa telah "
        "karena mereka kata para ada saat lebih atau",
        "vi": "và của là có trong được cho không với các người này đã một những khi đến ở tại về từ ông cũng theo trên ra vào nhiều sau",
        "ca": "el la els les de del i que en un una per amb als al no és com més ha va seu seva aquest aquesta també "
        "entre però quan sobre fins són s' l' d' hi ho ser dels segons",
        "hr": "i u na je se da za od su s o ne što kako koji koja koje to je li će biti bio bila ali sam te ili po prema nije kao iz nakon",
    },
    "cyrillic": {
        "ru": "и в не на что он с как это по но из у за от о же для его был было все так она они к до или при который "
        "которые после сказал году",
        "uk": "і в не на що він з як це по але із у за від про та для його був було всі так вона вони до або при який "
        "які після сказав року є й це також",
        "bg": "и в не на че той с как това по но от за е да се са си ще при който които след каза година като е има беше още до",
        "sr": "и у не на да је се за од су са о што како који која које то ће бити био али или по према није као из након",
        "mk": "и во не на дека тој со како ова по но од за е да се ќе при кој кои по рече година како има беше уште до",
        "be": "і ў не на што ён з як гэта па але у за ад пра для яго быў было усе так яна яны да або пры які якія пасля сказаў годзе",
    },
    "arabic": {
        "ar": "في من على إلى أن التي الذي هذا هذه كان عن مع ما لا قال بعد كما بين أو قد لم وقال إن ذلك",
        "fa": "در از به که این را با است برای آن یک خود تا بر هم نیز شد کرد بود می گفت ها شده",
        "ur": "کے میں کی ہے اور سے کا کو نے پر کہ یہ ہیں اس کہا بھی تھا ایک گیا نہیں",
    },
    "hebrew": {
        "he": "של את על לא הוא כי זה עם גם היא כל אל אבל היה אמר",
        "yi": "און פון איז די דער דאס צו מיט אויף ניט",
    },
    "devanagari": {
        "hi": "के में की है और से का को ने पर कि यह हैं इस कहा भी था एक गया नहीं",
        "mr": "आहे आणि या च्या ते हे की तो होते नाही असे आहेत केले त्या मध्ये म्हणाले",
        "ne": "को मा र छ ले का गर्ने भएको छन् गरेको पनि यो हो भने",
    },
}


def _weights(languages: dict[str, str]) -> dict[str, tuple[tuple[str, float], ...]]:
    """Each small word's languages; a word of four languages says half as much for each."""
    owners: dict[str, list[str]] = {}
    for code, words in languages.items():
        for word in frozenset(words.split()):
            owners.setdefault(word, []).append(code)
    return {word: tuple((code, 1 / math.sqrt(len(codes))) for code in codes) for word, codes in owners.items()}


WEIGHTS = {script: _weights(languages) for script, languages in SMALL_WORDS.items()}
KNOWN = {script: {code: frozenset(words.split()) for code, words in table.items()} for script, table in SMALL_WORDS.items()}


def _script(text: str) -> str | None:
    """The script of most letters; a text with kana is Japanese however many Chinese characters it has."""
    if text.isascii() or not FOREIGN.search(text):
        return "latin" if SCRIPTS[0][1].search(text) else None
    counts = {script: len(letters.findall(text)) for script, letters in SCRIPTS}
    if counts["kana"] * 10 > counts["han"] and counts["kana"] > counts["latin"] / 4:
        return "kana"
    script, most = max(counts.items(), key=lambda item: item[1])
    return script if most else None


def _by_words(text: str, script: str) -> str:
    words = Counter(WORD.findall(text.lower().replace("’", "'")))
    scores = dict.fromkeys(KNOWN[script], 0.0)
    for word, count in words.items():
        for code, weight in WEIGHTS[script].get(word, ()):
            scores[code] += weight * count
    (weight, best), (second, _) = sorted(((score, code) for code, score in scores.items()), reverse=True)[:2]
    share = sum(words[word] for word in KNOWN[script][best]) / max(1, words.total())
    return best if weight >= ENOUGH and weight >= LEAD * second and share >= COMMON else "und"


def guess(text: str) -> str:
    """The ISO 639-1 code of the language of ``text``; ``und`` when it is too short, mixed or unknown."""
    sample = text[:SAMPLE]
    script = _script(sample[:SCRIPT_SAMPLE])
    if script is None:
        return "und"
    if script in ONE_LANGUAGE:
        return ONE_LANGUAGE[script]
    return _by_words(sample, script)
