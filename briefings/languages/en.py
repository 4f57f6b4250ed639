"""English."""

from briefings.languages.lexicon import Lexicon

_SPEECH = """
said says say told tells tell added adds add asked asks ask wrote writes write explained explains explain noted notes note argued argues argue
stated states state announced announces announce warned warns warn insisted insists insist replied replies reply responded responds respond
recalled recalls recall admitted admits admit claimed claims claim confirmed confirms confirm declared declares declare denied denies
continued continues concluded concludes conclude commented comments remarked remarks tweeted tweets posted posts observed observes suggested suggests
acknowledged acknowledges conceded concedes emphasized emphasised emphasizes emphasises stressed stresses complained complains joked jokes quipped quips
exclaimed exclaims shouted shouts yelled yells screamed whispered whispers mused muses pleaded urged urges vowed vows pledged promised promises
predicted predicts testified testifies reported reports reads read answered answers countered counters retorted interjected reiterated reiterates repeated repeats
maintained maintains asserted asserts alleged alleges cautioned cautions boasted boasts bragged lamented laments proclaimed proclaims revealed reveals
disclosed texted emailed blogged chanted cried begged speculated reasoned reflected marveled marvelled sighed grumbled snapped shot fumed
opined opines offered offers volunteered wondered wonders inquired questioned demanded demands ordered instructed advised advises
apologized apologised bemoaned interrupted echoed echoes agreed agrees disagreed believed thinks thought believes thinks hoped figured guessed
summarized elaborated clarified contended contends intoned deadpanned gushed enthused raved ranted chimed chided scolded teased taunted tells
sang signed cheered captioned began quoted quotes recounted recounts relayed recited remembered remembers details detailed pointed
assured assures reassured informed informs thanked thanks welcomed implored exhorted lectured mocked murmured muttered mumbled barked bellowed roared
thundered hinted hints implied implies noting goes went finished closed opened described
""".split()

_FRAMING = """
called calls call described describes describe dubbed labeled labelled labels branded termed deemed denounced denounces condemned condemns praised praises
criticized criticised criticizes blasted blasts slammed slams hailed hails touted touts referred refers characterized characterised characterizes decried
dismissed dismisses cited cites citing expressed expresses voiced accused accuses lauded ripped attacked mocked derided ridiculed rejected rejects
likened compared compares portrayed considered considers regarded regards viewed views faulted blamed blames apologized acknowledged
complained warned promised pledged vowed wanted wants spoke speaks talked talks signaled signalled demanded proposed recommended
found finds ruled rules concluded called-for felt feels feared insisted sought seeks advocated advocates invoked
bragged boasted championed defended defends questioned credited credits urged threatened accepted labeled painted framed cast
heralded mourned offered thanked celebrated remembered showed shows shrugged nodded laughed smiled grinned winced smirked sniffed gestured paused chuckled giggled beamed sobbed choked
""".split()

_PARTICIPLES = """
saying adding noting telling asking writing explaining arguing stating announcing warning insisting replying responding recalling admitting claiming
confirming declaring denying concluding commenting remarking tweeting posting observing suggesting acknowledging conceding emphasizing emphasising
stressing complaining joking quipping shouting yelling screaming urging vowing pledging promising predicting testifying reporting reading answering
reiterating repeating asserting alleging cautioning boasting lamenting proclaiming revealing calling describing labeling labelling branding dubbing
denouncing condemning praising criticizing criticising blasting slamming hailing touting referring characterizing decrying dismissing citing expressing
accusing lauding mocking likening comparing portraying putting chanting quoting declaring wondering offering demanding
""".split()

_ROLES = """
abbot activist actor actress adjutant administrator admiral adviser advisor advocate agent aide alderman alderwoman ambassador analyst anchor animator
anthropologist apprentice arborist archaeologist archbishop archeologist architect archivist artist assemblyman assemblywoman assistant associate astronaut
astronomer athlete attacker attendant attorney aunt author authority baker banker barista baritone barrister bartender bassist biographer biologist
bishop blogger boss botanist boxer boy boyfriend brigadier broadcaster broker brother builder businessman businesswoman butcher buyer
cabinetmaker campaigner candidate captain cardinal caregiver caretaker carpenter cartographer cellist ceo cfo chair chairman chairperson chairwoman
chairmen champion chancellor chaplain chef chemist chief child choreographer chronicler claimant clergyman clerk climatologist
clinician co-author co-chair co-creator co-director co-founder co-host co-owner co-worker coach cofounder collaborator colleague collector colonel columnist
comedian commander commandant commentator commissioner commodore composer comptroller conductor congressman congresswoman conservationist conservative
constable consul consultant contractor contributor controller cook coo coordinator coroner correspondent councillor councilman councilmember councilor
councilwoman counsel counselor counsellor cousin creator creditor critic crown cto curator custodian customer dad dancer daughter dean
defendant defender delegate dentist deputy designer detective developer diplomat director dissident doctor donor driver drummer
economist editor educator electrician elder employee employer engineer enthusiast entrepreneur envoy epidemiologist executive expert
ex-husband ex-wife fan farmer father fellow fiance fiancee fighter filmmaker financier firefighter fisherman footballer forecaster forester forward founder
friend gardener general geologist geneticist geophysicist girl girlfriend goalkeeper goalie governor grandfather grandmother grandson granddaughter graduate guard guest guitarist
head headmaster headmistress headteacher helper historian homeowner host hostess hunter husband hydrologist illustrator imam immigrant inspector instructor insider
inmate intern interim interpreter inventor investigator investor janitor jockey journalist judge juror justice keeper king lady landlord
landowner lawmaker lawyer leader lecturer legislator librarian lieutenant lifeguard linguist lobbyist lord lover magistrate magnate maker man manager
marine marshal mathematician mayor mechanic medic member mentor merchant meteorologist microbiologist midfielder midwife migrant minister
missionary moderator mogul mom monk monsignor mother mp mum musician narrator naturalist neighbor neighbour nephew neurologist neuroscientist niece
nominee novelist nun nurse nutritionist observer oceanographer officer official officiant ombudsman operator opponent organiser organizer owner
paediatrician painter paleontologist palaeontologist paramedic parent participant partner passenger pastor patient patriarch patron pediatrician performer person pharmacist
philanthropist philosopher photographer physician physicist physiotherapist pianist pilot pioneer pitcher planner plaintiff player playwright plumber poet
politician pollster pontiff pope porter potter premier preacher presenter president priest prince princess principal prisoner processor producer prof
professor programmer promoter proprietor prosecutor protester protestor provost psychiatrist psychologist publicist publisher pundit pupil quarterback queen
rabbi ranger realtor receiver recruit rector referee refugee regent registrar regulator relative reporter representative republican democrat rescuer
researcher resident restaurateur retiree reverend reviewer rider runner sailor salesman saleswoman scholar scientist screenwriter scribe sculptor
secretary senator sergeant serviceman servant shareholder sheikh shepherd sheriff shopkeeper showrunner singer sister skipper smuggler sociologist soldier solicitor
son songwriter soprano source speaker specialist spokesman spokesperson spokeswoman sponsor sportscaster stakeholder star statesman
statistician steward stewardess storekeeper strategist striker student sultan superintendent supervisor supporter surgeon surveyor survivor suspect
swimmer tailor teacher teammate technician technologist teenager tenant tenor theologian therapist tourist trader trainer trainee translator
traveler traveller treasurer trooper trucker trumpeter trustee tutor tycoon umpire uncle undersecretary underwriter user vendor veteran
veterinarian vicar vice-president victim victor viewer villager violinist virologist visitor vocalist volunteer voter waiter waitress warden
whistleblower widow widower wife winemaker winger winner witness woman worker writer youth youngster zoologist owner-operator
nurse-practitioner goaltender linebacker shortstop outfielder guard-forward center pitcher catcher defenseman undersecretary congressperson
ex-president ex-governor ex-mayor ex-minister landlady groundskeeper mother-of-two mother-of-three father-of-two father-of-three shopper commuter
policeman policewoman firewoman serviceperson lawman bishop-elect president-elect governor-elect mayor-elect pm vp whip broker-dealer lobsterman trapper beekeeper rancher grower brewer
sen rep gov supt insp capt sgt lt col gen cpl pte rev fr sr pres prez
""".split()

_PLURAL_ROLES = """
activists advisers advisors advocates aides allies analysts attorneys authorities authors backers campaigners citizens classmates coaches colleagues
conservatives councillors critics customers defenders democrats detectives diplomats directors doctors economists editors employees engineers executives
experts families fans farmers firefighters friends guards historians insiders investigators investors journalists judges jurors lawmakers lawyers
leaders liberals locals managers medics members migrants militants ministers neighbors neighbours nurses observers officers officials opponents organisers
organizers owners parents paramedics participants passengers patients people physicians players police politicians pollsters producers progressives
prosecutors protesters protestors pundits regulators relatives reporters representatives republicans researchers residents retailers reviewers
scientists senators shareholders soldiers sources spokespeople staffers strategists students supporters survivors teachers teammates troops unions users
villagers victims visitors volunteers voters witnesses women men workers writers planners rangers deputies commissioners trustees councilors mayors governors others some many
""".split()

_GROUPS = """
academy administration agency airline alliance army association assembly authority bank board body brand bureau business cabinet campaign center centre chain
chamber charity church city club coalition college commission committee community company complaint conference congress consortium constabulary
consulate corporation council county court crew delegation department district document documents embassy family federation filing filings firm
force foundation fund government group guild hospital house inquiry institute institution judge jury lab laboratory lawsuit league letter ministry
maker manufacturer mayor's-office media memo memorandum mission movement museum navy network newspaper note notice office opposition order organisation
organization outlet panel paper parliament party petition platform police post prosecution publication publisher regulator release report restaurant
retailer school sect senate service shop site society spokesperson staff state startup statement station store studio study subcommittee summary team
tribunal troupe trust tweet union university utility warrant watchdog website white-house administration affidavit advisory agreement article
bill billboard blog book bulletin caption charter constitution contract decision declaration decree diary draft editorial email e-mail emails
essay indictment inscription invitation law legislation magazine manifesto manual message messages minutes motion opinion page paragraph placard plaque
policy poster press proclamation proposal prospectus quote resolution review rule ruling script sign signs slogan speech suit testimony text texts
transcript treaty verdict video voicemail banner flyer leaflet letter listing chapter
""".split()

_ORG_WORDS = """
academy administration affairs agency airlines airways alliance army assembly associates association authority bank board bureau cabinet center centre
chamber church club coalition college commission committee communications company conference congress consortium consulate corp corporation council court
department district division electric embassy energy enterprises federation fire financial force forces foundation front fund gazette global government group guard guild
headquarters health herald hospital house inc industries institute institution international journal labor laboratories laboratory league llc llp ltd magazine media
ministry mission motors museum nations navy network news observatory office organisation organization pac parliament partners party patrol pentagon plc police
post press project radio reserve resources retail school schools senate service services society sox staff studios super supreme systems team technologies
technology telegraph television times today treasury tribune tribunal trust tv union united university ventures water works yankees zoo collections collection committee hospitals airport stores store restaurant brewery coalition initiative campaign motors foods labs capital holdings ventures entertainment pictures records games
republicans democrats kremlin facebook twitter google apple amazon microsoft nato unesco unicef opec interpol youtube instagram tiktok reddit netflix disney
""".split()

_PLACES = """
alabama alaska arizona arkansas california colorado connecticut delaware florida hawaii idaho illinois indiana iowa kansas kentucky louisiana
maine maryland massachusetts michigan minnesota mississippi missouri montana nebraska nevada ohio oklahoma oregon pennsylvania tennessee texas
utah vermont virginia wisconsin wyoming york jersey hampshire mexico carolina dakota washington chicago boston houston dallas philadelphia atlanta miami
seattle detroit denver london paris berlin madrid rome moscow kyiv kiev beijing shanghai tokyo seoul delhi mumbai islamabad karachi kabul baghdad tehran
damascus beirut jerusalem cairo lagos nairobi johannesburg sydney melbourne toronto ottawa montreal brussels geneva vienna
angeles francisco diego vegas orleans antonio manhattan brooklyn hollywood afghanistan albania algeria angola argentina armenia australia austria azerbaijan
bahrain bangladesh belarus belgium bolivia bosnia botswana brazil britain bulgaria cambodia cameroon canada chile china colombia congo croatia cuba
cyprus denmark ecuador egypt england eritrea estonia ethiopia europe finland france germany ghana greece guatemala haiti honduras hungary iceland india
indonesia iran iraq ireland israel italy jamaica japan kazakhstan kenya korea kosovo kuwait kyrgyzstan laos latvia lebanon libya lithuania luxembourg
malawi malaysia mali malta moldova mongolia morocco mozambique myanmar namibia nepal netherlands nicaragua niger nigeria norway oman pakistan palestine
panama paraguay peru philippines poland portugal qatar romania russia rwanda samoa scotland senegal serbia singapore slovakia slovenia somalia
spain sudan sweden switzerland syria taiwan tajikistan tanzania thailand tunisia turkey turkmenistan uganda ukraine uruguay uzbekistan venezuela
vietnam wales yemen zambia zimbabwe africa asia america gaza crimea avenue street road lake river mount mountain beach island islands valley county park square bay
bridge highway boulevard lane coast creek hill hills springs heights harbor harbour airport station city town village north south east west northern southern
eastern western kingdom ala. ariz. ark. calif. colo. conn. del. fla. ill. ind. kan. mass. mich. minn. miss. mont. neb. nev. okla. ore. tenn. tex. wash. wis. wyo. d.c. n.y. n.j. n.c. s.c. n.h. n.m. states US UN u.s. u.s uk u.k. eu u.n. un earth mars
""".split()

_NOT_NAMES = """
american americans african african-american asian european british english french german italian spanish russian chinese japanese korean indian pakistani israeli
palestinian arab iranian iraqi syrian turkish greek polish ukrainian mexican canadian australian brazilian latino latina hispanic irish scottish welsh
dutch swedish norwegian danish finnish swiss austrian belgian portuguese egyptian saudi nigerian kenyan ethiopian somali sudanese afghan cuban haitian
republican democratic democrat liberal conservative libertarian socialist communist labour tory tories green christian catholic protestant muslim islamic jewish jew jews
muslims christians hindu buddhist sikh mormon evangelical god lord bible quran koran internet covid covid-19 coronavirus olympic olympics nobel oscar
grammy emmy christmas easter thanksgiving halloween ramadan state federal national international northern southern eastern western midwestern
black white asian native first second third fourth one two three four five six seven eight nine ten dear note breaking exclusive update updated watch
amendment constitution act bill medicare medicaid obamacare brexit gop dna fbi cia nsa irs epa tsa dhs ice cdc fda nasa ceo cfo
senate congress house capitol pentagon hill supreme democrats republicans jan feb mar apr jun jul aug sep sept oct nov dec est edt pst gmt am pm
world war ii iii super bowl cup league
""".split()

_MEN = """
aaron abdul abdullah abraham adam adrian ahmad ahmed aidan akash al alan albert alejandro aleksandr alessandro alex alexander alexei alfonso alfred ali allan allen alvin
amir amit anand andre andreas andrei andres andrew andy angus anil anthony antoine anton antonio ari arjun arnold arthur arturo arvind asad ashok ashton asif
atul barack barry bart bashar ben benedict benjamin benny bernard bernie bert bill billy björn blake bob bobby boris brad bradley brandon brendan
brent bret brett brian bruce bruno bryan bryce byron caleb calvin cameron carl carlo carlos carter casey cedric cesar chad charles charlie chet chris
christian christoph christopher chuck clarence clark claude claudio clay clayton cliff clifford clint clinton clive cody colin connor conor corey cory
craig curtis cyril cyrus dale damian damien dan daniel danny dante darius darrell darren darryl dave david dean deepak dennis derek derrick desmond devin dexter
diego dimitri dirk dmitri dominic don donald donnie doug douglas drew duane duncan dustin dwayne dwight dylan earl ed eddie edgar eduardo edward edwin eli
elias elijah elliot elliott elmer elon emanuel emil emilio emmanuel enrique eric erik ernest ernesto ethan eugene evan fabian farid faisal felipe felix fernando
finn floyd francesco francis francisco frank franklin fred freddie frederick gabriel gareth garrett gary gavin gene geoff geoffrey george gerald gerard
giorgio giovanni glen glenn gordon graham grant greg gregory guillermo gus guy hakim hamid hamza hank hans hari harold harris harry harvey hasan hassan hector
henrik henry herbert herman howard hugh hugo hussein ian ibrahim igor imran irving isaac ismail ivan jack jackson jacob jacques jaime jair jake
jamal james jamie jan jared jason javier jay jean jeff jeffrey jens jeremiah jeremy jerome jerry jesse jim jimmy joao joaquin joe joel johan johannes john
johnny jon jonas jonathan jorge jose josef joseph josh joshua juan jules julian julio julius jun jürgen justin kamal karim karl keith kelvin ken kendrick
kenneth kenny kent kevin khalid kieran kirk klaus kofi kumar kurt kwame kyle lance lars larry laurence lawrence lee leo leon leonard leroy leslie lester lewis
liam lionel lloyd logan lorenzo lou louis luca lucas luis luke luther lyle mahmoud malcolm manuel marc marcel marco marcos marcus mario marion mark
marlon martin marvin mason mateo mathew matt matteo matthew matthias maurice max maxwell mehdi mehmet mel melvin micah michael miguel mike mikhail miles milo
milton mitch mitchell mitt mohamed mohammad mohammed moses muhammad murray mustafa nabil narendra nasser nate nathan nathaniel neal ned neil nelson nicholas nick
nicolas nigel nikolai noah noel norman oleg oliver omar orlando oscar osama otis otto owen pablo paolo pat patrick paul pavel pedro percy perry pete peter
phil philip phillip pierre pierre piotr prakash preston quentin rafael rahul raj rajesh ralph ramesh ramon randal randall randy raul ravi ray raymond
reggie reginald rene rex ricardo richard rick ricky rob robbie robert roberto rodney rodrigo roger roland ron ronald ronnie rory ross rowan roy ruben rudolf rudy
rupert russ russell ryan salman salvador sam sami samuel sandeep sanjay santiago saul scott sean sebastian sergei sergey sergio seth shane shaun shawn sheldon sid
sidney simon spencer stan stanley stefan stephen steve steven stewart stuart sunil suresh sven tariq ted terence terrence terry theo theodore thomas tim timothy toby
todd tom tommy tony travis trent trevor tristan tyler vernon victor vijay vikram vince vincent vinod viktor virgil vladimir volodymyr wade wallace walter warren wayne
wendell wesley wilbur wilfred will willard william willie winston wolfgang woody xavier yasir yusuf yuri yves zach zachary zane
""".split()

_WOMEN = """
abby abigail ada adele adriana agnes aisha alana alexa alexandra alexandria alexis alice alicia alina alison allison alma alyssa amanda amber amelia amina amy ana anastasia
andrea angela angelica angelina anita anjali ann anna annabel anne annette annie antonia april arianna ashley astrid audrey aurora ava ayesha barbara beatrice
beatriz becky belinda bella bernadette beth bethany betsy betty beverly beyoncé bianca bonnie brenda briana bridget brigitte britney brittany brooke
camila camille candace cara carla carly carmen carol carole carolina caroline carolyn carrie casey cassandra cassidy catalina catherine cathy cecilia celeste celia celine
charlene charlotte chelsea cheryl chloe chris christa christina christine christy cindy claire clara clarissa claudia colleen connie constance corinne courtney
cristina crystal cynthia daisy dana daniela danielle daphne dawn deanna debbie deborah debra deepa deirdre delia della denise desiree diana diane dina dolores
donna dora doris dorothy edith edna eileen elaine eleanor elena elisa elise eliza elizabeth ella ellen ellie eloise elsa elsie emilia emily emma erica erika erin
esmeralda estelle esther ethel eunice eva evelyn faith farah fatima faye felicia fiona flora florence frances francesca frida gabriela gabrielle gail gemma
genevieve georgia georgina geraldine gertrude gina ginny giulia gladys glenda gloria grace greta gretchen gwen gwendolyn hailey haley hannah harriet hayley hazel heather
heidi helen helena henrietta hilary hillary holly hope ida ilhan imelda indira ines ingrid irene iris irina irma isabel isabella isabelle ivanka ivy jackie jacqueline jada
jane janet janice jasmine jean jeanette jeanne jen jenna jennifer jenny jessica jessie jill jillian jo joan joann joanna joanne jocelyn jodi jody josephine joy
joyce juana juanita judith judy julia juliana julianne julie juliet june justine kamala kara karen kari karin karina kate katherine kathleen kathryn kathy katie katrina kay kayla
keisha kelley kelli kelly kelsey kendra kerry kim kimberly kirsten kirstjen kristen kristi kristin kristina kristy lana lara latoya laura lauren laurie leah leila lena
leona leslie leticia lila lilian lillian lily linda lindsay lindsey lisa liz liza lois lola lora loretta lori lorraine lottie louise lucia lucille lucinda lucy luisa lupe
lydia lynette lynn mabel mackenzie madeleine madeline madison maggie maia mallory mandy manuela mara marcia margaret margarita margot maria mariam marian mariana marianne marie
marilyn marina marine marisa marjorie marlene marsha martha martina mary maryam matilda maureen maxine maya meera meg megan meghan melania melanie melinda melissa mercedes meredith mia
michele michelle mildred millie mimi mindy miranda miriam mitsuko molly mona monica monique muriel myra nadia nadine nancy naomi natalia natalie natasha neha nicola
nicole nikki nina noelle noor nora noreen norma olga olive olivia opal padma paige pam pamela patrice patricia patsy patti paula pauline pearl peggy penelope penny petra
phoebe phyllis polly pooja priscilla priti priya rachel ramona raquel rashida rebecca regina renata renee rhonda rita roberta robin rochelle rosa rosalie
rosalind rose rosemary rosie roxanne ruby ruth sabrina sadie sally samantha sandra sara sarah sasha savannah selena serena shannon sharon sheila shelby
shelley sherri sherry sheryl shirley sienna silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie sue summer sunita susan susana susanna susanne suzanne
svetlana sybil sylvia tabitha talia tamara tammy tania tanya tara tasha tatiana taylor teresa teri thelma theresa tiffany tina toni tracey tracy trisha trudy tulsi uma
ursula usha valentina valeria valerie vanessa vera veronica vicki vicky victoria viola violet virginia vivian viviana wanda wendy whitney wilma winifred yasmin
yolanda yvette yvonne zainab zara zelda zoe
""".split()

_STOP = """
a about above after again against all also although always am among an and another any anyone anything are around as asked at away back be became because been before
behind being below between both but by came can could did do does doing done down during each either else enough even ever every everyone
everything few first following for former from further get gets getting give given go goes going gone got had has have having he her here hers herself him himself his
how however i if in indeed instead into is it its itself just last later least less let like likely made make makes making many may maybe me meanwhile might mine more
moreover most much must my myself near nearly neither never nevertheless new next no nobody none nor not nothing now of off often on once one only onto or other others
our ours ourselves out over own part per perhaps put quite rather really said same say says second see seem seemed seems several shall she should since so some
someone something still such take taken than that the their theirs them themselves then there therefore these they thing things this those though three through thus
to today together tomorrow tonight too took toward towards two under unless unlike until up upon us use used very via was way we well went were what whatever
when where whether which while who whoever whole whom whose why will with within without would yes yesterday yet you your yours yourself
asked according amid despite earlier added but though while if critics it's that's he's she's they're we're i'm you're don't didn't can't
""".split()

LEXICON = Lexicon(
    code="en",
    speech_verbs=frozenset(_SPEECH),
    framing_verbs=frozenset(_FRAMING),
    participles=frozenset(_PARTICIPLES),
    addressed_verbs=frozenset(
        "told tells tell telling asked asks asking informed informs informing assured assures reminded reminds warned advised thanked urged texted"
        " emailed answered accused called praised criticized criticised blamed blasted slammed mocked".split()
    ),
    according_to=("according to", "per", "in the words of", "as told by", "as quoted by"),
    speech_nouns=frozenset(
        "claim claims statement statements remark remarks comment comments promise pledge warning call words message tweet tweets post posts letter"
        " assertion description argument suggestion question answer response reply reaction vow admission announcement speech email memo note"
        " advice explanation account testimony mantra motto slogan phrase quote quip joke complaint criticism lyric caption tweetstorm report".split()
    ),
    pronouns={"he": "m", "she": "f", "they": "p", "it": "n"},
    first_person=frozenset("i we me us my our mine ours myself ourselves i'm i've i'll we're we've we'll".split()),
    determiners=frozenset(
        "the a an this that these those his her their its one another some each every no any our my both two three four several".split()
    ),
    prepositions=frozenset(
        "of with to by from in on at for about into over against among between through during under toward towards without within after before"
        " near behind across around beyond despite like unlike including regarding concerning upon alongside amid versus as than via".split()
    ),
    conjunctions=frozenset("and but or that who which while when where because if although though whether since until as whose so".split()),
    auxiliaries=frozenset(
        "has had have was is were are be been being will would did does do could can may might should must also n't not didn't".split()
    ),
    adverbs=frozenset(
        "also later then once recently earlier previously simply reportedly repeatedly only just even still now again further already often"
        " always never eventually finally initially publicly privately bluntly angrily quietly proudly jokingly flatly reportedly allegedly subsequently"
        " today yesterday friday monday tuesday wednesday thursday saturday sunday specifically apparently instead immediately originally sarcastically"
        " separately too famously defiantly succinctly correctly firmly softly loudly cheerfully softly ruefully".split()
    ),
    honorifics={
        "mr": "m",
        "mr.": "m",
        "mrs": "f",
        "mrs.": "f",
        "ms": "f",
        "ms.": "f",
        "miss": "f",
        "sir": "m",
        "dame": "f",
        "lady": "f",
        "lord": "m",
        "dr": None,
        "dr.": None,
        "prof": None,
        "prof.": None,
        "rev": None,
        "rev.": None,
        "sen": None,
        "sen.": None,
        "sens.": None,
        "rep": None,
        "rep.": None,
        "reps.": None,
        "gov": None,
        "gov.": None,
        "lt": None,
        "lt.": None,
        "capt": None,
        "capt.": None,
        "sgt": None,
        "sgt.": None,
        "col": None,
        "col.": None,
        "gen": None,
        "gen.": None,
        "maj": None,
        "maj.": None,
        "cpl.": None,
        "det": None,
        "det.": None,
        "supt": None,
        "supt.": None,
        "insp": None,
        "insp.": None,
        "hon.": None,
        "adm.": None,
        "cmdr.": None,
        "pfc.": None,
        "pvt.": None,
        "st.": None,
        "del.": None,
        "atty.": None,
        "pres.": None,
        "fr.": "m",
        "sheikh": "m",
        "shri": "m",
        "smt": "f",
        "madam": "f",
        "madame": "f",
        "master": "m",
        "saint": None,
        "staff sgt.": None,
        "cllr": None,
        "cllr.": None,
        "ald.": None,
        "judge": None,
        "justice": None,
    },
    role_nouns=frozenset(_ROLES) | frozenset(_PLURAL_ROLES),
    feminine_roles=frozenset(
        "actress alderwoman assemblywoman aunt businesswoman chairwoman congresswoman councilwoman daughter girl girlfriend grandmother granddaughter hostess"
        " fiancee ex-wife headmistress landlady lady mom mother mum niece nun policewoman princess queen saleswoman sister spokeswoman stewardess waitress widow wife woman"
        " mother-of-two mother-of-three".split()
    ),
    masculine_roles=frozenset(
        "alderman assemblyman boy boyfriend brother businessman chairman clergyman congressman councilman dad ex-husband father fiance fisherman grandfather grandson headmaster"
        " husband king landlord man monk nephew pope pontiff priest policeman prince salesman serviceman son spokesman statesman uncle widower father-of-two father-of-three".split()
    ),
    group_nouns=frozenset(_GROUPS),
    organisation_words=frozenset(_ORG_WORDS),
    place_words=frozenset(_PLACES),
    particles=frozenset("de la le du del della di da dos das van von der den ter bin ibn al el ben y zu af av".split()),
    calendar=frozenset(
        "january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday"
        " sunday jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. spring summer fall autumn winter".split()
    ),
    not_names=frozenset(_NOT_NAMES),
    feminine_names=frozenset(_WOMEN),
    masculine_names=frozenset(_MEN),
    media=frozenset(
        "cnn fox msnbc nbc abc cbs bbc npr pbs ap reuters afp bloomberg politico axios vox buzzfeed breitbart tmz espn cnbc c-span usa times post journal guardian"
        " telegraph mail sun mirror independent herald tribune globe gazette newsweek time forbes variety deadline people elle vogue vanity rolling atlantic"
        " yorker hill daily beast intercept huffpost vice wired verge techcrunch recode sky itv channel al jazeera xinhua tass wral kgo wgn".split()
    ),
    abbreviations=frozenset(
        "mr. mrs. ms. dr. prof. rev. sen. sens. rep. reps. gov. lt. capt. sgt. col. gen. maj. cpl. det. supt. insp. hon. adm. cmdr. pfc. pvt. st. jr. sr. inc."
        " corp. co. ltd. bros. vs. v. no. nos. e.g. i.e. etc. a.m. p.m. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov. dec. ala. ariz. ark. calif. colo. conn."
        " del. fla. ga. ill. ind. kan. ky. la. md. mass. mich. minn. miss. mo. mont. neb. nev. okla. ore. pa. tenn. tex. va. vt. wash. wis. wyo. d.c. u.s. u.k. u.n. ave. blvd. rd."
        " mt. ft. dept. est. approx. fig. vol. pp. atty. ald. pres. cllr. fr.".split()
    ),
    stop_words=frozenset(_STOP),
    channels=(
        (
            r"(?:in|via|on) (?:an?|the|his|her|their|its|another|one|two|several|a series of|a string of|a now-deleted|since-deleted)?\s?(?:[\w-]+ ){0,3}?(?:posts?|tweets?|statements?|interviews?|messages?|letters?|emails?|e-mails?"
            r"|memos?|press releases?|news releases?|releases?|op-ed|editorial|blog post|video|caption|thread|podcast|speech|address|filing|lawsuit|complaint|affidavit|text messages?|voicemail|phone call|telephone call|phone interview"
            r"|telephone interview|press conference|news conference|press briefing|briefing|conference call|call|report|note|column|essay|memoir|testimony|ruling|opinion|dissent|remarks|comments|newsletter|webcast|broadcast|livestream|deposition|court filing|court documents|court papers|documents|keynote|toast|eulogy|resignation letter)"
            r"(?: (?:on|to|with|from|for|at|of) (?:(?:the|his|her|their|its|a|an|(?-i:[A-Z])[\w.’'&-]*|NBC’s|X|reporters|journalists|employees|staff|investors|supporters|colleagues|lawmakers|parents|shareholders|followers|fans)(?: |(?=[^\w]|$))){1,5})?"
        ),
        r"(?:at|during|in) (?:an?|the|his|her|their|its|another) (?:[\w’'-]+ ){0,4}?(?:press conference|news conference|conference|rally|hearing|briefing|meeting|event|ceremony|debate|town hall|forum|summit|fundraiser|vigil|trial|speech|interview|conference call|call|panel|luncheon|dinner|convention)(?: (?:on|in|at|with) (?-i:[A-Z])[\w.’'-]*(?: (?-i:[A-Z])[\w.’'-]*){0,3})?",
        r"(?:on|via) (?:X|Twitter|Facebook|Instagram|TikTok|YouTube|Reddit|Truth Social|Telegram|LinkedIn|Snapchat|Weibo|social media|Threads|Bluesky|Mastodon|WhatsApp|air|the air|the radio|television)(?:, formerly (?:known as )?Twitter)?",
        r"on (?:CNN|Fox News|Fox|MSNBC|NBC|ABC|CBS|NPR|BBC|PBS|CNBC|Fox Business|C-SPAN|Newsmax)(?:[’']s [“\"‘][^”\"’]{1,40}[”\"’])?",
        (
            r"(?:told|tells|telling) (?:reporters|journalists|lawmakers|the court|the jury|jurors|the crowd|supporters|parliament|Parliament|MPs|investors|analysts|viewers|the audience|the panel|the committee|a rally|a crowd|a news conference|a press conference"
            r"|(?:the )?(?:AP|AFP|BBC|CNN|NPR|CNBC|NBC|ABC|CBS|ESPN|MSNBC|PBS|Reuters|Bloomberg|Politico|Axios|Fox|CBC|ITV)(?: News| Business| Sport| Radio [0-9])?"
            r"|(?:the |The )(?:(?-i:[A-Z])[\w’'-]+ ){0,3}(?:Times|Post|Journal|Herald|Tribune|Guardian|Globe|Gazette|Chronicle|Star|News|Associated Press|Sun|Mail|Mirror|Telegraph|Observer|Independent|Press|Daily|Register|Sentinel|Courier|Dispatch|Examiner|Ledger|Hill|Intercept|Atlantic|New Yorker|Record|Bee|Beacon)"
            r"|(?-i:[A-Z])[\w’'-]+(?: (?-i:[A-Z])[\w’'-]+){0,2} (?:News|Times|Post|Magazine|Radio|Today|Television|TV))"
        ),
    ),
    dangling=frozenset(
        "he she it they his her its their this that these those such however meanwhile also but and or so then still yet instead moreover furthermore"
        " therefore thus nevertheless nonetheless otherwise another both neither either there here additionally similarly consequently hence again"
        " earlier later afterwards besides likewise indeed".split()
    ),
)
