/** Requests as they are typed on an ordinary day: questions that want an answer and no change. */
export const KNOWLEDGE_DAILY = `
where do we calculate the shipping cost?
how does the login work here
What happens when a payment fails halfway through?
explain what a closure is
walk me through what happens from the click on "Book" to the row in the database
what's the difference between let and var
which file decides what shows up in the sidebar
Why is there a sleep of 200 ms in motor.c?
who calls recalcStock()
What does the flag LEGACY_MODE do
is the price stored with or without tax?
how do generators work in python
explain like I'm five: what is a websocket
in which table do refunds end up
what is this repo about, I'm new
Can you tell me how the nightly sync finds out which records changed?
what does "idempotent" mean and why does everybody say it about our payment endpoint
where's the code for the sms reminders
does the API accept dates without a time zone?
how many times do we retry a webhook before giving up
how often is the token refreshed
Which roles exist in the system and what may each of them do?
whats the point of the folder /attic
could you explain the difference between a mutex and a semaphore
merge vs rebase, what is the difference really?
What does this do? const f = (x) => (y) => x + y;
please explain this line: return !!~arr.indexOf(k)
I read through scheduler/assign.py twice and understand that it builds a graph of nurses and shifts, but then there is this call to min_cost_flow and I am lost. What are the costs there, why are some of them negative, and how does the answer get turned back into a roster?
what does ?. mean in typescript
arr[::-1] what is that in python
what is the meaning of the two stars in def f(**kw)
explain this regex to me: ^(?=.*[0-9])[a-z0-9]{8,}$
How does garbage collection work in Go compared with Java? just for my understanding
Is there any place where we still use the old geocoder?
where are the texts of the emails kept
What happens if two people edit the same shift at once?
what happens to a user's comments when the account is deleted
who sets order.state to 'packed'?
From where does the price on the product page come, the cache or the database?
give me a short overview of the modules
which services talk to the billing service
what version of postgres are we on
do we use redux or something else
is there already a helper for formatting money
have we got a date picker component anywhere?
does our client library support streaming
how does our rate limiter count, by ip or by user
how do the tests get their database? is it a container or sqlite
what does the e2e suite cover at the moment
why do we mock the clock in the roster tests?
what happens in CI when I push to a branch
Which pipeline step publishes the npm package?
where does the staging server get its config from
how is a release made in this team, who knows
what is the job "stage-2-verify" for
For a call with a big customer at 3 pm I need to know what our system does when their server is down while we send them an order: do we keep it, for how long, does anybody get told, and can an order get lost?
Where can I find the docs for the plugin hooks?
what does the README mean by "hot folder"
tell me what the review bot looks at
how does the caching layer decide that something is stale
why is the first request after a restart slower than the rest, what is going on there? just curious
what does O(n log n) mean
what's a p95 and how is it different from an average
how does an index make a query faster?
explain oauth to me, with our login as example
what does SameSite=Lax do exactly
Difference between authentication and authorization, short please
how does two factor with those 6 digit codes work, what's the maths
what is a jwt and what is inside ours
why are there three different user types in models/
why was moment replaced by dayjs, is there a note anywhere
What was the reason for splitting orders and order_lines?
who wrote the tide calculation and is there a paper behind it
when was the export feature added
which commit introduced the half-day booking
I'm the new product manager. Can someone explain in plain words how a delivery gets from the shop to the driver's phone?
as a non-technical person: what is an API
What is Kubernetes, and do we have it?
what is the difference between a container and a virtual machine?
what's docker compose for
how do git tags differ from branches
tell me about event sourcing, what is the idea
CQRS in three sentences please
someone wrote "// do not touch, see incident 41" above flushLedger(). does anyone know what that incident was about
can you explain what a saga is in microservices
What's dependency injection, and where do we have it in this project?
how does react decide what to rerender
useMemo vs useCallback, when does each one matter?
what does the key prop do
why does setState not change the variable right away? how is that thought out
how does hot reload work in flutter
what's the life cycle of an android activity
what is the difference between struct and class in swift
Explain ownership in Rust to a C programmer.
what is a lifetime, 'a and so on
when is Drop called
what does volatile do in C and why is it on that register pointer
stack vs heap
how does an interrupt work on the stm32
how do i2c and spi differ
what does the watchdog do in our firmware and how long is its period
Which pins are used for the display?
at what battery level does the tracker go to sleep
what's the checksum in the radio frame, crc16 or something else
how does the pid controller in heater.cpp work, walk me through the terms
how is the score of a match computed
what does the seed do in the level generator?
how does the enemy know where the player is
what is the order in which systems run per frame
where do I find the jump height
how are save games structured
In the old app there was a setting for the fiscal year start. does it exist in the new one and if so under what name
what's a quaternion and why does the camera use it
what does delta time mean
how does netcode rollback work
what is a shader, and which ones do we have
how does the recommender pick the three books on the start page
explain gradient descent
why do we normalise the spectra before fitting?
what does the column "qc_flag" mean in the export
what unit is "flow" in, litres per minute?
where does the constant 0.6214 come from
which samples get thrown out before the analysis, and by which rule
how does bootstrapping differ from cross validation
difference between left join and inner join?
what does GROUP BY do when there's no aggregate
explain transaction isolation levels, maybe with a bank example
what does ON DELETE CASCADE do on table enrolments and what else goes away
How are interest days counted, 30/360 or actual?
when does a booking become final in the ledger
what is double entry bookkeeping and how is it mapped in our tables
what happens at the end of the month in the billing job
where is the IBAN check done
how are returns booked, does stock go up at once or after inspection
what does status 7 of a parcel mean
how is the route of a van computed
which carrier gets chosen when two cost the same
Is there a limit on how many stops a tour can have?
how does the scanner app behave with no network
what is the path of a photo from the camera of the inspector until it is in the report, which parts touch it on the way?
what's the difference between an encounter and an appointment in our data
who can see a patient's lab values according to the code
where do allergies get checked before a prescription is saved?
how are pupils moved to the next class in summer
what counts as an absence in the statistics
does the grade average include oral marks
how does plagiarism check work in our tool
what does the parent account see that the pupil doesn't
how does the --watch option work internally
in which order are config files read, home first or project first
what exit codes are there and what do they stand for
how does the plugin loader find plugins
does parse() throw or return null for empty input
Is formatName() safe to call with undefined? what does it give back
what's the default timeout of the http client
what type does loadAll return, array or iterator
can two instances of the worker run side by side, or does something prevent that?
is the order of the callbacks guaranteed
what's peerDependencies for
what's the difference between ^1.2.0 and ~1.2.0
ESM vs CommonJS, I never got it
how does webpack know which loader to take
what do the three numbers in chmod 644 mean
what's the difference between a process and a thread
how does async await work under the hood in javascript
what's the event loop
what is a race condition, with a simple example
I come from PHP, could you tell me what the counterpart of composer, artisan and blade would be in this node project of ours
why does 0.1 + 0.2 give 0.30000000000000004?
why do months start with 0 in js
how does https work
what happens when I type a url and press enter
what is a CDN
can you remind me what PUT vs PATCH is
status 401 or 403, what does each one say?
graphql or rest, how do they differ in how clients load data? I only want to understand
kafka vs rabbitmq explained simply, no need to choose, it's for a talk with my boss
what did people use before TypeScript had unknown, and how is it unlike any
how does BookingPolicy.canCancel decide? someone from support asked
Customer asks why her coupon wasn't accepted with sale items. What does the code say about that?
support here: after how many wrong passwords is an account locked and for how long?
does deleting a project delete its files as well or do they stay on s3
quick one: which queue do the thumbnails go through
remind me where the feature flags live
is it true that admin mails bypass the spam filter in our code
what are the entry points of this app
how is the folder structure meant, what belongs in core and what in shared
voice note: hey um I've been looking at this scheduler thing and I don't really get how it knows that a job is already running on the other machine, is there a lock somewhere or what, could you tell me
hmm what is ctx and where does it come from
what's the story with the two config loaders
Wo wird eigentlich festgelegt, welche Mahngebühr ein Kunde bekommt?
was ist der Unterschied zwischen einer Klasse und einem Interface
¿dónde se guardan las fotos de los usuarios?
qué hace exactamente la función normalizar_nota
comment fonctionne le calcul des points de fidélité ?
c'est quoi la différence entre une liste et un tuple en python
como o sistema sabe que o motorista chegou no destino?
o que é um ORM e qual usamos aqui
come funziona il salvataggio automatico in questo editor?
perché nel codice ci sono due tabelle per i clienti?
`;
