/** Opening sentences of design documents: language and platform proposals, decision records, design notes of companies. */
export const ARCHITECTURE_PROPOSALS = `
This proposal adds a second form of pattern to match arms that binds the remainder of a slice by move, so that a parser can hand on ownership of the rest without cloning.
Introduce a new trait, Reclaim, which a type implements when its storage can be handed back to the arena before the value itself goes out of scope.
We propose to replace the per-tenant schema in Postgres with one shared schema and a tenant key on every table, enforced by row policies.
Today a node registers itself with the control plane once, at boot, and keeps that identity until it is drained. This document describes a lease-based registration in which the identity has to be renewed.
Allow associated constants to be declared without a value in an abstract class, to be supplied by the subclass.
Context: orders and invoices live in the same service and share a transaction. Decision: we split them, and an invoice is created from an OrderConfirmed event with at-least-once delivery.
A field of a struct may be declared lazy; it is then computed on first access and stored in a hidden slot next to it.
This KEP defines a new resource, ClaimTemplate, from which the scheduler stamps out one device claim for each replica of a workload.
Status: accepted. We will keep using SQLite as the on-device store and put a CRDT layer on top of it, instead of moving to a hosted sync database.
Permit trailing closures to be labelled, and let a call carry more than one of them.
Until now every plugin has been loaded into the editor process. We propose an extension host: one child process per workspace that speaks JSON-RPC to the core and owns all third-party code.
Add an expression form, try-else, whose value is the success payload or, if the operand fails, whatever the else block yields.
This RFC introduces stable identifiers for columns in the table format, so that renames and reorders become metadata-only operations.
The message broker shall separate a topic's retention from its compaction; each becomes a policy object that can be attached to any number of topics.
We chose gRPC between the edge gateway and the catalog, and plain HTTP with JSON everywhere the browser is involved. The consequence is two sets of contracts, generated from the same proto files.
A window function may name another window as its base. The derived window inherits partitioning and may only narrow the frame.
Extend the pod specification by a field that declares which of its containers must be running before the others get their network.
The type checker treats a dictionary literal as open today. We suggest a closed variant, written with a final marker, for which unknown keys are a type error.
Proposal: give every package a capability manifest, and have the loader refuse imports that the manifest does not list.
Introduce scoped allocators as an implicit parameter that flows down the call tree until a function overrides it.
This document sketches how the clinic's appointment book could be modelled as an append-only log of slots offered, taken, released and withdrawn, with the calendar view as a projection.
Decision: the mobile app talks to one backend-for-frontend per platform, not to the twelve domain services. Each BFF is owned by the team that owns the screen.
Deprecate implicit conversion from integers to enumerations in the next edition, with a lint in the current one and an explicit constructor as the replacement.
The volume snapshot API so far covers a single volume. This enhancement adds a group object, so that several volumes of one application are captured at the same point in time.
Make iterators of ordered maps bidirectional, by splitting the Cursor type into a shared half and an exclusive half.
We want lookups by secondary key to be served from the same node as the primary row. The proposal is co-located index partitions, with a hash of the parent key as the prefix.
Add a syntax for units of measure to numeric literals, checked at compile time and erased in the generated code.
Currently a build script can print arbitrary directives to standard output. Here we describe a structured protocol between the package manager and the script, versioned independently of either.
ADR 0031: feature flags are evaluated in the client from a signed rule set. The flag service only distributes rules and never sees users.
A guild's inventory is stored as one document per player. We suggest moving to one row per item stack with an owner column, which makes trading a change of owner instead of two document writes.
This SEP introduces isolated default values: the default expression of a parameter runs in the isolation domain of the callee rather than that of the caller.
Let a deployment name a list of node pools in order of preference, with a fallback only after the scheduler has given up on the earlier ones for a configurable time.
To keep firmware images small, the boot loader will understand a chain of delta patches. The base image stays in slot A, and the delta is applied into slot B with a journal that survives power loss.
Add a pipeline operator that passes the left operand as the first argument of the call on its right, with a placeholder for every other position.
We replace the hand-maintained list of routes with a file-based router; the folder structure becomes the public contract of the application.
The compiler's query system caches results within one session. This design extends it to a persistent on-disk graph keyed by fingerprints of the inputs.
Summary: a new kind of view, maintained view, whose contents are updated in the same transaction as the base tables. Refresh on demand stays available as the existing kind.
Provide a generic interface for external secret stores, with the built-in file store as just one implementation behind it.
Motivation: exceptions thrown inside a task group are swallowed unless the group is awaited. Proposed semantics: the first failure cancels the siblings and is re-raised at the closing brace of the group.
The grading service and the timetable service share a table of classes. Going forward the timetable owns it, and grading holds a read-only replica fed by change capture.
An attribute on a module can declare its minimum language level, and the front end picks the rule set for that module accordingly.
Allow a custom resource to declare which of its fields may be selected on, and have the API server index exactly those.
This note compares three ways to store vector embeddings next to the documents: in a column of the same table, in a sidecar index file for each segment, or in a separate service. We favour the sidecar.
We propose a uniform calling convention for foreign functions, in which every pointer argument carries a lifetime class: borrowed for the call, kept until release, or given away.
Two-phase start-up for plug-ins: a declarative phase in which they only announce contributions, and an activation phase which runs when the first of those contributions is used.
Payment providers are going to sit behind a port with four operations (authorise, capture, refund, lookup). Everything specific to one provider, including webhooks, lives in its adapter.
Introduce type parameters with defaults for functions, limited to those that do not occur in an argument position.
A replica that falls behind by more than the log window is rebuilt from scratch. With this proposal it may instead fetch missing ranges from any peer that still has them.
We propose an embedding API in which the interpreter is a handle that hosts pass along, instead of hidden global state. Old entry points stay available as macros over a thread-local default handle.
Let the query planner consider a join order hint given as a tree of aliases. The hint binds shape only; the choice of the join algorithm remains with the planner.
This is a proposal for namespaced settings in the editor: language, workspace and user layers, merged by key path, with the innermost winning unless a key is marked as locked.
Every sensor reading carries three timestamps in the new model (taken, received, corrected), because the gateway clock cannot be trusted in the field.
Enable struct update syntax for non-exhaustive types inside the defining crate family.
We intend to move session state out of the web tier. Candidates were sticky routing, a replicated in-memory grid, and a signed client token; the token won since it needs no coordination.
The network policy object selects peers by label only. We add selection by fully qualified domain name, resolved by the node agent and refreshed on TTL expiry.
Define a binary interchange format for syntax trees, so that formatters, linters and documentation tools can share one parse.
Design of the offline cart: the cart is an ordered list of intents (add, remove, change quantity), and the server replays them against current stock instead of accepting a final state.
Proposal to deprecate the callback variants in the file system module. The promise variants become the primary surface, and the callbacks move to a compatibility package.
Generators should be able to delegate to an asynchronous source. We define await-yield-from with the cancellation rules of structured concurrency.
Alternative considered: one queue for each customer. Rejected because of the broker's limit on queues; we use one queue for each priority class and a fair-share key inside the consumer.
A library may mark an enum as growing. Matches over a growing enum from outside must have a default arm, and adding a case is not a breaking change.
This enhancement lets the kubelet report pressure on swap as a condition of its own, and the scheduler turn that into a taint.
In version 3 of the ORM a relation is a first-class value that can be composed with others; the string in the decorator goes away together with the registry behind it.
The lab's sample registry becomes the single source of identifiers. Instruments refer to samples by registry URI, and the results store is forbidden from minting its own.
Add a statement that registers a clean-up action for the enclosing scope, run in reverse order of registration on every kind of exit.
We have settled on hexagonal layering for the claims engine: rules in the middle without imports from any framework, ports as interfaces next to them, adapters in separate packages.
Summary. Interval types are added to the standard library, generic over any strideable bound, closed or open at either end, with one protocol that covers slicing.
Each shard elects its own leader at present, which leads to uneven load. The proposal replaces this with a placement driver that assigns leadership in batches and fences the old leader with an epoch.
Text in the document model is a rope of immutable chunks; marks are stored beside it as intervals anchored to chunk ids instead of offsets.
Introduce negative bounds for a closed set of marker traits.
The webhook subsystem will be rebuilt around an outbox table. A relay reads committed rows in order and delivers them, and the business code never calls out during a transaction.
Support for multiple default gateways: the router agent keeps a table for each uplink and marks flows on first packet, so that a connection stays on the uplink where it began.
This ADR supersedes 0012. We no longer generate clients from OpenAPI at build time; the schema is published as a versioned package and consumers pin it.
Permit attributes on individual statements and expressions, limited initially to lint control.
A save game turns from a memory dump into a versioned container: header, chunk directory, and one chunk per subsystem, each with its own migration function.
A dependency may now declare features that exclude one another. The resolver forms one group for each exclusive set and unifies only inside the group.
We propose that the object store keep small objects inline in the metadata tree and only give those above 16 KiB an extent of their own.
The shipping planner asks five carriers in sequence. In the target design a quote is a long-running process with its own state machine, and each carrier answers by message.
Let operators be declared as static members of a protocol, and make lookup of an operator independent of where it was imported.
Decision on dependency injection: no more scopes per request, but explicit contexts. A handler receives a context value and asks it for what it needs.
Today a job's logs disappear with the worker. We describe a log sink interface at the level of the runner, with pull semantics and a bounded local spool.
Add an optional ordering column to the manifest, by which a reader can prune files without opening them.
The cluster autoscaler and the descheduler work against one another. This document proposes a shared intent object that both must acquire before they touch a node.
This PEP proposes a standard file for recording which build of a distribution an environment was made from, placed in the metadata folder and readable without executing code.
A subscription in the event mesh is now a resource with an owner, a filter expression and a dead letter target. Filters are evaluated at the broker nearest to the producer.
Make effects visible in function types. A function that may suspend, fail or allocate says so after the arrow, and effect variables let higher-order functions be neutral.
Decision drivers: two developers, one server, forty schools. Outcome: a modular monolith in Django with one app for each bounded context, and no direct imports across apps other than via their services module.
We want to support both a hosted and an air-gapped edition from the same code. The seam is a provider interface for identity, storage and mail, chosen by a profile at start.
Allow a trait to be implemented for a type in a third crate if both owners opt in through a shared manifest entry.
Rather than ship diffs, the replica protocol exchanges Merkle roots for ranges of keys and descends only where they differ.
Provide first-class support for sum types in the schema language of the RPC framework: a message may be declared as one of several alternatives, with a discriminator that stays stable when alternatives are reordered.
The settings page is assembled by each team from a registry of panels. A panel declares its id, the capability it needs and a lazy component, and the shell decides about order and visibility.
The storage engine gains column families: separate memtables and files that share one write-ahead log and thus commit atomically.
Proposed: an immutable borrow of a container freezes its shape but not its elements, expressed by a new permission between shared and unique.
Introduce a tick barrier between simulation and rendering. The simulation writes into a back snapshot, the renderer interpolates between the two most recent, and neither waits for the other.
The tax rules shall be data instead of code. We define a small rule language with dates of validity, and an evaluator that explains every amount it returns.
Workloads can ask for a topology domain by name. The admission step records the domain in the status, and the preemption logic treats it as a hard constraint from then on.
This proposal removes the notion of a default export from our component library and gives each component its own entry point in the package map.
Inline modules as parameters: a module may take other modules that match a signature, and instantiation happens at link time.
We weigh Kafka Streams against a plain consumer plus Postgres for the fraud counters. The counters are few and the windows short, so the plain consumer is proposed.
Scoped threads may return borrowed data to their parent. The borrow is tied to the lexical scope, which cannot be left before all of them have joined.
Add a probe type that asks the container over a Unix socket, leaving the network namespace out of it.
Motivation and summary: users write long chains of nested optionals. We introduce optional chaining for subscript, call and assignment, with short circuit over the entire chain.
The search index stays derived data. It is rebuilt from the catalogue's change feed, can be thrown away at any time, and no service may treat it as a source of truth.
Move to a columnar layout for the telemetry archive, with dictionary encoding for device ids and a footer with min and max for each stripe.
A new lifecycle hook, beforeSuspend, gives a component the chance to hand over its state to the host; what it returns comes back in as the argument of resume.
ADR: authentication between internal services uses workload certificates issued by the mesh. Services see a verified caller name, and tokens are used only at the border.
Introduce editions for the configuration file format. A file names its edition on the first line, and the loader upgrades older ones in memory, step by step.
This document describes a hierarchical quota for namespaces: a parent grants a budget, children can subdivide it, and unused parts may be lent to siblings.
Define how two people may edit one spreadsheet at the same time. Cells are registers with last-writer-wins; row and column order are sequences with tombstones; formulas refer to stable ids.
Allow multiple inheritance of interfaces with default methods. If two defaults collide, the class has to choose by qualified name.
The bootstrap of the compiler is restructured in stages with a fixed contract: stage N may only use features that were stable in stage N minus one.
We suggest to drop the separate read model for the warehouse app. At this scale the write model with two extra indices serves all the queries, and one eventual-consistency boundary disappears.
Extend the wire protocol by a negotiation frame. Client and server exchange lists of capabilities, and a feature is active only if both have named it.
Let macros declare which names they introduce, and let the resolver treat these like ordinary items.
Customer identity: one person may have several logins and one login can act for several companies. Model this as Person, Credential and Mandate, with the mandate carrying role and period.
The log shipper's pipeline becomes a graph of typed stages. Back-pressure travels upstream by credits, and a stage without credit has to spill or drop according to its policy.
Add nullable to the schema of generated GraphQL inputs as distinct from optional: absent means leave it alone, null means clear.
This is the proposal for versioned state in the smart home hub. A device twin has a desired and a reported half, each with a counter, and the bridge reconciles them.
Add generic associated types to the collection protocol, in order that views can borrow from the collection which they were made from.
Proposed change to rollout semantics: a revision is healthy when its own analysis says so, not when its pods are ready. Analysis is a separate object, referenced by name.
Choose an embedded scripting language for game mods. Lua, Wren and a WASM sandbox were compared; the record proposes WASM with a narrow host interface of about thirty functions.
A partition can be moved between brokers by copying sealed segments first and handing over only the active one. The protocol has three states, and each is recoverable from metadata alone.
In the current model a permission is a string on a user. We propose relation tuples (object, relation, subject), with roles being nothing but usersets over them.
The standard library gets a type for instants and another for civil dates, and no conversion between them without an explicit zone.
We deprecate the XML-RPC endpoint and define a bridge: a thin translator process that speaks the old dialect outside and the REST API inside, to be switched off by configuration.
Map tiles get a new addressing scheme: z/x/y plus style version plus data epoch. An epoch is immutable, and the style may change independently.
Support sealed hierarchies across modules of the same package.
Introduce a reservation object in the scheduler. A batch job may reserve capacity in the future, and backfill may use the hole provided that it ends before.
A route handler may return a stream of fragments. The framework flushes the shell first, keeps named holes in it, and fills them in whatever order they resolve.
We considered event sourcing for the patient record and decided against. An audit table with before and after images fulfils the legal side, and the plain relational model stays queryable.
The driver interface for GPUs is to be split into a discovery part, which runs unprivileged, and an allocation part that is called by the node agent at the moment of binding.
Make the decimal type a primitive of the language, with literals, a fixed context of 34 digits and an operator set that never falls back to binary floats.
Propose a cell-based layout for the messaging platform: each cell has its own broker, store and workers; a thin router maps an account to its cell and is the only shared part.
Add a marker by which a function promises not to retain its closure argument, and let the optimiser place such closures on the stack.
The importer knows nothing of formats. It asks a chain of recognisers, each with a confidence, and the winner supplies a reader that yields normalised records.
This text defines a content-addressed cache for build actions: key is the digest of command, inputs and platform, value is a list of output digests plus captured streams.
Compile-time reflection will be exposed as an ordinary value of type Meta, walkable with loops, and only usable in constant evaluation.
Our mobile clients hold one long-lived connection each. We set out a session layer beneath the features: resumable, with a cursor for each channel, and independent of whether the transport is WebSocket or QUIC.
Rows get a hidden version column, and readers pass the version they saw. An update against an older version returns a conflict with both states, which the caller must resolve.
An operator may publish a conversion function between versions of its resource as a WASM module that the API server runs in process, as an alternative to the webhook.
For course content we adopt a tree of blocks with stable ids. A lesson is a reference to a root block, and translation is an overlay that replaces leaf blocks only.
Introduce opaque result types with several constrained parameters, named, so that two results of one function can be tied to the same hidden type.
Status: proposed. The plug-in marketplace hosts metadata only; artefacts stay in the publishers' registries and are pinned by digest.
A policy is evaluated at three points: on admission, on a periodic sweep, and on change of the policy itself. All three shall use the same engine and the same input document.
Textures are reference counted today. The design below gives them frame-indexed lifetimes: a texture is released when the frame that used it last has left the GPU.
We describe an intermediate form between the syntax tree and bytecode, in static single assignment with block arguments instead of phi nodes.
The bank's ledger is double entry from the ground up: a posting is a balanced set of lines, accounts have no stored balance, and a balance is a fold over lines cached by period.
Let a test double be declared in the interface language itself: an interface may carry laws, and any implementation including doubles is held to them by the runtime.
The vendor SDK must not leak into domain code. A boundary package wraps it, exports our own types, and lint rules prevent imports from anywhere else.
Proposal for structured identifiers: a prefix by type, a time-ordered body and a check character, used in URLs, logs and on the phone.
Add selective imports with renaming for extension methods, which are visible today whenever any file in the module imports them.
Today, a fleet of delivery vans uploads a position every ten seconds by HTTP. The proposal moves this to MQTT with a retained last position and a store-and-forward buffer in the van.
Introduce the concept of a maintenance lease for nodes. Whoever holds it may cordon and reboot, others see it in the node status and keep their hands off.
The grammar should be extended with raw multi-line strings whose indentation is defined by the closing delimiter.
Instead of distributing configuration by polling, the control plane pushes snapshots over a bidirectional stream, and clients acknowledge or reject a snapshot as a whole.
We separate the what from the when in the billing engine. Price plans are pure functions of usage; cycles and proration belong to a scheduler that calls them.
Erasure coding for cold volumes, six data and three parity, with stripes laid out so that no rack holds more than two fragments.
This RFC proposes to let a crate re-export a dependency as part of its public interface explicitly; anything else is private and does not count for compatibility.
Allow sidecars to be given a restart policy of their own, independent of that of the pod.
A component declares its data needs beside its markup as a fragment. The compiler hoists fragments into one query for each route, and a component only ever sees the fields that it asked for.
Decision record on what-if planning: every scenario is a copy-on-write branch of the planning dataset. Branches share pages with their parent, and a merge is by table with explicit conflicts.
Make cancellation cooperative and typed: a token says why, deadline or parent or user, and callees may decline to observe only the last.
The proposal concerns the scheduler of the language runtime. We replace one global run queue with a queue for each core plus work stealing, and pin the network poller to whichever core is idle.
Define a neutral contract between course catalogue and enrolment: enrolment asks for a seat, catalogue answers with a hold that expires, and nobody reads the other's tables.
Introduce a mode of the type system where array covariance is turned off for a single file.
This document lays down the container format for our scientific runs: one directory, a manifest with provenance, arrays in chunked files, and no absolute paths anywhere.
The sync engine's unit is at present the file. We propose blocks cut by content with a rolling hash, so that an insertion at the front does not shift everything behind it.
Let users supply their own allocator of IP ranges. The interface has two calls, and the built-in allocator is re-expressed through it.
Option A keeps the rules in stored procedures, option B moves them into the service, option C evaluates them in both from one definition. We recommend B, since half of the rules already need data from outside.
Extend destructuring to objects with computed keys and a rest pattern that keeps the prototype.
Alarm handling in the plant is modelled as a statechart with orthogonal regions for active, acknowledged and shelved. Each transition is an immutable record.
Deprecation of positional configuration arguments, beginning with warnings in 5.2: keyword-only becomes the rule for every constructor with more than three parameters.
The proxy shall support filters written by customers. They run in isolates with a budget of CPU time, see headers and body as streams, and cannot open sockets.
An actor may be re-entrant or not, at the discretion of its author. The keyword serial makes it process one message to completion prior to taking the next, including suspensions.
Instead of one global identifier sequence, ranges of ids are leased to regions. A region that runs out requests the next range ahead of time, and gaps are accepted.
Proposal for a two-part health model: a service reports its own state and, separately, its view of its dependencies; load balancers look only at the former.
We introduce a stable ABI for plug-ins of the audio host. Interfaces are tables of C functions with a size field in front, and new functions go only to the end.
In the new inventory model, stock is never a number that is set. It is the sum of movements between locations, and loss is a location as well.
This enhancement adds a field to the ingress resource to name a fallback backend for each path, consulted when the primary has no endpoints.
Multi-line lambdas, by means of a block introduced with do, and a rule about which enclosing construct a return leaves.
Let the catalogue hold several versions of a table's schema at once. A reader picks the one it was compiled for, and the engine projects.
We lean towards server-driven UI for the onboarding flow only. The server sends a tree of known components with bindings, and unknown components are skipped by contract.
A process for feature gates: alpha gates are off and may vanish, beta gates are on and have a conversion path, stable gates are locked and removed two versions later.
To decouple radios from the application, the firmware gets a message bus with static topics. Publishers own the buffer, subscribers get a reference count, and nothing is allocated after boot.
The scraping framework has two notions of a selector. This proposal settles on one, the extractor: typed, composable, with a declared failure mode.
Summary: make it possible for a constant to depend on a type parameter, and for array lengths to be written as expressions over such constants.
The consent of a patient is an object with purpose, scope and end. Data services ask one decision point for each access and cache the answer for as long as the decision allows.
One writer for each aggregate, enforced by the partition key of the command topic. This makes locks in the database superfluous, at the cost of a hop through the broker.
Add shadow traffic as a notion to the gateway API: a route may have mirrors with a percentage, whose answers are discarded.
Provide weak references to values in the garbage-collected heap, as well as a registry that runs a callback some time after the referent is gone.
We propose that the CLI be built of two halves: a porcelain whose output may change and a plumbing layer with stable, machine-readable output.
Records are to be immutable, compared by value, and printed by field. They can implement interfaces but take no part in inheritance.
The document sets out a tiered store: the newest day in memory, a month on local disk, and the remainder in object storage with the same segment format throughout.
For the exam platform, answers are journaled in the browser and sent as a signed sequence. The server accepts gaps and asks for the missing numbers instead of the entire paper.
Define a standard library interface for logging with levels, structured fields and a handler chain, while formats stay outside.
Volumes could be declared read-mostly. The attach controller then lets many nodes mount them and promotes one at a time to writer by means of a lease.
The new resolver treats a workspace as one graph. Overrides are edges from the root, and a package can see them but not add any.
Context: three teams each maintain a date picker. Decision: the design system provides behaviour as headless hooks, and markup remains with the teams.
We define exactly-once for our pipeline as idempotent sinks plus replayable sources. There is no distributed transaction, and each sink has to name its key of deduplication.
Variables captured by a closure are captured by place in the new rule, field by field, in lieu of capturing the entire struct.
A gradual way from dynamic to static: a module can be marked as checked, and at the boundary to unchecked ones the compiler inserts contracts.
Let guard clauses bind several names at once, and have the compiler prove that the failing branch leaves the scope.
This proposal gives the workflow engine durable timers. A timer is a row in the same store as the workflow state, and no process has to be alive for it to become due.
A rental contract refers to a vehicle class until the keys are handed over, and to a vehicle from then on. The proposal models this as two linked aggregates, owned by the booking service and the yard service respectively.
Background: recipes in the kitchen app are trees in the UI, but lists in storage. Proposal: store ingredient groups as nodes with fractional positions, so that moving one never touches its neighbours.
Extend foreign keys to point at a range: the child's validity period has to be covered by the union of periods of its parents.
Introduce a type-level marker for values that were already normalised, along with the rule that only the normaliser's module may create it.
There shall be a single clock service inside the simulator; models ask it for logical time and are forbidden from looking at the wall clock.
Allow a trait method to return an existential type whose identity is chosen by each implementor.
ADR 7, language of the ingestion workers. Go, Kotlin and Rust were on the table; we take Kotlin, because the domain model can be shared with the back office.
We want the terminal multiplexer to survive restarts of its own server. Panes are handed over to the successor through file descriptor passing and a small state document.
This enhancement turns endpoint lists into slices of at most one hundred addresses each, with the topology hints at slice level.
A library loan is an agreement between a copy and a card. Reservations refer to the title rather than the copy, and the shelf system binds the two at the moment of return.
Add method-level type inference from the expected result, and stop at the first enclosing call.
Proposed boundary: the recommender gets a nightly export and a stream of clicks, and gives back lists of ids. It never learns names, prices or stock.
Rework of the undo model in the drawing tool: commands are recorded as inverse operations on the scene graph and grouped by gesture; collaboration rebases the local stack over remote changes.
We introduce the term compatibility level. Each collection in the database is stamped with one, and new on-disk features come into effect only once an operator has raised it.
Let anyone with a pull parser become a source: the decoder is defined over a trait of four events rather than over a byte buffer.
A new top-level object in the API, ServiceImport, stands for a service that lives in a different cluster. Consumers resolve it by the same name in every member of the set.
`;
