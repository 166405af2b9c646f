-- Which movement of a receipt was for which line of which purchase order. Append-only, as the movements are.
CREATE TABLE purchase_receipt (
    posting_id {int} NOT NULL REFERENCES posting (id),
    line_no {int} NOT NULL,
    purchase_number {int} NOT NULL REFERENCES purchase_order (number),
    purchase_line {int} NOT NULL,
    PRIMARY KEY (posting_id, line_no)
) {clustered_table}
--;
CREATE INDEX purchase_receipt_purchase ON purchase_receipt (purchase_number, purchase_line)
--;
{append_only purchase_receipt}
