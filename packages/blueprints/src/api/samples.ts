import type { LeafCode } from "../blueprint.ts";

/** The starter: entities, references, a rule about several entries, a marking endpoint and two reports. */
export const STARTER = {
  title: "Library API",
  brief:
    "An API for a small library: books have a title, an author and a unique ISBN; members have a name and an email; a loan links a book and a member with a due date. A book that is lent cannot be lent again until it is returned. `POST /loans/{id}/return` marks it as returned. `GET /reports/overdue?on=2026-03-01` lists overdue loans. `GET /reports/loans-per-member` lists the number of loans per member, largest first.",
};

/** The sample: complete with its rule and its report. */
export const SAMPLE = {
  title: "Meeting rooms API",
  brief:
    "An API for meeting rooms: rooms have a unique name and a number of seats of at least 1; a booking belongs to a room and has a title, a start and an end. A booking must end after it starts. Two bookings of the same room must not overlap. `GET /reports/bookings-per-room` lists the number of bookings per room.",
};

export const SAMPLE_CODE: LeafCode[] = [
  {
    leaf: "booking_overlaps",
    stub: false,
    code: `def booking_overlaps(booking: Booking, bookings: list[Booking]) -> bool:
    return any(
        other.room_id == booking.room_id and booking.start < other.end and other.start < booking.end
        for other in bookings
    )
`,
  },
  {
    leaf: "bookings_per_room",
    stub: false,
    code: `def bookings_per_room(rows: list[BookingsPerRoomRow]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for row in rows:
        counts[row.room] = counts.get(row.room, 0) + 1
    return dict(sorted(counts.items()))
`,
  },
];
