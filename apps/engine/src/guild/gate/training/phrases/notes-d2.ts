/** Goals and plans: bullets of goal sections, non-goals, user stories, half-year goals, team roadmaps, sprint notes, scope and deadlines. */
export const PLANNING_GOALS = `
Allow operators to find out, before an upgrade begins, which of their workloads would be disrupted.
Provide a way to try out a theme without losing the current one.
Reduce the number of manual steps between a signed contract and a working tenant from nine to two.
Non-goal: parity with the desktop client. Tablet users get reading and commenting in this round, nothing else.
As a platform operator I want to see which teams are above their quota, so that I can talk to them before the nodes fill up.
Goal for 2025H2: stabilise the pieces of async traits that library authors ask for most.
Next steps: finish the survey of existing users, write up the three open questions, decide on the scope of the first preview.
O: New customers succeed without a call. KR1: 60 % finish set-up on day one. KR2: tickets tagged onboarding down by a third. KR3: NPS after week two above 40.
Sprint 14: we commit to the return labels and the carrier picker. The address check slips to 15 because Maren is away until Wednesday.
Done means: a nurse can rebook an appointment on the ward tablet with gloves on, in under a minute.
Bring the formatter to the point where it can be turned on by default in the next edition.
We agreed that search comes first, then saved filters, then sharing. Export waits until somebody pays for it.
Rough estimate: two weeks for the import, one for the review screens, and a week of slack for the data nobody has looked at yet.
It is not a goal of this effort to support clusters that span several cloud vendors.
Make it possible for teachers to hand out different versions of the same worksheet to different groups.
Owner: Tomek. Due: end of March. Scope: all endpoints below /v1/orders, none of the admin ones.
Team roadmap, compiler front end: diagnostics for beginners, second attempt at parallel parsing, retire the old parser by autumn.
As an app developer, I would like to declare how much disruption my service tolerates, without having to know how many zones there are.
Enable users of screen readers to complete a purchase from end to end.
What we will not do this quarter: a second payment provider, white labelling, anything with crypto.
Keep existing manifests working without edits for at least three minor releases.
Milestone beta (12 May): ten friendly clinics, one specialty, no billing. Milestone 1.0 (September): billing, all specialties, two languages.
Give maintainers of small libraries a clear path to a stable release.
Of the six ideas from the offsite, which two do we take into the next quarter, and who is going to drive each?
From the retro: fewer parallel topics. At most two epics in flight for each squad, and the third only starts when one has shipped.
End users can get back what they deleted for thirty days: outcome wanted by support, agreed as goal 4 for the summer.
Project goal: have the next-generation trait solver in use for coherence checking on stable by the end of the half year. Point of contact: the types team.
Backlog grooming: please sort the 84 open tickets into now, next, later and never, and name a reason for each never.
The first release should satisfy warehouse leads only; pickers come in the second, drivers in the third.
Help people who come from R feel at home within an afternoon.
Cut the cost of a trial account by half, so that we can afford a free tier before the trade fair.
Story: a parent with two children at the school sees both timetables on one page, in two colours, without switching accounts.
Ensure that feature work and the migration do not block each other: migration gets Mondays and Tuesdays from Ines and Paulo through June.
Success criteria. Alpha: works on one node with the gate on. Beta: five production users have reported in. GA: two releases without a change to the API.
Establish a common vocabulary for the three teams that deal with shipments.
Agenda point 3, offline mode: wanted by everyone, but only after the sync is trustworthy. Postponed to Q4, Lotte keeps the list of requests.
Non-goals: changing how licences are sold; replacing the dongle; support for versions older than 9.
Provide an escape hatch to advanced users who need to bypass the defaults.
Roadmap update for the web framework: streaming is shipped, the forms story is next, nested layouts are pushed out of 4.0.
As a data steward I need to know who uses a column before I retire it.
Get down to one supported Python version per release line by Christmas.
This half year the team has capacity for roughly 22 person-weeks. I would put ten into the marketplace, six into debt, and keep the remainder open for the audit.
Offer a path for users of the legacy scheduler to move over at their own pace.
Which of these can be dropped if we have to be on the stores by 1 November?
By the end of week 3 the pilot school runs attendance on the new system. By the end of week 6 they hand in the first report to the ministry from it.
Let cluster administrators roll out a new default gradually, a few namespaces at a time.
MVP cut: sign-in, one list, one detail page, push. No tablets, no landscape, no sharing, no settings other than log out.
Raise the share of bug reports that we answer inside of two days to 80 %.
Not in scope are changes to the on-disk format; the team wants to collect experience with the reader first.
Reach feature parity with the old dashboard for the five reports that finance opens every month.
Standup: Ravi finishes the label printer today, I take the scanner, nobody starts on the scales until the contract is signed.
Make contributing to the documentation tool attractive for people outside of the company: good first issues, a mentor, an answer within a week.
As someone who administers four hundred laptops, I want to schedule the change for a night of my choice.
Simplify the experience of joining a cluster, with as few decisions as possible in the first five minutes.
Priorities: P0 invoices in the new layout, P1 reminders, P2 multi-currency. P2 may slip without anyone being told; P0 may not.
The plan for the edition: lints in spring, migration tool in summer, call for testing in September, release in winter.
Explore whether there is demand for a self-hosted edition before any engineering goes into it: ten interviews, one landing page, decision at the end of April.
Provide early feedback to authors of extensions about upcoming removals.
Sizing: import S, mapping L, permissions M, roll-back XL. Let's split roll-back before we take it in.
Have a story for users with intermittent connectivity.
We want to reach the point where a new hire ships something to customers in the first week. Sabine owns this, check-in monthly.
Bullet for the goals page: users shall be able to limit how many machines a single job may occupy.
Deadline for the museum is the vernissage on 14 June; content freeze two weeks ahead, so the kiosk must be feature complete by mid May.
The steering group asks for a phased plan: what do the branches get before the summer break, what after, and what depends on the new contract with the card issuer?
Lower the barrier for hobbyists who want to flash their own boards.
Preserve the present behaviour for anyone who does not opt in.
As a researcher, I'd like to cite the exact version of a dataset, so that reviewers can get the same numbers.
Notes from Thursday. Done first: the customs form, since without it nothing leaves the yard. Everything about returns is parked.
Objective: fewer surprises on release day. Key results: scope locked five days earlier, no more than two late merges, every item has an owner.
Do we want to be a library or a product? Let's decide that prior to adding more to the roadmap for v2.
Make it feasible for third parties to build a backend without our help.
Future work: support for nested groups, an audit view, and a way to delegate approval during holidays.
Goals for the next two cycles of the language server team: memory under control in large workspaces, a public list of supported refactorings, and one maintainer more.
Out of scope for this epic: bulk edit. It has its own epic (SHOP-2210) and a different product owner.
Increase trust in nightly builds to a degree where editors' vendors are willing to ship them.
Player story: after a defeat I want to know what I could have done better, not just see a number.
Draft a milestone plan for the move to the new tenancy model; assume two engineers, one of them half time, and a freeze over Black Friday.
Definition of ready for the stories of the pharmacy team: user named, benefit stated, dependencies listed, size at most five.
Permit tenants to bring their own domain, starting with the ones on the enterprise plan.
For 6.0 we aim at three headline features and no more. Nominations close on Friday, voting is open to all committers.
I would begin with the read-only part. It delivers value to the auditors at once and we learn how bad the data is.
Deliver a usable subset to the community by FOSDEM, even if it only covers Linux.
The budget covers fourteen days. Please propose what goes in, what stays out, and what we could offer as a follow-up.
Let site reliability engineers answer the question who changed this without having to ask around.
Half of the interviewees never got to the second screen. So the objective of this cycle is the first screen, and all else stops.
Establish who maintains the three orphaned modules before we promise anything on their behalf.
OKR draft for mobile: 1) crash-free users 99.7 %, 2) store rating 4.5, 3) release every second week. Number 3 is the one I would drop.
Avoid the need for users to learn a second configuration language.
Action items: Kofi asks legal about retention, Mia cuts the story in two, Jens moves the demo to the 19th.
Ship the smallest thing that lets a farmer record a treatment in the barn, and put off the herd overview.
Target audience of the first iteration are library authors. Application developers should notice nothing until the third.
Status of the flagship goal: two of four milestones reached, the third has no owner since Ada changed teams. Help wanted.
User story 2: Bob runs a cluster for a university. Each term he gets sixty new groups and would like to hand out equal shares with one command.
Achieve a state in which all first-party packages are published from the same place.
Stretch goal, if the summer is quiet: dark theme for the kiosk.
For the school board we need a one-page roadmap in plain words: autumn, winter, spring, one outcome each.
Enable gradual adoption: one module at a time, in any order, with no flag day.
We'd rather be late with the map than early with wrong prices. Hence pricing goes ahead of everything in the route planner track.
Make the life of packagers at distributions easier.
Timeline. Weeks 1 to 2 discovery with two depots, weeks 3 to 6 build, week 7 parallel run, week 8 switch. Each phase ends with a go or no-go.
Who decides on the name of the new module, and until when? It holds up the announcement.
Address the top five complaints from the 2024 survey, beginning with compile errors in generic code.
As a volunteer dispatcher I want to see who is on call tonight, big, on one screen, because I am also on the phone.
Phase out the old client: last feature release in February, security fixes until August, gone by year's end.
Requirements we consider a must: works with gloves, works in sunlight, lasts one shift. Nice to have: voice. Explicitly not: social features.
Move the conversation about licences out of the weekly and give it a slot of its own each month.
Ease the transition for users who rely on the deprecated annotations.
Next quarter's bets, in order: self-service invoices, referral programme, partner portal. Take the third off when the hire doesn't come through.
Non-goal. We do not want to specify how vendors implement this; only what a user may rely on.
The committee wants us to prioritise the 31 feature requests by impact on small practices. Suggest a scoring and a cut-off.
Estimate for the tender: 45 days plus or minus 10, on the assumption that the client delivers master data by 1 April.
Get to fewer than ten open questions on the spec so that the call for consensus can start in October.
Support air-gapped customers as well as we support those online, within a year.
The dentist's assistant should be able to plan a whole treatment series during a single phone call.
Retro follow-up: we drop story points, keep the weekly demo, and limit each sprint to one goal in one sentence.
Decide what minimum viable looks like for the telescope's remote mode: I need three use cases, not twelve.
Provide visibility into the progress of long operations to people who did not start them.
Team goals H1: Databases takes over backups from Infra (Jan), restores are rehearsed by each product team (Mar), Infra hands over the pager (Apr).
Let buyers split an order over two addresses. Must be live for the Christmas season, otherwise it can wait until next autumn.
Grow the pool of reviewers from three to eight, with at least two in Asian time zones.
Kick-off minutes: scope is import and matching; settlement has been moved to phase two; the bank sends a contact by Tuesday.
Prevent lock-in for customers that may want to leave: they should be able to take everything along, in an open format.
Acceptance: the story is accepted if the depot manager can close the day without calling us, three days in a row.
Not planned at this time: support for Windows containers, and anything under the heading of federation.
Before we promise a date to the agency, break the redesign down into pieces of no more than three days each.
Allow for experimentation by the community ahead of any commitment to stability.
As a new maintainer I want to see at a glance what is expected of me in the next release.
The board's wish list has 17 items. Realistically five fit until June. Help me choose, with revenue first and effort second.
Bring plug-in authors along: announce six months in advance, publish a list of affected extensions, offer office hours.
Cost of delay is highest with the meter readings, since the regulator fines from July on. So that goes on top of the backlog.
Give end users one place where they see everything we know about a parcel.
Half-year theme: boring and dependable. No new surfaces, close out the half-finished ones, say no in a friendly way.
Serve the needs of teams with a handful of services as well as those with a thousand.
Release train 24.10: feature freeze 22 August, beta 19 September, final 10 October. What isn't in by the freeze takes the next train.
Meeting with the translators: Polish and Czech until the launch, Hungarian after, Arabic needs its own project due to layout.
Help users to choose between the three storage classes without having to understand replication.
Story map for the allotment club app: backbone is join, get a plot, pay, give up a plot. First slice only join and pay.
KR3 isn't measurable as written. Propose a number, a date and someone who reports on it.
Unify how our products ask for consent, by the time the new law comes into force.
Let the person at the till carry on selling while head office is unreachable. This is the most important outcome of the year.
The working group intends to submit the draft by November and to have two independent implementations by the following spring.
Which parts of the roadmap depend on the vendor's API being ready, and what might we pull forward in the meantime?
Make sensible defaults available to those who don't care, and knobs to those who do.
Scope change: hotel bookings are out, car hire is in. The deadline remains, Olga informs the sponsors.
Explicitly deferred: what happens with accounts of deceased members. We'll need legal, and it isn't blocking the pilot.
As a release manager, I want features that aren't finished to be invisible, so I never have to hold the train for one team.
Cover 90 % of the questions that support gets on Mondays through self-service by the second quarter.
I have three evenings a week and want the budgeting app usable by New Year. Which features first, and what do I leave for spring?
Reduce friction for first-time contributors on Windows.
Progress report: 7 of 12 sub-goals complete, 2 at risk, 3 not begun. We ask for an extension of the goal into the next period.
Consider the needs of operators with strict change windows: nothing in this plan may force an action on a particular day.
Please turn the interview notes from the fire brigade into user stories, with priorities and an idea of their size.
Our ambition is that nobody has to read a manual in order to return a book.
Capacity for the winter: two and a half developers. That means either the loyalty card or the new checkout, not both.
Make room for a second implementation of the standard.
Week plan: Mon and Tue pair on the tariff import, Wed demo with the utility, Thu decide on scope of the next slice, Fri tidy the board.
The plan of record is that the language committee votes in June. Champions should bring their proposals to stage 2 by then or withdraw.
Users who only want to look something up should not have to register. (Requested by 14 of 20 libraries, target: summer release.)
Converge on a single way to describe hardware to the installer over the course of the next two releases.
Open points prior to sign-off: who pays for the SMS, which age groups, from what date. Sorted by urgency.
Dependencies: team Ledger must be finished by sprint 9 so that Reports can begin in sprint 10. Flag it if that's off by more than a sprint.
Empower the community managers to run a tournament without a developer on standby.
Let's time-box the spike on handwriting to four days; whatever comes out, on Monday we choose between buy and skip.
As a lab technician I want to be told when a run needs me, so I can do other things in between.
Aim to keep the new syntax out of the tutorials for beginners till it has been stable for a year.
Goals, from the charter: encourage reuse between ministries, avoid duplicate procurement, leave a trace that citizens can follow.
Three things must be true before general availability: an upgrade story, a downgrade story, and a named team for each component.
Vision for next year in one line: from an order to the kitchen in five seconds, from the kitchen to the guest in ten minutes.
Trim the plan by 30 %. What falls off first, what never, and what do we tell sales?
Pupils in rural areas are 18 % of our users and none of our pilot schools. Goal for the spring term: two village schools on board, with a teacher from each in the advisory group.
Proposal to the PMC: 3.x goes to maintenance only in May, so that everyone's time flows into 4.0.
The customer wants to have the pilot in two shops by 15 August. Work backwards from there and tell me when we need the hardware.
Put decision makers in a position to judge by themselves when the switch is worth the effort, ahead of the budget round in autumn.
Epic: move house. Children: new address, meter hand-over, final bill, welcome letter. The final bill has to be first because of its legal deadline.
Invest in the newcomers' track: two mentors, one cohort every spring, goal is four regular committers by the end of the programme.
Minimise the amount of work for anyone upgrading from the previous long-term release.
We're not trying to beat spreadsheets. We're trying to be where coaches look on Saturday morning.
Decide until Friday whether the recipe import stays in the launch scope. Arguments on both sides are in the ticket, Nadja has the last word.
Let employees see their remaining leave on the phone; approvals follow in the second increment, and the calendar feed in the third.
Rank: 1 stable links, 2 citations, 3 full text, 4 recommendations. The consortium funds the first two, the others need a sponsor.
Now that the pilot is over: which of the eleven wishes of the midwives do we fulfil before rollout in the second hospital?
Take stock of what's left for the 1.0 of the crate and put it into an issue with check boxes, owners and a rough order.
Allow small steps. Each milestone has to be of use on its own, in case funding ends after any of them.
Finish what the last half year left open ahead of taking on new goals: two stabilisations, one report, and a decision on the fate of the plug-in.
I want to reach fifty paying choirs by autumn. What should the product be able to do by then, and what is just noise?
Make adopting the new runtime class a matter of one line for a workload's owner.
Weekly sync: on track are intake and triage; behind is reporting (Lena ill); decision needed on whether to cut the PDF.
It's a goal to let vendors innovate; it's not a goal to make every vendor's feature portable.
The sixth-formers build a weather station as a project of ten lessons. Divide it into steps that each fit in one lesson, with something to show every time.
By the time of the audit all teams know which data they own. Responsible: data office. First checkpoint on 3 February.
Start with the one carrier which handles 70 % of our parcels. Add the next only when the first has gone a month without a complaint.
Bundle the small wishes of the editors into one sprint before the election, since afterwards nobody will have time.
Position for the next year: fewer knobs. Every team proposes two options for removal by the planning week.
Acceptance criteria for the story on group tickets: up to thirty people, one payer, names can be supplied later, refund per person. Seats next to each other are not part of it.
Enable a single operator to look after a hundred sites.
What do we need at minimum in order to open registration on Monday? Everything else gets a date after the festival.
Parking lot from the workshop, to be ordered by benefit for tenants: damage reports with a photo, key handover, neighbours' board, laundry slots.
Provide the foundation for later work on live migration, which itself isn't part of this goal.
Two-year outlook: first the readers, then the writers, finally drop the old format. Each step is gated on adoption, not on a date.
Postpone the chat bot, hire for billing, keep the promise to the co-operative. That is the whole plan for Q1.
Allow operators to defer a disruptive change until a moment that suits them.
Understand which guarantees game studios need from us before the scope of the matchmaking epic is fixed.
User story 4: Carol publishes a library that is used on both old and new compilers. She wants one release to serve both groups for at least a year.
Non-goals of the autumn cycle: a plug-in store, themes made by users, and any work on the tablet layout.
Split the tender into lots: portal by spring, archive by summer, interfaces to the land registry last. Every lot needs a contact on the side of the town.
Sprint goal: a foster family can be put on the waiting list and found again. Tickets that don't help with this go back into the backlog.
Make the common case a one-liner, and the rare case possible.
By Q3, half of the internal teams have moved off the shared cluster of their own accord; the rest get a date.
Next on the list of the networking group: agree on the goals for dual stack, find two early adopters, shelve the topic of multicast until then.
What is the order of work if the ferry operator only gives us the timetable data in June and tickets have to sell from July?
In this phase we settle for one warehouse, one language and one label format. The roll-out to Antwerp is a separate decision in the fall.
As an on-call developer I want to learn which customers are affected, because that is the first thing my manager asks. Size M, candidate for sprint 31.
Language group, goals for 2026: ship the two features people already rely on in preview, take on no new syntax, bring the number of unassigned topics to zero.
Guesstimate from the team: eight days for seat maps, twelve for season tickets, unknown for the resale. We start on seat maps while Piotr finds out about resale.
Broaden the audience: data analysts who never opened a terminal ought to be able to work with the tool by version 3.
Minutes, 9 January. The vaccination calendar is through. Recall letters are next, owner Fatima, until the end of the month. The travel module has no sponsor and is struck off.
Leave room for vendors to compete on quality while users keep a minimum they can count on.
Criteria for dropping the old station software: all seven stations have run a full season on the new one, and the hydrologists have signed it off. Earliest date October.
Cut from the first edition of the cookbook app: meal plans, shops, nutrition. Stay in: search, favourites, portions. Launch before Easter.
Offer small charities the same donation flow that large ones have, with nothing to configure, in time for Giving Tuesday.
`;
