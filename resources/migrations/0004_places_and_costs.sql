-- Places of the shop's own in a tree, what goods have cost, and why stock was corrected.
{recheck posting kind BETWEEN 1 AND 5 -> kind BETWEEN 1 AND 7}
--;
ALTER TABLE posting ADD COLUMN reason {int} NOT NULL DEFAULT 0 CHECK (reason >= 0)
--;
ALTER TABLE posting ADD COLUMN note TEXT NOT NULL DEFAULT ''
--;
CREATE INDEX posting_happened ON posting (happened_at)
--;
-- What the goods had cost that came in or left, by the shop's method: 1/10,000 of the main unit.
ALTER TABLE movement ADD COLUMN cost {int} NOT NULL DEFAULT 0 CHECK (cost >= 0)
--;
-- place_kind: 1 site, 2 room, 3 shelf, 4 bin. Only internal locations are in the tree.
ALTER TABLE location ADD COLUMN parent_id {int} REFERENCES location (id)
--;
ALTER TABLE location ADD COLUMN place_kind {int} NOT NULL DEFAULT 1 CHECK (place_kind BETWEEN 1 AND 4)
--;
ALTER TABLE location ADD COLUMN barcode TEXT
--;
ALTER TABLE location ADD COLUMN archived {int} NOT NULL DEFAULT 0 CHECK (archived IN (0, 1))
--;
ALTER TABLE location ADD COLUMN version {int} NOT NULL DEFAULT 1
--;
CREATE UNIQUE INDEX location_barcode ON location (barcode) WHERE barcode IS NOT NULL
--;
CREATE INDEX location_parent ON location (parent_id) WHERE parent_id IS NOT NULL
--;
{sequence location id 101}
--;
ALTER TABLE product ADD COLUMN usual_place_id {int} REFERENCES location (id)
--;
CREATE INDEX balance_location ON balance (location_id, product_id)
--;
-- What the stock of a product has cost, the oldest goods first; with the moving average one layer. Quantities add up
-- to what is on hand, costs to its value.
CREATE TABLE cost_layer (
    product_id {int} NOT NULL REFERENCES product (id),
    layer_no {int} NOT NULL,
    quantity {int} NOT NULL CHECK (quantity > 0),
    cost {int} NOT NULL CHECK (cost >= 0),
    PRIMARY KEY (product_id, layer_no)
) {clustered_table}
--;
-- What was in stock before costs were kept has none.
INSERT INTO cost_layer (product_id, layer_no, quantity, cost)
    SELECT product_id, 1, sum(on_hand), 0 FROM balance GROUP BY product_id HAVING sum(on_hand) > 0
--;
INSERT INTO setting (name, value) VALUES ('cost_method', 'average')
