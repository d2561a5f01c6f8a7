/** Everyday requests for architecture and planning, as they are typed to a colleague on an ordinary day. */
export const ARCHITECTURE_DAILY = `
should we go for Postgres or Mongo for the patient records
design the data model for a library with several branches, copies and reservations
monolith or microservices, we are four people
how would you structure a multiplayer card game, server authoritative
propose a folder and module structure for the new app
which message broker suits us, about 200 events a second, must not lose any
sketch an architecture for offline-first on tablets in the ambulance
where should the boundary between billing and ordering run
I need a concept for multi-tenancy: one db per school or one for all with a column?
REST, GraphQL or gRPC for talking between the app and the backend? weigh up please
come up with a plugin system design so that partners can add their own importers
event sourcing for the account ledger, worth it? pros and cons in our case
Entwirf bitte ein Datenmodell für einen Verein mit Mitgliedern, Beiträgen und Abteilungen
how do we best split the app so that three teams can work without treading on each other's toes
tech stack for a marketplace of used bikes, what would you take and why
SQL schema design for recurring appointments with exceptions
draw me the components and how they'd talk to each other for a parcel tracking system
we want to swap the payment provider someday. what abstraction do we need for that
client-side or server-side rendering for the shop
design an API for the fleet management, resources, verbs, versions
what's a sensible way to do real-time collaboration on floor plans: CRDT or OT, own or bought?
I'm a founder, not a techie: we want an app plus website plus admin area. What should the technical foundation look like?
choose between Flutter, React Native and native for a hiking app with maps and background GPS
how should the state be organised in the frontend, it'll have 40 screens
where do the business rules belong, in the db or in the service? we keep arguing, please give a reasoned proposal
think through the caching layers for a news site conceptually: what lives where, who invalidates
ER diagram for an online course platform
come up with a migration architecture from mainframe to services, strangler style, which parts stand alone first
hexagonal for such a small thing? or is that overkill
design how permissions should be modelled: roles, groups or attributes. Hospital with 40 wards
Buy or build the search? we have 2 million articles in three languages
we'd like to have the pricing engine as an own library used by app and server. how to cut it
what should the interface between the firmware and the cloud look like, which protocol, which payloads, how versioned
queue or cron for the reminders, what would be the more robust design
propose the domain model for insurance claims
one repo or many?
can you write a design for an audit trail that can't be altered afterwards
database choice for time series of 50000 meters, one value per minute
how would a modern ETL look for us: 12 sources, 300 GB, two data engineers
Options for the file storage: blob in db, S3, NAS. Table with trade-offs.
should the mobile app talk to our services directly or via a backend for frontend
how do I structure a Rust workspace for an engine, an editor and a runtime
think about how to do undo across the whole editor, command pattern or snapshots?
data model for product variants (size, colour, engraving) without ending in EAV hell
We want feature toggles per customer. Where would they live in our system and who evaluates them?
¿Qué arquitectura recomiendas para una app de reparto con mapas en tiempo real?
lay out the layers: what may call what
single page app with an api, or plain server templates with some htmx, what fits our little booking office best?
schema for chat: conversations, participants, messages, read receipts, at 10M messages
kubernetes or just two VMs? what does our size justify
architecture
redesign how notifications go through the system: mail, push, sms, in-app, with preferences per user
an approach for sync between the shop's stock and three marketplaces, with conflicts in mind
how do you model money, taxes and currencies in an international shop so we don't regret it
design doc for the new scheduling engine: requirements, alternatives, choice, consequences
do we need a workflow engine like temporal or is a status column with a worker enough?
split the database? the reporting and the app share one now. What are the ways and what do you recommend
plan the structure of an embedded project so that the drivers can be exchanged for another chip
which pattern should we use for long running jobs which the user can watch and cancel
we're thinking about moving from PHP to something newer. which language would be right for us and how could both run side by side
evaluate serverless for our image pipeline: bursts of 5000 pictures, then nothing for days
The bank wants us to keep personal data apart from transactions. How should services and stores be cut for that?
model a game's inventory with stackable, unique and equipped items, tables please
what would a clean split of core, adapters and ui look like in this repo
who owns the customer address, CRM or shop? Suggest a source of truth and the flow of changes
Design a rate table store where old rates stay queryable as of a date
is Electron the right choice for a till system, or Tauri, or a web app in kiosk mode
help me decide: websockets, SSE or polling for the auction
high-level design for a url shortener at our internal scale
what would the data flow be from the microscope to the published dataset, which parts do we need
idempotency concept for the order API
quelle base de données pour un réseau de capteurs agricoles, et comment organiser les données ?
we plan to have an SDK in five languages. generate from a spec or hand write? think about long-term upkeep
make a proposal for how errors are represented across all services
component design of the page builder: blocks, nesting, saving, rendering
state machine for the life of a loan application, states and transitions, who may trigger what
local database on the phone: Realm, SQLite, or just files?
how to lay out an event schema so that consumers don't break when we add fields
the team wants DDD. which bounded contexts do you see in a veterinary practice software
What are the options for login across our four products, one identity service or each for itself? Structure, not code.
design the extension points of the CLI
two sources of truth for prices is a problem by design. work out a better one
how would you build a leaderboard for 5 million players, conceptually
what's the best place for validations shared by frontend and backend? think schema package or so
please work out a target picture for our IT landscape of 9 tools, which talk to each other by csv mails today
vector database or pgvector for searching 200k support articles
document store vs relational for questionnaires where each clinic has its own questions
architecture decision: how do we do internationalisation of content, columns, rows or json
how do we organise shared code among iOS, Android and web, Kotlin Multiplatform maybe? compare
sensible aggregate boundaries for a reservation with seats, payment and vouchers?
I'd like an alternative to our current structure, in which every module imports the db directly
blockchain for the certificates, boss says. Is there a saner design with the same guarantee?
compare Kafka with Redis streams and plain Postgres as a queue for our case
how many services should this be?
design the modules of a compiler for a small teaching language: lexer, parser, checker, VM
choose a frontend framework for a team of backend devs
how should files between the customers be isolated in storage, layout of buckets and keys
we have one table with 140 columns called customer. how ought that to be modelled properly
Welche Schnittstellen braucht ein Kassensystem zu Lager und Buchhaltung, und wie schneidet man das am besten?
would a rules engine be the right thing for the tariffs that change each quarter? what would the design look like
ECS or classic object hierarchy for a city builder with 20k agents
think about the read side and the write side separately: is CQRS any use for our ticket shop?
Let's choose the protocol for the smart locks: MQTT, CoAP, plain HTTP. battery counts
draft the module contracts for import, check, book
a way to keep history of each contract, versions, valid from/to, corrections after the fact. bitemporal? propose tables
What would have to change in the structure so that we can serve ten countries rather than one?
where should AI calls sit in our system, gateway service or library in each app
design for a data lake for a small university, cheap, simple, GDPR in mind
how'd you decouple the printing from the order flow? sketch two ways
how should a design for a simulation look in which models of different scientists can be plugged together
tree of categories in SQL: adjacency list, nested set, closure table, ltree? 30k nodes, seldom changed
we're building a hospital dashboard which reads from six systems. federate at query time or copy nightly? reason it out
graph database yes or no for the family trees in the genealogy app
the vendor offers SaaS or on premise, our own part hangs off that. how does the design differ
please draw up how we'd get from the one big Rails app to a modular monolith: modules, rules between them, enforcement
protocol buffers or json between robot and control station, think of field updates too
design the offline license check for the desktop program, structure and flow
one backend for app and partner api or two? they change at different speeds
how do we do search across encrypted notes by design
please write an RFC on replacing shared DB access by an internal API
is our plan ok to have each microservice in a different language? what would you advise
define the layers of the test rig software: hardware access, sequences, reporting
Como você modelaria o banco de dados de uma clínica com vários médicos e convênios?
Mobile app for farmers with poor reception: where does the logic live, what gets cached, how do conflicts get resolved? I want a concept before anyone starts.
the new web shop should reuse the ERP's product data. replicate, call live, or shared db? recommend
sharding key for the messages table, what would you pick and what do we give up
compare three ways to do background jobs in django for us
figure out a good abstraction over the five carrier APIs, fields they share, fields they don't
should the configurator be its own service
quick opinion: uuid or bigint as primary keys in a system where data gets merged from 200 branches
stack for a hobby radio station site?
So we've got this: web shop in PHP, warehouse tool in Access, accounting in the cloud, and now the owner wants an app for the reps. How would you set up the whole so that the app doesn't become the fourth island? A drawing in boxes and arrows with some sentences would do.
module boundaries pls
table layout for opening hours incl. holidays and exceptions, any ideas
interface design between the optimiser (C++) and the web part (python): shared lib, subprocess, or service
thinking out loud here, um, we have the bank statements coming in as files and also over the api, and I'd want one common model behind it, can you propose how that would look
what do we lose if we go with firebase for the whole backend
Propose how saved games should be structured so that old saves can be loaded by later versions.
TypeScript or Go for the new gateway, the team knows both half way
where would you put the seam so that the old and the new timetable engine can be swapped
data structure for a crossword editor, in memory and on disk
how granular should the events be: OrderChanged or AddressChanged, ItemAdded and so on
ADR wanted: choose between Keycloak and an own user service, decide by operating effort for a team of three
our scanner app must work with 6 makes of device. what sort of driver layer would you draw
model for a quiz with single choice, gaps, matching and essay questions which can still grow by new kinds
come proporresti di strutturare il backend di una app per prenotare campi da tennis?
is it wise to keep the session state in the game server's memory? think about what the alternatives would mean for reconnect and scaling
split of responsibilities between edge device and cloud for the fruit sorting camera
which approach for search filters that users can combine freely, a little query language or a tree in json? design it
design a job system for our render farm: scheduler, workers, priorities, resuming after a node dies
`;

export const PLANNING_DAILY = `
plan the next sprint
break the epic 'online booking' into user stories
what should we build first
milestones for the launch in October please
write user stories for the parents' app
make a roadmap for the next two quarters
define the MVP for a dog walking app, I've got 20k and three months
estimate how long the move to the new payment provider takes
prioritise this backlog: dark mode, csv export, SSO, faster search, mobile layout
turn these meeting notes into tickets: customer wants barcode, printing too small, need second warehouse
which features can we drop to still make the deadline
cut the work into pieces for three developers
we need acceptance criteria for the voucher story
scope: what's in and what's out for version 1 of the clinic portal
Bitte einen Projektplan für die Umstellung der Zeiterfassung, mit Meilensteinen
outline the tasks needed to get the app in the store
what are the risks of the project and what could we do about each
write a product requirements document for gift cards
I have an idea for an app where neighbours lend each other tools. Where do I start?
list of steps to migrate 300 customers to the new platform, in waves
break this down for me
sort the 140 open issues by importance and throw out what's outdated
Sprint goal for the coming two weeks? capacity is 3 people, one on holiday
a timeline with dependencies for the firmware, app and certification
can you size these stories in t-shirt sizes
what's the smallest thing we could show to the investors in 3 weeks
make an epic with subtasks out of the accessibility audit
plan for the summer: what do we do when the schools are closed and we may take the system down
go through the customer requests of last month and suggest what goes in the next release
define personas and main journeys for a budget app for students
kickoff agenda and first two weeks for the new project
please write a ticket: teachers want to copy an exam from last year
I want a phased plan to get rid of the legacy backend, phase by phase with exit criteria
OKRs for the platform team
how should we go about the rewrite of the level editor? steps, order, effort
roll-out plan for the new till software in 60 branches
create a work breakdown for the sensor project
let's slice the 'reports' epic so that something usable ships every week
¿Qué funcionalidades debería tener la primera versión de mi tienda?
project plan, gantt like, for the app relaunch, 4 months, 2 devs, 1 designer
quick wins for the next week?
must/should/could for the feature list below
could you think through what all is needed before we may go live, as a list with owners
our client asked for an offer: please estimate person-days for shop + ERP connection + newsletter
plan the deprecation of API v1: who must be told, when, what dates
story map for the patient journey
What questions do we have to ask the client before we start? list them
i'd like to know what order to tackle: translation, onboarding, billing. and why that order
take the feedback from the beta and make a list of to-dos out of it, grouped, with priority
definition of done for our team
requirements for a booking system of a climbing hall, functional and non-functional
next steps?
we have 6 weeks until the fair. what demo can we get done until then? make a plan with weekly goals
make jira tickets from this spec
backlog for a small tower defense game, from first prototype to release on steam
The board wants to know when the migration is done. Make a realistic schedule with a buffer and state the assumptions.
split this story, it's 13 points
release plan for 4.0, incl. beta, freeze, date
suggest how to divide the work between me and the two students
what do we need to do to support Austria as well, list the work packages
rewrite this wish as a proper story: 'it would be nice if one could see who's off sick'
goals for the hackathon and a plan for 24 hours
rank our ideas by effort and benefit
plan how we pay down technical debt beside the features, 20 % of time, what first
a list of everything that's missing to have a sellable product
discovery plan: whom do we interview, what do we want to find out, until when
my boss wants the inventory app 'soon'. help me make a scope that can be done with two people in eight weeks
plan a pilot in one ward before the hospital-wide start
prepare the refinement: which stories are not clear yet, what's open
how would you phase the introduction of the new grading module across 12 schools
organise my todo: 1) fix invoice pdf 2) talk to bank 3) new logo 4) write tests 5) tax export until 31st
which of the 9 integrations should come first? decide by revenue, list attached
make me a checklist for the launch day
Can we fit the CSV import in this sprint, and what would have to go in return?
user stories for the admin role only
critical path of the satellite software project please
build a business-value-ordered backlog from the interview transcripts
turn the vision 'paperless workshop' into a concrete roadmap
plan for the data science project: data, baseline, model, evaluation, handover. with time boxes
give me three scopes: small, medium, large, with rough costs
We're out of money in 5 months. What do we still build, what do we stop? Propose.
work plan for my bachelor thesis software, 12 weeks
schedule the upgrade of all 25 customer installations, not more than three a week, not in quarter close
next milestone should be what?
when could the new search be ready if we begin on Monday, roughly, list the steps you count
what would version 2 look like? feature candidates by theme
set up the plan to get from prototype to series for the controller firmware
make a lean canvas and feature set for the tutoring marketplace
group these 30 bugs and wishes into three releases
Faça um plano de entregas para o app da escola, de duas em duas semanas
feature brief for saved searches: problem, users, success measure, out of scope
two teams want the same people in May. propose how to sequence both projects
write the spec for the waitlist feature, from a user's perspective, no tech
draw up tasks for onboarding a new dev in the first month
what's needed to make our open source project ready for 1.0? open milestone with issues
prioritize
plan B if the vendor doesn't deliver the scanner SDK by August
the designer handed over 22 screens, turn them into work items with dependencies
can you help me scope the redesign so that it does not explode
iteration plan for adding voice control to the app
i need a step plan how to bring the Excel zoo of our accounting into one tool, little by little
cut the must-haves for the museum guide down to what the opening night needs
Erstelle Userstorys für das Mitgliederportal, inklusive Akzeptanzkriterien
estimate this please: user can invite friends, friend gets bonus, fraud check
spike list: what do we not know yet and need to try out before we can commit
break down 'make it work offline' in tickets of at most one day each
which KPIs and by when? For the relaunch, so that we can tell if it was worth it
plan the handover from the agency to our team
next year's budget: what projects, what effort, what order
retro gave us 11 action items, pick the three with most effect and plan them
what's the order of work for the inventory rework so that the shop can be open all the time
a sprint plan where the new guy gets something doable
rough plan to get ISO audit ready on the software side, tasks and dates
what should a freight forwarder's customer portal be able to do? feature list, ordered
decide which bugs we fix before the release and which may wait, list in the tracker
write down the assumptions and open points of the loyalty project
Fammi una lista delle attività per arrivare alla prima versione dell'app
merge the three wish lists from sales, support and product in one ranked list
how many people do we need to get this done till christmas? rough staffing plan with the work packages
set priorities for the mobile team until the end of March
create issues for everything still open in the contract's appendix
we only have thursday and friday. what can be done of the list, in which sequence
hello, i own a bakery and would like pre-ordering by phone app. what would have to be made, in which steps, and what's enough for the start?
epics for a fitness tracker pls
order the tickets MAPS-12 to MAPS-31 so that those blocking others come first
how big is this? customer asks for a second currency in all reports
before summer: what's realistic with one backend dev at 60 %
write down what the release must have for the lab to accept it, as a list we can tick off
we promised the union a works council module by spring, slice it so there's something to show each month
sort these into now, next, later: refunds by staff, stock forecast, QR menu, tipping, table plan
`;
