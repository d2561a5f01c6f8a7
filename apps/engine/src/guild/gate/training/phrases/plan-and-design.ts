/** One request a line; of our own writing, as are all phrases. */
export const PLANNING = `
make a plan for this project
what are the next steps
break this feature into small tasks
I have an idea for an app that helps neighbours share tools. What would we need?
split this into tickets we can hand out
turn the customer's mail below into requirements
which parts do we do first and which later
we have three weeks and two people, what is realistic
give me a todo list for going from prototype to beta
write the user stories for guests who book without an account
put acceptance criteria under each of these stories
how long would it take to support a second language, roughly in days
I want to build a website for my yoga studio where people reserve a mat
let us define the scope: what is in, what is out
what questions should I ask the client before we begin
order these issues by value and effort
draft the sprint goal and the items that belong to it
can you turn my notes into a backlog
create epics from this list of wishes
what has to be finished before we can invite testers
MVP for a habit tracker, keep it tiny
roadmap for the next two quarters please
I need a project outline I can show to my boss
which requirements are missing from this list?
make the requirements testable
R3 is too vague, rewrite it so that we can check it
remove offline support from the plan, nobody asked for it
add a requirement that exports must work without javascript
what depends on what in this list of tasks
estimate in story points
is this doable until friday?
who are the users and what do they want from it
we need a tool that collects expense receipts. think through what it must do before anyone codes
write a product brief for the new onboarding
phase one, phase two, phase three: what goes where
plan the migration from the spreadsheet to the new system step by step
kick off: we start monday, what do we prepare
turn these bugs and wishes into a release plan
what would a first version look like that one person can build over a weekend
make a checklist for the launch day
list assumptions and risks for this project
the deadline moved up by a month, what do we cut
describe the feature as given when then
acceptance test scenarios in plain words, no code yet
As a teacher I want to see who has not handed in homework
As an admin I want to merge duplicate customers so that reports are right
how should we slice this story, it is too big
definition of done for the payments epic
I would like to make a game for learning vocabulary, help me figure out the details
we want something like trello but for gardeners
my client wants a members area. What do I need to clarify?
convert the meeting transcript to action items with owners
please refine these backlog items
what should the app be able to do at minimum
collect the functional and non-functional requirements
set priorities must, should, could
work packages for integrating the new payment provider
sequence of steps to retire the old API without breaking clients
before we touch the code: what exactly should happen when an order is cancelled twice?
write down what the feature should do when the network is gone
goals for this iteration
plan how to get test coverage from 20 to 60 percent over the next months
plan a week of refactoring time, what would you tackle and in which order
schedule the security fixes: which this sprint, which next
I want to track my plants
An online shop for second hand bikes with offers and haggling
We need to know who is on holiday when. Small team, simple tool.
build a roadmap out of the support tickets
turn the idea into a spec
make a spec for a bot that posts the lunch menu
what features does a good recipe app have and which are worth it for us
think of edge cases we must decide on before starting
rewrite the scope so it fits in ten days
plan b if the vendor is late
the stakeholders want dashboards. which ones and for whom? draft the questions
hilf mir, das Projekt in Aufgaben aufzuteilen
Erstelle einen Plan für die nächsten zwei Wochen
quelles tâches faut-il pour lancer la première version
haz una lista de requisitos para la aplicación de turnos
next milestone: what is left
how do we roll this out to the five pilot customers, in which steps
effort estimate for rewriting the import in go
`;

export const ARCHITECTURE = `
monorepo or several repositories
how should the services talk to each other
which database fits time series from 2000 sensors
do we need a message broker at all
design a system that sends a million mails an hour
should I store images in the database or on disk
what is a good folder structure for this kind of project
explain the trade-offs between jwt and server sessions for our case and recommend one
hexagonal architecture for a small service, worth it?
decide: react or htmx for the back office
make a case for and against switching to kafka
how do we split the monolith without a big bang
draw a diagram of the modules and their dependencies as you would want them
write down the decision to use sqlite and why, with alternatives
cqrs here or overkill
how would you model discounts that can be combined
data model for a library: copies, loans, reservations
we will have three kinds of clients. one API or three?
how do we make the system work offline first
what belongs in the core and what in plugins
cache at the edge, in the app, or in the database? recommend
synchronous or asynchronous invoicing
propose an API design for bulk updates
should validation rules live in one place shared by front and back end
event driven or request response for order processing
how do we handle versioning of our public api in the long run
think about scaling: what happens with 10x the users
is postgres full text search enough or do we need elasticsearch
choose between lambda functions and a normal server for this workload
design the permission model: roles, groups, single shares
what layers would you have and what is each allowed to know
our module graph has cycles, which cuts would you make and why
where do transactions begin and end in a design like this
one big table or a table per type
sketch the target architecture for the next two years
ADR: feature flags by config file
how to design idempotent webhooks
compare grpc, rest and graphql for internal calls
design for multi region with as little money as possible
which state management should the front end use given our size
how should errors travel through the layers
actor model or thread pool for the game server
evaluate whether we should buy or build the search
design a plugin system for exporters
would you put business logic into the database? argue both sides
how could two teams own parts of this without stepping on each other
what would make this design simpler
the reporting needs joins over three services, how would you design that
long running jobs: queue table or real queue
pick an approach for full history of every record
should the mobile app talk to the services directly or through a gateway
how to keep search index and database consistent, options please
is our coupling between orders and stock too tight? suggest a better cut
design a rate limiter for several nodes
think through the concept for tenant isolation
what interface should a payment provider adapter have
how should I organise a typescript project with shared types
choose an id scheme: uuid, ulid, serial
high level: pipeline from upload to thumbnail
what patterns fit undo and redo in an editor
document oriented or relational for product catalogs with odd attributes
weigh server side rendering against a single page app for an intranet
Propose the structure for a cli with twenty subcommands
where should configuration come from and who wins
what would the system look like if we dropped the scheduler
migration strategy: strangler, parallel run or rewrite? which one for us and why
define module boundaries for shipping, billing and catalog
design the sync protocol between phone and server
Wie würdest du die Schichten dieser Anwendung schneiden?
Sollten wir Microservices einsetzen?
quelle architecture pour une application temps réel
¿Qué base de datos conviene para este sistema?
is a single process good enough for this load or do we need workers
design a schema that supports soft delete and audit
how to structure tests, fixtures and app code in one workspace
what would you change in the overall design before it grows further
state machine or flags for the order status? reasons
`;
