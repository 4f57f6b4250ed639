"""Short passages in the manner of US news sites, with every quotation's speaker: statehouses, agencies, letters and lawsuits.

Every quotation of a passage is listed in order; the passages of ``KEPT`` are measured and never learnt from.
"""

from tests.quality.stress import StressItem

PASSAGES = (
    StressItem(
        "a governor vetoes a tax cut",
        (
            "TOPEKA, Kan. — Gov. Laurel Stavros vetoed a $600 million tax cut on Friday, calling it “a bill we’d be paying for long "
            "after we’ve all left.”\n\n"
            "In a message to lawmakers, Stavros wrote that the state had been through a similar experiment a decade ago.\n\n"
            "“Schools closed early. Roads fell apart,” the Democrat wrote. “I was elected to make sure it didn’t happen again.”\n\n"
            "Republican leaders vowed to try to override her. “She had a chance to give people their own money back,” Senate "
            "President Monty Birdsong said. A vote is expected on Tuesday."
        ),
        (
            ("a bill we’d be paying for long after we’ve all left.", "Laurel Stavros"),
            ("Schools closed early. Roads fell apart,", "Laurel Stavros"),
            ("I was elected to make sure it didn’t happen again.", "Laurel Stavros"),
            ("She had a chance to give people their own money back,", "Monty Birdsong"),
        ),
    ),
    StressItem(
        "an attorney general sues",
        (
            "Michigan Attorney General Bartholomew Quigg sued a chain of nursing homes on Thursday, accusing it of falsifying "
            "staffing records during the pandemic.\n\n"
            '"Families trusted these people with their mothers and their fathers," Quigg said. "That trust was abused, over and '
            'over."\n\n'
            'The lawsuit says that managers at Vireo Health "created time cards for employees who had quit, moved away or died."\n\n'
            'The company denied the accusations. "We are proud of the care our teams provided under extraordinary conditions, and '
            'we look forward to presenting the facts in court," Vireo Health said in a statement.'
        ),
        (
            ("Families trusted these people with their mothers and their fathers,", "Bartholomew Quigg"),
            ("That trust was abused, over and over.", "Bartholomew Quigg"),
            ("created time cards for employees who had quit, moved away or died.", "lawsuit"),
            (
                "We are proud of the care our teams provided under extraordinary conditions, and we look forward to presenting the facts in court,",
                "Vireo Health",
            ),
        ),
    ),
    StressItem(
        "an EPA rule on trucks",
        (
            "The Environmental Protection Agency on Wednesday proposed its toughest limits yet on pollution from heavy trucks, "
            "saying the rule would prevent 2,000 early deaths a year.\n\n"
            "“Children who live near highways have waited a long time for this,” EPA Administrator Paloma Whitaker said at an "
            "elementary school in Newark, New Jersey.\n\n"
            "Truck makers said the deadline was too short. Grover Dunleavy, who represents them in Washington, said that the "
            "technology existed “in a laboratory, and not on a lot.”\n\n"
            "“We’d like to build it,” Dunleavy added. “We need four years to build it right.”"
        ),
        (
            ("Children who live near highways have waited a long time for this,", "Paloma Whitaker"),
            ("in a laboratory, and not on a lot.", "Grover Dunleavy"),
            ("We’d like to build it,", "Grover Dunleavy"),
            ("We need four years to build it right.", "Grover Dunleavy"),
        ),
    ),
    StressItem(
        "a memo about hiring",
        (
            "Managers at the Social Security Administration have been told to leave vacant positions open through the end of the "
            "year, according to an internal memo.\n\n"
            "The memo, which was reviewed by Politico, says that exceptions “will be granted only where a field office would "
            "otherwise be forced to close.”\n\n"
            "One employee said that phones in her office were ringing unanswered. “We had two people for a waiting room of 80 this "
            "morning,” she said, speaking on the condition that she not be named.\n\n"
            "Acting Commissioner Ulysses Grainger told lawmakers last week that service would not suffer. “We’re going to work "
            "smarter,” Grainger said."
        ),
        (
            ("will be granted only where a field office would otherwise be forced to close.", "memo"),
            ("We had two people for a waiting room of 80 this morning,", "One employee"),
            ("We’re going to work smarter,", "Ulysses Grainger"),
        ),
    ),
    StressItem(
        "a federal indictment of a councilman",
        (
            "A Newark city councilman was indicted on Thursday on charges that he took cash and a boat from a developer in return "
            "for votes on zoning.\n\n"
            'The indictment quotes a text message in which Salvatore Brancaccio told the developer that the price "goes up with '
            'every meeting." He is charged with bribery and extortion.\n\n'
            '"I have served this city honestly for 22 years," Brancaccio, 64, said on the courthouse steps. He entered a plea of '
            "not guilty.\n\n"
            'His lawyer, Enid Zuckerman, said the boat had been bought at market price. "There\'s a receipt," she said. "We\'ll be '
            'happy to show it to a jury."'
        ),
        (
            ("goes up with every meeting.", "Salvatore Brancaccio"),
            ("I have served this city honestly for 22 years,", "Salvatore Brancaccio"),
            ("There's a receipt,", "Enid Zuckerman"),
            ("We'll be happy to show it to a jury.", "Enid Zuckerman"),
        ),
    ),
    StressItem(
        "a parole decision",
        (
            "A Louisiana man who has spent 41 years in prison for a killing he committed as a teenager was granted parole on "
            "Wednesday.\n\n"
            "Waylon Sturgis, 58, bowed his head as the vote was read. “I’m not the boy who did that,” he had told the board a few "
            "minutes earlier. “I think about Mr. Applewhite every day I wake up.”\n\n"
            "The victim’s daughter, Geneva Applewhite, spoke in favor of his release.\n\n"
            "“I was angry for 30 years, and then I got tired of it,” she said. “Let him go home.”\n\n"
            "The board voted 3-0. Sturgis plans to live with his sister, Lorraine, in Shreveport."
        ),
        (
            ("I’m not the boy who did that,", "Waylon Sturgis"),
            ("I think about Mr. Applewhite every day I wake up.", "Waylon Sturgis"),
            ("I was angry for 30 years, and then I got tired of it,", "Geneva Applewhite"),
            ("Let him go home.", "Geneva Applewhite"),
        ),
    ),
    StressItem(
        "a child care bill",
        (
            "AUGUSTA, Maine — A bill that would pay child care workers a monthly bonus of $400 won final approval in the "
            "Legislature on Tuesday.\n\n"
            "“I have a teacher with a master’s degree who left to work at a gas station,” said Shirin Vandermolen, who runs a "
            "center in Bangor. “She told me she couldn’t afford to love her job anymore.”\n\n"
            "State Rep. Hank Dorsey, a Republican from Caribou, was one of 18 lawmakers to vote against the bill. He said that the "
            "program had no end date.\n\n"
            "“We’re starting something we can’t stop,” Dorsey said. “I like these folks. I don’t like the math.”"
        ),
        (
            ("I have a teacher with a master’s degree who left to work at a gas station,", "Shirin Vandermolen"),
            ("She told me she couldn’t afford to love her job anymore.", "Shirin Vandermolen"),
            ("We’re starting something we can’t stop,", "Hank Dorsey"),
            ("I like these folks. I don’t like the math.", "Hank Dorsey"),
        ),
    ),
    StressItem(
        "a first lady’s project",
        (
            "First lady Camille Aldridge opened a garden for wounded veterans at Walter Reed National Military Medical Center on "
            "Friday, saying that she hoped it would be copied elsewhere.\n\n"
            '"My father came home from Vietnam and planted tomatoes," Aldridge said. "It took me a long time to understand what he '
            'was doing out there."\n\n'
            'Marine Sgt. Trini Velasco, who lost a leg in Afghanistan, showed the first lady a bed of peppers. "These are hot, '
            "ma'am,\" Velasco warned her.\n\n"
            'The garden was paid for by private donors. A plaque at the gate reads "Dig In."'
        ),
        (
            ("My father came home from Vietnam and planted tomatoes,", "Camille Aldridge"),
            ("It took me a long time to understand what he was doing out there.", "Camille Aldridge"),
            ("These are hot, ma'am,", "Trini Velasco"),
        ),
        not_quotes=("Dig In.",),
    ),
    StressItem(
        "a vice president abroad",
        (
            "TOKYO — Vice President Marisa Ellsworth assured Japan’s leaders on Wednesday that a planned reduction of American "
            "troops in Asia would not weaken the alliance.\n\n"
            "“Our commitment to the defense of Japan is ironclad,” Ellsworth said at a joint news conference. “It doesn’t depend on "
            "the number of boots on one base in one year.”\n\n"
            "Prime Minister Kenzo Arimura said that he was “grateful for the clarity” and hoped to visit Washington in the fall.\n\n"
            "The vice president left later for South Korea. “It’s a short flight with a long agenda,” she told reporters on her "
            "plane."
        ),
        (
            ("Our commitment to the defense of Japan is ironclad,", "Marisa Ellsworth"),
            ("It doesn’t depend on the number of boots on one base in one year.", "Marisa Ellsworth"),
            ("grateful for the clarity", "Kenzo Arimura"),
            ("It’s a short flight with a long agenda,", "Marisa Ellsworth"),
        ),
    ),
    StressItem(
        "an anti-poaching bill and its sponsor",
        (
            "CHEYENNE, Wyo. — Poachers who kill trophy elk could face up to five years in prison under a bill introduced on "
            "Thursday.\n\n"
            "“Right now the fine is about what you’d pay for a good rifle scope,” said state Rep. Thelonius Greer, who introduced "
            "it. “That’s not a deterrent, it’s a fee.”\n\n"
            "Mavis Cutbank, a game warden for 17 years, testified that she patrols an area larger than Connecticut by herself. Most "
            "of the people she arrests are not hungry, she said.\n\n"
            "“They want the antlers,” Cutbank told the committee. “They leave the rest in the snow.”"
        ),
        (
            ("Right now the fine is about what you’d pay for a good rifle scope,", "Thelonius Greer"),
            ("That’s not a deterrent, it’s a fee.", "Thelonius Greer"),
            ("They want the antlers,", "Mavis Cutbank"),
            ("They leave the rest in the snow.", "Mavis Cutbank"),
        ),
    ),
    StressItem(
        "a health secretary’s warning",
        (
            "Health and Human Services Secretary Gwyneth Sorley warned on Thursday that an early flu season could fill hospitals by "
            "the holidays.\n\n"
            '"Get the shot now," Sorley told NBC\'s "Today." "It takes two weeks to work and we don\'t have a lot of two weeks left."\n\n'
            "Flu activity was listed as high or very high in 19 states. At a hospital in Jackson, Mississippi, nurses were treating "
            "patients in a hallway, according to Dr. Abdul-Rahim Khoury, who directs the emergency room.\n\n"
            "\"I've been here 12 years and this is the earliest I've seen it,\" Khoury said."
        ),
        (
            ("Get the shot now,", "Gwyneth Sorley"),
            ("It takes two weeks to work and we don't have a lot of two weeks left.", "Gwyneth Sorley"),
            ("I've been here 12 years and this is the earliest I've seen it,", "Abdul-Rahim Khoury"),
        ),
        not_quotes=("Today.",),
    ),
    StressItem(
        "a water shutoff",
        (
            "JACKSON, Miss. — Tens of thousands of people in Mississippi’s capital were without safe tap water for a fifth day on "
            "Friday as crews worked to repair a pump at the main treatment plant.\n\n"
            "“We’ve got parts coming from three states,” said Harriet Umana, the city’s public works director. “I wish I could tell "
            "you an hour. I can’t.”\n\n"
            "Soldiers handed out bottled water at seven sites. Deacon Frye, 77, arrived at one of them at dawn with a wagon.\n\n"
            "“I’m getting some for the lady upstairs, too,” Frye said. “She can’t do the steps.”"
        ),
        (
            ("We’ve got parts coming from three states,", "Harriet Umana"),
            ("I wish I could tell you an hour. I can’t.", "Harriet Umana"),
            ("I’m getting some for the lady upstairs, too,", "Deacon Frye"),
            ("She can’t do the steps.", "Deacon Frye"),
        ),
    ),
    StressItem(
        "a candidate’s past comments",
        (
            "A Republican candidate for the Senate in Nevada told a radio station in 2011 that Social Security was “a pyramid "
            "scheme with a nice logo,” according to a recording obtained by HuffPost.\n\n"
            "Lyndon Haskell, a real estate investor, made the remark while he was promoting a book called “Get Out of the Way.”\n\n"
            "Haskell’s campaign did not dispute that the recording was authentic. “Lyndon will protect Social Security for those "
            "who have paid into it,” it said.\n\n"
            "His opponent, Rep. Bianca Ferrante, said voters could decide what to believe. “He sounded pretty sure of himself on "
            "the tape,” Ferrante said."
        ),
        (
            ("a pyramid scheme with a nice logo,", "Lyndon Haskell"),
            ("Lyndon will protect Social Security for those who have paid into it,", "Haskell’s campaign"),
            ("He sounded pretty sure of himself on the tape,", "Bianca Ferrante"),
        ),
        not_quotes=("Get Out of the Way.",),
    ),
    StressItem(
        "an apology from a network anchor",
        (
            "An anchor for a New York television station apologized on Wednesday night for reporting that a city councilwoman had "
            "been arrested.\n\n"
            '"We got it wrong, and I\'m the one who said it," Philip Ashgrove told viewers at the start of the broadcast. The woman '
            "in custody had the same name, he explained.\n\n"
            "Councilwoman Rosario Benedetti said her phone began ringing while she was at her daughter's recital.\n\n"
            "\"My mother called me crying,\" Benedetti said. \"I told her, 'Mom, I'm in the third row. I'm fine.'\"\n\n"
            "She accepted the apology, she said, and would not take legal action."
        ),
        (
            ("We got it wrong, and I'm the one who said it,", "Philip Ashgrove"),
            ("My mother called me crying,", "Rosario Benedetti"),
            ("I told her, 'Mom, I'm in the third row. I'm fine.'", "Rosario Benedetti"),
        ),
    ),
    StressItem(
        "a landslide in Alaska",
        (
            "WRANGELL, Alaska — Three people were killed and three were missing on Tuesday after a landslide roared down a "
            "mountainside and across a highway in the southeastern part of the state.\n\n"
            "“The scar is about 450 feet wide, and it goes all the way to the water,” troopers said in an update. “Search dogs are "
            "on the scene.”\n\n"
            "Mayor Nita Kashevaroff said that everyone in town knew the families. “We’re 2,000 people on an island,” she said. "
            "“There’s no such thing as a stranger here.”\n\n"
            "State geologists were flown in to judge whether the slope was stable."
        ),
        (
            ("The scar is about 450 feet wide, and it goes all the way to the water,", "troopers"),
            ("Search dogs are on the scene.", "troopers"),
            ("We’re 2,000 people on an island,", "Nita Kashevaroff"),
            ("There’s no such thing as a stranger here.", "Nita Kashevaroff"),
        ),
    ),
)

KEPT = (
    StressItem(
        "a statehouse walkout",
        (
            "SALEM, Ore. — Eleven Republican senators failed to show up for work on Monday, denying Democrats the two-thirds "
            "majority needed to vote on a climate bill.\n\n"
            "“They were elected to be in this room,” Senate President Cordelia Nash said from the rostrum as she looked over the "
            "empty desks. Nash’s office said each senator would be fined $500 a day.\n\n"
            "Sen. Fritz Amundsen, the Republican leader, would not say where his members were.\n\n"
            "“We’re in a place with good coffee,” he told The Oregonian by phone. “We’ll come home when they’re ready to talk.”"
        ),
        (
            ("They were elected to be in this room,", "Cordelia Nash"),
            ("We’re in a place with good coffee,", "Fritz Amundsen"),
            ("We’ll come home when they’re ready to talk.", "Fritz Amundsen"),
        ),
    ),
    StressItem(
        "a Supreme Court argument",
        (
            "WASHINGTON — The Supreme Court seemed inclined on Tuesday to side with a Montana rancher who says the government took "
            "his water without paying for it.\n\n"
            "“If I dig a well on my own land, whose water is it?” Justice Theodora Halvorsen asked early in the argument.\n\n"
            "Beckett Lindqvist-Shaw, a lawyer for the Interior Department, said the answer depended on when the land had been "
            "claimed.\n\n"
            "“So it might be mine on Monday and yours on Tuesday?” Halvorsen said.\n\n"
            "“In some counties, your honor, yes,” Lindqvist-Shaw replied. A decision is expected by the end of June."
        ),
        (
            ("If I dig a well on my own land, whose water is it?", "Theodora Halvorsen"),
            ("So it might be mine on Monday and yours on Tuesday?", "Theodora Halvorsen"),
            ("In some counties, your honor, yes,", "Beckett Lindqvist-Shaw"),
        ),
    ),
    StressItem(
        "a Pentagon briefing",
        (
            "The Pentagon confirmed on Monday that two service members were injured when a drone struck a base in eastern Syria.\n\n"
            '"Both are in stable condition and both have spoken to their families," Pentagon press secretary Augustus Renner said. '
            "He declined to identify the group that launched the drone.\n\n"
            '"We\'ll respond at a time and in a manner of our choosing," he said.\n\n'
            "Rep. Lourdes Kapoor, who chairs a subcommittee on military readiness, said Congress had been given few details.\n\n"
            '"I learned more from the radio than from the briefing," the Illinois Democrat told MSNBC. "That has to change."'
        ),
        (
            ("Both are in stable condition and both have spoken to their families,", "Augustus Renner"),
            ("We'll respond at a time and in a manner of our choosing,", "Augustus Renner"),
            ("I learned more from the radio than from the briefing,", "Lourdes Kapoor"),
            ("That has to change.", "Lourdes Kapoor"),
        ),
    ),
    StressItem(
        "a letter from senators",
        (
            "Nine senators asked the nation’s biggest ticket seller on Tuesday to explain why fans were charged fees that in some "
            "cases were higher than the price of the ticket.\n\n"
            "“Your customers learn what a seat costs only after a clock on the screen has begun to run out,” the senators wrote in "
            "a letter to Kermit Vandenberg, the chief executive of AdmitOne.\n\n"
            "They asked for an answer by June 1. Vandenberg said in a statement that he “welcomed the chance to explain how tickets "
            "are priced.”\n\n"
            "Sen. Lacey Dupree, R-Ala., who signed the letter, said she had heard from hundreds of parents. “They saved up for "
            "this,” Dupree said."
        ),
        (
            ("Your customers learn what a seat costs only after a clock on the screen has begun to run out,", "senators"),
            ("welcomed the chance to explain how tickets are priced.", "Kermit Vandenberg"),
            ("They saved up for this,", "Lacey Dupree"),
        ),
    ),
    StressItem(
        "a jury’s verdict in a patent case",
        (
            "A jury in Marshall, Texas, ordered a streaming company to pay $190 million on Friday for using a patented method of "
            "compressing video.\n\n"
            "“I worked on this in my garage for six years,” said the inventor, Chen-Wei Hollister, as he left the court. “Today 12 "
            "strangers told me that mattered.”\n\n"
            "The company, Bluefin, said it would ask the judge to set the verdict aside. “The evidence showed that our engineers "
            "developed this technology on their own,” it said in a statement.\n\n"
            "Juror Darlene Okafor, a school secretary, said that the panel had not found it a hard decision. “We were done by "
            "lunch,” she said."
        ),
        (
            ("I worked on this in my garage for six years,", "Chen-Wei Hollister"),
            ("Today 12 strangers told me that mattered.", "Chen-Wei Hollister"),
            ("The evidence showed that our engineers developed this technology on their own,", "Bluefin"),
            ("We were done by lunch,", "Darlene Okafor"),
        ),
    ),
    StressItem(
        "a census dispute",
        (
            "LANSING, Mich. — State officials say the Census Bureau missed as many as 60,000 people in Detroit, a mistake that "
            "could cost the city millions of dollars in federal aid.\n\n"
            '"They counted houses as empty that had lights on and a car in the drive," said Perpetua Lang, the state demographer.\n\n'
            'The bureau said in a letter to the city that it had "found no evidence of a systematic error" but would review about '
            "300 blocks.\n\n"
            'Roscoe Tidwell, a retired mail carrier on the east side, said nobody ever came to his door. "I was home," Tidwell '
            'said. "Where was I going to go?"'
        ),
        (
            ("They counted houses as empty that had lights on and a car in the drive,", "Perpetua Lang"),
            ("found no evidence of a systematic error", None),
            ("I was home,", "Roscoe Tidwell"),
            ("Where was I going to go?", "Roscoe Tidwell"),
        ),
    ),
    StressItem(
        "an election official is threatened",
        (
            "An election clerk in northern Wisconsin told a Senate panel on Thursday that she had bought a security system and "
            "stopped taking her usual route to work.\n\n"
            "“I’ve known these people since kindergarten,” Beulah Stanczyk told the panel. “Somebody put a note on my windshield "
            "that said, ‘We know what you did.’ What I did was count.”\n\n"
            "The FBI has opened more than 1,000 cases of threats against election workers since 2020. “We take each of these "
            "reports seriously,” the bureau said.\n\n"
            "Ms. Stanczyk has run elections in the town for 26 years. She said that she would “see this one through” and then "
            "retire."
        ),
        (
            ("I’ve known these people since kindergarten,", "Beulah Stanczyk"),
            ("Somebody put a note on my windshield that said, ‘We know what you did.’ What I did was count.", "Beulah Stanczyk"),
            ("We take each of these reports seriously,", "FBI"),
            ("see this one through", "Beulah Stanczyk"),
        ),
    ),
    StressItem(
        "a debate over debt",
        (
            "With the government’s borrowing limit about to be reached, the two leaders of the House Budget Committee on Sunday "
            "blamed each other’s parties for the impasse.\n\n"
            "“We’ve put a plan on the table that cuts a trillion dollars,” Chairwoman Prudence Galloway said on “Fox News Sunday.” "
            "“I haven’t seen theirs.”\n\n"
            "Rep. Armando Reyes-Whitfield, the top Democrat on the panel, appeared later in the hour. He said that default should "
            "not be used as a bargaining chip.\n\n"
            "“You don’t threaten to burn the house down because you don’t like the wallpaper,” he said."
        ),
        (
            ("We’ve put a plan on the table that cuts a trillion dollars,", "Prudence Galloway"),
            ("I haven’t seen theirs.", "Prudence Galloway"),
            ("You don’t threaten to burn the house down because you don’t like the wallpaper,", "Armando Reyes-Whitfield"),
        ),
        not_quotes=("Fox News Sunday.",),
    ),
    StressItem(
        "a border visit",
        (
            "EAGLE PASS, Texas — A group of 22 Republican lawmakers toured the banks of the Rio Grande on Monday and called for the "
            "National Guard to be sent back.\n\n"
            '"What I saw this morning was agents doing paperwork," said Rep. Grady McIntosh of Georgia. "They didn\'t sign up to do '
            'paperwork."\n\n'
            'Eagle Pass Councilwoman Xiomara Leal said that most of the visitors had not asked to meet with residents. "They come, '
            'they put on the vest, they take the picture," Leal said.\n\n'
            'McIntosh said he had spoken with ranchers over breakfast. "I\'m sorry I missed her," the congressman said.'
        ),
        (
            ("What I saw this morning was agents doing paperwork,", "Grady McIntosh"),
            ("They didn't sign up to do paperwork.", "Grady McIntosh"),
            ("They come, they put on the vest, they take the picture,", "Xiomara Leal"),
            ("I'm sorry I missed her,", "Grady McIntosh"),
        ),
    ),
    StressItem(
        "an inquiry into a police chief",
        (
            "An outside investigator has concluded that the police chief of Aurora, Illinois, made “repeated and unwelcome "
            "comments” to female officers, according to a report released on Monday.\n\n"
            "The 64-page report was ordered by Mayor Rosa-Linda Meeks, who said she had placed the chief, Demetrius Falconer, on "
            "unpaid leave.\n\n"
            "“I read every page,” Meeks said. “I believe the women who came forward, and I thank them.”\n\n"
            "Falconer, who joined the force in 1994, disputed the findings. “There are two sides to this and only one of them is in "
            "that document,” he said."
        ),
        (
            ("repeated and unwelcome comments", "report"),
            ("I read every page,", "Rosa-Linda Meeks"),
            ("I believe the women who came forward, and I thank them.", "Rosa-Linda Meeks"),
            ("There are two sides to this and only one of them is in that document,", "Demetrius Falconer"),
        ),
    ),
    StressItem(
        "an opioid settlement",
        (
            "CHARLESTON, W.Va. — Three drug distributors will pay $260 million to counties in West Virginia under a settlement "
            "announced just before a trial was to begin on Monday.\n\n"
            "“It’s not enough, because no number would be,” said Emmett Sandoval-Pike, a lawyer for the counties. “But it’ll build "
            "clinics, and it will build them this year.”\n\n"
            "Marybeth Kinney, who lost two sons to overdoses, had planned to testify. She stood in the back of the courtroom with "
            "their photographs pinned to her coat.\n\n"
            "“I wanted to say their names in front of those men,” Kinney said. “Wesley and Todd.”"
        ),
        (
            ("It’s not enough, because no number would be,", "Emmett Sandoval-Pike"),
            ("But it’ll build clinics, and it will build them this year.", "Emmett Sandoval-Pike"),
            ("I wanted to say their names in front of those men,", "Marybeth Kinney"),
            ("Wesley and Todd.", "Marybeth Kinney"),
        ),
    ),
    StressItem(
        "a teachers’ strike",
        (
            "OAKLAND, Calif. — Teachers walked off the job on Thursday for the first time in 23 years, closing 80 schools and "
            "sending parents in search of child care.\n\n"
            '"Nobody here wants to be on a sidewalk," union President Yesenia Marroquin said at a rally outside district '
            'headquarters. "We want to be in classrooms with fewer than 34 kids."\n\n'
            "Superintendent Preston Oglethorpe said that the district had offered a raise of 12% over three years. He urged "
            "teachers to return while the two sides negotiate.\n\n"
            '"Every day matters for our students," Oglethorpe said in a letter to families, "and today is a day they won\'t get '
            'back."'
        ),
        (
            ("Nobody here wants to be on a sidewalk,", "Yesenia Marroquin"),
            ("We want to be in classrooms with fewer than 34 kids.", "Yesenia Marroquin"),
            ("Every day matters for our students,", "Preston Oglethorpe"),
            ("and today is a day they won't get back.", "Preston Oglethorpe"),
        ),
    ),
    StressItem(
        "a rally in Pennsylvania",
        (
            "ERIE, Pa. — President Tobias Marchetti returned on Saturday night to the county that put him over the top four years "
            "ago and asked its voters to do it again.\n\n"
            "“They said the factories weren’t coming back,” the president told a crowd of about 9,000. “Well, drive down 12th "
            "Street and tell me what you see.”\n\n"
            "Marchetti spoke for 71 minutes and rarely mentioned his opponent.\n\n"
            "“I don’t need to talk about him,” he said. “He does it all day.”\n\n"
            "Unemployment in the county is 4.1%, lower than when he took office but higher than it was a year ago."
        ),
        (
            ("They said the factories weren’t coming back,", "Tobias Marchetti"),
            ("Well, drive down 12th Street and tell me what you see.", "Tobias Marchetti"),
            ("I don’t need to talk about him,", "Tobias Marchetti"),
            ("He does it all day.", "Tobias Marchetti"),
        ),
    ),
    StressItem(
        "a snowplow naming contest",
        (
            "ST. PAUL, Minn. — More than 60,000 people voted in a contest to name eight of the state’s snowplows, and the winner, "
            "announced on Tuesday, was “Sir Scoops-a-Lot.”\n\n"
            "“We never expected this kind of response,” the Minnesota Department of Transportation wrote on Twitter. “You all "
            "clearly have strong feelings about plows.”\n\n"
            "The other names include “Blizzard Lizard” and “Snow Problem.”\n\n"
            "Ole Sather, who has driven a plow near Bemidji for 19 winters, said that children had begun to wave. “It’s a nice "
            "change from the other gesture,” Sather said."
        ),
        (
            ("We never expected this kind of response,", "Minnesota Department of Transportation"),
            ("You all clearly have strong feelings about plows.", "Minnesota Department of Transportation"),
            ("It’s a nice change from the other gesture,", "Ole Sather"),
        ),
        not_quotes=(
            "Sir Scoops-a-Lot.",
            "Blizzard Lizard",
            "Snow Problem.",
        ),
    ),
    StressItem(
        "a dispute over a mural",
        (
            "BOISE, Idaho — A mural of a farmworker on the side of a downtown bank will stay where it is after the City Council "
            "voted 5-1 on Tuesday to reject a request to remove it.\n\n"
            'Artist Ingeborg Castro, who painted the 40-foot-tall portrait last summer, used her grandfather as a model. "He never '
            'saw his face on anything but an ID," Castro said.\n\n'
            'A petition with 900 signatures described the work as "a political statement on a public street." But Councilman Wade '
            "Pickering, who had been expected to side with its authors, said he had changed his mind.\n\n"
            '"I stood there for half an hour on Sunday," Pickering said.'
        ),
        (
            ("He never saw his face on anything but an ID,", "Ingeborg Castro"),
            ("a political statement on a public street.", "petition"),
            ("I stood there for half an hour on Sunday,", "Wade Pickering"),
        ),
    ),
)
