"""One phenomenon at a time: short English passages whose quotations no editor would dispute.

The quotations of an item are all there are in its text: anything more that is found is wrong, ``not_quotes`` in particular.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class StressItem:
    """A passage that shows one phenomenon, with every quotation in it as (words as printed, speaker).

    The speaker is the fullest name printed, or the noun phrase when nobody is named, without article or title; ``None`` where the
    passage does not tell, so that nobody may be shown. ``not_quotes`` are words in marks that are no quotation. ``channels`` and
    ``roles``, when given, stand in step with ``quotes``. Paragraphs are divided by a blank line.
    """

    name: str
    text: str
    quotes: tuple[tuple[str, str | None], ...] = ()
    not_quotes: tuple[str, ...] = ()
    headline: str | None = None
    channels: tuple[str | None, ...] = ()
    roles: tuple[str | None, ...] = ()


MARKS = (
    StressItem(
        "straight marks, comma inside",
        'Ana Brito opened the meeting. "The bridge will reopen in May," Brito said.',
        (("The bridge will reopen in May,", "Ana Brito"),),
    ),
    StressItem(
        "curly marks, full stop inside",
        "Ana Brito told residents on Monday, “The bridge will reopen in May.”",
        (("The bridge will reopen in May.", "Ana Brito"),),
    ),
    StressItem(
        "closing comma outside the marks",
        "“The bridge will reopen in May”, said Ana Brito, the county engineer.",
        (("The bridge will reopen in May", "Ana Brito"),),
        roles=("county engineer",),
    ),
    StressItem(
        "British single curly marks",
        "‘The bridge will reopen in May,’ said Ana Brito.",
        (("The bridge will reopen in May,", "Ana Brito"),),
    ),
    StressItem(
        "straight single marks with contractions inside",
        "'We can't wait and we won't wait,' said Ana Brito. 'It's our bridge.'",
        (("We can't wait and we won't wait,", "Ana Brito"), ("It's our bridge.", "Ana Brito")),
    ),
    StressItem(
        "plural possessive beside single curly marks",
        "The residents’ leader, Ana Brito, said: ‘The drivers’ patience is over and the miners’ is too.’",
        (("The drivers’ patience is over and the miners’ is too.", "Ana Brito"),),
    ),
    StressItem(
        "possessives only, no quotation",
        "The miners' wages rose in James' first year, and the teachers' followed. It wasn't enough for the drivers' union.",
    ),
    StressItem(
        "decades and elisions are no marks",
        "The club was founded in the '70s and closed in '98. Rock 'n' roll brought it back, said its owner, Ana Brito.",
    ),
    StressItem(
        "a decade inside single marks",
        "'I bought it in the '80s for a pound,' said Ana Brito.",
        (("I bought it in the '80s for a pound,", "Ana Brito"),),
    ),
    StressItem(
        "feet and inches",
        'At 6\' 2" tall, Dana Cole was the shortest starter. "I stand on my toes for the photo," Cole said.',
        (("I stand on my toes for the photo,", "Dana Cole"),),
    ),
    StressItem(
        "inches of vinyl",
        'The band will release a 12" single and a 7" version on the same day.',
    ),
    StressItem(
        "minutes and seconds of arc",
        'The wreck lies at 41° 43\' 32" N, 49° 56\' 49" W. "It was exactly there," said the captain, Dana Cole.',
        (("It was exactly there,", "Dana Cole"),),
    ),
    StressItem(
        "full stop, closing mark, blank, opening mark",
        'Dana Cole called the plan a "road map for the years ahead." "It gives us direction," she added.',
        (("road map for the years ahead.", "Dana Cole"), ("It gives us direction,", "Dana Cole")),
    ),
    StressItem(
        "single inside double",
        "“My father said ‘Never sell the farm’ and I never did,” Lou Hanley said.",
        (("My father said ‘Never sell the farm’ and I never did,", "Lou Hanley"),),
    ),
    StressItem(
        "double inside single",
        "‘The doctor told me “Go home and rest” and I went home,’ said Lou Hanley.",
        (("The doctor told me “Go home and rest” and I went home,", "Lou Hanley"),),
    ),
    StressItem(
        "straight single inside straight double, closing together",
        "\"He looked at me and said, 'You're hired,'\" Lou Hanley recalled.",
        (("He looked at me and said, 'You're hired,'", "Lou Hanley"),),
    ),
    StressItem(
        "three levels of marks",
        "“She told me, ‘I saw a sign that said “Closed” and I left,’” Lou Hanley said.",
        (("She told me, ‘I saw a sign that said “Closed” and I left,’", "Lou Hanley"),),
    ),
    StressItem(
        "a title nested in a quotation",
        "“I have read ‘The Long Winter’ eleven times,” said Lou Hanley.",
        (("I have read ‘The Long Winter’ eleven times,", "Lou Hanley"),),
    ),
    StressItem(
        "low opening mark in English text",
        "„We are leaving on Friday,“ said Petra Novak, the ambassador.",
        (("We are leaving on Friday,", "Petra Novak"),),
    ),
    StressItem(
        "guillemets in English text",
        "«We are leaving on Friday», said Petra Novak, the ambassador.",
        (("We are leaving on Friday", "Petra Novak"),),
    ),
    StressItem(
        "a quotation over three paragraphs",
        "“We came here with nothing,” said Petra Novak.\n\n“We built a school. We built a clinic.\n\n“And then we built a road, so that"
        " the children could leave.”",
        (
            ("We came here with nothing,", "Petra Novak"),
            ("We built a school. We built a clinic.", "Petra Novak"),
            ("And then we built a road, so that the children could leave.", "Petra Novak"),
        ),
    ),
    StressItem(
        "an unclosed opener carries its speaker on, straight marks",
        'Petra Novak said: "We came here with nothing. We built a school.\n\n"Then we built a road."\n\nThe village has 300 people.',
        (("We came here with nothing. We built a school.", "Petra Novak"), ("Then we built a road.", "Petra Novak")),
    ),
    StressItem(
        "an unclosed opener with single curly marks",
        "Petra Novak said: ‘We came here with nothing.\n\n‘Then we built a road.’",
        (("We came here with nothing.", "Petra Novak"), ("Then we built a road.", "Petra Novak")),
    ),
    StressItem(
        "a missing closing mark does not swallow the next paragraph",
        "Petra Novak, the lawyer, was calm: “We will appeal.\n\nThe judge, Tom Reyes, was brief. “The case is closed,” Reyes said.",
        (("We will appeal.", "Petra Novak"), ("The case is closed,", "Tom Reyes")),
    ),
    StressItem(
        "spaces inside the marks",
        "“ We will appeal, ” said Petra Novak.",
        (("We will appeal,", "Petra Novak"),),
    ),
    StressItem(
        "ellipses inside",
        "“We waited … and waited ... and nobody came,” Petra Novak said.",
        (("We waited … and waited ... and nobody came,", "Petra Novak"),),
    ),
    StressItem(
        "an editor's brackets inside",
        "“[The council] has never answered us [in writing],” Petra Novak said.",
        (("[The council] has never answered us [in writing],", "Petra Novak"),),
    ),
    StressItem(
        "an abbreviation ends the quotation",
        'Petra Novak said, "I was born in the U.S." "My children were, too," she said.',
        (("I was born in the U.S.", "Petra Novak"), ("My children were, too,", "Petra Novak")),
    ),
    StressItem(
        "an abbreviation inside",
        '"Mr. Reyes and Dr. Lund met at 9 a.m. in St. Paul," Petra Novak said.',
        (("Mr. Reyes and Dr. Lund met at 9 a.m. in St. Paul,", "Petra Novak"),),
    ),
    StressItem(
        "several sentences in one pair of marks",
        "Petra Novak said, “It rained. It rained all night! Who could sleep? Nobody could.”",
        (("It rained. It rained all night! Who could sleep? Nobody could.", "Petra Novak"),),
    ),
    StressItem(
        "a dash breaks the speech off",
        "“If you would only let me —” began Petra Novak, but the clock had run out.",
        (("If you would only let me —", "Petra Novak"),),
    ),
    StressItem(
        "a question mark instead of the comma",
        "“Who is going to pay for this?” asked Petra Novak.",
        (("Who is going to pay for this?", "Petra Novak"),),
    ),
)

ATTRIBUTION = (
    StressItem(
        "inverted cue with a name",
        "“The harvest is late,” said farmer Otto Lindqvist.",
        (("The harvest is late,", "Otto Lindqvist"),),
        roles=("farmer",),
    ),
    StressItem(
        "inverted cue with a nominal, resumed from a name",
        "Agriculture minister Otto Lindqvist toured the fields on Monday. “The harvest is late,” said the minister.",
        (("The harvest is late,", "Otto Lindqvist"),),
    ),
    StressItem(
        "resumed by age",
        "Otto Lindqvist won the pole vault. “I nearly missed the bus,” the 19-year-old said.",
        (("I nearly missed the bus,", "Otto Lindqvist"),),
    ),
    StressItem(
        "resumed by office, another person stands nearer",
        "Coach Marta Keane took off striker Otto Lindqvist at half-time. “He was limping,” the coach said.",
        (("He was limping,", "Marta Keane"),),
    ),
    StressItem(
        "apposition between name and cue",
        "Otto Lindqvist, a farmer whose brother Nils runs the mill, said, “The harvest is late.”",
        (("The harvest is late.", "Otto Lindqvist"),),
    ),
    StressItem(
        "a relative clause after the speaker",
        "“The harvest is late,” said Otto Lindqvist, who bought the farm from Nils Aune in 1990.",
        (("The harvest is late,", "Otto Lindqvist"),),
    ),
    StressItem(
        "interrupted quotation",
        "“The harvest,” said Otto Lindqvist, “is late this year.”",
        (("The harvest,", "Otto Lindqvist"), ("is late this year.", "Otto Lindqvist")),
    ),
    StressItem(
        "a second quotation after the attribution",
        "“The harvest is late,” Otto Lindqvist said. “We need three dry days.”",
        (("The harvest is late,", "Otto Lindqvist"), ("We need three dry days.", "Otto Lindqvist")),
    ),
    StressItem(
        "colon introduction",
        "Otto Lindqvist was blunt: “The harvest is lost.”",
        (("The harvest is lost.", "Otto Lindqvist"),),
    ),
    StressItem(
        "lead-in sentence, then a bare quotation",
        "Otto Lindqvist does not blame the weather. “We planted too late.”",
        (("We planted too late.", "Otto Lindqvist"),),
    ),
    StressItem(
        "quote-only paragraph after an attributed one",
        "“The harvest is late,” Otto Lindqvist said.\n\n“But we have seen worse.”",
        (("The harvest is late,", "Otto Lindqvist"), ("But we have seen worse.", "Otto Lindqvist")),
    ),
    StressItem(
        "told with an addressee",
        "Otto Lindqvist told Nils Aune that he was sorry. “I should have called,” he told Aune.",
        (("I should have called,", "Otto Lindqvist"),),
    ),
    StressItem(
        "told with an addressee, the quotation first",
        "“You should have called,” Sofia Brandt told Nils Aune.",
        (("You should have called,", "Sofia Brandt"),),
    ),
    StressItem(
        "told an outlet",
        "“The runway is clear,” Sofia Brandt told Radio Harbour.",
        (("The runway is clear,", "Sofia Brandt"),),
        channels=("told Radio Harbour",),
    ),
    StressItem(
        "the passive names the speaker after by",
        "Nils Aune was told by Sofia Brandt: “You are not on the list.”",
        (("You are not on the list.", "Sofia Brandt"),),
    ),
    StressItem(
        "asked by somebody, the subject answers",
        "Asked by Sofia Brandt whether he would resign, Nils Aune said, “Not today.”",
        (("Not today.", "Nils Aune"),),
    ),
    StressItem(
        "asked about somebody, the subject answers",
        "Asked about Sofia Brandt’s resignation, Nils Aune replied: “I will miss her jokes.”",
        (("I will miss her jokes.", "Nils Aune"),),
    ),
    StressItem(
        "according to",
        "The fire began in the kitchen and spread “in less than a minute,” according to fire chief Sofia Brandt.",
        (("in less than a minute,", "Sofia Brandt"),),
    ),
    StressItem(
        "according to, in front",
        "According to Sofia Brandt, the stairs were “a chimney.”",
        (("a chimney.", "Sofia Brandt"),),
    ),
    StressItem(
        "dash signature",
        "“Measure twice, complain once.” — Sofia Brandt",
        (("Measure twice, complain once.", "Sofia Brandt"),),
    ),
    StressItem(
        "dash signature with a role",
        "“We have been good at openings.” – Sofia Brandt, executive director",
        (("We have been good at openings.", "Sofia Brandt"),),
    ),
    StressItem(
        "transcript labels with quoted turns",
        'Anchor Paul Kessler spoke with Senator Rita Doyle.\n\nKESSLER: "Will you vote for it?"\n\nDOYLE: "I will read it first."',
        (("Will you vote for it?", "Paul Kessler"), ("I will read it first.", "Rita Doyle")),
    ),
    StressItem(
        "as somebody put it",
        "The vote was, as Rita Doyle put it, “a coin that landed on its edge.”",
        (("a coin that landed on its edge.", "Rita Doyle"),),
    ),
    StressItem(
        "in somebody's words",
        "In Rita Doyle’s words, the vote was “a coin that landed on its edge.”",
        (("a coin that landed on its edge.", "Rita Doyle"),),
    ),
    StressItem(
        "somebody's claim",
        "Paul Kessler rejected Rita Doyle’s claim that the vote was “bought and paid for.”",
        (("bought and paid for.", "Rita Doyle"),),
    ),
    StressItem(
        "somebody's lawyer speaks, not somebody",
        "Rita Doyle’s lawyer, Paul Kessler, said: “My client was in Denver.”",
        (("My client was in Denver.", "Paul Kessler"),),
    ),
    StressItem(
        "somebody's unnamed lawyer speaks",
        "“My client was in Denver,” Rita Doyle’s lawyer said.",
        (("My client was in Denver,", "Rita Doyle’s lawyer"),),
    ),
    StressItem(
        "a fragment with called",
        "Rita Doyle called the budget “a wish list” on Tuesday.",
        (("a wish list", "Rita Doyle"),),
    ),
    StressItem(
        "two fragments in one sentence",
        "Rita Doyle described the budget as “a wish list” and its author as “a poet.”",
        (("a wish list", "Rita Doyle"), ("a poet.", "Rita Doyle")),
    ),
    StressItem(
        "two people in one sentence",
        "Rita Doyle called the budget “a wish list,” while Paul Kessler praised it as “a promise kept.”",
        (("a wish list,", "Rita Doyle"), ("a promise kept.", "Paul Kessler")),
    ),
    StressItem(
        "question and answer in one paragraph",
        "“Where is the money?” asked Rita Doyle. “In the bank,” Paul Kessler answered.",
        (("Where is the money?", "Rita Doyle"), ("In the bank,", "Paul Kessler")),
    ),
    StressItem(
        "reported speech around an inner quotation",
        "Paul Kessler said that Rita Doyle was wrong and that the plan was “dead on arrival.”",
        (("dead on arrival.", "Paul Kessler"),),
    ),
    StressItem(
        "the person spoken about is not the speaker",
        "“She is the best neighbour we ever had,” Paul Kessler said of Rita Doyle.",
        (("She is the best neighbour we ever had,", "Paul Kessler"),),
    ),
    StressItem(
        "a name inside the quotation is not its speaker",
        "“Rita Doyle never called me back,” said Paul Kessler.",
        (("Rita Doyle never called me back,", "Paul Kessler"),),
    ),
    StressItem(
        "participle of the same subject",
        "Rita Doyle left the chamber early, complaining of “a smell of paint and panic.”",
        (("a smell of paint and panic.", "Rita Doyle"),),
    ),
    StressItem(
        "present tense of features",
        "“I still sleep in the van,” says Rita Doyle.",
        (("I still sleep in the van,", "Rita Doyle"),),
    ),
    StressItem(
        "a verb that is no verb of speech",
        "“I still sleep in the van,” laughs Rita Doyle.",
        (("I still sleep in the van,", "Rita Doyle"),),
    ),
    StressItem(
        "an adverb and an object between name and cue",
        "“I still sleep in the van,” Rita Doyle, 61, quietly told her hosts.",
        (("I still sleep in the van,", "Rita Doyle"),),
    ),
    StressItem(
        "two speakers alternate by paragraph",
        "“The road is finished,” Rita Doyle said.\n\n“The road is a trench,” Paul Kessler said.\n\n“A trench with lights,” Doyle said.",
        (
            ("The road is finished,", "Rita Doyle"),
            ("The road is a trench,", "Paul Kessler"),
            ("A trench with lights,", "Rita Doyle"),
        ),
    ),
)

SOURCES = (
    StressItem(
        "an organisation speaks",
        "Harbour Rail said in a statement: “Trains will run on Monday.”",
        (("Trains will run on Monday.", "Harbour Rail"),),
        channels=("in a statement",),
    ),
    StressItem(
        "police as a source",
        "“The suspect was arrested at the airport,” police said.",
        (("The suspect was arrested at the airport,", "police"),),
    ),
    StressItem(
        "an unnamed spokesperson",
        "“We do not comment on rumours,” a spokesperson for the school said.",
        (("We do not comment on rumours,", "spokesperson for the school"),),
    ),
    StressItem(
        "a named spokesperson of an organisation",
        "“We do not comment on rumours,” said Harbour Rail spokesman Ivo Petrak.",
        (("We do not comment on rumours,", "Ivo Petrak"),),
        roles=("Harbour Rail spokesman",),
    ),
    StressItem(
        "an unnamed resident",
        "“We heard a bang and then nothing,” one resident said.",
        (("We heard a bang and then nothing,", "one resident"),),
    ),
    StressItem(
        "several people with one voice",
        "“Open the gates!” fans shouted.",
        (("Open the gates!", "fans"),),
    ),
    StressItem(
        "a report is quoted",
        "The report found “serious failings at every level.”",
        (("serious failings at every level.", "report"),),
    ),
    StressItem(
        "a letter with its writer",
        "In a letter to parents, principal Ivo Petrak wrote: “School will be closed on Friday.”",
        (("School will be closed on Friday.", "Ivo Petrak"),),
        channels=("In a letter to parents",),
    ),
    StressItem(
        "a quotation that nobody says",
        "It was raining in Leeds. There were cries of “Shame!” from somewhere in the hall.",
        (("Shame!", None),),
    ),
    StressItem(
        "an answer nobody is named for",
        "The door opened. “Who is it?” There was no reply.",
        (("Who is it?", None),),
    ),
    StressItem(
        "a quoted question between an exchange with its names",
        "Rita Doyle met Paul Kessler at the gate. “Did you bring the keys?” Doyle asked. “No,” said Kessler.",
        (("Did you bring the keys?", "Rita Doyle"), ("No,", "Paul Kessler")),
    ),
)

PEOPLE = (
    StressItem(
        "a title is no part of the name",
        "Secretary of Transport Helen Marsh signed the deal. “It is a beginning,” Marsh said.",
        (("It is a beginning,", "Helen Marsh"),),
        roles=("Secretary of Transport",),
    ),
    StressItem(
        "a doctor's title is no part of the name",
        "“Wash your hands,” said Dr. Helen Marsh.",
        (("Wash your hands,", "Helen Marsh"),),
    ),
    StressItem(
        "a military rank is no part of the name",
        "“The bridge held,” Lt. Col. Helen Marsh said.",
        (("The bridge held,", "Helen Marsh"),),
    ),
    StressItem(
        "the full name comes later",
        "“It is a beginning,” Marsh said.\n\nHelen Marsh has led the department since May.",
        (("It is a beginning,", "Helen Marsh"),),
    ),
    StressItem(
        "the pronoun is the subject before, not the nearest name",
        "The pact was signed by Peter Hale and Arun Mehta. Hale described it as “solid.” In a post on X, he said, “Our ties are strong.”",
        (("solid.", "Peter Hale"), ("Our ties are strong.", "Peter Hale")),
        channels=(None, "In a post on X"),
    ),
    StressItem(
        "she beside he",
        "Peter Hale and his brother met Anna Cruz and her daughter on Monday. “I told him the truth,” she said.",
        (("I told him the truth,", "Anna Cruz"),),
    ),
    StressItem(
        "he beside she",
        "Anna Cruz and her daughter met Peter Hale and his brother on Monday. “I told her the truth,” he said.",
        (("I told her the truth,", "Peter Hale"),),
    ),
    StressItem(
        "gender by Mr and Ms",
        "Ms. Okello and Mr. Tran disagree about the dam. “It will leak,” he said. “It will not,” she said.",
        (("It will leak,", "Tran"), ("It will not,", "Okello")),
    ),
    StressItem(
        "same speaker as before by pronoun",
        "“The dam is safe,” Peter Hale said.\n\n“I would let my own children swim below it,” he added.",
        (("The dam is safe,", "Peter Hale"), ("I would let my own children swim below it,", "Peter Hale")),
    ),
    StressItem(
        "relatives with one surname",
        "Sam Whitlow and his sister Grace Whitlow own the orchard. “I pick,” said Grace Whitlow. “I sell,” said Sam Whitlow.",
        (("I pick,", "Grace Whitlow"), ("I sell,", "Sam Whitlow")),
    ),
    StressItem(
        "a first name alone at second mention",
        "Grace Whitlow keeps 40 hives behind her house in Bangor. “They know my car,” says Grace.",
        (("They know my car,", "Grace Whitlow"),),
    ),
    StressItem(
        "a particle in the name",
        "“The wind was too strong,” said Ilse van der Berg. “I nearly fell,” van der Berg added.",
        (("The wind was too strong,", "Ilse van der Berg"), ("I nearly fell,", "Ilse van der Berg")),
    ),
    StressItem(
        "an Arabic article in the name",
        "“The wells are dry,” Omar al-Khatib said. Al-Khatib has farmed here since 1990.",
        (("The wells are dry,", "Omar al-Khatib"),),
    ),
    StressItem(
        "initials in the name",
        "“The talks went well,” S. K. Menon said.",
        (("The talks went well,", "S. K. Menon"),),
    ),
    StressItem(
        "an initial without its stop",
        "“The talks went well,” S Venkatraman said after the dinner.",
        (("The talks went well,", "S Venkatraman"),),
    ),
    StressItem(
        "a suffix after the name",
        "“My father taught me,” Luis Ortega Jr. said.",
        (("My father taught me,", "Luis Ortega Jr."),),
    ),
    StressItem(
        "an Irish apostrophe in the name",
        "“The ferry is full,” said Nora O’Dwyer.",
        (("The ferry is full,", "Nora O’Dwyer"),),
    ),
    StressItem(
        "an Irish apostrophe beside single marks",
        "'The ferry is full,' said Nora O'Dwyer. 'Come back at six o'clock.'",
        (("The ferry is full,", "Nora O'Dwyer"), ("Come back at six o'clock.", "Nora O'Dwyer")),
    ),
    StressItem(
        "a hyphenated surname with accents",
        "“The snow came early,” said Zoë Lévy-Östlund.",
        (("The snow came early,", "Zoë Lévy-Östlund"),),
    ),
    StressItem(
        "an athlete with one name",
        "Brazilian striker Juninha scored twice in Lyon. “I was lucky,” Juninha said.",
        (("I was lucky,", "Juninha"),),
    ),
    StressItem(
        "a place and a day are no speakers",
        "“We start in April,” Nora Quill, an architect, said in Paris on Monday.",
        (("We start in April,", "Nora Quill"),),
    ),
    StressItem(
        "a party and state after the name",
        "“The bill is dead,” said Sen. Nora Quill, R-Idaho.",
        (("The bill is dead,", "Nora Quill"),),
    ),
)

NOT_QUOTES = (
    StressItem(
        "a nickname between first and last name",
        "Eddie “The Hammer” Kovacs retired on Sunday. “My hands hurt,” Eddie Kovacs said.",
        (("My hands hurt,", "Eddie Kovacs"),),
        ("The Hammer",),
    ),
    StressItem(
        "a nickname somebody is known by",
        "Eddie Kovacs, known as “the Hammer,” retired on Sunday.",
        (),
        ("the Hammer,",),
    ),
    StressItem(
        "a nickname in single marks",
        "Eddie 'The Hammer' Kovacs retired on Sunday.",
        (),
        ("The Hammer",),
    ),
    StressItem(
        "a television show",
        "On “Morning Desk,” Eddie Kovacs said, “I am finished.”",
        (("I am finished.", "Eddie Kovacs"),),
        ("Morning Desk,",),
    ),
    StressItem(
        "a book and its author",
        "Nora Quill, the author of “A Short History of Rope,” spoke in Oslo on Friday.",
        (),
        ("A Short History of Rope,",),
    ),
    StressItem(
        "song titles in a row",
        "The band played “Copper,” “Ninety Miles” and “My Old Coat” before the rain came.",
        (),
        ("Copper,", "Ninety Miles", "My Old Coat"),
    ),
    StressItem(
        "a film title that is a sentence",
        "The film “I Know Where the Keys Are” opens on Friday in 300 cinemas.",
        (),
        ("I Know Where the Keys Are",),
    ),
    StressItem(
        "a title in single marks",
        "She made her name in ‘The Salt Road’, which ran for six years in the West End.",
        (),
        ("The Salt Road",),
    ),
    StressItem("scare quotes", "Critics say the so-called “reform” would close 40 libraries.", (), ("reform",)),
    StressItem("sarcasm", "The “luxury” suite had no windows and one tap.", (), ("luxury",)),
    StressItem("a word as a word", "The word “sorry” does not occur in the 90-page document.", (), ("sorry",)),
    StressItem("a term explained", "Engineers use the term “creep” for the slow bending of metal under load.", (), ("creep",)),
    StressItem("a translation", "The hall is called Talo, which means “house” in Finnish.", (), ("house",)),
    StressItem(
        "a programme's name",
        "The city’s “Clean Corners” programme began in March with 20 bins.",
        (),
        ("Clean Corners",),
    ),
    StressItem(
        "a defined name in a contract",
        "Northgate Holdings Ltd. (“the Company”) reported its results on Monday.",
        (),
        ("the Company",),
    ),
    StressItem(
        "a sign",
        "A sign on the door read “No dogs, no bikes, no exceptions.”",
        (),
        ("No dogs, no bikes, no exceptions.",),
    ),
    StressItem("a banner", "Protesters carried a banner that read “Water Is Life” across the bridge.", (), ("Water Is Life",)),
    StressItem(
        "the headline repeated",
        "'River ties never better': Mayors sign flood pact\n\nNora Quill, mayor of Elms, signed the pact on Monday. \"Our river ties have never been better,\" Quill said.",
        (("Our river ties have never been better,", "Nora Quill"),),
        ("River ties never better",),
        headline="'River ties never better': Mayors sign flood pact",
    ),
    StressItem("an operation's name", "The army began Operation “Northern Lantern” at dawn.", (), ("Northern Lantern",)),
    StressItem(
        "a ship's name in marks",
        "The ferry “Queen of the Fjords” ran aground near Bergen on Sunday.",
        (),
        ("Queen of the Fjords",),
    ),
    StressItem("a button on a page", "Users must click “Accept all” before they can read on.", (), ("Accept all",)),
)

CHANNELS = (
    StressItem(
        "a channel belongs to its own quotation only",
        "In a post on X, Helen Marsh wrote, “The deal is done.” Later, at dinner in Geneva, Marsh called it “historic.”",
        (("The deal is done.", "Helen Marsh"), ("historic.", "Helen Marsh")),
        channels=("In a post on X", None),
    ),
    StressItem(
        "a channel after the cue",
        "“The deal is done,” Helen Marsh said in an interview with Radio Harbour. “We shook hands.”",
        (("The deal is done,", "Helen Marsh"), ("We shook hands.", "Helen Marsh")),
        channels=("in an interview with Radio Harbour", None),
    ),
    StressItem(
        "told reporters",
        "“The deal is done,” Helen Marsh told reporters.",
        (("The deal is done,", "Helen Marsh"),),
        channels=("told reporters",),
    ),
    StressItem(
        "at a news conference",
        "Helen Marsh said at a news conference, “The deal is done.”",
        (("The deal is done.", "Helen Marsh"),),
        channels=("at a news conference",),
    ),
    StressItem(
        "no channel at all",
        "“The deal is done,” Helen Marsh said on Tuesday.",
        (("The deal is done,", "Helen Marsh"),),
        channels=(None,),
    ),
)

LEAD_INS = (
    StressItem(
        "a post set apart after a colon",
        "Governor Dana Ruiz answered within the hour from her official account:\n\n“The road stays open. Ask the people who plow it.”",
        (("The road stays open. Ask the people who plow it.", "Dana Ruiz"),),
    ),
    StressItem(
        "a statement set apart after a colon, over two paragraphs",
        "In a statement, Superintendent Carl Voss said:\n\n“We have heard the parents.\n\n“We will not close the school in June.”",
        (("We have heard the parents.", "Carl Voss"), ("We will not close the school in June.", "Carl Voss")),
    ),
    StressItem(
        "a tweet set apart after its author",
        "Helen Okafor met Dana Ruiz on Monday. Okafor tweeted afterward:\n\n“Good talk. No deal.”",
        (("Good talk. No deal.", "Helen Okafor"),),
    ),
    StressItem(
        "a message set apart after an office",
        "The sheriff’s office posted this on its page:\n\n“The bridge is out. Use the ferry road until Friday.”",
        (("The bridge is out. Use the ferry road until Friday.", "sheriff’s office"),),
    ),
    StressItem(
        "an exchange set apart, each with its own lead-in",
        "Senator Paul Brandt asked:\n\n“Who signed the order?”\n\nMaria Lopez, the agency’s director, replied:\n\n“I did.”",
        (("Who signed the order?", "Paul Brandt"), ("I did.", "Maria Lopez")),
    ),
    StressItem(
        "a caption set apart after a pronoun",
        "Singer Liv Moreau turned 40 on Sunday. She captioned a picture of the cake:\n\n“Older than the piano.”",
        (("Older than the piano.", "Liv Moreau"),),
    ),
    StressItem(
        "they said after an organisation",
        "Ferndale Records denies that it blocked the concert.\n\n“At no point did we stop her from singing,” they said in a statement.",
        (("At no point did we stop her from singing,", "Ferndale Records"),),
    ),
    StressItem(
        "it said after a company",
        "Brightwater Energy has closed the plant. “We did not take this decision lightly,” it said.",
        (("We did not take this decision lightly,", "Brightwater Energy"),),
    ),
    StressItem(
        "a president without a name goes on as he",
        "Sue Park testified for two hours. The president told reporters that he had not watched. “I hear she did fine,” he said.",
        (("I hear she did fine,", "president"),),
    ),
    StressItem(
        "a question put to somebody before their answer",
        "Did Ann Lee ever think of leaving? “Every winter,” she said.",
        (("Every winter,", "Ann Lee"),),
    ),
)

STRESS = (*MARKS, *ATTRIBUTION, *SOURCES, *PEOPLE, *NOT_QUOTES, *CHANNELS, *LEAD_INS)
"""Every item, by group; names are unique."""
