"""Short passages in the manner of US news sites, with every quotation's speaker, most with words in marks that are no quotation.

Every quotation of a passage is listed in order; the passages of ``KEPT`` are measured and never learnt from.
"""

from tests.quality.stress import StressItem

PASSAGES = (
    StressItem(
        "a candidate on a podcast",
        (
            "Republican presidential candidate Fletcher Dunmore said in a podcast interview released on Monday that he would fire "
            "“half the building” at the Education Department if he is elected.\n\n"
            "“The money never reaches the kid,” Dunmore told host Isadora Quan. “It stops at every desk along the way.”\n\n"
            "Dunmore, who made a fortune in trucking, has called himself the “outsider with a spreadsheet.” He is running third in "
            "most polls of Iowa Republicans.\n\n"
            "His rivals have begun to criticize him by name. A super PAC that supports Gov. Adele Moncrief started a $1 million "
            "advertising campaign this week that questions his business record. The campaign did not respond to a request for "
            "comment."
        ),
        (
            ("half the building", "Fletcher Dunmore"),
            ("The money never reaches the kid,", "Fletcher Dunmore"),
            ("It stops at every desk along the way.", "Fletcher Dunmore"),
            ("outsider with a spreadsheet.", "Fletcher Dunmore"),
        ),
    ),
    StressItem(
        "a slogan and a sign at a rally",
        (
            "LANSING, Mich. — About 4,000 nurses and their supporters marched to the Capitol on Tuesday to demand a limit on the "
            "number of patients that each nurse can be assigned.\n\n"
            'They wore red shirts and carried signs that said "Safe Staffing Saves Lives" and "Count Us In."\n\n'
            '"On my last shift I had nine patients, and two of them needed to be in intensive care," said Mireille Dupont-Hayes, a '
            'nurse at a hospital in Flint. "I did the best I could. It wasn\'t enough."\n\n'
            "Hospital executives say a strict limit would force them to close beds. Glenn Abernethy, who leads their association, "
            'called it "a mandate without a workforce."'
        ),
        (
            ("On my last shift I had nine patients, and two of them needed to be in intensive care,", "Mireille Dupont-Hayes"),
            ("I did the best I could. It wasn't enough.", "Mireille Dupont-Hayes"),
            ("a mandate without a workforce.", "Glenn Abernethy"),
        ),
        not_quotes=(
            "Safe Staffing Saves Lives",
            "Count Us In.",
        ),
    ),
    StressItem(
        "a study, a term and two doctors",
        (
            "People who sleep late on weekends to make up for lost rest, a habit that researchers call “social jet lag,” may be "
            "raising their risk of diabetes, a study published on Tuesday found.\n\n"
            "“The body likes a schedule,” said Imelda Crowther, a sleep researcher at the University of Pittsburgh and the lead "
            "author. “It doesn’t know that it’s Saturday.”\n\n"
            "The study followed 8,400 adults in five states. It found “a modest but consistent association” between irregular sleep "
            "and high blood sugar.\n\n"
            "Darius Feng, a physician in Houston who was not involved, cautioned that the researchers had relied on what people "
            "remembered. “It’s a good question, and I don’t think it’s answered yet,” he said."
        ),
        (
            ("The body likes a schedule,", "Imelda Crowther"),
            ("It doesn’t know that it’s Saturday.", "Imelda Crowther"),
            ("a modest but consistent association", "study"),
            ("It’s a good question, and I don’t think it’s answered yet,", "Darius Feng"),
        ),
        not_quotes=("social jet lag,",),
    ),
    StressItem(
        "a proclamation and a phrase",
        (
            "President Angus Redmond on Friday declared the site of an 1870 massacre in Montana a national monument, a decision "
            "that tribal leaders have sought for decades.\n\n"
            "“We cannot heal from what we refuse to name,” Redmond said during a ceremony in the East Room.\n\n"
            "The proclamation describes the killings as “a wrong that was hidden and then denied.” It sets aside 6,100 acres along "
            "a river.\n\n"
            "Leila Farahani, a historian at Montana State University, said schoolbooks in the state had referred to the event as a "
            "“battle” until the 1980s. “Nobody who was there would have called it that,” Farahani said."
        ),
        (
            ("We cannot heal from what we refuse to name,", "Angus Redmond"),
            ("a wrong that was hidden and then denied.", "proclamation"),
            ("Nobody who was there would have called it that,", "Leila Farahani"),
        ),
        not_quotes=("battle",),
    ),
    StressItem(
        "a leaked recording",
        (
            "Sen. Murphy Stallworth told donors at a private dinner last month that his party was likely to lose its majority, "
            "according to a recording obtained by Politico.\n\n"
            "\"I'd put our chances at one in three,\" Stallworth, who is in charge of the party's Senate campaigns, says on the "
            'recording. "We\'ve got bad candidates in good states."\n\n'
            "The senator did not deny making the remarks when a reporter stopped him in a hallway on Tuesday.\n\n"
            '"I was trying to get people to write checks," he said. "It worked."\n\n'
            "Three of the candidates he appeared to be referring to did not respond to requests for comment."
        ),
        (
            ("I'd put our chances at one in three,", "Murphy Stallworth"),
            ("We've got bad candidates in good states.", "Murphy Stallworth"),
            ("I was trying to get people to write checks,", "Murphy Stallworth"),
            ("It worked.", "Murphy Stallworth"),
        ),
    ),
    StressItem(
        "officials in a classified matter",
        (
            "A Chinese surveillance ship passed within 30 miles of the coast of Guam over the weekend, two senior defense officials "
            "said on Tuesday.\n\n"
            "“We tracked it the entire way,” one senior defense official said, speaking on condition of anonymity because the "
            "information had not been released. “It didn’t do anything we haven’t seen before.”\n\n"
            "The ship’s presence was first reported by CNN. A spokeswoman for the Navy’s Pacific Fleet, Gretel Moss, said that "
            "American forces “continue to operate wherever international law allows.”\n\n"
            "China’s embassy in Washington did not answer an email that was sent on Monday. The island is home to about 6,000 "
            "American service members."
        ),
        (
            ("We tracked it the entire way,", "senior defense official"),
            ("It didn’t do anything we haven’t seen before.", "senior defense official"),
            ("continue to operate wherever international law allows.", "Gretel Moss"),
        ),
    ),
    StressItem(
        "a farm family and a tariff",
        (
            "GREENVILLE, Miss. — Soybeans were selling for $14 a bushel when Clay and Jolie Mapes planted their fields in April. On "
            "Thursday the price was $9.80.\n\n"
            "“We’re a few weeks from harvest, and we’ll be lucky to break even,” they wrote in a letter to their senators that was "
            "published in a local newspaper.\n\n"
            "The drop followed a decision by China to buy more of its soybeans from Brazil. The Agriculture Department has promised "
            "aid.\n\n"
            "Estelle Roux, who runs a grain elevator outside town, said farmers were grateful but would rather have a customer. “A "
            "check gets you through a winter,” Roux said. “It doesn’t get you a market.”"
        ),
        (
            ("We’re a few weeks from harvest, and we’ll be lucky to break even,", "Clay and Jolie Mapes"),
            ("A check gets you through a winter,", "Estelle Roux"),
            ("It doesn’t get you a market.", "Estelle Roux"),
        ),
    ),
    StressItem(
        "a “sanctuary” ordinance",
        (
            "HOUSTON — The City Council voted 9-8 on Wednesday to bar the police from asking people about their immigration status "
            'during traffic stops, becoming the largest city in Texas to adopt what opponents call a "sanctuary" policy.\n\n'
            '"A mother who\'s been robbed should not be afraid to dial 911," Councilwoman Bettina Alcaraz said before the vote.\n\n'
            'The ordinance says that officers "shall not prolong any stop" in order to check a person\'s status. It is likely to be '
            "challenged by the state.\n\n"
            'Councilman Kyle Ostrander voted no. "We\'re inviting a lawsuit that we\'re going to lose," he said, "and the taxpayers '
            'are going to pay for it."'
        ),
        (
            ("A mother who's been robbed should not be afraid to dial 911,", "Bettina Alcaraz"),
            ("shall not prolong any stop", "ordinance"),
            ("We're inviting a lawsuit that we're going to lose,", "Kyle Ostrander"),
            ("and the taxpayers are going to pay for it.", "Kyle Ostrander"),
        ),
        not_quotes=("sanctuary",),
    ),
    StressItem(
        "an archive and a letter",
        (
            "A letter in which Abraham Lincoln’s barber complains about an unpaid bill has been found in a box of sheet music at a "
            "library in Peoria, Illinois.\n\n"
            "“I must have walked past that box 500 times,” said Ottilie Rasmussen, the librarian who opened it.\n\n"
            "The two-page letter, dated March 1861, asks for $2.75 and adds that the writer “would not trouble a man in your "
            "situation were mine not worse.”\n\n"
            "Experts are examining the paper and the ink. Zeb Crandall, who edits a collection of Lincoln’s correspondence, said he "
            "was inclined to think that it was real.\n\n"
            "“Nobody would bother to fake a barber’s bill,” Crandall said."
        ),
        (
            ("I must have walked past that box 500 times,", "Ottilie Rasmussen"),
            ("would not trouble a man in your situation were mine not worse.", "letter"),
            ("Nobody would bother to fake a barber’s bill,", "Zeb Crandall"),
        ),
    ),
    StressItem(
        "a warning label and a phrase",
        (
            "SACRAMENTO, Calif. — Candy and chips sold in California with certain dyes would have to carry a warning label under a "
            "bill that passed the Assembly on Tuesday.\n\n"
            "“Companies already make these products without the dyes in Europe,” said Assemblywoman Sondra Pickett, the author of "
            "the bill. “They can do it here.”\n\n"
            "The label would read “Contains Color Additives That May Affect Behavior.” It would be required by 2028.\n\n"
            "The American Snack Alliance said that the evidence was weak. “Every one of these ingredients has been reviewed by the "
            "FDA and found to be safe,” the group said in a statement."
        ),
        (
            ("Companies already make these products without the dyes in Europe,", "Sondra Pickett"),
            ("They can do it here.", "Sondra Pickett"),
            ("Every one of these ingredients has been reviewed by the FDA and found to be safe,", "American Snack Alliance"),
        ),
        not_quotes=("Contains Color Additives That May Affect Behavior.",),
    ),
    StressItem(
        "an author and a banned book",
        (
            'A school district in Florida will return the novel "What the River Kept" to its libraries, six weeks after removing it '
            "in response to a parent's complaint.\n\n"
            "\"I'm glad, and I'm tired,\" said its author, Imani Delacroix-Stone, who has seen the book pulled from shelves in 11 "
            'counties. "I wrote it for the kid I was in ninth grade."\n\n'
            'The book, about a girl whose brother is sent to prison, was listed as "under review." A committee of teachers and '
            "parents read it over the winter and voted 8-1 to keep it.\n\n"
            '"We found nothing in it that our students haven\'t heard at lunch," said Terry Wachowiak, who led the committee.'
        ),
        (
            ("I'm glad, and I'm tired,", "Imani Delacroix-Stone"),
            ("I wrote it for the kid I was in ninth grade.", "Imani Delacroix-Stone"),
            ("We found nothing in it that our students haven't heard at lunch,", "Terry Wachowiak"),
        ),
        not_quotes=(
            "What the River Kept",
            "under review.",
        ),
    ),
    StressItem(
        "a bus driver on a viral video",
        (
            "A school bus driver in Wichita, Kansas, has become an unlikely celebrity after a student posted a video of her singing "
            "to calm a bus full of children during a tornado warning.\n\n"
            "“I don’t even sing in church,” Clarissa Ng, 58, told “Good Morning America” on Thursday. “I just thought, if they’re "
            "listening to me, they’re not listening to that siren.”\n\n"
            "The video had been viewed 31 million times by Friday. It was filmed by Ezra Tolliver, a sixth grader, who captioned it "
            "“the goat.”\n\n"
            "“She does that when it’s not storming, too,” Ezra said. The school district has given Ng a plaque and a day off."
        ),
        (
            ("I don’t even sing in church,", "Clarissa Ng"),
            ("I just thought, if they’re listening to me, they’re not listening to that siren.", "Clarissa Ng"),
            ("the goat.", "Ezra Tolliver"),
            ("She does that when it’s not storming, too,", "Ezra Tolliver"),
        ),
        not_quotes=("Good Morning America",),
    ),
    StressItem(
        "an economist explains a term",
        (
            "American employers added 187,000 jobs in July, and the unemployment rate fell to 3.5%, the Labor Department said on "
            "Friday, strengthening hopes for what economists call a “soft landing.”\n\n"
            "“This is about as good as it gets,” said Bertram Okoro, chief economist at the payroll firm Talley. “Hiring is "
            "slowing, but it isn’t stopping.”\n\n"
            "Wages rose 4.4% from a year earlier. That is faster than prices, and it worries some officials at the Federal Reserve.\n\n"
            "Suki Applebaum, who follows the labor market for a bank in Charlotte, said that the so-called “vibecession” was over. "
            "“People feel better because they’re doing better,” Applebaum said."
        ),
        (
            ("This is about as good as it gets,", "Bertram Okoro"),
            ("Hiring is slowing, but it isn’t stopping.", "Bertram Okoro"),
            ("People feel better because they’re doing better,", "Suki Applebaum"),
        ),
        not_quotes=(
            "soft landing.",
            "vibecession",
        ),
    ),
    StressItem(
        "a museum returns a statue",
        (
            "SAN FRANCISCO — A museum returned a 900-year-old bronze statue to Vietnam on Wednesday after its curators concluded "
            "that it had been looted from a temple during the war.\n\n"
            '"It was the right thing to do, and we should have done it sooner," Cosima Eldridge, the museum\'s director, said at a '
            "ceremony.\n\n"
            'The statue, known as "the Smiling Guardian," had been on display since 1972. It was donated by a collector who said '
            "that he had bought it in Bangkok.\n\n"
            'Phan Thi Huong, a Vietnamese diplomat, placed a scarf around its shoulders. "My grandmother described this face to '
            'me," Phan said. "I didn\'t think I would ever see it."'
        ),
        (
            ("It was the right thing to do, and we should have done it sooner,", "Cosima Eldridge"),
            ("My grandmother described this face to me,", "Phan Thi Huong"),
            ("I didn't think I would ever see it.", "Phan Thi Huong"),
        ),
        not_quotes=("the Smiling Guardian,",),
    ),
    StressItem(
        "a “Dreamer” becomes a lawyer",
        (
            "ATLANTA — A woman who was brought to the United States from El Salvador at the age of 3 was sworn in as a lawyer on "
            "Friday, one of the first so-called “Dreamers” to be admitted to the Georgia bar.\n\n"
            "“I used to translate for my parents at the courthouse,” said Ximena Portillo, 29. “I kept thinking that somebody ought "
            "to be doing this for a living.”\n\n"
            "Superior Court Judge Abelard Knox, who administered the oath, had hired her as an intern when she was in college. He "
            "said he had been warned that she would not be able to practice.\n\n"
            "“I told her to study anyway,” Knox said. “She’d have studied if I told her not to.”"
        ),
        (
            ("I used to translate for my parents at the courthouse,", "Ximena Portillo"),
            ("I kept thinking that somebody ought to be doing this for a living.", "Ximena Portillo"),
            ("I told her to study anyway,", "Abelard Knox"),
            ("She’d have studied if I told her not to.", "Abelard Knox"),
        ),
        not_quotes=("Dreamers",),
    ),
)

KEPT = (
    StressItem(
        "a former president’s surname only",
        (
            "Former President Lowell Bannister sat for nearly six hours of questions on Wednesday in a civil case over the sale of "
            "a golf resort he once owned.\n\n"
            "Bannister walked past reporters without stopping as he arrived at the Manhattan law firm where the deposition was "
            "held. As he left, he said that it had gone “very well, really well.”\n\n"
            "“They’ve got nothing,” Bannister said. “They know they’ve got nothing, and they’re spending your money to find it "
            "out.”\n\n"
            "Ruben Kessel, a lawyer for the investors who brought the suit, said Bannister had answered every question. “We learned "
            "a great deal today,” Kessel said."
        ),
        (
            ("very well, really well.", "Lowell Bannister"),
            ("They’ve got nothing,", "Lowell Bannister"),
            ("They know they’ve got nothing, and they’re spending your money to find it out.", "Lowell Bannister"),
            ("We learned a great deal today,", "Ruben Kessel"),
        ),
    ),
    StressItem(
        "a “poison pill” defense",
        (
            "Software maker Quillon adopted a so-called “poison pill” on Friday to fend off an investor who has bought 14% of its "
            "shares.\n\n"
            "The plan would allow other shareholders to buy stock at a discount if the investor, Otto Lindenmeyer, acquires more "
            "than 15%.\n\n"
            "“The board believes that the company’s best days are ahead of it,” Chief Executive Cressida Vaughan wrote in a letter "
            "to shareholders. “We will not let it be sold for less than it is worth.”\n\n"
            "Lindenmeyer said that he would ask shareholders to replace the board at the annual meeting in May. “They’re protecting "
            "their chairs,” he told CNBC on Friday afternoon."
        ),
        (
            ("The board believes that the company’s best days are ahead of it,", "Cressida Vaughan"),
            ("We will not let it be sold for less than it is worth.", "Cressida Vaughan"),
            ("They’re protecting their chairs,", "Otto Lindenmeyer"),
        ),
        not_quotes=("poison pill",),
    ),
    StressItem(
        "a television drama and its creator",
        (
            'The creator of "Second Shift" said on Monday that the hospital drama would end after its seventh season, which begins '
            "filming in August.\n\n"
            '"I always knew what the last scene was," Noor Castellano told Variety. "I didn\'t want to get there because somebody '
            'canceled us. I wanted to get there on our own feet."\n\n'
            "The series has been one of the highest-rated dramas on network television since it began. It has won nine Emmys, "
            'including one for the episode "Code Blue Christmas."\n\n'
            "Fitzgerald Amos, who plays the chief of surgery, said that he had cried when he was told. \"It's been the job of my "
            'life," Amos said.'
        ),
        (
            ("I always knew what the last scene was,", "Noor Castellano"),
            ("I didn't want to get there because somebody canceled us. I wanted to get there on our own feet.", "Noor Castellano"),
            ("It's been the job of my life,", "Fitzgerald Amos"),
        ),
        not_quotes=(
            "Second Shift",
            "Code Blue Christmas.",
        ),
    ),
    StressItem(
        "an impeachment inquiry",
        (
            "The Republican-led House voted on Thursday to open an impeachment inquiry into the homeland security secretary, with "
            "all but five Democrats opposed.\n\n"
            "“We have a duty to find out what he knew,” said Rep. Horace Tillman, R-Mo., who will lead the investigation.\n\n"
            "The resolution accuses the secretary of “willful and systemic refusal to comply with the law.” The department has said "
            "it turned over more than 80,000 pages of documents.\n\n"
            "Rep. Genevieve Solis, D-N.Y., noted that the committee had not issued a single subpoena. “There is no evidence here. "
            "There’s only a hashtag,” Solis said during the debate.\n\n"
            "The inquiry is expected to last at least until summer."
        ),
        (
            ("We have a duty to find out what he knew,", "Horace Tillman"),
            ("willful and systemic refusal to comply with the law.", "resolution"),
            ("There is no evidence here. There’s only a hashtag,", "Genevieve Solis"),
        ),
    ),
    StressItem(
        "a resignation letter to the president",
        (
            "The American ambassador to Hungary resigned on Monday in protest over the administration’s decision to close a refugee "
            "office in Budapest.\n\n"
            "“I can no longer defend a policy that I do not understand,” Alaric Thornbury wrote in a letter to the president that "
            "was posted on the embassy’s website and then removed. “I leave with respect for the office and with sorrow.”\n\n"
            "State Department spokeswoman Wendy Ishikawa confirmed the resignation.\n\n"
            "“Ambassadors serve at the pleasure of the president,” Ishikawa told reporters. “We thank Mr. Thornbury for his service "
            "and wish him well.”\n\n"
            "Thornbury, a hotel executive, gave $1.2 million to the president’s campaign."
        ),
        (
            ("I can no longer defend a policy that I do not understand,", "Alaric Thornbury"),
            ("I leave with respect for the office and with sorrow.", "Alaric Thornbury"),
            ("Ambassadors serve at the pleasure of the president,", "Wendy Ishikawa"),
            ("We thank Mr. Thornbury for his service and wish him well.", "Wendy Ishikawa"),
        ),
    ),
    StressItem(
        "a mother at a hearing",
        (
            "The mother of a college student who died after a fraternity party urged Pennsylvania lawmakers on Wednesday to make "
            "hazing a felony.\n\n"
            "\"He texted me at 9 o'clock and said, 'I'll call you tomorrow,'\" Jocasta Birdwell told the Senate Judiciary Committee. "
            "Her son, Toby, was 19.\n\n"
            'Prosecutors say that pledges were told to finish a bottle of vodka during a ritual known as "family night." Five '
            "members of the fraternity have been charged with manslaughter.\n\n"
            "State Sen. Rupert Sang, who wrote the bill, wiped his eyes as he thanked her.\n\n"
            '"I don\'t know how you got through that," Sang said. "I promise you it will not be forgotten."'
        ),
        (
            ("He texted me at 9 o'clock and said, 'I'll call you tomorrow,'", "Jocasta Birdwell"),
            ("I don't know how you got through that,", "Rupert Sang"),
            ("I promise you it will not be forgotten.", "Rupert Sang"),
        ),
        not_quotes=("family night.",),
    ),
    StressItem(
        "an auto safety recall",
        (
            "Federal safety regulators on Monday opened an investigation into 1.1 million minivans after reports that the sliding "
            "doors could open while the vehicles were moving.\n\n"
            "The National Highway Traffic Safety Administration said it had received 76 complaints. “The agency is aware of three "
            "injuries that may be related to this condition,” it said in a notice.\n\n"
            "Everly Stroud, 36, of Tulsa, said the door of her van opened on a highway in December with her 2-year-old beside it. "
            "The child was in a car seat and was not hurt.\n\n"
            "“I took it to the dealer twice, and they told me it was ‘user error,’” Stroud said. “I want somebody to tell me what I "
            "did wrong.”"
        ),
        (
            (
                "The agency is aware of three injuries that may be related to this condition,",
                "National Highway Traffic Safety Administration",
            ),
            ("I took it to the dealer twice, and they told me it was ‘user error,’", "Everly Stroud"),
            ("I want somebody to tell me what I did wrong.", "Everly Stroud"),
        ),
    ),
    StressItem(
        "a ski resort avalanche",
        (
            "OLYMPIC VALLEY, Calif. — A skier was killed and two others were injured on Wednesday when an avalanche swept across a "
            "run that had opened for the season about 30 minutes earlier.\n\n"
            "“All I saw was white,” said Mateo Quispe, 28, who was buried to his chest and dug himself out. “Then I heard somebody "
            "yelling for a shovel.”\n\n"
            "Hadley Brunner, who directs the ski patrol, said that the slope had been checked and that explosives were used to "
            "bring down loose snow before the lift opened. The danger for the day was rated “considerable,” the third of five "
            "levels.\n\n"
            "“We did what we do every morning,” Brunner said. “We’re going to find out why it failed.”"
        ),
        (
            ("All I saw was white,", "Mateo Quispe"),
            ("Then I heard somebody yelling for a shovel.", "Mateo Quispe"),
            ("We did what we do every morning,", "Hadley Brunner"),
            ("We’re going to find out why it failed.", "Hadley Brunner"),
        ),
        not_quotes=("considerable,",),
    ),
    StressItem(
        "a school shooting survivor speaks",
        (
            "A teenager who survived a shooting at her high school in Oregon told a crowd at the state Capitol on Saturday that she "
            "was tired of being called brave.\n\n"
            '"Brave is a choice. I was under a desk," Analise Whitmer, 16, said to applause. "I\'d rather be called a sophomore."\n\n'
            'The rally, titled "Enough Is Enough," drew about 6,000 people on the first anniversary of the attack. Three students '
            "were killed.\n\n"
            "State Rep. Jude Ferraro, a Democrat whose daughter attends the same school, said he would reintroduce a bill to raise "
            "the age for buying a rifle to 21.\n\n"
            '"They\'ve heard from me before," Ferraro said. "Now they\'re going to hear from her."'
        ),
        (
            ("Brave is a choice. I was under a desk,", "Analise Whitmer"),
            ("I'd rather be called a sophomore.", "Analise Whitmer"),
            ("They've heard from me before,", "Jude Ferraro"),
            ("Now they're going to hear from her.", "Jude Ferraro"),
        ),
        not_quotes=("Enough Is Enough,",),
    ),
    StressItem(
        "a rescue and a nickname",
        (
            "NAGS HEAD, N.C. — A fisherman who fell from his boat and spent 14 hours in the Atlantic was rescued on Monday by the "
            "crew of a passing freighter.\n\n"
            "Thaddeus Lark, 50, whom friends call “Captain Crunch,” had gone out alone in his 22-foot boat, the “Second Mortgage.” "
            "He was not wearing a life jacket.\n\n"
            "“I kicked off my boots, made a knot in my pant legs and filled them with air,” Lark told The Associated Press. “My "
            "daddy taught me that in a swimming pool.”\n\n"
            "Coast Guard Petty Officer Yuki Hammond said that the trick had probably saved him. “We don’t see many people last 14 "
            "hours,” she said."
        ),
        (
            ("I kicked off my boots, made a knot in my pant legs and filled them with air,", "Thaddeus Lark"),
            ("My daddy taught me that in a swimming pool.", "Thaddeus Lark"),
            ("We don’t see many people last 14 hours,", "Yuki Hammond"),
        ),
        not_quotes=(
            "Captain Crunch,",
            "Second Mortgage.",
        ),
    ),
    StressItem(
        "a senator’s hold on promotions",
        (
            "Sen. Garrick Stone, R-Ind., on Tuesday dropped a five-month hold on the promotions of 280 military officers, saying "
            "that he had received a promise of a vote on the Pentagon’s travel policy.\n\n"
            "“I got what I asked for,” Stone told reporters. “I could have had it in June if anybody had picked up the phone.”\n\n"
            "The hold had drawn rare public criticism from the Joint Chiefs of Staff. Military spouses described being unable to "
            "enroll children in school.\n\n"
            "Loretta Amadi, whose husband is an Air Force colonel, said the family had lived out of suitcases since August. She "
            "called the senator’s tactics “cruel” and said that she would “remember every day of it.”"
        ),
        (
            ("I got what I asked for,", "Garrick Stone"),
            ("I could have had it in June if anybody had picked up the phone.", "Garrick Stone"),
            ("cruel", "Loretta Amadi"),
            ("remember every day of it.", "Loretta Amadi"),
        ),
    ),
    StressItem(
        "an attack ad is pulled",
        (
            "Democratic Rep. Willa Stanhope asked her party's campaign committee on Friday to stop running an ad that uses a "
            "photograph of her opponent's house.\n\n"
            '"There are lines, and somebody\'s front door is one of them," Stanhope wrote on Facebook. "I don\'t want to win that '
            'way."\n\n'
            'The ad, called "Living Large," says that Republican Fergus Delaney-Cruz "voted to raise your taxes from the comfort of '
            'his mansion." Delaney-Cruz, a county commissioner, has two children.\n\n'
            'He thanked the congresswoman in a phone call, according to both campaigns. "That was a decent thing to do," he told '
            "Fox News on Saturday."
        ),
        (
            ("There are lines, and somebody's front door is one of them,", "Willa Stanhope"),
            ("I don't want to win that way.", "Willa Stanhope"),
            ("voted to raise your taxes from the comfort of his mansion.", "ad"),
            ("That was a decent thing to do,", "Fergus Delaney-Cruz"),
        ),
        not_quotes=("Living Large,",),
    ),
    StressItem(
        "a fire chief and a cause",
        (
            "NEWARK, N.J. — A fire that began on a third-floor balcony destroyed 24 apartments on Sunday and left more than 60 "
            "people looking for a place to stay.\n\n"
            "“We had smoke detectors going off in the whole building, and that’s the reason we’re not talking about fatalities,” "
            "Fire Chief Ambrose Teague said.\n\n"
            "A sign in the lobby, still legible on Monday, said “No Grills on Balconies.” Teague said that investigators had found "
            "the remains of one.\n\n"
            "Flora Benitez, 62, a seamstress, had lived on the fourth floor since 1996. She left with her cat and a coat.\n\n"
            "“My neighbor carried me down the last flight,” Benitez said. “I don’t even know his name.”"
        ),
        (
            (
                "We had smoke detectors going off in the whole building, and that’s the reason we’re not talking about fatalities,",
                "Ambrose Teague",
            ),
            ("My neighbor carried me down the last flight,", "Flora Benitez"),
            ("I don’t even know his name.", "Flora Benitez"),
        ),
        not_quotes=("No Grills on Balconies.",),
    ),
    StressItem(
        "a hot mic",
        (
            "A microphone that had been left on captured the chairman of the New Jersey Assembly’s budget committee describing a "
            "colleague’s amendment as “garbage” on Monday.\n\n"
            "Assemblyman Dexter Holm apologized from the floor about an hour later. “I was tired and I was rude,” he said. “The "
            "gentlewoman deserves better from me.”\n\n"
            "Assemblywoman Blythe Carrington, whose amendment would have added $8 million for libraries, said that she was not "
            "offended.\n\n"
            "“I’ve got teenagers,” she said.\n\n"
            "The amendment failed on a vote of 46-31. The budget must be signed by June 30 to avoid a shutdown of state offices, "
            "parks and beaches."
        ),
        (
            ("garbage", "Dexter Holm"),
            ("I was tired and I was rude,", "Dexter Holm"),
            ("The gentlewoman deserves better from me.", "Dexter Holm"),
            ("I’ve got teenagers,", "Blythe Carrington"),
        ),
    ),
    StressItem(
        "a mayor, a pipeline and an unnamed voice",
        (
            "CORPUS CHRISTI, Texas — A packed hearing on a plan to pipe seawater inland for use by refineries ended in confusion on "
            "Tuesday night when somebody pulled a fire alarm.\n\n"
            '"Not our bay!" someone had shouted minutes earlier as an engineer described where the water would be discharged.\n\n'
            "Mayor Roswell Tate said that the council would meet again on Thursday. \"We're going to hear from everyone who signed "
            'up," Tate said. "There were 141 names on that sheet, and we\'d gotten to 30."\n\n'
            'Ana-Lucia Ferreira, a marine biologist, was No. 31 on the list. "I\'ve waited four years for this," she said.'
        ),
        (
            ("Not our bay!", None),
            ("We're going to hear from everyone who signed up,", "Roswell Tate"),
            ("There were 141 names on that sheet, and we'd gotten to 30.", "Roswell Tate"),
            ("I've waited four years for this,", "Ana-Lucia Ferreira"),
        ),
    ),
)
