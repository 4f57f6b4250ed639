"""Short passages in the manner of US news sites, with every quotation's speaker: sport, entertainment, technology and interviews.

Every quotation of a passage is listed in order; the passages of ``KEPT`` are measured and never learnt from.
"""

from tests.quality.stress import StressItem

PASSAGES = (
    StressItem(
        "an interview about a trade bill",
        (
            "Sen. Hollis Grantham said that he would oppose a trade agreement with Japan unless it included stronger protections "
            "for steelworkers.\n\n"
            "In an interview on CNN, host Courtney Valdez asked the Pennsylvania Democrat whether he was prepared to stand against "
            "his own president.\n\n"
            "“I was prepared to stand against the last one, too,” Grantham replied. “It’s about the mills, Courtney. It isn’t about "
            "the man.”\n\n"
            "“But what would you say to the farmers who need this deal?” Valdez asked.\n\n"
            "“I’d say they ought to have a good deal, and this isn’t it,” Grantham said."
        ),
        (
            ("I was prepared to stand against the last one, too,", "Hollis Grantham"),
            ("It’s about the mills, Courtney. It isn’t about the man.", "Hollis Grantham"),
            ("But what would you say to the farmers who need this deal?", "Courtney Valdez"),
            ("I’d say they ought to have a good deal, and this isn’t it,", "Hollis Grantham"),
        ),
    ),
    StressItem(
        "a singer cancels a tour",
        (
            "Country singer Jaxon Merle has canceled the remaining 14 dates of his tour, citing an injury to his vocal cords.\n\n"
            "\"I've tried everything to get back out there and my doctors tell me it's just not safe,\" Merle, 39, wrote on Instagram "
            'on Monday night. "I\'m so sorry to everybody who bought a ticket."\n\n'
            "Refunds will be issued automatically. His manager, Priya Lockhart, said that Merle would have surgery this month and "
            "was expected to recover fully.\n\n"
            '"He\'ll sing again," she told Billboard. "He just can\'t sing in August."\n\n'
            'The singer\'s latest album, "Red Clay Road," spent six weeks at No. 1.'
        ),
        (
            ("I've tried everything to get back out there and my doctors tell me it's just not safe,", "Jaxon Merle"),
            ("I'm so sorry to everybody who bought a ticket.", "Jaxon Merle"),
            ("He'll sing again,", "Priya Lockhart"),
            ("He just can't sing in August.", "Priya Lockhart"),
        ),
        not_quotes=("Red Clay Road,",),
    ),
    StressItem(
        "a quarterback’s injury",
        (
            "Quarterback Marcus Tuiasosopo-Reed is expected to miss six weeks with a broken collarbone, the team announced on "
            "Monday.\n\n"
            "He was hurt in the third quarter of Sunday’s 24-17 loss when he was driven into the turf on a blitz. Coach Dale "
            "Kirkendall said surgery would not be needed.\n\n"
            "“It’s a clean break, which is the best news we could have gotten,” Kirkendall said. “He was already asking me about "
            "Week 11.”\n\n"
            "Tuiasosopo-Reed, who leads the league in passing yards, spoke briefly in the locker room.\n\n"
            "“It hurts, but I’ve had worse,” he said. “I’ll be back before you know it.”"
        ),
        (
            ("It’s a clean break, which is the best news we could have gotten,", "Dale Kirkendall"),
            ("He was already asking me about Week 11.", "Dale Kirkendall"),
            ("It hurts, but I’ve had worse,", "Marcus Tuiasosopo-Reed"),
            ("I’ll be back before you know it.", "Marcus Tuiasosopo-Reed"),
        ),
    ),
    StressItem(
        "a manager is fired",
        (
            "The Portland Admirals fired manager Gabe Escobedo on Sunday, two weeks before the end of a season in which they have "
            "lost 96 games.\n\n"
            "“Gabe gave us everything he had,” general manager Lindsay Farrow said in a statement. “We believe that a new voice is "
            "needed as our young players take the next step.”\n\n"
            "Escobedo, 53, was in his fifth season. The two-time batting champion thanked the fans as he left the ballpark.\n\n"
            "“I have no complaints,” he said. “We didn’t win enough games, and in this business that’s the whole story.”"
        ),
        (
            ("Gabe gave us everything he had,", "Lindsay Farrow"),
            ("We believe that a new voice is needed as our young players take the next step.", "Lindsay Farrow"),
            ("I have no complaints,", "Gabe Escobedo"),
            ("We didn’t win enough games, and in this business that’s the whole story.", "Gabe Escobedo"),
        ),
    ),
    StressItem(
        "a tennis upset",
        (
            "NEW YORK — Serafina Costa, a 19-year-old qualifier ranked 141st in the world, knocked out third-seeded Anouk van der "
            "Meer on Tuesday at the U.S. Open, 6-4, 3-6, 7-6 (5).\n\n"
            '"Honestly, I\'m still waiting for someone to wake me up," Costa said in an on-court interview. "I watched her win this '
            'tournament on my phone."\n\n'
            "Van der Meer double-faulted twice in the tiebreaker.\n\n"
            '"She was braver than me on the big points," the Dutch player said. "There\'s not much more to say."\n\n'
            "Costa will play the winner of a match between two former finalists on Thursday."
        ),
        (
            ("Honestly, I'm still waiting for someone to wake me up,", "Serafina Costa"),
            ("I watched her win this tournament on my phone.", "Serafina Costa"),
            ("She was braver than me on the big points,", "Anouk van der Meer"),
            ("There's not much more to say.", "Anouk van der Meer"),
        ),
    ),
    StressItem(
        "a swimmer’s retirement",
        (
            "Madison Trujillo, who won five Olympic medals and broke the world record in the 200-meter backstroke three times, said "
            "Wednesday that she was retiring at 27.\n\n"
            "“My shoulders made the decision for me about a year ago,” Trujillo wrote in an essay on her website. “It took my head "
            "some time to catch up.”\n\n"
            "Her longtime coach, Clive Barrow, said he had never worked with anyone who trained harder. “I used to have to lock the "
            "pool,” Barrow recalled.\n\n"
            "She plans to go to medical school, according to the essay, and then “learn how to sleep past 5.”"
        ),
        (
            ("My shoulders made the decision for me about a year ago,", "Madison Trujillo"),
            ("It took my head some time to catch up.", "Madison Trujillo"),
            ("I used to have to lock the pool,", "Clive Barrow"),
            ("learn how to sleep past 5.", "Madison Trujillo"),
        ),
    ),
    StressItem(
        "a phone maker’s new device",
        (
            "CUPERTINO, Calif. — Lumen Devices introduced a phone on Tuesday that can be repaired at home with a single "
            "screwdriver, a change that customers have been demanding for years.\n\n"
            "“You bought it, so you should be able to fix it,” Chief Executive Odalys Kerr said on stage. The company will sell "
            "batteries and screens through its website.\n\n"
            "A consumer group welcomed the announcement. “This is the most repairable device we have seen from a major "
            "manufacturer,” the group said in a blog post.\n\n"
            "Sanjay Rao, an analyst, said the new model was unlikely to bring in many new buyers. “It might keep the old ones,” he "
            "said."
        ),
        (
            ("You bought it, so you should be able to fix it,", "Odalys Kerr"),
            ("This is the most repairable device we have seen from a major manufacturer,", "consumer group"),
            ("It might keep the old ones,", "Sanjay Rao"),
        ),
    ),
    StressItem(
        "a social network and its rules",
        (
            "Social media company Chatterbox said on Monday that it would begin labeling videos that have been altered with "
            "artificial intelligence, three months after a fake clip of a governor was viewed 20 million times.\n\n"
            '"People have a right to know what they are looking at," Amara Lindell, the company\'s vice president for policy, wrote '
            "in a blog post.\n\n"
            "Asked how the labels would be applied, Chatterbox said that a combination of software and human reviewers would be "
            'used. "No system will catch everything," it said.\n\n'
            'Noel Hathaway, who studies disinformation at Stanford, said the policy had "a hole in the middle." It does not cover '
            "audio, he said."
        ),
        (
            ("People have a right to know what they are looking at,", "Amara Lindell"),
            ("No system will catch everything,", "Chatterbox"),
            ("a hole in the middle.", "Noel Hathaway"),
        ),
    ),
    StressItem(
        "a self-driving truck",
        (
            "DALLAS — A truck with nobody behind the wheel carried 22 tons of paper towels from Dallas to Houston on Wednesday, in "
            "what its operator described as the first trip of its kind on a public interstate.\n\n"
            "“It drove the way a very patient person drives,” said Ivo Sorensen, the founder of Roadwise, which built the software. "
            "“It didn’t speed and it didn’t text.”\n\n"
            "The local Teamsters union criticized the state for permitting the test. Its president, Monique Baptiste-Grey, said "
            "regulators had acted “without one public hearing.”\n\n"
            "“Our members share those lanes,” Baptiste-Grey said."
        ),
        (
            ("It drove the way a very patient person drives,", "Ivo Sorensen"),
            ("It didn’t speed and it didn’t text.", "Ivo Sorensen"),
            ("without one public hearing.", "Monique Baptiste-Grey"),
            ("Our members share those lanes,", "Monique Baptiste-Grey"),
        ),
    ),
    StressItem(
        "an astronomer on a comet",
        (
            "Sky watchers across the northern half of the country will have a chance to see a comet with the naked eye this week, "
            "astronomers say.\n\n"
            "“Look to the northwest about an hour after sunset,” said Ottoline Graff, an astronomer at the Adler Planetarium in "
            "Chicago. “You’ll see a smudge, and then you’ll realize the smudge has a tail.”\n\n"
            "The comet last passed through the inner solar system about 5,000 years ago. Raj Bhandari, an amateur in Duluth, "
            "Minnesota, photographed it on Saturday from a frozen lake.\n\n"
            "“It was 9 below,” Bhandari said, “and I stayed out for three hours.”"
        ),
        (
            ("Look to the northwest about an hour after sunset,", "Ottoline Graff"),
            ("You’ll see a smudge, and then you’ll realize the smudge has a tail.", "Ottoline Graff"),
            ("It was 9 below,", "Raj Bhandari"),
            ("and I stayed out for three hours.", "Raj Bhandari"),
        ),
    ),
    StressItem(
        "a book by a former aide",
        (
            "A former White House aide writes in a new book that she was asked to destroy notes of a meeting with an oil executive.\n\n"
            'In "The Outer Office," Vivian Sokolov says that her boss, deputy chief of staff Roderick Haines, handed her a folder '
            'and told her "none of this needs to live forever." She kept a copy, she writes.\n\n'
            "Haines denied the account on Friday. \"It's a good story and it isn't true,\" he told The Washington Post.\n\n"
            'Ms. Sokolov stood by it. "I was in the room and I have the folder," she said in an interview.'
        ),
        (
            ("none of this needs to live forever.", "Roderick Haines"),
            ("It's a good story and it isn't true,", "Roderick Haines"),
            ("I was in the room and I have the folder,", "Vivian Sokolov"),
        ),
        not_quotes=("The Outer Office,",),
    ),
    StressItem(
        "a music festival and the rain",
        (
            "MANCHESTER, Tenn. — Organizers of a four-day music festival told fans to stay away on Friday after heavy rain turned "
            "parking fields to mud.\n\n"
            "“We are heartbroken, but we can’t park 30,000 cars in a lake,” they said in a post on Twitter.\n\n"
            "The headliner, a rapper who performs as Dashiell Moon, said he would play a free concert in Nashville instead. “Y’all "
            "drove all this way,” he said in a video. “I’m not sending you home with nothing.”\n\n"
            "Brielle Acosta, 22, had come from Tulsa with five friends. They were eating breakfast at a diner when the news "
            "arrived. “We just ordered more pancakes,” she said."
        ),
        (
            ("We are heartbroken, but we can’t park 30,000 cars in a lake,", "Organizers"),
            ("Y’all drove all this way,", "Dashiell Moon"),
            ("I’m not sending you home with nothing.", "Dashiell Moon"),
            ("We just ordered more pancakes,", "Brielle Acosta"),
        ),
    ),
    StressItem(
        "a cable host is suspended",
        (
            "A cable news host was suspended for two weeks on Monday over remarks he made about victims of a factory collapse.\n\n"
            "Gavin Prescott said on his show last Wednesday that the workers “knew what they were walking into.” Several "
            "advertisers pulled out within a day.\n\n"
            "“Mr. Prescott’s comments do not reflect our values, and he will be off the air while we review the matter,” the "
            "network said.\n\n"
            "Ludmila Hart, whose brother was killed in the collapse, said that the suspension was not enough. “I’d like him to come "
            "here and say it to my mother,” Hart told BuzzFeed News."
        ),
        (
            ("knew what they were walking into.", "Gavin Prescott"),
            ("Mr. Prescott’s comments do not reflect our values, and he will be off the air while we review the matter,", "network"),
            ("I’d like him to come here and say it to my mother,", "Ludmila Hart"),
        ),
    ),
    StressItem(
        "a zoo’s baby giraffe",
        (
            "A giraffe at the Columbus Zoo gave birth to a 6-foot-tall calf on Saturday while some 200,000 people watched on a live "
            "video feed.\n\n"
            '"She did beautifully," said Clementine Oduya, the zoo\'s head of veterinary care. "He was on his feet in under an hour, '
            'which is right where you want to be."\n\n'
            'The calf has not been named. Visitors will be able to vote on the website, where the choices include "Stretch" and '
            '"Maple."\n\n'
            'Bill Strasser, a keeper who slept in the barn for nine nights, said he was happy to go home. "My wife says I smell '
            'like hay," Strasser said.'
        ),
        (
            ("She did beautifully,", "Clementine Oduya"),
            ("He was on his feet in under an hour, which is right where you want to be.", "Clementine Oduya"),
            ("My wife says I smell like hay,", "Bill Strasser"),
        ),
        not_quotes=(
            "Stretch",
            "Maple.",
        ),
    ),
    StressItem(
        "a university president resigns",
        (
            "The president of a public university in Indiana resigned on Friday after an audit found that $1.9 million in "
            "scholarship money had been spent on a box at the football stadium.\n\n"
            "“I should have asked harder questions, and I didn’t,” Magnolia Prentiss wrote in a letter to students and faculty. "
            "“You deserve leaders who do.”\n\n"
            "The trustees accepted her resignation without debate. “We are grateful for her candor,” they said in a statement.\n\n"
            "Owen Zabriskie, the student body president, said that the money would have paid for 140 freshmen. “Some of those kids "
            "are working nights,” he said."
        ),
        (
            ("I should have asked harder questions, and I didn’t,", "Magnolia Prentiss"),
            ("You deserve leaders who do.", "Magnolia Prentiss"),
            ("We are grateful for her candor,", "trustees"),
            ("Some of those kids are working nights,", "Owen Zabriskie"),
        ),
    ),
)

KEPT = (
    StressItem(
        "a talk show visit by an actress",
        (
            "Actress Saoirse Delgado revealed on Tuesday that she almost turned down the role that won her an Emmy.\n\n"
            "“I read the script on a plane and I thought, there’s no way they want me for this,” Delgado told late-night host Benny "
            "Kaplan. “I figured they had the wrong number.”\n\n"
            "Kaplan wanted to know what had changed her mind.\n\n"
            "“My mother,” she said. “She read it in one night.”\n\n"
            "The fourth and last season of “Harbor Lights,” in which Delgado plays a judge, begins on Sunday."
        ),
        (
            ("I read the script on a plane and I thought, there’s no way they want me for this,", "Saoirse Delgado"),
            ("I figured they had the wrong number.", "Saoirse Delgado"),
            ("My mother,", "Saoirse Delgado"),
            ("She read it in one night.", "Saoirse Delgado"),
        ),
        not_quotes=("Harbor Lights,",),
    ),
    StressItem(
        "a director at a film festival",
        (
            "TORONTO — The premiere of Agnieszka Holm’s new film about a mining disaster ended with a standing ovation that lasted "
            "six minutes on Friday.\n\n"
            "“I didn’t make it to be applauded,” Holm told the audience afterward. “I made it because my grandfather was on the "
            "second shift.”\n\n"
            "“Below the Line” stars Terrence Odom as a union lawyer. Odom said he had prepared for the part by spending a week "
            "underground in West Virginia.\n\n"
            "“You can’t see your own hand,” he said. “After the first hour I stopped pretending that I wasn’t scared.”\n\n"
            "The film opens in theaters in November."
        ),
        (
            ("I didn’t make it to be applauded,", "Agnieszka Holm"),
            ("I made it because my grandfather was on the second shift.", "Agnieszka Holm"),
            ("You can’t see your own hand,", "Terrence Odom"),
            ("After the first hour I stopped pretending that I wasn’t scared.", "Terrence Odom"),
        ),
        not_quotes=("Below the Line",),
    ),
    StressItem(
        "a playoff game in overtime",
        (
            "MILWAUKEE — Nikola Babic scored 38 points, including the winning jumper with 1.4 seconds left in overtime, and "
            "Milwaukee beat Atlanta 119-117 on Thursday night to even the series at 2-2.\n\n"
            '"I saw the clock and I just wanted to get to my spot," Babic said. "It felt good when it left my hand."\n\n'
            'Andre Fontaine had 31 points and 12 assists for Atlanta. "We had our chances and we let it slip," he said.\n\n'
            'Game 5 is Saturday. Atlanta coach Mitch Sorrell said his team would have to "rebound like we mean it."'
        ),
        (
            ("I saw the clock and I just wanted to get to my spot,", "Nikola Babic"),
            ("It felt good when it left my hand.", "Nikola Babic"),
            ("We had our chances and we let it slip,", "Andre Fontaine"),
            ("rebound like we mean it.", "Mitch Sorrell"),
        ),
    ),
    StressItem(
        "a coach after a title",
        (
            "TAMPA, Fla. — For the first time in school history, Gulf State are national champions in women’s basketball.\n\n"
            "“I’ve been dreaming about this since I was drawing plays on napkins,” coach Wanda Prudhomme said after Sunday’s 71-64 "
            "win. “These kids believed it before I did.”\n\n"
            "Kezia Barnes-Lowell, a senior guard, led all scorers with 27 points and was named most outstanding player.\n\n"
            "“Coach told us at halftime to breathe,” Barnes-Lowell said. “She said, ‘You’ve done this a thousand times in an empty "
            "gym.’ So we went out and did it again.”"
        ),
        (
            ("I’ve been dreaming about this since I was drawing plays on napkins,", "Wanda Prudhomme"),
            ("These kids believed it before I did.", "Wanda Prudhomme"),
            ("Coach told us at halftime to breathe,", "Kezia Barnes-Lowell"),
            ("She said, ‘You’ve done this a thousand times in an empty gym.’ So we went out and did it again.", "Kezia Barnes-Lowell"),
        ),
    ),
    StressItem(
        "a golfer in the lead",
        (
            "AUGUSTA, Ga. — Hideo Carmichael shot a 6-under 66 in gusty conditions on Friday to take a two-stroke lead into the "
            "weekend.\n\n"
            "“I didn’t look at a leaderboard until I signed my card,” said Carmichael, who made four birdies on the back nine. “My "
            "caddie looked. I could tell by his face that we were all right.”\n\n"
            "Ross McGlinchey, the champion two years ago, was alone in second after a 68. He said that the course was “as firm as "
            "I’ve ever seen it” and that he expected scores to rise."
        ),
        (
            ("I didn’t look at a leaderboard until I signed my card,", "Hideo Carmichael"),
            ("My caddie looked. I could tell by his face that we were all right.", "Hideo Carmichael"),
            ("as firm as I’ve ever seen it", "Ross McGlinchey"),
        ),
    ),
    StressItem(
        "a baseball player’s milestone",
        (
            "Rafael Encarnacion became the 34th player in major league history to reach 3,000 hits on Saturday, lining a single to "
            "center field in the fourth inning of an 8-2 win.\n\n"
            '"When I got to first base I looked for my dad," Encarnacion said. "He was crying, so I was crying."\n\n'
            "The game was stopped for four minutes. Manager Tug Wheelock, who has known Encarnacion since both were in the minors, "
            "said the hit was typical of him.\n\n"
            '"Outside pitch, no panic, right back where it came from," said Wheelock. "He\'s done it 3,000 times."'
        ),
        (
            ("When I got to first base I looked for my dad,", "Rafael Encarnacion"),
            ("He was crying, so I was crying.", "Rafael Encarnacion"),
            ("Outside pitch, no panic, right back where it came from,", "Tug Wheelock"),
            ("He's done it 3,000 times.", "Tug Wheelock"),
        ),
    ),
    StressItem(
        "a data breach",
        (
            "Hackers obtained the names, addresses and Social Security numbers of as many as 14 million people from payroll company "
            "Torchlight, it said on Thursday.\n\n"
            "“We discovered unauthorized activity on Feb. 3 and shut it down the same day,” the company said. “We deeply regret the "
            "concern this may cause.”\n\n"
            "Kelechi Brennan, a security researcher in Austin, said the files had been offered for sale on a forum for more than a "
            "week.\n\n"
            "Sen. Greta Simonsen, D-Ore., called for hearings. “People trusted this company with everything, including their "
            "children’s names,” Simonsen said. Brennan described the breach as “one of the five biggest” of the decade."
        ),
        (
            ("We discovered unauthorized activity on Feb. 3 and shut it down the same day,", "Torchlight"),
            ("We deeply regret the concern this may cause.", "Torchlight"),
            ("People trusted this company with everything, including their children’s names,", "Greta Simonsen"),
            ("one of the five biggest", "Kelechi Brennan"),
        ),
    ),
    StressItem(
        "a rocket launch is scrubbed",
        (
            "CAPE CANAVERAL, Fla. — The launch of a weather satellite was called off with 40 seconds left in the countdown on "
            "Sunday after a sensor detected a drop in pressure in one of the rocket’s fuel lines.\n\n"
            "“The system worked the way it’s supposed to,” launch director Thaddeus Orozco said. “We’d rather be on the ground "
            "wishing we were in the air than the other way around.”\n\n"
            "The next attempt will be no earlier than Thursday. Mei Castleberry, a NASA scientist who has worked on the satellite "
            "since 2011, said that she could wait.\n\n"
            "“What’s four more days?” she said."
        ),
        (
            ("The system worked the way it’s supposed to,", "Thaddeus Orozco"),
            ("We’d rather be on the ground wishing we were in the air than the other way around.", "Thaddeus Orozco"),
            ("What’s four more days?", "Mei Castleberry"),
        ),
    ),
    StressItem(
        "a “Sunshine List” of salaries",
        (
            "BOSTON — The state auditor published the salaries of every public employee in Massachusetts on Tuesday, a database "
            'that officials call the "Sunshine List."\n\n'
            '"Taxpayers are the employer, and an employer gets to see the payroll," Auditor Corinne Abernathy said.\n\n'
            "The highest earner was a university football coach, at $4.1 million. Jerome Pak, who leads a union of state workers, "
            "said the list invited people to single out bus drivers who had worked overtime during last winter's storms. He said "
            'some of his members had received messages calling them "leeches" and worse.\n\n'
            '"Print the hours next to the pay," Pak said.'
        ),
        (
            ("Taxpayers are the employer, and an employer gets to see the payroll,", "Corinne Abernathy"),
            ("leeches", None),
            ("Print the hours next to the pay,", "Jerome Pak"),
        ),
        not_quotes=("Sunshine List.",),
    ),
    StressItem(
        "a Broadway closing",
        (
            "“The Glass Ferry,” a musical that won four Tony Awards and then struggled to fill its seats, will close on March 15, "
            "its producers said Wednesday.\n\n"
            "“We wanted to run for 10 years and we ran for two,” lead producer Leopold Arnaud said in a statement. “Every person in "
            "that building should be proud.”\n\n"
            "Tess Wakefield, who has played the title role since it opened, learned of the closing between a matinee and an evening "
            "performance. “We cried in the hallway and then we did the show,” she told The New York Times.\n\n"
            "Ms. Wakefield will join the national tour of “Carousel Street” in the fall."
        ),
        (
            ("We wanted to run for 10 years and we ran for two,", "Leopold Arnaud"),
            ("Every person in that building should be proud.", "Leopold Arnaud"),
            ("We cried in the hallway and then we did the show,", "Tess Wakefield"),
        ),
        not_quotes=(
            "The Glass Ferry,",
            "Carousel Street",
        ),
    ),
    StressItem(
        "a chef and a restaurant",
        (
            "NEW ORLEANS — Chef Emeka St. Clair will reopen his celebrated restaurant in the Marigny next month, two years after a "
            "kitchen fire destroyed it.\n\n"
            "“Everybody kept telling me to move Uptown,” St. Clair said on Tuesday as workers hung a sign over the door. “But this "
            "block raised me.”\n\n"
            "The new dining room has 44 seats, 10 fewer than the old one. The menu will again include a gumbo that one critic "
            "called “worth the flight.”\n\n"
            "His business partner, Bronwyn Tully, said more than 3,000 people had signed up for the first week. “We’re going to "
            "have to disappoint some folks,” Tully said."
        ),
        (
            ("Everybody kept telling me to move Uptown,", "Emeka St. Clair"),
            ("But this block raised me.", "Emeka St. Clair"),
            ("worth the flight.", None),
            ("We’re going to have to disappoint some folks,", "Bronwyn Tully"),
        ),
    ),
    StressItem(
        "a divorce in Hollywood",
        (
            "Actor Colton Drake and model Zuleika Barros are divorcing after six years of marriage, the couple announced on "
            "Thursday.\n\n"
            '"We have decided to separate with love and with gratitude," they said in a joint statement to People magazine. "We '
            'remain a family, and we ask for privacy for our daughters."\n\n'
            "The two met in 2015 on the set of a perfume commercial. In an interview last spring, Barros spoke of the difficulty of "
            "being apart for work.\n\n"
            '"We used to say three weeks was the limit," she told the magazine. "Last year it was three months."'
        ),
        (
            ("We have decided to separate with love and with gratitude,", "couple"),
            ("We remain a family, and we ask for privacy for our daughters.", "couple"),
            ("We used to say three weeks was the limit,", "Zuleika Barros"),
            ("Last year it was three months.", "Zuleika Barros"),
        ),
    ),
    StressItem(
        "a fitness tracker study",
        (
            "People who walk 7,000 steps a day get most of the benefit of those who walk 10,000, a large study published on Monday "
            "found.\n\n"
            "“The famous number was never based on much,” said Yolanda Pruitt, an epidemiologist at Emory University who led the "
            "work. “It came from a pedometer advertisement.”\n\n"
            "The researchers followed 31,000 adults for nine years. Ben Aronov, a cardiologist who was not involved in the study, "
            "said it should be reassuring to people who are just starting to exercise.\n\n"
            "“I tell my patients to add 10 minutes to whatever they’re doing now,” he said."
        ),
        (
            ("The famous number was never based on much,", "Yolanda Pruitt"),
            ("It came from a pedometer advertisement.", "Yolanda Pruitt"),
            ("I tell my patients to add 10 minutes to whatever they’re doing now,", "Ben Aronov"),
        ),
    ),
    StressItem(
        "a marathon finish",
        (
            "BOSTON — Abebech Lindstrom pulled away on Heartbreak Hill and won the women’s race at the Boston Marathon on Monday in "
            "2 hours, 21 minutes, 8 seconds.\n\n"
            "“I did not feel strong until the hill, and then I felt very strong,” said Lindstrom, who trains in Flagstaff, Arizona.\n\n"
            "The men’s race went to Tomas Pereira of Portugal, who had never run a marathon before. He stopped in the final block "
            "to take a flag from his brother.\n\n"
            "“My coach will be angry about the flag,” Pereira said. “It cost me two seconds. I would pay it again.”"
        ),
        (
            ("I did not feel strong until the hill, and then I felt very strong,", "Abebech Lindstrom"),
            ("My coach will be angry about the flag,", "Tomas Pereira"),
            ("It cost me two seconds. I would pay it again.", "Tomas Pereira"),
        ),
    ),
    StressItem(
        "a pilot and a bird strike",
        (
            "A jet bound for Seattle returned safely to Denver on Tuesday after it struck a flock of geese and lost power in one "
            "engine.\n\n"
            '"Folks, we\'ve had a little disagreement with some geese," Capt. Rhett Callahan told passengers over the intercom, '
            "according to a recording.\n\n"
            "None of the 148 people on board was hurt. Nadine Oyelowo, who was traveling with her two sons, said that she saw "
            "sparks outside the window.\n\n"
            '"He sounded so calm that I decided to be calm," Oyelowo said. "When we landed, everybody clapped, and then everybody '
            'cried."\n\n'
            "The airline said the captain was resting and would not give interviews."
        ),
        (
            ("Folks, we've had a little disagreement with some geese,", "Rhett Callahan"),
            ("He sounded so calm that I decided to be calm,", "Nadine Oyelowo"),
            ("When we landed, everybody clapped, and then everybody cried.", "Nadine Oyelowo"),
        ),
    ),
)
