/** More findings of a code review: short remarks, neutral one-sentence findings on changed code, and a colleague's comments with reason and mend. */
export const REVIEW_FINDINGS_MORE = `
The added guard tests the request's tenant id where it should test the one on the loaded record, so the check can never fail. Compare order.tenantId with the session's tenant.
Missing await before the call to persistDraft in the new handler; the response is sent before the row exists. Add the await and let the error middleware deal with a rejection.
nit: s/recieve/receive/ in the new event name, and it is a public constant, so better now than after the release
Wrong argument order in the new call to clamp: the signature is (value, low, high), the diff passes (low, value, high).
The condition introduced here uses && although the comment above it describes either case. As written, the reminder goes out only if the invoice is both overdue and disputed.
Null dereference when the field made optional in this change, customer.address, is absent
The feature flag key is spelled "checkout-expres" in the lookup and "checkout-express" in the registration, so the added branch stays off for everybody.
The new branch logs the warning and continues, while the comment right above says that processing must stop for a closed account. One of them is wrong; going by the ticket it's the code.
I'd swap these two lines. Right now the metric is incremented even when the enqueue below throws, and the dashboard will disagree with the queue length for ever.
Potential race: the map is read outside the mutex in the fast path that this commit adds. Either take the read lock or switch to a concurrent map.
The added finally block closes the reader, but the underlying socket returned by openChannel is never closed on the error path. Wrapping both in one try-with-resources would be the shortest repair.
Dead branch: the type was narrowed to string four lines earlier, therefore the Array.isArray test cannot be true.
Please don't shadow "err" here, the outer one is what we return at the bottom and it's nil after this change.
The method compares Integer objects with == rather than equals, which works only for the small cached values. All fixtures stay below 127, so the tests do not show it.
Should this be seconds? The constant is called RETRY_AFTER and the header expects seconds, yet the new value is 30000.
Off by one in the newly added pagination cursor
The new index loop starts from 1 and therefore skips the header-less first record that the earlier version processed. The header check was moved to the caller in this same change.
The override of hashCode was not adjusted when the new field was added to equals, so two equal bookings can land in different buckets. Using Objects.hash over all four fields would keep the two in step.
lgtm apart from the TODO, which I'd rather see as an issue number
Returning the internal list directly gives callers of getSlots() a way to mutate the schedule. The old code handed out a copy; was that dropped on purpose?
The lock taken in the added method is the writer lock of the parent catalogue and not the one guarding the shard that is modified.
isExpired is inverted: it returns true while the token is still good. The only test in the diff uses a mocked clock at zero, which hides it.
Unreachable code after the added return
Wrong receiver: the diff calls child.render where the parent should be rendered
The default case was removed from the switch, and the two new enum members PAUSED and ARCHIVED now fall through without any assignment.
This would read better as one guard clause at the top, in my opinion, but I won't block on it.
A regular expression with the global flag is now shared at module level; its lastIndex persists between calls and every second test of the same string fails. Drop the flag or build the expression inside the function.
In the changed signature the timeout became a positional parameter, and three call sites in the plugin folder still pass the logger in that position. TypeScript doesn't complain since they are compiled as plain JavaScript.
The handle obtained by CreateFileMapping is not released if the view cannot be mapped, which the reworked error path makes more likely.
Could we get a test for the empty basket? The reduce has no initial value any more and will throw there.
The exception is caught as Exception and logged at debug level, so a failed payout in the new job would pass without notice. Narrow it to the timeout and let the rest go up.
typo: "seperator" in the config key, which means the documented option has no effect
The new cache key leaves out the locale, so a Dutch visitor may be served the page that was rendered for a French one.
The async callback given to forEach is not awaited; the surrounding function resolves before any of the uploads has finished. A for-of loop, or Promise.all over map, does what was intended.
I think you meant <= here. With < the appointment that ends exactly at closing time gets refused.
Double negation in the renamed option (disableNoCache) makes the added condition easy to misread, and indeed the CLI passes the opposite value.
Wrong HTTP verb in the generated client
Iterating over the dictionary while deleting from it in the added cleanup step raises RuntimeError in Python 3.
The goroutine started in Watch has no exit condition: the context parameter is accepted but never selected on. Every reconnect leaves one more of them behind.
A failed compare-and-swap isn't retried in the rewritten counter. Under contention increments are simply lost; wrap it in the usual loop or use fetch_add.
The comparison of the two timestamps ignores that one is in UTC and the other, added in this change, comes from LocalDateTime.now().
nit: this file now has both snake_case and camelCase for the same thing, pick one?
A negative page size passes the new validation, since only the upper bound is checked.
Why is the retry inside the transaction? If the gateway answers slowly we hold the row lock for all five attempts. I'd collect the ids, commit, and only then call out.
The variable total is declared inside the loop after this change and reset for every row; what is returned is the last row's amount. Moving the declaration two lines up restores the earlier result.
Missing break in the added case
The mock in the new spec returns a resolved promise while the real client returns an observable, so the test cannot detect the defect it was written for.
The query added in listPending has no ORDER BY, but the caller takes the first element as the oldest.
Asserting on the exact error message ties this test to the wording of the JSON library. Checking the code would be enough.
The memory allocated for the temporary row buffer is leaked when png_set_row fails, because the new goto label skips the free. The label should sit above the call to free and not below it.
The renamed column is still referenced by its old name in the rollback half of the migration. A roll-back would thus fail half-way through.
useEffect lists the whole form object as a dependency, and since a new one is made on each render the effect added here runs every time. Depend on form.values.country instead.
Inconsistent naming: the endpoint is called /shipments/cancel, the handler abortParcel, and the event ParcelVoided
The new equality check on the enum's display name breaks as soon as the label is translated; the ordinal or the code should be compared.
Happy with the direction! Only the part where the constructor opens a network connection bothers me, because now nobody can build this object in a unit test.
The parameter order of the test helper is (expected, actual), and all of the assertions added here have it the other way round. They pass, but a failing run will print nonsense.
The size passed to memcpy is that of the pointer rather than that of the struct it points to. On a 64-bit build that is 8 in place of 56 bytes.
The promise returned by writeManifest is neither awaited nor handed back, so a rejection ends up unhandled.
Wrong constant: HTTP_302 is used in the added branch where the comment and the test name speak of a permanent redirect.
Please rename. "data2" tells me nothing, and six lines below there is "newData".
The new feature check reads the user's own settings instead of the organisation's, which contradicts the description of the pull request.
The state setter is called with the stale value from the closure; two quick clicks on the added button count as one.
The lookup falls back to index 0 when findIndex gives -1, so an unknown warehouse is silently treated as the first.
Praise: good call moving the parsing out of the component. The remaining question is who trims the input, because after the move neither side does.
The parameter isolationLevel is accepted by the new overload and never used. Callers of the overload will believe that they run serializable.
Format string and arguments disagree: three placeholders, two values
If a callback removes itself during dispatch, the loop rewritten here skips the listener that follows it. Iterate over a snapshot, as the previous implementation did.
The added early exit compares the checksum with the wrong operand: it takes the digest of the request and not that of the stored blob, so it always matches.
deepcopy is missing in the default; a mutable list as default argument is shared by every instance
The ternary has the same value in both arms after the change.
Is there any reason to keep both? parseDate and toDate differ only in how they treat an empty string, and the diff calls each of them once on the same field.
You've got two sources of truth now, the enum and the string table below it. They already differ for "on hold". I would derive one from the other.
The unlock is not deferred, and the newly inserted return on line 71 leaves the registry locked. A deferred unlock right after the lock avoids the whole class.
The interface gained a method without a default implementation, which breaks every third-party driver that compiles against it.
-1 on the sleep(2) in this test. It passes on your laptop, it won't on the ARM runner.
The hash of an unhashable type is taken when the new option holds a list; the decorator should convert it to a tuple first.
The new validator runs on the trimmed value, but the untrimmed one is what gets stored. Assign the trimmed text back before the insert.
Boundary error: a reading of exactly 100 °C belongs to neither of the two intervals introduced here
The import of lodash brings the whole library into the widget for one call to isEqual; a direct import of the function was used everywhere else.
Wrong lock object in the new synchronized block
The subquery in the rewritten report multiplies rows if a patient has two insurers, so the sum is too high for them. A DISTINCT would hide this; joining on the active policy solves it.
The translated string concatenates a number and a noun, which no Slavic language can handle; please use the plural form of the message catalogue.
Division by zero when the new filter leaves no samples
On review: the ownership of the buffer is unclear after this patch. The header says the caller frees it, the implementation keeps a pointer in ctx->last.
The option --no-color is parsed after the banner has been printed, so the added flag has no influence on the first line.
The result of String.replace is discarded; strings are immutable and the added sanitising line does nothing. The test passes for the sole reason that its input is clean.
Misleading name: getOrCreateCart never creates one
The new loop awaits each request in turn. That may be on purpose because of the rate limit, but then a comment would save the next reader from "improving" it.
The changed default of strict from false to true alters the behaviour for all existing callers and isn't mentioned in the changelog.
The column is nullable in the schema, whereas the mapper in this diff unboxes it to a primitive long.
I'd be careful with Promise.all here, one missing thumbnail and the whole gallery stays empty. allSettled?
The class variable is modified through self in the new method, which creates an instance attribute and leaves the shared counter unchanged. type(self).open_count would address the shared one.
In the changed line setTimeout receives the result of calling refresh instead of the function itself, so it runs at once and never again.
The sort comparator returns a boolean, which makes the order undefined in engines other than the one the author tested with. Return a difference or use localeCompare.
Test name and content differ: shouldRejectExpiredVoucher uses a voucher that is still valid tomorrow
The endpoint's new branch answers 200 with an error body; clients that look only at the status will take the order as placed.
Using the array index as React key in a list that can now be reordered makes inputs keep the wrong text.
The newly added field is serialised as "createdAt" and read back as "created_at". A round-trip test would have shown this.
In the copy constructor the added pointer member is copied shallowly, and both objects will delete it.
small thing: const instead of let, it isn't reassigned any more
The recursion has lost its base case for an empty child list with this change; a leaf without children recurses into itself.
The value is compared with "True" as a string, but the parser introduced in the same commit already yields a boolean.
Please add the index in the same migration as the foreign key. Without it the cascade on delete scans the whole readings table, and this one has forty million rows in production.
The patch replaces the list by a generator, and len() is called on it in the report. That raises a TypeError on the first non-empty result.
The cleanup callback is registered before the resource is acquired, so a failed acquisition closes a nil handle. Please swap the two.
The unit of the new parameter is ambiguous (delay), and two callers in this very diff already disagree about it.
Incorrect bit mask in the changed interrupt check
The test for an open till happens in the template only; the controller method added alongside has none.
The condition should look at response.ok and not at response.body, which is set even for a 500.
I don't follow the second half of this function. If the lease is ours we return on line 20, and if it isn't we throw on line 23, so when would line 27 run?
The generated id uses the current time in milliseconds; two items added in the same tick get the same one.
Swapped width and height in the new crop call
The timezone offset is subtracted where it has to be added, so the exported calendar shows lessons two hours early. The sign convention of getTimezoneOffset is the reverse of what one expects.
The channel is closed by the receiver in the new code; a late sender panics.
The word "temporary" in a comment from this patch worries me a bit. Do we have a ticket for taking it out again?
The static initialiser reads a setting before the loader has run, thus the configured value is ignored and the built-in one applies.
The added overload takes a raw string for the SQL fragment; a typed column reference like in the neighbouring methods would rule out mistakes.
An empty catch was added around the close call, which also hides the failed flush of the last block.
Both branches of the new if update the same counter, one of the two was surely meant to be skipped.
I tried the branch: with no printer attached the dialog never shows up, since the added promise rejects before the listener is in place. Order of the two statements matters here.
Unused import, left over from the earlier revision
The optional chaining stops one step too early: order?.lines.length throws when lines is undefined. order?.lines?.length ?? 0 matches what the rest of this file does.
The constant for the maximum upload was changed from 10 << 20 to 10 << 10, which is ten kilobytes.
Suggestion: let this return Result rather than panic. It sits in a library crate now, and the embedding app cannot do anything about an abort.
The HashMap is populated from two threads in the new prefetcher without synchronisation. With bad luck a resize loses entries.
isNaN and Number.isNaN are mixed in this diff, and for the string "12a" they disagree.
The test asserts that the promise is truthy, not that it resolves to true; it can't fail
The new early return leaves the spinner on, since setLoading(false) is only reached at the end of the function.
The foreign key points to users.id although the value stored is the membership id, as the insert a few lines further down shows.
The change drops the volatile qualifier from the status register pointer, so the compiler may hoist the read out of the polling loop.
nit, feel free to ignore: I'd put the happy path first
The new code sets the header after the body has been written; at that point Go has already sent the headers and the call is without effect.
Negative zero slips through the sign check
The parameters of the mocked method no longer match the real one, and without autospec nobody will notice.
Comparing byte arrays with == in the changed checksum step; Arrays.equals is already imported in this file.
The variable name suggests a count, the value is an index. In the changed condition it is used as a count, so the last row is always cut.
The second argument of parseInt is the index that map passes in, so the list ["7","7","7"] becomes 7, NaN, NaN.
The struct is passed by value in the new method, and the update to its state is lost on return. Use a pointer receiver, like the other methods of this type.
Hm, this early bail-out changes semantics. Before, an empty selection meant "all wards", now it means none, and the print view depends on the former.
Copy and paste slip: the upper limit is validated against the lower limit's variable
The new documentation comment says the list is sorted, the function returns whatever order the set yields.
The loop variable is captured by reference in the lambda, and all five buttons will open the last tab.
Looks right to me, although I had to read it four times. A named predicate instead of the three nested negations would help whoever comes next.
The temporary file is created in the source directory rather than in the target one, so the final rename crosses file systems and fails.
The Kotlin side declares the parameter as non-null, but the Java caller added in this commit passes the result of map.get.
The switch on the message type lacks a case for HEARTBEAT, which the sender introduced in this same change. It ends up in default and is counted as a protocol error.
The retry counter of the new loop is never incremented
The permission bit is tested with == instead of a mask, so a file with any extra bit set is refused.
The condition "if not value" also catches 0, and a discount of zero percent is legitimate here; test for None.
This one is a blocker for me: the handler acks the message before the import has been committed. If the pod dies in between, that delivery is gone.
The newly introduced assertion has a side effect (it pops from the stack) and will vanish in release builds.
Tests only cover the positive sign. Given that the change is all about refunds, I'd expect at least one case with a negative amount.
The generic constraint was lost in the move, so the compiler now accepts a comparator of an unrelated type.
Missing test for the failure path of the new refund branch
A trailing comma after the single element makes the value a tuple, and the equality test below is always false. Removing it is enough.
The function is documented as thread-safe, and after this patch it uses strtok.
The parent's dispose is not called in the overriding method, hence the subscription stays alive after the screen was closed.
Could be a one-liner with groupBy, but more important: the accumulator is seeded with the first order and then adds it again.
The URL is built by joining strings and ends up with two slashes whenever the configured base has a trailing one.
The new fixture shares one date between all cases; the one about leap years never exercises a leap year.
Wrong enum value passed to setPriority in the added job
The buffer has room for 16 characters but the new prefix makes the formatted string 18 with the terminator. snprintf with sizeof would have kept it within bounds.
The selector returns a fresh array at each call, which makes the memoised component added here re-render on every action.
The fallback introduced in this commit hides a configuration error: an unknown region quietly becomes eu-west.
You can delete the try/except altogether. int() of something that matched the digits-only regex three lines up won't raise, and catching everything hides the KeyError that can.
The stream is consumed twice: once for the count, once for the copy, and the second time it is empty.
The access modifier went from protected to public without need; nothing in the diff calls it from outside.
The interface says close() may be called twice. The implementation in this patch frees the handle on the first call and again on the second.
The deadline is computed once at import time, since it stands in the default argument.
Question from a newcomer to this module: is it OK that the observer gets notified while we still hold the shelf lock? The one in inventory_sync calls back into us.
The null check comes after the first dereference
Endianness is assumed to be little in the added parser, whereas the file format's description quoted above says network order.
The property name in the new DTO doesn't match the form field, so the middle name is dropped on every save.
isActive() is called on the class and not on the instance, giving a function object, which is always truthy.
The comment still describes the old three-step handshake. Either bring it up to date or remove it, please.
Adding the element before the capacity check lets the ring hold one more than its limit.
The regular expression isn't anchored at the end, so "2.4.0-rc1" passes as a final release in the new check.
The transaction is opened with the default connection while the update within runs on the replica's, as the missing using= shows. Passing using='replica_eu' to atomic() repairs it.
Great that this has tests. The third one, though, is equal to the first but for its name; perhaps the negative amount was intended?
The thread pool created per request in the new service is never shut down.
The return type is Optional, yet the added branch returns null.
Wrong dictionary looked up: errors instead of warnings
The two new columns are inserted in the middle of the CSV; importers that go by position will put the phone number into the city.
Nothing wrong with the logic, but three booleans in a row at the call site (true, false, true) are impossible to review. An options object?
Because of operator precedence the added expression is read as a || (b && c), which lets guests in when b is false.
The event listener is attached anew on every call of open() and never removed, so after three openings each key press counts three times.
The default of the new setting differs between the schema (50) and the code (500).
I'd prefer not to expose the ORM entity here. A later change of the table would become an API change, and the lazy relation will blow up in the serializer anyway.
The precision is lost before the rounding: the division is between two ints and only the result is cast to double.
The error from rows.Err() is not checked after the loop in the new query function.
The mutex is copied along with the struct in this assignment; vet would have told you
The filter was turned around by the refactoring: it keeps the cancelled shifts and drops the active ones.
The semaphore is acquired twice on the path through the new helper, with one permit this deadlocks.
Superfluous else after return
The hook is called conditionally, below the new early return, against the rules of hooks.
The description says the flag is opt-in, but the code treats an absent value as enabled.
Hard-coded port in the new integration test collides with the one in the mail suite if both run in parallel. Bind to 0 and ask for the port.
The lifetime of the returned view ends with the temporary it was made from; the caller in line 140 reads freed memory. Return a std::string or hold the temporary in a named variable.
The accumulator overflows: the sum of the new per-second samples is kept in an int32 and exceeds it after about a day.
Both values are read from the same sensor register; judging by the comment the second should come from 0x2B. Easy slip, and no test would have caught it.
The log line added here prints the object's address and not its content, since the new class has no toString.
Checks length > 0 on a Map, which has size
The callback fires twice if the server both errors and closes. A done flag, or once() on the emitter, is what we use elsewhere in net/.
The type assertion silences the compiler, but the payload of a cancelled booking has no seat field and line 58 reads it.
An empty string was a valid nickname so far, and the falsy test in this diff replaces it with the e-mail address.
Not your change, but since you're touching it: the comparator violates transitivity once both dates are null.
The chosen name, processStuff, hides that the method also deletes the input folder.
The pointer is advanced before the bounds test, so one byte beyond the section is read.
The new scope is requested in the login URL and not in the token refresh, so it disappears after an hour.
Misspelled attribute in the template: dissabled
The date format uses YYYY (week-based year) where yyyy is needed; the last days of December will be shown with the wrong year.
The method added to the base class bears the same name as one in a subclass with another meaning, which now overrides it by accident.
Three of four call sites were switched to the new signature, the one in jobs/nightly.rb was forgotten.
The comparison is case-sensitive after the move to a Set; e-mail addresses with capitals no longer match.
Approve with one remark: the magic 86400 appears in four places of this patch, twice as seconds and twice as a row limit. Two names, please.
The new index is created without CONCURRENTLY and will block writes to bookings for the duration.
The state machine permits going from SHIPPED back to PACKED, as the added entry in the table lists the pair in reverse.
Only the first error is checked, the second one from Close is shadowed
The function returns inside the loop's first iteration, so the added multi-warehouse case never gets past the first warehouse.
The newly extracted helper mutates its argument, and the caller goes on to compare it with the "before" value.
`;
