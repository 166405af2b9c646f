#!/usr/bin/env python3
"""Makes the demo shop from the order lines of the UCI Online Retail data set.

usage: make_demo.py LINES.csv

Source: UCI Machine Learning Repository, Online Retail (Daqing Chen, 2015), CC0: real order lines of a British web shop
from December 2010 to July 2011. Written beside this script:
  products.csv   the best-selling goods: names in sentence case, a category, the usual price, a cost, opening stock, reorder
                 point and a barcode
  orders.csv     real orders and returns of these goods, spread over the months, as ISO dates in the shop's time

What is made up is only what the source does not have: categories (by words in the name), reorder points (two weeks of
sales), opening stock (so that most goods are in stock at the end, some are low and some are out) and barcodes
(GTIN-13 in the range 20-29, which GS1 keeps for numbers used within one company).
"""
import collections
import csv
import datetime
import hashlib
import io
import math
import pathlib
import re
import sys

PRODUCTS = 400
ORDERS = 2000
RETURNS = 60
LINES_AN_ORDER = 8
LARGEST_QUANTITY = 144

CATEGORIES = [
    ("Bags", "bag bags shopper purse"),
    ("Baking", "cake baking cookie cupcake jelly mould bake muffin recipe pastry"),
    ("Lighting", "candle candles candleholder light lights lantern t-light lamp night-light nightlight lampshade chandelier"),
    ("Stationery", "card cards notebook notebooks wrap pencil pencils paper pen stationery envelopes tape stickers "
                   "sticker ribbon ribbons gift journal postcard passport tissues calendar memo magnets letter sketchbook"),
    ("Toys and children", "children childrens child toy toys doll game games playhouse spaceboy dolly puzzle blocks skipping "
                          "soldier rocking tops colouring crayons bank paint modelling babushka bingo gliders windmill sandcastle marbles dominoes kids boys girls ludo snakes snap dinosaur circus feltcraft craft "
                          "knitting sewing harmonica draughts ladders stencil chalk whistle bubbles"),
    ("Garden", "garden gardeners plant pot watering herb bird birdhouse seed picnic birdcage fly outdoor parasol hen kneeling"),
    ("Party", "bunting party balloons garland doilies cups plates napkins streamer invites"),
    ("Kitchen", "kitchen mug cup teacup saucer teapot tea coffee bowl bowls plate plates jug tin tins bread bottle lunch box "
                "scales apron glass glasses jar tray cutlery spoon spoons fork measuring oven glove towel egg sugar "
                "cakestand milk enamel dog cat toast dish coaster coasters placemats placemat butter cosy trinket "
                "flask snack pantry washbag toilette"),
    ("Comfort", "hot water cushion doormat soap blanket warmer hand slippers bath bathroom towel heat plasters lip balm foot "
                "incense scented fragrance toothpaste quilt throw peg draught"),
    ("Clocks and frames", "clock frame mirror photo picture wall hook hooks drawer knob hanger shelf cabinet sign"),
    ("Storage", "storage basket rack stand holder crate bin chest bucket cases container"),
]
OTHER = "Decoration"

# Words that keep a capital: names and nations.
NAMES = ("Union Jack London English England French Paris Swedish Scandinavian Russian Victorian Edwardian Regency "
         "Suki Tokyo Acapulco Lola Charlie Nancy Rex New Spaceboy Poppy's Christmas Easter Charlotte Paisley Moroccan Indian Chinese Japanese Mexican Madras "
         "Parisienne Britain British European Zinc I Happy Georgian Gingham Lauren Billboard Monte Carlo Hollywood "
         "Tilda Laurel Nordic Botanique Jardin Provence Rosie Queen Diner").split()
NAMES = {name.upper(): name for name in NAMES if name not in ("Zinc", "Gingham", "Happy", "Laurel", "Queen", "Paisley",
                                                              "Diner", "Billboard")}
# What the source shortens or misspells.
REPAIRS = [(r"\bSET/\s?(\d+)", r"SET OF \1"), (r"\bS/\s?(\d+)", r"SET OF \1"), (r"\bPK/\s?(\d+)", r"PACK OF \1"),
           (r"\bASSTD\b|\bASST\b|\bASS\b", "ASSORTED"), (r"\bCOL\b", "COLOUR"), (r"\bCHILDRENS\b", "CHILDREN'S"),
           (r"\bCHILDS\b", "CHILD'S"), (r"\bGIRLS\b", "GIRLS'"), (r"\bBOYS\b", "BOYS'"), (r"\bGARDENERS\b", "GARDENER'S"),
           (r"\bLADIES\b", "LADIES'"), (r"\bT-LIGHT", "TEALIGHT"), (r"\bTLIGHT", "TEALIGHT"), (r"\bW/", "WITH "),
           (r"\bDOILEY\b", "DOILY"), (r"\bDOILEYS\b", "DOILIES"), (r"\bBAKELIKE\b", "BAKELITE"),
           (r"\bHEARTS COAT HANGER\b", "HEART COAT HANGER"), (r"\s*,\s*", ", "), (r"\s*\+\s*", " AND "),
           (r"\s*&\s*", " AND "), (r"[.,]$", ""), (r"\s+", " ")]
NOT_GOODS = re.compile(r"MANUAL|POSTAGE|CARRIAGE|SAMPLE|DISCOUNT|VOUCHER|ADJUST|DOTCOM|CHARGES|FEE\b|CREDIT|DAMAGE|"
                       r"CHECK|LOST|FOUND|WRONG|MIX|AMAZON|EBAY|TEST")


def tidy(description):
    text = description.strip().upper()
    for pattern, repair in REPAIRS:
        text = re.sub(pattern, repair, text)
    words = [NAMES.get(word, word.lower()) for word in text.strip().split(" ")]
    name = " ".join(words)
    return name[:1].upper() + name[1:]


def category(name):
    words = set(re.findall(r"[a-z\-]+", name.lower().replace("tealight", "t-light")))
    for title, keys in CATEGORIES:
        if words & set(keys.split()):
            return title
    return OTHER


def barcode(serial):
    body = f"20{serial:010d}"
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(body)))
    return body + str(-total % 10)


def share(text):
    """A number from 0 to 1 that is the same on every run."""
    return int(hashlib.sha256(text.encode()).hexdigest()[:8], 16) / 0xFFFFFFFF


def neat(number):
    """Rounded up to what a person would write: 7, 15, 40, 120."""
    step = 1 if number < 10 else 5 if number < 50 else 10 if number < 200 else 50
    return max(1, math.ceil(number / step) * step)


def usual(values):
    return collections.Counter(values).most_common(1)[0][0]


def cost(price):
    """What the shop pays: 55 % of what it asks, in whole pence. The data do not say; it is made up."""
    return f"{round(float(price) * 100) * 55 // 100 / 100:.2f}"


def read(path):
    text = pathlib.Path(path).read_bytes().decode("latin-1")
    for row in csv.DictReader(io.StringIO(text, newline="")):
        row["Quantity"] = int(row["Quantity"])
        row["When"] = datetime.datetime.strptime(row["InvoiceDate"], "%m/%d/%Y %H:%M")
        yield row


def choose_products(rows):
    sales = collections.defaultdict(list)
    for row in rows:
        if row["Quantity"] > 0 and float(row["UnitPrice"]) > 0 and row["CustomerID"]:
            sales[row["StockCode"]].append(row)
    products, names = {}, set()
    for code, lines in sorted(sales.items(), key=lambda item: (-len(item[1]), item[0])):
        description = usual(line["Description"] for line in lines if line["Description"].strip())
        name = tidy(description)
        if not re.fullmatch(r"\d{5}[A-Z]?", code) or NOT_GOODS.search(description) or name in names:
            continue
        names.add(name)
        products[code] = dict(name=name, price=usual(line["UnitPrice"] for line in lines))
        if len(products) == PRODUCTS:
            return products
    raise SystemExit("too few products")


def choose_orders(rows, products):
    invoices = collections.OrderedDict()
    for row in rows:
        good = row["StockCode"] in products and 0 < abs(row["Quantity"]) <= LARGEST_QUANTITY
        if good and row["CustomerID"] and float(row["UnitPrice"]) > 0:
            lines = invoices.setdefault(row["InvoiceNo"], [])
            if len(lines) < LINES_AN_ORDER and row["StockCode"] not in {line["StockCode"] for line in lines}:
                lines.append(row)
    sales = [lines for number, lines in invoices.items() if not number.startswith("C") and len(lines) > 1]
    returns = [lines[:2] for number, lines in invoices.items() if number.startswith("C")]
    spread = lambda found, count: [found[i * len(found) // count] for i in range(min(count, len(found)))]
    chosen = spread(sales, ORDERS) + spread(returns, RETURNS)
    return sorted(chosen, key=lambda lines: lines[0]["When"])


def set_stock(products, orders):
    days = (orders[-1][0]["When"] - orders[0][0]["When"]).days
    for serial, (code, product) in enumerate(products.items(), start=1):
        level = lowest = sold = 0
        for lines in orders:
            for line in lines:
                if line["StockCode"] == code:
                    level -= line["Quantity"]
                    lowest = min(lowest, level)
                    sold += max(line["Quantity"], 0)
        reorder = neat(sold * 14 / days)
        lot = share(code)
        if lot < 0.06:
            closing = 0
        elif lot < 0.19:
            closing = max(1, int(reorder * (0.15 + 0.8 * share(code + "low"))))
        else:
            closing = neat(reorder * (1.4 + 5 * share(code + "in")))
        product.update(reorder=reorder, opening=max(closing - level, -lowest), barcode=barcode(serial),
                       category=category(product["name"]))


def main():
    here = pathlib.Path(__file__).resolve().parent
    rows = list(read(sys.argv[1]))
    products = choose_products(rows)
    orders = choose_orders(rows, products)
    set_stock(products, orders)
    with open(here / "products.csv", "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["SKU", "Name", "Category", "Unit", "Price", "Cost", "Stock", "Reorder point", "Barcode"])
        for code, product in sorted(products.items()):
            writer.writerow([code, product["name"], product["category"], "pcs", product["price"], cost(product["price"]), product["opening"],
                             product["reorder"], product["barcode"]])
    with open(here / "orders.csv", "w", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["Invoice", "SKU", "Quantity", "Price", "Date", "Customer"])
        for lines in orders:
            for line in lines:
                writer.writerow([line["InvoiceNo"], line["StockCode"], line["Quantity"], line["UnitPrice"],
                                 lines[0]["When"].strftime("%Y-%m-%d %H:%M"), line["CustomerID"]])
    print(len(products), "products", len(orders), "orders", sum(map(len, orders)), "lines")


main()
