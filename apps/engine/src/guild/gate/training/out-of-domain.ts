/** Requests that no expert of a software house is meant for; of our own writing. */
export const OUT_OF_DOMAIN: readonly string[] = `
what's the weather like tomorrow in lisbon
give me a recipe for lentil soup
write a poem about autumn leaves
who won the world cup in 1998
tell me a joke
book me a table for two at eight
how do I remove red wine from a carpet
what should I wear to a wedding in june
translate good morning into italian
plan a weekend in prague for my parents
how many calories does an avocado have
my back hurts when I sit, what can I do
write a birthday greeting for my aunt
is it going to rain on saturday
set an alarm for six thirty
play some relaxing music
who is the president of france
what is the capital of mongolia
how far is the moon from the earth
recommend me a novel like the hobbit
what movie should we watch tonight
write a short story about a dragon who is afraid of fire
explain photosynthesis to a child
solve 3x + 5 = 20
what is the derivative of x squared
how do I tie a tie
best way to boil eggs
help me write a cover letter for a job as a nurse
compose an email to my landlord about the broken heating
give me tips for my first marathon
what are the symptoms of the flu
can dogs eat grapes
how often should I water a cactus
what time is it in tokyo
convert ten miles to kilometres
find me a cheap flight to rome in may
how old is the universe
why is the sky blue
who painted the starry night
what does my horoscope say today
order a pizza with mushrooms
call my mother
remind me to buy milk
how much tax do I pay on a second job
should I rent or buy a flat
explain the french revolution in three sentences
what is the meaning of life
are you a real person
do you have feelings
what did you do today
i am feeling sad today
my boyfriend left me and I do not know what to do
give me a workout for my legs
what is a good name for a kitten
how do I change a flat tyre
write a speech for my brother's wedding
write lyrics for a love song
who wrote hamlet
what is the tallest mountain in africa
how do vaccines work
which wine goes with salmon
how do I get a visa for canada
teach me how to knit a scarf
what happened in the news this morning
what is the exchange rate of the euro
transfer two hundred dollars to my savings account
what's my account balance
when does the post office close
where can I park near the opera
is my flight delayed
suggest a gift for a ten year old
how long do I cook a turkey
name three rivers in south america
summarise the plot of romeo and juliet
describe the taste of mango
write a persuasive essay about school uniforms
act as a tour guide in kyoto
imagine you are a pirate and greet me
how do I train my puppy to sit
what are good stretches for runners
what is the difference between a crocodile and an alligator
how many players are in a handball team
how can I sleep better
explain inflation in simple terms
who invented the telephone
do you think aliens exist
what is 17 times 23
a train leaves at noon at 80 km per hour, when does it arrive 200 km away
which planet has the most moons
tell me something interesting about octopuses
how do I ask my boss for a raise
write a product review of a vacuum cleaner
give me five slogans for a bakery
what should I eat before an exam
plan a birthday party for a six year old
good morning
hello there
thanks a lot
you are great
ok bye
asdf jkl qwer
bla bla bla
lorem ipsum dolor sit amet
hmm
what is love
how do I whistle with two fingers
can I freeze cooked rice
what are the rules of chess
why do cats purr
how much does a wedding cost
what is the best season to visit iceland
who sang yesterday
spell restaurant
flip a coin
roll two dice for me
what's on my calendar today
turn off the lights in the kitchen
how do I fix a leaking tap
what is the speed limit on a motorway in germany
write a letter to santa
the server at the italian place was so rude yesterday, should I still have tipped?
my son wants a python for his birthday, how big do they get
a branch of the old pear tree hangs over the neighbour's fence, may he cut it off
which branch of the savings bank is open on saturday
cookies for the school party, soft in the middle, no nuts
there's a bug under the sink, brown, six legs, how do I get rid of it
my driving test is on tuesday and I'm terrified of parking backwards
book a table for two on friday, somewhere quiet
how long do I boil an egg at 2000 metres
the mouse in our garage eats the bird seed
is java the island warm in february
recommend a good cloud atlas of real clouds for kids, cumulus and so on
what's a good shell for a taco
I pulled a muscle, cold or warm?
my windows don't close properly since the frost, who repairs frames
can I freeze tomato soup with cream in it
the key broke off in the front door lock
is the bus to the airport running on christmas day
good morning everyone
hey
hiya, how's it going
Moin!
thanks, you're a star
lol
ok
asdfghjkl
qwe qwe qwe 123
blublablub
???
happy birthday Monika, all the best from the whole floor
who stole my yoghurt from the fridge on the third floor
the coffee machine is flashing red again, descale or beans?
how many days of holiday do I have left this year
can I take parental leave in two parts
my payslip shows the wrong tax class, whom do I call
please approve my trip to Rotterdam next week
where do I hand in a sick note
is the canteen open on friday, and what's there to eat
the meeting room smells of fish
who's coming to the summer party and brings salad
I can't sleep, thoughts keep turning
my girlfriend left me on sunday and I don't know what to do with myself
tell me something nice, today was awful
are you a human being?
do you dream
what's your favourite colour
tell me a joke about penguins
write a poem about the first snow for my grandmother
a limerick on a man from Leeds who collects spoons
rhyme something for a farewell card, she loves horses
translate "where is the nearest pharmacy" into Greek
wie sagt man "Gute Besserung" auf Polnisch
comment dit-on "rendez-vous" en japonais ?
¿me recomiendas una playa tranquila cerca de Cádiz?
Qual è la ricetta della vera carbonara?
Bonjour, quel temps fera-t-il à Nantes demain ?
was koche ich heute mit Kürbis und Linsen
bom dia, alguém tem um guarda-chuva para emprestar?
mein Hund frisst Gras, ist das schlimm
hvor mange innbyggere har Bergen
who won the match last night
what's the offside rule, explain it with salt shakers
training plan for my first ten kilometres, I smoke
which running shoes for flat feet
is 140 over 90 too high for a woman of fifty
my knee clicks when I go downstairs
how much water should a baby of seven months drink
the rash on his arm is round with a pale centre
are grapes dangerous for cats
our rabbit sneezes
when do I prune roses
moss in the lawn, what helps
the orchid has lost all flowers, is it dead
how do I get red wine out of a white sofa
a washing machine for a small bathroom, top loader, under 400 euros
which mattress for people who sleep on their side
compare these two prams for me
a present for my father-in-law, he's 70 and has everything
does the blue coat come in size 44
my parcel with the curtains hasn't arrived and the shop doesn't answer
is it cheaper to fly to Lisbon on a tuesday
five days in Scotland without a car, what do we see
visa for Vietnam, how long does it take
what do I pack for a hut tour in september
train from Basel to Trieste with a bicycle
our flight was cancelled, how much do they owe us
a quiet campsite by a lake with a playground
currency in Georgia, cash or card
solve 3x + 7 = 22 and show me the way, it's for my daughter
what are the causes of the thirty years' war
photosynthesis in five sentences for class six
how many moons does Saturn have
summarise the third act of Hamlet for my exam
analyse the metre of this sonnet
what's the subjunctive of ser
when was the printing press invented
the difference between mitosis and meiosis please
is a tomato a fruit
why is the sky orange at night in town
how deep is the mariana trench
capital of Burkina Faso
who was the wife of Henry the eighth, the fourth one
how far is the sun in light minutes
convert 350 fahrenheit to celsius for my cake
how much is 18 percent of 64, for the tip
three cups of flour in grams
what does it mean when I dream of teeth falling out
I'm a scorpio, will this be a good week
should I buy shares of a railway company
fixed or variable interest for a flat in Porto
how do I cancel my gym membership
my landlord wants to put up the rent by a fifth, is he allowed to
draft a letter to the neighbours about the noise on sundays
write a complaint to the airline about my broken suitcase
a speech for my sister's wedding, funny but not embarrassing
invitation text for a housewarming with soup
write a bedtime story with a dragon who's afraid of the dark
what film can I watch with a nine-year-old and a grandma
is the new season any good or should I skip it
the name of that song that goes da da dum in the rain
chords for a simple campfire song
how do I restring a ukulele
which board game for six people who hate long rules
chess: what do I play against e4
sudoku tips please
my team lost at table tennis, console me
I forgot mum's birthday, quick, flowers online today
how do I tell my friend that I don't want to share a flat any more
my colleague hums all day, how do I bring it up kindly
what do I wear to a garden wedding in october
hair turned green after the pool
cheap but decent haircut near the station?
a good dentist who's gentle
is ibuprofen ok together with wine
vaccination before Kenya, which ones
calories in a croissant
vegan replacement for eggs in pancakes
sourdough won't rise, kitchen is cold
how long does open pesto keep
how do I sharpen a bread knife
the bike chain keeps jumping off
winter tyres from when to when
my car makes a whistling noise at 80
where can I leave old paint
the smoke alarm beeps every minute at night
heating gurgles, how do I let the air out
do I need permission for a garden shed
what's the ring on the doorbell transformer for, mine hums
a spider as big as my hand, I'm on the chair, what now
how do I thread the old sewing machine
knitting: what does k2tog mean
pattern for a simple apron
a shell I found on the beach, pink with brown bands, what's it called
the stack of plates in the cupboard fell and now I've cut myself
thread count for good bed linen?
bought a keyboard with 88 keys, where do I find a piano teacher for adults
the pipeline in the news, the one under the baltic, how long is it
best trainers for a toddler, he's just begun to walk
can I grow ruby grapes on a balcony
the web in the corner of the cellar, what sort of spider is it
my host family in Ireland, what do I bring them
a bridge loan for the new kitchen, sensible?
how do I get a patch on torn jeans
the cabinet of the new government, who's minister of health
docker strike in the harbour, will the bananas get dearer
who's going to release the doves at the ceremony
is the swift that nests under our roof protected
go is hard, how do I stop losing my corner stones
the crash on the motorway, is the road free again
a good script for a primary school nativity play
the cast on my wrist itches
my daughter wants to be a model, is that agency serious
dump opening hours saturday
the port wine or the sherry with cheese?
what's the best fork for oysters
grandpa's root canal was yesterday, what may he eat
my cat's called Pixel, guess her colour
is it rude to leave before dessert
bored
see you on monday, have a lovely weekend
`
  .split("\n")
  .filter((line) => line !== "");
