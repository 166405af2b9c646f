-- The double-entry books. Statements are separated by lines that hold only "--;". What differs between the
-- databases stands in braces and is filled in by the Dialect. {refers_to x}, in append-only tables and to permanent
-- ones: a foreign key on SQLite, one check a statement on PostgreSQL, whose foreign keys ask row by row.
CREATE TABLE setting (
    name TEXT NOT NULL PRIMARY KEY,
    value TEXT NOT NULL
) {table}
--;
-- One writing program: its chain of digests and how long it is.
CREATE TABLE till (
    id {int} PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    head TEXT NOT NULL,
    postings {int} NOT NULL
) {table}
--;
-- kind: 1 internal, 2 supplier, 3 customer, 4 loss, 5 found. Only internal places have balances.
CREATE TABLE location (
    id {int} PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    kind {int} NOT NULL CHECK (kind BETWEEN 1 AND 5)
) {table}
--;
CREATE TABLE lot (
    id {int} PRIMARY KEY,
    code TEXT NOT NULL UNIQUE
) {table}
--;
-- price: 1/10,000 of the main unit. Quantities: thousandths of the unit.
CREATE TABLE product (
    id {int} PRIMARY KEY,
    sku TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    category TEXT NOT NULL,
    unit TEXT NOT NULL,
    price {int} NOT NULL CHECK (price >= 0),
    reorder_point {int} NOT NULL CHECK (reorder_point >= 0),
    barcode TEXT,
    notes TEXT NOT NULL,
    archived {int} NOT NULL CHECK (archived IN (0, 1)),
    version {int} NOT NULL,
    search_text TEXT NOT NULL
) {table}
--;
CREATE INDEX product_name ON product (name, id)
--;
CREATE INDEX product_category ON product (category, id)
--;
CREATE INDEX product_price ON product (price, id)
--;
CREATE INDEX product_barcode ON product (barcode) WHERE barcode IS NOT NULL
--;
-- The row that is locked: one a product, internal place and lot, kept in the same transaction as its movements.
CREATE TABLE balance (
    product_id {int} NOT NULL REFERENCES product (id),
    location_id {int} NOT NULL REFERENCES location (id),
    lot_id {int} NOT NULL REFERENCES lot (id),
    on_hand {int} NOT NULL,
    reserved {int} NOT NULL,
    last_posting_id {int} NOT NULL,
    last_happened_at {int} NOT NULL,
    PRIMARY KEY (product_id, location_id, lot_id),
    CONSTRAINT balance_on_hand CHECK (on_hand >= 0),
    CONSTRAINT balance_reserved CHECK (reserved BETWEEN 0 AND on_hand)
) {clustered_table}
--;
-- state: 1 shipped, 2 cancelled. total: minor units. Numbers are unique, rising and never reused.
CREATE TABLE sale_order (
    number {int} PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    state {int} NOT NULL CHECK (state IN (1, 2)),
    placed_at {int} NOT NULL,
    customer TEXT NOT NULL,
    document TEXT NOT NULL,
    total {int} NOT NULL,
    lines {int} NOT NULL
) {table}
--;
CREATE TABLE order_line (
    order_number {int} NOT NULL REFERENCES sale_order (number),
    line_no {int} NOT NULL,
    product_id {int} NOT NULL REFERENCES product (id),
    ordered {int} NOT NULL CHECK (ordered > 0),
    open {int} NOT NULL CHECK (open >= 0),
    reserved {int} NOT NULL CHECK (reserved >= 0),
    shipped {int} NOT NULL CHECK (shipped >= 0),
    cancelled {int} NOT NULL CHECK (cancelled >= 0),
    price {int} NOT NULL CHECK (price >= 0),
    amount {int} NOT NULL,
    PRIMARY KEY (order_number, line_no),
    CHECK (ordered = open + reserved + shipped + cancelled)
) {clustered_table}
--;
-- kind: 1 opening, 2 sale, 3 return, 4 adjustment, 5 reversal. Times: UTC milliseconds.
CREATE TABLE posting (
    id {int} PRIMARY KEY,
    key TEXT NOT NULL UNIQUE,
    kind {int} NOT NULL CHECK (kind BETWEEN 1 AND 5),
    till_id {int} NOT NULL {refers_to till},
    happened_at {int} NOT NULL,
    posted_at {int} NOT NULL,
    document TEXT NOT NULL,
    fingerprint TEXT NOT NULL,
    order_number {int} REFERENCES sale_order (number),
    reverses_id {int} REFERENCES posting (id),
    digest TEXT NOT NULL
) {table}
--;
CREATE UNIQUE INDEX posting_reverses ON posting (reverses_id) WHERE reverses_id IS NOT NULL
--;
CREATE INDEX posting_order ON posting (order_number) WHERE order_number IS NOT NULL
--;
-- Append-only: a quantity of a product from one location to another.
CREATE TABLE movement (
    posting_id {int} NOT NULL REFERENCES posting (id),
    line_no {int} NOT NULL,
    product_id {int} NOT NULL REFERENCES product (id),
    from_location_id {int} NOT NULL {refers_to location},
    to_location_id {int} NOT NULL {refers_to location},
    lot_id {int} NOT NULL {refers_to lot},
    quantity {int} NOT NULL CHECK (quantity > 0),
    PRIMARY KEY (posting_id, line_no),
    CHECK (from_location_id <> to_location_id)
) {clustered_table}
--;
CREATE INDEX movement_product ON movement (product_id, posting_id)
--;
-- An order being entered, kept with its key until it is settled. content: JSON.
CREATE TABLE draft (
    key TEXT NOT NULL PRIMARY KEY,
    till_id {int} NOT NULL REFERENCES till (id),
    content TEXT NOT NULL,
    saved_at {int} NOT NULL
) {table}
--;
{sequence till id 1}
--;
{sequence product id 1}
--;
{sequence posting id 1}
--;
{sequence sale_order number 10001}
--;
{append_only movement}
--;
{append_only posting}
--;
{permanent sale_order number}
--;
{permanent till id}
--;
{permanent location id}
--;
{permanent lot id}
--;
INSERT INTO location (id, code, name, kind) VALUES
    (1, 'SHOP', 'Shop', 1), (2, 'SUPPLIER', 'Supplier', 2), (3, 'CUSTOMER', 'Customer', 3),
    (4, 'LOSS', 'Loss', 4), (5, 'FOUND', 'Found', 5)
--;
INSERT INTO lot (id, code) VALUES (0, '')
