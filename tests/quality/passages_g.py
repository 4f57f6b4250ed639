"""Passages in the manner of US news sites, a little longer, with every quotation's speaker: several speakers each.

Every quotation of a passage is listed in order; the passages of ``KEPT`` are measured and never learnt from.
"""

from tests.quality.stress import StressItem

PASSAGES = (
    StressItem(
        "a spending fight with three speakers",
        (
            "Senate Republicans on Tuesday rejected a White House request for $18 billion in emergency money to replace aging air "
            "traffic control equipment, saying that the administration had not explained how it would be spent.\n\n"
            "“We’re not opposed to modern radar,” said Sen. Preston Vail of Idaho, the top Republican on the Appropriations "
            "Committee. “We’re opposed to writing a check this size on the basis of a four-page letter.”\n\n"
            "Transportation Secretary Magda Kowalczyk has warned that some of the systems are more than 40 years old and that spare "
            "parts for them are no longer made. She met with Vail for an hour on Monday.\n\n"
            "A White House official, who was granted anonymity to discuss private conversations, described the meeting as "
            "“constructive but inconclusive.” Kowalczyk said afterward that she would provide whatever additional information the "
            "committee needed.\n\n"
            "“I will sit with any member for as long as it takes,” she said."
        ),
        (
            ("We’re not opposed to modern radar,", "Preston Vail"),
            ("We’re opposed to writing a check this size on the basis of a four-page letter.", "Preston Vail"),
            ("constructive but inconclusive.", "White House official"),
            ("I will sit with any member for as long as it takes,", "Magda Kowalczyk"),
        ),
    ),
    StressItem(
        "a school lunch debt plan",
        (
            "Minnesota would become the fifth state to provide free breakfast and lunch to all students under a bill that the House "
            "passed on Thursday on a vote of 70-58.\n\n"
            '"There\'s no means test for a textbook," said Rep. Theresa Nakamura, a former lunch lady from Duluth who sponsored the '
            'bill. "There\'s no means test for the bus, or for the library, or for the drinking fountain."\n\n'
            "Republicans questioned the cost, which is estimated at $400 million over two years. Rep. Clifton Barr, a farmer from "
            "the southwestern corner of the state, said that the bill would pay for the meals of children whose parents can easily "
            "afford them.\n\n"
            '"I\'ve got three kids in school," Barr told his colleagues. "I don\'t need the state to buy their lunch."\n\n'
            "The governor has said that he would sign it."
        ),
        (
            ("There's no means test for a textbook,", "Theresa Nakamura"),
            ("There's no means test for the bus, or for the library, or for the drinking fountain.", "Theresa Nakamura"),
            ("I've got three kids in school,", "Clifton Barr"),
            ("I don't need the state to buy their lunch.", "Clifton Barr"),
        ),
    ),
    StressItem(
        "a long answer in an interview",
        (
            "The head of the Federal Emergency Management Agency acknowledged on Sunday that help had been slow to reach some "
            "mountain communities in North Carolina.\n\n"
            "“We had 46 roads that were gone. They weren’t blocked, they were gone,” Administrator Russell Amsterdam said on CBS’s "
            "“Face the Nation.” “You can move supplies to the edge of that, and then you’re dependent on helicopters and mules.”\n\n"
            "Host Christa Weldon pressed him on reports that aircraft had been kept on the ground for a day because of a dispute "
            "with a contractor. Amsterdam said the reports were accurate. He said that he had since ended the contract and that the "
            "agency would seek to recover the money.\n\n"
            "“I’m not here to make excuses,” he said. “People had every right to expect that those helicopters would be in the "
            "air.”"
        ),
        (
            ("We had 46 roads that were gone. They weren’t blocked, they were gone,", "Russell Amsterdam"),
            ("You can move supplies to the edge of that, and then you’re dependent on helicopters and mules.", "Russell Amsterdam"),
            ("I’m not here to make excuses,", "Russell Amsterdam"),
            ("People had every right to expect that those helicopters would be in the air.", "Russell Amsterdam"),
        ),
        not_quotes=("Face the Nation.",),
    ),
    StressItem(
        "an investor letter and a response",
        (
            "An activist investor on Monday called for the sale of Marrow & Vine, arguing that the restaurant chain has lost its "
            "way after a decade of expansion.\n\n"
            "In a letter to the company’s board, Gideon Falkenrath, whose fund owns about 6% of the shares, wrote that the chain "
            "“opened 400 restaurants and forgot what it was serving in them.” He said at least two competitors would be interested "
            "in buying it.\n\n"
            "“We urge the board to act before the next lease is signed,” Falkenrath wrote.\n\n"
            "The company said it valued the views of all shareholders. “Our plan is working, and we intend to stay with it,” it "
            "said in a statement. Chief Executive Priscilla Obando did not answer the letter herself.\n\n"
            "Shares of Marrow & Vine rose 8% in afternoon trading, their largest gain in more than a year. They remain about 40% "
            "below the high they reached in 2021."
        ),
        (
            ("opened 400 restaurants and forgot what it was serving in them.", "Gideon Falkenrath"),
            ("We urge the board to act before the next lease is signed,", "Gideon Falkenrath"),
            ("Our plan is working, and we intend to stay with it,", "Marrow & Vine"),
        ),
    ),
    StressItem(
        "a trade deal and the dairy farmers",
        (
            "The United States and the European Union on Friday announced an agreement that would lower tariffs on American cheese "
            "and European wine, settling a quarrel that had lasted for most of a decade.\n\n"
            '"This is a good day for anyone who milks a cow in this country," said Agriculture Secretary Vaughn Lockridge, who took '
            "part in the final round of talks in Brussels.\n\n"
            "Farmers said they were pleased but would wait to see the details. Under the agreement, American producers would be "
            'able to use names such as "parmesan" and "feta" on cheese that is sold in Europe, but only if the label also shows '
            "where it was made.\n\n"
            "Ursula Bjornstad, who milks 400 cows near Eau Claire, Wisconsin, said she had heard promises before. \"I'll believe it "
            'when I see it on the milk check," Bjornstad said.'
        ),
        (
            ("This is a good day for anyone who milks a cow in this country,", "Vaughn Lockridge"),
            ("I'll believe it when I see it on the milk check,", "Ursula Bjornstad"),
        ),
        not_quotes=(
            "parmesan",
            "feta",
        ),
    ),
    StressItem(
        "an airline strike is averted",
        (
            "Flight attendants at Pan Western Airlines reached a tentative contract with the company early on Saturday, hours "
            "before they were to begin a strike that would have stranded as many as 200,000 travelers.\n\n"
            "“Our members will see the largest raises in the history of this airline,” said Joaquina Ferris, who led the "
            "negotiations for the union. The agreement also provides that attendants will be paid for the time that passengers are "
            "boarding, which had been a main point of dispute.\n\n"
            "Nathaniel Boone, the airline’s chief operating officer, thanked both teams in a message to employees.\n\n"
            "“This was hard, and it should have been done sooner,” Boone wrote. “I am glad that it is done now.”\n\n"
            "The union’s 21,000 members will vote on the contract next month. It would run for four years."
        ),
        (
            ("Our members will see the largest raises in the history of this airline,", "Joaquina Ferris"),
            ("This was hard, and it should have been done sooner,", "Nathaniel Boone"),
            ("I am glad that it is done now.", "Nathaniel Boone"),
        ),
    ),
    StressItem(
        "a bus company and migrants",
        (
            "CHICAGO — Two buses carrying 97 migrants from the Texas border arrived at Union Station before dawn on Sunday, the "
            "first in nearly four months, and city officials said that they had received no notice.\n\n"
            "“We found out when a janitor called us,” said Marguerite Lacombe, a deputy mayor. “There were children in short "
            "sleeves, and it was 29 degrees.”\n\n"
            "Volunteers brought coats and blankets from a nearby church. Most of the travelers were from Venezuela and Ecuador, and "
            "several of them said they had wanted to go to New York.\n\n"
            "A spokesman for the Texas Division of Emergency Management, Foster Tran, said that every passenger had signed a form "
            "agreeing to the trip. “Chicago calls itself a welcoming city,” Tran said in an email. “We take it at its word.”"
        ),
        (
            ("We found out when a janitor called us,", "Marguerite Lacombe"),
            ("There were children in short sleeves, and it was 29 degrees.", "Marguerite Lacombe"),
            ("Chicago calls itself a welcoming city,", "Foster Tran"),
            ("We take it at its word.", "Foster Tran"),
        ),
    ),
    StressItem(
        "a space telescope finding",
        (
            "Astronomers have detected water vapor in the atmosphere of a small, rocky planet about 40 light-years from Earth, they "
            "reported on Wednesday in the journal Nature.\n\n"
            '"I stared at the graph for a long time before I told anyone," said Rosamund Achari, an astronomer at the University of '
            'Arizona and the lead author of the paper. "You want to be sure that it isn\'t the star."\n\n'
            "The planet orbits a dim red star every 11 days. It is almost certainly too hot for life, but the finding suggests that "
            "worlds of its size can hold on to their air.\n\n"
            'Leif Donnelly, who was not part of the team, called the result "very convincing." He said that he would like to see it '
            "confirmed with a second instrument.\n\n"
            '"This is what the telescope was built to do," Donnelly said.'
        ),
        (
            ("I stared at the graph for a long time before I told anyone,", "Rosamund Achari"),
            ("You want to be sure that it isn't the star.", "Rosamund Achari"),
            ("very convincing.", "Leif Donnelly"),
            ("This is what the telescope was built to do,", "Leif Donnelly"),
        ),
    ),
    StressItem(
        "a transfer of a college star",
        (
            "LAWRENCE, Kan. — Guard DeShawn Maribel, who led the Big 12 in scoring last season, said on Monday that he would "
            "transfer, ending weeks of speculation about his future.\n\n"
            "“I love this place, and I’ll always be grateful,” Maribel wrote on Instagram. “I’ve got to do what is best for me and "
            "my family.”\n\n"
            "He averaged 22.6 points a game as a sophomore. Several schools are expected to pursue him, and under current rules he "
            "will be able to play right away.\n\n"
            "Coach Bill Tarkington said that he had spoken with Maribel on Sunday night and that the conversation was a good one. "
            "“I told him my phone number isn’t going to change,” Tarkington said. “I hope he wins every game except the ones "
            "against us.”"
        ),
        (
            ("I love this place, and I’ll always be grateful,", "DeShawn Maribel"),
            ("I’ve got to do what is best for me and my family.", "DeShawn Maribel"),
            ("I told him my phone number isn’t going to change,", "Bill Tarkington"),
            ("I hope he wins every game except the ones against us.", "Bill Tarkington"),
        ),
    ),
    StressItem(
        "a museum’s new wing and its donor",
        (
            "PHILADELPHIA — An art museum said on Thursday that it would remove the name of a pharmaceutical family from a wing "
            "that opened in 2003, after two years of protests by people who had lost relatives to opioids.\n\n"
            "“We listened, and we talked with the families, and we came to believe that the name was keeping people away,” said "
            "Phineas Okada, the museum’s director.\n\n"
            "The family said in a statement that it was disappointed by the decision. It has given the museum about $9 million over "
            "the years and has not asked for any of it to be returned.\n\n"
            "Celestine Webb, whose brother died of an overdose in 2015, had stood on the museum’s steps every Saturday. She said "
            "that she planned to buy a ticket this weekend. “I’ve never been inside,” Webb said."
        ),
        (
            (
                "We listened, and we talked with the families, and we came to believe that the name was keeping people away,",
                "Phineas Okada",
            ),
            ("I’ve never been inside,", "Celestine Webb"),
        ),
    ),
    StressItem(
        "a tax audit of a senator",
        (
            "Sen. Kimball Ayers failed to pay $87,000 in taxes on rental income from two beach houses, according to documents "
            "obtained by the Washington Examiner.\n\n"
            "The documents show that the Delaware Democrat did not report the income in 2019 or 2020. He paid what he owed, with "
            "interest, in January, about a week after his office was first asked about the matter.\n\n"
            '"The senator relied on an accountant who is no longer in his employ," said Trudy Vincent, a spokeswoman. "When he '
            'learned of the mistake, he corrected it."\n\n'
            "Ayers, who sits on the Senate Finance Committee, has often called for stricter enforcement of the tax code. In a 2021 "
            'speech, he said that "ordinary people pay what they owe, and they don\'t get a grace period." He did not respond to a '
            "question about that speech."
        ),
        (
            ("The senator relied on an accountant who is no longer in his employ,", "Trudy Vincent"),
            ("When he learned of the mistake, he corrected it.", "Trudy Vincent"),
            ("ordinary people pay what they owe, and they don't get a grace period.", "Kimball Ayers"),
        ),
    ),
    StressItem(
        "a labor board ruling",
        (
            "A coffee chain illegally fired seven workers at a shop in Buffalo, New York, because they had tried to form a union, "
            "the National Labor Relations Board ruled on Wednesday.\n\n"
            "The board said that managers had “engaged in a pattern of surveillance and retaliation” and ordered the company to "
            "offer the workers their jobs back.\n\n"
            "“I’d take it,” said Brady Villanueva, 25, one of the seven, who has since found work at a bakery. “I’d walk in there "
            "tomorrow, because that was the whole point.”\n\n"
            "The company, Cinder Coffee, said that it disagreed with the decision and was considering an appeal. “These individuals "
            "were let go for violating safety policies,” it said in a statement. Workers at 41 of the chain’s shops have voted to "
            "join a union."
        ),
        (
            ("engaged in a pattern of surveillance and retaliation", "National Labor Relations Board"),
            ("I’d take it,", "Brady Villanueva"),
            ("I’d walk in there tomorrow, because that was the whole point.", "Brady Villanueva"),
            ("These individuals were let go for violating safety policies,", "Cinder Coffee"),
        ),
    ),
    StressItem(
        "a wildfire survivor returns",
        (
            "PARADISE VALLEY, Mont. — Maribeth Ochoa came home on Friday to a chimney, a mailbox and the frame of a piano.\n\n"
            "“I taught 200 kids on that piano,” Ochoa, 71, said as she walked across the ashes. “I can tell you what every one of "
            "them played.”\n\n"
            "The fire, which was started by lightning on July 19, destroyed 58 homes along the Yellowstone River. Officials began "
            "letting residents return on Thursday, a few at a time and with an escort.\n\n"
            "State Insurance Commissioner Stanley Ruggs said that about a third of the homes were not insured. He blamed rising "
            "premiums, which have doubled in the valley in four years.\n\n"
            "“There are people here who did nothing wrong except run out of money,” Ruggs said."
        ),
        (
            ("I taught 200 kids on that piano,", "Maribeth Ochoa"),
            ("I can tell you what every one of them played.", "Maribeth Ochoa"),
            ("There are people here who did nothing wrong except run out of money,", "Stanley Ruggs"),
        ),
    ),
)

KEPT = (
    StressItem(
        "a death penalty case at the high court",
        (
            "WASHINGTON — The Supreme Court on Monday declined to stop the execution of an Alabama man whose lawyers say that the "
            "jury was never told of his brain injury.\n\n"
            "The justices did not explain their decision, as is customary in such cases. Three of them dissented. “The Constitution "
            "requires more than we have given this man,” Justice Abigail Sorensen-Cho wrote.\n\n"
            "Calvin Broome, 49, was convicted of killing a store clerk during a robbery in 1997. He had been struck in the head "
            "with a pipe as a teenager, and a doctor who examined him before the trial was not asked to testify.\n\n"
            "“I could have told them what I saw on the scan,” the doctor, Ralph Medina, said in an interview on Tuesday. “No one "
            "called me.”\n\n"
            "The execution is scheduled for Thursday evening at a prison in Atmore."
        ),
        (
            ("The Constitution requires more than we have given this man,", "Abigail Sorensen-Cho"),
            ("I could have told them what I saw on the scan,", "Ralph Medina"),
            ("No one called me.", "Ralph Medina"),
        ),
    ),
    StressItem(
        "a primary debate recap",
        (
            "The three leading Democrats in the race for governor of Illinois clashed over crime and taxes on Wednesday night in a "
            "debate that grew personal in its final minutes.\n\n"
            "“You have been in public life for 30 years and you have never cut a single tax,” Treasurer Eleanor Voight told Jamal "
            "Cartwright, the president of the Cook County Board.\n\n"
            "Cartwright replied that the county had reduced its property tax levy twice since he took office. He accused Voight of "
            "running “a campaign of slogans.”\n\n"
            "The third candidate, Rep. Deirdre Sung, largely stayed out of the argument. Asked about it after the debate, she told "
            "reporters that viewers were probably more interested in what the candidates planned to do about housing costs and "
            "commuter rail service.\n\n"
            "“I don’t think anyone at home was keeping score on who interrupted whom,” Sung said."
        ),
        (
            ("You have been in public life for 30 years and you have never cut a single tax,", "Eleanor Voight"),
            ("a campaign of slogans.", "Jamal Cartwright"),
            ("I don’t think anyone at home was keeping score on who interrupted whom,", "Deirdre Sung"),
        ),
    ),
    StressItem(
        "a statement by a law enforcement agency",
        (
            "HAGERSTOWN, Md. — A tractor-trailer carrying chickens overturned on Interstate 70 on Wednesday morning, closing both "
            "directions for more than five hours.\n\n"
            '"Troopers responded at approximately 6:45 a.m. and found the vehicle on its side across three lanes," the Maryland '
            'State Police said in a statement. "The driver was taken to a hospital with injuries that are not believed to be '
            'life-threatening."\n\n'
            "Workers from a nearby farm helped to gather the birds, several hundred of which had escaped into the median. Some "
            "drivers got out of their cars to assist them.\n\n"
            "Caroline Opoku, who was on her way to a job interview in Frederick, ended up with a hen in her back seat.\n\n"
            "\"I called and told them I'd be late, and I sent a picture so they'd believe me,\" Opoku said."
        ),
        (
            (
                "Troopers responded at approximately 6:45 a.m. and found the vehicle on its side across three lanes,",
                "Maryland State Police",
            ),
            ("The driver was taken to a hospital with injuries that are not believed to be life-threatening.", "Maryland State Police"),
            ("I called and told them I'd be late, and I sent a picture so they'd believe me,", "Caroline Opoku"),
        ),
    ),
    StressItem(
        "a hospital and a ransomware attack",
        (
            "BURLINGTON, Vt. — Doctors at one of New England’s largest hospitals were keeping records on paper for an eighth day on "
            "Thursday after a cyberattack forced it to shut down its computers.\n\n"
            "“We’re caring for patients the way we did in 1990,” said Lenore Whitfield, the hospital’s president. “It’s slower, but "
            "it’s safe.”\n\n"
            "Some appointments, including radiation treatments for about 300 cancer patients, have been postponed. One nurse said "
            "that she and her colleagues had been running test results from floor to floor by hand.\n\n"
            "Abel Mukherjee, a retired teacher from Stowe, was told on Monday that his treatment would be delayed by at least a "
            "week. He said the staff had been apologetic.\n\n"
            "“I don’t blame anyone here,” Mukherjee said. “But when you have what I have, a week is a long time.”"
        ),
        (
            ("We’re caring for patients the way we did in 1990,", "Lenore Whitfield"),
            ("It’s slower, but it’s safe.", "Lenore Whitfield"),
            ("I don’t blame anyone here,", "Abel Mukherjee"),
            ("But when you have what I have, a week is a long time.", "Abel Mukherjee"),
        ),
    ),
    StressItem(
        "a retired justice remembered",
        (
            "Former colleagues gathered on Tuesday at the Supreme Court to remember retired Justice Ada Pemberton, who died last "
            "week at the age of 93.\n\n"
            "“She never raised her voice, because she never needed to,” Chief Justice Montgomery Tate said in the Great Hall, where "
            "her coffin was placed on the same platform that once held Lincoln’s. “All of us wrote better opinions because we knew "
            "that she would read them.”\n\n"
            "Pemberton served on the court for 24 years and wrote the majority opinion in one of its most important cases on the "
            "rights of students.\n\n"
            "Sunniva Clark-Diaz, who was her law clerk in 1998, recalled that the justice had come to the hospital on the day her "
            "daughter was born. “She brought soup,” Clark-Diaz said, “and a draft that she wanted back by morning.”"
        ),
        (
            ("She never raised her voice, because she never needed to,", "Montgomery Tate"),
            ("All of us wrote better opinions because we knew that she would read them.", "Montgomery Tate"),
            ("She brought soup,", "Sunniva Clark-Diaz"),
            ("and a draft that she wanted back by morning.", "Sunniva Clark-Diaz"),
        ),
    ),
    StressItem(
        "a sports betting bill",
        (
            "MONTGOMERY, Ala. — For the third year in a row, Alabama lawmakers ended their session on Thursday without legalizing "
            "sports betting, which is now permitted in 38 states.\n\n"
            'The bill fell one vote short in the Senate shortly before midnight. "People in my district drive 40 minutes to place a '
            'bet in Mississippi," said Sen. Rodrigo Appleton, the sponsor. "The money leaves, and the problems come home."\n\n'
            "Religious groups had urged a no vote. So had the mother of a young man from Huntsville who lost $80,000 on his phone "
            "in a single basketball season.\n\n"
            '"They call it a game," the mother, Hepzibah Crane, told senators at a hearing in March. "My son\'s game cost him his '
            'house and his marriage."\n\n'
            "Appleton said that he planned to bring the bill back next year with more money for treatment."
        ),
        (
            ("People in my district drive 40 minutes to place a bet in Mississippi,", "Rodrigo Appleton"),
            ("The money leaves, and the problems come home.", "Rodrigo Appleton"),
            ("They call it a game,", "Hepzibah Crane"),
            ("My son's game cost him his house and his marriage.", "Hepzibah Crane"),
        ),
    ),
    StressItem(
        "a court filing and a text message",
        (
            "Prosecutors said in a court filing on Friday that a Denver dentist accused of poisoning his business partner had "
            "searched the internet for the drug that killed him.\n\n"
            "The filing says that Gareth Stiles, 46, “conducted no fewer than 31 searches in the nine days before the victim’s "
            "collapse.” He used a computer in an examination room, according to prosecutors, and deleted the history afterward.\n\n"
            "In a text message to his sister that was included in the filing, Stiles wrote that he was “being framed by people who "
            "want the practice.” He has been held without bail since October.\n\n"
            "His attorney, Philippa Noonan, said that several employees had used the same computer. “The state can’t tell you whose "
            "fingers were on the keyboard,” Noonan said outside the courthouse. The trial is expected to begin in April."
        ),
        (
            ("conducted no fewer than 31 searches in the nine days before the victim’s collapse.", "filing"),
            ("being framed by people who want the practice.", "Gareth Stiles"),
            ("The state can’t tell you whose fingers were on the keyboard,", "Philippa Noonan"),
        ),
    ),
    StressItem(
        "a pastor and a governor’s order",
        (
            "A federal judge ruled on Thursday that the governor of Nevada cannot limit attendance at churches more strictly than "
            "at casinos, siding with a pastor in a small town east of Reno.\n\n"
            "“There is no virus that can tell a pew from a poker table,” Judge Nadezhda Pruitt wrote in a 38-page opinion. She gave "
            "the state until Monday to revise its order.\n\n"
            "The pastor, Jeremiah Holcomb, had been holding services in a parking lot. He learned of the decision while he was "
            "repairing the church’s furnace.\n\n"
            "“We’ll follow every rule that everybody else has to follow,” Holcomb said. “We’ll wear the masks, we’ll keep apart, "
            "and we’ll leave the doors open.”\n\n"
            "The governor’s office said that it was reviewing the opinion. About 60 people usually attend on Sundays."
        ),
        (
            ("There is no virus that can tell a pew from a poker table,", "Nadezhda Pruitt"),
            ("We’ll follow every rule that everybody else has to follow,", "Jeremiah Holcomb"),
            ("We’ll wear the masks, we’ll keep apart, and we’ll leave the doors open.", "Jeremiah Holcomb"),
        ),
    ),
    StressItem(
        "a family after a crash",
        (
            "FLAGSTAFF, Ariz. — The parents of a college student who was killed by a driver going the wrong way on Interstate 17 "
            "asked the state on Monday to install detectors on every exit ramp.\n\n"
            "\"It's a sensor and a light,\" Lourdes Whitehorse, the student's mother, said at a news conference with her husband, "
            "Daniel. \"I've seen what it costs, and I've seen what it costs not to have one.\"\n\n"
            "There were 1,900 reports of drivers going the wrong way on Arizona highways last year. Most were stopped before "
            "anybody was hurt.\n\n"
            "Sgt. Milton Sayre of the state police said that detectors on a stretch of highway in Phoenix had cut the response time "
            'in half. "They tell us in seconds what used to take a phone call," Sayre said.'
        ),
        (
            ("It's a sensor and a light,", "Lourdes Whitehorse"),
            ("I've seen what it costs, and I've seen what it costs not to have one.", "Lourdes Whitehorse"),
            ("They tell us in seconds what used to take a phone call,", "Milton Sayre"),
        ),
    ),
    StressItem(
        "a Coast Guard search is ended",
        (
            "KEY WEST, Fla. — The Coast Guard on Wednesday suspended its search for seven people who were missing after their boat "
            "capsized in rough seas south of the Marquesas Keys.\n\n"
            "“The decision to suspend a search is never an easy one,” Capt. Regina Falk-Torres said. “We’ve covered an area the "
            "size of Rhode Island, and we believe that we have done everything we could.”\n\n"
            "Four people were found clinging to the hull on Sunday. They told rescuers that they had been at sea for two days.\n\n"
            "Among the missing was a 24-year-old man who had hoped to join his aunt in Hialeah. “He called me from the beach before "
            "they left,” the aunt, Hannah Suarez, said. “He told me to make up the couch.”"
        ),
        (
            ("The decision to suspend a search is never an easy one,", "Regina Falk-Torres"),
            ("We’ve covered an area the size of Rhode Island, and we believe that we have done everything we could.", "Regina Falk-Torres"),
            ("He called me from the beach before they left,", "Hannah Suarez"),
            ("He told me to make up the couch.", "Hannah Suarez"),
        ),
    ),
    StressItem(
        "a veteran and a lost medal",
        (
            "A 97-year-old Army veteran received a Purple Heart on Saturday, nearly eight decades after he was wounded in Italy by "
            "shrapnel from a mine.\n\n"
            "“I figured they’d forgotten about it, and then I forgot about it, too,” said Roosevelt Hines, who was a truck driver "
            "in an all-Black unit. The ceremony was held at a church in Tuskegee, Alabama.\n\n"
            "His granddaughter, Amelie Strong, spent six years tracking down the hospital records. She said that a clerk in St. "
            "Louis had finally found them in a box that had been labeled with the wrong year.\n\n"
            "“I cried at my desk,” Strong said. “I called Granddaddy, and he said, ‘Well, that’s nice, baby. What are you having "
            "for supper?’”"
        ),
        (
            ("I figured they’d forgotten about it, and then I forgot about it, too,", "Roosevelt Hines"),
            ("I cried at my desk,", "Amelie Strong"),
            ("I called Granddaddy, and he said, ‘Well, that’s nice, baby. What are you having for supper?’", "Amelie Strong"),
        ),
    ),
    StressItem(
        "an adviser and an apology",
        (
            "A senior adviser to the president apologized on Monday for telling a radio host that members of Congress who vote "
            'against the budget "should not expect to be remembered kindly."\n\n'
            '"I was speaking loosely, and I was wrong to say it," Geoffrey Lamb wrote on Twitter. "Nobody should read it as a '
            'threat."\n\n'
            "Several lawmakers had done so. Rep. Natalia Crewe, a moderate Republican who is undecided on the budget, said that she "
            "had received dozens of angry calls within an hour of the broadcast. Her office in Spokane was closed for part of the "
            "day.\n\n"
            '"I\'m grateful for the apology," Crewe told The New York Times. She said that it would have no bearing on her vote, '
            "which is scheduled for Thursday."
        ),
        (
            ("should not expect to be remembered kindly.", "Geoffrey Lamb"),
            ("I was speaking loosely, and I was wrong to say it,", "Geoffrey Lamb"),
            ("Nobody should read it as a threat.", "Geoffrey Lamb"),
            ("I'm grateful for the apology,", "Natalia Crewe"),
        ),
    ),
    StressItem(
        "a boycott of a game",
        (
            "ORLANDO, Fla. — Players on both teams refused to take the floor for a playoff game on Wednesday in protest of a police "
            "shooting in Wisconsin, and the league called off two other games.\n\n"
            "“We are tired of the killings and the injustice,” the players said in a joint statement that was read by Tariq "
            "Emanuel, Orlando’s captain. “Our focus today cannot be on basketball.”\n\n"
            "Emanuel took no questions. Later, in a video call with a few reporters, he said the decision had been made in about 10 "
            "minutes and that nobody objected.\n\n"
            "“We looked around the room and we knew,” he said.\n\n"
            "The league’s commissioner, Wilhelmina Bard, said that she supported the players. She said that the games would be "
            "rescheduled."
        ),
        (
            ("We are tired of the killings and the injustice,", "players"),
            ("Our focus today cannot be on basketball.", "players"),
            ("We looked around the room and we knew,", "Tariq Emanuel"),
        ),
    ),
)
