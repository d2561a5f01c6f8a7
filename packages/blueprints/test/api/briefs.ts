/** Briefs of varied domains and wordings, each with what code alone has to find in it. */
export interface ApiBrief {
  brief: string;
  entities: string[];
  rules: string[];
  reports: string[];
  /** Beginnings of what is promised without a check. */
  open: string[];
}

export const BRIEFS: Record<string, ApiBrief> = {
  inventory: {
    brief:
      "A REST API for an inventory. Products have a name, a unique SKU, a price greater than 0, a quantity of at least 0 and a reorder level. Categories have a unique name. Each product belongs to a category. `GET /reports/low-stock` lists products below their reorder level. `GET /reports/products-per-category` gives the number of products per category. Unknown ids return 404.",
    entities: ["products: name, sku, price, quantity, reorder_level, category_id", "categories: name"],
    rules: [],
    reports: ["filter low_stock", "group products_per_category"],
    open: [],
  },
  rooms: {
    brief:
      "Build me a small backend for booking rooms in our office.\n\n- A room has a name (unique), a floor and a capacity (at least 1).\n- A booking is for a room and has a title, an organiser email, a start and an end time.\n- The end must be after the start.\n- Bookings of the same room cannot overlap.\n- A report of the number of bookings per room, most first.\n",
    entities: ["rooms: name, floor, capacity", "bookings: room_id, title, organiser_email, start_time, end_time"],
    rules: ["order", "overlap"],
    reports: ["group number_of_bookings_per_room"],
    open: [],
  },
  expenses: {
    brief:
      "HTTP API to track expenses. Expenses: date, amount (positive), note (optional), category (one of food, travel, rent, other). Lists are paginated. GET endpoints allow filtering by category. `GET /reports/total-per-category` returns the total amount per category. `GET /reports/total-per-month` returns the total amount per month.",
    entities: ["expenses: date, amount, note, category"],
    rules: [],
    reports: ["group total_per_category", "group total_per_month"],
    open: [],
  },
  tickets: {
    brief:
      "A ticket system as a JSON API. Tickets have a title, an optional description, a status (open, in_progress, closed; defaults to open) and a priority from 1 to 5. Comments belong to a ticket and have an author and a text. Closed tickets get no comments. A closed ticket cannot be changed. `POST /tickets/{id}/close` closes it. `GET /reports/open-tickets` lists open tickets.",
    entities: ["tickets: title, description, status, priority", "comments: ticket_id, author, text"],
    rules: ["parent", "locked"],
    reports: ["filter open_tickets"],
    open: [],
  },
  recipes: {
    brief:
      "I want an API for recipes. A recipe has a title, servings (at least 1), minutes (between 1 and 600) and a vegetarian flag. Ingredients have a name, a quantity and a unit and belong to a recipe. Deleting a recipe deletes its ingredients too. Search recipes by a word in the title.",
    entities: ["recipes: title, servings, minutes, vegetarian", "ingredients: name, quantity, unit, recipe_id"],
    rules: [],
    reports: [],
    open: [],
  },
  shortener: {
    brief:
      "A URL shortener backend: links have a unique code, a target url and clicks (default 0). `POST /links` creates one. `GET /links/{id}` returns it. Visiting `GET /r/{code}` redirects to the target and counts the click. The code is between 3 and 12 characters.",
    entities: ["links: code, target_url, clicks"],
    rules: [],
    reports: [],
    open: ["Visiting `GET /r/{code}` redirects"],
  },
  courses: {
    brief:
      "An API for a school with courses and students. A course has a title, a teacher and a capacity of at least 1. A student has a name and a unique email. An enrolment connects a student to a course. A student can enrol in a course only once. A course cannot have more enrolments than its capacity. `GET /reports/enrolments-per-course` shows the number of enrolments per course, largest first.",
    entities: ["courses: title, teacher, capacity", "students: name, email", "enrolments: student_id, course_id"],
    rules: ["exclusive", "capacity"],
    reports: ["group enrolments_per_course"],
    open: [],
  },
  polls: {
    brief:
      "Polls API: polls have a question and a closed flag; options belong to a poll and have a text; votes belong to an option and a poll and have a voter email. Each voter can vote only once per poll. Votes on a closed poll are refused. `GET /reports/votes-per-option` counts the votes per option. `POST /polls/{id}/close` marks it as closed.",
    entities: ["polls: question, closed", "options: poll_id, text", "votes: option_id, poll_id, voter_email"],
    rules: ["exclusive", "parent"],
    reports: ["group votes_per_option"],
    open: [],
  },
  time: {
    brief:
      "Time tracking service. Clients have a name. Projects have a name, an hourly rate and a client, and may be archived. Time entries have a project, a date, hours (more than 0, at most 24) and a note. Time cannot be logged on an archived project. Report the total hours per project. `GET /reports/revenue-per-project` gives the revenue per project.",
    entities: [
      "clients: name",
      "projects: name, hourly_rate, client_id, archived",
      "time-entries: project_id, date, hours, note",
    ],
    rules: ["parent"],
    reports: ["group revenue_per_project", "group total_hours_per_project"],
    open: [],
  },
  orders: {
    brief:
      "A web service for orders with SQLite. Customers have a name and an email. Products have a name and a price of at least 0. Orders belong to a customer and have a status (new, paid, shipped). Order items belong to an order and a product and have a quantity of at least 1. A paid order cannot be deleted. Invoices are emailed to the customer when the order ships. `GET /reports/quantity-per-product` lists the total quantity per product.",
    entities: [
      "customers: name, email",
      "products: name, price",
      "orders: customer_id, status",
      "order-items: order_id, product_id, quantity",
    ],
    rules: ["kept"],
    reports: ["group quantity_per_product"],
    open: ["Invoices are emailed"],
  },
  hotel: {
    brief:
      "Hotel reservations: rooms with a number and a nightly price; guests with a name and email; a reservation links a guest and a room with a check-in and a check-out date. Check-out must be after check-in. A room cannot be reserved twice for overlapping dates. Guests may cancel up to two days before check-in. A REST API please, with OpenAPI docs.",
    entities: [
      "rooms: number, nightly_price",
      "guests: name, email",
      "reservations: guest_id, room_id, check_in_date, check_out_date",
    ],
    rules: ["order", "overlap"],
    reports: [],
    open: ["Guests may cancel"],
  },
  warehouse: {
    brief:
      'Warehouse API. Items have a name and a unique barcode. Stock moves belong to an item and have a direction (in or out), a quantity greater than zero and a timestamp. Stock can never go below zero: a move out that would take more than there is gets 409. `POST /items {"name": "Bolt", "barcode": "123"}` -> 201 {"id": 1, "name": "Bolt"}. `GET /reports/moves-per-item` reports the number of moves per item.',
    entities: ["items: name, barcode", "stock-moves: item_id, direction, quantity, timestamp"],
    rules: ["stock"],
    reports: ["group moves_per_item"],
    open: [],
  },
  gym: {
    brief:
      "A JSON API for a gym. Members have a first name, a last name and a unique email. Classes have a title, a coach, a start time and places (at least 1). A signup is for a member and a class. A member can sign up for a class only once. When a class is full, further signups are refused. `GET /reports/signups-per-class` lists the number of signups per class. `DELETE /signups/{id}` cancels a signup.",
    entities: [
      "members: first_name, last_name, email",
      "classes: title, coach, start_time, places",
      "signups: member_id, class_id",
    ],
    rules: ["exclusive", "capacity"],
    reports: ["group signups_per_class"],
    open: [],
  },
  tools: {
    brief:
      "An HTTP API for a lending library of tools: tools have a name, an owner and a state (free, lent). List, add, lend, give back; filter by state.",
    entities: ["tools: name, owner, state"],
    rules: [],
    reports: [],
    open: [],
  },
  loans: {
    brief:
      "A small API for a tool library. Members have a name. Tools have a name and a state (free, lent). Lend a tool to a member.",
    entities: ["members: name", "tools: name, state, member_id"],
    rules: [],
    reports: [],
    open: [],
  },
  rental: {
    brief:
      "Backend for a car rental. Cars have a plate (unique), a model and a daily rate above 0. Rentals link a car and a customer with a start date and an end date and can be returned. Customers have a name and a phone. A car can only be rented by one customer at a time. The end date must not be before the start date. `POST /rentals/{id}/return` marks the rental as returned. `GET /rentals?customer_id=1` filters by customer.",
    entities: [
      "cars: plate, model, daily_rate",
      "rentals: car_id, customer_id, start_date, end_date, returned",
      "customers: name, phone",
    ],
    rules: ["order", "exclusive"],
    reports: [],
    open: [],
  },
  blog: {
    brief:
      "I need a REST service that stores blog posts and comments in SQLite. Each post has a title (max 120 characters), a body, an author and a published flag (default false). Each comment has a post, a name and a message. Only published posts can be commented. `POST /posts/{id}/publish` publishes a post. `GET /reports/comments-per-post` returns how many comments each post has.",
    entities: ["posts: title, body, author, published", "comments: post_id, name, message"],
    rules: ["parent"],
    reports: ["group comments_per_post"],
    open: [],
  },
  clinic: {
    brief:
      "A pet clinic API. Owners: name, phone. Pets: name, species (dog, cat, bird or other), birth date, owner. Visits: pet, date, reason, fee (>= 0). An owner with pets cannot be deleted. `GET /reports/fees-per-month` returns the total fee per month. `GET /reports/average-fee-per-pet` returns the average fee per pet. A visit in the future is not allowed.",
    entities: ["owners: name, phone", "pets: name, species, birth_date, owner_id", "visits: pet_id, date, reason, fee"],
    rules: [],
    reports: ["group fees_per_month", "group average_fee_per_pet"],
    open: ["A visit in the future"],
  },
};
