/** Messages as people type them: planning. */
export const PLANNING_CHATS = `
we're three people and have 6 weeks until the trade fair, what do we cut from the ticket machine app so we have something to show
You are an experienced product owner. Turn the following customer wish into user stories with acceptance criteria: patients want to move their appointment without phoning us
ok and now put those stories in an order, most valuable first
Roadmap for 4.0? I see a lot of open proposals but nothing that says what is in and what is out. Could the maintainers collect the goals somewhere
break this epic down for me please, it is far too big for one sprint: "Parents can pay school lunches online"
so we talked to like twelve shop owners last week and they all want something different some want gift cards some want better returns and two of them only care about the tax export and my boss wants a loyalty program because a competitor has one and honestly I have one developer until christmas so tell me which of these we do first and which we say no to
what should our sprint goal be for the next two weeks? The board has four half finished things on it, the season ticket renewals, the scanner for the stewards, the new seat map which nobody can demo yet and the invoices for clubs, and if I look at the calendar there's two public holidays in between and Mara is at a wedding so realistically we finish one of them and a half
milestones for porting our embedded logger from bare metal to Zephyr, one per month, each with something we can demo
write me a backlog for a habit tracker mvp
no, smaller. stories a single dev can finish in two days
Hallo, kannst du mir aus den Workshop-Notizen unten ein Backlog machen? Bitte mit Prioritäten und was erst nach dem Release kommt
I want to make a game like Stardew but in space. I never finished a game before. What should be in the first playable version and what should I leave for later
Hi team, the ministry asks for a plan until Friday: which steps, who is needed in each and by when the land registry search can go public
estimate please: offline mode for the inspection app, how many sprints and what are the risks to the date
Tracking: deprecate the v1 SDK. I would like to agree on the phases here first: announce, warn, freeze, remove. Proposed dates are missing, suggestions welcome
Quels sont les lots à livrer en premier pour la refonte du portail des adhérents ? On a un budget pour trois mois
give me a 30/60/90 day plan for taking over the billing team
what do we need to have done before we can call it beta
the kanban board has 214 tickets and noone looks at it anymore, help me decide by which criteria we close, keep or bring forward
Definition of done for our mobile squad, we never wrote one and every release we argue about it
Act as a scrum master. Here are the results of our retro (too many interruptions, unclear tickets, releases on Friday). Derive three goals for the coming quarter and how we will see that we reached them
Should the chat feature come before or after the marketplace launch? we can't do both by march
Meu chefe quer um cronograma para lançar o app do motorista em setembro, pode dividir em entregas quinzenais?
also add a column with effort and one with dependencies to that plan
What would be the scope of a first release of a self hosted photo backup? I'm thinking upload + timeline, but people on the forum shout for face recognition already
can you cut this in half, the client only pays for 20 days: login, catalogue, cart, checkout, invoices, admin, reports, newsletter
acceptance criteria for "As a nurse I want to see which bed is free"
Proposal: feature freeze for 2.8 on the 14th. Remaining items are the plugin store, wasm export and RTL. Which of them should move to 2.9? Please vote or comment
I have a PRD from sales here and it is just marketing words. please extract what is really being asked as a list of requirements, must / should / could
we migrate 40 stores from the old till to the new one. in which waves
Necesito ordenar las tareas del proyecto de telemedicina: qué va en la fase 1, qué en la 2, y qué no haremos
okrs q3 data platform
help me write the project brief, goals non goals success metrics audience, for a tool that lets museum visitors leave voice notes
Which good first issues should we prepare before Hacktoberfest? I'd like a list of ten small chunks from our open wishlist
from this call transcript make tickets: "yeah so the drivers need to see the next stop uh bigger and dispatch wants to know when a stop is skipped and oh the signature thing it should be optional for small parcels"
how would you sequence the move of our 9 teams to the new design system without stopping feature work? just the order and the checkpoints
My thesis project is a small SQL engine in Rust, 5 months. Make a realistic schedule, weeks, deliverables, buffer for writing
next up? auth is done, search is done, list is in the attachment
TICKET HOME-771: Smart thermostat app relaunch. Description: tbd. Please flesh out with goal, target users, in scope, out of scope, open questions for the stakeholders
too ambitious. what's the thinnest slice that still proves a farmer would pay for it
i need to tell the investors by monday what we will ship this half year, make it three themes with two outcomes each, based on the list i pasted yesterday
[RFC process] Which of the accepted proposals do we take on this cycle? We have capacity for about two and there are seven
Wir sind zu zweit und wollen bis Ostern eine Vereins-App fertig haben. Was gehört in die erste Version, was kann warten?
list everything that has to be done to end support for Python 3.8, by whom, in which order, no code yet
you are a product manager at a bank. prioritise with RICE: instant transfers, standing order edit, card freeze, dark theme, budget categories
story mapping for a library lending kiosk: the user's steps across the top, tasks below, then draw me the line for release one
We promised three customers SSO, audit export and a sandbox, all for october. not gonna happen. what can we offer as a staged delivery instead
Let me give you the background first, we run a small dance school network, seven places, and each has its own excel for courses and one has a real program but from 2006, the owners meet in november and they want to hear what a shared system would bring, in which steps it comes and when the first school can stop using excel, so please a plan in phases with a rough date for each
Is it realistic to bring the VR mode in before the summer? two engineers, one on leave in may. If not what is the smaller thing we should aim for
please group those 60 feature requests from the forum into themes and say which theme should be next year's focus
one more story, the guest without account
what are the open questions we must settle with the customer before anyone begins the warehouse scanning project
Goals for the compiler working group 2025. I'd like us to pick at most four and name an owner for each
Bonjour, pouvez-vous rédiger les user stories pour l'inscription aux cours de musique, côté parents et côté professeurs
so the hackathon is 48 hours we are 4 people 2 backend 1 design 1 who can do a bit of everything idea is an app that finds free charging stations please make us a plan hour by hour who does what and when do we stop adding things
when do we sunset the legacy portal, give a timeline with notice periods for clients and the go/no-go points
what would a v0.1 look like for a terminal music player, feature list only
The board wants "AI in the product". Help me turn it into two or three concrete initiatives with an expected outcome, sized for one quarter
split ticket PAY-1203 please, half of it is blocked by the bank and the other half isn't
rewrite those requirements as user stories, and mark which ones we need for the pilot with the two hospitals
`;

/** Messages as people type them: architecture. */
export const ARCHITECTURE_CHATS = `
Postgres or MongoDB for a quiz platform with lots of different question types? Leaning to jsonb but worried I'll regret it
You are a principal engineer. Our monolith has 40 Django apps and 25 developers. Would you split it, and if yes along which lines?
How should plugins talk to the host? I see three options: in process with a trait object, subprocess with json over stdio, or wasm. Looking for a recommendation with pros and cons
ok but what if the connection is lost for hours, does that design still hold? think of trucks in the alps
one table for all the document types or one each
RFC: event format between the picking service and billing. Proposed here: versioned envelope, one topic per aggregate, consumers own their offsets. Looking for objections and alternatives
so we have a react native app and a web app and they share like 60 percent of the logic but not the views and now marketing wants a tablet kiosk as well, I don't know whether to go monorepo with shared packages or put the logic in the backend or do something with kotlin multiplatform, which way would you set this up
Where should validation live, in the controllers or the domain objects? We have it in both now and I want one rule for the whole company
data model for a chess club: members, teams, seasons, matches, boards. which entities and which relations
Microservices Kommunikation: REST, gRPC oder Message Queue? Wir haben sechs Dienste, einer davon bei einem Partner im Netz
no, without kafka. we have two ops people
Design: how shall undo work in the editor? Command stack per document vs. snapshotting the tree. Collaborative editing is planned for next year so the choice matters
tenant per schema or tenant_id column, 300 clinics, some of them with 10 million rows
We need an approach for long running imports (20 minutes up to 3 hours) that survive a restart. Sketch the components and how they hand over work
BLoC, Riverpod or plain Provider for a medium Flutter project with 5 people who know only Android?
Estoy diseñando un sistema de reservas para canchas de tenis. ¿Cómo evito reservas dobles a nivel de diseño: bloqueo, restricción única o cola?
Act as a solution architect and propose how readings from 20k water meters get from LoRaWAN into our analytics. Explain each building block and why not the obvious alternative
GraphQL federation worth it for us? four teams, one app
I have to decide between writing my own entity component system and using bevy's for a factory game with a huge map, lots of belts. what speaks for which
I maintain a dependency resolver in Rust and over the years the http client crept into the resolver and the cache knows about the cli's progress bar and now someone wants to use only the resolving part inside an editor extension compiled to wasm, before touching anything I want to know where you would draw the line between core and adapters and in which direction the dependencies should point
API versioning: header, path, or never break? public api, about 80 integrators, most of them slow to update
then how would the saga look for refunds, if payment is in one service and stock in the other
Proposal: replace the global registry with explicit contexts. I'd like to hear if the maintainers agree on this direction before any code is written, here is how ownership and lifetime would work
we get webhooks from about forty shops, usually it's maybe 200 calls a day but on black friday it was 5000 in ten minutes and we lost some, my colleague says serverless solves that by itself, I'd rather have a small vm with a queue because we know how that works, budget is no big topic but nobody is on call at the weekend. Which of the two would you choose and why
Can someone suggest a sane folder and layer layout for a Go service that has http, a worker and a cron part? I don't want the java style with 9 packages
Comment structurer une application multi-langues où les contenus diffèrent par pays mais partagent le catalogue ? Une base ou plusieurs ?
I want offline first notes with sync. CRDT or last write wins? single user, three devices
describe how you would model prices that change over time and per customer group, we must be able to tell what a customer saw in 2021
Let's think about where the state of the wizard belongs: url, store, server draft. It's a mortgage application and people come back after days
draw me the components of a self hosted feature flag service, mermaid is fine, and say what each is responsible for
Should we keep Redux or move to server state + local state? Please weigh, not a tutorial. 400 components
The lab instruments all speak different protocols (serial, tcp, a dll from 1999). what abstraction would let us add a new one without touching the scheduler
Qual banco usar para séries temporais de sensores de uma fazenda, Timescale, Influx ou ClickHouse? 5 anos de retenção e um time pequeno
SQLite file per customer or one big Postgres? about 900 customers, most tiny, three huge. weigh it for us and say which one you would take
is it a bad idea to let the frontend talk to the database via a generated api like postgrest? for an internal admin tool. what would break us in two years
hexagonal or just three layers? its a parking garage controller, six use cases
how would you cut bounded contexts for a veterinary practice: appointments, stock of medicine, billing, lab, owner and pet records
Auth boundaries between mobile gateway and internal services: who terminates the token, who maps roles, what is passed on. Need a concept we can discuss with the other teams on thursday
Issue: Discussion on error handling strategy. Exceptions for bugs, result types for expected failures? Libraries in the workspace do it differently, we should pick one before 1.0
keep the renderer single threaded with a job queue or let systems write to command buffers in parallel? what would you go for with an eye on consoles
and where would caching of permissions sit in that picture, gateway or each service
Our firmware has 3 boards with slightly different pins. ifdefs, device tree, or a hal with one implementation per board? I need arguments for the team
for a multiplayer card game, who is the authority: server with full state, or lockstep between clients? max 4 players, cheating matters a bit
Senior backend dev here, first time ML. What would a clean split between training code, feature store and serving look like for a fraud model that is retrained weekly
CQRS yes or no. orders 50/min, reports all day long
Wie modelliert man Stundenpläne mit Ausnahmen (Feiertage, Vertretung, A/B-Woche), ohne jede einzelne Stunde zu speichern? Bitte mit Tabellenentwurf
I keep going back and forth on websockets vs SSE vs polling for order status screens in 900 restaurants with terrible wifi
the two teams both claim the customer address. who should own it and how does the other one get it
what's a good way to design the extension points of a static site generator? hooks per phase or a pipeline of transforms that the user composes. compare on ordering, types, debuggability
Do we build our own workflow engine or take Temporal / Camunda? claims handling, humans in the loop, 7 year retention
Monorepo oder Polyrepo? 11 Entwickler, 4 Apps, zwei davon für Kunden mit eigenem Code-Zugriff
So far each screen calls the bluetooth stack directly. Before the second sensor type arrives I'd like a proposal how the layers should be from now on, boxes and arrows are enough
idempotency keys: where to store, how long, who generates them? want the mechanism on one page
storing images: db blob, disk, s3 compatible? small photo club, 200gb, one server, no cloud budget
what would be the consequences if we made every module of the language server async? I'm asking for a tradeoff table not a patch
how would you model a curriculum that differs by county and changes every school year while old grades must still point to the old one? versions, validity ranges, copies? entities and relations please
Thinking about putting business rules in a small DSL so that the insurance people can edit them. Too clever? Alternatives?
hm and instead of a shared library a sidecar? compare the two for logging and tracing in python + node + go
we have five sources for stock levels and they disagree. need a concept for which system is the truth and how corrections flow back
Need a second opinion about the choice of UI toolkit: Tauri, Electron, Qt. Desktop tool for dentists, xrays up to 80mb, Windows only for now
`;

/** Messages as people type them: codegen. */
export const CODEGEN_CHATS = `
def slugify(title): return title.lower().replace(" ", "-") -> make this also handle umlauts and double spaces
How do I add a pull to refresh to a RecyclerView that already has a header? Here is my fragment, please show the finished code
write a bash script that renames all .JPG to .jpg recursively, with a dry run flag
ok now also do it for the admin page
You are a senior Go developer. Write an http middleware that adds a request id to the context and to the response header.
regex for german license plates
I would like to have a button on the invoice list that downloads the selected ones as one zip. The list is in InvoiceTable.vue and there is already an endpoint /invoices/:id/pdf that gives you a single one
Feature request: support for --exclude in the sync command. It would be great if patterns could be given several times, like rsync does
can u make a discord bot that posts the canteen menu every morning at 8, the menu is on a website as a simple html table
struct Vec2 { x: f32, y: f32 } give me Add, Sub, Mul by scalar and a normalize
Wie bekomme ich in Excel VBA eine Schleife hin, die jede Tabelle als eigene CSV speichert? Bitte fertigen Code
so basically when someone books a court and there is already a booking at that time they should be put on a waiting list and when the other one cancels the first in the list gets an email and has like two hours to confirm otherwise the next one gets it, can you build that into the booking module
and the same helper for our kotlin app please, write it as an extension function
the export should have the column cost center too, between project and hours
snake in the terminal, python, curses, one file
no, keep the old signature and put the new parameter at the end with a default. show me the full function again
const cart = items.reduce((s, i) => s + i.price, 0) — now with quantity and a discount code that takes 10 percent off
Implement Iterator for my LinkedList so that I can use it in a for loop, code is below, the node type is Option<Box<Node<T>>>
Please create a Shopware 6 plugin which shows the delivery date in the product detail page. Date comes from the custom field expected_at
SQL: for each employee the last two salary changes, Postgres 15, table salary_log(emp_id, amount, changed_at)
Allow multiple recipients in notify(). Right now it takes one address. I'd be happy with a comma separated string or an array
je voudrais une fonction JavaScript qui affiche le temps restant avant une date, du genre "dans 3 jours", et qui se met à jour toute seule
voice note: um so the map screen uh could you put in a little compass top right and if you tap it the map turns north again and it should only show up when the map is actually rotated thanks
Needed: Arduino sketch, two buttons, one relay, long press turns it off after 10 minutes
Make the sidebar collapsible and remember the state for the next visit
Return 409 instead of 200 when the username is taken, and put the field name in the body. Clients asked for it
I have a pandas frame with columns ts, station, temp. Write me something that fills gaps up to 3 hours by interpolation and leaves longer ones empty
add Polish to the language switcher, strings come from the json i uploaded
Como faço um formulário em React com upload de várias imagens e preview antes de enviar? Me manda o componente completo
[Feature] Keyboard navigation in the tree view. Arrow keys should expand and collapse, Home and End go to the first and last node. Happy to test a branch
Write a Lua script for the game server which gives every player who logs in on sunday a random item from the table loot_sunday
public interface TariffCalculator { Money quote(Trip t); } // write an implementation: base 2.50, 1.20 per km, night surcharge 20%, never less than 5
i need a cron expression parser that returns the next 5 run times. no dependencies. typescript
the customer wants the logo on the packing slip, left top, max 40mm high, if there is no logo just the company name in bold
continue, you stopped in the middle of the class
How can I read a QR code from the webcam in a Svelte page? looking for working sample with a start/stop button
TICKET LOGI-88: As a dispatcher I can drag a shipment from one truck to another. On drop call PATCH /shipments/:id with the new truckId, show toast on success. Please implement in DispatchBoard.tsx
Kannst du noch einen Filter nach Zeitraum einbauen? Von/Bis, beide optional
Build me a page please. It's for our allotment club, there are 84 plots and each has a tenant, and people come and ask which ones are free, so I imagine a plan from above as svg where the free ones are green and if you click on one you see the size and the yearly rent and a button that opens a mail to the chairman with the plot number already in the subject
teach the linter a new rule: no calls to console.log outside of scripts/, autofix removes the line
My game has only one level. I want a level select screen, 12 tiles, locked ones grey, finished ones with stars. Godot 4, gdscript, scenes are in res://levels
one liner to print the 10 biggest files below a directory
def parse(line): a, b = line.split(";"); return int(a), float(b) — want it to skip comment lines starting with # and to return a dataclass
hello sir i am new, please give me the full code for a hospital management in java swing with add patient, search patient, bill
Emit an event after each successful sync so that plugins can react. name: sync:done, payload: counts per collection
flutter, i want the text field to format the iban in groups of four while typing. cursor mustn't jump
Could the CLI print JSON as well? Something like mytool list --format json. At the moment I parse the table with awk and it is ugly
Haz que la app mande un recordatorio por WhatsApp un día antes de la cita, ya tenemos la cuenta de Twilio y el modelo Appointment
and now with a progress bar
Compute shader for a gaussian blur with a radius up to 16, WGSL, two passes, input is rgba8unorm
We already have forgot password for customers. Now the couriers need it too, but by SMS code rather than mail. User model is Courier, phone is in e164
create table statements + seed data for a small recipe app, sqlite
let the /remind command understand "tomorrow at 9" and "in 2h", at the moment it only takes iso dates
Function that gets a polygon and a point and says whether the point is inside. C, integers only, it'll run on a cortex m0
When I hover a bar in the chart I want to see last year's value next to it. d3 v7. chart code: const bars = svg.selectAll("rect").data(rows).join("rect") ...
could you please make the language of the receipt depend on the country of the shipping address, now it is always english, templates for de fr it exist already
Write a GitHub-style contribution heatmap as a web component, input is an array of {date, count}
Make an sklearn transformer that one-hot encodes weekdays and holidays (list is passed in), must work in a Pipeline
replace the text "Buy" by "Reserve" for products that aren't out yet, release date is on the product
i wanna scrape my own reading list from the library account page and get a csv with title author due date, python requests + bs4, login form has fields card and pin
`;

/** Messages as people type them: debug. */
export const DEBUG_CHATS = `
Flutter ListView jumps to top after setState
TypeError: Cannot read properties of undefined (reading 'map') at OrderList (OrderList.jsx:22:18) what's wrong here
java.lang.IllegalStateException: Fragment VisitFragment not attached to a context. at androidx.fragment.app.Fragment.requireContext(Fragment.java:900) -- happens when the nurse rotates the tablet during saving
still the same error
Since updating to 5.2 my custom fields vanish after pressing save. Steps: open a record, change anything, save, reload. Expected: fields still there. Actual: they are empty
i get 403 on every second request and i dont know why, first one works, second not, third works again. express + csurf behind nginx, two node instances
why is my total 0.30000000000000004?? customers see this on the receipt. fix pls
thread 'main' panicked at src/tokenizer.rs:141:22: byte index 7 is not a char boundary; it is inside 'ü' (bytes 6..8) of "zurück" - how do I get rid of it
Der Drucker druckt jedes Etikett doppelt, seit wir auf den neuen Treiber umgestellt haben. Im Log steht nur "job accepted" zweimal. Woran liegt das?
for (int i = 0; i <= n; i++) sum += a[i]; // gives garbage at the end sometimes, help
FATAL EXCEPTION: main Process: org.tidepool.reef, PID: 8812 java.lang.RuntimeException: Unable to start activity ComponentInfo{SettingsActivity} Caused by: java.lang.ClassCastException: java.lang.Integer cannot be cast to java.lang.String at android.app.SharedPreferencesImpl.getString(SharedPreferencesImpl.java:302) at org.tidepool.reef.SettingsActivity.onCreate(SettingsActivity.kt:41) only for people who updated, fresh installs are ok, pls solve
undefined reference to vtable for Shape. I've declared everything virtual, cmake builds the other targets. What did I miss?
Timestamps off by one hour in the exported calendar. Only for events after the last sunday of March. Server runs in UTC, users in Europe/Madrid
so yesterday everything was fine and today when I open the timetable I see last week's lessons, if I reload it's the right week, then after a minute or so it flips back to the old one, we changed nothing except that Tom put in the memoize helper on friday, can you find out what is going on
SELECT * FROM orders WHERE created_at BETWEEN '2024-03-01' AND '2024-03-31' -> orders of the last day are missing, what is my mistake
that made it worse, now it doesn't even start: ModuleNotFoundError: No module named 'app.core'
useEffect runs forever and hammers my api. deps are [filters] and filters is an object I build in the component
[Bug] Cursor disappears after leaving fullscreen on Wayland. Compositor sway 1.9, version 0.14.3, does not happen on X11
Segmentation fault (core dumped) when I free the second node. code: free(head); head = head->next;
NullReferenceException: Object reference not set to an instance of an object EnemySpawner.Update () (at Assets/Scripts/EnemySpawner.cs:37) it worked before I made the prefab
Seit der Sommerzeit kommen die Bestätigungsmails mit der Uhrzeit von gestern, Betreff stimmt, Text nicht. In sendConfirmation() wird doch nur slot.start formatiert, ich finde den Fehler nicht
Expected 3 rows, got 9. LEFT JOIN with two tables, query below. where do the duplicates come from and how do I stop it
you are an expert in embedded C. My ISR fires once and then never again, STM32F4, TIM3, I do clear the flag i think. void TIM3_IRQHandler(void){ counter++; }
Hi, login with google works in dev but on production I land on a white page with redirect_uri_mismatch. console settings are attached
Dropdown closes immediately on iPhone, Android ok
val_loss is nan from the first epoch. learning rate 1e-4, inputs normalised, there's a log in my loss. Could you take a look what's producing it
la app se queda en la pantalla de carga cuando no hay internet, debería mostrar los datos guardados como antes
Uncaught (in promise) DOMException: The play() request was interrupted by a call to pause(). How to solve this? only when user skips quickly through episodes
it says saved but it isn't
pytest passes but the real program prints None. def add(x, lst): lst.append(x) ... print(add(3, [1,2]))
Webhook signature never matches. I compute hmac sha256 over JSON.stringify(req.body) and compare with the header. Always false, secret is right, checked ten times
Regression in 3.11.2: nested lists lose their indentation when pasted from Word. 3.11.1 was ok. Reproducible in the demo page
my bot answers every message two times after I reconnect. client.on('message') is inside the ready handler if that matters
error: the trait bound Rc<RefCell<Node>>: Send is not satisfied. I only want to pass the tree to a thread, how do I make this compile
when two cashiers close the day at the same time we get two closing reports with the same number. should be impossible. please find the hole
J'ai une page blanche après connexion, la console dit "Hydration failed because the initial UI does not match". Next 14. Comment corriger ?
customer 4711 was charged twice on 3 May. Support says it isn't the only one. Attached the log of payments-worker around 14:02, need the cause and a fix
merge sort returns list with missing elements, i stare at this for 2 hours: while i < len(l) and j < len(r): ... return result
wasm-bindgen build ok but browser says "recursive use of an object detected which would lead to unsafe aliasing". What causes that and how do I fix it here
hello we are a small radio station and the playout program which a student made for us stops between two songs since monday, not always, I'd say every twentieth time, then there's silence until someone presses next, the log says track_end received but then nothing and normally there comes load_next, I attach the log and the player.py, please help us find what is broken because silence on air is really embarrassing
ConcurrentModificationException at java.base/java.util.ArrayList$Itr.checkForComodification — in closeExpiredLots(), help me repair it
no that's not it, the value is already wrong before it gets to the serializer, look at line 58 again
The robot arm drifts to the left after about 40 moves. Encoder values look right. I suspect integer overflow in accumulate_steps(int16_t d) but cannot prove it
Pagination shows page 2 twice and never page 3 when sorting by price
O cálculo de frete volta negativo para o CEP 69900-000, todos os outros dão certo. Segue a função, alguém ajuda a achar o erro?
kotlinx.serialization.MissingFieldException: Field 'unit' is required for type with serial name 'Dose'. the old backend doesn't send it. app dies for 20% of our users, hotfix needed
after the plugin update woocommerce shows tax on tax free products, disabling the plugin cures it, but I need the plugin
it prints <function area at 0x7f3c> where the number should be, please correct my code: def area(r): return 3.14*r*r ... print(area)
Ghosting on the e-ink display: old digits shine through after a partial refresh, full refresh is fine. driver is ours (epd_partial.c), could you see what we do wrong
File upload fails on Safari with "Load failed", Chrome fine, files above 1 mb only, nothing reaches the server log
git bisect says 8f31c0a is the first bad commit, but all it does is reorder imports?? After it the cli ends with "cannot access 'registry' before initialization"
The undo stack eats one step too much when text was pasted. type abc, paste xyz, ctrl z -> empty document. Should be abc
Search for "Müller" finds nothing, "Muller" neither, "M*ller" does. Database collation is utf8mb4_bin. Make it findable again
Deadlock detected. Process 2211 waits for ShareLock on transaction 9041; blocked by process 2213. Both are in transfer_points(). how to repair
Vue warn: Maximum recursive updates exceeded in component <PriceCell>. since I added the watcher on the formatted value
game freezes when the last enemy dies, no error, have to kill it in the task manager, unity 2022. while (enemies.Count >= 0) { ... }
I am receiving "Invalid date" since the partner sends 31.12.2024 in place of 2024-12-31. our import aborts completely. help, it's the year end closing
swift: Thread 1: Fatal error: Index out of range, deleting the last row of the table. I remove from the array and then call deleteRows
kubectl logs show my consumer rejoining the group every 5 min and processing the same parcel messages again, we've had 12 labels printed for one box. What's wrong in our poll loop?
Alembic autogenerate wants to drop all my tables, I imported Base in env.py, what else is missing
`;
