export const REFACTOR = `
clean this up
make this function shorter
this file is too long, split it
rename x to something that says what it is
extract a method from these twenty lines
too many parameters, use an object
no behaviour change please, just tidy
we have the same loop in four places
turn this class into functions
move the sql out of the controllers
get rid of the singletons
use early returns
replace the switch by polymorphism
convert to async await
remove commented out code
pull the constants to the top
reduce nesting
apply the repository pattern to the existing data access
separate the io from the calculation
make names consistent: it is customer in one place and client in another
convert the javascript files to typescript
replace the hand written loop with map and filter
simplify the condition
merge these two nearly equal functions
the module has grown, cut it along its responsibilities
drop the dead branches
unify error handling across handlers, same responses as before
rewrite this without recursion, same results
turn the global variables into parameters
introduce a value object for money instead of floats everywhere, results stay the same
collapse the three config files into one
break the cyclic import between users and teams
change inheritance to composition
this if else chain hurts, make it a table
reorganise the folder so that each feature has its own
inline this abstraction, it has one implementation
generalise the csv and the json writer into one
make the tests less repetitive
migrate from moment to date-fns without changing output
replace deprecated calls
upgrade this component from class to hooks
use dataclasses instead of dicts
improve readability
modernise this old php
spaghetti, please untangle
decompose the god class
hide the fields behind methods
make this testable by passing the clock in
sort the methods so that the file reads from top to bottom
standardise the naming
use generics so that we do not repeat the code for each type
clean code please, keep the interface
delete what nobody calls
move helper functions to where they are used
refactor the checkout so it no longer knows about http
flatten the directory
pull request feedback says 'too complex': restructure the function accordingly
make the intent clearer
swap the boolean flags for an enum
normalise the imports
extract the price calculation into a module of its own
let's get this code into shape before we add features
turn these copy pasted components into one with props
the function mixes three levels of abstraction
make it more idiomatic go
pythonic version please, same behaviour
replace callbacks with promises
use the new api of the library everywhere, no functional change
shrink the main file
reduce duplication
remove the unused dependency injection container
make private what can be private
replace the magic strings
Räum diese Klasse auf
Bitte die Funktion vereinfachen, Verhalten bleibt gleich
simplifie ce code sans changer le comportement
refactoriza esta clase en partes más pequeñas
untangle view and model
convert the switch in reducer.ts to a map of handlers
step by step, bring this legacy file to our style guide
`;

export const REVIEW = `
review this
please review my code
what do you think about this change
can I merge this?
look over my pull request
check my solution
is this good code
feedback on my branch please
what could be better here
find problems in this diff
would you accept this patch
code review
critique my implementation
any objections to this approach in the code?
I wrote this in a hurry, what did I miss
please check if this follows our conventions
does this look right to you
tell me honestly how bad this file is
list the weaknesses of this class
rate my code
are there any bugs you can see in these lines? don't change anything
go over the changes since yesterday and comment
is there something wrong with my error handling
check this function for edge cases I forgot
review the pr from the new colleague
leave comments on the risky lines
is the naming ok
what would you say in a review of this
is this thread safe? have a look
second look before release please
assess the code quality of this folder
spot the mistakes
do you see any issues
proofread my code
give this a once over
inspect the diff for unintended changes
which lines worry you
would this survive production
is my use of transactions here correct
check whether the commit does what its message says
evaluate the test quality in this pull request
comment on structure and style
findings only, no fixes
does the change break anything for existing callers
look at what the contractor sent and tell me if we should pay
am I handling nulls properly in this code
quick sanity check of this sql before I run it
opinion on this component?
be picky
any red flags?
is this idiomatic rust
The condition is inverted, so the discount applies to everybody but members
This returns early and leaves the lock held
The loop compares by reference, which is never equal here
This parameter is never used
The new default changes what existing clients see
This catch swallows the error, and the caller believes it worked
Off by one: the last page is never requested
compare my version with the old one and tell me which is better written
judge these two solutions
nit or blocker? tell me for each point
approve or request changes?
are my comments and names understandable
go through the file like a strict maintainer
audit this code for correctness
what would you reject here
does it do what the ticket asks? check the diff against it
verify my reasoning in this function
before I push: anything embarrassing in here?
check the code style of the whole package and report
point out duplicated logic, do not change it
Schau dir bitte meinen Code an
Was hältst du von dieser Änderung?
relis mon code et dis-moi ce qui ne va pas
revisa mi pull request
sniff test this for me
review the terraform my teammate wrote
review these unit tests: do they test anything?
please give line by line remarks
`;
