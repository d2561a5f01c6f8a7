/** Wishes in four wordings each that share few words, on consecutive lines: planning. */
export const PLANNING_REWORDED_MORE = `
v1 scope, allotment garden app
Might I ask you to separate the features our garden club's members can't do without at the start from those we add once they have got used to it?
We've dreamt up watering rotas, seed swaps, a shop and a forum, and nobody has the nerve to say which of them wait
jo, beet-app: was muss rein am ersten tag und was fliegt erstmal raus
Stories for shift swapping, nurse's view, with acceptance criteria
I would be glad to have the exchange of duties on the ward written down from the perspective of the people who do it, each with a sentence on when they'd be satisfied.
How is the team meant to start when "trade your night" is one line in the tracker without who, why or how we know it's finished?
can u chop that swap-a-duty thing into bits like "as a carer i want..." plus when it counts as ok
Prioritise open tickets, cold chain monitoring
Would you kindly bring our 80 entries about the fridge trucks into an order the crew can work through from top to bottom?
Everything is red and urgent here, so in truth nothing is; what do we tackle ahead of what?
help, pile of todos for the lorry temperatures, dunno which goes on top
Estimate the SAP connector in person-days
Management would like a number, with a range, for the effort of linking our warehouse to the ERP, broken down so that we can see where it comes from.
Nobody ever told me whether hooking up with the big accounting system is a matter of weeks or of half a year, is it?
combien de jours de boulot pour brancher le progiciel, à la louche, module par module
Milestones for the planetarium show editor until the reopening
Could you please lay out dated stages, each ending in something the director can look at, between now and the evening when the dome lights up again?
Opening night is fixed, yet there's no interim date at all by which anything has to be presentable
need a few checkpoints on the calendar so we're not still fiddling with the star tool when the guests walk in
Cut scope: three weeks lost, release date stays
Since illness has taken a good part of the month while the delivery day can't be moved, please suggest what we drop with the least harm to customers.
How can we possibly ship all of that on the 12th with half the crew in bed, what has to go?
deadline won't budge, we're behind, chuck stuff out and tell me what
Roadmap 2026, weather API, by quarter
Please draft an overview on one page, in which our partners can see what theme the forecast service will devote itself to in each three-month block of the year.
Partners keep asking what comes when and all we can offer them is a shrug, couldn't there be a yearly outline?
o que a gente faz no começo, no meio e no fim do ano com a api do clima, em linhas gerais
Split epic "parent portal" into two-day items
This enormous card about mothers and fathers logging in has been stuck for a month; I'd appreciate pieces small enough to be finished before the week is over.
Why does one ticket carry messaging, absences, grades and payments all at once when nobody can ever close it?
that family-access monster on the board, slice it up so everybody can grab a piece
Build order: scoring, matchmaking, chat
We're at odds over whether players should first be paired, first get points, or first be able to talk; please recommend a sequence and give grounds for it.
Each of us starts with his own darling and none of the three parts of the game gets done, who's right about going first?
yo so ranks or lobbies or voice, what do we do 1st 2nd 3rd
Sprint goal and contents, next fortnight, label printing team
Would you be so good as to propose what four people should aim for in the coming two weeks and which cards they pull in for that?
Monday is kick-off and we have a board full of stickies for the labels but no idea what we want to have reached at the end
pick us a target for the next 14 days plus the cards that fit, printers squad
MVP assumptions to check, tool rental start-up
Before we spend the savings on programmers, I'd like to know which of our beliefs about people borrowing drills we ought to try out first, and how cheaply.
What if no one wants to lend their saw to strangers, shouldn't we find that out ahead of paying for an app, and by what small trial?
che cosa proviamo con i clienti prima di spendere, tipo l'idea più rischiosa del noleggio attrezzi
Phase plan: leaving the AS/400
Kindly describe in which steps, each of them safe to stop after, an insurer could retire its old green-screen machine over two years.
There's talk every autumn of switching off the old box in the basement, but where is the schedule with who moves when?
old iron's gotta go by 2027, give me the legs of the trip and what comes before what
Tech debt share for the coming quarter
Could we agree on how much of our working time till June should go into tidying and upgrades as opposed to requests from sales, and on which tidying in particular?
Cleaning up always loses against new wishes, so how many days a sprint should be reserved for it?
what slice of the pie do we give to housekeeping stuff vs shiny things this spring
Which customer segment first: dentists, vets, physios
Our scheduling tool could serve several kinds of practices; please weigh up with whom we begin and what that means for the list of features.
Trying to please tooth doctors, animal doctors and massage people at the same time gets us nowhere, on whom do we bet?
mit welcher sorte praxis legen wir los und wen vertrösten wir
Bug triage: before 2.0, after 2.0, never
Please sort the sixty defects that are known in the drawing program into those that hold up the major version, those that can follow later and those we'll live with.
Not every crash is worth delaying the launch for, yet nobody makes the call, which ones are?
fault list as long as my arm!! what's a blocker, what's for later, what do we just shrug off
Release criteria for the insulin calculator beta
I would like a short list of conditions, agreed with the doctors, that must be met before we let the first fifty volunteers use the dosage app.
How will we ever know that it's good enough to hand to patients if no one has said what good enough is?
when are we allowed to let the testers have it, give me the bar it has to clear
Dependency order of the seven choir-portal epics
Would you look at the big topics for our singers' website and tell us which must be ready for others to begin and which can run side by side?
We always notice halfway through that something else should have been finished beforehand, what hangs on what here?
what blocks what on the choir thing, and what can go in parallel
Requirements to backlog, from the workshop minutes below
The notes of our afternoon with the harbour pilots are attached; please turn what they wished for into an ordered list of work items.
Six pages of scribbles about ships and tides, and still not a single ticket came out of them
hier das protokoll vom termin mit den lotsen, mach da bitte sortierte tickets draus
Kill or keep: 11 half-finished features
Be so kind as to go through the things we started and never completed in the podcast studio, and advise for each whether we should carry on or give it up.
Why do we drag along all those begun and abandoned bits, which deserve another month and which should be buried?
loads of zombie stuff in the audio app, tell me what lives and what dies
Plan the beta rollout in waves, 40 libraries
We'd like to invite the reading rooms of the county step by step; please suggest how many come when, who belongs to the first group, and what we want to learn from each.
All forty branches on the same day would be madness, so who goes when?
bibliotheken häppchenweise ins boot holen: welche zuerst, wie viele pro monat
Feature ranking by value against effort, ferry booking
Please put the 18 suggestions of the ticket office into a table with benefit, cost and resulting position, so I can defend it in front of the board.
The loudest captain gets his wish each time, couldn't we go by what it brings and what it costs instead?
vale, 18 ideas para la web del ferry, cuál da más por menos, ponlas en fila
Work packages for three students, one term
Three undergraduates join us until Christmas; I'd be thankful for three self-contained portions of the telescope project, of about equal size, that don't block one another.
What on earth do I give these young people to do so that no one sits around waiting for the others?
got 3 newbies till xmas, carve up the telescope stuff fairly pls
Success metrics for the meal-planner launch
Would you help us decide which three or four figures should tell us after two months whether the cooking calendar was worth building?
In December we'll argue again over whether it went well, as nobody said beforehand what well would be in numbers
how do we know the menu thingy flew or flopped, name some targets for it
Contingency if the bank sandbox is late
Should our financial partner not give us its trial access in time, I'd like to have ready what the team does instead and which dates would shift.
What do we do when those bankers let us down again in April, is there any second plan at all?
no test account from the bank = we're stuck, so what else do the devs work on then, and what slips
Buy-in proposal: first increment, school bus tracking
Please describe the smallest portion of the bus finder that one single school could use for real, so that the district may say yes to it.
The council won't pay for the entire vision, so which tiny part could be useful by itself?
mini version of the where's-my-bus app that one school can start on, what's in it
`;
/** Wishes in four wordings each that share few words, on consecutive lines: architecture. */
export const ARCHITECTURE_REWORDED_MORE = `
Data model: recurring yoga classes with exceptions
Could you suggest which tables and relations would let a studio describe weekly lessons, of which one may be moved or called off now and then?
How are we to store "every Tuesday except the 3rd" without writing a row for each date until doomsday?
wie bildet man serientermine in der db ab, wenn einzelne ausfallen, nur das schema
Postgres vs Mongo for medical questionnaires
We can't decide whether forms that look different for every study belong in a relational store or in a document one, and would value a reasoned recommendation.
Half the team swears by JSON, the other half by columns; which kind of database suits surveys from hospitals?
sql or nosql for these patient forms, what'd you go with and why
Monolith or services, 5 devs, auction site
Given that we're a handful of people, would you advise us to keep the bidding platform in one deployable or to cut it up, and on what grounds?
Everybody at the conference had dozens of little programs talking to each other, do five of us really need that for auctions?
one big thing or lots of small things for the bidding app, be honest
Sync strategy for offline tablets in the forest
Foresters note trees for days without any signal; please think through how their devices and the central store should come together again, and who wins if both changed the same tree.
What concept do we use so two rangers who edit one trunk without a network don't overwrite each other later?
no bars out there, two folks touch the same record, back home it clashes, how should that be designed
Module boundaries between pricing and catalogue
I'd be grateful for a proposal as to what the article side is allowed to know of the money side, and by which narrow interface they should meet.
Products reach into discounts and discounts into products; where would a sensible border run?
où mettre la frontière entre tarifs et articles, et qu'est-ce qui passe à travers
Event sourcing for the parcel history, yes or no?
Please weigh for us whether each movement of a shipment should be kept as an immutable fact from which the state is derived, or whether a current-status row would do.
Do we truly have to keep a log of all that ever befell a package and replay it, or is that overdoing it?
append everything and fold it, or just overwrite where the box is, which one's smarter for us
Choose frontend framework, municipal forms, 10-year horizon
The town needs a technical foundation for its citizens' pages which will still be maintainable in a decade; kindly compare two or three candidates and name your favourite.
Every agency praises a different one, React, Vue, Svelte, plain HTML, so on which do we settle for such a long time?
que stack usarías para los trámites del ayuntamiento que no caduque en dos días
Multi-tenancy: shared schema, schema per tenant, or database per tenant
Would you compare for us the ways in which two hundred tax advisers can be kept apart in storage, with regard to cost, isolation and upgrades?
How should the clients' books be separated from each other when some insist on their own database and others want it cheap?
200 firms one system, all in the same tables or everyone gets a separate one, thoughts?
Plugin concept for the sheet-music editor
We want outsiders to be able to add instruments and export formats; please outline which extension points there should be and what an extension may touch.
How could strangers extend the score program without us having to open up its entire inside?
third-party add-ons for the notation app, how would you set that up on a whiteboard level
Where to compute dashboards: browser, API or warehouse
Please advise on which layer the sales figures ought to be aggregated, in view of forty branches, hourly freshness and a small budget.
Totals are worked out in three different places now; which should be the only one?
wer soll die zahlen zusammenrechnen, der client, das backend oder die datenbank? abwägen bitte
Realtime transport for the auctioneer's screen: websockets, SSE or polling
I'd like your considered opinion on how bids should get from the server to 3,000 spectators, with the failure modes of each option.
Is a permanent two-way connection called for if people merely watch prices, or would something simpler carry us?
best pipe for pushing live bids to the crowd? keep it proportionate
Component diagram of a future blood donor service
Could you sketch for us the building blocks of a system that invites donors, books slots and reports to the registry, with the arrows between them?
Nobody can picture how calendar, invitations and lab reports would fit together in the new donor thing, what would the boxes be?
paint me the big picture, which pieces and who talks to whom, for the blood thing we're about to start
Ownership of customer address: CRM or shop
We need a ruling about which of the two systems is authoritative for where people live, and how the other one learns of a move.
When a client moves house two programs both claim to know best; which one should have the last word by design?
chi è il padrone dell'indirizzo, il crm o il negozio, e l'altro come si aggiorna
Permission model: roles or relations, shared documents
Would you think about how access in our law office software should be represented, considering that single files are shared with outsiders and whole cabinets with departments?
Plain roles can't express "this one contract, till Friday, to that notary", so what model should we base it on?
who-may-see-what concept for lawyers, rbac or sth like google docs, which way
Message broker or database table as a queue
Please set out whether roughly five thousand print jobs a day warrant a dedicated middleware or whether a status column with a worker is the sounder choice.
Isn't it a bit much to bring in Rabbit for a few labels, or would we regret not having it?
rabbit oder einfach ne tabelle pollen, was würdest du nehmen für die druckaufträge
On-device or cloud inference, barn cameras
For counting piglets we have to settle whether the model runs at the farm or in a data centre; kindly list consequences for uplink, cost and updates.
If the line to the farm drops each evening, can recognition sit with a hyperscaler at all, or must it be next to the animals?
ai for the pigs, local box or big servers, pros n cons
Layering for the new firmware of the dosing pump
I would ask for a proposal how hardware drivers, safety supervision and operating menus should be stacked, and which layer may call which.
In the last device the display code switched valves directly; how should we arrange the parts this time so that this cannot be?
how'd you stack the software in that pump so ui can't poke the motor, rough structure only
API style for partners: REST, GraphQL or files
Our wholesalers range from start-ups to folks with mainframes; would you recommend a way in which they should exchange orders with us, and justify it?
One partner wants queries, another wants CSV by night, do we decide for one interface or offer several, and which?
what kinda interface do we give the big resellers, decide for me and say why
ID scheme for branches that work disconnected
Please recommend how records created in shops without connection ought to be numbered so they never collide and stay readable on paper.
Running numbers clash as soon as two outlets are cut off, so what sort of key would be wiser?
uuid, ulid, prefix per store... what do we use as key if nobody's online
State management approach for the map client
We would like guidance as to what belongs in the address bar, what in a central store and what stays inside each widget of our hiking planner.
Filters, zoom, selection, everything lies around everywhere; what principle should decide where such a thing is kept?
donde debería vivir cada estado en el visor de mapas, url, store o componente? solo el criterio
Build vs buy: document signing
Should we develop electronic signatures ourselves or place a vendor behind an interface of our own? An assessment with costs, lock-in and legal risk would help.
Does it make any sense for a nine-person company to roll its own signing when there are providers for it?
own signing engine or slap docusign behind a wrapper, what's smarter in the long run
Repo structure: mono or poly, two apps and a design system
Would you say that our applications and the shared widgets should be kept under one roof, and how should they then be allowed to depend on each other?
Versions of the button library drift apart over three repositories, is joining them the right lay-out or not?
alles in ein repo oder getrennt lassen, was passt besser zu zwei teams
Audit trail design that survives schema changes
For the notary chamber each alteration must be provable for thirty years; please devise how such records should be shaped and where they'd be kept.
How would one lay down who changed what so that it's still legible when all tables look different in 2050?
history of edits for decades, what format and where do you put it so it doesn't rot
Consistency between booking and payment: saga, outbox or single transaction
Kindly consider by what mechanism hotel room and money should stay in step, seeing that they're held by two systems and either may fail halfway.
Guest charged but no room, or room but no charge: which pattern would rule that out from the start in the new platform?
two systems gotta agree or both back off, what pattern do we want for that
Time zone policy across the flight rota
I should like one rule for the whole system, saying in which form instants are stored, where they're turned into local time, and what crosses interfaces.
Crew times are kept as local here and UTC there; which convention ought we to adopt everywhere, and at which edge is it converted?
utc inside, local outside? or how would you lay that down for planes and crews, just the principle
`;
/** Wishes in four wordings each that share few words, on consecutive lines: knowledge. */
export const KNOWLEDGE_REWORDED_MORE = `
Where is the VAT rate read from?
Could you point me to the spot in our source that decides how much tax goes on top of a basket?
I've searched for "19" and "0.19" and still can't see what file that percentage is taken from
sag mal, wo kriegt die kasse eigentlich den steuersatz her
Who calls archivePatient()?
I'd like to know, purely for my understanding, from which parts of the program a patient's record is put into the archive.
Does anyone besides the nightly job use the function for shelving old medical files?
archivePatient, what triggers that thing, list of callers is plenty
Meaning of status 7 in the parcels table
Would you explain to me what it says about a shipment when the number seven stands in its state column?
What on earth is a seven there, I only know delivered and lost
status=7 on a package, que veut dire ce chiffre
Retention of deleted photos: how many days today?
A customer would like to hear how long pictures remain recoverable after they've been thrown away; what does our system do at present?
For what period could someone still get a binned image back, given the code as it stands?
how long till trashed pics are gone for good here, just need the number
Why are there two customer tables?
I stumbled over kunde and client side by side in the schema and would love to learn what the historical reason is.
Is there some deeper sense in keeping the people who buy from us twice in the database, or did it merely grow like that?
clients rows live in 2 places, what's the story there
Which environment does the demo link use?
May I ask on what server and with which database the page runs that sales shows to prospects?
When I click around in the show-off version, whose data am I touching, staging's or live?
demo url goes where exactly, prod or not
Login flow of the teacher app, explained in chat
It would help me a lot if you told me step by step what goes on between typing the password and seeing the timetable.
What happens, and in which order, once a teacher presses sign in?
como é que o professor entra no app por trás, quem chama quem, me conta por cima
Difference between Draft, Proposal and Offer in our domain
As a newcomer I'd be thankful to hear how those three kinds of quote differ in the way this project uses the words.
Everyone says proposal and offer as if they were separate things, what sets them apart?
draft/proposal/offer, aren't they all the same? what's what
Version that introduced the dark theme?
Somebody wants to know since which release of ours one can switch to a black background; can you look that up?
Has the night look been there since 3.1 or did it arrive afterwards?
when did we get dark mode, which number
Is there an existing helper for ISO weeks?
Prior to writing one, I wanted to ask whether our code base has something that turns a date into a calendar week already.
Surely somebody here has worked out week numbers before, hasn't he, and where would it be?
gibts bei uns schon was für kalenderwochen oder nicht
Retry behaviour of the insurer upload
I'm interested in what our program does today if the insurance company's server doesn't answer: does it try once more, how often, and at what intervals?
Does a claim that can't be handed over get lost or do we attempt it again by ourselves?
insurer down, what do we do then, keep knocking or give up? asking cos a client phoned
Purpose of legacy_bridge folder
Could somebody tell me what the code in legacy_bridge was made for, and whether any part of the system still depends on it?
That directory with the bridge in its name, is it dead or does something need it?
legacy_bridge?? what's it do, is it still in use
Reasons for choosing RabbitMQ in 2021
Looking back, what were the considerations that led the team to that broker and not to Kafka? I only want to understand the history.
How did it come about that we went with the rabbit, was there a comparison or did somebody just like it?
why rabbit and not kafka back in the day, anyone know
What does this do: arr.reduce((a, b) => a ^ b, 0)
I don't recognise the little hat between a and b in checksum.ts; please tell me what value results when the whole list has gone through it.
Folding all bytes with that caret, what does one get at the end and what's it good for?
js noob here, what's a ^ b inside the reduce of our checksum, explain like i'm five
Access rights of the role "deputy"
For a phone call in ten minutes I must know which screens a stand-in teacher can open in our product as it is now.
What may a substitute see that an ordinary colleague can't, as currently programmed?
vice prof, cosa può vedere adesso nel sistema? solo per sapere
Tests covering the refund path: which?
Would you list the spec files in which giving money back is exercised? I don't need new ones, I only want to read them.
Is returning a payment checked anywhere by our suite, and if it is, in what files?
whereabouts are the existing tests for getting your cash back, wanna have a peek
Schedule of the nightly import: when and by whom started
I wonder at what hour the supplier lists are fetched and which component sets it going; could you tell me?
At which time do the wholesalers' articles come in, and is it cron or something else which kicks it off?
wann läuft der nachtimport und wer stößt den an
Unit of speed_raw
The log of the drone has a field speed_raw, and I should like to learn whether these are knots, metres per second or something internal.
Is 412 in the raw velocity column a lot, in other words what's it measured in?
speed_raw = m/s? km/h? ticks?
Config for the 50-row limit, location
Please show me in which file or setting it's laid down that lists end after fifty entries; it may stay as it is.
Every list stops at number fifty, that's intended I know, but where is it written?
which knob says max fifty per page and where's it hiding
Origin of "Kulanz" on invoices
I would like to understand whether the goodwill amount on a bill is typed in by a clerk or worked out by the program, and in the second case from what.
Who or what determines the courtesy deduction that shows up on some bills?
that kulanz line, human or computed? no change needed, i'm just curious
Does renaming a course alter issued certificates?
Suppose a school gives a class another title: would the diplomas printed earlier, when opened once more, bear the former or the latter name, as built now?
A teacher asks me whether old diplomas keep their old title after she changes it, do they?
si le cours change de nom, les anciens diplômes affichent quoi, aujourd'hui
How does the build pick the brand?
Our one code base yields four apps with distinct logos; I'd love to hear by what means it's determined which of them comes out.
What makes the result red for one client and green for the other, an environment variable, a flag, a folder?
4 logos 1 repo, how's it know which one to make
Glossary question: "settlement window"
Would you be kind enough to tell me what colleagues mean when they speak of the window in connection with clearing, and what opens and closes it?
They keep mentioning some window during settlement, it's nowhere explained, what is that?
settlement window, wtf is it, two sentences
Which services read from the topic vehicle.position?
I'm collecting facts and would like to know who subscribes to the stream of car locations at the moment.
Apart from the map, is there anybody listening when the vehicles report where they are?
who's consuming the gps feed right now
Rounding mode in the payroll module?
An accountant asked me how we treat half a cent in wages: commercially upward, or to the even digit; what does the code say?
When someone earns exactly x.5 cents, which way does our salary program go at present?
half cents in the paychecks, up or bankers, asking for finance
`;
