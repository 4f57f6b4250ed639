"""Short passages in the manner of US news sites, with every quotation's speaker: police, towns, business, health and weather.

Every quotation of a passage is listed in order; the passages of ``KEPT`` are measured and never learnt from.
"""

from tests.quality.stress import StressItem

PASSAGES = (
    StressItem(
        "a shooting at a gas station",
        (
            "MEMPHIS, Tenn. — A 24-year-old man was charged with first-degree murder on Saturday in the shooting of a clerk at a "
            "gas station on Lamar Avenue.\n\n"
            "Officers found the victim behind the counter at about 11:20 p.m. “The suspect fled on foot before officers arrived,” "
            "police wrote in an affidavit. He was arrested four hours later at a relative’s apartment.\n\n"
            "The clerk, who was 52, had worked at the store for nine years. “He knew everyone who came through that door,” his "
            "nephew, Latrell Simmons, said Saturday.\n\n"
            "Police Maj. Danielle Ocasio asked anyone with video of the parking lot to come forward. “Even a few seconds could help "
            "us,” she said."
        ),
        (
            ("The suspect fled on foot before officers arrived,", "police"),
            ("He knew everyone who came through that door,", "Latrell Simmons"),
            ("Even a few seconds could help us,", "Danielle Ocasio"),
        ),
    ),
    StressItem(
        "a police department and its dog",
        (
            "A Fresno police officer was placed on leave on Thursday after a patrol dog was found dead in a parked cruiser.\n\n"
            'Chief Marisol Quintero said the dog, a 4-year-old Belgian Malinois known as "Bishop," had been left in the vehicle for '
            "more than three hours. The outside temperature was 101 degrees.\n\n"
            '"We lost a member of this department, and we are heartbroken," Quintero said at a news conference. "We also owe the '
            'public a full account of how it happened."\n\n'
            "The officer's lawyer, Trent Lovelace, said that an alarm meant to warn handlers of heat had failed. \"My client loved "
            'that dog," Lovelace said. "He is devastated."'
        ),
        (
            ("We lost a member of this department, and we are heartbroken,", "Marisol Quintero"),
            ("We also owe the public a full account of how it happened.", "Marisol Quintero"),
            ("My client loved that dog,", "Trent Lovelace"),
            ("He is devastated.", "Trent Lovelace"),
        ),
        not_quotes=("Bishop,",),
    ),
    StressItem(
        "a hospital merger",
        (
            "Two of the largest hospital systems in North Carolina announced on Wednesday that they would merge, creating a network "
            "of 31 hospitals and 90,000 employees.\n\n"
            "“Together we can bring specialists to towns that haven’t had one in years,” said Constance Bellweather, who will be "
            "chief executive of the combined company. “That is the reason we’re doing this.”\n\n"
            "Economists warned that mergers of that size tend to raise prices. Anil Deshmukh, a health policy professor at Duke "
            "University, said that he had studied 40 such deals.\n\n"
            "“In almost every case, the prices went up and the quality stayed where it was,” Deshmukh said. “I would love to be "
            "proven wrong.”"
        ),
        (
            ("Together we can bring specialists to towns that haven’t had one in years,", "Constance Bellweather"),
            ("That is the reason we’re doing this.", "Constance Bellweather"),
            ("In almost every case, the prices went up and the quality stayed where it was,", "Anil Deshmukh"),
            ("I would love to be proven wrong.", "Anil Deshmukh"),
        ),
    ),
    StressItem(
        "a measles outbreak",
        (
            "Health officials in Spokane, Washington, confirmed nine more cases of measles on Monday, bringing the total in the "
            "county to 34.\n\n"
            "“Every one of these patients was unvaccinated,” said Dr. Fergus Tran, the county’s health officer. “We expect the "
            "number to go up before it comes down.”\n\n"
            "The health department urged people who visited a water park on March 2 to watch for symptoms. “Call your doctor before "
            "going to a clinic so that others are not exposed,” it said.\n\n"
            "Adaeze Whitlow, a mother of three, said that she waited in line for an hour to get her youngest a shot. “I wasn’t "
            "going to put it off another day,” she said."
        ),
        (
            ("Every one of these patients was unvaccinated,", "Fergus Tran"),
            ("We expect the number to go up before it comes down.", "Fergus Tran"),
            ("Call your doctor before going to a clinic so that others are not exposed,", "health department"),
            ("I wasn’t going to put it off another day,", "Adaeze Whitlow"),
        ),
    ),
    StressItem(
        "a hurricane nears the coast",
        (
            "LAKE CHARLES, La. — Residents boarded up windows and lined up for gasoline on Tuesday as Hurricane Odette moved toward "
            "the coast with winds of 115 mph.\n\n"
            '"If you\'re told to leave, then leave," Gov. Wendell Thibodeaux said. "Don\'t wait for the rain to start, because by '
            'then the roads will be full."\n\n'
            "The hurricane center said the storm could push as much as 12 feet of water into low-lying areas.\n\n"
            "Inez Fontenot, 68, has lived in Cameron Parish her entire life and evacuated four times. She loaded her dogs into a "
            "pickup truck.\n\n"
            '"You get used to leaving," Fontenot said. "You don\'t get used to coming back."'
        ),
        (
            ("If you're told to leave, then leave,", "Wendell Thibodeaux"),
            ("Don't wait for the rain to start, because by then the roads will be full.", "Wendell Thibodeaux"),
            ("You get used to leaving,", "Inez Fontenot"),
            ("You don't get used to coming back.", "Inez Fontenot"),
        ),
    ),
    StressItem(
        "a carmaker’s quarter",
        (
            "DETROIT — Tallis Motors reported a loss of $410 million in the first quarter on Tuesday as buyers held off on its new "
            "electric pickup.\n\n"
            "“We’re not satisfied with these results,” Chief Executive Ingrid Solberg-Katz told analysts on a conference call. “We "
            "have a truck that people love to drive and that too many people can’t afford.”\n\n"
            "The company said it would cut the price of the base model by $6,000 and delay a plant in Alabama.\n\n"
            "Malik Prewitt, an analyst at Corbel Research, said investors had been expecting the move. “It’s late, but it’s the "
            "right call,” he wrote in a note to clients."
        ),
        (
            ("We’re not satisfied with these results,", "Ingrid Solberg-Katz"),
            ("We have a truck that people love to drive and that too many people can’t afford.", "Ingrid Solberg-Katz"),
            ("It’s late, but it’s the right call,", "Malik Prewitt"),
        ),
    ),
    StressItem(
        "layoffs at a retailer",
        (
            "Department store chain Pell & Hardin will close 62 stores and lay off about 4,500 workers, the company announced "
            "Thursday.\n\n"
            "In a letter to employees, Chief Executive Gwendolyn Ashby said that the company had “looked at every lease, every lamp "
            "and every line of the budget” before deciding on the cuts.\n\n"
            "“None of this reflects on your work,” Ashby wrote. “You served our customers through some of the hardest years this "
            "business has seen.”\n\n"
            "Rashad Coleman, who has sold shoes at the store in Peoria, Illinois, since 2003, said he learned of the closing from a "
            "reporter. “I would’ve liked to hear it from them,” Coleman said."
        ),
        (
            ("looked at every lease, every lamp and every line of the budget", "Gwendolyn Ashby"),
            ("None of this reflects on your work,", "Gwendolyn Ashby"),
            ("You served our customers through some of the hardest years this business has seen.", "Gwendolyn Ashby"),
            ("I would’ve liked to hear it from them,", "Rashad Coleman"),
        ),
    ),
    StressItem(
        "the Fed chair on rates",
        (
            "WASHINGTON (AP) — Federal Reserve Chair Beatrix Holloway signaled Wednesday that interest rates were likely to stay "
            "where they are through the summer.\n\n"
            '"We need to see several more months of good data," Holloway said at a news conference. "One month is encouraging. One '
            'month is not a trend."\n\n'
            "Stocks fell after her remarks. The central bank's next meeting is in June.\n\n"
            "Ephraim Lutz, chief economist at Danbury Capital, said the chair had been more cautious than he expected. He still "
            'sees a cut in September, though he conceded that "the odds went down a little today."'
        ),
        (
            ("We need to see several more months of good data,", "Beatrix Holloway"),
            ("One month is encouraging. One month is not a trend.", "Beatrix Holloway"),
            ("the odds went down a little today.", "Ephraim Lutz"),
        ),
    ),
    StressItem(
        "a drug approval",
        (
            "The Food and Drug Administration on Monday approved the first pill for a rare form of childhood epilepsy, giving "
            "families an alternative to treatment in a hospital.\n\n"
            "“This changes where these children spend their time,” said Dr. Vasanth Pillai, a neurologist in Baltimore who led one "
            "of the trials. “They can be treated at home and they can go to school.”\n\n"
            "In a study of 212 patients, the drug cut the number of seizures by about half. The most common side effects were "
            "drowsiness and loss of appetite.\n\n"
            "Gretchen Mulroney, whose 7-year-old son took part, called the result “remarkable.”"
        ),
        (
            ("This changes where these children spend their time,", "Vasanth Pillai"),
            ("They can be treated at home and they can go to school.", "Vasanth Pillai"),
            ("remarkable.", "Gretchen Mulroney"),
        ),
    ),
    StressItem(
        "a sentencing in a fraud case",
        (
            "NEW YORK — A financial adviser who stole $11 million from retirees was sentenced Tuesday to 14 years in prison.\n\n"
            "“You sat at their kitchen tables,” U.S. District Judge Octavia Renfro told Miles Haverford before announcing the "
            "sentence. “You ate their cake and you took their savings.”\n\n"
            "Haverford, 57, pleaded guilty in May to wire fraud. He turned to face the gallery, where about 20 of his former "
            "clients were seated.\n\n"
            "“I have no excuse,” he said. “I’ll spend the rest of my life trying to pay it back.”\n\n"
            "Prosecutors had asked for 18 years. The judge also ordered him to forfeit a house in Montauk and two cars."
        ),
        (
            ("You sat at their kitchen tables,", "Octavia Renfro"),
            ("You ate their cake and you took their savings.", "Octavia Renfro"),
            ("I have no excuse,", "Miles Haverford"),
            ("I’ll spend the rest of my life trying to pay it back.", "Miles Haverford"),
        ),
    ),
    StressItem(
        "a missing hiker is found",
        (
            "A 66-year-old hiker who had been missing for five days in Glacier National Park was found alive on Saturday, park "
            "officials said.\n\n"
            "Searchers spotted Barnaby Stokes near a creek about two miles from the trail where he was last seen. He was dehydrated "
            "and had an injured ankle.\n\n"
            '"He was sitting on a rock, and he waved at us like he was hailing a cab," said Kiona Redfeather, a ranger who was '
            "aboard the helicopter.\n\n"
            "Stokes was in fair condition at a hospital in Kalispell. From his bed, he told reporters that he had lived on "
            'huckleberries. "I never want to see another one," he said.'
        ),
        (
            ("He was sitting on a rock, and he waved at us like he was hailing a cab,", "Kiona Redfeather"),
            ("I never want to see another one,", "Barnaby Stokes"),
        ),
    ),
    StressItem(
        "a bridge inspection",
        (
            "PROVIDENCE, R.I. — State engineers closed the westbound side of a major bridge on Thursday after an inspector noticed "
            "broken rods beneath the deck.\n\n"
            "“We made the decision within an hour of seeing the photographs,” said Nikolai Brandt, the state’s transportation "
            "director. “Nobody wants to shut down a road that carries 90,000 cars a day. But safety isn’t negotiable.”\n\n"
            "Repairs could take at least three months. A sign on the approach reading “Bridge Closed, Seek Other Route” went up "
            "before the evening rush.\n\n"
            "Hortense Beaulieu, who owns a bakery near the ramp, said her deliveries were two hours late. “I’ve never seen it like "
            "this,” she said."
        ),
        (
            ("We made the decision within an hour of seeing the photographs,", "Nikolai Brandt"),
            ("Nobody wants to shut down a road that carries 90,000 cars a day. But safety isn’t negotiable.", "Nikolai Brandt"),
            ("I’ve never seen it like this,", "Hortense Beaulieu"),
        ),
        not_quotes=("Bridge Closed, Seek Other Route",),
    ),
    StressItem(
        "a heat advisory",
        (
            "The temperature in Phoenix reached 116 degrees on Thursday, the 19th day in a row above 110, and forecasters said that "
            "no relief was in sight until the middle of next week.\n\n"
            "“The nights are what worry us,” said Guillermo Paz of the National Weather Service. “When it doesn’t get below 90, the "
            "body has no chance to recover.”\n\n"
            "The city has opened 60 cooling centers. At one of them, in a church basement, Dr. Aditi Venkataraman was handing out "
            "water and checking blood pressure.\n\n"
            "“People wait too long because they’re used to the heat,” she said. “Nobody is used to this.”"
        ),
        (
            ("The nights are what worry us,", "Guillermo Paz"),
            ("When it doesn’t get below 90, the body has no chance to recover.", "Guillermo Paz"),
            ("People wait too long because they’re used to the heat,", "Aditi Venkataraman"),
            ("Nobody is used to this.", "Aditi Venkataraman"),
        ),
    ),
    StressItem(
        "a lottery winner",
        (
            "A retired bus driver from Bay City, Michigan, claimed a $92 million jackpot on Wednesday after carrying the ticket in "
            "her purse for seven weeks.\n\n"
            '"I thought the store would call you," Dorothea Kasprzak, 70, said with a laugh. "My grandson told me that\'s not how it '
            'works."\n\n'
            'Lottery officials said the ticket would have expired in May. "We encourage all players to sign the back and to check '
            'their numbers," they said.\n\n'
            "Kasprzak plans to buy a house near her daughter, Wanda, and to pay off the mortgage of her church. She chose her "
            "numbers from the license plate of the last bus she drove."
        ),
        (
            ("I thought the store would call you,", "Dorothea Kasprzak"),
            ("My grandson told me that's not how it works.", "Dorothea Kasprzak"),
            ("We encourage all players to sign the back and to check their numbers,", "Lottery officials"),
        ),
    ),
    StressItem(
        "a church fire",
        (
            "MOBILE, Ala. — A fire that destroyed a 130-year-old church on Sunday night was set on purpose, investigators said.\n\n"
            "“We’ve got a building to mourn, but we’ve still got a congregation,” the Rev. Josiah Pettway told worshippers who "
            "gathered in the parking lot on Monday. “We’re going to be in somebody’s gym next Sunday, and we’re going to sing.”\n\n"
            "Marlene Gustafson, a spokeswoman for the state fire marshal, said that accelerant had been found near a side door. She "
            "said agents had “several promising leads” but had made no arrest.\n\n"
            "A fund for rebuilding had received $48,000 by Tuesday."
        ),
        (
            ("We’ve got a building to mourn, but we’ve still got a congregation,", "Josiah Pettway"),
            ("We’re going to be in somebody’s gym next Sunday, and we’re going to sing.", "Josiah Pettway"),
            ("several promising leads", "Marlene Gustafson"),
        ),
    ),
)

KEPT = (
    StressItem(
        "a sheriff after a flood rescue",
        (
            "Deputies in eastern Kentucky pulled a mother and two children from the roof of a minivan on Tuesday after floodwater "
            "swept it off a county road.\n\n"
            "“She did everything right,” Breathitt County Sheriff Dale Hutchins said. “She got the windows down, she got the kids "
            "up top, and she called us.”\n\n"
            "The woman, Rosalind Pike, 33, said she had driven the same road an hour earlier and saw only puddles.\n\n"
            "“The water came up so fast that I didn’t have time to turn around,” Pike told WKYT. “I just kept telling the boys to "
            "hold on to me.”\n\n"
            "Hutchins said all three were treated for exposure and released."
        ),
        (
            ("She did everything right,", "Dale Hutchins"),
            ("She got the windows down, she got the kids up top, and she called us.", "Dale Hutchins"),
            ("The water came up so fast that I didn’t have time to turn around,", "Rosalind Pike"),
            ("I just kept telling the boys to hold on to me.", "Rosalind Pike"),
        ),
    ),
    StressItem(
        "a school board and a calendar",
        (
            "MANCHESTER, N.H. — The school board voted 9-4 on Monday to start classes a week later next fall, ending two years of "
            "debate.\n\n"
            "“Families asked for this, teachers asked for this, and the buses will be ready for it,” said Patrice Lavoie, the "
            "board’s chairwoman.\n\n"
            "Hyun-woo Bae, who voted no, said the change would leave students with less time to prepare for spring exams.\n\n"
            "“I understand why it’s popular,” Bae said. “I’m not convinced it’s good for learning.”\n\n"
            "The new calendar takes effect in September. The district will also move its “Family Week” from October to February."
        ),
        (
            ("Families asked for this, teachers asked for this, and the buses will be ready for it,", "Patrice Lavoie"),
            ("I understand why it’s popular,", "Hyun-woo Bae"),
            ("I’m not convinced it’s good for learning.", "Hyun-woo Bae"),
        ),
        not_quotes=("Family Week",),
    ),
    StressItem(
        "a recall of infant formula",
        (
            "A maker of baby formula has recalled 210,000 cans after two infants in Ohio became ill with a bacterial infection.\n\n"
            'Hearthwell Nutrition said that it was acting "out of an abundance of caution" and that no tests of its products had '
            'found the bacteria. "We are working with federal regulators and will share what we learn," the company said in a '
            "statement on Friday.\n\n"
            "The Food and Drug Administration told parents not to use cans with lot numbers that begin with 77.\n\n"
            '"If you\'ve got one of these at home, throw it out or take it back," said Dr. Carla Mbeki-Jones, a pediatrician at a '
            "children's hospital in Cincinnati."
        ),
        (
            ("out of an abundance of caution", "Hearthwell Nutrition"),
            ("We are working with federal regulators and will share what we learn,", "Hearthwell Nutrition"),
            ("If you've got one of these at home, throw it out or take it back,", "Carla Mbeki-Jones"),
        ),
    ),
    StressItem(
        "a winter storm in the plains",
        (
            "A late-season storm dropped as much as 22 inches of snow on parts of South Dakota and Nebraska on Sunday, closing "
            "highways and knocking out power to about 60,000 customers.\n\n"
            "“This is heavy, wet snow, the kind that brings down limbs and lines,” said Connor Aasgaard, a meteorologist with the "
            "National Weather Service in Sioux Falls. “It’s going to take a few days to dig out.”\n\n"
            "Interstate 90 was closed from Rapid City to Chamberlain. Lupe Barragan, a truck driver from Laredo, Texas, spent the "
            "night at a rest stop with about 50 others.\n\n"
            "“Somebody had a grill,” she said. “We made the best of it.”"
        ),
        (
            ("This is heavy, wet snow, the kind that brings down limbs and lines,", "Connor Aasgaard"),
            ("It’s going to take a few days to dig out.", "Connor Aasgaard"),
            ("Somebody had a grill,", "Lupe Barragan"),
            ("We made the best of it.", "Lupe Barragan"),
        ),
    ),
    StressItem(
        "a wildfire and an evacuation",
        (
            "A wildfire that started near a campground in Shasta County had burned 9,400 acres by Thursday evening and forced more "
            "than 3,000 people from their homes.\n\n"
            "“The wind did exactly what we were afraid it would do,” said Bao Nguyen, a battalion chief. Crews had contained 5% of "
            "the fire, he said, and expected a long night.\n\n"
            "A Cal Fire spokesman said the cause was under investigation. “We’re asking campers who were in the area on Wednesday "
            "to call us,” he said.\n\n"
            "Ricki Stoltz left her ranch with 11 horses and a box of photographs. “Everything else can be replaced,” Stoltz told "
            "the Redding newspaper."
        ),
        (
            ("The wind did exactly what we were afraid it would do,", "Bao Nguyen"),
            ("We’re asking campers who were in the area on Wednesday to call us,", "Cal Fire spokesman"),
            ("Everything else can be replaced,", "Ricki Stoltz"),
        ),
    ),
    StressItem(
        "an airline and its apology",
        (
            "A regional airline apologized on Monday after a passenger who uses a wheelchair was left on a plane in Phoenix for "
            "nearly an hour.\n\n"
            'Theo Brandvold, 44, said the crew told him that help was on the way and then left. "I could hear the cleaners coming, '
            "and I thought, they don't know I'm here,\" he said in an interview.\n\n"
            '"What happened to Mr. Brandvold is unacceptable, and we are sorry," Sky Meridian said in a statement, adding that it '
            "would retrain employees at 14 airports.\n\n"
            'His sister, Faith Ogunleye, posted about the episode on Facebook. "He laughed about it," she wrote. "I didn\'t."'
        ),
        (
            ("I could hear the cleaners coming, and I thought, they don't know I'm here,", "Theo Brandvold"),
            ("What happened to Mr. Brandvold is unacceptable, and we are sorry,", "Sky Meridian"),
            ("He laughed about it,", "Faith Ogunleye"),
            ("I didn't.", "Faith Ogunleye"),
        ),
    ),
    StressItem(
        "a bank settles with regulators",
        (
            "A bank based in Minneapolis agreed on Friday to pay $73 million to settle claims that it charged customers for "
            "services that they had not ordered.\n\n"
            "The Consumer Financial Protection Bureau said that employees of Northstar Trust had opened “tens of thousands of "
            "accounts without the knowledge of the people whose names were on them.”\n\n"
            "The bank neither admitted nor denied wrongdoing. “We have refunded every affected customer and have changed how we pay "
            "our sales teams,” it said.\n\n"
            "Stellan Ruiz, a bureau lawyer who worked on the case, said other banks should take notice. “We’re looking at the same "
            "practice elsewhere,” Ruiz said."
        ),
        (
            (
                "tens of thousands of accounts without the knowledge of the people whose names were on them.",
                "Consumer Financial Protection Bureau",
            ),
            ("We have refunded every affected customer and have changed how we pay our sales teams,", "Northstar Trust"),
            ("We’re looking at the same practice elsewhere,", "Stellan Ruiz"),
        ),
    ),
    StressItem(
        "a minimum wage vote",
        (
            "ALBUQUERQUE, N.M. — The state Senate on Saturday approved raising the minimum wage to $15.75 an hour by 2027, sending "
            "the bill to the governor’s desk.\n\n"
            "“A person who works full time in this state ought to be able to pay rent in this state,” said Sen. Soledad Irizarry, a "
            "Democrat who carried the measure.\n\n"
            "Business groups had lobbied for a slower increase. Buck Tillery, who owns six diners between Gallup and Las Cruces, "
            "said that he would have to raise prices or cut hours, and “probably some of both.”\n\n"
            "“I’ve got cooks who’ve been with me for 20 years,” Tillery said. “They deserve it. I just don’t know where it comes "
            "from.”"
        ),
        (
            ("A person who works full time in this state ought to be able to pay rent in this state,", "Soledad Irizarry"),
            ("probably some of both.", "Buck Tillery"),
            ("I’ve got cooks who’ve been with me for 20 years,", "Buck Tillery"),
            ("They deserve it. I just don’t know where it comes from.", "Buck Tillery"),
        ),
    ),
    StressItem(
        "a nurse on trial",
        (
            "A former nurse accused of stealing painkillers from patients at a Rhode Island hospice took the stand in her own "
            "defense on Wednesday.\n\n"
            '"I never took anything that was meant for a patient," Imogen Darby, 41, told the jury. She said the missing vials had '
            "expired and were thrown away.\n\n"
            "Prosecutor Elspeth Corrigan asked why there was no record of the disposal.\n\n"
            '"Because we were short-staffed and I was behind," Darby answered.\n\n'
            'Darby\'s lawyer, Hector Maldonado, said after court that his client had been "straightforward about her mistakes." '
            'Corrigan, for her part, told the judge that the state would call "one more witness" on Thursday.'
        ),
        (
            ("I never took anything that was meant for a patient,", "Imogen Darby"),
            ("Because we were short-staffed and I was behind,", "Imogen Darby"),
            ("straightforward about her mistakes.", "Hector Maldonado"),
            ("one more witness", "Elspeth Corrigan"),
        ),
    ),
    StressItem(
        "a body camera video",
        (
            "COLUMBUS, Ohio — The police department on Friday released video of an officer tackling a teenager outside a movie "
            "theater last month.\n\n"
            "In the video, the officer tells the 16-year-old to stop. “I didn’t do anything,” Tyrese Gaines says as he backs away "
            "with his hands up. He was treated for a broken wrist and was not charged.\n\n"
            "Chief Joanna Wren said the officer had been reassigned. “I was troubled by what I saw, and I know that many of you "
            "will be, too,” she said.\n\n"
            "An attorney for the family, Sabine Laurent, said that they planned to sue. “That video speaks for itself,” Laurent "
            "said."
        ),
        (
            ("I didn’t do anything,", "Tyrese Gaines"),
            ("I was troubled by what I saw, and I know that many of you will be, too,", "Joanna Wren"),
            ("That video speaks for itself,", "Sabine Laurent"),
        ),
    ),
    StressItem(
        "a county jail lawsuit",
        (
            "The family of a man who died in the Harlow County jail filed a federal lawsuit on Monday, saying that guards ignored "
            "his pleas for insulin.\n\n"
            "Peter Kowalski, 29, “asked for his medication at least 11 times in 36 hours and was told to fill out a form,” the "
            "lawsuit says. He was found unresponsive on the morning of Jan. 9.\n\n"
            "The sheriff’s office declined to discuss the case. “We do not comment on pending litigation, but we extend our "
            "sympathy to the Kowalski family,” it said in an email.\n\n"
            "“He was there over a parking fine,” his mother, Renata Kowalski, said."
        ),
        (
            ("asked for his medication at least 11 times in 36 hours and was told to fill out a form,", "lawsuit"),
            ("We do not comment on pending litigation, but we extend our sympathy to the Kowalski family,", "sheriff’s office"),
            ("He was there over a parking fine,", "Renata Kowalski"),
        ),
    ),
    StressItem(
        "a water main break",
        (
            "PHILADELPHIA — A 48-inch water main burst under Germantown Avenue early Monday, flooding dozens of basements and "
            "opening a hole that swallowed two parked cars.\n\n"
            '"I heard it before I saw it," said Cyrus Moradi, who lives across the street. "It sounded like a train."\n\n'
            'The Water Department said the pipe was laid in 1908. "Crews have isolated the break and service should be restored by '
            'midnight," the department tweeted.\n\n'
            "By afternoon, the hole was about 30 feet wide. Evelyn Tate, one of the owners whose cars fell in, said she had "
            'finished paying for hers in December. "I guess I\'ll be taking the bus," Tate said.'
        ),
        (
            ("I heard it before I saw it,", "Cyrus Moradi"),
            ("It sounded like a train.", "Cyrus Moradi"),
            ("Crews have isolated the break and service should be restored by midnight,", "Water Department"),
            ("I guess I'll be taking the bus,", "Evelyn Tate"),
        ),
    ),
    StressItem(
        "a “ghost gun” arrest",
        (
            "A Baltimore man was charged on Tuesday with building and selling at least 40 so-called “ghost guns,” untraceable "
            "firearms that are assembled from parts bought online.\n\n"
            "Federal agents searched the man’s garage last week. According to a criminal complaint, they found a 3D printer, boxes "
            "of barrels and a notebook in which customers were listed by nicknames such as “Tall Paul” and “Coach.”\n\n"
            "“These weapons turn up at crime scenes every week, and they lead nowhere,” U.S. Attorney Loretta Vance said.\n\n"
            "The suspect told agents that he regarded it as a hobby, the complaint says. He is due in court on Friday, Vance added, "
            "and faces “up to 20 years if he’s convicted.”"
        ),
        (
            ("These weapons turn up at crime scenes every week, and they lead nowhere,", "Loretta Vance"),
            ("up to 20 years if he’s convicted.", "Loretta Vance"),
        ),
        not_quotes=(
            "ghost guns,",
            "Tall Paul",
            "Coach.",
        ),
    ),
    StressItem(
        "a stadium deal",
        (
            "KANSAS CITY, Mo. — The city would put up $350 million toward a new soccer stadium under an agreement announced on "
            "Friday, with the rest coming from the team.\n\n"
            "“Nobody’s property tax goes up by a penny,” Mayor Desmond Achebe said at the riverfront site. “This is paid for by the "
            "people who come to the games.”\n\n"
            "Lyle Guthrie, the City Council president, said that he wanted to see the figures. “We were told the same thing about "
            "the arena,” Guthrie said, “and we’re still making those payments.”\n\n"
            "A public hearing has been scheduled for June 4."
        ),
        (
            ("Nobody’s property tax goes up by a penny,", "Desmond Achebe"),
            ("This is paid for by the people who come to the games.", "Desmond Achebe"),
            ("We were told the same thing about the arena,", "Lyle Guthrie"),
            ("and we’re still making those payments.", "Lyle Guthrie"),
        ),
    ),
    StressItem(
        "a teenager’s rescue of a neighbor",
        (
            "A 15-year-old girl is being praised as a hero after she pulled her neighbor from a burning duplex in Macon, Georgia, "
            "on Wednesday morning.\n\n"
            '"I saw smoke coming out of the window and I just went in," Zaria Whitcombe told WMAZ. "I didn\'t really think about '
            'it."\n\n'
            "The neighbor, 81-year-old Leonard Fitch, uses a walker and had fallen in the hallway. A fire captain said that he "
            'would not have survived another two minutes. "What she did was dangerous, and it saved a life," the captain said.\n\n'
            '"I\'m going to see about getting her a car," Fitch said.'
        ),
        (
            ("I saw smoke coming out of the window and I just went in,", "Zaria Whitcombe"),
            ("I didn't really think about it.", "Zaria Whitcombe"),
            ("What she did was dangerous, and it saved a life,", "fire captain"),
            ("I'm going to see about getting her a car,", "Leonard Fitch"),
        ),
    ),
)
