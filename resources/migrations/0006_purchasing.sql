-- Whom goods come from and what is on its way. lead_days: days, 0 where nobody knows. minimum_order: minor units.
-- tolerance: hundredths of a percent. name_key, search_text: folded.
CREATE TABLE supplier (
    id {int} PRIMARY KEY,
    name TEXT NOT NULL UNIQUE,
    contact TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    address TEXT NOT NULL,
    customer_number TEXT NOT NULL,
    lead_days {int} NOT NULL CHECK (lead_days BETWEEN 0 AND 3650),
    minimum_order {int} NOT NULL CHECK (minimum_order >= 0),
    tolerance {int} NOT NULL CHECK (tolerance BETWEEN 0 AND 10000),
    notes TEXT NOT NULL,
    archived {int} NOT NULL CHECK (archived IN (0, 1)),
    version {int} NOT NULL,
    name_key {key_text} NOT NULL,
    search_text TEXT NOT NULL
) {table}
--;
CREATE INDEX supplier_by_name ON supplier (archived, name_key, id)
--;
CREATE INDEX supplier_name ON supplier (name_key, id)
--;
-- What a product costs there and how it is packed. cost: 1/10,000 of the main unit. pack, minimum: thousandths of the
-- unit, 0 where any quantity will do. lead_days: NULL where the supplier's hold.
CREATE TABLE supplier_product (
    supplier_id {int} NOT NULL REFERENCES supplier (id),
    product_id {int} NOT NULL REFERENCES product (id),
    part_number TEXT NOT NULL,
    cost {int} NOT NULL CHECK (cost >= 0),
    pack {int} NOT NULL CHECK (pack >= 0),
    minimum {int} NOT NULL CHECK (minimum >= 0),
    lead_days {int} CHECK (lead_days IS NULL OR lead_days BETWEEN 0 AND 3650),
    preferred {int} NOT NULL CHECK (preferred IN (0, 1)),
    PRIMARY KEY (product_id, supplier_id)
) {clustered_table}
--;
CREATE INDEX supplier_product_supplier ON supplier_product (supplier_id, product_id)
--;
CREATE UNIQUE INDEX supplier_product_preferred ON supplier_product (product_id) WHERE preferred = 1
--;
-- state: 1 draft, 2 sent, 3 partly received, 4 received, 5 closed. Times: UTC milliseconds. landed, total: minor
-- units. Numbers are unique, rising and never reused; a draft may be taken out.
CREATE TABLE purchase_order (
    number {int} PRIMARY KEY,
    supplier_id {int} NOT NULL REFERENCES supplier (id),
    state {int} NOT NULL CHECK (state BETWEEN 1 AND 5),
    created_at {int} NOT NULL,
    sent_at {int},
    expected_at {int},
    closed_at {int},
    document TEXT NOT NULL,
    note TEXT NOT NULL,
    landed {int} NOT NULL CHECK (landed >= 0),
    total {int} NOT NULL CHECK (total >= 0),
    lines {int} NOT NULL CHECK (lines >= 0),
    version {int} NOT NULL,
    search_text TEXT NOT NULL,
    CHECK ((state = 1) = (sent_at IS NULL)),
    CHECK ((state >= 4) = (closed_at IS NOT NULL))
) {table}
--;
CREATE INDEX purchase_order_supplier ON purchase_order (supplier_id, state)
--;
CREATE INDEX purchase_order_state ON purchase_order (state, number)
--;
CREATE TABLE purchase_line (
    purchase_number {int} NOT NULL REFERENCES purchase_order (number),
    line_no {int} NOT NULL,
    product_id {int} NOT NULL REFERENCES product (id),
    ordered {int} NOT NULL CHECK (ordered > 0),
    received {int} NOT NULL CHECK (received >= 0),
    cost {int} NOT NULL CHECK (cost >= 0),
    amount {int} NOT NULL CHECK (amount >= 0),
    expected_at {int},
    PRIMARY KEY (purchase_number, line_no)
) {clustered_table}
--;
CREATE INDEX purchase_line_product ON purchase_line (product_id, purchase_number)
--;
{sequence supplier id 1}
--;
{sequence purchase_order number 50001}
--;
{permanent supplier id}
