/** What busy people type into the chat box: planning. */
export const PLANNING_TALK = `
what do I start with tomorrow, offline mode or the barcode scanner
cut this down to something two people can finish by friday
need user stories for the parents' side of the school app pls
we can't do all nine of these before the fair. which four
is a loyalty card worth doing at all or do we park it until spring
break "guests can pay at the table" into pieces that fit a week each
sprint goal for the next two weeks? one sentence, not a list
what would the smallest thing be that a real vet could use on a real dog
roadmap for the rest of the year, quarters are fine
order these by value: dark theme, csv import, undo, multi-window
hm the epic "returns" has 31 tickets. help me get it to ten
acceptance criteria for "teacher excuses a pupil for one lesson"
who are we even building the inventory screen for, let's write down two or three personas
what comes after the beta
make a ticket out of this: nurse wants to see who changed the dose
T-shirt sizes for the eleven open items in the mobile column please
what's in and what's out for 2.0, I need a list I can show on monday
which of these can run in parallel if Jo only has mornings
I have 4 hours a week for this side project, what do I tackle in what order
definition of done for the firmware team, five bullets max
turn the customer's email into requirements
put the backlog in some sensible order, I've lost track
how do we split the search work so both teams can begin on monday
what must be ready before we let the first 20 clinics in
milestones for moving all forms from paper to the tablet
three goals for Q3, each with a number we can check
prioritise!! everything is marked urgent
say no to half of these for me and tell me why
we lost a developer, what falls out of the release
what's missing from this feature list before we can call it an MVP
is it realistic to get multi-currency done before black friday with two juniors
agenda for the kickoff with the museum people, 60 minutes, must end with an agreed scope
give me a week by week for the thesis tool until 15 july
next steps after the demo? they liked the map, hated the wizard
story points for these or is that pointless, just tell me which ones are big
groom: close what nobody asked about for a year, merge doubles, keep the rest
we need a phase 1 that doesn't need the ERP people at all
what would you drop if the deadline moved up by ten days
write the epic for self-service password-less signup, with sub stories, but no tech detail
things to decide before anyone writes a line of the booking app
how many sprints is this, roughly, and what's the risky bit
let's timebox the bluetooth spike. what should we know at the end of two days
collect the must / should / could for the referee app
plan for sunsetting the old android client, who gets told when and what happens in which month
which customer wishes from the survey go into autumn
help me slice the import feature thinner, every slice has to be usable
one-page vision for the library kiosk so the team stops arguing about what it is
what do we promise the board for december and what do we keep to ourselves
dependencies between these six tickets, then an order pls
rank by effort vs. gain: streaks, leaderboards, friend invites, daily mail
retro said "too many things at once". what do we change next sprint, concretely
I want to build a plant watering thing with my kids over the holidays. day by day?
out-of-scope section for the proposal, they keep sneaking things in
was machen wir zuerst, Mahnwesen oder Sammelrechnung? Zeit reicht nur für eins
necesito las historias de usuario para la parte de reservas del gimnasio, con criterios de aceptación
on livre le 30, il reste 14 tickets et on est deux, lesquels on garde
preciso de um roteiro de três meses para o app da cooperativa, com marcos
dividimi questa epica in storie piccole: il cliente gestisce da solo i propri abbonamenti
what should we measure to know the new onboarding was worth it, and when do we decide to kill it
capacity check: 3 devs, one on holiday from the 12th, support rota eats a day. what fits from the list?
We interviewed six warehouse managers and every one of them does stock counts differently. I've got 14 pages of notes in the shared folder. Before we commit to anything I'd like a short list of what they have in common and which of it we build first.
our grant ends in march and the reviewers will look at three things: the data portal, the reproducible notebooks, the public site. We are behind on all of them, so please lay out what has to be finished by when and what we can leave half done without being embarrassed
The band wants setlists, ticket links, merch and a fan forum. There's me and one weekend a month. Something they can put on the poster by June would be enough, what is that something?
So the compiler currently handles ints, functions and if. I'd like strings, closures, modules and a decent error reporter before I show it at the meetup in 9 weeks. In which order would you go so I always have something that runs?
Two key accounts ask for SSO, one threatens to leave without audit exports, and sales would love a mobile app. I can only fund one until summer. Talk me through the choice and end with a recommendation.
the pilot at the two bakeries went fine except nobody used the waste tracking. we scale to 15 shops in may. what do we do between now and then, in steps, with someone's name behind each
management asked for a date and I don't have one. The remaining bits are label printing, the customs form and whatever comes out of the load test, I need a range I can defend and the assumptions behind it
I keep adding things to the editor plugin and never ship. Force me: pick a scope for 1.0 out of the ideas file, put everything else under later
Kim and I disagree. She says finish translations for all 7 languages, I say get two right and ship. What questions should we answer before we decide, and what does each way cost us in weeks?
Next year they shut off the 2G network and 4,000 of our meters will be deaf. There's hardware swap, firmware, billing changes and telling the customers. I need this as work packages with an order and owners by department
we want to open the API to partners some day. not yet about how it works inside, only: what would partners do with it first, and which three use cases would make a good first release
The support team sorts complaints by hand into a sheet (tab "complaints Q2", about 300 rows). Could you boil that down to themes and tell me which ones deserve a place in the next two sprints
I'm taking over the project from Ravi on monday, there is no roadmap, only a chat history and 60 open tickets. draft me one for the coming quarter from what is there
For the clinical trial app the ethics board wants consent withdrawal to work by the first patient visit. Everything else could slip. Rework the schedule around that please
Every time we plan, the ops work gets forgotten and then eats the sprint. how much should we reserve, and how do we put it on the board so people see it
students have 12 weeks, teams of five, never used git. I'd like a project outline: what they deliver at week 3, 6, 9 and 12 and what I can cut if they're slow
The old shop has to be off by 31 Aug because the licence ends. New one has cart and checkout, nothing else. What absolutely must exist on that day, what can follow in September?
we got the budget for exactly one contractor for 3 months. of the stuff in the someday column, which should they take so that it doesn't depend on us explaining everything
Half of the tickets say "improve search". I don't know what anyone means. Rewrite them as proper stories, with who and why, and throw out the ones that say the same
for the farm app: drivers in the field have no signal, the office wants everything live, the owner just wants fewer phone calls. whose need do we serve in the first version, and what do the others get instead
I'd like to go to the team with a proposal for a bug-fix-only month. which items would that mean we postpone, and how do I explain it to sales
You've seen the list. I'm fairly sure we should do the boring stuff (backups screen, user admin) before the shiny planner, but convince me or tell me I'm wrong
The game jam starts in 40 hours. Theme is "loops". We're two coders and someone who draws. Outline a game so small that we finish it, with a checkpoint every six hours
customers can be moved to the new plan in waves. define the waves: who first, how long we watch, what makes us stop
Our open source lib gets 10 issues a week and we're two volunteers. What do we declare as out of scope, what are the aims for the next minor, and what would make sense to offer as good first issues?
ok the go-live was chaos. I'd like a proper checklist of decisions and deliverables per week for the next one (Lyon, in october), nothing technical
we're a bank, so the release train leaves every 6 weeks and misses are expensive. given the five change requests below I want to know which go on the november train: limits per card, new statement layout, standing order pause, address check, beneficiary photos
I need the one-year view for the telescope control software, the astronomers care about first light in april, the funding agency about the public archive, we about not working weekends
before I spend money: is there a version of the carpool idea I could try with a spreadsheet and a group chat for a month? lay out the experiment and what result means go
After the merger both products have calendars, tasks and chat. Over the next 3 quarters one of each has to go. Suggest what we keep, in which order customers are moved, and the first thing to announce
Legal says data export by 25 May, marketing says referral codes by 1 May, and the team says stop. where's the compromise
My PhD student needs an outline for the simulation package: which experiments must it be able to run for paper one, what can wait for paper two
Two weeks of buffer were eaten by the printer driver. Show me the new end date if we keep everything, and the scope if we keep the date
The choir wants attendance, sheet music and a bus list. I'd do attendance first since it's asked every week, does that make sense, and what's the smallest slice of sheet music that's still useful
someone should own the accessibility topic. Make a proposal for goals this half year, small enough that we can do it next to the normal work
We have 22 feature flags for half finished stuff. Go through flags.yml and suggest for each: finish, drop or wait for a customer to ask. finish ones need a rough size
TODO.md is just this: "login, tiles, offline?, share link, printing (ask Ute), payments!!" make it into a plan with phases
[EPIC] Driver app v1 / child tickets: none. please fill
| item | asked by | size |; | bulk edit | 9 shops | L |; | sku labels | 2 shops | S |; | audit log | auditor | M | -- what goes first and why
board right now: Todo 47, Doing 12, Review 9, Done 3. what should we stop doing and what's the goal for this sprint
"As a user I want everything to be easier so that I am happy" <- this is an actual ticket of ours. rewrite it into something we can build, context is the tax form wizard
milestone 0.9 (due in 4 days): 18 open / 6 closed. which ones move to 0.10? titles: tab order, wasm build, unicode width, man page, colour themes, config reload
from the customer call: "we don't need reports, we need to know by 7 am whether the trucks are full". turn into stories + what we can leave out
Velocity last five: 21, 18, 24, 9, 20. open points until the release: 96. when are we done, honest answer
JIRA export: SHOP-12 gift wrap (3), SHOP-19 pickup in store (8), SHOP-20 click map (5), SHOP-33 tax rates CH (2). we have 10 points, pick
OKR draft: "O: customers love us. KR1: do more features". please make this less awful for the logistics team
gh issue list --label roadmap shows 0 results. propose five entries for this year based on the discussions tab, with a target month each
notes standup: Ana blocked by api keys, Tom on vac from thu, design not ready for settings, demo is wed 14h. what do we realistically show and who does what till then
backlog.csv has columns title,votes,created,team. 212 rows. come back with the top 15 for spring and a one line reason each
deadline: 2026-02-01 (law), today: 2025-11-29, open: e-invoice format, archive 10 years, read-only access for tax office. plan backwards from the date pls
Subject: Re: Re: scope?? -- "surely the tablet version is included" it isn't. write what's included in stage one, stage two and not at all, from the offer in docs/offer.pdf
gantt in text form for: board bring-up, bootloader, sensor fusion, certification (8 wk wait!), pilot run
poll result: printing 41, shared lists 39, widgets 12, watch app 3. we've capacity for one and a bit, what is the bit
CHANGELOG says "Unreleased" since february with 60 entries. is that a 3.0 or do we cut two releases, and what goes in which
feature idea from the forum, 80 likes: let players trade cards. before saying yes I want a list of questions, a rough size, and a smaller first version
the split into services is decided, question is only which one we carve out first and by when, with a fallback if it takes longer
Sprint 14 leftovers: [x] login, [ ] rota view, [ ] swap shifts, [~] export. new asks: holidays, sick notes. fill sprint 15 for 2 devs, 8 days
who has to agree before the photo upload may start? make me a list of open questions per person
given docs/feedback-clinic.md, which complaints become stories and which are training issues we don't build for
migration of 140 customers to the new data model: not the how, the waves, the dates and who is told
`;

/** What busy people type into the chat box: architecture. */
export const ARCHITECTURE_TALK = `
one database per school or one big one with a school column?
sqlite or postgres for a till that must work without internet
where should the pricing rules live, in the shop or in their own service
do we need a queue here or is a cron table enough
how would you cut this monolith, if at all
propose a data model for recurring appointments with exceptions
rest, grpc or just files on a share for the lab instruments?
should undo be event based or snapshots
draw me the boxes and arrows for the ticket system
what's the right boundary between billing and subscriptions
tauri or electron for an internal tool of 40 users, we know react
monorepo? we have 3 apps and one shared lib, convince me either way
how do we keep plugin code from reaching into the core
design a sync protocol for notes edited on phone and laptop, both offline for days
do I store money as integer cents or decimal, across 6 services
pick a message format for sensor data over lora, 51 bytes max
soft delete or archive table, think long term
where does validation belong: form, api, db, or all three
is a graph database overkill for family trees up to 5k people
we want tenants to bring their own storage. what layer does that need
hexagonal for a 2000 line cli? feels too much. what instead
trade-offs of server rendered pages vs spa for the council website
how should the game loop and the network layer talk to each other
sketch the module layout for a new compiler front end, before we begin
versioning scheme for our public api, paths or headers?
do we build auth ourselves, keycloak, or rent it, for 300 clubs
what consistency do we really need between stock and orders
mqtt broker in the middle or devices straight to the backend
ADR needed: which state library for the tablet app. weigh three options
how to model a product with sizes, colours, and bundles of both
can we live with one process and threads or do we want workers per camera
an interface for payment providers that fits stripe AND the local bank file format
i'd like the domain free of django. how far is sensible
cqrs yes or no for the claims app
single source of truth for opening hours: cms, erp or google?
split read and write models for the booking calendar? pros and cons pls
what would you choose to store 2 billion gps points that we query by vehicle and day
rust core with thin swift and kotlin shells, or two native apps
Wohin mit der Berechtigungslogik: Gateway oder jeder Dienst selbst? Bitte abwägen
¿microservicios o un monolito modular para un equipo de cuatro? lo que tenemos hoy es un solo django
comment modéliser les droits si un médecin travaille dans deux cabinets, une table de liaison ou des rôles par cabinet ?
qual é melhor para o histórico de preços: tabela temporal ou eventos? pensa em 10 anos de dados
meglio un bus di eventi o chiamate dirette tra magazzino e spedizioni? siamo in tre
folder structure for a flutter app that will grow to 30 screens, feature first or layer first
what happens to the design if we ever need a second region, which decisions can't be undone
should drafts and published articles be the same table
how do we let customers define their own fields without ending in eav hell
shared types between go backend and ts frontend: openapi, protobuf or hand written?
where would you put the boundary so the ml team can ship models without us
fan out on write or assemble on read, for a school news feed with a few celebrity teachers
two-phase commit is out. so how do seat reservation and payment stay in step
is it wise to let the frontend talk to supabase directly, or put our own api in front, we might leave them in a year
id strategy: uuid v7, ulid, or bigint? offline clients create rows
an extension point for tax rules per country, what shape should it have
think through blue sky: if we rebuilt the scheduler today what would its parts be
logic in stored procedures or in the app? the dba and I can't agree
own search index or postgres full text, 80k recipes, 5 languages
robot controller: which parts should be real-time c and which could we leave in python
what do we lose if we go serverless for the invoice pdfs
how should errors travel through the layers, exceptions, result types, codes? want one rule for all 4 packages
We have a desktop program for opticians, 15 years old, database on a PC under the desk. They now want to look at appointments on the phone. I don't want to put that database on the internet. What are sane ways to structure this?
Each of our customers has their own idea of a workflow: two approval steps, none, or four eyes depending on the sum. Hard-coding it per customer no longer works. Would you go for a state machine in config, a rule engine, or something like temporal? we're five people, Java.
The lab writes about 400 GB of microscope images per week. Analysis happens in notebooks now. I'd like a proper design for where raw data, derived data and metadata live and who is allowed to write where
suppose two people drag the same card on the board at the same moment. last write wins is what we'd get for free. what else is there that's affordable and how would the server side look
I'm torn. Either the device talks straight to the cloud with its own certificate, or everything goes over the gateway in the basement which then is a single point of failure. 600 buildings, poor internet. Lay out both and say which.
our order table has 94 columns because everyone adds theirs. before we touch anything I want a target model: which entities are really in there and how would they relate
The reporting people query the production database directly and every schema change breaks a dashboard. I need a contract between us and them, what could that look like? views, events, a copy?
For the chess server: matches are short, need low delay, and a crash must not lose a game. Actor per match on the BEAM or plain Go with redis, what speaks for which
Currently mobile, web and kiosk each compute the discount. They disagree. Put it in one place, sure, but which place, considering the kiosk is offline half of the day?
I plan to add a plugin system to the text editor. wasm, lua or separate processes over json-rpc, and how much API should I freeze at the beginning? I only get one try
We're going to support a second ERP. Right now the first one's field names are everywhere, even in the templates. Not asking to rewrite yet, first tell me what kind of anti-corruption layer would fit and where the seam goes
a school district wants their data on their own server, the others are fine with our cloud. Can one codebase carry both and what should differ, deployment only or tenancy too
We must keep every version of a medical letter for 30 years, readable, provably unchanged. Which storage model would you propose, and where do signatures come in?
So far the toolchain is one binary with subcommands. the formatter people want to release weekly, the compiler people twice a year. split binaries, shared crate in the middle, or something cleverer? think about version skew
the notification stuff: email, sms, push, letter (yes, paper). Users have preferences per topic, law says some can't be switched off. I'd like your view on the entities and who decides what gets sent, one service or a library
I know how to write it as one big transaction. I don't know whether I should, since stock lives in another service from next year on. saga? outbox? something dumber?
Would it be dumb to keep the whole game world in memory and only write a log? 3 MB per world, a thousand worlds, restarts twice a week
Somebody proposed to have kubernetes operators for what is basically a list of customers in a table. I think a reconciler loop in the backend does it. Compare the two honestly
for the wind park we get one value per second per turbine and want alarms within 5 s plus trends over ten years. sketch the pipeline with components and what each keeps for how long
My take: the parser should not know about files at all, just text in, tree out. Colleague says includes make that impossible. How do other compilers draw that line and what would suit us?
Right now users belong to exactly one company. Sales sold the idea of consultants who work for twenty. what changes in the model and where will that hurt most later on
We're a bank and may not use public cloud for customer data, but the scoring model needs GPUs we don't own. what splits are thinkable
The firmware has a giant switch for the modes. I'm starting the next generation from zero and want to think about the skeleton: hierarchical state machine, event loop with active objects, or an rtos with a task per function. 64k RAM.
I've to choose by thursday: keep adding to the PHP shop or put a headless one beside it and share the customer accounts. team of 3, 900 orders per day. Which way keeps more doors open?
an audit trail for who saw which patient record. in the app, at the db via triggers, or as a separate append only service that everyone has to call? we will be inspected on this
how would you lay out packages so that the free edition simply doesn't contain the enterprise bits, with a single repo
Logically there's "availability" and "booking", but they share nearly all rules. one bounded context or two, teams are in different cities
we'd like to replace polling from 9 thousand tills. websockets, long polls, mqtt, push over a vendor? the stores have weird firewalls. weigh up please
I want the solver usable from python, from excel and as a web api. what's the core, what's the shell, and at which level do I define the problem format
Don't write any code yet. I need to understand the options for multi-language content: a row per language, json column, separate table per field. Editors want fallbacks, search must work in all 11
Current diagram: app -> api -> (orders, users, mail) all sharing db "main". want: each owns its tables. how do reads across orders+users work then
docker-compose.yml has 14 services for a product with 60 users. which would you fold together and what boundaries would stay
schema.prisma: model Event has startsAt, endsAt, rrule String?, parentId Int? -- is that the right shape for series where single dates get moved, or should occurrences be their own table
type Shape = Circle | Rect | Poly and we need 40 more from customers at run time. closed union vs registry vs data driven, which design survives
CREATE TABLE prices (sku text, price numeric, valid_from date, valid_to date) -- planned. how to rule out overlaps and where do per-customer prices go, same table or overlay
RFC: "All inter-team calls become async by default". which alternatives are there, and what do we gain and give up in each before we sign
idea for the wire format: {"v":1,"t":"pos","d":[52.1,4.3,17]} vs protobuf vs flatbuffers. clients are a browser and an stm32. which and how do we evolve it
src/ has api/ core/ db/ utils/ shared/ common/ lib/. starting the rewrite: what top level layout and which may import which
topic naming in kafka: team.entity.verb or entity.v1? also one topic per event kind or per aggregate. need a decision we can live with for years
import graph says ui -> db 38 times. what layering should we aim for, and what would go between them
| option | cost | lock-in |; | dynamo | low | high |; | cockroach | mid | low |; | plain pg | low | none | -- for a ledger with 200 writes/s, complete the table and choose
interface Storage { get(k); put(k,v); list(prefix) } enough as an abstraction over s3, azure and a local disk, or will rename and locking bite us later? what would the right level be
terraform, pulumi or cdk isn't the question, the question is one account per customer or one shared: think isolation, cost, limits at 500 customers
from the whiteboard: "client cache <-> edge <-> origin, who owns truth??" that is exactly the question for our offline maps, please think it through
class diagram so far: Patient 1--* Case 1--* Visit *--* Service. insurance hangs on Patient, but changes mid case. where does it belong?
go.mod lists 3 web frameworks. new services start next month, we want exactly one. stdlib, chi or echo, criteria: middleware, openapi, how long it'll live
enum Role { ADMIN, TEACHER, PARENT } has to become something where a teacher can also be a parent and a club leader. rbac, abac, relation tuples? design only
per device: 1 msg / 10 s, 220 bytes, 30k devices, keep 2 years. timescale, clickhouse or parquet on s3, and what sits in front
is there any good reason to keep the mobile api separate from the web api when we design v3
model the family account so that a divorce doesn't break it
file based plugins vs a registry service, for a cad program with maybe 12 plugin authors
one repo per customer theme or themes as data?
we said "event driven" in the pitch. now what does that mean for a shop with 3 modules, concretely, which events and who listens
who should own the customer's address: crm, shop or shipping? each has a table today and I need one answer plus how the others get at it
The scanner SDK is from a vendor who may go bust. How would you isolate it so that swapping costs us a week and not a year?
Think of the quiz app with 30,000 pupils answering within the same minute, twice a week, nearly idle otherwise. What would a fitting setup look like in terms of parts and data flow, and what is the cheapest thing that still holds?
type ids are ints in the old system and slugs in the new one, both must live for 3 years: mapping table, dual keys, or a translating layer, which would you bet on
[decision] "Frontend state: server cache + local only" / "one global store" / "url as state". app is a trip planner with maps. recommend one + why not the others
package layering idea: kernel <- hal <- drivers <- apps, but power management needs to call up into apps. callbacks, bus, or is the layering wrong
func (s *Service) Create(ctx, dto) is the only thing any handler calls, 70 services like that, no domain left. what style should the next bounded context have instead, it's insurance with lots of rules
`;
