/** More summaries of design proposals: RFCs, enhancement proposals, language evolution, decision records, with mechanism, fit and alternatives. */
export const ARCHITECTURE_PROPOSALS_MORE = `
Add a syntax for naming the type that an async method returns, so that bounds such as Send can be put on it at the place of use. Without it the bound has to be written in the trait, where it binds every implementor.
Introduce a pod-level resource budget from which the containers of the pod draw, in addition to the limits each of them may state. The scheduler counts the budget, the runtime enforces both.
This RFC proposes to let a crate declare which of its features are private, meaning that they may be switched on by the crate itself and not by those who depend on it.
Guaranteed tail calls
Extend if and while conditions with pattern bindings that can be chained by a logical and, each binding being visible in what follows.
Custom attributes on parameters
The proposal introduces a macro role that may add a body to a function declared without one. The declaration stays the single source for the signature, and the macro sees it fully type-checked.
A node shall report its swap through a field of its own rather than by way of the general memory figure. Consumers of the present figure see no change.
We propose a new kind of volume whose contents come straight from an OCI artifact, mounted read-only. Updates follow the pull policy of the pod; a running container keeps what it has.
Alternatives considered: a sidecar which fetches the data at start (costs an extra copy, no sharing between pods), a CSI driver (works but has to be installed by each administrator), and doing nothing.
Allow a protocol to be used as a type only with the keyword any, and give it an explicit existential box.
Raw string literals with a chosen number of hash signs
Let a module be declared inside a function, with visibility limited to that function's body. Name lookup treats it like a local type.
The standard library gains a bounded channel that is closed when its last sender goes away, modelled on the one of an existing third-party package but without its select macro.
Under this design the API server compares the declared owner of every field with the caller and refuses to overwrite what another manager has set, unless forced.
PEP-like summary: a built-in frozen mapping type, hashable if all of its values are, that shares storage with the dictionary it was made from.
Add a delete-safe iterator to ordered maps: a cursor that stays valid while entries around it are removed. The cursor is tied to the key and finds its neighbours anew after each change.
ADR 31: one queue per customer class
This document specifies the semantics of overflow for the fixed-point types proposed in an earlier text, and leaves saturation to a later one.
Each library gets its own table of interned strings. Comparing across libraries then needs a slow path, which measurements on our own code base suggest is taken in one of a thousand cases.
Generic const expressions in array lengths, restricted at first to sums of parameters and literals
Every service gets a sidecar-free identity, issued by the node agent and bound to the pod's service account; the mesh verifies it at the socket level. Proxies may still be added where routing calls for them.
Permit a trait to declare that it is implemented for a type under exactly one of two mutually exclusive bounds, and let the coherence check make use of that.
The lease object replaces the heartbeat on the node status. It is small, is written often, and carries nothing a controller would need to watch, so that the large status object need only be written when something has changed.
A package may name a second, smaller entry point for use at build time. Nothing that's reachable only from there ends up in the artefact.
We suggest that resumable uploads be modelled as a resource in their own right, with a URL that the client may query for the offset already received. A finished upload turns into an ordinary file resource and its own URL expires.
Structured concurrency for the command runner: child tasks belong to a scope
Add an attribute that says a function should not be inlined across the boundary of its library, so it can be replaced at run time.
The scheduler framework obtains a new extension point, called before a pod enters the active queue, at which plugins may hold it back until a condition of their own is met.
Rationale: a field for the time zone on the job itself was preferred to an annotation because validation should reject unknown zones at creation.
Introduce opaque result types for stored properties. The concrete type stays hidden from clients but is fixed for the compiler.
This proposal would let developers mark an enum as open to extension. Clients outside of its package must then handle unknown cases, and the author can add one without a new major version.
Type-safe path segments in the router
The configuration is split in three layers (built-in, site, user) which are merged key by key, the innermost winning; arrays are replaced and never concatenated.
Define a calling convention under which a Wasm component hands strings across without copying, by lending a view of its linear memory.
We intend to keep the ledger append-only. A correction is a pair of entries that refers to the one in error; balances are a projection which can be thrown away and rebuilt.
Let users write a range with a step as a literal. The step must be a constant in a first version.
Add a method to cancel a pending read on a file descriptor from another thread, and specify what the reader gets to see.
Non-exhaustive structs within a workspace
Let the compiler infer that a closure is throwing from its body. Today the author has to state it once in the closure and once more in the function which takes it.
In the proposed model a capability is a value passed to main, and a library that was not given one can't open a socket. Existing programs get all of them through a compatibility entry point.
Replace the fixed set of log levels with named channels that form a tree. A sink subscribes to a subtree. The five old levels become the roots of five branches.
Status: draft. Each shop floor terminal holds a replica of the day's work orders and reconciles by vector clock when it comes back within reach; conflicts are resolved in favour of the terminal that has the physical part.
The new admission policy is written in an expression language and evaluated in the API server's own process, which makes the webhook unnecessary for most checks.
Move the description of hardware from code to a data file that the boot loader passes on. The kernel then no longer needs a source file for each board.
Inline module definitions would be allowed in scripts. They are not fetched and have no URL; they can be imported by reference only, including in a worker.
Ephemeral identifiers for lab samples
An alternative would have been to infer the lifetime from the body, which we rejected since a change inside a function should never alter its signature.
This enhancement lets a stateful set start its numbering from an arbitrary ordinal, so that a set can be moved between clusters in slices.
Bring destructuring assignment to existing variables, not just to fresh bindings: (a, b) = (b, a). The right-hand side is evaluated in full before the first target is written.
We want an event bus inside the monolith. Modules publish facts and subscribe to those of others in process, with delivery after commit; whoever is split off later swaps the transport, and nothing else.
Support negative trait bounds in the compiler's internal crates only.
Introduce an epoch number into the replication protocol by which a replica recognises a deposed leader and turns down its writes. The number is granted by a majority and persisted ahead of the first write.
Allow the underscore as a placeholder for arguments, producing a closure. f(_, 3) would stand for a function of one parameter. Nesting is not covered.
Decision: geometry is stored as WKB in one column, with the bounding box next to it in four plain columns and an index over these. Rejected: a spatial extension, since two of the supported databases don't have one.
Per-interface routing tables
A pipeline step declares its inputs and outputs as content hashes. Two steps with the same inputs are thus the same step, and its result can be taken from any machine that has computed it already.
The language should gain a way to say that a value has to be consumed: dropping it implicitly would be an error.
Specify a wire format for partial updates in which an absent key means "leave as it is" and an explicit null means "remove". Arrays are always replaced as a whole.
We looked into three ways of keeping drawings consistent between two editors: locks per layer, operational transformation, and a CRDT. The proposal is for the last one, restricted to the tree of shapes; text within a shape stays under a lock.
Add support for user namespaces to pods, mapping root inside the container to an unprivileged id on the host. The range of ids is given out by the kubelet, non-overlapping for each pod.
The plug-in host runs every extension in a process of its own, speaks to it over a pipe with length-prefixed frames, and restarts it at most three times an hour. In-process loading, as it's done at present, is faster but lets one extension take down the editor.
Pattern types: integers with a restricted range known to the layout algorithm
Give classes a static initialisation block that may access private members.
The registry should serve an index that is sparse: one small file for each package over HTTP, in place of a repository cloned as a whole.
RFC: make the default hasher a property of the collection's alias and not of the type itself
The driver reports the health of a device in the status of the pod which uses it, by means of a new list of conditions keyed by device id.
Make the comparison of optional values total by placing none below everything else, for types that opt in.
Tenants are mapped to cells, each a full copy of the stack with its own database. A thin router in front knows which tenant is where; nothing else crosses from one cell into another.
Lazy imports, opted into by a keyword at the import statement, are resolved upon the first use of the name.
Motivating example aside, the mechanism is general: any expression may be prefixed by a label, and break with a value leaves the expression so labelled.
Offline-first sync through a log of operations rather than through snapshots
Allow the node to admit a pod with more huge pages than its limit if the surplus can be taken back at any time.
Add an operator for piping a value through functions of one argument, with the lowest precedence besides assignment. A variant with a topic token was considered and put off.
The design gives up on distributed transactions between bookings and payments and brings in a saga, whose state sits in the booking service; each step has a compensating step, and both must be idempotent.
Numeric separators in literals
Extend the object model with weak fields: a field which doesn't keep its target alive and reads as null once that has been collected. Reading is atomic with respect to the collector.
We consider three homes for the price rules: the database (close to the data, hard to version), a service (one more hop for each basket), and a library compiled into its consumers (fast, but four releases for a change). This text argues for the second with a local cache.
A test may declare the resources it needs by type, and the runner builds them in order and shares those marked as session-wide. Cycles are reported before the first test runs.
Record updates by a with expression
Introduce an explicit marker for functions that are safe to call from a signal handler, checked transitively.
Scoped custom element registries
Changes to a schema are recorded as a sequence of named operations with an inverse for each, from which both the upgrade and the downgrade are produced.
Add a field gate-keeping how many replacement pods a job may create while the failed ones are still terminating.
This KEP moves the decision of which image credential to use from the kubelet's static file to a plugin invoked with the pod's token.
Sealed interfaces across packages of the same module
A uniform function call syntax would let f(x) and x.f() both resolve to either form. We propose only one direction, from method syntax to free functions in scope, in view of the experience of other languages.
The meter readings go to a column store partitioned by month and feeder, the master data stay relational, and a nightly job joins both into what billing reads.
Permit attributes on statements and expressions, with the exception of those which could change parsing.
A message carries a schema id of four bytes ahead of the payload; readers look it up in a registry, keep it, and project the writer's schema on their own.
Default values for generic arguments of functions
We'd add a reconciler between wished and actual state of the vending machines, to replace the chain of commands that gets out of step as soon as one of them is lost.
Define a stable text form of the intermediate language, to be used in tests and bug reports, without any promise that it can be read by a later version. Stability here means one release.
Under the proposal, an extension would be able to contribute a conformance only if it owns the type or the protocol; a retroactive one needs an attribute that shows that its author knows the risk.
The mount option turns from a boolean into a tri-state (off, on, if possible), with the old spellings mapped on the first two.
Traces are sampled at the tail. Collectors hold the spans of a trace for up to thirty seconds on the node that its id hashes to, and only then decide whether to keep it.
Alternatives to a new keyword include an attribute on the block, a library type with a closure, and reuse of an existing word in a new position; the last was found ambiguous for the grammar as it stands.
Explicit resource management with a using declaration
Allow a workload to select devices by expressions over their attributes, evaluated by the scheduler, so that it asks for "any accelerator with at least 40Gi" in place of a product name.
A claim may name several acceptable device classes in order of preference. The scheduler tries them from the first to the last and notes its choice in the status.
The clinical record becomes a set of documents under version control, one for each encounter. Amendments are new versions with author and reason, and a reading view puts together the latest.
Trait upcasting: a reference to a subtrait object may be turned into one to its supertrait
Split the monolithic parser state into a token buffer that can be shared and a cheap cursor that can be cloned, which is what makes unlimited lookahead affordable.
Introduce a read-only role for the replica set's members that never vote and may lag, intended for analytics in a far region.
The proposed hook lets a build tool answer questions about source roots over a small JSON protocol, in place of each editor guessing at the layout.
Make it possible for a static method to be part of an interface and to be reached through a type parameter.
Two-phase termination for jobs
An iterator may offer a size that is exact or bounded. The proposal turns that into a separate trait with an associated constant, so collecting code can choose at compile time.
Each game room is an actor with a mailbox, pinned to one node by consistent hashing. When a node leaves, its rooms are rebuilt on the successor out of the last snapshot plus the log.
We propose a vendor mode for the package manager: dependencies lie in the tree together with a file of their hashes, and the resolver looks nowhere else.
We propose to standardise the header in which a proxy passes the original host, to define its order when there are several proxies, and to deprecate the four ad hoc variants.
Failable initialisers: a constructor may yield an optional, and the call site has to unwrap it.
Deferred constants: a constant whose value is settled by the linker
To keep evaluation simple, the rule language has neither loops nor user-defined functions; cost is estimated from the declared maximum sizes of lists, and a rule beyond the budget is refused when it's created.
Introduce a namespace for tool-specific metadata in the manifest that the package manager promises to ignore. Tools agree on names among themselves, first come first served.
The library is going to expose its asynchronous interface through a small executor trait, with adapters to the common runtimes in crates of their own. Picking one runtime would've been simpler, yet half of our users are on another.
Extend the annotation model from declarations to type uses, such as the element type of a list.
Volume group snapshots: a consistent point in time across several claims, selected by label
Permissions follow a relation graph. The check "may this nurse read that chart" is a search for a path through tuples, with a token that ensures that the answer is no older than the caller's last write.
The public interface of the tax engine is a pure function from a frozen set of facts to a set of assessments. Rates and dates are facts too. As a consequence each assessment can be reproduced years later.
This would add a form of enum whose discriminants are string values, with conversion in both directions supplied by the compiler.
The edge gateway talks to the machines in their own dialects and to the plant over one topic tree; translation happens in drivers described by data rather than code.
Extend the health endpoint's contract by a third state, "draining", that tells the balancer to finish what is in flight.
Postponed evaluation of annotations, stored as a thunk on the object and run upon request
Replace the spinlock protected list with a hash table whose chains are read under RCU and resized in the background. This document describes the life cycle of an entry and the reasons against a radix tree.
Bindings for other languages shall be generated out of one interface description; handwritten glue remains possible for hot paths, in a directory the generator leaves alone.
We recommend a tree of signals at the core of the UI library, where a node is computed at most once for each change and only if someone looks at it.
Named groups that occur in more than one alternative
Introduce a distinction between a value being moved and a value being relocated, the latter being allowed for types that contain pointers into themselves if they provide a fix-up.
One repository or five? The recommendation is one, with ownership by folder and releases by tag, chiefly because four out of five changes touch the schema and its consumers together.
The scheduler places a gang of pods together or not at all; a new object describes the gang, its minimum size, and how long to wait.
Add a checked arithmetic mode by scope instead of by build profile.
Documents are split in chunks of text with a stable id derived from content, and the search index refers to these ids alone, so re-indexing after an edit touches only what was edited.
Associated type defaults
Let a struct implement an interface by handing over to one of its fields, with overrides where the author wishes.
The firmware image consists of two slots and a tiny immutable loader. The loader tries the newer slot three times and goes back to the older if no confirmation arrives from the application.
Allow cancelling a resize that the node has accepted but cannot carry out.
The new option type for time spans shall be built out of calendar units and exact units that never convert into each other implicitly. A day isn't 24 hours in this model.
In-band signalling was rejected on the ground that old clients would show it to the user as text.
Introduce a second queue between the crawler and the parser? We think not: back pressure through the first is enough, and a second one would have to be persisted.
Make borrowed views of a container first-class, with their own type, so that a function may accept a part of an array and neither copy nor lose bounds.
Partition the event table by tenant hash rather than by time?
The resolver shall prefer, among versions that satisfy all constraints, those that are compatible with the declared minimum toolchain, and report when it had to step back.
Add to the query language a clause that returns, besides the rows, the position in the change stream at which they were read. A reader can then subscribe from exactly there, and neither misses nor repeats a change.
Introduce isolation regions: a value that's provably unreachable from elsewhere may cross from one actor to another even if its type isn't safe to share.
Context parameters for cross-cutting values
Seat reservations are held as short leases in a key-value store with expiry, and turned into rows only on payment. The relational database thus never sees the nine out of ten holds that come to nothing.
A standard hook for allocation failure
Amend the grammar so that every list production admits a trailing comma, tuples of one element excepted.
The text defines what an implementation must do if the clock goes backwards: never hand out an id smaller than the last, and wait if the difference is below one second, fail otherwise.
Let plugins register additional units for the layout engine, resolved after the built-in ones and before percentages.
We settle on server-rendered pages with islands of interaction for the municipal portal; a single-page application was ruled out for reasons of accessibility and of staff, which is two people.
Partial application of type constructors
Describe access to memory-mapped registers by a type which knows width and side effects of a read.
This change would make name lookup inside macros hygienic for items as well as for local variables, with an edition boundary so that present code continues to compile.
A small state machine for each order lives next to the order as a row; the transitions are data, and the services ask one library whether a step is allowed.
The client library will hold a single multiplexed connection for each broker instead of a pool. Ordering per partition then follows from the connection and needs no bookkeeping of its own.
Add a fourth access level between internal and public, visible to the packages of the same product.
Retention is expressed per stream, as whichever of age or size is reached first, and enforced on whole segments.
The header compression of the sensor protocol uses a static dictionary agreed upon at join time. A dynamic one would save some four more bytes, but a lost packet would then make later ones unreadable.
`;
