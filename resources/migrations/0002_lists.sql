-- What lists of any length need: texts folded, to sort by and to look for words in, an index for each order a list of
-- products can stand in without sorting, and SQLite's index of every three letters. The program fills the new columns.
ALTER TABLE product ADD COLUMN name_key {key_text} NOT NULL DEFAULT ''
--;
ALTER TABLE product ADD COLUMN category_key {key_text} NOT NULL DEFAULT ''
--;
ALTER TABLE sale_order ADD COLUMN search_text TEXT NOT NULL DEFAULT ''
--;
DROP INDEX product_name
--;
DROP INDEX product_category
--;
DROP INDEX product_price
--;
-- All that figures of stock are held against, in the order of the balances.
CREATE INDEX product_active ON product (archived, id, price, reorder_point)
--;
CREATE INDEX product_by_sku ON product (archived, sku, id)
--;
CREATE INDEX product_by_name ON product (archived, name_key, id)
--;
CREATE INDEX product_by_category ON product (archived, category_key, id)
--;
CREATE INDEX product_by_price ON product (archived, price, id)
--;
CREATE INDEX product_by_barcode ON product (archived, barcode, id)
--;
{search product search_text}
