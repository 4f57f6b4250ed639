"""Short passages in the manner of US news sites, with every quotation's speaker: Congress, the White House, courts and campaigns.

Every quotation of a passage is listed in order; the passages of ``KEPT`` are measured and never learnt from.
"""

from tests.quality.stress import StressItem

PASSAGES = (
    StressItem(
        "a farm bill stalls in the House",
        (
            "WASHINGTON — House leaders pulled a $640 billion farm bill from the floor on Wednesday night after a bloc of fiscal "
            "conservatives said they would vote against it.\n\n"
            "“We were eight votes short, and nobody wanted to embarrass the chairman,” Rep. Ann Rademaker (R-Neb.) told reporters "
            "as she left the Capitol. “We’ll be back after the recess with something that passes.”\n\n"
            "Democrats said the delay was a sign of a majority that cannot govern. Rep. Bobby Ray Tuttle, D-Ark., a member of the "
            "Agriculture Committee, said growers in his district had been planting for months without knowing what the rules would "
            "be.\n\n"
            "“They call me every day and ask what they should tell the bank,” Tuttle said."
        ),
        (
            ("We were eight votes short, and nobody wanted to embarrass the chairman,", "Ann Rademaker"),
            ("We’ll be back after the recess with something that passes.", "Ann Rademaker"),
            ("They call me every day and ask what they should tell the bank,", "Bobby Ray Tuttle"),
        ),
    ),
    StressItem(
        "a press secretary and a memo",
        (
            "The White House on Thursday defended a memo that asks federal agencies to list employees who work from home more than "
            "two days a week.\n\n"
            '"This is a head count, nothing more," press secretary Caleb Strand told reporters at the daily briefing. "The American '
            'people would like to know who is at their desk, and so would the president."\n\n'
            'The memo, which was sent to department heads on Monday, says that "continued absence without documented need may be '
            'considered in staffing decisions." Unions representing federal workers said they would challenge it.\n\n'
            'Asked whether the list would be used for layoffs, Strand said that was "not the purpose today."'
        ),
        (
            ("This is a head count, nothing more,", "Caleb Strand"),
            ("The American people would like to know who is at their desk, and so would the president.", "Caleb Strand"),
            ("continued absence without documented need may be considered in staffing decisions.", "memo"),
            ("not the purpose today.", "Caleb Strand"),
        ),
    ),
    StressItem(
        "an appeals court and a voter roll",
        (
            "A federal appeals court on Friday blocked Georgia from removing 41,000 names from its voter rolls, ruling that the "
            "purge came too close to an election.\n\n"
            "“The statute says 90 days, and it means 90 days,” Judge Ignatius Bell wrote for the majority. The state, he added, had "
            "offered “no reason why the list could not have been checked in the spring.”\n\n"
            "In a dissent, Judge Ruthanne Kowalczyk said the court was substituting its judgment for that of election officials. "
            "“Keeping ineligible voters on the rolls carries its own costs,” she wrote, “and the majority does not weigh them.”\n\n"
            "The secretary of state’s office said it would appeal."
        ),
        (
            ("The statute says 90 days, and it means 90 days,", "Ignatius Bell"),
            ("no reason why the list could not have been checked in the spring.", "Ignatius Bell"),
            ("Keeping ineligible voters on the rolls carries its own costs,", "Ruthanne Kowalczyk"),
            ("and the majority does not weigh them.", "Ruthanne Kowalczyk"),
        ),
    ),
    StressItem(
        "a tweet from the former governor",
        (
            "Former Gov. Gus Halloran lashed out at his own party on Saturday after it declined to invite him to speak at its state "
            "convention in Denver.\n\n"
            "“They took my money and my phone list and they left me off the program,” Halloran tweeted. “Not smart!”\n\n"
            "Colorado Republican Chairwoman Tonya Mireles said the schedule was drawn up weeks ago and that no former officeholder "
            "had been given a slot.\n\n"
            "“Gus is a friend, and he’ll have a seat in the front row,” Mireles told the Washington Examiner. “But this is a "
            "convention about November, not about 2014.”"
        ),
        (
            ("They took my money and my phone list and they left me off the program,", "Gus Halloran"),
            ("Not smart!", "Gus Halloran"),
            ("Gus is a friend, and he’ll have a seat in the front row,", "Tonya Mireles"),
            ("But this is a convention about November, not about 2014.", "Tonya Mireles"),
        ),
    ),
    StressItem(
        "a former vice president in Iowa",
        (
            'DES MOINES, Iowa — Former Vice President Thomas Wexford told a packed union hall on Saturday that he was "very close" '
            "to deciding whether to enter the race for president.\n\n"
            '"I\'m not going to keep you waiting forever," Wexford said to laughter, adding that his wife would not wait, either.\n\n'
            "Advisers have been calling potential staff members in Iowa and New Hampshire for weeks. The former vice president said "
            "polls that show him leading the field would not be the deciding factor.\n\n"
            '"Polls tell you who people have heard of," he added. "They don\'t tell you who\'s going to knock on doors in January."'
        ),
        (
            ("very close", "Thomas Wexford"),
            ("I'm not going to keep you waiting forever,", "Thomas Wexford"),
            ("Polls tell you who people have heard of,", "Thomas Wexford"),
            ("They don't tell you who's going to knock on doors in January.", "Thomas Wexford"),
        ),
    ),
    StressItem(
        "two aides on a campaign shake-up",
        (
            "Senate candidate Lorenzo Whitcomb has replaced his campaign manager and two senior advisers, less than six weeks "
            "before the Michigan primary.\n\n"
            "Several staff members described a headquarters in which decisions were made by text message, often after midnight. "
            "“You’d go to bed with one plan and wake up with another,” one aide said.\n\n"
            "Whitcomb, a former hospital executive, dismissed the reports. “Every campaign I’ve ever seen makes changes in the "
            "spring,” he told Politico. “We’ve got the money, we’ve got the volunteers and now we’ve got the right team.”\n\n"
            "A survey released last week showed him trailing Rep. Kay Nystrom by 11 points."
        ),
        (
            ("You’d go to bed with one plan and wake up with another,", "one aide"),
            ("Every campaign I’ve ever seen makes changes in the spring,", "Lorenzo Whitcomb"),
            ("We’ve got the money, we’ve got the volunteers and now we’ve got the right team.", "Lorenzo Whitcomb"),
        ),
    ),
    StressItem(
        "a lawyer for a defendant",
        (
            "A former Treasury analyst pleaded not guilty on Monday to charges that he passed confidential reports about a "
            "sanctions case to a hedge fund.\n\n"
            "Prosecutors said Arthur Szymanski, 38, sent at least 60 documents to a college friend who worked at the fund. He was "
            "released on a $500,000 bond.\n\n"
            "“My client never took a dime,” Szymanski’s attorney, Yvette Marchand, told reporters outside the courthouse in "
            "Alexandria. “The government has a theory and a stack of emails that don’t support it.”\n\n"
            "Szymanski himself said little. “I’d like to go home and see my kids,” he said as he got into a car."
        ),
        (
            ("My client never took a dime,", "Yvette Marchand"),
            ("The government has a theory and a stack of emails that don’t support it.", "Yvette Marchand"),
            ("I’d like to go home and see my kids,", "Arthur Szymanski"),
        ),
    ),
    StressItem(
        "the Speaker on a shutdown",
        (
            "House Speaker Everett Castellanos said Tuesday that he saw no path to a deal before the government runs out of money "
            "at midnight on Friday.\n\n"
            '"We have passed a bill. The Senate has passed nothing," Castellanos said at a news conference. "At some point the '
            'country is going to notice that."\n\n'
            "He went on to say that the House would stay in session through the weekend.\n\n"
            '"I told members to cancel their flights," the California Republican said. "If the Senate sends us something at 3 '
            "o'clock in the morning, we'll be here at 3 o'clock in the morning to read it.\""
        ),
        (
            ("We have passed a bill. The Senate has passed nothing,", "Everett Castellanos"),
            ("At some point the country is going to notice that.", "Everett Castellanos"),
            ("I told members to cancel their flights,", "Everett Castellanos"),
            (
                "If the Senate sends us something at 3 o'clock in the morning, we'll be here at 3 o'clock in the morning to read it.",
                "Everett Castellanos",
            ),
        ),
    ),
    StressItem(
        "a mayor and her council",
        (
            "SAN ANTONIO — Mayor Candace Villareal vetoed a plan to close two branch libraries on Monday, saying the savings were "
            "too small to justify the loss.\n\n"
            "“These are the only public buildings in those neighborhoods with air conditioning and a restroom,” Villareal said. "
            "“I’m not going to lock the door to save $400,000.”\n\n"
            "Councilman Otis Baptiste, who sponsored the plan, said the mayor had offered no other way to balance the budget.\n\n"
            "“She’s good at no,” he said. “I’d like to see her come up with a yes.”\n\n"
            "The council needs eight votes to override the veto, and Baptiste acknowledged that he had seven."
        ),
        (
            ("These are the only public buildings in those neighborhoods with air conditioning and a restroom,", "Candace Villareal"),
            ("I’m not going to lock the door to save $400,000.", "Candace Villareal"),
            ("She’s good at no,", "Otis Baptiste"),
            ("I’d like to see her come up with a yes.", "Otis Baptiste"),
        ),
    ),
    StressItem(
        "a judge scolds a prosecutor",
        (
            "A federal judge in Chicago criticized prosecutors on Friday for handing over thousands of pages of evidence a week "
            "before a corruption trial.\n\n"
            "“You’ve had these for 18 months,” U.S. District Judge Leonora Tsang said to Assistant U.S. Attorney Kurt Mayhew. “What "
            "were you waiting for?”\n\n"
            "Mayhew said the files had been stored under the wrong case number and were found only in March.\n\n"
            "“We regret the error, your honor,” he replied. “We’d have no objection to a continuance.”\n\n"
            "Tsang moved the start of the trial to September. The defendant, a former alderman, is accused of taking $90,000 from a "
            "paving contractor."
        ),
        (
            ("You’ve had these for 18 months,", "Leonora Tsang"),
            ("What were you waiting for?", "Leonora Tsang"),
            ("We regret the error, your honor,", "Kurt Mayhew"),
            ("We’d have no objection to a continuance.", "Kurt Mayhew"),
        ),
    ),
    StressItem(
        "a Fox News interview with a governor",
        (
            "Gov. Rex Calloway of Oklahoma told Fox News on Monday that he would send 200 National Guard troops to help an "
            "overwhelmed police department in Tulsa.\n\n"
            '"The mayor asked, and when a mayor asks, you don\'t hold a seminar," Calloway said. "You send people."\n\n'
            "The governor said the troops would direct traffic, guard buildings and process paperwork so that officers could return "
            "to patrol. They will not make arrests, he said.\n\n"
            '"I want to be very careful about this," Calloway continued. "These are our neighbors in uniform. They\'re there to lend '
            "a hand, and they'll go home when the job's done.\""
        ),
        (
            ("The mayor asked, and when a mayor asks, you don't hold a seminar,", "Rex Calloway"),
            ("You send people.", "Rex Calloway"),
            ("I want to be very careful about this,", "Rex Calloway"),
            ("These are our neighbors in uniform. They're there to lend a hand, and they'll go home when the job's done.", "Rex Calloway"),
        ),
    ),
    StressItem(
        "a family statement after a death",
        (
            "Former Rep. Walter Brightwater, who served Wyoming in Congress for two decades and helped write the nation’s first "
            "national wilderness inventory, died on Sunday. He was 91.\n\n"
            "“Dad believed that land was a loan,” his family said in a statement. “He spent his life trying to pay it back with "
            "interest.”\n\n"
            "Colleagues from both parties remembered him as a patient negotiator. Sen. Delphine Okonjo, who began her career as an "
            "intern in his office, said he had answered every letter by hand.\n\n"
            "“I still have the one he sent my mother,” she said."
        ),
        (
            ("Dad believed that land was a loan,", "family"),
            ("He spent his life trying to pay it back with interest.", "family"),
            ("I still have the one he sent my mother,", "Delphine Okonjo"),
        ),
    ),
    StressItem(
        "an inspector general’s report",
        (
            "The Department of Veterans Affairs paid nearly $30 million for office furniture that was never delivered, the agency’s "
            "inspector general said in a report released Wednesday.\n\n"
            "Managers signed invoices “without confirming that a single chair had arrived,” the report found. It recommended that "
            "three officials be disciplined.\n\n"
            "VA Secretary Roland Eberhardt said he had read the findings “with anger and with embarrassment.” Two of the three "
            "employees have retired, he said.\n\n"
            "Rep. Quincy Abara (D-Md.), who asked for the investigation, said he would hold a hearing. “Somebody somewhere is "
            "sitting on those chairs,” Abara said."
        ),
        (
            ("without confirming that a single chair had arrived,", "report"),
            ("with anger and with embarrassment.", "Roland Eberhardt"),
            ("Somebody somewhere is sitting on those chairs,", "Quincy Abara"),
        ),
    ),
    StressItem(
        "a Senate leader counts votes",
        (
            "Senate Majority Leader Cornelius Abbott said he would bring a package of judicial nominees to the floor next week, "
            "over the objections of Democrats who want more time to review their records.\n\n"
            '"These folks have been waiting since the leaves turned," Abbott said. "It\'s time to vote."\n\n'
            'Sen. Frieda Lindqvist, the top Democrat on the Judiciary Committee, called the timetable "reckless" and said that two '
            "of the nominees had not turned in complete questionnaires.\n\n"
            "\"I've been on this committee for 16 years, and I've never seen a chairman simply stop asking,\" she said."
        ),
        (
            ("These folks have been waiting since the leaves turned,", "Cornelius Abbott"),
            ("It's time to vote.", "Cornelius Abbott"),
            ("reckless", "Frieda Lindqvist"),
            ("I've been on this committee for 16 years, and I've never seen a chairman simply stop asking,", "Frieda Lindqvist"),
        ),
    ),
    StressItem(
        "a “red flag” bill",
        (
            "HARRISBURG, Pa. — A so-called “red flag” bill that would allow judges to order the temporary removal of firearms "
            "cleared a Senate committee on Tuesday, the farthest that such a measure has gone in the state.\n\n"
            "“I have sat with six families in four years,” said state Sen. Myrtle Hennessey, the sponsor. “Every one of them told "
            "me they saw it coming and had nobody to call.”\n\n"
            "Opponents said the bill would let a judge act before a gun owner had been heard. State Sen. Clay Bonham described it "
            "as “punishment first, hearing later.”\n\n"
            "A vote by the full Senate is expected in May."
        ),
        (
            ("I have sat with six families in four years,", "Myrtle Hennessey"),
            ("Every one of them told me they saw it coming and had nobody to call.", "Myrtle Hennessey"),
            ("punishment first, hearing later.", "Clay Bonham"),
        ),
        not_quotes=("red flag",),
    ),
)

KEPT = (
    StressItem(
        "a senator on a Sunday show",
        (
            "Sen. Marguerite O’Dell said Sunday that she would not support any spending deal that leaves out money for border "
            "judges, putting a compromise in doubt days before a possible shutdown.\n\n"
            "“I’ve been clear from the first day of these talks,” the Arizona Republican said during an appearance on ABC’s “This "
            "Week.” “If the judges aren’t in the bill, I’m not on the bill.”\n\n"
            "O’Dell, who is up for reelection next year, stopped short of saying that she would block a vote. She said that leaders "
            "of both parties had “every reason to settle this before Friday” and that she expected a call from the White House."
        ),
        (
            ("I’ve been clear from the first day of these talks,", "Marguerite O’Dell"),
            ("If the judges aren’t in the bill, I’m not on the bill.", "Marguerite O’Dell"),
            ("every reason to settle this before Friday", "Marguerite O’Dell"),
        ),
        not_quotes=("This Week.",),
    ),
    StressItem(
        "a challenger calls for a debate",
        (
            "Dwight Pemberton Jr., the Democrat running for governor in Ohio, challenged his opponent on Tuesday to four debates "
            "before early voting begins.\n\n"
            "“Voters ought to hear both of us at the same time, in the same room,” he said at a campaign stop in Dayton. “I’ll go "
            "anywhere in the state.”\n\n"
            "Lt. Gov. Lucia Arevalo has agreed to one debate, in Columbus. Her campaign manager did not respond to a request for "
            "comment. But at an event in Toledo a few hours later, Arevalo said she was not worried about the criticism.\n\n"
            "“Mr. Pemberton has had two years to tell people what he’d do,” she said. “One more hour won’t help him.”"
        ),
        (
            ("Voters ought to hear both of us at the same time, in the same room,", "Dwight Pemberton Jr."),
            ("I’ll go anywhere in the state.", "Dwight Pemberton Jr."),
            ("Mr. Pemberton has had two years to tell people what he’d do,", "Lucia Arevalo"),
            ("One more hour won’t help him.", "Lucia Arevalo"),
        ),
    ),
    StressItem(
        "a congressman announces he will retire",
        (
            "Rep. Harlan Voss, a 14-term Republican who leads the House Transportation Committee, announced Monday that he will not "
            "seek another term.\n\n"
            "In a letter to constituents, Voss wrote that he had made the decision with his family over the holidays.\n\n"
            '"I have missed enough ballgames," the 71-year-old wrote. "Serving you has been the honor of my life, but the job of a '
            'grandfather has no term limit and I intend to start it."\n\n'
            "His departure opens a seat that Democrats have not won since 1992. Deepa Raghunathan, a school board member who lost "
            'to Voss by nine points last year, said she would run again. "The map looks different this morning," Raghunathan said.'
        ),
        (
            ("I have missed enough ballgames,", "Harlan Voss"),
            (
                "Serving you has been the honor of my life, but the job of a grandfather has no term limit and I intend to start it.",
                "Harlan Voss",
            ),
            ("The map looks different this morning,", "Deepa Raghunathan"),
        ),
    ),
    StressItem(
        "a budget director testifies",
        (
            "The president’s budget director told senators Tuesday that a plan to cut rural broadband grants would not hurt "
            "schools, an assertion that drew sharp questions from members of both parties.\n\n"
            "“No classroom will lose its connection,” Simone Achterberg told the Senate Budget Committee. “What we are ending is "
            "the practice of paying twice for the same cable.”\n\n"
            "Sen. Ray Delacroix-Hunt, R-La., asked which projects had been paid for twice. Achterberg said that she would send a "
            "list.\n\n"
            "“I’ve been asking for that list since March,” the senator replied. “I’d hate to think it doesn’t exist.”"
        ),
        (
            ("No classroom will lose its connection,", "Simone Achterberg"),
            ("What we are ending is the practice of paying twice for the same cable.", "Simone Achterberg"),
            ("I’ve been asking for that list since March,", "Ray Delacroix-Hunt"),
            ("I’d hate to think it doesn’t exist.", "Ray Delacroix-Hunt"),
        ),
    ),
    StressItem(
        "an anonymous official on a summit",
        (
            "The administration is weighing whether to postpone a summit with European leaders that was planned for June, according "
            "to three people briefed on the discussions.\n\n"
            "“The agenda isn’t there, and nobody wants a photo without a result,” said an administration official, who spoke on "
            "condition of anonymity to describe internal talks.\n\n"
            "National Security Council spokeswoman Pavlina Dimitrova disputed that account. “The president looks forward to "
            "traveling in June,” she said in a statement. “Preparations are on schedule and nothing has been canceled.”\n\n"
            "European diplomats in Washington said that they had not been told of any change."
        ),
        (
            ("The agenda isn’t there, and nobody wants a photo without a result,", "administration official"),
            ("The president looks forward to traveling in June,", "Pavlina Dimitrova"),
            ("Preparations are on schedule and nothing has been canceled.", "Pavlina Dimitrova"),
        ),
    ),
    StressItem(
        "a lawmaker apologizes for a post",
        (
            "A Tennessee state representative apologized on Thursday for a Facebook post in which he compared a new vaccination "
            "rule to life under a dictatorship.\n\n"
            '"It was a poor choice of words, and I own it," Rep. Brent Lassiter said on the House floor. "I was angry about the '
            "rule. I'm still angry about the rule. But I shouldn't have written that.\"\n\n"
            "House Minority Leader Shanice Fordham-Greer, who had called for Lassiter to be censured, said she accepted the "
            'apology. She added that her caucus would be watching "to see whether the tone in this chamber actually changes."\n\n'
            "The post was deleted on Wednesday evening."
        ),
        (
            ("It was a poor choice of words, and I own it,", "Brent Lassiter"),
            ("I was angry about the rule. I'm still angry about the rule. But I shouldn't have written that.", "Brent Lassiter"),
            ("to see whether the tone in this chamber actually changes.", "Shanice Fordham-Greer"),
        ),
    ),
    StressItem(
        "two senators trade words on health care",
        (
            "Two senators who are both considering a run for president clashed on Wednesday over how to lower the price of insulin.\n\n"
            "“We can cap this at $35 tomorrow,” Sen. Philippa Crane, D-Minn., said at a hearing. “There’s no mystery about it. "
            "There’s only a lobby.”\n\n"
            "Sen. Joaquin Sandoval, R-Texas, said that a cap would shift the cost to people who buy their own insurance. He called "
            "the bill “a press release with a section number.”\n\n"
            "Crane’s office later sent out a fund-raising email with a video of the exchange. “Watch what happened when Philippa "
            "told the truth,” it said."
        ),
        (
            ("We can cap this at $35 tomorrow,", "Philippa Crane"),
            ("There’s no mystery about it. There’s only a lobby.", "Philippa Crane"),
            ("a press release with a section number.", "Joaquin Sandoval"),
            ("Watch what happened when Philippa told the truth,", "Crane’s office"),
        ),
    ),
    StressItem(
        "a block-quoted statement from the president",
        (
            "President Warren Aldous on Sunday announced that he would nominate Mila Torvald, a former admiral, to lead the "
            "Department of Homeland Security.\n\n"
            "The president wrote on Twitter:\n\n"
            "“I am pleased to announce that Admiral Mila Torvald will be our next Secretary of Homeland Security. She is tough, she "
            "is smart, and she knows our ports better than anyone. Congratulations, Mila!”\n\n"
            "Torvald, 59, retired from the Navy two years ago. In a brief statement, she said that she was “humbled by the "
            "president’s confidence” and would begin meeting with senators this week. She would need 51 votes to be confirmed."
        ),
        (
            (
                "I am pleased to announce that Admiral Mila Torvald will be our next Secretary of Homeland Security. She is tough, she is smart, and she knows our ports better than anyone. Congratulations, Mila!",
                "Warren Aldous",
            ),
            ("humbled by the president’s confidence", "Mila Torvald"),
        ),
    ),
    StressItem(
        "an ambassador to the United Nations",
        (
            "UNITED NATIONS — The United States accused three countries on Thursday of helping a shipping company evade an oil "
            "embargo and asked the Security Council for a vote next week.\n\n"
            '"The ships turn off their beacons, but they can\'t turn off the satellites," said Joseph Kimathi Ward, the American '
            'ambassador. "We know where every barrel went."\n\n'
            "Germany's ambassador, Anneliese Falk, said that her government would study the evidence. She urged members to avoid "
            '"steps that would make it harder to send food to people who have nothing to do with any of this."\n\n'
            "A draft of the resolution calls for the vessels to be barred from ports for five years."
        ),
        (
            ("The ships turn off their beacons, but they can't turn off the satellites,", "Joseph Kimathi Ward"),
            ("We know where every barrel went.", "Joseph Kimathi Ward"),
            ("steps that would make it harder to send food to people who have nothing to do with any of this.", "Anneliese Falk"),
        ),
    ),
    StressItem(
        "critics of an immigration rule",
        (
            "A new rule that would require asylum seekers to file their claims within 15 days drew protests on Tuesday from "
            "advocacy groups, which said it would be impossible for most applicants to meet.\n\n"
            "“It took me 15 days to find out what form to ask for,” said Idalia Fuentes-Park, who runs a legal clinic in El Paso "
            "and came to the country from Honduras in 1998.\n\n"
            "The Department of Homeland Security said the change would cut a backlog of 1.6 million cases. Critics say it is “a "
            "closed door dressed up as a deadline.”\n\n"
            "Fuentes-Park said her clinic, which has four lawyers, planned to sue. “We’ve beaten worse rules than this one,” she "
            "said."
        ),
        (
            ("It took me 15 days to find out what form to ask for,", "Idalia Fuentes-Park"),
            ("a closed door dressed up as a deadline.", "Critics"),
            ("We’ve beaten worse rules than this one,", "Idalia Fuentes-Park"),
        ),
    ),
    StressItem(
        "a presidential candidate on CNN",
        (
            "Presidential candidate Naomi Birch told CNN’s Ezekiel Thorne that she would release 15 years of tax returns before the "
            "first debate.\n\n"
            "“All of it, every page, including the year I made $9,000 and thought I was rich,” the former Oregon governor said.\n\n"
            "Thorne asked whether she believed that her rivals should do the same.\n\n"
            "“I think people can draw their own conclusions about a candidate who won’t,” Birch replied.\n\n"
            "The question has followed the field for weeks. “You’ve got four people on that stage who say they’re for "
            "transparency,” Thorne noted, “and so far we have seen documents from one.”"
        ),
        (
            ("All of it, every page, including the year I made $9,000 and thought I was rich,", "Naomi Birch"),
            ("I think people can draw their own conclusions about a candidate who won’t,", "Naomi Birch"),
            ("You’ve got four people on that stage who say they’re for transparency,", "Ezekiel Thorne"),
            ("and so far we have seen documents from one.", "Ezekiel Thorne"),
        ),
    ),
    StressItem(
        "a union endorses",
        (
            "The nation's largest union of transit workers endorsed Sen. Birgit Haugen for president on Thursday, giving her a lift "
            "in Nevada and Illinois.\n\n"
            "\"She walked our picket line in the rain and she didn't bring a camera,\" said Carmine DiNapoli, the union's president.\n\n"
            'Haugen, who appeared beside him at a bus depot in Las Vegas, said the support meant "more to me than any poll, any '
            'check or any editorial."\n\n'
            '"And I\'ve had some nice editorials," she added.\n\n'
            "The union has 190,000 members and spent $12 million on the last presidential race. Its leaders voted 31-6 to endorse, "
            "according to a person who attended the meeting."
        ),
        (
            ("She walked our picket line in the rain and she didn't bring a camera,", "Carmine DiNapoli"),
            ("more to me than any poll, any check or any editorial.", "Birgit Haugen"),
            ("And I've had some nice editorials,", "Birgit Haugen"),
        ),
    ),
    StressItem(
        "an ethics complaint in the House",
        (
            "A watchdog group asked the House Ethics Committee on Tuesday to investigate whether Rep. Jolene Wickersham used "
            "campaign money to pay for a family vacation in Hawaii.\n\n"
            "The complaint alleges that the Florida Republican “charged at least $14,200 in hotel rooms, meals and boat rentals to "
            "her campaign committee” over eight days in February.\n\n"
            "Wickersham’s spokesman called the filing “a stunt by people who lose elections for a living.” He said the trip was for "
            "a donor conference.\n\n"
            "The congresswoman made a joke of it at a town hall that night. “If that was a vacation, I want my money back,” "
            "Wickersham said."
        ),
        (
            ("charged at least $14,200 in hotel rooms, meals and boat rentals to her campaign committee", "complaint"),
            ("a stunt by people who lose elections for a living.", "Wickersham’s spokesman"),
            ("If that was a vacation, I want my money back,", "Jolene Wickersham"),
        ),
    ),
    StressItem(
        "a congresswoman on Facebook",
        (
            "A freshman congresswoman is facing criticism from a colleague in her own party after she posted a video of a "
            "closed-door meeting on Facebook.\n\n"
            "“If we’re deciding what to do about your rent, you should get to see it,” Rep. Tamsin Oyelaran, D-N.J., wrote above "
            "the clip, which had been viewed two million times by Thursday afternoon.\n\n"
            "Rep. Duke Fairbanks, a moderate Democrat from Kansas, said he had not known that he was being filmed.\n\n"
            "“People say things in a caucus so that they can change their mind,” he told HuffPost. “That’s gone now. And I’m sorry "
            "it’s gone.”"
        ),
        (
            ("If we’re deciding what to do about your rent, you should get to see it,", "Tamsin Oyelaran"),
            ("People say things in a caucus so that they can change their mind,", "Duke Fairbanks"),
            ("That’s gone now. And I’m sorry it’s gone.", "Duke Fairbanks"),
        ),
    ),
    StressItem(
        "an outside group and an ad",
        (
            "A super PAC that supports Rep. Perry Szabo began airing a television ad on Monday that accuses his opponent of missing "
            "a third of her votes as a county commissioner.\n\n"
            '"Sunita Graves wanted the job," a narrator says over pictures of an empty chair. "She just didn\'t want the work."\n\n'
            "Graves said that most of the absences came during a year when she was being treated for cancer. She asked Szabo to "
            'denounce the ad, which is titled "Empty Chair."\n\n'
            "\"I don't control what that group does, but I wish they'd done their homework,\" Szabo said.\n\n"
            '"He could pick up the phone," Graves said.'
        ),
        (
            ("Sunita Graves wanted the job,", "narrator"),
            ("She just didn't want the work.", "narrator"),
            ("I don't control what that group does, but I wish they'd done their homework,", "Perry Szabo"),
            ("He could pick up the phone,", "Sunita Graves"),
        ),
        not_quotes=("Empty Chair.",),
    ),
)
