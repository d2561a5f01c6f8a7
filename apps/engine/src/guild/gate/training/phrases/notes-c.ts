/** Findings of a code review, as reviewers and review bots leave them on a changed piece of code. */
export const REVIEW_FINDINGS = `
This comparison uses == on floats, so two prices that differ only by rounding take the "changed" branch and we write an audit row for nothing. An epsilon or integer cents would do.
nit: the name says isEmpty but it returns true when there is exactly one element left
The lock is released before the counter is written back, so two workers finishing together can still lose an increment. Move the unlock below line 88.
Why does acceptInvite take a User and a userId? As far as I can see they always belong to the same person in this diff.
Nice cleanup overall, but the early return on line 34 now skips the call to releaseHandle that used to run at the bottom.
Requesting changes: the migration drops legacy_ref in the same step that the backfill still reads from it.
This catch block swallows InterruptedException without restoring the interrupt flag; the shutdown hook added above relies on it.
The new overload makes sendReminder(patient, null) ambiguous for callers in Kotlin. Was that intended?
off by one on the added line: range(1, n) leaves out the last wagon
I like the builder, though withTimeout silently wins over withDeadline when both are set and nothing in the signature hints at that.
unused import (left over from the first commit?)
The default branch of this switch falls through to SHIPPED. A new enum member would mark orders as shipped without anybody noticing.
Summary of this pull request: the parser split is sound and easy to follow, the error recovery in stmt.rs is not. Two blocking comments there, five nits elsewhere.
Potential issue: fetchRoster returns undefined when the class has no pupils, yet the caller added in this commit destructures it right away.
You're mutating the argument. grade_all() is called with the cached list in report.py, so the second report would contain the curve twice.
Can we keep the old signature? Every plugin outside this repo calls render(ctx, node) with two arguments.
LGTM apart from the magic 86400, please give it a name
With this change the regex accepts an empty local part ("@example.org"), which the previous one rejected.
This test would pass even with the fix removed, because the mock returns the expected total no matter what it is handed.
Seems that retryCount is reset inside the loop, which makes the limit three lines further down unreachable.
The doc comment above still describes the three-state version; the third state is gone in this change.
question: do we really want to expose TileIndex as pub? Once 0.9 is out we can't take that back.
Interpolating the column name straight into the ORDER BY clause here means the sort parameter ends up in SQL unescaped. Map it against the list of known columns before this goes in.
Calling countDocuments inside the map adds one query per vendor to this endpoint; with 400 vendors I would not merge this as is.
The conversion to int happens before the division, so every odd dosage gets rounded down. Looks unintentional.
Please split this: the rename touches 61 files and hides the twelve lines that actually change how the tax is worked out.
defer inside the for loop, so none of those files close before the function ends
Approved. One reservation: Scheduler now knows about Mailer, and I'd hate for that to become a habit.
The condition is inverted compared with the description of the PR. Disabled feeds are the only ones polled now.
Returning nil, nil from LookupBerth forces every caller to check twice; a sentinel ErrNoBerth would match the rest of the package.
I believe this leaks the subscription: useTelemetry subscribes on each render but the cleanup only covers the last one.
The const got dropped from the second parameter, so this no longer overrides Shape::intersects, it hides it. Mark it override and the compiler will agree with me.
nitpick, feel free to ignore: three blank lines
Two of the four call sites pass metres, the other two pass feet. Nothing in this change tells them apart.
Dead code: nothing reaches the block after the raise on 141.
Bot finding: variable "payload" is assigned but its value is never read (src/webhooks/dispatch.ts, 57).
This is a breaking change hidden in a patch bump. The response used to carry "items", it now carries "results".
Why did you go for a HashMap and not a BTreeMap in this change? The exporter below iterates over it and the diff of its output will be noise on each run.
When the feature flag is off the constructor still opens the serial port, so the guard around it does nothing.
The copy constructor forgets m_stride. Rows of a cloned bitmap will be read at offset zero.
Good catch moving this into the transaction, but the e-mail goes out before the commit, and a rollback cannot un-send it.
Timezones: LocalDateTime.now() on the server compared with what the clinic entered in its own zone. Appointments around midnight land on the wrong day.
I'd rather not have a boolean parameter here; schedule(job, true, false) tells me nothing at the call site.
The error text says "file not found" for every exit code above zero, including the permission one.
minor: typo in recieveFrame, and it's part of the public header
This new branch in resolve_alias isn't covered by anything in the PR. I would like to see at least the cyclic case before approving.
Array.prototype.sort sorts in place, so props.entries gets reordered for the parent as well.
The fallback added here never triggers: os.environ.get already returns the default, so value is never None.
Overall assessment: moderate risk. The scheduler part is well isolated; the changes to LedgerEntry touch persisted data and come with no way back.
Shouldn't this be <= ? A loan due today currently counts as overdue.
The comparator is not transitive once weights are equal, and sort with that is undefined behaviour in C++.
You compare password hashes with == in this hunk. The helper constant_time_eq is imported at the top of the same file, please use it.
clone() of the whole frame in the hot loop only to read one field, a borrow would be enough here
Is there a reason that your new ParcelState lives in utils? It's domain logic and the only import of this module is from the domain package.
Changing the default of strict to true in this commit alters the outcome for everyone who calls decode() without options, yet the title says "chore".
The promise returned by flush() isn't awaited in close(), therefore the last batch may be lost when the process exits.
This reads better than before. I only wonder whether three levels of Option are needed, and_then would flatten two of them.
Line 212 dereferences node->next before the null check on 214.
Inconsistent: elsewhere in the module we throw, here we return -1.
The generated file is committed by hand with local edits in it. The next run of the generator wipes them.
Not blocking, but fetchAllPages has no upper bound and the API you're calling is known to hand out the same cursor twice.
The hunk in billing/proration.rb changes rounding from half-even to half-up. If that is deliberate it deserves its own commit and a word to finance.
This PR does what it says and the tests are convincing, thanks. My only wish is that the SQL stay out of the view layer.
The new index name exceeds 63 characters, Postgres will truncate it and the down migration won't find it.
suggestion: replace the nested ternary by a lookup, I had to read it four times
Both branches of the if are identical after your edit.
setState with the stale value: two quick clicks add one item instead of two. Take the updater form.
The lifetime on ArenaRef is tied to the wrong borrow; it compiles only since the unsafe block three lines up erases it. I can't approve this without a safety comment that holds.
How does your new importer behave when the CSV has a BOM? The header check compares the first column by equality.
Test names: test1, test2, test2_new. Please say what they prove.
The guard checks length > 0 but the code after it reads index 1.
Removing the volatile here is not safe, the interrupt handler writes tick_ms and the compiler is free to hoist the read out of the while.
I see the whole request body being logged at info level now, card number included. That has to come out before merge.
We already have slugify in shared/strings, this is a third version that treats umlauts differently.
Mixed concerns in one commit: dependency bump, formatting, and the actual change to RouteMatcher. Hard to tell which one altered the snapshot.
Does the order of these two middlewares matter? You've swapped them and the description doesn't mention it.
The mutable default argument tags=[] is shared across calls, so labels of the first sample show up on all later ones.
Verdict: needs work. The direction is right, but the half-finished migration of the inventory store leaves two sources of truth.
The close button has an onClick but it's a div, so keyboard users can't reach it. Use a button here.
This widens the return type from Money to number, which removes the one check that stopped us from adding euros to dollars.
nit: prefer early return over the else after return
Swallowed result: std::fs::remove_file gives back an error that you discard with let _, then the next line assumes the file is gone.
The spread order is wrong way round: the defaults overwrite what the user configured.
Two reviewers have asked already, so a third time: what happens to drafts saved in the old format?
In the new code the loop variable is captured by reference in the goroutine; go.mod still says 1.20, so each worker sees the last shard.
The string "pending" appears seven times in this diff while OrderStatus.PENDING exists.
Your change makes the cache key ignore the locale. French visitors would be served the first German page that was rendered.
Well structured and well tested. The one thing I'd push back on is the singleton: two simulations in one process will share a random generator.
I don't think this is equivalent. filter followed by first stops at the first match in a lazy stream, here the list is materialised.
Since the abort controller is created at module level, cancelling one download cancels all of them.
The method has grown to 190 lines with this PR. I won't insist, but validate, price and persist are three functions trying to get out.
Overflow: width * height is computed in 32 bits and only then widened to size_t.
equals was overridden, hashCode was not. Objects of SeatKey will get lost in the HashSet two files over.
Please revert the whitespace changes in the vendored folder.
Breaking the loop on the first invalid row means that rows after it are neither imported nor reported. Is that the agreed behaviour?
The comment says "thread safe", the code uses a plain dict and check-then-set.
This assertion compares a list with itself.
Approve with comments: fine for this release, but the todo about partial refunds should have an issue number before it is forgotten.
If heartbeatMs is zero (the default in the sample config) this division yields Infinity and setTimeout fires immediately.
The admin check sits in the component only. The handler that this change adds under /internal/export accepts anybody who is signed in.
I'm not comfortable with the cast to any in mapDtoToVessel. It hides that draught is optional in the new schema.
The exit code is lost because of the pipe; set -o pipefail is missing in the script you add here.
useEffect lists filters as a dependency, but filters is a fresh object on each render, so this request goes out in a loop.
It looks as though the stash on line 19 is never popped on the failure path.
Good reduction of duplication; the price is that InvoicePdf and InvoiceXml now share a base class with eleven abstract methods, four of which throw NotImplemented.
The feature flag defaults to on for new tenants. The ticket says off. One of the two is wrong.
possible nil pointer: cfg.Proxy is only set when the section exists in the TOML
Could you explain why the timeout went from 5 to 60 seconds? It isn't mentioned anywhere and it delays the failover.
The type guard always returns true, as "kind" in x holds for every member of that union.
Missing await before expect(...).rejects on line 52 of the diff, the test finishes before the assertion runs and is green whatever happens.
This serialises the enum by ordinal. Anyone who inserts a member in the middle changes the meaning of stored rows.
Praise: the state diagram in the header made this a pleasure to read. Reserve: state DRAINING can't be left any more after this commit.
String concatenation in a loop over up to two million log lines; quadratic as written, join at the end instead.
The upper bound of the slider is hardcoded to 100 while the model allows 250, so existing values get clamped upon opening the dialog.
CodeLens bot: cyclomatic complexity of reconcile() rises from 14 to 27 in this change (threshold 15).
The constant is defined in seconds here and consumed as milliseconds in poller.go.
You removed the copy, so callers now hold a live reference to the internal list and can alter the playlist behind our back.
Nothing wrong with the logic, but I'd expect a function called getSession not to create one.
The ON DELETE CASCADE added in this migration takes the invoices along when a customer is removed. I doubt that accounting wants that.
Missing key on the fragment inside map, React will complain and, worse, the inputs swap contents when a row is deleted.
Asserting on the exact wording of the exception couples this test to a string the library changes in minor versions.
The trait bound Send + Sync + 'static on every generic of this API is stricter than the implementation needs. Single-threaded users lose out.
Undocumented behaviour change: blank lines used to end a section, now they're skipped.
memcpy with overlapping ranges when shift is smaller than len; that should be memmove.
This dependency pulls in 140 transitive packages to pad a string. Not in favour.
Hmm, the comment "temporary" was also on the code this replaces, from 2017. Can we agree on a date this time?
The second argument of parseInt is gone, harmless today, but "08" style ids come through this path from the scanner.
The guard clause uses and where the spec says or; a member without card AND without phone is the only one refused.
Overall I'm happy with the approach. Before merging: restore the deleted regression test, name the two booleans, and answer the question on retries.
nothing against the helper as such: reading the file fully into memory is OK for avatars. This PR calls the same helper for video uploads of up to 4 GB, which is not.
We lose the original stack trace here: raise ImportFailed(str(e)) should be raise ... from e.
The event is published before the aggregate is saved, so a listener that reads right back sees the old quantity.
I would expect the null object to be immutable. As is, Address.EMPTY can be filled in by the first caller and stays filled.
static initialisation order: g_registry is used by the constructor of g_default_codec in another translation unit
nit: British and American spelling of colour within one struct
Not sure that the generic buys us anything, Repository has exactly one implementor and one type argument in this branch.
The assumption that ids are contiguous breaks once a lesson has been deleted. The previous code looked them up by key.
The token for the map provider is now part of the client bundle with this change. Fetch it through the proxy route that the rest of the page uses.
The regression fix is right, the place is wrong: every other normalisation happens in ingest, and now one happens in display.
Thread pool is created per request and never shut down. Under the traffic this endpoint sees, we'd run out of threads within minutes.
It isn't obvious to me why unwrap can't panic here. If it can't, say so with expect("...").
This silently changes the sort from stable to unstable, and the leaderboard relies on ties staying in order of arrival.
The else if on isWeekend can never be true since isHoliday above already includes weekends.
Deleting the feature detection means Safari 15 gets a blank page; our support table still lists it.
Why does this hunk lower the log level? On-call searches for exactly this line.
Duplicate registration: the handler is added in mount() and again in onConnected(), so each message is shown twice.
The variable named temp survives 80 lines and ends up in the public result. Please give it a real name.
I've gone through all 23 files. Main findings: no tests for the conflict path, an unchecked cast in SyncAdapter, and the schema version hasn't been raised.
fsync is missing between write and rename, so after a power cut we may be left with an empty checkpoint, which is the very thing this change wants to prevent.
Formatting the amount with toFixed(2) is wrong for yen and dinar, and the caller in this PR passes the currency anyway.
The changelog entry lists this under "Fixed", but it's a new option.
Using the index as an id in the drag handler is asking for trouble: after the first drop the indexes have shifted.
This pins the interface to ArrayList. Accept List and nobody downstream has to copy.
Loop never terminates if read() returns 0 at end of stream, the condition only tests for -1.
The two magic offsets (0x1C, 0x2A) match revision B of the board only. Is revision A out of support?
No objections to the code, a big one to the timing: this replaces the checkout form a week before the sale.
The expiry check runs after the coupon has been counted as used. An expired coupon burns one of its uses.
Shadowed variable: the inner err hides the outer one, so the function returns nil even if the upload failed.
Accepting a path from the archive entry without normalising it lets an entry called ../../x land outside of the target folder. Blocking.
I think withDefault is evaluated eagerly here, meaning we build the expensive fallback mesh even if the cached one exists.
The condition on the Gradle task is evaluated at configuration time, so -Pfast has no effect in this version of the change.
A test for the happy path only, and the PR is about error handling.
This reimplements Intl.PluralRules for English. Polish has three forms and is on our list of languages.
As committed, the lookup is case sensitive on one side only: keys get lowercased upon insert, not upon get.
Would you mind moving the formatting to a separate commit? GitHub shows +1,900 and I can't find the change.
SELECT * in the view definition freezes the columns at creation time, so the column that this same migration adds afterwards won't be in it.
The retry wraps a non-idempotent POST. A timeout after the server has booked means a second booking.
mostly good, but isValid2 has to go
Dropping the sequence number from the packet header makes reordering invisible to the receiver; the jitter buffer in the same PR assumes it is there.
The abstraction leaks: HttpError bubbles out of a repository that's supposed to be storage-agnostic.
In the hook you added the animation isn't cancelled on unmount and calls setPosition on a component that no longer exists.
assert with a side effect: in release builds queue.pop() is compiled out along with it.
Your new validator accepts 31 February, because day and month are checked independently.
I do appreciate the thorough comments. Still, forty lines of comment for a six-line function tell me the function does something surprising.
The flag --dry-run is parsed but not passed to purge(), so a dry run deletes things. Please don't merge.
There's a hidden coupling now: Toolbar reads the width that Sidebar happened to write to localStorage earlier.
You've changed the join to use name instead of id, which doubles rows for the two hospitals both called St. Mary.
Public field instead of property breaks binary compatibility with assemblies compiled against 4.2.
This check belongs before the charge. As ordered here, a failed stock check leaves us with money taken and no reservation.
Unchecked return value of pthread_mutex_init in the constructor that you've added.
Naming: fetchX caches, loadX doesn't, getX does both. The diff adds two more of each.
Sending the full patient record in the webhook when the subscriber needs an id and a date exposes more than the contract allows. Trim the payload in this PR.
The expectation was updated from 41 to 43 in order to get green. I'd like to know which is the right number before I approve.
Adding a required field to the protobuf message means older clients fail to decode it. Make it optional, or reserve a new message.
The recursion has no base case for an empty directory name, e.g. a path with a double slash.
A lot of good work in here. The part about undo I can't sign off on: the inverse of MoveNode restores the parent but not the position.
This if let swallows the Err arm, whereas the match it replaces logged it.
Same concern as in the last round, it has only moved: the model still imports from the controller.
z-index: 99999 again. There are tokens for this in layers.scss.
The semaphore is acquired twice on the retry path and released once, after ten retries nobody gets through.
You're rounding per line and then again on the sum, the printed total can be off by a cent from what the customer adds up.
In summary: three of the five commits are ready and could land today. The remaining two change the wire format and need the protocol owners to look.
Does anything still use the callback form after this? If not, I'd drop the adapter in the same PR instead of leaving it deprecated on arrival.
The struct grew from 48 to 72 bytes with the two fields you put in the middle; reordered, it would stay within one cache line.
Nit, and purely taste: I would have called it unresolved, because "dirty" means something else in the layout module.
Line 77: the slice is taken from the untrimmed string while the offset was computed on the trimmed one.
Thanks for picking this up! I'm a bit worried that the happy path now depends on the order in which Spring creates the two beans.
Resolving the merge conflict brought back handleLegacyTicket, which main had removed on purpose last week.
Hold on, this makes the public constructor throw. Everyone who news up a Canvas in a field initialiser gets a type load failure instead of a readable message.
The three screenshots in the description look great, yet the diff has no change for right-to-left and the padding is set as padding-left.
`;
