#!/usr/bin/env python3
"""Makes the fixture of this folder from the order lines of the UCI Online Retail data set.

usage: make_month.py LINES.csv

LINES.csv is the data set as CSV (ISO-8859-1, CRLF). Written beside this script:
  2010-12.csv.z          the lines of December 2010, byte for byte, as qCompress writes it
  2010-12.expected.csv   stock of every code after the replay under the cover rule
  2010-12.summary.json   counts and sums of the replay

The expected stock is computed here, apart from the program, by the rules of the replay: one line is one order line;
a quantity above 0 is sold; one below 0 is returned where the invoice begins with C and adjusted elsewhere;
opening = sold + what was adjusted away; closing = opening - sold + returned + adjusted.
"""
import csv
import io
import json
import pathlib
import struct
import sys
import zlib
from decimal import Decimal

here = pathlib.Path(__file__).resolve().parent
lines = pathlib.Path(sys.argv[1]).read_bytes().split(b"\r\n")
rows = list(csv.DictReader(io.StringIO(b"\r\n".join(lines).decode("latin-1"), newline="")))
count = sum(1 for row in rows if row["InvoiceDate"].split(" ")[0].endswith("/2010"))
rows = rows[:count]
assert all(row["InvoiceDate"].startswith("12/") for row in rows)
raw = b"\r\n".join(lines[: count + 1]) + b"\r\n"

stock = {}
value = Decimal(0)
kinds = {"sales": 0, "returns": 0, "adjustments": 0}
for row in rows:
    quantity = int(row["Quantity"])
    sums = stock.setdefault(row["StockCode"], dict(sold=0, returned=0, adjusted=0, away=0))
    value += Decimal(row["UnitPrice"]) * quantity
    if quantity > 0:
        kinds["sales"] += 1
        sums["sold"] += quantity
    elif row["InvoiceNo"].startswith("C"):
        kinds["returns"] += 1
        sums["returned"] -= quantity
    else:
        kinds["adjustments"] += 1
        sums["adjusted"] += quantity
        sums["away"] -= quantity

(here / "2010-12.csv.z").write_bytes(struct.pack(">I", len(raw)) + zlib.compress(raw, 9))
with open(here / "2010-12.expected.csv", "w", newline="") as out:
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["stock_code", "opening", "sold", "returned", "adjusted", "closing"])
    for code, sums in sorted(stock.items()):
        opening = sums["sold"] + sums["away"]
        closing = opening - sums["sold"] + sums["returned"] + sums["adjusted"]
        assert closing >= 0
        writer.writerow([code, opening, sums["sold"], sums["returned"], sums["adjusted"], closing])
summary = dict(rows=count, invoices=len({row["InvoiceNo"] for row in rows}), codes=len(stock),
               sales=kinds["sales"], returns=kinds["returns"], adjustments=kinds["adjustments"],
               sold=sum(s["sold"] for s in stock.values()), returned=sum(s["returned"] for s in stock.values()),
               adjusted=sum(s["adjusted"] for s in stock.values()), value=str(value.normalize()))
(here / "2010-12.summary.json").write_text(json.dumps(summary, indent=1) + "\n")
print(json.dumps(summary))
