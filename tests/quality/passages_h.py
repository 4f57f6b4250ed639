"""Short passages in the manner of US news sites, with every quotation's speaker: unnamed sources and documents beside named people.

Every quotation of a passage is listed in order; the passages of ``KEPT`` are measured and never learnt from.
"""

from tests.quality.stress import StressItem

PASSAGES = (
    StressItem(
        "prosecutors and a sentencing memo",
        (
            "Federal prosecutors asked a judge on Tuesday to send a former congressional staff member to prison for six years for "
            "selling committee schedules to lobbyists.\n\n"
            '"The defendant treated the people\'s business as his own inventory," prosecutors wrote in court papers that were made '
            "public in Washington.\n\n"
            "Elwood Pasternak, 36, pleaded guilty in May. His lawyers have asked for probation, and they submitted letters from 40 "
            'friends and colleagues, one of whom described him as "the kindest man I have worked for."\n\n'
            'In a letter of his own, Pasternak told the judge that he was "deeply and permanently sorry." Sentencing is set for '
            "Nov. 3."
        ),
        (
            ("The defendant treated the people's business as his own inventory,", "prosecutors"),
            ("the kindest man I have worked for.", None),
            ("deeply and permanently sorry.", "Elwood Pasternak"),
        ),
    ),
    StressItem(
        "neighbors and a raid",
        (
            "Federal agents raided a quiet ranch house in Tulsa on Monday morning and carried away computers, ledgers and a safe.\n\n"
            "“I thought they were filming something,” said a neighbor, who did not want to give her name. “They had the whole "
            "street blocked.”\n\n"
            "The FBI would not say what it was looking for. “We can confirm that agents were conducting court-authorized activity "
            "at that location,” the bureau said in an email. “There is no threat to public safety.”\n\n"
            "Property records show that the house belongs to a company registered in Delaware. A sign in the yard said “For Sale by "
            "Owner.”"
        ),
        (
            ("I thought they were filming something,", "neighbor"),
            ("They had the whole street blocked.", "neighbor"),
            ("We can confirm that agents were conducting court-authorized activity at that location,", "FBI"),
            ("There is no threat to public safety.", "FBI"),
        ),
        not_quotes=("For Sale by Owner.",),
    ),
    StressItem(
        "an editorial and a reply",
        (
            "The state’s largest newspaper called on Friday for the resignation of the Nebraska treasurer, who has admitted that he "
            "used a government plane to attend football games.\n\n"
            "“He has explained where he sat, whom he sat with and who won,” the editorial board wrote. “He has not explained why "
            "the rest of us paid for it.”\n\n"
            "Treasurer Thornton Baez has repaid $6,100. He told a radio station in Omaha that he had no plans to step down.\n\n"
            "“I made a mistake, I paid it back, and I’m going to finish the job,” Baez said."
        ),
        (
            ("He has explained where he sat, whom he sat with and who won,", "editorial board"),
            ("He has not explained why the rest of us paid for it.", "editorial board"),
            ("I made a mistake, I paid it back, and I’m going to finish the job,", "Thornton Baez"),
        ),
    ),
    StressItem(
        "union officials and the company",
        (
            "About 900 workers at a tire plant in Akron, Ohio, voted to strike on Sunday after talks over pensions broke down.\n\n"
            '"The company was given every chance to make a serious proposal," union officials said in a message to members. "It did '
            'not make one."\n\n'
            'Corvane, which owns the plant, said it was disappointed. "Our last offer would have made these the best-paid jobs in '
            'the industry," it said.\n\n'
            "Delphi Abernathy has worked at the plant for 28 years. She said that she was two years short of a full pension, which "
            'workers there call "the gold watch."\n\n'
            "\"I can't afford to strike and I can't afford not to,\" Abernathy said."
        ),
        (
            ("The company was given every chance to make a serious proposal,", "union officials"),
            ("It did not make one.", "union officials"),
            ("Our last offer would have made these the best-paid jobs in the industry,", "Corvane"),
            ("I can't afford to strike and I can't afford not to,", "Delphi Abernathy"),
        ),
        not_quotes=("the gold watch.",),
    ),
    StressItem(
        "diplomats on a cease-fire",
        (
            "GENEVA — Talks on a cease-fire in Sudan ended on Thursday without an agreement, though both sides said that they would "
            "return next week.\n\n"
            "“They are in the same hotel, which is progress,” said a European diplomat, who spoke on condition of anonymity because "
            "the talks were confidential. “They aren’t yet in the same room.”\n\n"
            "The State Department called the discussions “frank and useful.” Its envoy, Clyde Marchbanks, shuttled between the "
            "delegations for three days.\n\n"
            "“Nobody walked out,” Marchbanks told reporters as he left for the airport. Aid groups say that about 700,000 people "
            "are in danger of starvation if roads remain closed."
        ),
        (
            ("They are in the same hotel, which is progress,", "European diplomat"),
            ("They aren’t yet in the same room.", "European diplomat"),
            ("frank and useful.", "State Department"),
            ("Nobody walked out,", "Clyde Marchbanks"),
        ),
    ),
    StressItem(
        "a survey and its authors",
        (
            "One in four rural hospitals in the United States is at risk of closing, according to a report released on Wednesday by "
            "a foundation in Chicago.\n\n"
            "“These are not hospitals that are badly run,” the report says. “They are hospitals whose patients are older, sicker "
            "and fewer each year.”\n\n"
            "The authors reviewed the finances of 2,100 hospitals. They identified 631 that “could not survive two more years like "
            "the last two.”\n\n"
            "Indira Halloway, who runs a 19-bed hospital in the Texas Panhandle, said that hers was probably on the list. “We’re "
            "one broken boiler away,” Halloway said. The report recommends that Medicare pay small hospitals a fixed amount each "
            "year."
        ),
        (
            ("These are not hospitals that are badly run,", "report"),
            ("They are hospitals whose patients are older, sicker and fewer each year.", "report"),
            ("could not survive two more years like the last two.", "authors"),
            ("We’re one broken boiler away,", "Indira Halloway"),
        ),
    ),
    StressItem(
        "a union-backed bill and “gig” workers",
        (
            'ALBANY, N.Y. — A bill that would give drivers and other "gig" workers the right to bargain with the companies whose '
            "apps they use advanced in the State Senate on Monday.\n\n"
            '"Flexibility is not a substitute for a voice," said Senator Sheridan Okoye, a Democrat from Queens.\n\n'
            'Ride-hailing company Rideley said that most drivers did not want a union. "More than 80 percent of the drivers we '
            'surveyed prefer the freedom they have now," it said in a statement.\n\n'
            'One driver who attended the hearing said that nobody had surveyed him. "I\'ve driven for them for six years," the '
            "driver said, declining to give his name because he feared being dropped from the app."
        ),
        (
            ("Flexibility is not a substitute for a voice,", "Sheridan Okoye"),
            ("More than 80 percent of the drivers we surveyed prefer the freedom they have now,", "Rideley"),
            ("I've driven for them for six years,", "driver"),
        ),
        not_quotes=("gig",),
    ),
)

KEPT = (
    StressItem(
        "several anonymous aides",
        (
            "Six current and former aides to Rep. Rosemary Hatch say that the congresswoman threw binders, phones and in one case a "
            "stapler at members of her staff.\n\n"
            "“You learned to stand near the door,” said a former aide, who asked not to be identified because he still works on "
            "Capitol Hill.\n\n"
            "A current staff member gave a different account. “She’s demanding, and she’s fair,” the staff member said. “I’ve "
            "worked for far worse.”\n\n"
            "Hatch, a Democrat from Connecticut, said in a statement that she had “never thrown anything at anyone.” The House has "
            "an office that handles complaints by employees, but its records are not public."
        ),
        (
            ("You learned to stand near the door,", "former aide"),
            ("She’s demanding, and she’s fair,", "current staff member"),
            ("I’ve worked for far worse.", "current staff member"),
            ("never thrown anything at anyone.", "Rosemary Hatch"),
        ),
    ),
    StressItem(
        "a warrant and a confession",
        (
            "A substitute teacher in Chattanooga, Tennessee, was charged on Thursday with setting fires in the bathrooms of three "
            "schools.\n\n"
            "According to a search warrant, the woman told a detective that she had started the first one by accident and that the "
            'others "just seemed easier after that." The warrant says that a lighter found in her purse "matched the description '
            'given by two students."\n\n'
            "Erlene Sandifer, 44, was released on bond. She did not speak to reporters as she left the jail, except to say that she "
            'was "very, very sorry for the children."\n\n'
            "The school district said that it had reviewed how it checks the backgrounds of substitutes."
        ),
        (
            ("just seemed easier after that.", "Erlene Sandifer"),
            ("matched the description given by two students.", "search warrant"),
            ("very, very sorry for the children.", "Erlene Sandifer"),
        ),
    ),
    StressItem(
        "a group that sues",
        (
            "An environmental group sued the Environmental Protection Agency on Wednesday over its decision to let a mine in "
            "northern Minnesota discharge waste into a lake.\n\n"
            "The American Coalition for Rivers said the agency had ignored its own scientists. “EPA’s own staff called this permit "
            "‘indefensible,’ and then EPA defended it,” the group said in a news release.\n\n"
            "An EPA spokeswoman said that the agency did not comment on lawsuits. “We stand by the science and by the process,” she "
            "said.\n\n"
            "Lars Whitcombe-Ito, who guides canoe trips on the lake, is one of the plaintiffs. “I drink out of it,” he said."
        ),
        (
            ("EPA’s own staff called this permit ‘indefensible,’ and then EPA defended it,", "American Coalition for Rivers"),
            ("We stand by the science and by the process,", "EPA spokeswoman"),
            ("I drink out of it,", "Lars Whitcombe-Ito"),
        ),
    ),
    StressItem(
        "a note on a door",
        (
            "A popular barbecue restaurant in Memphis closed without warning on Monday after 61 years in business.\n\n"
            "“Thank you for letting us feed you,” read a handwritten note that was taped to the front door. “We are tired and it’s "
            "time to rest.”\n\n"
            "Customers who had come for lunch stood in the parking lot and took pictures of it. One of them was Winslow Parrish, "
            "83, who said that he was at the restaurant on the day it opened.\n\n"
            "“Sandwich was 35 cents,” Parrish said.\n\n"
            "The owners, a brother and sister in their 70s, could not be reached for comment. The building has been sold to a bank."
        ),
        (
            ("Thank you for letting us feed you,", "note"),
            ("We are tired and it’s time to rest.", "note"),
            ("Sandwich was 35 cents,", "Winslow Parrish"),
        ),
    ),
    StressItem(
        "a transcript of a 911 call",
        (
            "The city of Tacoma on Tuesday released recordings of calls to 911 from the night that a ferry struck a pier.\n\n"
            '"It\'s not slowing down," a caller says in the first of them. "It\'s coming right at us."\n\n'
            'The dispatcher asks for a location. "Ma\'am, I need you to move away from the water right now," the dispatcher says.\n\n'
            "Twelve people were injured, none seriously. Brenda Escalante, a nurse who was waiting for the ferry and ran to help, "
            "said that the recordings were hard to hear.\n\n"
            '"I\'d forgotten how loud it was," Escalante said.'
        ),
        (
            ("It's not slowing down,", "caller"),
            ("It's coming right at us.", "caller"),
            ("Ma'am, I need you to move away from the water right now,", "dispatcher"),
            ("I'd forgotten how loud it was,", "Brenda Escalante"),
        ),
    ),
    StressItem(
        "a witness at a parade",
        (
            "SAVANNAH, Ga. — A float in the city’s St. Patrick’s Day parade rolled into a crowd on Saturday, injuring nine people.\n\n"
            "“People were screaming for the driver to stop, but I don’t think he could hear over the music,” said Arlo Beckham, 41, "
            "who pulled his son out of the way.\n\n"
            "The Police Department said on Twitter that the driver was cooperating. “At this time it appears to be a mechanical "
            "failure,” the department wrote. “Please avoid Bay Street.”\n\n"
            "The float, called “Emerald City Express,” was pulled by a pickup truck. Two of the injured were still in the hospital "
            "on Sunday."
        ),
        (
            ("People were screaming for the driver to stop, but I don’t think he could hear over the music,", "Arlo Beckham"),
            ("At this time it appears to be a mechanical failure,", "Police Department"),
            ("Please avoid Bay Street.", "Police Department"),
        ),
        not_quotes=("Emerald City Express,",),
    ),
    StressItem(
        "a governor’s office and a pardon",
        (
            "BATON ROUGE, La. — A man who was convicted at 17 of stealing a truck was pardoned on Friday, 52 years later, so that "
            "he can accompany his grandson on a hunting trip.\n\n"
            "“Mr. Blackwood has lived an honorable life, and the law should say so,” the governor’s office said in a statement.\n\n"
            "Isidore Blackwood, a retired welder, lost the right to own a gun after the conviction. His grandson is 9.\n\n"
            "“He kept asking why I never came along, and I kept saying that my knees hurt,” Blackwood said. “Now I’ll have to come "
            "up with some knees.”\n\n"
            "His lawyer, Noreen Castaldi, took the case for nothing."
        ),
        (
            ("Mr. Blackwood has lived an honorable life, and the law should say so,", "governor’s office"),
            ("He kept asking why I never came along, and I kept saying that my knees hurt,", "Isidore Blackwood"),
            ("Now I’ll have to come up with some knees.", "Isidore Blackwood"),
        ),
    ),
)
