/** Requests whose words point elsewhere, or that come with a story: what has to be done decides. */
export const PLANNING_MIXED = `
before anyone writes a test or a line of code, list what the checkout has to do
we keep fixing the same bugs, so plan a stabilisation month with weekly goals
which security requirements do we have to write into the contract for the clinic
the docs rewrite is huge, cut it into pieces that fit a day each
plan the deployment weekend: who, what, when, fallback
I need a schedule for the refactoring of the billing code, team of three
what do we want to measure to know whether the redesign worked? set goals
Our customers complain about speed. What would a project to fix that look like, in phases?
collect what the review of the last sprint says and make tasks of it
the boss wants AI in the product. what could that be, who would use it, what is the smallest piece
my wife runs a bakery and wants customers to preorder bread. describe what the app needs to do
we have a hackathon on saturday. 6 people, 24 hours. what do we build and who does what
before starting, what don't we know yet about the import from the old system
decide the order: login, search, payments, admin
what would it take to go from 50 to 5000 users, as a list of work items
turn 'the app should be nicer' into something we can work with
story map for the tenant portal
write requirements for accessibility so that we can check them later
put numbers on these requirements: how fast, how many, how long
scope creep again. which of these eleven wishes are really needed for the fair in may
next release: which of the open points go in? capacity is 20 days
how would you approach building a clone of a kanban board, step after step
I've got a spreadsheet, three forms and a dream. help me write down what the tool should be
assign the tasks to frontend and backend
split: 'As a manager I want reports' into stories that each fit two days
what is left until we can call it done
which decisions do we need from the customer and by when
we want to open source the tool, make a list of everything to do before
Projektplan für den Umstieg auf das neue Lager
Welche Anforderungen fehlen noch?
Zerlege das in Tickets
Was bauen wir zuerst?
Schätze den Aufwand für die mobile Version
découpe cette fonctionnalité en petites tâches
fais une feuille de route pour le trimestre
quelles questions poser au client avant de commencer
planifica el lanzamiento en fases
escribe historias de usuario para el carrito
¿qué funciones entran en la primera versión?
`;

export const ARCHITECTURE_MIXED = `
we can't test anything because everything talks to the database. what structure would fix that in the long run?
deploying one part means deploying all. how should we cut the system?
security team asks: where should authentication happen, at the gateway or in each service? recommend with reasons
performance is fine today; which design would still be fine with 100 times the data
write a decision record about dropping mongodb
how would you document... no wait, how would you design the event schema so that old consumers survive
is our plan to put everything in one lambda reasonable as a design
what's the right place for the tax rules: shared library, service, or database
compare these two designs: outbox table vs change data capture
review of the concept only: message bus between shop and warehouse, good idea?
which parts should know about tenants and which should not
choose a queue: sqs, rabbitmq or a table in postgres. our load is tiny
think about failure: if the mail service is down, what should the order flow do by design
are plugins in separate processes worth the trouble
I want to swap the database later without touching the rules. How do I set that up?
how do big systems handle search as you type across languages, and what should we copy
should the cli and the web ui share one core? how would that be laid out
what abstractions do we need so that a second payment provider costs a day
where do I put code that both the worker and the api need
design for a multiplayer quiz with 500 players a room
lay out the data flow from sensor to dashboard and name the components
do we want sagas or one transaction? explain what each costs us
argue for one of these: ORM, query builder, plain sql
model a price list with validity periods and customer groups
which consistency do we need between cart and stock and how do we get it
propose three ways to get from rest polling to live updates and say what each costs
how should permissions be represented so that sharing a folder shares its content
give me the big picture of how you would build a code search engine
tradeoffs of storing money as integer cents versus decimal, for the whole system
is graphql federation something for a company of our size
what's a sane boundary between our react app and the legacy pages
Vergleiche REST und gRPC für unsere internen Dienste
Wo sollte die Geschäftslogik liegen?
Entwirf ein Datenmodell für Mietverträge
Ist ein Monolith für uns die bessere Wahl?
compare les deux approches et recommande une architecture
comment structurer les modules de ce projet
diseña la arquitectura de un sistema de reservas
¿monolito o microservicios para cuatro personas?
`;

export const CODEGEN_MIXED = `
write a small tool that runs our tests every minute and beeps when one fails
add a security question step to the signup form
implement the plan from the last message
add a 'report a bug' button that opens a form
create a page that shows the deployment status of our services from this json
write a function that measures how long another function takes and prints it
make a component for code review comments with resolve button
add a documentation link to the footer
add caching headers option to the upload command
the customer wants the list to remember its filter, please build that
when I type a postal code the city should fill itself in
we have the mockup ready, turn it into html and css
instead of an error page show a friendly form to contact us
write the data access class for the schema below
please add support for refunds, partial ones too
make it so that the export can be cancelled
Could you extend the search so it also finds attachments?
the timer should pause when the tab is hidden
I'd like a dropdown with countries in the address form
give each row a checkbox and add 'delete selected'
create a cli that converts markdown to html, with --out and --watch
new command: stats, prints lines of code by language
let the bot answer in threads
write an algorithm that assigns guests to tables so that friends sit together
implement an lru cache
make the header sticky
create an interface for plugins and load them from a folder
write a parser for arithmetic expressions with parentheses
generate fake addresses in python
public class Stack { // TODO push, pop, peek }
function debounce(fn, ms) { /* your code */ }
complete the body so that the examples hold
write a mock server that returns canned answers for the mobile team
a visitor should be able to share a list by link
we need the audit entries as a table in the admin area, newest first
use postgres instead of the in-memory list to store notes
turn the static page into a vue app with the same look and a live counter
send a slack message whenever a form is submitted
the slider should snap to whole numbers
Füge eine Suchleiste hinzu
Schreib mir ein Skript, das alle Bilder verkleinert
Die Liste soll sich nach Datum sortieren lassen
Implementiere eine Warteschlange in Java
ajoute un filtre par date
crée un composant de calendrier
écris un script python qui renomme les fichiers
escribe una función que valide un correo electrónico
agrega un botón para exportar a excel
haz una página con galería de fotos
`;

export const DEBUG_MIXED = `
the docs say it takes a list but when I pass one it explodes
deploy went through but the page shows a 502, the log says KeyError in settings.py
after the refactoring the totals are off, where did I break it
security header middleware makes every request fail with a TypeError
I planned to ship today but the export produces empty files. please find out why
the slow query is not the problem, the problem is that it returns the wrong customers
reviewing my own code I can't see it: why does this print 5 five times?
the test is right, the code is wrong: make it handle leap years
add_item works but remove_item removes the wrong one
we added caching and now users see each other's names
there's a glitch: scrolling up hides the menu forever
my new component renders twice and the second time without data
this used to work
doesn't compile
it says permission denied but the file is mine
why am I getting undefined from this async function
what am I doing wrong here?
I expected 10 and got 9
The build is green and the app still shows the old text. Why?
every second upload fails, no message
emails go to the wrong person since we changed the template
it only happens on fridays
login as admin works, login as anyone else gives a blank screen
can't connect: ECONNREFUSED 127.0.0.1:5432
sql error near "order"
the animation never starts on firefox
warning: each child in a list should have a unique key, and the rows jump around
the scheduler skipped last night's run
Exception in thread "main" java.lang.StackOverflowError
panic: runtime error: invalid memory address or nil pointer dereference
error[E0502]: cannot borrow as mutable because it is also borrowed as immutable
unhandled promise rejection, and the process exits
customers with an apostrophe in their name cannot check out
for some inputs the answer is negative, that can't be
the numbers in the chart do not match the table
hydration failed because the server html didn't match
why does git think the file changed when I did nothing
the modal cannot be closed on phones
values get lost when two tabs are open
Der Knopf reagiert nicht
Seit dem Update stürzt die App beim Start ab
Die Summe stimmt nicht, woran liegt das?
Warum ist die Liste leer?
le total est faux quand il y a une remise
l'application se ferme toute seule
erreur 500 quand j'enregistre
no funciona el inicio de sesión
me sale un error al guardar, ayuda
¿por qué devuelve null?
`;

export const REFACTOR_MIXED = `
nobody dares to touch this file. make it understandable, keep what it does
the performance is fine but the code is unreadable, clean it
the tests are slow to write because the class does everything; pull the parts apart
review says: duplicated. please merge the two functions
add no features, only sort this mess out
our security checks are scattered over twelve handlers, gather them in one middleware without changing what is allowed
before I add the new payment type, restructure the switch so adding is easy
use the same error class everywhere
take the literals out of the code
the comments explain what better names would say. give it better names and drop the comments
replace this home made date code with the standard library, results identical
turn the script into modules with a main
kill the copy paste between the invoice and the quote template
change the signature to take an options object and update the callers
get the network calls out of the constructor
pull up the shared fields to a base type
from 400 line function to something a human can read
make one source of truth for the list of countries
move tests next to the code and fix imports
convert require to import
typescript strict mode: add the types, do not change behaviour
separate parsing from printing
let's stop passing the whole request around, pass what is needed
rewrite the nested promises with await
this inheritance tree is too deep
rename the package and everything that refers to it
reorder parameters consistently across the client
use composition instead of the mixins
there are three ways to read config in this repo, leave one
get rid of the any types
make the state immutable, outcome stays
extract the sql strings into one file
migrate class components to functions, no visible change
Vereinheitliche die Namen
Zieh die Berechnung in eine eigene Klasse
Entferne doppelten Code
extrais cette logique dans une fonction séparée
renomme ces variables
elimina la duplicación entre estos dos archivos
separa la lógica de la vista
`;

export const REVIEW_MIXED = `
here is my fix for the crash, is it any good?
I added tests, are they meaningful? take a look
please judge the refactoring I did, did behaviour change anywhere
my dockerfile: what would you criticise
before we deploy: read the diff and tell me if something could go wrong
is the documentation in this pr accurate? comment on the diff
check my performance patch, do you believe it
do my new security checks in this commit make sense? review them
the plan was X, the code does Y? check the branch against the ticket
what do you think of my approach in this file
pros and cons of how I coded this
I'm not sure about this line
have a look at the attached diff
is this too clever?
did I break the api with this commit
are the edge cases handled? just tell me, I will fix it myself
should I be worried about this code from the internet
one more pair of eyes on the migration script
tell me what a reviewer will complain about
feedback welcome!
go easy on me, first pr
grade this homework solution
which of the two commits would you keep and why
walk through my change and flag anything suspicious
is there leftover debug code in the branch
please check the whole pull request for consistency
anything missing in this change set?
what smells here
assess: maintainable or not
does this follow solid
comment on my function: naming, errors, tests
@@ -10,4 +10,5 @@ is that ok?
-  if (a == b)
+  if (a === b) fine to merge?
would you sign this off
line by line please, what is good and what is not
looks fine to me, but you?
check for style violations in the files I touched
Ist das sauberer Code?
Bitte Code-Review
Prüf mal meinen Commit
Habe ich etwas vergessen?
tu peux relire mon code ?
qu'est-ce que tu penses de cette pull request
¿qué opinas de este cambio?
dame tu opinión sobre mi código
`;
