/** Wishes in four wordings each that share few words, on consecutive lines: planning, architecture, codegen, debug. */
export const PLANNING_REWORDED = `
I have this dream of an app where neighbours look after each other's pets and only money for about six weeks, so what is the least we could get away with at the start?
mvp scope pet sitting marketplace
Would you be so kind as to separate what our dog-walker platform absolutely needs on day one from everything that can comfortably wait until we have paying users?
First version keeps growing, nobody has drawn the line between must-have and later
we've got like 140 wishes from customers in a spreadsheet and I don't know where to begin
rank backlog by value and effort
Please go through the open items and propose an order in which the team should tackle them, giving one sentence of justification for every position in the list.
Alles ist als dringend markiert: Tickets in eine sinnvolle Abfolge bringen
sending goods back to the shop is one giant card on our wall, can someone chop it into bits a person finishes in two days?
split returns epic into stories
It would help us greatly if the large "reverse logistics" theme were decomposed into small, independently deliverable pieces that each make sense to an end customer.
RMA feature too big to start, need slices
how long are we going to be busy if we leave our card processor for the other one, roughly, in weeks
estimate Adyen switch
Could I ask for a rough sizing, with optimistic and pessimistic figures, of all the work that replacing the payment partner would cause for the four of us?
Finance wants a number for the PSP change by Thursday and we have none
the trade fair is in September, tell me what has to be ready by when so we don't stand there with a slideshow
milestones until expo
I would appreciate a timeline working backwards from our booth in Hannover, with checkpoints at which we can still decide to drop something.
No intermediate dates between now and the Hannover demo
what are we doing from April to June, I need one page for the bosses
Q2 roadmap draft
Kindly turn the attached jumble of ideas into a themed outlook for the coming three months which the board can digest in five minutes.
Stakeholders complain they never know what's coming next
when can we say that clocking in with the plastic card is truly finished? I want a checklist I can tick off with the foreman
acceptance criteria badge login
For the story in which factory workers identify themselves at the terminal by RFID, would you please formulate given-when-then conditions covering lost, expired and borrowed cards?
QA and dev disagree what "works" means for terminal sign-on
phone thing or website, what do we do first when there's money for just one of them
web first or native first?
Given our audience of truck drivers and our budget, I'd be grateful for a recommendation as to which client should be brought to market before the other and what we would postpone.
Depuis janvier on hésite : quelle plateforme d'abord pour les chauffeurs ?
Jan and Priya are off on holiday, what can the three left over realistically get done in the next two weeks?
sprint 14, reduced capacity
May I request a proposal for the coming iteration that takes absences into account and leaves a fifth of the hours free for support?
We overcommit every single iteration, this time please plan with real availability
so um I was thinking in the shower, like, what could go wrong with this whole undertaking, the sensors are not even delivered and the guy from the ministry hasn't signed, and there's the bit nobody talks about, the translation, so who are we waiting for, and which of those would really sink us and which are just annoying
risks + dependencies list
Prior to kick-off I would like an overview of the uncertainties in this project, how likely each one is, and which outside parties could hold us up.
Project keeps being blocked by other departments, nobody mapped who depends on whom
people say "done" and then it isn't, can we agree what the word means
definition of done for our squad
It would be lovely to have a short list of conditions each work item has to satisfy before anyone moves it to the last column, suited to a team of embedded developers.
Cards jump back from Done to Doing all the time, set rules
leaving the old Oracle thing is like moving house, give me a list which box goes which week
phase plan oracle exit
Please draw up a stepwise schedule for retiring the legacy database in which every stage leaves the business running and can be stopped without damage.
Big-bang cutover rejected by ops, propose increments with dates
I'm meeting the dentist who wants the software tomorrow and have no idea what to ask him
discovery questions dental practice
Might you assemble a set of interview questions that would bring to light what the clinic's front desk actually needs, as opposed to what the owner says it needs?
Requirements for praxis tool are three bullet points long, need elicitation
the CEO wants us to have goals you can count, like with numbers, for this half year
OKRs platform team H2
We would welcome two or three objectives with measurable outcomes attached which reflect our intention to make onboarding of new schools less painful.
Our targets read "improve things": make them measurable
who gets to try it early, and when does everyone else get it
beta phases and cohort plan
I should be obliged if you could suggest in what waves the new timetable editor is offered to our 300 schools and what must hold true before moving from one wave to the next.
Launch of timetable editor has no stages and no go/no-go criteria
we won't make it till Christmas, which bits do we throw overboard
descope for Dec 15
As the deadline cannot be moved, would you kindly identify which of the remaining features may be left out with the least harm to our first client?
Schedule slip 4 weeks: candidates to cut
what does a reader do in our library from wanting a book to bringing it back, and which of those steps do we have to support
story map for lending
Könnten Sie bitte die Reise einer Bibliotheksnutzerin in Schritte gliedern und darunter notieren, was wir in der ersten und was in der zweiten Ausbaustufe bauen?
Catalogue project lacks end-to-end picture of the patron, only isolated tickets
48 hours, five students, lots of pizza: what do we tackle in which order so there's something to show on sunday
hackathon game plan
Nos gustaría recibir una propuesta de reparto de tareas para el fin de semana, con tiempos y responsables, de modo que el domingo haya un prototipo presentable.
Last hackathon we ran out of time before the demo, organise it better this time
`;

export const ARCHITECTURE_REWORDED = `
should it all be one big program or many little ones that talk with each other? we're just four people
monolith vs services, team of 4
I'd value your considered opinion on whether our clinic booking product ought to be divided into separately deployable parts, including what that would cost us in daily operation.
Cada um da equipa tem outra ideia de como dividir o sistema
where should pictures from customers live, in the database or somewhere else
blob storage choice
Please weigh the options for keeping several terabytes of user-uploaded photographs, bearing in mind that some of them must remain in Switzerland.
Tabella upload da 2 TB in bytea: proporre una collocazione migliore
the till in the shop has to go on selling when the internet is gone, how do you even build such a thing
offline-first POS design
Would you outline how registers could keep trading during an outage and reconcile stock and receipts later on without double bookings?
Stores lose sales whenever the line drops, need concept for disconnected operation
what boxes and arrows do I need for a thing where doctors, rooms and patients get matched
data model for appointments
Could you propose entities, relations and cardinalities for scheduling in a hospital, taking into consideration recurring visits and equipment that can be reserved as well?
Current schema cannot express a visit with two physicians
each customer must never see another one's stuff, is it better to give everyone a database of their own?
tenancy: shared schema or db per tenant
We are about to sell to banks and I would therefore ask you to compare ways of isolating clients from one another with regard to cost, migrations and blast radius.
Multi-tenant strategy undecided, blocks sales to first bank
parts of our system should hear about it when an order comes in without everybody phoning everybody
events between modules, how?
I wonder whether you might sketch a way in which billing, warehouse and mailing learn of new purchases while remaining ignorant of one another.
Checkout calls seven modules directly, want looser coupling proposal
which language and framework would you take for a little thing that reads sensors in a greenhouse and shows graphs
stack for greenhouse telemetry
Kindly recommend a set of technologies for collecting humidity readings from sixty gateways over flaky mobile links, and state what you rejected and for what reason.
Choose: Timescale, Influx or plain Postgres for readings
how do two people write in the same text at once without overwriting each other, on a drawing-board level
crdt or ot?
For our collaborative lesson editor, please lay out the approaches to simultaneous editing, their consequences for storage and undo, and which of them suits a team without a specialist.
Concurrent edits concept missing for lesson plans
ok so ours is a tangle, when someone has hail damage the policy people look up the address, the claims people have another address, the payout people call both and everyone changes everything in the same four tables, where would you draw the fences between those insurance bits so that each knows what's theirs
bounded contexts for claims
It would be most helpful to receive a suggestion as to which responsibilities belong to policy, claims and payouts respectively, and through what contracts they should meet.
Nobody knows which module owns the customer's address
I want that other people can write add-ons for our photo program
plugin system design
Would it be possible to think through an extension mechanism, covering how third-party code is loaded, what it may touch, and how we keep it working across versions?
Forks everywhere because the editor has no extension points, need a concept
REST, or that graph thing, or what do mobile people like nowadays
api style decision
Before we commit ourselves I'd like a comparison of possible interface styles for our three clients, with caching and versioning in mind, and a clear verdict at the end.
Pick between GraphQL and tRPC and justify it
money moves from A to B in two systems and sometimes one half is missing, how should this be laid out so that it can't happen by design
saga vs outbox for transfers
Please describe a structure that keeps the ledger and the external bank interface consistent even when either of them fails halfway through.
Transfers span two stores without a consistency concept
can we leave the old thing standing and grow the new one round it? how would you arrange the two
strangler setup for cobol core
I would be thankful for a target picture and intermediate stages, showing where requests get routed while the mainframe is gradually hollowed out.
Replace mainframe step by step: which seams do we cut along?
wie sollten wir die App aufteilen, damit drei Teams nicht dauernd am selben Code sitzen
module boundaries, 3 teams
May I ask you to suggest a partition of the mobile code base which lets separate groups release at their own pace, and to name the rules for dependencies between the parts?
Merge queue is full of cross-team collisions, propose ownership-aligned structure
the game needs to feel the same for all players even if someone has bad wifi, who decides what happened, the server or the phone?
authoritative server or p2p lockstep
Would you set out the networking models open to a two-player tennis game, together with their effect on cheating, hosting cost and the feel of the controls?
Netcode approach for tennis: decide before prototype grows
how do I store prices that change so I can still see what it cost last year in march
temporal data modelling for tariffs
Pourriez-vous proposer une façon de représenter les tarifs avec leur période de validité, sans que les anciennes factures changent de montant ?
Old invoices shift when somebody edits a tariff: the structure must keep history
long boring jobs like making a film smaller, where do these happen so the page doesn't hang there
async job topology
I'd be pleased to see a proposal for moving transcoding out of the web process, explaining queueing, retries, cancellation and how progress travels back to the browser.
Video conversion sits inside request handlers, design a worker setup
write down once and for all why we chose kafka, or whether we should, with the other possibilities next to it
ADR: message broker
It would be appreciated if you evaluated brokers against our volume of forty messages a second and concluded whether something much simpler would serve.
Suspicion: our streaming platform is oversized, evaluate alternatives
`;

export const CODEGEN_REWORDED = `
I want people to be able to save stuff they like with a little heart
wishlist feature
Would you please enable shoppers to mark articles as favourites and find them again on a page of their own after signing in?
Non c'è modo di segnarsi i prodotti per dopo
make the list go away bit by bit instead of all 5000 at once, like with next and back
paginate /orders
The customer overview should return its entries in portions of fifty, with a control at the bottom for moving through them, if you could be so good as to build that.
Order screen shows everything in one go, add pages
when somebody was born after 2008 they mustn't order wine, can you have it ask for that
age gate for alcohol
Please introduce a check at checkout that computes the buyer's age from the date of birth and politely refuses spirits to minors.
Shop sells gin to teenagers, legal demands a barrier in the order flow
give me a thing where I throw in a csv and out comes a bill as pdf
csv -> invoice pdf cli
I'm looking for a small command-line program which reads timesheet rows and produces one printable invoice per client, numbered consecutively.
Jeden Monat tippe ich Rechnungen ab, bitte automatisieren
the doorbell gadget should blink twice when the battery is nearly empty
low-battery led pattern
Kindly extend the firmware so that a cell voltage beneath 2.9 volts is signalled by a double flash every thirty seconds.
Users discover dead doorbells too late: visual warning wanted
can it say the time in the place where the person sits and not always London
local timezones in event list
It would be splendid if start times on the conference schedule were converted to each visitor's own zone, with a toggle for the venue's clock.
Attendees from Asia only see UTC on the agenda
knock out the duplicates from an array but keep which came first
uniqBy, stable
May I ask for a generic helper in TypeScript which removes repeated elements according to a key function while preserving the original sequence?
utils lakcs order-preserving dedupe
pupils should drag the words into the gaps
drag and drop cloze exercise
We would like a new type of exercise in which learners pull tokens into blanks in a sentence and receive immediate feedback, operable by keyboard as well.
Exercise types: only multiple choice so far, add gap fill
ping me on slack if a parcel hasn't moved for two days
stale shipment alert to slack
Please have the tracker notify the logistics channel whenever a consignment has received no scan for forty-eight hours, at most once a day for each one.
Lost parcels noticed only when clients phone in
turn the orange thing on top into our new green, and the letters a bit bigger
header color #2e7d32, font 18px
Could the banner kindly adopt the fresh brand tone and a slightly larger type size on all screens wider than a phone?
Rebranding: top bar still wears last year's look
I need to be able to undo, ctrl z, in the floor plan drawer
undo/redo stack for editor
Would you implement a history of actions in the room planner so that the last fifty steps can be taken back and reapplied?
One wrong click in floorplan and an hour's drawing is lost
log in with google please, my gran doesn't want another password
google oauth sign-in
Könnten Sie die Anmeldung um eine Schaltfläche ergänzen, über die sich Vereinsmitglieder mit ihrem bestehenden Konto bei einem großen Anbieter ausweisen?
Members forget credentials, offer social sign-on
how far is it between two points on the globe, I just need something I can call with four numbers
haversine(lat1, lon1, lat2, lon2)
Please provide a well-named routine which calculates great-circle distance in kilometres for a pair of coordinates, with input validation.
Geo helper missing in Go toolkit
the boss wants a button that spits all of it out into excel
xlsx export for report view
I'd be delighted if the currently filtered rows could be downloaded as a spreadsheet, with proper number formats and a frozen first row.
Accountants retype the dashboard by hand, give them a download
let me type part of the medicine's name and show me what fits while I'm typing
autocomplete drug search
When a nurse enters at least three letters in the prescription field, suggestions should appear beneath it after a brief pause; would you put that in?
Selecting from 12k preparations in a plain dropdown is unusable, need type-ahead
quiero que el bot conteste cuando alguien escribe /clima y una ciudad
/weather command for telegram bot
Be so kind as to teach our chat assistant a further instruction which looks up the forecast for a given town and answers in one line with an emoji.
Bot feature request: meteorology
old entries should vanish by themselves after 90 days
ttl purge job for sessions
We'd ask you to write a nightly task which removes visits older than three months and records how many were deleted.
Visitor log grows forever, nothing ever cleans up
someone who's got the link can look but not touch
read-only share links
Would it be feasible to let owners of a board hand out an address through which outsiders may view, without being able to alter, the cards on it?
Guests need to look at boards without an account
`;

export const DEBUG_REWORDED = `
I press buy and it just spins and spins
checkout hangs, find out why and fix
Since the last update the final step of purchasing never completes for some of our visitors, and I'd be grateful if you traced the reason and remedied it.
Botón de comprar: se queda cargando para siempre en Safari
the sum at the bottom is a penny off
invoice total rounding wrong
Would you please investigate why amounts with three positions and VAT come to 11.99 on the receipt where the calculator says 12.00, and put it right?
Accounting found cent differences in 40 bills
app shuts itself when I turn the phone sideways
crash on rotate
On certain Android devices the activity dies as soon as the orientation changes while the camera is open; kindly locate the mistake and mend it.
IllegalStateException: Fragment not attached to a context, CameraFragment.kt:88
umlauts come out as funny squares
encoding broken in csv import
Names such as Müller or Özdemir are garbled after being read from the supplier's file, and we'd like that looked into and repaired.
MÃ¼ller instead of Müller since Monday's import
everyone gets the birthday mail one day too early
off by one in birthday job
May I ask you to determine what causes congratulations to be sent a day ahead to customers in New Zealand, and to correct the calculation?
Customers annoyed: greetings arrive on the eve
it says undefiend is not a function and the whole page is white
TypeError cart.items.at is not a function, ios 14
Visitors using older iPhones are met with an empty screen; please get to the bottom of it and make the shop usable for them again.
White screen of death on legacy tablets
I log in, it says welcome, and then I'm logged out again straight away
session lost after redirect
It appears that the cookie set after authentication is not kept once the browser is sent to the dashboard, and I'd appreciate your finding and curing the defect.
Login loop on staging, works on localhost
the robot arm goes the wrong way round when it's past the middle
angle wraparound bug in servo.c
Whenever the target crosses 180 degrees the joint takes the long path, which nearly knocked over a table, so would you examine the maths and set it straight?
Joint 3 spins full turn at +/-180, unsafe
two people booked the same room, that can't be
double booking race, fix
We've had four cases in which simultaneous reservations were both accepted for one slot; please discover how this slips through and stop it from happening.
Meeting room 4.12 given away twice on Tuesday
nothing happens when I run it, no message, nothing
silent exit code 0, no output
The converter ends immediately without an error and without having written a file, and it would be a great relief if you found out why.
PS C:/tools> python convert.py in.gpx out.kml   PS C:/tools> dir out.kml   Cannot find path 'C:/tools/out.kml' because it does not exist. tried with admin rights, other folder, other file, python 3.11 and 3.12, always the same, on the mac of my colleague it works, no idea any more
my list is empty though there's stuff in the database, I looked
query returns [] with data present
Could you find the explanation for the doctors' page showing no entries for users from Graz while records demonstrably exist, and amend the code accordingly?
Keine Ergebnisse für Graz, obwohl Daten da sind
search finds "shoes" but not "Shoes"
case sensitive lookup, unintended
Please make the catalogue stop distinguishing capitals from small letters, which it has wrongly done ever since we switched indexes.
Upper-case queries yield zero hits since index swap
the kids' scores are gone when they close the tab
progress not persisted on unload
Learners in year five report that points vanish when the browser is shut before the round finishes; kindly ascertain why saving fails and rectify it.
Lost points, angry teachers
after I upgraded it doesn't start anymore, something with peer
ERESOLVE then "Cannot find module 'react/jsx-runtime'"
Having raised the framework to its next major release, I can no longer launch the project and would ask for help in tracking down the incompatibility.
Bump to v19 broke local start for half the team
emails to hotmail people never arrive
mail send throws 550 for outlook addresses
We would be thankful if someone worked out why messages towards Microsoft-hosted mailboxes are rejected by our sender routine, and changed whatever is faulty.
Confirmation never reaches some recipients: SMTP envelope malformed
the map shows all our vans in the sea near africa
lat/lng swapped or zero
Des véhicules apparaissent au large du Ghana alors qu'ils roulent à Lyon ; merci de chercher d'où vient l'erreur et de la corriger.
Fleet view places everything at 0,0
when I scroll fast the wrong photo sits next to the name
recycled cell shows stale image
Within the contacts screen portraits get mixed up between persons during rapid swiping, and I would be glad if you diagnosed and resolved this.
Avatars jumbled in RecyclerView
it eats one line every time it reads the log
reader skips first record per chunk
Would you check why our parser drops an entry at each buffer boundary and adjust it so that all of them come through?
1 in 4096 events missing downstream, suspect chunk border
`;
