/** Requests as people type them on a working day: short, long, angry, polite, in several languages. */
export const PLANNING_EVERYDAY = `
what now, in which order
Last year we tried to replace the membership software and gave up in the middle, because nobody knew what came next and the tester left. This year I'd like to do it differently: small portions, each of them useful, and after each one a moment where we may stop. How would you divide it?
tickets for this pls
rough estimate?
need a gameplan
backlog is chaos, sort it
We run a small physiotherapy practice and lose about ten appointments a week to people who forget. I imagine something that reminds them. I don't know what is involved. Could you set out what would have to be built, in which steps, and what we can leave for later?
refactor the whole pricing engine: how many days, which steps, and where can we stop halfway without harm
We will write tests for the legacy core from september on. Make a timetable: which module in which week, with 30 % of two developers
release 4.0 is due in november. Draw up what has to be ready by when, going backwards from the date
The security audit gave us 37 findings. Group them into work packages with owner and due date
moving from jenkins to github actions, 54 jobs. give me phases, and a list of tasks per phase, nobody shall touch anything yet
Which of our flaky tests, slow pages and open CVEs get the ten days we have left this quarter? propose a split and put it in a table
so basically my boss walked in and said we need an app for the members of the golf club by spring and walked out again where do I start what do I ask him
write the acceptance criteria for 'parents can swap the pick-up day'
Write user stories from the complaints below, one per complaint
the docs are three years old. how do we go about renewing them, chapter by chapter, who does which one?
We have performance trouble, a redesign and two new customers all in Q3. What goes first? I need an argument for the board
epic too fat -> slice it
dunno how to begin with my bachelor project (a compiler for a toy language), 4 months left, give me milestones
Is it realistic to migrate 1200 tables to the new schema before the fiscal year ends? list the steps and put person days on them
I am very sorry, I understand nothing about computers, but our choir needs a place where singers say if they come to rehearsal. Can you help me to think what it needs to be able?
MoSCoW this list
Explain nothing, just give me the numbered steps from 'domain bought' to 'first paying customer' for my invoice generator
here's the bug list of the beta (84 entries). Which ones block the launch, which can wait for the first patch, which do we never do? make it a plan with dates
Before we write the chess clock feature: what happens with time when a player disconnects? collect all those open questions for the product owner
can you turn this 40 minute call transcript into decisions, todos and who is doing them
dear guild, please prepare sprint 14. Velocity is around 31, Tom is away until wednesday
Wir wollen die alte Warenwirtschaft in einem Jahr ablösen. Welche Etappen schlägst du vor?
Mach aus der Kundenmail unten saubere Anforderungen mit Akzeptanzkriterien
Was fehlt noch bis zur Demo am Freitag, und wer macht was?
Ich brauche eine Aufwandsschätzung für den Mandantenumbau, grob in Personentagen
On doit livrer le portail des parents en mars. Fais un calendrier avec des jalons réalistes
aide-moi à définir le périmètre de la v1, je veux tout mettre dedans et c'est trop
Stell mir die offenen Punkte für den Umzug des Vereinsservers als Aufgabenliste mit Terminen zusammen
rédige les récits utilisateur pour la gestion des licences du club
Necesito un plan de trabajo para pasar la tienda de WooCommerce a otra plataforma sin cerrar ni un día
divide esta historia en partes más pequeñas que quepan en una semana
¿qué pasos faltan para abrir la beta? ponlos en orden
If we drop offline mode from the first version, what does that save and what is the new date?
We need to comply with the accessibility law by June 28. What work does that mean for a shop with 60 templates, split by team?
what are the steps to make our hobby game ready for early access on steam? me + my gf, evenings only
I got the job to replace the paper forms at the animal shelter. First thing is to write down who does what with which form. Ask me the questions you need
rank these fifteen wishes from the farmers by benefit versus work
As a club treasurer I want to see unpaid fees, so that I can remind people. -> break down to technical subtasks
Comment étaler la reprise des données de dix agences sur six mois, avec qui et dans quel ordre ?
the debugging of the import ate the whole sprint. Replan the rest of the quarter with what is left over
Plan please: introduce code review in a team that never did it. First month, second month, third.
I'd like a checklist for the night of the cutover with times and a point of no return
please create the wbs for the warehouse scanner integration
kanban columns and first cards for a wedding website project
add the missing edge cases to the requirements of the voucher feature, not to the code
What do we need to know from the bank before their API can be built in? write me a list for tomorrows call
Deploying to the 14 hospitals: which one first, what criteria to go on to the next one, how long in between
define success for the new search, numbers we can check after four weeks
my cofounder wants to rewrite everything in elixir. if we did, what would the steps be, how long until we are back where we are today
ordena estas ideas del comité en una lista priorizada con esfuerzo aproximado
we're late. options to get back on track?
half of the user stories have no acceptance criteria, fill these in pls
I am product owner of a booking tool for tennis courts. Stakeholders from five clubs sent me about seventy wishes by mail, voice message and on napkins. Some contradict each other. By Monday I need a proposal what goes into the next three releases and why.
Make an agenda and a schedule for upgrading from Rails 5 to 7 one minor version after another
what should be in the mvp for a platform where neighbours sell surplus vegetables
I want a learning plan to become productive in this repo within two weeks, day by day
milestones 4 a discord bot side project
todo list for making the repo public: licence, secrets, readme and so on
estimate: export to PDF, S/M/L and why
spec it out first: loyalty card, ten stamps, one coffee free. Rules, exceptions, what the barista sees
refactoring budget: 15 days, 9 candidates. choose and schedule
the ticket just says 'improve performance'. make it a ticket somebody can finish
turn TODO comments in this repo into issues with priority, don't do them
Three devs, one designer, eight weeks, ticket sale for a festival with 20k guests. Lay out the weeks.
could you draft a rollout plan for two-factor login so that support doesn't drown
How would you sequence the removal of jQuery from 120 pages? we can spare about a day per week
what's the smallest thing we could ship next tuesday that would make the dispatchers happy
The customer asked for "some kind of history". Ask back the right questions
the CTO asked for a 1-pager: goal, scope, non goals, timeline, risks of introducing the event log
hey can you look at my issue list and tell me what to work on today, i've got 3 hours
put dependencies between these tasks and tell me the critical path
pls make me a daily plan for the crunch week, the build must be gold on sunday
we need to kill the php admin. what must exist in the new one before we can switch it off
plan for knowledge transfer, Karin retires in july and only she knows the tariff module
I'm a teacher. I'd love for my class to build a weather station with a web page, 12 lessons of 45 minutes, kids of 14. What do we do in each lesson?
estimation poker help: is this a 5 or a 13
We have to cut the budget by 40 percent. Go through the feature list and propose what falls out without making the rest worthless.
as a product owner I do not want solutions from you, I want the problem described: who suffers, how often, what does it cost
draft issue: login with passkeys. context, scope, out of scope, acceptance
the investors want to see a roadmap on one slide
What needs testing when, by whom, before we hand the system to the fire brigade? I need the schedule and the responsibilities, not the tests
First we planned to fix the bugs, then to do the redesign. Now marketing says the redesign must be at the trade fair. Rework the order of the work for us and say what slips
what would you ask a dentist before developing a recall system for her? 10 to 15 questions
which user groups do we forget
we got the grant :) 18 months, 2.5 positions. work packages with deliverables pls, EU style
put together a punch list for the last two weeks before go-live
I have this idea of an app which tells fishermen if catch is allowed today. how do I go from idea to first test user
can the team really do SSO, audit log and the new invoice in one sprint? check against our last five sprints
Our clinic wants to stop faxing. I spoke with the doctors and with the lab. They want different things: the doctors want speed, the lab wants proof that somebody read the result. Please phrase this as requirements both can sign, numbered, each one checkable.
phases for switching off ie11 support
split the epic 'multi language' between web, app and backend teams
make a plan B in case the apple review rejects us
What are sensible acceptance tests in plain english for the reservation of meeting rooms, so business can agree before dev starts
The architect has decided on two services. Fine. Now cut it to issues that four people can start on Monday in parallel.
please re-order the backlog so that the things the pilot school needs come on top
We only have budget for 3 of these. Which?
Turn this angry email of our biggest client into a list of actionable items, sorted
how many sprints till feature parity with the old desktop program, give a range
Today: 6 manual steps for each release. Goal: one. List the intermediate steps as tickets, smallest first
lets plan the bug bash on thursday, 9 people, 3 hours, who covers what
I need to hand this project to a freelancer. Write the brief: what he gets, what he delivers, how I check it
definition of ready for our team
what's the scope creep in this doc, mark what wasn't in the original offer
Organise the work so that backend and ios don't wait for each other
As a goalkeeper coach I'd like to tag scenes in a video. Is that one story or five? write them out with criteria
do a premortem: it's december and the launch failed, why? then put countermeasures in the plan
i want tracking for my chickens eggs per day. that's all. what would v1, v2, v3 look like
how do we get from no tests and no ci to daily releases by summer? stages please
Outline: upgrade of node 14 to 22 in 30 services. pilot, waves, stop criteria
Can you write the requirements for the refund process so that dev, QA and the accountant understand the same thing
who must be informed before we change the api, when, and what must be done before that
The referee app: I described the feature in the notes below. Please find the contradictions and the holes in the description before it goes to the developers.
next step??
We stopped the project in March and now continue with new people. Look over the old tickets and tell which are obsolete, which still count and what the first sprint should be.
give the migration a timeline, with buffer, the vendor always slips
how do we phase out the sms reminders without anyone missing their vaccination, give me stages with dates
Our volunteer fire department pays 12 € a month for a shift tool nobody likes. Replace it or not, and if we do: what would it need at least, and in what portions could two hobby programmers finish it?
is 3 weeks for the datev interface a fair quote? break it down
Convert prd.md to jira stories, csv format is fine, with estimate column
add a spike for each thing we are not sure about, timebox it
From the retrospective notes: pick at most three improvements, name who's on it and how we see next time that it worked
we want to go from monthly to weekly release. What do we change in week 1, 2, 3...
The game jam theme is 'echo'. 48 h. One artist, two coders. Concept plus hour by hour plan!
wat do i build first auth or the fun part
write a proposal with effort and phases for the council: online reservation of barbecue places
Given these constraints (no new hires, freeze in December, audit in January) when do we do the database upgrade?
make me a list of what the support people need before we switch on the new invoices: texts, training, dates
Scope the feature 'gift wrapping' for me, from question on the product page to the packer in the warehouse
Is there anything in the requirements which can't be verified? rewrite these requirement sentences
please split 'fix all crashes' into something with an end
sort by risk: which part of the plan should be tried out first so we don't get a bad surprise late
need tasks + rough hours for a junior to add csv upload to the inventory page, he shall be able to work alone
how long does something like this take normally? a shop with 300 articles, paypal, no frills
`;

export const ARCHITECTURE_EVERYDAY = `
sql or nosql
For our online driving school we have students, teachers, cars and lessons, and soon simulators that can be booked too. The present code assumes that a booking is always one student, one teacher, one car. Before we extend it I would like to hear how a booking could be modelled in general, and what each variant would make difficult later.
event sourcing, yes or no?
one repo, two repos?
where should this live
pubsub vs plain webhooks
Our shop, the till in the store and the warehouse each have their own idea of how many pieces are left. Which of them should be the source of truth, and how should the others learn about changes?
Security wants every service to check tokens, ops wants only the gateway to do it. What would you choose and what do we give up?
Deploying all twelve services together each time, that's a distributed monolith, isn't it? which ones would you merge and which ones keep apart
Explain to me what we'd gain and lose if reads went to a replica, I have to decide by friday
The monthly report is slow because it lives on the live tables. I don't want tuning, I want to know whether a separate reporting store is the right structure and how data would get there.
so i was thinking in the shower we could put every customer in an own sqlite file instead of one large postgres is that crazy or is it clever considering we have about 900 dentists
plan says 'use microservices'. I doubt it. What would you build for 300 users in a single hospital, and why
how should we lay out the codebase so that the core can be tested without a phone
Which pattern lets us debug what happened to a booking three months ago: audit table, event log, temporal tables? compare
Where do you draw the line between the rules of the tournament and the code for the screen
We want to write plugins in lua and in js. Does one abstraction over both make sense or two separate hosts
Kafka, NATS or just LISTEN/NOTIFY? 50 msgs per second at most
Design doc please: notifications by mail, sms and push with per user preferences, quiet hours and retries. Components, data, flows.
think mobile app for farmers with bad reception. how do we store and later merge what two people changed on the same field?
Should a user belong to many clubs or do we create an account per club? consequences for the model please
my lead says hexagonal, my colleague says just folders. 6 endpoints total. who is right?
REST resource or RPC-ish command for 'approve invoice'? I would like something consistent for the whole API
We can write the export as a library, as a service, or as a command line tool that others call. Which form is best if five teams need it?
We're choosing between Flutter, React Native and two native apps for the ambulance crews. Bluetooth devices, offline maps, ten year lifetime. Recommend one.
state in url, store or server? when which. need a rule for the team
Wie soll das Rechtemodell aussehen, wenn Trainer mehrere Mannschaften und Eltern mehrere Kinder haben?
Lohnt sich ein eigener Dienst für die Rechnungen oder lassen wir das im Monolithen?
Entscheide zwischen Polling und Websocket für die Wartezimmeranzeige und begründe es
Wir haben vier Apps mit fast gleicher Anmeldung. Gemeinsame Bibliothek oder zentraler Dienst?
Faut-il séparer la lecture de l'écriture dans notre cas ? avantages et inconvénients
propose un découpage en modules pour l'application de la coopérative
base relationnelle ou graphe pour les liens entre patients et médecins ?
¿Conviene guardar las fotos en la base de datos o en un bucket? Somos tres y no hay presupuesto
Docker for every customer, or one installation for all? costs, isolation, updates, please weigh it
diseña el modelo de datos para torneos con grupos y eliminatorias
¿dónde pondrías las reglas de descuento, en el servidor o en cada cliente?
Every team writes its own client for the ERP. I'd like one seam instead. Adapter library, facade service or contract with the ERP vendor, which would you go for?
Is it sane to run the scheduler inside the web process? if not what is the minimal alternative
The caching is sprinkled everywhere. What would a sound caching concept look like for us: which layer, which keys, who invalidates
ports and adapters, onion, clean... is there any difference that matters for a team of two
we need undo over several users in the floor plan editor. command log or snapshots or CRDT?
I need you to argue against my own design: one queue per clinic, one worker per queue. where does it fall apart?
sketch how a second region could take over if frankfurt burns down, and what data we'd lose with each variant
multi tenant: schema per tenant, row level, or db per tenant. 40 banks, paranoid lawyers
how ought the retry, timeout and circuit breaker responsibilities be divided between client lib, mesh and service
how do netflix like feature toggles fit in a desktop application, structurally
What shape should a 'price' have in our domain? net, gross, currency, valid from, customer group... it's used in nine modules
Should the discount engine know about the customer or get only numbers? my gut says numbers
server authoritative or lockstep for a 2d fighting game
ECS or inheritance for my tower defense, about 500 units
please decide for us whether the tests belong next to the source or in an own tree, in a monorepo with three languages
what are the options to share types between a go backend and a typescript frontend, and which would you take
So the situation is the following. We have an old Access database in the office, a web shop that somebody hosted for us, and since last year an app for the drivers. Each has its own customers. Every change is typed three times. I don't want anyone to start programming. I want to see two or three ways how this could be put together, in plain language, with what speaks for and against each one.
saga or 2PC for moving money between wallet and bank
do we break the api or carry the old format for years? a strategy for versions is needed
Welche Datenbank passt zu Messwerten von 500 Melkrobotern, die wir zehn Jahre aufheben müssen?
is storing JSON in a column ok as design for the questionnaire answers or will we hate ourselves
Your view: put a queue between webhook receiver and processing or process directly? traffic is bursty, correctness is more important than speed
let me know how u would split this 9k line django app into apps. only the cut, no code moves
Think of a structure in which a bug in the label printer can never stop the picking of orders
Which responsibilities would you give to the edge device and which to the cloud? cows with collars, 4G sometimes
We deploy with docker compose on one machine. At what point, honestly, does kubernetes start making sense for us and what would the topology look like
where does validation go: form, controller, domain, database? all of them??
Draft an ADR: we use server sent events rather than websockets. Include the alternatives we turned down
how would you model opening hours with holidays, exceptions, and two time zones
graphql. convince me or talk me out of it
Comment organiser le code pour que le moteur du jeu ne dépende pas de l'affichage ?
should lambda A call lambda B
What is the right level for transactions when one click creates an order, reserves stock and books a courier
I'm building the backend for a card game. Turn based, up to 6 players, people drop out and come back after hours. Processes per match, rows in a table, or something like durable objects? I care about simplicity
is a rules engine justified for 35 tariff rules changing twice a year
module boundaries feel wrong: whenever we touch shipping we also touch billing. Where should the cut be?
one god-service called core. is that fine or should it be taken apart, and along which lines
We would like partners to extend our app. Iframes, webhooks, scripting, marketplace packages. Which extension model suits a product with five developers?
does our app need a backend at all or could firebase do
Read-through, write-through, write-behind, which for seat availability
as for the frontend: microfrontends for 3 teams? or one app with strict folders
¿API única para la web y la app, o una para cada una? recomiéndame algo con motivos
what do other companies do for search over 10M pdfs and what do you suggest we adopt
data ownership: who owns the address, crm or shop?
let's compare: cron + table, temporal, celery for workflows of up to 90 days (insurance claims)
I've to explain to management why we need an integration layer. What would it consist of, and is there a smaller solution?
our monolith has 3 teams stepping on their toes. modular monolith vs services, decide with criteria
it's a bit embarrassing, but every screen talks right to the database. We can't rewrite. What layering could we aim for that can be reached from here?
which side should initiate the sync, branch or headquarters, given firewalls
Pick: protobuf, avro, json schema for contracts with 7 external partners
how fine grained should domain events be? MemberChanged or MemberMovedToOtherTown
store computed standings or compute them on read? fans refresh a lot after each match, corrections happen days later
wd u keep auth in the monolith or pull it out first? thinking abt what the system looks like in 2 yrs
Where would an LLM sit in this system so that we can replace the vendor, limit the cost and keep patient data away from it?
pls suggest architecture for iot parking sensors 30k devices low budget
Is there a simpler shape for this? We've got controller, service, manager, helper, repository, dao and mapper for saving one note
Could one schema serve both rented and sold machines or do we need separate aggregates
the app must work in a barn without internet for a week. what does this mean for ids, conflicts and auth
global store or local component state, our react app has become a mess of both. What principle would you follow?
What would you use for permissions: RBAC, ABAC or zanzibar-like relations? School, teachers, substitute teachers, parents with split custody.
shared database between the two apps: tolerable or the beginning of the end
Please name the three riskiest decisions in our current system design and an alternative for each
to BFF or not to BFF
Redux, signals, or nothing. pick one for a 200 screen banking portal and defend it
Let's say the payment provider is down for two hours. How should the system be built so people can still order?
does the command pattern buy us something in the editor or is it ceremony
We're discussing whether the test environment should be a copy of production or synthetic. Structurally, how would you set up environments and the data flow between them?
long lived websocket servers and rolling deployments, what architecture makes both work
what's a good way to organize 60 sql views and 200 stored procs, is it reasonable to keep logic there in the future
Vor- und Nachteile von Server-Rendering für unser Vereinsportal?
Quel système de files d'attente choisir pour 200 commandes par jour ?
in rust: trait objects or enum for the 12 kinds of sensors? thinking of other crates adding their own
how to cut the c library so that the embedded guys get it without malloc
blockchain for the supply chain of our olive oil?? boss wants. what would a boring design do just as well
Would a shared kernel between claims and policies help, or will both teams be chained together by it?
We have two ways to store the chat: one document per conversation, or one row per message. Search, deletion by law and paging matter. Which one?
Looking for a concept how configuration for 300 stores can be inherited: country, region, store, till.
Is a message bus the right thing to decouple the lab devices from the patient record, or would files in a folder be enough like today?
I have an electron app and now they ask for a web version as well. how should the shared part be structured so we do not maintain two programs
lightweight cms, static site, or build our own editor? association with 15 pages and news
do the trainers and the players need separate apps or one with roles?
where's the best place to convert currencies
What would a well thought out error model be across api, worker and ui? codes, texts, who translates
should i go with composition api + pinia or keep vuex modules, for a codebase meant to live 5 more yrs
think of the bottleneck as given: the mainframe takes 5 calls a second. what could sit in front so that 2000 users don't notice
The library scans a book, three systems want to know. Who tells whom? draw the communication in boxes and arrows, maybe mermaid
Which of the three designs in docs/proposals would you take for live scoring, and why not the others?
one kafka topic per event type or one per aggregate
Could you outline how a system for electronic prescriptions hangs together, from doctor to pharmacy, with the trust boundaries
I'd like to keep the vendor's sdk out of our domain. How thick must the anti corruption layer be?
do we version the documents in git, in the db, or in s3 with versioning on? legal department wants seven years
ok voice memo so we have this booking engine and this channel manager and they both want to hold the lock on the room and I wonder who should really hold it and what the other one does meanwhile
how would the modules need to depend on each other so billing could be sold as product on its own one day
Is TypeScript for everything wise, or Go for the ingest part? team knows only ts. 20k events/s
we keep adding booleans to Order. isPaid isShipped isReturned isPartly... what's the better model?
should migrations be run by the app at start or by the pipeline? what are the arguments, which do you favour
Single sign on for three products bought from three companies. Identity provider in the middle? Draw it in words
inheritance tree of 7 levels for vehicles in our fleet program. conceptually what'd be the right thing: roles, components, tables?
an append only ledger or mutable balances for the youth club's cash box app
web components or a react lib for the design system? 4 teams, 3 frameworks
Wo zieht man bei uns am besten die Grenze zwischen Lager und Einkauf?
which db
Is it good design that the client generates the ids
`;
