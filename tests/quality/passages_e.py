"""Short passages in the manner of US news sites, with every quotation's speaker: a mixture of desks.

Every quotation of a passage is listed in order; the passages of ``KEPT`` are measured and never learnt from.
"""

from tests.quality.stress import StressItem

PASSAGES = (
    StressItem(
        "several paragraphs by one governor",
        (
            "MADISON, Wis. — Gov. Brigid Halvorson-Pace said Tuesday that she would call lawmakers back for a special session on "
            "school funding, a step that no governor has taken since 2009.\n\n"
            "“We have districts that are deciding right now which teachers to let go,” Halvorson-Pace told reporters at the "
            "Capitol. “They can’t wait until January.”\n\n"
            "“I have asked the leaders of both houses to meet with me tomorrow,” she continued. “I’ve told them that everything is "
            "on the table — the property tax cap, the formula, the surplus, all of it.”\n\n"
            "The session would begin on Oct. 3. Legislative leaders did not say whether they would attend the meeting. Under state "
            "law, the governor can call a session but cannot require that lawmakers vote on anything during it."
        ),
        (
            ("We have districts that are deciding right now which teachers to let go,", "Brigid Halvorson-Pace"),
            ("They can’t wait until January.", "Brigid Halvorson-Pace"),
            ("I have asked the leaders of both houses to meet with me tomorrow,", "Brigid Halvorson-Pace"),
            (
                "I’ve told them that everything is on the table — the property tax cap, the formula, the surplus, all of it.",
                "Brigid Halvorson-Pace",
            ),
        ),
    ),
    StressItem(
        "an opener that carries over the paragraph",
        (
            "In a speech to the Economic Club of Detroit on Monday, Commerce Secretary Millicent Vaughn laid out what she described "
            "as a new approach to trade with Mexico and Canada.\n\n"
            '"For 30 years we measured success by how much crossed the border," Vaughn said. "We should also have been asking who '
            "was better off on each side of it.\n\n"
            '"That is the question I intend to ask, at every meeting and about every product, for as long as I hold this office."\n\n'
            "The secretary did not announce any new tariffs. She said the administration would consult unions, growers and small "
            "manufacturers before talks begin in the spring. Officials in Ottawa and Mexico City have said that they are open to "
            "changes but do not want to renegotiate the entire agreement."
        ),
        (
            ("For 30 years we measured success by how much crossed the border,", "Millicent Vaughn"),
            ("We should also have been asking who was better off on each side of it.", "Millicent Vaughn"),
            (
                "That is the question I intend to ask, at every meeting and about every product, for as long as I hold this office.",
                "Millicent Vaughn",
            ),
        ),
    ),
    StressItem(
        "two tweets and a reply",
        (
            "A dispute between two members of the House spilled onto Twitter on Friday, hours after a vote on a defense bill in "
            "which they took opposite sides.\n\n"
            "“I didn’t come to Washington to sign blank checks,” Rep. Darnell Kipling, a progressive Democrat from Oregon, wrote. "
            "“I won’t apologize for reading a bill before I vote on it.”\n\n"
            "Rep. Sybil Rutherford, a centrist from Virginia who flew helicopters in Iraq, responded a few minutes later.\n\n"
            "“Read it twice next time,” she tweeted. “Page 412 is a pay raise for people making $24,000 a year.”\n\n"
            "Both lawmakers deleted their posts by the evening. An aide to Kipling said the two had spoken by phone and that the "
            "conversation was cordial."
        ),
        (
            ("I didn’t come to Washington to sign blank checks,", "Darnell Kipling"),
            ("I won’t apologize for reading a bill before I vote on it.", "Darnell Kipling"),
            ("Read it twice next time,", "Sybil Rutherford"),
            ("Page 412 is a pay raise for people making $24,000 a year.", "Sybil Rutherford"),
        ),
    ),
    StressItem(
        "a quote in the lead by someone introduced later",
        (
            "“We never thought that it would happen on our street, and then it did.”\n\n"
            "That was how Bernadette Kowal described the explosion that leveled two houses in a quiet suburb of Pittsburgh on "
            "Saturday morning, killing an elderly couple and injuring five other people. Kowal, 49, lives three doors down and was "
            "making breakfast when her windows blew in.\n\n"
            "Investigators said they were looking at a gas line that had been repaired last year. The utility that owns the line "
            "has offered to pay for hotel rooms.\n\n"
            "“I’d rather they paid for an explanation,” Kowal said. “My kids won’t sleep in that house until we know what it was.”"
        ),
        (
            ("We never thought that it would happen on our street, and then it did.", "Bernadette Kowal"),
            ("I’d rather they paid for an explanation,", "Bernadette Kowal"),
            ("My kids won’t sleep in that house until we know what it was.", "Bernadette Kowal"),
        ),
    ),
    StressItem(
        "a quote split around the attribution",
        (
            "PORTLAND, Maine — A lobster fishing ground the size of Delaware will be closed from October through January to protect "
            "endangered whales, the federal government announced on Tuesday.\n\n"
            '"We recognize," said Temperance Shaw, a regional administrator with the National Oceanic and Atmospheric '
            'Administration, "that this decision will be very hard on a number of families."\n\n'
            "Lobstermen said there was no evidence that their gear had killed a whale in those waters. Gil Navarrete, who has "
            "fished out of Stonington for 31 years, said that he would lose about a third of his income.\n\n"
            '"They keep closing doors," Navarrete said, "and nobody tells you which one is still open."'
        ),
        (
            ("We recognize,", "Temperance Shaw"),
            ("that this decision will be very hard on a number of families.", "Temperance Shaw"),
            ("They keep closing doors,", "Gil Navarrete"),
            ("and nobody tells you which one is still open.", "Gil Navarrete"),
        ),
    ),
    StressItem(
        "ellipses and brackets inside quotes",
        (
            "A key Republican senator said Monday that he was leaning against the president’s nominee to lead the Interior "
            "Department, a sign of trouble for a choice that had been expected to pass easily.\n\n"
            "“I have real concerns about [her] record on grazing permits,” Sen. Jeremiah Stoddard of Utah told the Daily Caller. "
            "“I’m going to keep an open mind ... but she’s going to have to answer for some of those decisions.”\n\n"
            "Pilar Echeverria, a former state land commissioner, has met with 23 senators. A White House official said the "
            "nomination would not be withdrawn.\n\n"
            "In 2016, Echeverria wrote that ranchers “have had the run of the place [for] too long.” She has since said that she "
            "regretted the phrase."
        ),
        (
            ("I have real concerns about [her] record on grazing permits,", "Jeremiah Stoddard"),
            ("I’m going to keep an open mind ... but she’s going to have to answer for some of those decisions.", "Jeremiah Stoddard"),
            ("have had the run of the place [for] too long.", "Pilar Echeverria"),
        ),
    ),
    StressItem(
        "a reply to a question",
        (
            "President Graham Teller brushed aside questions about the resignation of his chief of staff on Thursday as he left the "
            "White House for a weekend in Delaware.\n\n"
            "“Mr. President, did you ask him to go?” a reporter shouted over the noise of the helicopter.\n\n"
            "“No,” Teller said. “He has three young kids, he’s been here two years, and he has missed every soccer game. I’d have "
            "left sooner.”\n\n"
            "The president would not say who was on his list of replacements. Two people with knowledge of the search said it had "
            "narrowed to a former governor and a deputy national security adviser, and that an announcement was possible as early "
            "as Monday."
        ),
        (
            ("Mr. President, did you ask him to go?", "reporter"),
            ("No,", "Graham Teller"),
            (
                "He has three young kids, he’s been here two years, and he has missed every soccer game. I’d have left sooner.",
                "Graham Teller",
            ),
        ),
    ),
    StressItem(
        "a spokesperson in a statement",
        (
            "Former Cabinet secretary Aurelio Keller was paid $275,000 for three speeches to a foreign-owned bank in the months "
            "before he announced a run for governor, according to records reviewed by CNN.\n\n"
            "The speeches were not listed on the disclosure form that Keller filed in April. A spokesperson for Keller told CNN in "
            'a statement that the omission was "an honest mistake that has already been corrected."\n\n'
            '"Mr. Keller has released more about his finances than any other candidate in this race," the spokesperson said.\n\n'
            'Common Purse, a group that tracks money in politics, said the explanation was not good enough. "The form asks one '
            'question," the group said.'
        ),
        (
            ("an honest mistake that has already been corrected.", "spokesperson for Keller"),
            ("Mr. Keller has released more about his finances than any other candidate in this race,", "spokesperson for Keller"),
            ("The form asks one question,", "Common Purse"),
        ),
    ),
    StressItem(
        "Mr. and Ms. in a profile",
        (
            "For most of her career, Evangeline Roth has been the person in the room who counts the votes. On Thursday, Ms. Roth, a "
            "52-year-old lawyer from Cincinnati, was asked to run the room.\n\n"
            "“I didn’t lobby for this,” she said in her office, where boxes were stacked to the ceiling. “But I’ve spent 20 years "
            "telling other people how to do it, so it would be a little cowardly to say no.”\n\n"
            "Duncan Oyster, who preceded her as chairman of the Democratic National Committee, said that she would be "
            "underestimated. “It’s her greatest asset,” Mr. Oyster said.\n\n"
            "Ms. Roth inherits a party with $9 million in debt."
        ),
        (
            ("I didn’t lobby for this,", "Evangeline Roth"),
            ("But I’ve spent 20 years telling other people how to do it, so it would be a little cowardly to say no.", "Evangeline Roth"),
            ("It’s her greatest asset,", "Duncan Oyster"),
        ),
    ),
    StressItem(
        "two women without doubt",
        (
            "The mayors of Minneapolis and St. Paul said on Monday that they would merge their cities’ emergency dispatch centers, "
            "ending a rivalry that goes back to the 1970s.\n\n"
            "“A call shouldn’t bounce because you’re on the wrong side of the river,” Minneapolis Mayor Althea Grimes said. She "
            "said that the new center would open in 2026 and save $4 million a year.\n\n"
            "Mayor Rowena Castle of St. Paul said that the idea had come from dispatchers themselves. “They’ve been sharing "
            "information on their cellphones for years,” she said. “We’re just catching up.”\n\n"
            "Both councils must approve the plan. Hearings have been scheduled for April."
        ),
        (
            ("A call shouldn’t bounce because you’re on the wrong side of the river,", "Althea Grimes"),
            ("They’ve been sharing information on their cellphones for years,", "Rowena Castle"),
            ("We’re just catching up.", "Rowena Castle"),
        ),
    ),
    StressItem(
        "a company that speaks as it",
        (
            "Snack maker Halcyon Foods said on Thursday that it would stop selling its products in packages smaller than 2 ounces, "
            "responding to criticism that the wrappers were washing up on beaches.\n\n"
            '"We have listened to our customers, and we agree that we can do better," it said. The change will be made over 18 '
            "months and cost about $60 million.\n\n"
            "Environmental groups called the move a first step. Natasha Ferreira, an oceanographer who has surveyed trash on "
            "Florida's Gulf Coast since 2008, said that the company's wrappers were among the 10 items she found most often.\n\n"
            '"I\'d be happy never to see one again," Ferreira said.'
        ),
        (
            ("We have listened to our customers, and we agree that we can do better,", "Halcyon Foods"),
            ("I'd be happy never to see one again,", "Natasha Ferreira"),
        ),
    ),
    StressItem(
        "a description only second mention",
        (
            "The chairman of the Senate Armed Services Committee is recovering at home after he fell on a set of icy steps outside "
            "the Capitol on Tuesday.\n\n"
            "“I’ve got a cracked rib and a bruised ego,” Sen. Corbin Whitley said in a video posted on Facebook. The 78-year-old "
            "South Carolina Republican wore a blue sling and sat in front of a Christmas tree.\n\n"
            "“The doctors tell me I’ll be fine as long as I don’t laugh,” the senator added, “so I plan to watch a lot of committee "
            "hearings.”\n\n"
            "Whitley said that his deputy, Sen. Philomena Ash, would lead the panel until he returned."
        ),
        (
            ("I’ve got a cracked rib and a bruised ego,", "Corbin Whitley"),
            ("The doctors tell me I’ll be fine as long as I don’t laugh,", "Corbin Whitley"),
            ("so I plan to watch a lot of committee hearings.", "Corbin Whitley"),
        ),
    ),
    StressItem(
        "according to and a fragment",
        (
            "The Navy has relieved the captain of a destroyer of his command after the ship ran aground off the coast of Oman, "
            "citing “a loss of confidence in his ability to lead,” according to Vice Adm. Shelby Rourke, who commands the fleet.\n\n"
            "No one was hurt, and the ship was able to return to port under its own power. An investigation is continuing.\n\n"
            "Rourke said that the captain, Cmdr. Kip Lundgren, would be assigned to a post in Virginia. Lundgren accepted "
            "responsibility in a message to his crew.\n\n"
            "“The fault is mine alone,” he wrote. “You are the best sailors I have ever known.”"
        ),
        (
            ("a loss of confidence in his ability to lead,", "Shelby Rourke"),
            ("The fault is mine alone,", "Kip Lundgren"),
            ("You are the best sailors I have ever known.", "Kip Lundgren"),
        ),
    ),
    StressItem(
        "a sentence that starts with But",
        (
            "MINNEAPOLIS — A plan to turn three empty office towers into apartments won the approval of the city's planning "
            "commission on Monday, and construction could begin by spring.\n\n"
            '"Downtown needs people who are here after 5 o\'clock," said Franklin Osei, the developer. He said rents would start at '
            "$1,400.\n\n"
            "But Winifred Dahl, a commissioner who voted against the project, said that it did not include enough units for "
            "families. \"A studio doesn't work if you've got two kids,\" Dahl said.\n\n"
            "And neither of them could say who would pay for a new sewer line. The city has estimated that it will cost $7 million. "
            '"We\'re still talking," Osei said.'
        ),
        (
            ("Downtown needs people who are here after 5 o'clock,", "Franklin Osei"),
            ("A studio doesn't work if you've got two kids,", "Winifred Dahl"),
            ("We're still talking,", "Franklin Osei"),
        ),
    ),
    StressItem(
        "critics, supporters and a scare quote",
        (
            "A bill that would ban what its sponsors call “captive audience” meetings, in which employers urge workers not to join "
            "a union, passed the Illinois House on Thursday.\n\n"
            "“Nobody should have to choose between a paycheck and a lecture,” said Rep. Lorna Eccles, a Democrat from Rockford who "
            "worked in a cannery.\n\n"
            "Opponents said the bill would violate the First Amendment. “The government can’t tell an employer what not to say,” "
            "said Samir Dabbagh, a lawyer for the state’s chamber of commerce.\n\n"
            "The measure now goes to the Senate. Similar laws in six other states are being challenged in court, and judges have so "
            "far disagreed about whether they can stand."
        ),
        (
            ("Nobody should have to choose between a paycheck and a lecture,", "Lorna Eccles"),
            ("The government can’t tell an employer what not to say,", "Samir Dabbagh"),
        ),
        not_quotes=("captive audience",),
    ),
)

KEPT = (
    StressItem(
        "a quote-only paragraph between two attributed ones",
        (
            "The man who led the federal response to the pipeline leak told a Senate committee on Thursday that he should have "
            "ordered an evacuation a day earlier.\n\n"
            "“I looked at the readings, and I believed that we had time,” said Raymond Castellaw, a former administrator with the "
            "Environmental Protection Agency. He said that engineers from the pipeline company had assured him the pressure was "
            "falling.\n\n"
            "“That information was wrong. I relied on it, and I didn’t send anyone to check it.”\n\n"
            "Castellaw, who retired in December, apologized to the residents of Harlan, Indiana. Eleven people were treated for "
            "breathing problems.\n\n"
            "“I think about those families every day,” he added."
        ),
        (
            ("I looked at the readings, and I believed that we had time,", "Raymond Castellaw"),
            ("That information was wrong. I relied on it, and I didn’t send anyone to check it.", "Raymond Castellaw"),
            ("I think about those families every day,", "Raymond Castellaw"),
        ),
    ),
    StressItem(
        "a block statement after a colon",
        (
            "The chairwoman of the Securities and Exchange Commission will step down in June, she announced on Wednesday, leaving "
            "the agency in the middle of its largest enforcement case in a decade.\n\n"
            "In a statement, Elaine Kurosawa said:\n\n"
            "“It has been a privilege to serve alongside the talented men and women of this agency. They work every day to make "
            "sure that the markets are fair for everyone, and they will continue to do so.”\n\n"
            "Commissioner Desiree Fontaine-Wu is expected to take over on an interim basis. Kurosawa called her colleague “one of "
            "the finest lawyers I have ever worked with.” Investors’ groups have urged the president to choose a permanent "
            "successor quickly."
        ),
        (
            (
                "It has been a privilege to serve alongside the talented men and women of this agency. They work every day to make sure that the markets are fair for everyone, and they will continue to do so.",
                "Elaine Kurosawa",
            ),
            ("one of the finest lawyers I have ever worked with.", "Elaine Kurosawa"),
        ),
    ),
    StressItem(
        "an interview recap with alternating speakers",
        (
            "National security adviser Dominic Falk on Sunday declined to rule out further strikes against a militia in Yemen, "
            "saying that the president had not made a decision.\n\n"
            '"Are we at war?" Yolanda Strickland asked Falk on NBC\'s "Meet the Press."\n\n'
            "\"We're not,\" Falk answered. \"We're protecting ships. There's a difference, and I think the American people understand "
            'the difference."\n\n'
            "Strickland pointed out that Congress had not authorized the strikes. Falk said that the administration had briefed "
            "lawmakers from both parties and would continue to do so."
        ),
        (
            ("Are we at war?", "Yolanda Strickland"),
            ("We're not,", "Dominic Falk"),
            ("We're protecting ships. There's a difference, and I think the American people understand the difference.", "Dominic Falk"),
        ),
        not_quotes=("Meet the Press.",),
    ),
    StressItem(
        "partial quotes strung together",
        (
            "The nation’s top health official on Wednesday described the spread of a drug-resistant fungus in nursing homes as "
            "“alarming,” “preventable” and “a test of whether we have learned anything.”\n\n"
            "Dr. Hollister Vance-Moreau, the director of the Centers for Disease Control and Prevention, made the remarks in "
            "testimony before a House subcommittee. Cases have risen to more than 3,200 from 330 in six years.\n\n"
            "He asked Congress for $140 million to expand laboratory testing. Lawmakers from both parties seemed receptive, "
            "although some questioned why the agency had not asked for the money sooner.\n\n"
            "“We asked in each of the last three budgets,” Vance-Moreau replied."
        ),
        (
            ("alarming,", "Hollister Vance-Moreau"),
            ("preventable", "Hollister Vance-Moreau"),
            ("a test of whether we have learned anything.", "Hollister Vance-Moreau"),
            ("We asked in each of the last three budgets,", "Hollister Vance-Moreau"),
        ),
    ),
    StressItem(
        "what somebody else said inside a quote",
        (
            "A former assistant to a New York developer testified on Thursday that she was told to shred invoices two days after a "
            "grand jury asked for them.\n\n"
            "“He came to my desk and said, ‘You know what to do with these,’” Alondra Pettibone told the jury. “I said, ‘I don’t "
            "think I do.’ And he just stood there until I did it.”\n\n"
            "Everard Stine, 66, is charged with obstruction of justice and tax fraud. His lawyers have argued that the documents "
            "were copies and that the originals were never destroyed.\n\n"
            "Under cross-examination, Ms. Pettibone acknowledged that she had been promised immunity. “I’d have told the truth "
            "without it,” she said."
        ),
        (
            ("He came to my desk and said, ‘You know what to do with these,’", "Alondra Pettibone"),
            ("I said, ‘I don’t think I do.’ And he just stood there until I did it.", "Alondra Pettibone"),
            ("I’d have told the truth without it,", "Alondra Pettibone"),
        ),
    ),
    StressItem(
        "em dashes and an interruption",
        (
            "A hearing on airline safety grew heated on Wednesday when the chairman of the House Transportation Committee cut off a "
            "witness who had begun to read a prepared answer.\n\n"
            '"With respect, Mr. Chairman, the agency followed every procedure that was —"\n\n'
            '"I\'m not asking about procedure," Rep. Lionel Graves told Consuelo Park-Ramirez, the acting head of the Federal '
            'Aviation Administration. "I\'m asking who signed it."\n\n'
            "Park-Ramirez said that a regional manager — who has since retired — had approved the repair. The plane, a cargo jet, "
            "lost a panel over Lake Erie last fall. No one was injured, but the committee has spent months trying to determine how "
            "the work passed inspection."
        ),
        (
            ("With respect, Mr. Chairman, the agency followed every procedure that was —", "Consuelo Park-Ramirez"),
            ("I'm not asking about procedure,", "Lionel Graves"),
            ("I'm asking who signed it.", "Lionel Graves"),
        ),
    ),
    StressItem(
        "people familiar with the matter",
        (
            "Two of the country’s biggest grocery chains are in advanced talks to merge in a deal that could be worth more than $20 "
            "billion, according to three people familiar with the matter.\n\n"
            "The companies hope to announce an agreement next week, though the talks could still fall apart, said the people, who "
            "were not authorized to speak publicly.\n\n"
            "“They’re down to the breakup fee and the name,” one person familiar with the negotiations said.\n\n"
            "Calloway Foods declined to discuss what it called “market speculation.” A spokeswoman for Brightmarket did not return "
            "calls. Shares of both companies rose in trading on Wednesday afternoon."
        ),
        (
            ("They’re down to the breakup fee and the name,", "person familiar with the negotiations"),
            ("market speculation.", "Calloway Foods"),
        ),
    ),
    StressItem(
        "a lawsuit by former players",
        (
            "Eleven former hockey players sued their league on Friday, saying that team doctors gave them addictive painkillers "
            "without telling them of the risks.\n\n"
            "“Players were handed pills in unmarked envelopes on the bus,” the lawsuit says. It was filed in federal court in "
            "Minnesota and asks for damages and a fund for medical care.\n\n"
            "The league called the claims “without merit” and said it would defend itself vigorously.\n\n"
            "Isaiah Pomeroy, a defenseman who retired in 2012, is the lead plaintiff. “I’m 43 years old and I can’t pick up my "
            "daughter,” he said at a news conference in Minneapolis. His lawyers expect more players to join."
        ),
        (
            ("Players were handed pills in unmarked envelopes on the bus,", "lawsuit"),
            ("without merit", "league"),
            ("I’m 43 years old and I can’t pick up my daughter,", "Isaiah Pomeroy"),
        ),
    ),
    StressItem(
        "first names for relatives",
        (
            "A 17-year-old from Spokane who lost both legs in a boating accident last summer walked across the stage to accept her "
            "high school diploma on Friday.\n\n"
            '"I told my surgeon that I had a date to keep," Kayla Brannigan said. She received her prosthetic legs in March and '
            "practiced for weeks in the school's parking lot.\n\n"
            'Her father, Doug Brannigan, said he had tried to talk her into using a wheelchair for the ceremony. "She looked at me '
            'like I was crazy," Doug said.\n\n'
            'Kayla plans to attend Gonzaga University in the fall and hopes to become a physical therapist. "Somebody did it for '
            'me," she said.'
        ),
        (
            ("I told my surgeon that I had a date to keep,", "Kayla Brannigan"),
            ("She looked at me like I was crazy,", "Doug Brannigan"),
            ("Somebody did it for me,", "Kayla Brannigan"),
        ),
    ),
    StressItem(
        "a couple who say something",
        (
            "A couple in Tucson, Arizona, will receive $3.2 million from Pima County after a SWAT team raided the wrong house.\n\n"
            "Gordon and Lupita Weems were asleep when deputies broke down their front door in 2021. The officers had a warrant for "
            "a home with the same number on a different street.\n\n"
            "“No amount of money gives us back the feeling of being safe in our own bed,” they said in a statement. “We hope that "
            "this changes how these warrants are checked.”\n\n"
            "The county did not admit fault. “The Sheriff’s Department has since adopted new procedures,” it said in a two-sentence "
            "notice posted on its website."
        ),
        (
            ("No amount of money gives us back the feeling of being safe in our own bed,", "Gordon and Lupita Weems"),
            ("We hope that this changes how these warrants are checked.", "Gordon and Lupita Weems"),
            ("The Sheriff’s Department has since adopted new procedures,", "county"),
        ),
    ),
    StressItem(
        "an attorney with an appositive",
        (
            "A judge in Baton Rouge on Friday threw out the conviction of a man who has spent 19 years in prison for a robbery that "
            "another man has since confessed to.\n\n"
            "“Mr. Tolliver, you are free to go,” State District Judge Maura Fleming said. “I’m sorry it took us this long.”\n\n"
            "The man’s attorney, Lionel Batiste III, said that his client wanted to see the ocean. “He’s never seen it,” Batiste "
            "said. “We’re driving down there this afternoon.”\n\n"
            "Prosecutors did not oppose the request. They had reopened the case last year after a fingerprint was matched to a man "
            "who was serving time in Texas."
        ),
        (
            ("Mr. Tolliver, you are free to go,", "Maura Fleming"),
            ("I’m sorry it took us this long.", "Maura Fleming"),
            ("He’s never seen it,", "Lionel Batiste III"),
            ("We’re driving down there this afternoon.", "Lionel Batiste III"),
        ),
    ),
    StressItem(
        "a title before the name and a quote first",
        (
            '"This is the most significant change to how we police protests in a generation."\n\n'
            "Seattle Police Chief Merritt Oduya-Klein announced on Wednesday that officers would no longer use tear gas or rubber "
            "bullets to disperse crowds. The department paid $10 million last year to settle claims by people who were injured "
            "during demonstrations in 2020.\n\n"
            "The police union said that it had not been consulted. Its president, Barnabas Cole, said the rules would leave "
            "officers with fewer choices and that some would quit.\n\n"
            '"You\'re asking people to stand there and take it," Cole said. "I don\'t know how you recruit for that."'
        ),
        (
            ("This is the most significant change to how we police protests in a generation.", "Merritt Oduya-Klein"),
            ("You're asking people to stand there and take it,", "Barnabas Cole"),
            ("I don't know how you recruit for that.", "Barnabas Cole"),
        ),
    ),
    StressItem(
        "a lead-in sentence and a bare quote",
        (
            "Nell Abercorn has run the food pantry in Gallup, New Mexico, for 26 years, and she has never seen a line like the one "
            "that formed on Monday.\n\n"
            "“We opened at 8, and by 9 the shelves were bare. I had to go out and tell 200 people to come back on Thursday.”\n\n"
            "The pantry lost a third of its supplies when a federal program that buys surplus milk, pork and vegetables was "
            "suspended last month. Officials in Washington have said that the program is under review.\n\n"
            "Jorge Luis Batista, who drives a school bus, was one of those who were turned away. “I’ll be here Thursday,” Batista "
            "said."
        ),
        (
            (
                "We opened at 8, and by 9 the shelves were bare. I had to go out and tell 200 people to come back on Thursday.",
                "Nell Abercorn",
            ),
            ("I’ll be here Thursday,", "Jorge Luis Batista"),
        ),
    ),
    StressItem(
        "a jailhouse interview",
        (
            "A man who escaped from a Texas prison bus and spent 11 days on the run told a television station that he had walked "
            "most of the way.\n\n"
            "“I slept in deer stands, and I ate what I found in people’s gardens,” Quentin Marlowe, 33, told KHOU in an interview "
            "from the Harris County jail. “I never hurt anybody.”\n\n"
            "He was captured on Saturday at a laundromat near Beaumont. Stephanie Aguirre-Bond, who manages the laundromat, "
            "recognized him from a flyer and called 911 while he was waiting for a dryer.\n\n"
            "“He was polite,” she said. “He asked me if I had change for a five.”"
        ),
        (
            ("I slept in deer stands, and I ate what I found in people’s gardens,", "Quentin Marlowe"),
            ("I never hurt anybody.", "Quentin Marlowe"),
            ("He was polite,", "Stephanie Aguirre-Bond"),
            ("He asked me if I had change for a five.", "Stephanie Aguirre-Bond"),
        ),
    ),
    StressItem(
        "a nickname, a term and a charge",
        (
            "BROOKLYN, N.Y. — A man whom prosecutors describe as the head of a gambling ring was arrested at his sister's home in "
            "Bensonhurst on Tuesday.\n\n"
            'Vincent Carbone, 61, who is known to the police as "Vinny Books," is accused of collecting as much as $2 million a '
            'year in "vig," the interest charged to gamblers who fall behind. He has denied the charges.\n\n'
            '"This was an old business run in the oldest way, through fear," said Harriet Pell-Diaz, the U.S. attorney in Brooklyn.\n\n'
            'As he was led away in handcuffs, Mr. Carbone told a photographer to get his good side. "I\'ve got nothing to say," he '
            'said, "except that I\'m retired."'
        ),
        (
            ("This was an old business run in the oldest way, through fear,", "Harriet Pell-Diaz"),
            ("I've got nothing to say,", "Vincent Carbone"),
            ("except that I'm retired.", "Vincent Carbone"),
        ),
        not_quotes=(
            "Vinny Books,",
            "vig,",
        ),
    ),
)
