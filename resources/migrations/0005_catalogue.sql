-- What a product costs, how much of it is bought at once and the tax on it. cost: as price, tax_rate: hundredths of a
-- percent.
ALTER TABLE product ADD COLUMN cost {int} NOT NULL DEFAULT 0 CHECK (cost >= 0)
--;
ALTER TABLE product ADD COLUMN reorder_quantity {int} NOT NULL DEFAULT 0 CHECK (reorder_quantity >= 0)
--;
ALTER TABLE product ADD COLUMN tax_rate {int} NOT NULL DEFAULT 0 CHECK (tax_rate BETWEEN 0 AND 10000)
