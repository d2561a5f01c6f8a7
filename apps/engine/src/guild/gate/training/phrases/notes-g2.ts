/** More goals and plans: published user stories, goal and non-goal bullets, motivation paragraphs, milestones, success criteria, release scopes, project goals of language teams. */
export const PLANNING_GOALS_MORE = `
As a data engineer, I want to pause a sync without losing its position so that I can do maintenance on the warehouse during working hours.
Enable users to run a notebook against a remote kernel with no configuration on their own machine. Whoever can open a terminal on the kernel's host should need nothing else.
By the end of the half, every crate in the workspace builds on stable without feature gates.
Next-generation borrow checker: milestone for this year
We looked at what people do in their first hour. Most look for the import, and a fifth never find it. So the import moves to the first screen, and that's the only thing we promise for April.
Motivation: for six years people have asked why the async version of a trait needs a third-party macro. Each survey puts it among the three biggest annoyances, and companies tell us that it is what keeps them from recommending the language to their service teams.
Non-goals: support for Windows containers, a graphical set-up, and any change to the licence model.
Champion for this goal on the compiler team: @wesleyk. The library team has agreed to two review slots a month.
As an exam supervisor I want to extend the time for one candidate, so that a broken keyboard doesn't cost anyone marks.
Success means that a first-time contributor gets a pull request merged within seven days of opening it.
In the next minor we intend to ship incremental view refresh, the new permissions page and nothing else of that size.
Users should be able to move a volume between zones without deleting the claim. How long it takes is secondary; that nothing has to be re-created is not.
Reduce the mean time from "patch merged" to "package in the stable channel" to under two weeks.
The goal is modest. Maintainers of C libraries should be able to offer a safe wrapper without becoming experts in our language, and two of them have agreed to try it with us.
Milestone 3: partner pharmacies can place orders without calling us
Out of scope for this iteration: currencies other than the euro, refunds in part, gift cards.
This goal continues the one from 2024H2, of which two of three parts were completed. What remains is the stabilisation report, an update of the reference, and a call for testing in at least four weeks before the beta is cut.
Make it possible for an organiser to close registration for one workshop while the others stay open.
As the owner of a small shop, I want to see at the end of the month which articles never sold, so I can stop reordering them.
Q3 objective: half of all new workspaces invite a second person in the first week.
Allow cluster administrators to set a ceiling on how much of a node's swap a single pod may take.
We'd like 5.0 to be boring: fewer features, all deprecations from 4.x carried out, an upgrade that takes an afternoon.
As a scheduler author I can see why a pod was not placed. I don't have to read the log of the scheduler for it, and I see all reasons and not merely the first.
Goals for the C bindings in 2026
The working group asks the language team for a decision on syntax by March, and for a liaison until the end of the period. Everything else can go on without it.
As a release manager I want the notes to be collected as changes land, so that I no longer spend Thursday reading the log.
Acceptance: a teacher can swap two lessons on the phone; both classes get one message; the caretaker's door plan is right the next morning.
Provide parity with the REST interface for everything the mobile teams use today, measured by the list in appendix B. What's not on the list may stay behind.
The aim of phase one is learning. We'll take eight households, give them the meter and the app, visit them after two and after six weeks, and only then decide whether the alarm function belongs in the product.
Not a goal: replacing the existing profiler
Let people with a screen reader complete the whole check-in, including choosing a seat. We test it with five of them each month.
Non-goals. We don't intend to unify the three query languages. We also don't want to change the wire format during this year.
For the spring release the must-haves are offline maps and the new login; route sharing is a should, the widget a could.
Cut the number of open issues without an owner from 1,900 to below 500 by the end of the year. Closing without an answer doesn't count.
Who it is for: maintainers of mid-sized libraries who publish to three registries and today keep three sets of metadata.
Bring Rust in the kernel's build to the point where no unstable feature is needed any more.
As a dispatcher I want the tour list to show which drivers are about to exceed their hours so that I can reassign the last stops in time. Ideally I see it at six, before they leave the yard.
Beta exit criteria
The project will be counted a success if ten downstream projects have adopted the new manifest by September, and if none of them had to keep the old one alongside.
Team asks: compiler, dedicated reviewer for the parser work; infra, a second builder; types, a design meeting or two.
Success looks like this: a customer in Brazil opens an account on a Sunday and pays on Monday. Nobody at our end has touched anything.
Outcome for users: a bulk edit may be taken back for up to thirty days.
We do not plan to support Python 3.8 in the 2.x series; those who need it can stay on 1.9, which receives fixes until December. Please don't file requests for it.
Improve the story for newcomers: one download, one command, a running example in under ten minutes.
This half: finish, don't start.
As a clinician, I want allergies to stay visible while I scroll through the prescription form, so that I never have to rely on memory. Acceptance is by the two senior nurses of ward 4.
Version 0.7 focuses on the editor. We want selection, clipboard and undo to behave as people know them from elsewhere, before we return to collaboration.
Give platform teams a way to offer a default storage class for each namespace and not only for the whole cluster. Existing claims keep the class they have.
Expected outcome: by week 26 all four depots work with the scanner app and the paper slips are gone.
Milestones: design agreed (February), prototype behind a flag (April), two external testers (May), stabilisation report (August). If the testers say no in May we go back to the design.
The point of contact for the parallel front end goal is Ines Haldorsen; progress is posted on the tracking issue on the first Monday of each month.
Objective: nobody on call is woken more than twice a week
Explicit non-goal: we won't try to infer types across module borders in this project, even though it'd be a natural continuation.
As a player, I want to find out why matchmaking takes so long, so that I can decide whether to wait or switch region. A rough number is all right as long as it is honest.
Scope of the minimum version: sign up, one pet, one appointment, a reminder the day before. Everything with invoices comes in round two.
Establish a stable ABI for plugins so that a vendor needs to ship only one binary per platform. We count this as reached once two vendors have shipped on it for a full release cycle.
To be included in 24.10: the new scheduler for lab equipment, single sign-on for guest researchers, German translation.
Story: as an auditor I can list every change to a price within a period, with the person who made it and their reason.
The release is scheduled for 12 May. It'll contain the new table view, filters that can be saved, and the Polish translation; import from rival products moves to autumn.
Why now: the vendor switches off the old gateway on 1 November, and two of our biggest customers renew in October. If boarding passes don't work on the new one by then we'll lose at least one of them.
Q2 target of the docs guild: none of the 140 samples in the guide is older than the release it ships with.
Roadmap to 1.0
Allow workloads to ask for a whole NUMA node, which today only works by guessing the right amounts. Splitting a node between two workloads is a topic for later.
Stretch goal: preview of the visual diff for spreadsheets.
As a volunteer coordinator I want to copy last year's shift plan so I don't begin from an empty sheet every June. Names shouldn't be copied along, only the slots.
Ship a first usable version of the language server to the two pilot teams in May, collect complaints for three weeks, then choose what goes into the public beta.
The goal is to let a program written against version 2 of the protocol go on working, unmodified, for as long as version 3 is supported.
Today a researcher waits nine days for an account. We want that to be one. Everything which does not shorten those nine days is out of scope for this term.
Key result 2: at least 70 % of deployments go out without a human pressing a button (today 31 %).
Priorities of the networking group for the coming year, in order: dual-stack services, topology hints, gateway conformance.
Deliver return type notation, or drop it
As someone who reviews grant applications, I would like to work through my stack on the train without a connection.
Non-goals of this proposal are persistent reservations across restarts and any guarantee about fairness between tenants.
Support two more scripts (Devanagari and Thai) in the label printer before the launch in Asia.
In this cycle the standard library team wants to get the allocator interface unstuck: agree on the minimal trait, implement it for two collections, and leave the rest for later.
Increase the share of checkouts that end without help from the call centre from 82 to 90 percent. The number is taken weekly by Oona's team.
Two people have volunteered for the parser, nobody for the printer. Unless someone steps forward by the meeting on the 9th, the printer is taken out of the plan for this edition.
Milestone "Harbour": the first container is tracked from quay to customer
The following will slip to the release after: custom roles, the Terraform provider and the audit stream.
As a site reliability engineer I want alerts for one incident to arrive as one message, so I can find the cause before my phone dies.
Enable a gradual migration, team by team, with both systems running side by side for no longer than six months.
What we are going to do over the next six months: land the remaining pieces of const traits in nightly, port core to them, and write the RFC. What we are not going to do: stabilise anything.
Reach feature parity with the desktop client for reading, and explicitly not for writing.
User need: parents want to know by seven in the morning if the bus is late.
Sprint goal: a courier can hand over a parcel to a neighbour and the sender gets to see whose
Users told us they'd give up three features for one that always works. We took them at their word: H1 is for sync, and sync only.
Candidates for the backlog after the workshop in Gent, sorted by votes: export to PDF (14), nested folders (11), dark mode (9), comments on cells (3).
Make it easy for distributions to build the compiler from source with nothing but what's in their own archive. Debian and Nix have offered to be our test cases.
As a tenant administrator, I want to give a contractor access that ends by itself, so that I need no reminder to take it away.
Done when the three largest customers have moved and the old importer receives no traffic for a week.
Themes for 2027: trust, speed of set-up, less surface
This project goal is flagged as a flagship: it needs work from four teams, it has a full-time owner funded by a member company, and the leads review it every month.
Let authors schedule an article in the time zone of the reader.
We will measure adoption by the count of repositories with the new lock file, as visible in the public index; the target is 5,000 by year's end.
As the treasurer of a club I want to send one reminder to all who haven't paid. It should be polite the first time and firm the second, and I'd like to see who has read it.
Should have for the pilot: the night mode for the cockpit display. Could have: sound. Won't have: a second language.
As an open-source maintainer, I'd like to see at a glance which dependants a breaking change would hit so that I can warn them first.
Reduce set-up of a new branch office from three days to one morning. The branch in Lugano, opening in October, is our test.
Draft scope for v3.2
The steering committee set three aims for the year: a second implementation that passes the conformance suite, a foundation to hold the trademark, and meetings in two time zones.
Allow a job to finish successfully as soon as its leader is done, without waiting for the helpers.
First slice: one warehouse, one carrier, labels only. Second: returns. Third: all carriers, and the old tool is switched off.
We'll know that it worked if support gets fewer than five tickets a week about duplicate customers.
Our ambition for the compiler this year is narrow: half the memory for the ten largest open projects. Contributors who care for other things are welcome, but reviews go to this first.
As a biologist without programming background, I want to rerun a published analysis with my own samples by filling in a form. If a sample doesn't fit, tell me in words I know.
The maintainers agreed to freeze new lints until the false positives with label "annoying" are below twenty. At the present pace this is in about four months.
Help wanted goal: nobody is assigned yet for the debugger support, though the team would be glad to mentor.
Rule for the 4.x plan: whatever has no owner and no migration path by feature freeze moves to the next release.
Exit from alpha
Target group for the first year are choirs and small orchestras with up to eighty members; professional houses have needs we can't serve with three people.
Customers shall be able to compare two tariffs side by side before they sign. Three or more tariffs at once are not needed.
In H2 the priority shifts from new connectors to the reliability of the ones we have: every connector gets an owner, a test account and an error budget.
Owner: Kirsi. Sponsors: the storage and the API groups. Needed from others: one design review in March, a conformance test by June.
As a forester I want to mark a tree on the map with two taps, since I'm wearing gloves most of the year. The position may be off by five metres.
Non-goal: to be faster. It only must not be slower than today by more than five percent.
Agree on a common manifest with the three other package managers by the summit in April.
Upcoming in 1.31 (tentative): in-place resize to beta, sidecars to stable, the old volume plugins removed.
Motivation. Batch users share the cluster with services, and as things stand a large batch can starve everyone. Administrators get around this with separate clusters, which costs money and leaves capacity idle at night.
Double the number of regular translators
As a cashier, I want to park a sale and serve the next person so the queue keeps moving.
The release after the summer will carry only what has been behind a flag since spring and had no serious report.
The feature is aimed at people with more than fifty devices. Households with five won't see it, and that's by intention.
Open up the moderation tools to community volunteers, beginning with the three largest forums. Staff keep the final say on bans for the time being.
Success criteria: p95 of dropped calls is unchanged, 30 field engineers trained, no roll-back needed in the first month.
Stories left over from the last sprint: invoice preview (nearly done), bounce handling (not begun), seat map for the old hall (blocked by the architect's drawings).
Teach the tool to explain itself: every decision of the planner should be visible to a user who asks for it.
Goal owner changed from Tobias to Amara; target date stays the end of November.
As a security officer I want to require a second person for deletion of a backup, so one stolen laptop can't ruin us. Restoring must go on working with one.
MVP cut
The plan for the edition: a list of candidates in January, working migrations for all of them by June, and whatever isn't ready then waits for the next one.
Phase A covers read access for partner labs. Phase B adds uploads, once legal has approved the terms. There's no phase C yet, and we'd rather not invent one.
Let a farmer enter a treatment in the field and be sure that it satisfies the inspector.
We commit to keeping 2.4 alive with fixes for eighteen months after 3.0, in order to give hospitals a realistic window.
Not before next year: multi-region writes. They'd eat the whole of the storage team, and only two customers asked.
Objective for the docs platform: writers publish without asking an engineer. KR: zero tickets of the kind "please rebuild", from eleven a month.
Allow an operator to drain a broker from the console in one step.
As a new employee, I want one page that tells me which tools I have access to and whom to ask for the others.
Experimental support for GPU offloading: what we hope to have by December
This is an umbrella goal. It groups the eight smaller ones about build time, and its purpose is mostly to have one person who looks at them together and reports once a month.
Last year's goal was "fewer crashes" and we got there. The follow-up is about what happens after a crash: people should find their work again in all cases, and be told what was lost in the few where they can't.
Decide by the 15th which of the two payment providers we pilot with, because the shop team can't plan its autumn otherwise.
Bring the number of steps for a donation on mobile down to three. Today it's seven, and we lose half of the donors at the fifth.
The minimum that makes it useful to a single mechanic: see the job, add a photo, tick it off. We resist everything else until twenty garages use it.
As an API consumer I want deprecations announced in the response, so I notice them before they hurt.
Not planned: an importer for the format of the predecessor, whose last release was in 2014
Ensure that a cluster upgraded with default settings sees no change in behaviour for at least two releases. Those who want the new defaults can switch them on for themselves.
For the next version the contributors' poll ranks better error messages first, a formatter second, and package namespaces a distant third.
Every goal needs a champion from the team it asks something of; those without one by 20 December are moved to the list of unfunded ideas.
Carry over to the next increment: label reprint, dock calendar. Drop for good: the voice commands.
Give the museum's staff a way of changing opening hours themselves.
Milestone 0.5: "I can use it for my own photos". Milestone 0.8: "I can use it for my family's". Milestone 1.0: "I'd recommend it to a stranger".
Finish line for the accessibility programme
As a support agent, I want to see the last thing the customer did before writing to us, so I needn't ask.
Cover all of the standard's chapter 7 by the interim meeting, leaving the annexes for volunteers.
Have at least two people able to release each of our nineteen packages by the end of March.
The purpose of this quarter is to get out of our own way: close the half-finished pricing project, retire two of the four dashboards, and only afterwards talk about the mobile app again.
Allow an experiment to be repeated with the same seed and get the same picture, across operating systems.
Provide an answer to "how do I write a driver?" that fits on a page. The underlying pieces exist; nobody has owned the whole so far.
Planned for the October drop: shared carts. Planned for November: nothing, it's peak season and we're frozen.
As a lecturer I want to reuse last term's question pool but leave out what has leaked, so that the exam is fair.
Promote the topology-aware routing feature to general availability in the next release, provided that the feedback from beta is good.
Language team priorities, spring
The initiative ends when a stranger can build an app, host it and invite a friend in one evening, with no help from us.
Increase weekly active reviewers from 12 to 20 and make sure no single person does over fifteen percent of the reviews.
Users of assistive technology are part of the pilot from day one, at least three of the fifteen.
Why this is worth doing: a third of questions in the forum concern the lock file, and nearly all stem from the fact that two tools write to it in different ways. One owner for that file would do away with a whole class of confusion.
We'd like to hear from users before we settle the list for 7.0. So far there are five candidates, room for three, and a strong wish from the board for the archive.
Deferred to a later phase: loyalty points
As a pilot of small aircraft I want the weather briefing to load with one bar of reception, so I can take a decision at the field.
We want to be able to say in one year that no customer's data leaves the country they chose.
The top three for the coming two weeks are the broken invoice numbers, the demo for Thursday next week, and hiring; the rest of the board may wait.
Support rolling back a schema change on its own, independent of the application, by the 8.2 release.
Provide library authors with a means to try out an unstable feature in their own tests without forcing nightly on their users.
Epic: moving house. Stories: change the address for all contracts at once; keep the old one for final bills; tell the landlord; postpone the start by a few days.
Become the default choice for hobby servers
By the end of the programme year each school has one person who can run the platform without us. We pay for their training and for a substitute on those days.
The second half of the year goes to the long tail: the forty smallest integrations, each with under ten customers, are to be merged, handed over or ended.
As a warehouse lead, I want new pickers to be productive on their first shift so that the peak weeks don't need three weeks of training.
Goal: all generated code passes the strict mode of the type checker.
Phase out the XML interface within two years, with a published calendar and yearly reminders to the eleven partners still on it.
We expect to need one full-time engineer for six months and around four hours a week from the types team; funding is secured until June.
What should we tackle first: the import from spreadsheets, which sales wants, or rights per folder, which legal wants? My vote is for rights, since the import without them only makes a bigger mess.
The next long-term release is due in April and takes in everything that reached "ready" by 31 January.
As a hobby astronomer, I want to queue several targets for the night so that I may go to bed.
It is a goal that an existing chart keeps working. It is not a goal that it keeps looking the same.
Clear criteria for removing a platform from tier two, agreed by all maintainers before the summer
Let administrators see what a policy would have blocked last week, before they turn it on.
Three bets for next year: agents that fill in forms, a plan for schools, and the self-hosted edition. One of them may fail.
Quarterly outcome we are after: a new courier earns money on day two.
The feature is to enter alpha in 1.33 behind a gate that's off by default, beta a release later if scale tests pass, and GA not before 1.36.
Allow two people to plan the same week without overwriting one another.
Narrow the scope: only orders from the web shop, only domestic, only paid in advance.
As a maintainer of a fork, I want upstream to take our three biggest patches so that rebasing costs me a day and not a month.
What comes next: first the reading list, since it is nearly there, then highlights. Sharing is something we'll talk about when both have been out for a month.
Roadmap item: first-class support for monorepos
The council's request for this period is simple: fewer goals, each with a name beside it and a date at which we look at it again.
Raise the share of users on a supported version from 64 to 85 percent before the old update server is turned off.
We are aiming at a usable debugger for the embedded targets in autumn; breakpoints and memory view are in, tracing isn't.
Customers who've been waiting since 2021 get it first, in order of request, ten a week.
Non-goals: it is not intended to replace existing autoscalers, to define a metrics format or to work across clusters.
As a museum visitor who doesn't read the local language, I want the audio guide to start in mine by itself.
Agree on the three numbers we'll look at every Monday, and stop reporting the other thirty.
As a night porter I need to check in a guest whose booking isn't in the system. Name and signature are enough for now; the rest can be filled in by the day shift.
Definition of ready for the pilot in Tampere: signed data agreement, two trained nurses per ward, a fallback on paper, somebody to call at night.
Make cross-compilation to the common targets work out of the box, i.e. without a separate toolchain install.
Year two of the grant
This release is for operators. Developers will hardly notice it; those who run the thing should get back about an hour a week.
Let's get the subscription pause out before the summer break, and leave family plans for after it, when Wiktor is back.
Ensure nobody needs to know the internal job number to find a job.
Enable third parties to write an input method in a safe language, and have at least one such method shipped by default by next spring.
As a small publisher I'd like royalties calculated on the day of the sale rate, so that authors get the same sum I see in my books.
Tracking: eleven of fourteen sub-goals on course, two at risk because of missing reviewers, one given up.
Wishes from the user conference, to be weighed against the existing plan
Offer one upgrade path from each of the last three major versions, and test it with data from real installations of volunteers.
The outcome we're hoping for is a shared vocabulary among the four teams; a shared implementation would be nice but is not what we promise.
By June: ten pilots. By September: fifty paying. If we have fewer than twenty by September, we stop.
Provide a stable way for tools to ask the compiler what it knows about a project.
User story 9: as the person on night duty, I hand over open alarms to the morning shift with one note for each, so none gets lost.
Reserve a fifth of each sprint for reports by users, no matter how full the rest is.
Small, deliberately: one screen, one sensor, one season
`;
