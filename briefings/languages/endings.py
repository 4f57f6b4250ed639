"""What a full stop means after a word, language by language: the splitter's tables; data only."""

from dataclasses import dataclass


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


@dataclass(frozen=True, slots=True)
class Endings:
    """One language's words around a full stop, lower case and without the stop itself.

    ``never`` end no sentence (titles: "Mr. Smith"); ``numbered`` end none before a digit ("No. 5"); ``rarely`` end one only before a
    word of ``openers`` ("Apple Inc. The"); ``clock`` end one unless a day, month or time zone of ``after_clock`` follows.
    ``ordinals``: a number with a full stop is "third" ("am 3. Mai").
    """

    never: frozenset[str] = frozenset()
    numbered: frozenset[str] = frozenset()
    rarely: frozenset[str] = frozenset()
    openers: frozenset[str] = frozenset()
    clock: frozenset[str] = frozenset()
    after_clock: frozenset[str] = frozenset()
    asking: frozenset[str] = frozenset()
    ordinals: bool = False


ENGLISH = Endings(
    never=_words(
        "mr mrs ms mx dr prof gen sen sens rep reps gov govs lt sgt capt cmdr col maj brig adm pvt cpl hon rev fr pres messrs "
        "supt insp det atty asst assoc vs v viz cf e.g i.e eg ie mt ft approx dept dist sec-gen"
    ),
    numbered=_words("no nos p pp vol vols fig figs sec ch art para jan feb mar apr jun jul aug sept sep oct nov dec pt ver op rm apt"),
    rarely=_words(
        "inc corp co cos ltd llc plc bros jr sr st ave blvd rd hwy u.s u.k u.n u.s.a e.u d.c n.y l.a ph.d m.d b.a m.a j.d a.d b.c "
        "jan feb mar apr jun jul aug sept sep oct nov dec ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich "
        "minn miss mo mont neb nev okla ore pa tenn tex va vt wash wis wyo n.h n.j n.m n.c n.d s.c s.d r.i w.va ont que intl natl univ "
        "esq ret est mph lbs ft al"
    ),
    openers=_words(
        "the a an he she it they we i you this that these those there here his her its their our my your in on at by for from with "
        "after before when while if although though as since because until during but and or so yet however meanwhile then now also "
        "what who why where how which no not some many most all both each every one two several such more to of once still under over "
        "according about despite last next earlier later among other others another"
    ),
    clock=_words("a.m p.m am pm a.m.est"),
    after_clock=_words(
        "monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thurs fri sat sun january february march april "
        "may june july august september october november december jan feb mar apr jun jul aug sept oct nov dec eastern central "
        "mountain pacific et ct pt mt est edt cst cdt pst pdt gmt bst utc cet cest ist local"
    ),
    asking=_words("said says asked asks added wrote tweeted replied shouted yelled joked quipped wondered told exclaimed posted"),
)

SPANISH = Endings(
    never=_words(
        "sr sra srta sres dr dra drs lic ing prof profa arq d dª dña da gral gral cnel tte cap mons rvdo fr ud uds vd ee p.ej ej pág avda "
        "ctra excmo excma ilmo hnos"
    ),
    numbered=_words("núm nº n no art arts pág págs p pp vol cap tel aprox ene feb mar abr jun jul ago sept oct nov dic"),
    rarely=_words("uu ee.uu s.a s.l c.a d.c a.c cía ltda inc corp co st jr etc a.m p.m s.m"),
    openers=_words(
        "el la los las un una unos unas él ella ellos ellas lo le les se su sus este esta estos estas ese esa eso esto aquel en con por "
        "para de del al desde según tras sin sobre entre hasta cuando mientras si aunque como porque pero y o sino además también sin "
        "no ya así ahora luego después antes entonces hoy ayer todo todos que quien qué quién yo nosotros hay es fue"
    ),
)

FRENCH = Endings(
    never=_words("m mm mme mmes mlle mlles dr pr me mgr st ste gén col cdt cap lt cf p.ex ex env av bd vs prof"),
    numbered=_words("n no nº art p pp vol chap fig tél janv févr avr juil sept oct nov déc"),
    rarely=_words("s.a inc corp co cie jr etc j.-c ltd e.u"),
    openers=_words(
        "le la les un une des l il elle ils elles on nous vous je ce cet cette ces cela ça c' c qu' que qui son sa ses leur leurs mon en "
        "dans à au aux sur sous par pour avec sans selon depuis après avant pendant lors quand lorsque si comme mais et ou or donc car "
        "ainsi alors puis aussi enfin toutefois cependant pourtant ne plus tout tous d' d n' n s' s j' j de du y où"
    ),
)

GERMAN = Endings(
    never=_words(
        "dr prof hr fr st ing dipl mag ca bzw z.b d.h u.a z.t i.d.r o.ä s.o vgl evtl ggf inkl sog rd mio mrd usf geb gest hl mr mrs nr "
        "abs bspw zzgl phil jur med rer nat habil z d u i vs"
    ),
    numbered=_words("nr art abs s bd kap jan feb mär apr jun jul aug sept sep okt nov dez tel abb"),
    rarely=_words("usw etc str co inc ltd jr sr u.s n.chr v.chr e.v a.d jh jhd jan feb apr aug sept okt nov dez"),
    openers=_words(
        "der die das den dem des ein eine einen einem einer er sie es wir ich ihr man dies diese dieser dieses dieser sein seine ihre "
        "in im am an auf aus bei beim mit nach von vom vor zu zum zur über unter für gegen ohne um seit bis während wegen trotz laut "
        "aber und oder doch denn dann danach dabei dazu damit auch nun jetzt hier dort da so nur noch schon wenn weil obwohl als "
        "nachdem bevor ob was wer wo wie warum alle viele einige zudem außerdem allerdings jedoch heute gestern zuvor später"
    ),
    ordinals=True,
)

ITALIAN = Endings(
    never=_words(
        "sig sigg sig.ra sig.na dott dott.ssa dr prof prof.ssa ing avv on sen gen col cap ten mons don arch geom rag st s ss cav comm "
        "cfr es p.es vs c.so v.le p.za"
    ),
    numbered=_words("n nn art artt p pp pag pagg vol cap fig tel gen feb mar apr mag giu lug ago set ott nov dic"),
    rarely=_words("s.p.a s.r.l spa srl ecc etc inc corp co jr d.c a.c ltd"),
    openers=_words(
        "il lo la i gli le un uno una l' l egli lui lei loro essi noi io voi questo questa questi queste quello quella ciò suo sua in nel "
        "nella nei a al alla ai da dal dalla di del della dei con per tra fra su sul sulla secondo dopo prima durante quando mentre se "
        "anche ma e o però quindi poi così ora oggi ieri non si c' c è che chi cosa come dove perché tutto tutti più ancora infine"
    ),
)

PORTUGUESE = Endings(
    never=_words("sr sra srta srs dr dra drs prof profa eng d dom gen cel cap ten mons pe fr exmo exma v.ex p.ex ex av vs min dep sen"),
    numbered=_words("n nº no núm art arts pág págs p pp vol cap tel fig jan fev mar abr jun jul ago set out nov dez"),
    rarely=_words("s.a ltda cia etc inc corp co jr e.u.a eua d.c a.c"),
    openers=_words(
        "o a os as um uma uns umas ele ela eles elas nós eu você isso isto este esta estes estas esse essa aquele seu sua seus suas em no "
        "na nos nas de do da dos das ao à aos às por pelo pela para com sem sobre entre até desde segundo após antes durante quando "
        "enquanto se embora como porque mas e ou porém também além já não agora depois então hoje ontem todo todos que quem há é foi"
    ),
)

BY_LANGUAGE = {"en": ENGLISH, "es": SPANISH, "fr": FRENCH, "de": GERMAN, "it": ITALIAN, "pt": PORTUGUESE}

ORDINAL_LANGUAGES = frozenset({"da", "nb", "nn", "no", "fi", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "pl", "tr", "et", "lv", "is"})

UNKNOWN = Endings(
    never=_words("mr mrs ms dr prof gen sen rep gov lt sgt capt col rev st sr sra mme mlle m e.g i.e z.b"),
    numbered=ENGLISH.numbered | _words("nr n núm"),
    rarely=_words("inc corp co ltd jr u.s u.k s.a etc"),
    openers=ENGLISH.openers | GERMAN.openers | FRENCH.openers | SPANISH.openers,
    clock=ENGLISH.clock,
    after_clock=ENGLISH.after_clock,
    asking=ENGLISH.asking,
)
UNKNOWN_ORDINAL = Endings(never=UNKNOWN.never, numbered=UNKNOWN.numbered, rarely=UNKNOWN.rarely, openers=UNKNOWN.openers, ordinals=True)


def of(language: str) -> Endings:
    """The table of a language (ISO 639-1); a cautious common one for languages that have none."""
    fallback = UNKNOWN_ORDINAL if language in ORDINAL_LANGUAGES else UNKNOWN
    return BY_LANGUAGE.get(language, fallback)
