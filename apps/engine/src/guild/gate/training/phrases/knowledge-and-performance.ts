export const KNOWLEDGE = `
how does this work
explain this code
what does this function do
where is the login handled
which file do I need to look at for emails
who calls this
what is this variable for
why is there a sleep here
what happens after an order is placed
how is the price calculated
what does 'tenant' mean in this project
where do errors get logged
is there a function that formats dates already
what tables exist
which endpoints are there
walk me through a request from start to finish
explain like I am new here
what is the difference between these two classes
when is this job run
what library do we use for charts
which version of python does this need
tell me what changed between the last two versions
why do we need this dependency
where does this constant come from
what does the regex on line 12 mean
how do the modules depend on each other today
summarise this file
what are the arguments of the export command
what is dependency injection
difference between var, let and const
what does http 418 mean
how do generics work in go
what's the point of a mutex
explain closures
can you explain the algorithm used in rank.py
how many places write to this table
does anything still use the old endpoint
what's stored in the session
is the cache shared between workers
which config option controls the timeout
what format does the import expect
in what order are hooks called
what does this stack of decorators do
how do I run this project
how do I use the client library to list items
where are the tests located
what is the entry point
explain the data flow
which parts of the code know about vat
what would happen if I removed this line
what does null mean here: unknown or none
why was sqlite chosen here? is it written down somewhere
find the place where the invoice number is made
show me all usages of formatPrice
what does this sql query do
what does the exclamation mark mean in typescript
is this method called anywhere
help me understand the state machine
what's going on in this module
what's the return type
how are permissions checked in this codebase
how does the retry work, how often and how long
can the api return partial results
what are the limits of file size here
do we support offline mode at the moment
what happens to the data when a user is deleted
what does idempotent mean
does this project use an orm
are dates stored as utc
what is the meaning of this flag
give me an overview of the repository
which component renders the header
where can I change the logo
what happens if the payment provider is down? how does the code react
Was macht diese Funktion?
Wo wird die Steuer berechnet?
Wie funktioniert die Anmeldung?
que fait cette classe
¿dónde se guarda el usuario?
how is a user matched to a company
which commit introduced the new tax rule
why does the code use two queues
what is the default value of retries
how can the order status change, list the transitions as they are coded
what do the numbers in this enum stand for
does the scheduler run in the same process
`;

export const PERFORMANCE = `
it is slow
make it faster
why is this so slow
speed this up
optimise this query
the page takes ten seconds to load
too much memory
profile this
where is the time spent
cpu is at 100 percent
reduce latency
the app lags when the list is long
find the bottleneck
startup takes forever
the query does a full table scan, add the right index
n plus one problem in the orders page
the loop is quadratic
cache the expensive call
out of memory on big files, stream them instead
lower the memory footprint
benchmark these two versions
how can this handle ten times the traffic without more machines
our p99 is terrible
scrolling is janky
bundle is 3 MB, shrink it
lazy load the images so the first paint is quicker
batch the inserts
parallelise the conversion, it uses one core
the import of 100k rows takes an hour
gc pauses
memory leak: usage grows until restart
reduce allocations
the build is fine, the program itself is slow at runtime
vectorise this numpy loop
improve the time complexity
tests show 300 ms per call, we need 50
use less ram
make the search respond while typing without delay
why does it eat so much cpu when idle
rendering 1000 rows freezes the browser
core web vitals are red
throughput drops after an hour
cut the cost of this function
lock contention in the hot path
explain analyze says seq scan, what index helps
debounce so we do not hammer the server, it makes the page crawl
measure before and after
flamegraph shows 60 percent in json parsing, improve that
the report needs 40 seconds, users give up
avoid recomputing on every render
reduce the number of database round trips
too many queries per page
cold start takes 8 seconds
precompute the totals so the dashboard opens at once
stream the response instead of buffering it
memoize
preallocate instead of growing the array
pagination is slow on the last pages
the animation drops frames
response times doubled since the last release
hot loop optimisation
is a set faster than a list here? measure it
make it scale to a million rows
efficient algorithm for this please, current one is too slow
sluggish on old phones
reduce io
compress the payload, it takes ages on mobile
connection pool is exhausted under load, tune it
speed of the csv export
runtime from 5 minutes to under 30 seconds
heavy computation blocks the ui thread
tune postgres for this workload
why does the second call take as long as the first, shouldn't it be cached
quicker startup
Die Seite lädt zu langsam
Mach die Abfrage schneller
la requête est trop lente
la aplicación consume demasiada memoria
micro benchmark for the parser
get the frame rate back to 60
time to first byte is over a second
`;
