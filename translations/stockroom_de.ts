<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>DatabaseWatch</name>
    <message>
        <source>It is tried again by itself.</source>
        <translation>Es wird von selbst wieder versucht.</translation>
    </message>
    <message>
        <source>The shop can be written again.</source>
        <translation>In den Laden kann wieder geschrieben werden.</translation>
    </message>
</context>
<context>
    <name>stockroom::AboutDialog</name>
    <message>
        <source>About Stockroom</source>
        <translation>Über Stockroom</translation>
    </message>
    <message>
        <source>Know what you have, sell it once, prove every number.</source>
        <translation>Wissen, was da ist. Nur einmal verkaufen. Jede Zahl belegen.</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>Lizenzen</translation>
    </message>
    <message>
        <source>Stockroom is free software: you may use, study, share and change it under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Stockroom ist freie Software: Man darf sie nach der GNU General Public License, Version 3 oder neuer, benutzen, untersuchen, weitergeben und ändern. Es gibt keinerlei Gewährleistung.</translation>
    </message>
    <message>
        <source>The icons are from Lucide (ISC License), some of them derived from Feather (MIT License).</source>
        <translation>Die Symbole stammen von Lucide (ISC License), einige davon gehen auf Feather zurück (MIT License).</translation>
    </message>
    <message>
        <source>Parts of this window</source>
        <translation>Teile dieses Fensters</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>not installed</source>
        <translation>nicht installiert</translation>
    </message>
    <message>
        <source>System</source>
        <translation>System</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy the versions, for a report</source>
        <translation>Die Versionen kopieren, für eine Meldung</translation>
    </message>
    <message>
        <source>It is built with Qt (LGPL 3 and GPL 3), QtKeychain (BSD License) and Zint (BSD License), and keeps its books in SQLite (public domain) or PostgreSQL (PostgreSQL License).</source>
        <translation>Es ist mit Qt (LGPL 3 und GPL 3), QtKeychain (BSD-Lizenz) und Zint (BSD-Lizenz) gebaut und führt seine Bücher in SQLite (gemeinfrei) oder PostgreSQL (PostgreSQL-Lizenz).</translation>
    </message>
    <message>
        <source>Shops, unless you put them elsewhere</source>
        <translation>Läden, wenn nicht woanders abgelegt</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Log, and what load tests found</source>
        <translation>Protokoll und Ergebnisse von Lasttests</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
    <message>
        <source>Open the folder: %1</source>
        <translation>Den Ordner öffnen: %1</translation>
    </message>
</context>
<context>
    <name>stockroom::ActLinesModel</name>
    <message>
        <source>“%1” only takes goods away</source>
        <translation>„%1“ nimmt nur Ware weg</translation>
    </message>
    <message>
        <source>“%1” only adds goods</source>
        <translation>„%1“ fügt nur Ware hinzu</translation>
    </message>
    <message>
        <source>only %1 available there</source>
        <translation>nur %1 sind dort verfügbar</translation>
    </message>
    <message>
        <source>this cost is out of range</source>
        <translation>diese Kosten liegen außerhalb des Bereichs</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>as in stock</source>
        <translation>wie im Bestand</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Remove line (Del)</source>
        <translation>Zeile entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnr.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Im Bestand</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>More or less</source>
        <translation>Mehr oder weniger</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Cost each</source>
        <translation>Kosten je Einheit</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>stockroom::ActivityModel</name>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
</context>
<context>
    <name>stockroom::Attention</name>
    <message numerus="yes">
        <source>%n order(s) without an answer</source>
        <translation>
            <numerusform>%n Auftrag ohne Antwort</numerusform>
            <numerusform>%n Aufträge ohne Antwort</numerusform>
        </translation>
    </message>
    <message>
        <source>Asked for by key; nothing is booked twice</source>
        <translation>Wird mit dem Schlüssel erfragt; nichts wird doppelt gebucht</translation>
    </message>
    <message>
        <source>Settle now</source>
        <translation>Jetzt klären</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of the books are broken</source>
        <translation>
            <numerusform>%n Regel der Bücher ist verletzt</numerusform>
            <numerusform>%n Regeln der Bücher sind verletzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Found %1; make a copy of the shop first</source>
        <translation>Gefunden %1; zuerst eine Kopie des Ladens machen</translation>
    </message>
    <message>
        <source>Show the proof</source>
        <translation>Prüfung zeigen</translation>
    </message>
    <message>
        <source>The books were not proved lately</source>
        <translation>Die Bücher wurden lange nicht geprüft</translation>
    </message>
    <message>
        <source>The books were never proved</source>
        <translation>Die Bücher wurden noch nie geprüft</translation>
    </message>
    <message>
        <source>Last on %1</source>
        <translation>Zuletzt am %1</translation>
    </message>
    <message>
        <source>Recounts every number from its movements</source>
        <translation>Zählt jede Zahl aus ihren Bewegungen nach</translation>
    </message>
    <message>
        <source>Prove now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>There are no products yet</source>
        <translation>Es gibt noch keine Artikel</translation>
    </message>
    <message>
        <source>Everything else begins with them</source>
        <translation>Alles andere beginnt mit ihnen</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>%1 is out of stock</source>
        <translation>%1 ist ausverkauft</translation>
    </message>
    <message numerus="yes">
        <source>%1 sold in %n day(s)</source>
        <translation>
            <numerusform>%1 verkauft in %n Tag</numerusform>
            <numerusform>%1 verkauft in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1: %2 left, reorder at %3</source>
        <translation>%1: noch %2, Meldebestand %3</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) out of stock</source>
        <translation>
            <numerusform>%n Artikel ausverkauft</numerusform>
            <numerusform>%n Artikel ausverkauft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n product(s)</source>
        <translation>
            <numerusform>von %n Artikel</numerusform>
            <numerusform>von %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them</source>
        <translation>Alle zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) running low</source>
        <translation>
            <numerusform>%n Artikel wird knapp</numerusform>
            <numerusform>%n Artikel werden knapp</numerusform>
        </translation>
    </message>
    <message>
        <source>At or below their reorder point</source>
        <translation>Auf oder unter ihrem Meldebestand</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) entered and not placed</source>
        <translation>
            <numerusform>%n Auftrag erfasst und nicht aufgegeben</numerusform>
            <numerusform>%n Aufträge erfasst und nicht aufgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Seit %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>stockroom::BarcodeView</name>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
</context>
<context>
    <name>stockroom::BoxModel</name>
    <message>
        <source>Recent</source>
        <translation>Zuletzt</translation>
    </message>
</context>
<context>
    <name>stockroom::BoxPopup</name>
    <message>
        <source>Search</source>
        <translation>Suche</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Gefundenes</translation>
    </message>
    <message>
        <source>walk</source>
        <translation>bewegen</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Nichts gefunden.</translation>
    </message>
</context>
<context>
    <name>stockroom::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile bearbeiten</numerusform>
            <numerusform>%Ln Zeilen bearbeiten</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>Different values</source>
        <translation>Verschiedene Werte</translation>
    </message>
    <message>
        <source>Empty</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Tick what all of them are to have. Numbers take +5, -3 and +10 %.</source>
        <translation>Haken Sie an, was alle bekommen sollen. Zahlen nehmen +5, -3 und +10 %.</translation>
    </message>
</context>
<context>
    <name>stockroom::CellEditing</name>
    <message>
        <source>%1 of %2</source>
        <comment>a field, whose</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>= %1</source>
        <comment>result</comment>
        <translation>= %1</translation>
    </message>
    <message>
        <source>%1 of “%2” was not set to “%3”. %4</source>
        <translation>%1 von „%2“ wurde nicht auf „%3“ gesetzt. %4</translation>
    </message>
    <message>
        <source>Belongs to “%1”, which is not in this list now.</source>
        <translation>Gehört zu „%1“, das jetzt nicht in dieser Liste ist.</translation>
    </message>
</context>
<context>
    <name>stockroom::Cli</name>
    <message>
        <source>--shop needs a file or a postgresql:// address.</source>
        <translation>--shop braucht eine Datei oder eine Adresse mit postgresql://.</translation>
    </message>
    <message>
        <source>There is no option %1.</source>
        <translation>Die Option %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>Stockroom, an inventory whose count is always right.</source>
        <translation>Stockroom, die Lagerverwaltung, deren Bestand immer stimmt.</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>Aufruf: %1</translation>
    </message>
    <message>
        <source>Exit status: 0 done, 1 refused or failed, 2 wrong use.</source>
        <translation>Rückgabewert: 0 erledigt, 1 abgelehnt oder misslungen, 2 falscher Aufruf.</translation>
    </message>
    <message>
        <source>Which shop? Name it with --shop.</source>
        <translation>Welcher Laden? Mit --shop angeben.</translation>
    </message>
    <message>
        <source>Which command?</source>
        <translation>Welcher Befehl?</translation>
    </message>
    <message>
        <source>There is no command “%1”; see stockroom --help.</source>
        <translation>Den Befehl „%1“ gibt es nicht; siehe stockroom --help.</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>--separator takes one character, or comma, semicolon, tab or bar.</source>
        <translation>--separator nimmt ein Zeichen oder comma, semicolon, tab oder bar.</translation>
    </message>
    <message>
        <source>--dates takes month-first or day-first.</source>
        <translation>--dates nimmt month-first oder day-first.</translation>
    </message>
    <message>
        <source>--map takes field=Header, not “%1”.</source>
        <translation>--map nimmt Feld=Überschrift, nicht „%1“.</translation>
    </message>
    <message>
        <source>Reading: %1 %</source>
        <translation>Lesen: %1 %</translation>
    </message>
    <message>
        <source>Booking: %1 %</source>
        <translation>Buchen: %1 %</translation>
    </message>
    <message>
        <source>%1 (document %2)</source>
        <translation>%1 (Beleg %2)</translation>
    </message>
    <message>
        <source>%1: wanted %2, available %3</source>
        <translation>%1: verlangt %2, verfügbar %3</translation>
    </message>
    <message>
        <source>A dry run: nothing was changed.</source>
        <translation>Probelauf: nichts wurde geändert.</translation>
    </message>
    <message>
        <source>rows</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>imported</source>
        <translation>übernommen</translation>
    </message>
    <message>
        <source>booked before</source>
        <translation>schon gebucht</translation>
    </message>
    <message>
        <source>bad</source>
        <translation>fehlerhaft</translation>
    </message>
    <message>
        <source>orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>sales</source>
        <translation>Verkäufe</translation>
    </message>
    <message>
        <source>returns</source>
        <translation>Rückgaben</translation>
    </message>
    <message>
        <source>adjustments</source>
        <translation>Korrekturen</translation>
    </message>
    <message>
        <source>rejected</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>products created</source>
        <translation>Artikel angelegt</translation>
    </message>
    <message>
        <source>products updated</source>
        <translation>Artikel geändert</translation>
    </message>
    <message>
        <source>seconds</source>
        <translation>Sekunden</translation>
    </message>
    <message>
        <source>Import what? Write “import products FILE” or “import orders FILE”.</source>
        <translation>Was soll importiert werden? „import products DATEI“ oder „import orders DATEI“ schreiben.</translation>
    </message>
    <message>
        <source>--opening takes cover, sold or none.</source>
        <translation>--opening nimmt cover, sold oder none.</translation>
    </message>
    <message>
        <source>“demo” takes no arguments; the shop is named with --shop.</source>
        <translation>„demo“ nimmt keine Argumente; der Laden wird mit --shop angegeben.</translation>
    </message>
    <message>
        <source>The demo shop was made: %1</source>
        <translation>Der Demoladen ist angelegt: %1</translation>
    </message>
    <message>
        <source>Makes the demo shop: real goods and orders to try things on.</source>
        <translation>Legt den Demoladen an: echte Artikel und Aufträge zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Takes in a product list, or books an order history; an import that was cut short goes on when it is called again.</source>
        <translation>Übernimmt eine Artikelliste oder bucht eine Auftragshistorie; ein abgebrochener Import macht beim nächsten Aufruf weiter.</translation>
    </message>
    <message>
        <source>Stock the history starts from: cover, sold or none.</source>
        <translation>Anfangsbestand der Historie: cover, sold oder none.</translation>
    </message>
    <message>
        <source>Which header carries a field, such as sku=StockCode.</source>
        <translation>Welche Überschrift zu einem Feld gehört, etwa sku=StockCode.</translation>
    </message>
    <message>
        <source>Between cells; detected unless given.</source>
        <translation>Trennzeichen der Zellen; sonst erkannt.</translation>
    </message>
    <message>
        <source>Character set, such as ISO-8859-1; detected unless given.</source>
        <translation>Zeichensatz, etwa ISO-8859-1; sonst erkannt.</translation>
    </message>
    <message>
        <source>month-first or day-first; detected unless given.</source>
        <translation>month-first oder day-first; sonst erkannt.</translation>
    </message>
    <message>
        <source>Numbers have a decimal comma; detected unless given.</source>
        <translation>Zahlen haben ein Dezimalkomma; sonst erkannt.</translation>
    </message>
    <message>
        <source>Name of the source: documents of one source are booked once.</source>
        <translation>Name der Quelle: Jeder Beleg einer Quelle wird nur einmal gebucht.</translation>
    </message>
    <message>
        <source>Takes in a product list without its bad rows.</source>
        <translation>Übernimmt eine Artikelliste ohne ihre fehlerhaften Zeilen.</translation>
    </message>
    <message>
        <source>Writes the bad rows with their reasons to a CSV file.</source>
        <translation>Schreibt die fehlerhaften Zeilen mit Grund in eine CSV-Datei.</translation>
    </message>
    <message>
        <source>Says what would be done and changes nothing.</source>
        <translation>Sagt, was geschehen würde, und ändert nichts.</translation>
    </message>
    <message>
        <source>Order %1 is confirmed: %2 %3</source>
        <translation>Auftrag %1 ist bestätigt: %2 %3</translation>
    </message>
    <message>
        <source>“%1” is no line of an order: write SKU=QUANTITY.</source>
        <translation>„%1“ ist keine Auftragszeile: ARTIKELNUMMER=MENGE schreiben.</translation>
    </message>
    <message>
        <source>Which order? Give its number.</source>
        <translation>Welcher Auftrag? Seine Nummer angeben.</translation>
    </message>
    <message>
        <source>Order %1 is cancelled by posting %2.</source>
        <translation>Auftrag %1 ist storniert, Buchung %2.</translation>
    </message>
    <message>
        <source>Places an order; status 1 unless it is confirmed.</source>
        <translation>Erteilt einen Auftrag; Rückgabewert 1, wenn er nicht bestätigt wird.</translation>
    </message>
    <message>
        <source>The order&apos;s key: the same key is never booked twice.</source>
        <translation>Schlüssel des Auftrags: Derselbe Schlüssel wird nie zweimal gebucht.</translation>
    </message>
    <message>
        <source>Cancels a confirmed order by a posting that reverses it.</source>
        <translation>Storniert einen bestätigten Auftrag durch eine Gegenbuchung.</translation>
    </message>
    <message>
        <source>“stock” takes no arguments.</source>
        <translation>„stock“ nimmt keine Argumente.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) written to %1</source>
        <translation>
            <numerusform>%n Artikel nach %1 geschrieben</numerusform>
            <numerusform>%n Artikel nach %1 geschrieben</numerusform>
        </translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnr.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Placed at</source>
        <translation>Erteilt am</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>“orders” takes no arguments.</source>
        <translation>„orders“ nimmt keine Argumente.</translation>
    </message>
    <message>
        <source>“prove” takes no arguments.</source>
        <translation>„prove“ nimmt keine Argumente.</translation>
    </message>
    <message>
        <source>Proving: %1 of %2 checks</source>
        <translation>Prüfung: %1 von %2 Regeln</translation>
    </message>
    <message>
        <source>holds   </source>
        <translation>erfüllt </translation>
    </message>
    <message>
        <source>VIOLATED</source>
        <translation>VERLETZT</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>Lists every product with what is on hand, reserved and available.</source>
        <translation>Listet jeden Artikel mit Bestand, Reserviertem und Verfügbarem.</translation>
    </message>
    <message>
        <source>Writes the list to a CSV file instead.</source>
        <translation>Schreibt die Liste stattdessen in eine CSV-Datei.</translation>
    </message>
    <message>
        <source>Lists the stored orders.</source>
        <translation>Listet die gespeicherten Aufträge.</translation>
    </message>
    <message>
        <source>Only their keys, one a line.</source>
        <translation>Nur ihre Schlüssel, je Zeile einen.</translation>
    </message>
    <message>
        <source>Holds the books against their rules; status 1 if one is broken.</source>
        <translation>Prüft die Bücher gegen ihre Regeln; Rückgabewert 1, wenn eine verletzt ist.</translation>
    </message>
    <message>
        <source>“new” takes no arguments; the shop is named with --shop.</source>
        <translation>„new“ nimmt keine Argumente; der Laden wird mit --shop angegeben.</translation>
    </message>
    <message>
        <source>An empty shop was made: %1</source>
        <translation>Ein leerer Laden ist angelegt: %1</translation>
    </message>
    <message>
        <source>Makes an empty shop; never overwrites one.</source>
        <translation>Legt einen leeren Laden an; überschreibt nie einen.</translation>
    </message>
    <message>
        <source>ISO 4217 code of the shop&apos;s currency; EUR unless given.</source>
        <translation>ISO-4217-Code der Ladenwährung; sonst EUR.</translation>
    </message>
    <message>
        <source>IANA name of the shop&apos;s time zone; this computer&apos;s unless given.</source>
        <translation>IANA-Name der Zeitzone des Ladens; sonst die dieses Rechners.</translation>
    </message>
    <message>
        <source>What the shop is called.</source>
        <translation>Wie der Laden heißt.</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Orders/s</source>
        <translation>Aufträge/s</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Misslungen</translation>
    </message>
    <message>
        <source>Retries</source>
        <translation>Neuversuche</translation>
    </message>
    <message>
        <source>p50 ms</source>
        <translation>p50 ms</translation>
    </message>
    <message>
        <source>p99 ms</source>
        <translation>p99 ms</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Stock</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>--processes needs PostgreSQL: a SQLite shop has one writing program.</source>
        <translation>--processes braucht PostgreSQL: In einen SQLite-Laden schreibt nur ein Programm.</translation>
    </message>
    <message>
        <source>--%1 can not be “%2”.</source>
        <translation>--%1 kann nicht „%2“ sein.</translation>
    </message>
    <message>
        <source>There is no strategy “%1”.</source>
        <translation>Ein Verfahren „%1“ gibt es nicht.</translation>
    </message>
    <message>
        <source>--database is sqlite or a postgresql:// address.</source>
        <translation>--database ist sqlite oder eine Adresse mit postgresql://.</translation>
    </message>
    <message>
        <source>%1: %2 of %3 orders, %4 a second</source>
        <translation>%1: %2 von %3 Aufträgen, %4 je Sekunde</translation>
    </message>
    <message>
        <source>“load” takes only options.</source>
        <translation>„load“ nimmt nur Optionen.</translation>
    </message>
    <message>
        <source>--acks goes with --here.</source>
        <translation>--acks geht nur mit --here.</translation>
    </message>
    <message>
        <source>--%1 does not go with --here.</source>
        <translation>--%1 geht nicht mit --here.</translation>
    </message>
    <message>
        <source>Runs the same orders through six ways to decrease stock, on a scratch shop, and says which lose.</source>
        <translation>Lasttest: führt dieselben Aufträge auf sechs Arten durch, in einem Probeladen, und sagt, welche Abgänge verlieren.</translation>
    </message>
    <message>
        <source>scenario, reread, guarded, locked, versioned, stockroom; all unless given.</source>
        <translation>scenario, reread, guarded, locked, versioned, stockroom; sonst alle.</translation>
    </message>
    <message>
        <source>Workers that place at once; 8 unless given.</source>
        <translation>Arbeiter zugleich; sonst 8.</translation>
    </message>
    <message>
        <source>Orders in all; 20000 unless given.</source>
        <translation>Aufträge insgesamt; sonst 20000.</translation>
    </message>
    <message>
        <source>Orders in all for the strategies that wait for each commit; as --orders unless given.</source>
        <translation>Aufträge insgesamt bei den Verfahren, die auf jeden Commit warten; sonst wie --orders.</translation>
    </message>
    <message>
        <source>Products that are sold; 10 unless given.</source>
        <translation>Verkaufte Artikel; sonst 10.</translation>
    </message>
    <message>
        <source>Products of one order; 1 unless given.</source>
        <translation>Artikel je Auftrag; sonst 1.</translation>
    </message>
    <message>
        <source>Opening stock of each product; 1950 unless given.</source>
        <translation>Anfangsbestand je Artikel; sonst 1950.</translation>
    </message>
    <message>
        <source>Unanswered orders of a stockroom worker; 256 unless given.</source>
        <translation>Unbeantwortete Aufträge eines stockroom-Arbeiters; sonst 256.</translation>
    </message>
    <message>
        <source>Workers are processes; PostgreSQL only.</source>
        <translation>Arbeiter sind Prozesse; nur PostgreSQL.</translation>
    </message>
    <message>
        <source>sqlite, or the postgresql:// address of a database for the scratch shop.</source>
        <translation>sqlite oder die postgresql://-Adresse einer Datenbank für den Probeladen.</translation>
    </message>
    <message>
        <source>Sells from the shop of --shop itself; the orders stay.</source>
        <translation>Verkauft aus dem Laden von --shop selbst; die Aufträge bleiben.</translation>
    </message>
    <message>
        <source>With --here: each confirmed key is appended to this file at once.</source>
        <translation>Mit --here: Jeder bestätigte Schlüssel wird sofort an diese Datei angehängt.</translation>
    </message>
    <message>
        <source>One worker process of a load test; started by it.</source>
        <translation>Ein Arbeitsprozess eines Lasttests; er startet ihn selbst.</translation>
    </message>
    <message>
        <source>SHOP is a file or a postgresql://user@host/database address; a password comes from PGPASSFILE
or the desktop&apos;s secret service.
Without a command the window opens.</source>
        <translation>SHOP ist eine Datei oder eine Adresse postgresql://benutzer@rechner/datenbank; ein Passwort kommt aus PGPASSFILE
oder aus dem Schlüsselbund der Arbeitsfläche.
Ohne Befehl öffnet sich das Fenster.</translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are unresolved: the answer of the database was lost, they may be booked or not.</source>
        <translation>
            <numerusform>%n Beleg ist ungeklärt: Die Antwort der Datenbank ging verloren, er kann gebucht sein oder nicht.</numerusform>
            <numerusform>%n Belege sind ungeklärt: Die Antwort der Datenbank ging verloren, sie können gebucht sein oder nicht.</numerusform>
        </translation>
    </message>
    <message>
        <source>What was booked stays. Run the same command again: it goes on where this one ended and books nothing twice.</source>
        <translation>Was gebucht ist, bleibt. Derselbe Befehl, noch einmal aufgerufen, macht dort weiter, wo dieser endete, und bucht nichts doppelt.</translation>
    </message>
    <message>
        <source>Nothing of the file was booked. Run the same command again.</source>
        <translation>Aus der Datei wurde nichts gebucht. Führen Sie denselben Befehl noch einmal aus.</translation>
    </message>
    <message>
        <source>What was confirmed is stored. Prove the stock as soon as the shop can be read again.</source>
        <translation>Was bestätigt wurde, ist gespeichert. Prüfen Sie den Bestand, sobald der Laden wieder gelesen werden kann.</translation>
    </message>
    <message>
        <source>unresolved</source>
        <translation>ungeklärt</translation>
    </message>
    <message>
        <source>Products: %1 %</source>
        <translation>Artikel: %1 %</translation>
    </message>
    <message>
        <source>Stock: %1 %</source>
        <translation>Bestand: %1 %</translation>
    </message>
    <message>
        <source>Orders: %1 %</source>
        <translation>Bestellungen: %1 %</translation>
    </message>
    <message>
        <source>“bench-shop” takes no arguments; the shop is named with --shop.</source>
        <translation>„bench-shop“ nimmt keine Argumente; der Laden wird mit --shop genannt.</translation>
    </message>
    <message>
        <source>A shop to measure on was made: %1</source>
        <translation>Ein Laden zum Messen wurde angelegt: %1</translation>
    </message>
    <message>
        <source>Makes a big shop to measure on, the same each time.</source>
        <translation>Legt einen großen Laden zum Messen an, jedes Mal den gleichen.</translation>
    </message>
    <message>
        <source>Products; 1000000 unless given.</source>
        <translation>Artikel; ohne Angabe 1000000.</translation>
    </message>
    <message>
        <source>Openings and sold lines together; 1000000 unless given.</source>
        <translation>Anfangsbestände und verkaufte Zeilen zusammen; ohne Angabe 1000000.</translation>
    </message>
    <message>
        <source>--map knows no field “%1”. The fields are: %2</source>
        <translation>--map kennt kein Feld „%1“. Die Felder sind: %2</translation>
    </message>
    <message>
        <source>How the stock is valued for the shop&apos;s whole life: fifo or average; average unless given.</source>
        <translation>Wie der Bestand bewertet wird, solange es den Laden gibt: fifo oder average; ohne Angabe average.</translation>
    </message>
    <message numerus="yes">
        <source>The stock is worth %1 %2 (%3, %n movement(s))</source>
        <translation>
            <numerusform>Der Bestand hat %1 %2 gekostet (%3, %n Bewegung)</numerusform>
            <numerusform>Der Bestand hat %1 %2 gekostet (%3, %n Bewegungen)</numerusform>
        </translation>
    </message>
    <message>
        <source>“value” takes no arguments.</source>
        <translation>„value“ nimmt keine Argumente.</translation>
    </message>
    <message>
        <source>Movements: %1 of %2</source>
        <translation>Bewegungen: %1 von %2</translation>
    </message>
    <message>
        <source>What the stock has cost, now or as of a day or moment.</source>
        <translation>Was der Bestand gekostet hat, jetzt oder an einem Tag oder Zeitpunkt.</translation>
    </message>
    <message>
        <source>A day (2026-11-30, its end) or a moment (2026-11-30T14:00) in the shop&apos;s time zone.</source>
        <translation>Ein Tag (2026-11-30, sein Ende) oder ein Zeitpunkt (2026-11-30T14:00) in der Zeitzone des Ladens.</translation>
    </message>
    <message>
        <source>First in first out, or the moving average; the shop&apos;s unless given.</source>
        <translation>First in, first out oder gleitender Durchschnitt; ohne Angabe das Verfahren des Ladens.</translation>
    </message>
    <message>
        <source>“%1” is archived.</source>
        <translation>„%1“ ist archiviert.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Which place? Give its code.</source>
        <translation>Welcher Platz? Geben Sie seinen Code an.</translation>
    </message>
    <message>
        <source>Give the code of a place and the SKUs whose usual place it is.</source>
        <translation>Geben Sie den Code eines Platzes und die Artikelnummern an, die dort liegen.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the usual place of %n product(s).</source>
        <translation>
            <numerusform>%1 ist der übliche Platz von %n Artikel.</numerusform>
            <numerusform>%1 ist der übliche Platz von %n Artikeln.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” takes no arguments.</source>
        <translation>„%1“ nimmt keine Argumente.</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Keeps the places of the shop, in a tree, and shows what lies in them.</source>
        <translation>Führt die Plätze des Ladens als Baum und zeigt, was dort liegt.</translation>
    </message>
    <message>
        <source>What it is called; its code unless given.</source>
        <translation>Wie er heißt; ohne Angabe sein Code.</translation>
    </message>
    <message>
        <source>site, room, shelf or bin; a shelf unless given.</source>
        <translation>site (Standort), room (Raum), shelf (Regal) oder bin (Fach); ohne Angabe ein Regal.</translation>
    </message>
    <message>
        <source>The place it stands in, by its code.</source>
        <translation>Der Platz, in dem er steht, mit seinem Code.</translation>
    </message>
    <message>
        <source>What its label says to a scanner, where that is not the code.</source>
        <translation>Was sein Etikett dem Scanner sagt, wenn das nicht der Code ist.</translation>
    </message>
    <message>
        <source>Purchase order %1 of “%2”: %3, %4 %5</source>
        <translation>Einkaufsbestellung %1 bei „%2“: %3, %4 %5</translation>
    </message>
    <message>
        <source>“%1” is no line of a purchase order: write SKU=QUANTITY or SKU=QUANTITY@COST.</source>
        <translation>„%1“ ist keine Position einer Einkaufsbestellung: Schreiben Sie SKU=MENGE oder SKU=MENGE@EINSTAND.</translation>
    </message>
    <message>
        <source>Of which supplier? Give its name.</source>
        <translation>Bei welchem Lieferanten? Geben Sie seinen Namen an.</translation>
    </message>
    <message>
        <source>Which purchase order? Give its number.</source>
        <translation>Welche Einkaufsbestellung? Geben Sie ihre Nummer an.</translation>
    </message>
    <message>
        <source>The draft %1 is gone.</source>
        <translation>Der Entwurf %1 ist gelöscht.</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Writes purchase orders, sends them and receives their goods; closes, lists and shows them.</source>
        <translation>Schreibt Einkaufsbestellungen, verschickt sie und nimmt ihre Ware an; schließt, listet und zeigt sie.</translation>
    </message>
    <message>
        <source>The supplier&apos;s number of it.</source>
        <translation>Die Nummer des Lieferanten dafür.</translation>
    </message>
    <message>
        <source>Whatever else is to be known.</source>
        <translation>Was sonst noch zu wissen ist.</translation>
    </message>
    <message>
        <source>The day its goods are expected (2026-12-24).</source>
        <translation>Der Tag, an dem die Ware erwartet wird (2026-12-24).</translation>
    </message>
    <message>
        <source>Freight, duty and the like, beside the goods.</source>
        <translation>Fracht, Zoll und Ähnliches neben der Ware.</translation>
    </message>
    <message>
        <source>list: only those of which goods are expected.</source>
        <translation>list: nur die, von denen noch Ware erwartet wird.</translation>
    </message>
    <message>
        <source>list: only those of one supplier.</source>
        <translation>list: nur die eines Lieferanten.</translation>
    </message>
    <message>
        <source>Received for purchase order %1 as posting %2.</source>
        <translation>Für Einkaufsbestellung %1 als Buchung %2 angenommen.</translation>
    </message>
    <message>
        <source>“%1” is no line of it: write %2.</source>
        <translation>„%1“ ist keine Zeile davon: Schreiben Sie %2.</translation>
    </message>
    <message>
        <source>receive: where the goods go; else to their usual places.</source>
        <translation>receive: wohin die Ware kommt; sonst an ihre üblichen Plätze.</translation>
    </message>
    <message>
        <source>receive: why more is taken than may come, such as other.</source>
        <translation>receive: warum mehr angenommen wird, als kommen darf, etwa other.</translation>
    </message>
    <message>
        <source>receive: how --landed is spread over the lines, by value or count.</source>
        <translation>receive: wie --landed auf die Positionen verteilt wird, nach Wert (value) oder Menge (count).</translation>
    </message>
    <message>
        <source>receive: its key: the same key is never booked twice.</source>
        <translation>receive: der Schlüssel: Derselbe Schlüssel wird nie zweimal gebucht.</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Draft %1</source>
        <translation>Entwurf %1</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) have no supplier and are in no draft.</source>
        <translation>
            <numerusform>%n Artikel hat keinen Lieferanten und steht in keinem Entwurf.</numerusform>
            <numerusform>%n Artikel haben keinen Lieferanten und stehen in keinem Entwurf.</numerusform>
        </translation>
    </message>
    <message>
        <source>Says what to buy of which supplier, and why.</source>
        <translation>Sagt, was bei welchem Lieferanten zu kaufen ist, und warum.</translation>
    </message>
    <message>
        <source>Writes a draft order a supplier, all or none.</source>
        <translation>Schreibt je Lieferant einen Bestellentwurf, alle oder keinen.</translation>
    </message>
    <message>
        <source>It was booked before, as posting %1.</source>
        <translation>Es wurde schon gebucht, als Buchung %1.</translation>
    </message>
    <message>
        <source>Booked as posting %1.</source>
        <translation>Gebucht als Buchung %1.</translation>
    </message>
    <message>
        <source>Of what? Write %1.</source>
        <translation>Wovon? Schreiben Sie %1.</translation>
    </message>
    <message>
        <source>Why? Give one of these with --reason: %1.</source>
        <translation>Warum? Nennen Sie mit --reason eines davon: %1.</translation>
    </message>
    <message>
        <source>Where to? Name the place with --to.</source>
        <translation>Wohin? Nennen Sie den Platz mit --to.</translation>
    </message>
    <message>
        <source>Which posting? Give its number.</source>
        <translation>Welche Buchung? Nennen Sie ihre Nummer.</translation>
    </message>
    <message>
        <source>Its key: the same key is never booked twice.</source>
        <translation>Ihr Schlüssel: Derselbe Schlüssel wird nie zweimal gebucht.</translation>
    </message>
    <message>
        <source>Takes goods in from a supplier; COST is what one of them costs to buy.</source>
        <translation>Nimmt Ware von einem Lieferanten an; COST ist, was ein Stück im Einkauf kostet.</translation>
    </message>
    <message>
        <source>Where they go: a place by its code or label; else to the usual places.</source>
        <translation>Wohin sie kommt: ein Platz mit seinem Code oder Etikett; sonst an die üblichen Plätze.</translation>
    </message>
    <message>
        <source>The delivery note or the like.</source>
        <translation>Der Lieferschein oder Ähnliches.</translation>
    </message>
    <message>
        <source>Corrects stock by so much more or less, and says why.</source>
        <translation>Berichtigt den Bestand um so viel mehr oder weniger und sagt, warum.</translation>
    </message>
    <message>
        <source>Why, such as damaged, own-use, found or correction.</source>
        <translation>Warum, etwa damaged, own-use, found oder correction.</translation>
    </message>
    <message>
        <source>What else is to be kept with it.</source>
        <translation>Was sonst dabei festgehalten werden soll.</translation>
    </message>
    <message>
        <source>Where the goods lie; else in the products&apos; usual places.</source>
        <translation>Wo die Ware liegt; sonst an den üblichen Plätzen der Artikel.</translation>
    </message>
    <message>
        <source>Takes goods from one place of the shop to another.</source>
        <translation>Bringt Ware von einem Platz des Ladens an einen anderen.</translation>
    </message>
    <message>
        <source>Where they lie; else in the products&apos; usual places.</source>
        <translation>Wo sie liegt; sonst an den üblichen Plätzen der Artikel.</translation>
    </message>
    <message>
        <source>Where they go: a place by its code or label.</source>
        <translation>Wohin sie kommt: ein Platz mit seinem Code oder Etikett.</translation>
    </message>
    <message>
        <source>Takes any posting back by one that reverses it.</source>
        <translation>Nimmt jede Buchung durch eine zurück, die sie umkehrt.</translation>
    </message>
    <message>
        <source>Supplier “%1” is stored.</source>
        <translation>Lieferant „%1“ ist gespeichert.</translation>
    </message>
    <message>
        <source>Which supplier? Give one name.</source>
        <translation>Welcher Lieferant? Geben Sie einen Namen an.</translation>
    </message>
    <message>
        <source>It can not be archived and brought back at once.</source>
        <translation>Archivieren und zurückholen geht nicht zugleich.</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Lead days</source>
        <translation>Liefertage</translation>
    </message>
    <message>
        <source>Open orders</source>
        <translation>Offene Bestellungen</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>bevorzugt</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Gebinde</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Mindestmenge</translation>
    </message>
    <message>
        <source>Which supplier and which product? Give a name and a SKU.</source>
        <translation>Welcher Lieferant und welcher Artikel? Geben Sie Name und SKU an.</translation>
    </message>
    <message>
        <source>“%1” has no %2 any more.</source>
        <translation>„%1“ hat %2 nicht mehr.</translation>
    </message>
    <message>
        <source>“%1” has %2.</source>
        <translation>„%1“ hat %2.</translation>
    </message>
    <message>
        <source>Makes, edits, lists and shows suppliers, and on what terms they have products.</source>
        <translation>Legt Lieferanten an, ändert, listet und zeigt sie, und zu welchen Bedingungen sie Artikel haben.</translation>
    </message>
    <message>
        <source>edit: another name.</source>
        <translation>edit: ein anderer Name.</translation>
    </message>
    <message>
        <source>Whom to ask for.</source>
        <translation>Wer zu sprechen ist.</translation>
    </message>
    <message>
        <source>Where orders go.</source>
        <translation>Wohin Bestellungen gehen.</translation>
    </message>
    <message>
        <source>Its telephone number.</source>
        <translation>Seine Telefonnummer.</translation>
    </message>
    <message>
        <source>Its postal address.</source>
        <translation>Seine Postanschrift.</translation>
    </message>
    <message>
        <source>This shop&apos;s number there.</source>
        <translation>Die Nummer dieses Ladens dort.</translation>
    </message>
    <message>
        <source>Days from an order to its goods.</source>
        <translation>Tage von der Bestellung bis zur Ware.</translation>
    </message>
    <message>
        <source>The least an order comes to; product: the least quantity.</source>
        <translation>Der Mindestbestellwert; product: die Mindestmenge.</translation>
    </message>
    <message>
        <source>Percent that may come beyond what was ordered.</source>
        <translation>Prozent, die über das Bestellte hinaus kommen dürfen.</translation>
    </message>
    <message>
        <source>edit: nothing is ordered there any more.</source>
        <translation>edit: Dort wird nichts mehr bestellt.</translation>
    </message>
    <message>
        <source>edit: brings an archived one back.</source>
        <translation>edit: holt einen archivierten zurück.</translation>
    </message>
    <message>
        <source>list: archived ones too.</source>
        <translation>list: auch archivierte.</translation>
    </message>
    <message>
        <source>product: the supplier&apos;s own code.</source>
        <translation>product: der eigene Code des Lieferanten.</translation>
    </message>
    <message>
        <source>product: what a unit costs.</source>
        <translation>product: was eine Einheit kostet.</translation>
    </message>
    <message>
        <source>product: it comes in multiples of this.</source>
        <translation>product: Er kommt in Vielfachen hiervon.</translation>
    </message>
    <message>
        <source>product: it is bought here, and nowhere else unless asked for.</source>
        <translation>product: Er wird hier gekauft und nur auf Wunsch woanders.</translation>
    </message>
    <message>
        <source>product: the supplier does not have it any more.</source>
        <translation>product: Der Lieferant hat ihn nicht mehr.</translation>
    </message>
    <message>
        <source>What is to be done? One of: %1.</source>
        <translation>Was ist zu tun? Eines von: %1.</translation>
    </message>
    <message>
        <source>“%1” does not take --%2.</source>
        <translation>„%1“ nimmt --%2 nicht.</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Tax rate (%)</source>
        <translation>Steuersatz (%)</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>Meldebestand</translation>
    </message>
    <message>
        <source>Reorder quantity</source>
        <translation>Bestellmenge</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Barcode</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Which product? Give its SKU.</source>
        <translation>Welcher Artikel? Geben Sie seine SKU an.</translation>
    </message>
    <message>
        <source>Makes, edits, archives or shows one product.</source>
        <translation>Legt einen Artikel an, ändert, archiviert oder zeigt ihn.</translation>
    </message>
    <message>
        <source>edit: another SKU.</source>
        <translation>edit: eine andere SKU.</translation>
    </message>
    <message>
        <source>What it is called; its SKU unless given.</source>
        <translation>Wie er heißt; ohne Angabe seine SKU.</translation>
    </message>
    <message>
        <source>What it belongs to.</source>
        <translation>Wozu er gehört.</translation>
    </message>
    <message>
        <source>What it is counted in, such as pcs or kg; pcs unless given.</source>
        <translation>Worin er gezählt wird, etwa pcs oder kg; ohne Angabe pcs.</translation>
    </message>
    <message>
        <source>What a unit is sold for.</source>
        <translation>Wofür eine Einheit verkauft wird.</translation>
    </message>
    <message>
        <source>What a unit costs to buy.</source>
        <translation>Was eine Einheit im Einkauf kostet.</translation>
    </message>
    <message>
        <source>The tax on it, in percent.</source>
        <translation>Die Steuer darauf, in Prozent.</translation>
    </message>
    <message>
        <source>At or below this it is low.</source>
        <translation>Bis zu dieser Menge gilt er als knapp.</translation>
    </message>
    <message>
        <source>How much of it is bought at once.</source>
        <translation>Wie viel davon auf einmal gekauft wird.</translation>
    </message>
    <message>
        <source>Its GTIN; empty takes it away.</source>
        <translation>Seine GTIN; leer entfernt sie.</translation>
    </message>
    <message>
        <source>archive: brings an archived one back.</source>
        <translation>archive: holt einen archivierten zurück.</translation>
    </message>
</context>
<context>
    <name>stockroom::CommandRegistry</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
</context>
<context>
    <name>stockroom::CommandSource</name>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
</context>
<context>
    <name>stockroom::ConditionText</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 from %2 to %3</source>
        <translation>%1 von %2 bis %3</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>%1 up to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between choices</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 contains “%2”</source>
        <translation>%1 enthält „%2“</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>%1 ist leer</translation>
    </message>
    <message>
        <source>%1 is not empty</source>
        <translation>%1 ist nicht leer</translation>
    </message>
</context>
<context>
    <name>stockroom::ConnectDialog</name>
    <message>
        <source>Connect to a shared shop</source>
        <translation>Mit gemeinsamem Laden verbinden</translation>
    </message>
    <message>
        <source>&amp;Server</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>Name or address</source>
        <translation>Name oder Adresse</translation>
    </message>
    <message>
        <source>Name or address of the server</source>
        <translation>Name oder Adresse des Servers</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Port of the server</source>
        <translation>Port des Servers</translation>
    </message>
    <message>
        <source>&amp;Database</source>
        <translation>&amp;Datenbank</translation>
    </message>
    <message>
        <source>Name of the database</source>
        <translation>Name der Datenbank</translation>
    </message>
    <message>
        <source>&amp;User</source>
        <translation>&amp;Benutzer</translation>
    </message>
    <message>
        <source>Name of the database user</source>
        <translation>Name des Datenbankbenutzers</translation>
    </message>
    <message>
        <source>Pass&amp;word</source>
        <translation>Pass&amp;wort</translation>
    </message>
    <message>
        <source>Password of the database user</source>
        <translation>Passwort des Datenbankbenutzers</translation>
    </message>
    <message>
        <source>The password serves this run only and is never saved.</source>
        <translation>Das Passwort gilt nur für diesmal und wird nie gespeichert.</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>&amp;Keep the password in the keyring of this desktop</source>
        <translation>Passwort im &amp;Schlüsselbund dieser Arbeitsfläche aufheben</translation>
    </message>
</context>
<context>
    <name>stockroom::DemoShop</name>
    <message>
        <source>Demo shop</source>
        <translation>Demoladen</translation>
    </message>
    <message>
        <source>Back room</source>
        <translation>Hinterzimmer</translation>
    </message>
    <message>
        <source>Shelf %1</source>
        <translation>Regal %1</translation>
    </message>
    <message>
        <source>Bin %1</source>
        <translation>Fach %1</translation>
    </message>
    <message>
        <source>Delivery note %1</source>
        <translation>Lieferschein %1</translation>
    </message>
    <message>
        <source>Dropped while unpacking</source>
        <translation>Beim Auspacken heruntergefallen</translation>
    </message>
</context>
<context>
    <name>stockroom::EarlierRunsDialog</name>
    <message>
        <source>Earlier runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>Clear the list…</source>
        <translation>Liste leeren …</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>No earlier runs</source>
        <translation>Keine früheren Läufe</translation>
    </message>
    <message>
        <source>What a load test has found is kept here.</source>
        <translation>Was ein Lasttest ergeben hat, bleibt hier stehen.</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>Liste leeren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln earlier runs are forgotten. That can not be undone.</source>
        <translation>
            <numerusform>%Ln früherer Lauf wird vergessen. Das lässt sich nicht rückgängig machen.</numerusform>
            <numerusform>%Ln frühere Läufe werden vergessen. Das lässt sich nicht rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>stockroom::EarlierRunsModel</name>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>slow ones %1</source>
        <translation>langsame %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln exact</source>
        <translation>
            <numerusform>%Ln exakt</numerusform>
            <numerusform>%Ln exakt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong</source>
        <translation>
            <numerusform>%Ln falsch</numerusform>
            <numerusform>%Ln falsch</numerusform>
        </translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Verdicts</source>
        <translation>Urteile</translation>
    </message>
</context>
<context>
    <name>stockroom::EditManyDialog</name>
    <message numerus="yes">
        <source>Change %Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile ändern</numerusform>
            <numerusform>%Ln Zeilen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Ändern</translation>
    </message>
    <message>
        <source>Nothing was changed. %1</source>
        <translation>Es wurde nichts geändert. %1</translation>
    </message>
</context>
<context>
    <name>stockroom::EditPlan</name>
    <message>
        <source>(no column)</source>
        <translation>(keine Spalte)</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>It does not say which row it is for.</source>
        <translation>Es steht nicht da, für welche Zeile das ist.</translation>
    </message>
    <message>
        <source>It is pasted twice.</source>
        <translation>Es ist zweimal eingefügt.</translation>
    </message>
    <message>
        <source>It is new, and what is pasted has no %1.</source>
        <translation>Es ist neu, und im Eingefügten fehlt: %1.</translation>
    </message>
    <message>
        <source>There is none.</source>
        <translation>Das gibt es nicht.</translation>
    </message>
    <message>
        <source>The list ends before it.</source>
        <translation>Die Liste endet davor.</translation>
    </message>
</context>
<context>
    <name>stockroom::EditPlanModel</name>
    <message>
        <source>Not taken</source>
        <translation>Nicht übernommen</translation>
    </message>
    <message>
        <source>New</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>“%1”: %2</source>
        <comment>what was typed, and why it can not be</comment>
        <translation>„%1“: %2</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Dann</translation>
    </message>
</context>
<context>
    <name>stockroom::EditPreview</name>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>%Ln Zeile geändert</numerusform>
            <numerusform>%Ln Zeilen geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln neu</numerusform>
            <numerusform>%Ln neu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln so already</source>
        <translation>
            <numerusform>%Ln schon so</numerusform>
            <numerusform>%Ln schon so</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not taken</source>
        <translation>
            <numerusform>%Ln nicht übernommen</numerusform>
            <numerusform>%Ln nicht übernommen</numerusform>
        </translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Not edited in a list, and left out: %1</source>
        <translation>In der Liste nicht zu bearbeiten und weggelassen: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
</context>
<context>
    <name>stockroom::ErrorText</name>
    <message>
        <source>It must not be empty.</source>
        <translation>Das darf nicht leer sein.</translation>
    </message>
    <message>
        <source>It is too long (%1 characters at most).</source>
        <translation>Das ist zu lang (höchstens %1 Zeichen).</translation>
    </message>
    <message>
        <source>It has a character that can not be used: %1</source>
        <translation>Ein Zeichen darin ist nicht erlaubt: %1</translation>
    </message>
    <message>
        <source>“%1” is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>“%1” has more decimals than the unit has.</source>
        <translation>„%1“ hat mehr Nachkommastellen als die Einheit.</translation>
    </message>
    <message>
        <source>“%1” is out of range.</source>
        <translation>„%1“ ist außerhalb des erlaubten Bereichs.</translation>
    </message>
    <message>
        <source>“%1” has the wrong length: barcodes have 8, 12, 13 or 14 digits.</source>
        <translation>„%1“ hat die falsche Länge: Strichcodes haben 8, 12, 13 oder 14 Ziffern.</translation>
    </message>
    <message>
        <source>The check digit does not match: it should be %1.</source>
        <translation>Die Prüfziffer stimmt nicht: Sie müsste %1 sein.</translation>
    </message>
    <message>
        <source>“%1” is no currency code (such as EUR or USD).</source>
        <translation>„%1“ ist kein Währungscode (wie EUR oder USD).</translation>
    </message>
    <message>
        <source>“%1” is no time zone (such as Europe/Berlin).</source>
        <translation>„%1“ ist keine Zeitzone (wie Europe/Berlin).</translation>
    </message>
    <message>
        <source>“%1” is no key: a key is a UUID.</source>
        <translation>„%1“ ist kein Schlüssel: Ein Schlüssel ist eine UUID.</translation>
    </message>
    <message>
        <source>“%1” can not stand so in the address of a shop: behind the “?” there may be host, schema, sslmode (such as require) and sslrootcert.</source>
        <translation>„%1“ kann so nicht in der Adresse eines Ladens stehen: Hinter dem „?“ sind host, schema, sslmode (etwa require) und sslrootcert möglich.</translation>
    </message>
    <message>
        <source>“%1” is no address of a shop. Give a file, or postgresql://user@host/database.</source>
        <translation>„%1“ ist keine Adresse eines Ladens. Eine Datei angeben oder postgresql://benutzer@rechner/datenbank.</translation>
    </message>
    <message>
        <source>The order has no lines.</source>
        <translation>Der Auftrag hat keine Zeilen.</translation>
    </message>
    <message>
        <source>No product has the code “%1”.</source>
        <translation>Kein Artikel hat die Nummer „%1“.</translation>
    </message>
    <message>
        <source>There is no order %1.</source>
        <translation>Einen Auftrag %1 gibt es nicht.</translation>
    </message>
    <message>
        <source>“%1” is there already.</source>
        <translation>„%1“ gibt es schon.</translation>
    </message>
    <message>
        <source>“%1” was not found.</source>
        <translation>„%1“ wurde nicht gefunden.</translation>
    </message>
    <message>
        <source>There is not enough in stock.</source>
        <translation>Es ist nicht genug da.</translation>
    </message>
    <message>
        <source>It was changed meanwhile, or the key was used for something else. Nothing was stored; load it anew.</source>
        <translation>Inzwischen wurde es geändert, oder der Schlüssel gehört zu etwas anderem. Nichts wurde gespeichert; neu laden.</translation>
    </message>
    <message>
        <source>Order %1 was cancelled before.</source>
        <translation>Auftrag %1 ist schon storniert.</translation>
    </message>
    <message>
        <source>It is dated before the last movement of one of its products. The books are never rewritten.</source>
        <translation>Das Datum liegt vor der letzten Bewegung eines der Artikel. Die Bücher werden nie umgeschrieben.</translation>
    </message>
    <message>
        <source>“%1” is archived.</source>
        <translation>„%1“ ist archiviert.</translation>
    </message>
    <message>
        <source>Nobody keeps the stock: the order was not taken.</source>
        <translation>Niemand führt den Bestand: Der Auftrag wurde nicht angenommen.</translation>
    </message>
    <message>
        <source>Too many orders are waiting. Try again in a moment; nothing was lost.</source>
        <translation>Zu viele Aufträge warten. Gleich noch einmal versuchen; nichts ging verloren.</translation>
    </message>
    <message>
        <source>The shop is closing and takes no more orders.</source>
        <translation>Der Laden wird geschlossen und nimmt keine Aufträge mehr an.</translation>
    </message>
    <message>
        <source>The answer of the database was lost: it may or may not be stored. Its key tells: %1</source>
        <translation>Die Antwort der Datenbank ging verloren: Ob gespeichert wurde, ist offen. Der Schlüssel zeigt es: %1</translation>
    </message>
    <message>
        <source>The answer of the database was lost: it may or may not be stored. %1</source>
        <translation>Die Antwort der Datenbank ging verloren: Ob gespeichert wurde, ist offen. %1</translation>
    </message>
    <message>
        <source>The disk is full: the shop can not be read. Make room and try again.</source>
        <translation>Die Platte ist voll: Der Laden kann nicht gelesen werden. Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The disk is full: whether this was stored is not known yet. Make room, then look before you do it again.</source>
        <translation>Die Platte ist voll: Ob dies gespeichert wurde, ist noch offen. Platz schaffen und nachsehen, bevor es noch einmal getan wird.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Das wurde abgebrochen.</translation>
    </message>
    <message>
        <source>There is no shop at %1.</source>
        <translation>Unter %1 gibt es keinen Laden.</translation>
    </message>
    <message>
        <source>There is something at %1 already. Nothing was changed.</source>
        <translation>Unter %1 gibt es schon etwas. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>Another Stockroom has this shop open (%1). Close it there first.</source>
        <translation>Ein anderes Stockroom hat diesen Laden offen (%1). Zuerst dort schließen.</translation>
    </message>
    <message>
        <source>This is no Stockroom shop: %1</source>
        <translation>Das ist kein Laden von Stockroom: %1</translation>
    </message>
    <message>
        <source>This shop was made by a newer Stockroom (%1). Update this program; the shop was not changed.</source>
        <translation>Diesen Laden hat ein neueres Stockroom angelegt (%1). Dieses Programm aktualisieren; der Laden wurde nicht geändert.</translation>
    </message>
    <message>
        <source>The shop can only be read: %1</source>
        <translation>Der Laden kann nur gelesen werden: %1</translation>
    </message>
    <message>
        <source>It can not be opened: %1</source>
        <translation>Das lässt sich nicht öffnen: %1</translation>
    </message>
    <message>
        <source>The disk is full. Nothing of this was stored; make room and try again.</source>
        <translation>Die Platte ist voll. Nichts davon wurde gespeichert; Platz schaffen und noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The shop&apos;s file is damaged: %1. Restore a backup.</source>
        <translation>Die Datei des Ladens ist beschädigt: %1. Eine Sicherung zurückspielen.</translation>
    </message>
    <message>
        <source>Another program keeps the database locked. Nothing was stored; try again.</source>
        <translation>Ein anderes Programm sperrt die Datenbank. Nichts wurde gespeichert; noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The database can not be reached. Nothing of this was stored. %1</source>
        <translation>Die Datenbank ist nicht erreichbar. Nichts davon wurde gespeichert. %1</translation>
    </message>
    <message>
        <source>The database does not answer. What is under way is settled as soon as it does.</source>
        <translation>Die Datenbank antwortet nicht. Was unterwegs ist, wird geklärt, sobald sie es tut.</translation>
    </message>
    <message>
        <source>The database server refused the user or the password. %1</source>
        <translation>Der Datenbankserver hat Benutzer oder Passwort abgelehnt. %1</translation>
    </message>
    <message>
        <source>The file can not be read: %1</source>
        <translation>Die Datei ist nicht lesbar: %1</translation>
    </message>
    <message>
        <source>The file can not be written: %1</source>
        <translation>Die Datei ist nicht beschreibbar: %1</translation>
    </message>
    <message>
        <source>This is a fault of the program: %1</source>
        <translation>Das ist ein Fehler des Programms: %1</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>Meldebestand</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Order number</source>
        <translation>Auftragsnummer</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Datum</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>%1, process %2, since %3</source>
        <translation>%1, Prozess %2, seit %3</translation>
    </message>
    <message>
        <source>“%1” is no character set that is known here.</source>
        <translation>„%1“ ist kein Zeichensatz, der hier bekannt ist.</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
    <message>
        <source>The row does not fit the header (cells/columns: %1).</source>
        <translation>Die Zeile passt nicht zur Kopfzeile (Zellen/Spalten: %1).</translation>
    </message>
    <message>
        <source>It has bytes that are no text in the character set %1.</source>
        <translation>Darin sind Bytes, die im Zeichensatz %1 kein Text sind.</translation>
    </message>
    <message>
        <source>A quote is never closed, or text stands behind a closing one.</source>
        <translation>Ein Anführungszeichen wird nie geschlossen, oder hinter einem schließenden steht Text.</translation>
    </message>
    <message>
        <source>The file was changed while it was read.</source>
        <translation>Die Datei wurde geändert, während sie gelesen wurde.</translation>
    </message>
    <message>
        <source>There is nothing in the file that can be read as a table. %1</source>
        <translation>In der Datei ist nichts, was sich als Tabelle lesen lässt. %1</translation>
    </message>
    <message>
        <source>The file has no column “%1”. Its columns are: %2</source>
        <translation>Die Datei hat keine Spalte „%1“. Ihre Spalten sind: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are bad; nothing was taken in.</source>
        <translation>
            <numerusform>%n Zeile ist fehlerhaft; nichts wurde übernommen.</numerusform>
            <numerusform>%n Zeilen sind fehlerhaft; nichts wurde übernommen.</numerusform>
        </translation>
    </message>
    <message>
        <source>File</source>
        <translation>Datei</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>Zeichensatz</translation>
    </message>
    <message>
        <source>Invoice</source>
        <translation>Rechnung</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Zeile %1</translation>
    </message>
    <message>
        <source>The key stands for order %1, which is another. Nothing was stored.</source>
        <translation>Der Schlüssel steht für Auftrag %1, der ein anderer ist. Nichts wurde gespeichert.</translation>
    </message>
    <message>
        <source>The shop&apos;s file has a second name (a hard link): %1. Remove one of the two; the shop was not opened.</source>
        <translation>Die Datei des Ladens hat einen zweiten Namen (eine harte Verknüpfung): %1. Einen von beiden entfernen; der Laden wurde nicht geöffnet.</translation>
    </message>
    <message>
        <source>This shop was made by an older Stockroom (%1). Open it once in the window to bring it up to date.</source>
        <translation>Diesen Laden hat ein älteres Stockroom angelegt (%1). Einmal im Fenster öffnen, dann ist er auf dem neuen Stand.</translation>
    </message>
    <message>
        <source>Goods of “%1” have been counted in its unit, which can not change any more.</source>
        <translation>Ware von „%1“ wurde in ihrer Einheit gezählt; sie kann nicht mehr geändert werden.</translation>
    </message>
    <message>
        <source>The password could not be kept; it serves this run only. %1</source>
        <translation>Das Passwort konnte nicht aufgehoben werden; es gilt nur für diesen Lauf. %1</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>It was booked before with other lines, and the books are never rewritten: cancel or correct that order instead.</source>
        <translation>Es wurde schon mit anderen Zeilen gebucht, und die Bücher werden nie umgeschrieben: Stornieren oder berichtigen Sie stattdessen diesen Auftrag.</translation>
    </message>
    <message>
        <source>“%1” has moved since the day the file begins with: its stock can not be opened before that. Import without opening stock, or into a new shop. Nothing was changed.</source>
        <translation>„%1“ hat sich seit dem Tag bewegt, mit dem die Datei beginnt: Der Bestand kann nicht davor eröffnet werden. Importieren Sie ohne Anfangsbestand oder in einen neuen Laden. Nichts wurde geändert.</translation>
    </message>
    <message>
        <source>The disk is full. What was stored until then stays. Make room, then do the same again.</source>
        <translation>Der Datenträger ist voll. Was bis dahin gespeichert wurde, bleibt. Schaffen Sie Platz und wiederholen Sie es dann.</translation>
    </message>
    <message>
        <source>The database can not be reached. %1</source>
        <translation>Die Datenbank ist nicht erreichbar. %1</translation>
    </message>
    <message>
        <source>This is no text file but a workbook, an archive or the like. Save the table in it as CSV and import that.</source>
        <translation>Das ist keine Textdatei, sondern eine Arbeitsmappe, ein Archiv oder Ähnliches. Speichern Sie die Tabelle darin als CSV und importieren Sie diese.</translation>
    </message>
    <message>
        <source>“%1” is no place of this shop, or it is archived.</source>
        <translation>„%1“ ist kein Platz dieses Ladens oder ist archiviert.</translation>
    </message>
    <message>
        <source>The goods are to go to where they are: choose another place.</source>
        <translation>Die Ware soll dorthin, wo sie schon ist: Wählen Sie einen anderen Platz.</translation>
    </message>
    <message>
        <source>The reason “%1” does not go with this: it is for the other direction.</source>
        <translation>Der Grund „%1“ passt hier nicht: Er gilt für die andere Richtung.</translation>
    </message>
    <message>
        <source>There is no posting %1 that could be taken back.</source>
        <translation>Es gibt keine Buchung %1, die zurückgenommen werden könnte.</translation>
    </message>
    <message>
        <source>“%1” is not empty: goods lie there or other places stand in it. Move them first.</source>
        <translation>„%1“ ist nicht leer: Dort liegt Ware, oder andere Plätze stehen darin. Räumen Sie ihn zuerst.</translation>
    </message>
    <message>
        <source>It can not stand in “%1”: a place stands in a larger one, and never in itself.</source>
        <translation>Er kann nicht in „%1“ stehen: Ein Platz steht in einem größeren und nie in sich selbst.</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Stands in</source>
        <translation>Steht in</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Code</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Einstand</translation>
    </message>
    <message>
        <source>Purchase order %1 is no draft any more.</source>
        <translation>Einkaufsbestellung %1 ist kein Entwurf mehr.</translation>
    </message>
    <message>
        <source>“%1” is no e-mail address.</source>
        <translation>„%1“ ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>There is no supplier “%1”.</source>
        <translation>Es gibt keinen Lieferanten „%1“.</translation>
    </message>
    <message>
        <source>There is no purchase order %1.</source>
        <translation>Es gibt keine Einkaufsbestellung %1.</translation>
    </message>
    <message>
        <source>Posting %1 was taken back before.</source>
        <translation>Buchung %1 wurde schon zurückgenommen.</translation>
    </message>
    <message>
        <source>The purchase order has no such line (%1), or it is of another product.</source>
        <translation>Die Einkaufsbestellung hat keine solche Position (%1), oder sie gilt einem anderen Artikel.</translation>
    </message>
    <message>
        <source>More came than may (%1 at most): say why to take it all the same.</source>
        <translation>Es kam mehr, als darf (höchstens %1): Nennen Sie einen Grund, um es trotzdem anzunehmen.</translation>
    </message>
    <message>
        <source>“%1” can not be taken out any more: it has been in stock, was sold or has a supplier meanwhile. It can be archived.</source>
        <translation>„%1“ kann nicht mehr entfernt werden: Er war im Bestand, wurde verkauft oder hat inzwischen einen Lieferanten. Er kann archiviert werden.</translation>
    </message>
    <message>
        <source>Reorder quantity</source>
        <translation>Bestellmenge</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Steuersatz</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Lieferzeit</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>Mindestbestellwert</translation>
    </message>
    <message>
        <source>Over-receipt tolerance</source>
        <translation>Überlieferungstoleranz</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Gebinde</translation>
    </message>
    <message>
        <source>Minimum quantity</source>
        <translation>Mindestmenge</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>Erwartet am</translation>
    </message>
    <message>
        <source>Landed costs</source>
        <translation>Bezugsnebenkosten</translation>
    </message>
    <message>
        <source>Purchase order %1 is not open: only one that was sent and has not all come can be closed or received.</source>
        <translation>Einkaufsbestellung %1 ist nicht offen: Schließen oder annehmen lässt sich nur eine, die verschickt wurde und noch nicht ganz gekommen ist.</translation>
    </message>
    <message>
        <source>What is sold as far as it goes is taken from every place: leave the place out.</source>
        <translation>Was verkauft wird, soweit es reicht, wird von allen Plätzen genommen: Lassen Sie den Platz weg.</translation>
    </message>
</context>
<context>
    <name>stockroom::FilterBar</name>
    <message>
        <source>Add filter</source>
        <translation>Filter hinzufügen</translation>
    </message>
</context>
<context>
    <name>stockroom::FilterChip</name>
    <message>
        <source>Filter: %1</source>
        <translation>Filter: %1</translation>
    </message>
    <message>
        <source>Delete removes it</source>
        <translation>Entf entfernt ihn</translation>
    </message>
</context>
<context>
    <name>stockroom::FilterPopup</name>
    <message>
        <source>Filter %1</source>
        <translation>%1 filtern</translation>
    </message>
    <message>
        <source>How to filter</source>
        <translation>Wie gefiltert wird</translation>
    </message>
    <message>
        <source>Contains</source>
        <translation>Enthält</translation>
    </message>
    <message>
        <source>Is empty</source>
        <translation>Ist leer</translation>
    </message>
    <message>
        <source>Is not empty</source>
        <translation>Ist nicht leer</translation>
    </message>
    <message>
        <source>From – to</source>
        <translation>Von – bis</translation>
    </message>
    <message>
        <source>Is one of</source>
        <translation>Ist eines von</translation>
    </message>
    <message>
        <source>Text to look for</source>
        <translation>Gesuchter Text</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Bis</translation>
    </message>
    <message>
        <source>Remove filter</source>
        <translation>Filter entfernen</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Filtern</translation>
    </message>
    <message>
        <source>“%1” is not a date.</source>
        <translation>„%1“ ist kein Datum.</translation>
    </message>
</context>
<context>
    <name>stockroom::HelpPages</name>
    <message>
        <source>First steps</source>
        <translation>Erste Schritte</translation>
    </message>
    <message>
        <source>Why stock goes wrong under load</source>
        <translation>Warum der Bestand unter Last falsch wird</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Why stock goes wrong</source>
        <translation>Falsche Bestände</translation>
    </message>
</context>
<context>
    <name>stockroom::HelpWindow</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Vor</translation>
    </message>
    <message>
        <source>Not on this page</source>
        <translation>Nicht auf dieser Seite</translation>
    </message>
    <message>
        <source>Find on this page</source>
        <translation>Auf dieser Seite suchen</translation>
    </message>
    <message>
        <source>Help topics</source>
        <translation>Hilfethemen</translation>
    </message>
    <message>
        <source>Find on the page</source>
        <translation>Auf der Seite suchen</translation>
    </message>
</context>
<context>
    <name>stockroom::HistoryPage</name>
    <message>
        <source>Drag, or use the arrow keys: one movement a step</source>
        <translation>Ziehen, oder mit den Pfeiltasten: eine Bewegung je Schritt</translation>
    </message>
    <message>
        <source>The stock over time</source>
        <translation>Der Bestand im Laufe der Zeit</translation>
    </message>
    <message>
        <source>%1 · %2 on hand</source>
        <comment>time · quantity</comment>
        <translation>%1 · %2 vorhanden</translation>
    </message>
    <message>
        <source>Stock as of %1</source>
        <translation>Bestand am %1</translation>
    </message>
    <message>
        <source>Stock over time</source>
        <translation>Bestand im Laufe der Zeit</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Filter this list (/)</source>
        <translation>Diese Liste filtern (/)</translation>
    </message>
    <message>
        <source>Loading movements</source>
        <translation>Bewegungen werden geladen</translation>
    </message>
    <message>
        <source>No movement matches</source>
        <translation>Keine Bewegung passt</translation>
    </message>
    <message>
        <source>No movement is all that is asked for.</source>
        <translation>Keine Bewegung erfüllt alles, wonach gefragt ist.</translation>
    </message>
    <message>
        <source>No movements yet</source>
        <translation>Noch keine Bewegungen</translation>
    </message>
    <message>
        <source>Nothing has come in or gone out: that is why there is none.</source>
        <translation>Nichts kam herein oder ging hinaus: darum ist keiner da.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Product history</source>
        <translation>Verlauf eines Artikels</translation>
    </message>
    <message>
        <source>How the stock came to what it is</source>
        <translation>Wie der Bestand wurde, was er ist</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>&amp;Open its order</source>
        <translation>Ihren Auftrag ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Als Text kopieren</translation>
    </message>
    <message>
        <source>Why this stock?</source>
        <translation>Warum dieser Bestand?</translation>
    </message>
    <message>
        <source>Why is this %1?</source>
        <translation>Warum sind es %1?</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>product · SKU</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>The history is in the clipboard.</source>
        <translation>Der Verlauf ist in der Zwischenablage.</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>&amp;Zurücknehmen …</translation>
    </message>
</context>
<context>
    <name>stockroom::HistoryText</name>
    <message>
        <source>then %1</source>
        <translation>danach %1</translation>
    </message>
    <message numerus="yes">
        <source>%n movement(s)</source>
        <translation>
            <numerusform>%n Bewegung</numerusform>
            <numerusform>%n Bewegungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Carried over</source>
        <translation>Übertrag</translation>
    </message>
    <message>
        <source>Nothing</source>
        <translation>Nichts</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>%1 on hand now</source>
        <translation>Jetzt %1 im Bestand</translation>
    </message>
    <message numerus="yes">
        <source>From the opening of %1 to now · %n movement(s)</source>
        <translation>
            <numerusform>Von der Eröffnung am %1 bis jetzt · %n Bewegung</numerusform>
            <numerusform>Von der Eröffnung am %1 bis jetzt · %n Bewegungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n movement(s); those before are carried over</source>
        <translation>
            <numerusform>Die letzte %n Bewegung; frühere sind übertragen</numerusform>
            <numerusform>Die letzten %n Bewegungen; frühere sind übertragen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing has moved yet</source>
        <translation>Noch hat sich nichts bewegt</translation>
    </message>
    <message numerus="yes">
        <source>From the first movement to now · %n movement(s)</source>
        <translation>
            <numerusform>Von der ersten Bewegung bis jetzt · %n Bewegung</numerusform>
            <numerusform>Von der ersten Bewegung bis jetzt · %n Bewegungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 = %2, the books agree</source>
        <translation>%1 = %2, die Bücher stimmen</translation>
    </message>
    <message>
        <source>%1 = %2, but %3 is on hand: prove the stock</source>
        <translation>%1 = %2, aber der Bestand ist %3: Bestand prüfen</translation>
    </message>
</context>
<context>
    <name>stockroom::InterleavingView</name>
    <message>
        <source>How a decrease was lost</source>
        <translation>Wie ein Abgang verloren ging</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
</context>
<context>
    <name>stockroom::Job</name>
    <message>
        <source>stopping…</source>
        <translation>hält an …</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>noch %Ln s</numerusform>
            <numerusform>noch %Ln s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>noch %Ln min</numerusform>
            <numerusform>noch %Ln min</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::JobStrip</name>
    <message>
        <source>Progress of the running job</source>
        <translation>Fortschritt der laufenden Aufgabe</translation>
    </message>
    <message>
        <source>Cancel the running job</source>
        <translation>Laufende Aufgabe abbrechen</translation>
    </message>
    <message>
        <source>Show all running jobs</source>
        <translation>Alle laufenden Aufgaben zeigen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln weitere</numerusform>
            <numerusform>%Ln weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::JobsPopup</name>
    <message>
        <source>Jobs</source>
        <translation>Aufgaben</translation>
    </message>
    <message>
        <source>Nothing is running.</source>
        <translation>Es läuft nichts.</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt von %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Cancel %1</source>
        <translation>%1 abbrechen</translation>
    </message>
</context>
<context>
    <name>stockroom::KeyRecorder</name>
    <message>
        <source>Press the new keys</source>
        <translation>Neue Tasten drücken</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>This key alone is for typing and walking. Hold Ctrl or Alt with it.</source>
        <translation>Diese Taste allein ist zum Tippen und Bewegen da. Halten Sie Strg oder Alt dazu.</translation>
    </message>
    <message>
        <source>These keys open the menus.</source>
        <translation>Diese Tasten öffnen die Menüs.</translation>
    </message>
</context>
<context>
    <name>stockroom::KeySheet</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>Change keys…</source>
        <translation>Tasten ändern…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No key for that</source>
        <translation>Dafür gibt es keine Taste</translation>
    </message>
    <message>
        <source>No action with all of this in its name or its keys.</source>
        <translation>Keine Aktion hat all das in ihrem Namen oder ihren Tasten.</translation>
    </message>
</context>
<context>
    <name>stockroom::Language</name>
    <message>
        <source>en</source>
        <comment>The code of your language, as in the name of this file</comment>
        <translation>de</translation>
    </message>
</context>
<context>
    <name>stockroom::ListModel</name>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
</context>
<context>
    <name>stockroom::ListOutput</name>
    <message numerus="yes">
        <source>%n row(s) are in %1.</source>
        <translation>
            <numerusform>%n Zeile steht in %1.</numerusform>
            <numerusform>%n Zeilen stehen in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>The export is cancelled; no file was written.</source>
        <translation>Der Export ist abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>So many rows do not fit into the clipboard: export them.</source>
        <translation>So viele Zeilen passen nicht in die Zwischenablage: exportieren Sie sie.</translation>
    </message>
    <message>
        <source>The list is not complete yet; export it when it is.</source>
        <translation>Die Liste ist noch nicht vollständig; exportieren Sie sie, wenn sie es ist.</translation>
    </message>
    <message>
        <source>Exporting %1</source>
        <translation>%1 wird exportiert</translation>
    </message>
</context>
<context>
    <name>stockroom::ListPage</name>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Filter %1</source>
        <translation>%1 filtern</translation>
    </message>
    <message>
        <source>&amp;Filter</source>
        <translation>&amp;Filtern</translation>
    </message>
    <message>
        <source>C&amp;opy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>%1 shown · stopped</source>
        <translation>%1 gezeigt · angehalten</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Sucht…</translation>
    </message>
    <message>
        <source>%1 and more · %2</source>
        <translation>%1 und mehr · %2</translation>
    </message>
    <message>
        <source>%1 of %2 · %3</source>
        <translation>%1 von %2 · %3</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Nothing was found until then.</source>
        <translation>Bis dahin wurde nichts gefunden.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Noch einmal suchen</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>Filter löschen</translation>
    </message>
    <message>
        <source>Sort ascending</source>
        <translation>Aufsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort descending</source>
        <translation>Absteigend sortieren</translation>
    </message>
    <message>
        <source>Filter %1…</source>
        <translation>%1 filtern…</translation>
    </message>
    <message>
        <source>Reset columns</source>
        <translation>Spalten zurücksetzen</translation>
    </message>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n gewählt</numerusform>
            <numerusform>%n gewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n Zeile kopiert</numerusform>
            <numerusform>%n Zeilen kopiert</numerusform>
        </translation>
    </message>
    <message>
        <source>Export %1</source>
        <translation>%1 exportieren</translation>
    </message>
    <message>
        <source>Comma separated values (*.csv)</source>
        <translation>Durch Komma getrennte Werte (*.csv)</translation>
    </message>
    <message>
        <source>The list could not be read</source>
        <translation>Die Liste ließ sich nicht lesen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>&amp;Save view…</source>
        <translation>Ansicht &amp;speichern…</translation>
    </message>
    <message>
        <source>Rename &amp;view…</source>
        <translation>Ansicht &amp;umbenennen…</translation>
    </message>
    <message>
        <source>&amp;Delete view</source>
        <translation>Ansicht &amp;löschen</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>The view “%1” is deleted.</source>
        <translation>Die Ansicht „%1“ ist gelöscht.</translation>
    </message>
    <message>
        <source>deleting the view “%1”</source>
        <translation>Löschen der Ansicht „%1“</translation>
    </message>
    <message>
        <source>The view “%1” is here again.</source>
        <translation>Die Ansicht „%1“ ist wieder da.</translation>
    </message>
    <message>
        <source>Another view is called “%1” by now.</source>
        <translation>Inzwischen heißt eine andere Ansicht „%1“.</translation>
    </message>
    <message>
        <source>There is no row to paste over: copy the names of the columns too</source>
        <translation>Hier ist keine Zeile zum Überschreiben: kopieren Sie auch die Spaltennamen</translation>
    </message>
    <message>
        <source>Edit &amp;cell</source>
        <translation>&amp;Zelle bearbeiten</translation>
    </message>
    <message>
        <source>This can not be edited in the list</source>
        <translation>Das lässt sich in der Liste nicht bearbeiten</translation>
    </message>
    <message>
        <source>Edit &amp;selected…</source>
        <translation>Aus&amp;gewählte bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Paste rows…</source>
        <translation>Zeilen &amp;einfügen…</translation>
    </message>
    <message>
        <source>Edit selected</source>
        <translation>Ausgewählte bearbeiten</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln row(s) are edited at once.</source>
        <translation>
            <numerusform>Höchstens %Ln Zeile wird auf einmal bearbeitet.</numerusform>
            <numerusform>Höchstens %Ln Zeilen werden auf einmal bearbeitet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>%Ln Zeile geändert</numerusform>
            <numerusform>%Ln Zeilen geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing in the clipboard that could be pasted</source>
        <translation>In der Zwischenablage ist nichts zum Einfügen</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Zeilen einfügen</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
</context>
<context>
    <name>stockroom::ListTable</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>stockroom::ListViews</name>
    <message>
        <source>A view needs a name.</source>
        <translation>Eine Ansicht braucht einen Namen.</translation>
    </message>
    <message>
        <source>There is a view of this name.</source>
        <translation>Eine Ansicht dieses Namens gibt es schon.</translation>
    </message>
</context>
<context>
    <name>stockroom::Load</name>
    <message>
        <source>As in the scenario</source>
        <translation>Wie im Szenario</translation>
    </message>
    <message>
        <source>Read, subtract, save</source>
        <translation>Lesen, abziehen, speichern</translation>
    </message>
    <message>
        <source>Re-read inside a transaction</source>
        <translation>Neu lesen in Transaktion</translation>
    </message>
    <message>
        <source>Reads again, but locks nothing</source>
        <translation>Liest neu, sperrt aber nichts</translation>
    </message>
    <message>
        <source>Guarded update</source>
        <translation>Bedingtes Update</translation>
    </message>
    <message>
        <source>Subtracts if enough is left</source>
        <translation>Zieht ab, wenn genug da ist</translation>
    </message>
    <message>
        <source>Locked read</source>
        <translation>Lesen mit Sperre</translation>
    </message>
    <message>
        <source>Row held until saved</source>
        <translation>Hält die Zeile bis zum Ende</translation>
    </message>
    <message>
        <source>Version check with retry</source>
        <translation>Versionsprüfung</translation>
    </message>
    <message>
        <source>Saves only if unchanged</source>
        <translation>Speichert nur Unverändertes</translation>
    </message>
    <message>
        <source>Stockroom</source>
        <translation>Stockroom</translation>
    </message>
    <message>
        <source>Many orders, one commit</source>
        <translation>Viele Aufträge, ein Commit</translation>
    </message>
    <message numerus="yes">
        <source>%n decrease(s) were lost.</source>
        <translation>
            <numerusform>%n Abgang ging verloren.</numerusform>
            <numerusform>%n Abgänge gingen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading again inside the transaction locks nothing: two workers read the same number, and the one that saved last undid the other&apos;s decrease.</source>
        <translation>Noch einmal zu lesen sperrt nichts: Zwei Arbeiter lasen dieselbe Zahl, und wer zuletzt speicherte, machte den Abgang des anderen rückgängig.</translation>
    </message>
    <message>
        <source>Two workers read the same number at the same moment and both saved it less one: two were sold, stock fell by one, and no error came.</source>
        <translation>Zwei Arbeiter lasen im selben Augenblick dieselbe Zahl und speicherten beide eins weniger: Zwei Stück wurden verkauft, der Bestand sank um eins, und kein Fehler kam.</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) are stored whose stock never moved.</source>
        <translation>
            <numerusform>%n Auftrag ist gespeichert, ohne dass sich der Bestand bewegt hat.</numerusform>
            <numerusform>%n Aufträge sind gespeichert, ohne dass sich der Bestand bewegt hat.</numerusform>
        </translation>
    </message>
    <message>
        <source>The order was saved first, in a transaction of its own; then its decrease was refused (%1).</source>
        <translation>Der Auftrag wurde zuerst in einer eigenen Transaktion gespeichert; dann wurde sein Abgang abgelehnt (%1).</translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) were sold that were not there.</source>
        <translation>
            <numerusform>%n Stück wurde verkauft, das nicht da war.</numerusform>
            <numerusform>%n Stück wurden verkauft, die nicht da waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Exakt</translation>
    </message>
    <message>
        <source>Stored without stock: %L1</source>
        <translation>Ohne Abgang: %L1</translation>
    </message>
    <message>
        <source>Lost %L1</source>
        <translation>%L1 verloren</translation>
    </message>
    <message>
        <source>Oversold %L1</source>
        <translation>%L1 zu viel verkauft</translation>
    </message>
    <message>
        <source>Failed: %L1</source>
        <translation>Misslungen: %L1</translation>
    </message>
    <message>
        <source>Books broken</source>
        <translation>Bücher verletzt</translation>
    </message>
    <message numerus="yes">
        <source>Every confirmed order took its goods exactly once; %n order(s) were refused because too little was left.</source>
        <translation>
            <numerusform>Jeder bestätigte Auftrag nahm seine Ware genau einmal; %n Auftrag wurde abgelehnt, weil zu wenig da war.</numerusform>
            <numerusform>Jeder bestätigte Auftrag nahm seine Ware genau einmal; %n Aufträge wurden abgelehnt, weil zu wenig da war.</numerusform>
        </translation>
    </message>
    <message>
        <source>Every confirmed order took its goods exactly once.</source>
        <translation>Jeder bestätigte Auftrag nahm seine Ware genau einmal.</translation>
    </message>
    <message numerus="yes">
        <source>The stock is right, but %n order(s) failed</source>
        <translation>
            <numerusform>Der Bestand stimmt, aber %n Auftrag misslang</numerusform>
            <numerusform>Der Bestand stimmt, aber %n Aufträge misslangen</numerusform>
        </translation>
    </message>
    <message>
        <source>The books break a rule: %1.</source>
        <translation>Die Bücher verletzen eine Regel: %1.</translation>
    </message>
    <message>
        <source>Not verified</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>The books could not be looked at afterwards: %1</source>
        <translation>Die Bücher konnten danach nicht geprüft werden: %1</translation>
    </message>
</context>
<context>
    <name>stockroom::LoadControls</name>
    <message>
        <source>Strategies</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Choose all strategies</source>
        <translation>Alle Verfahren wählen</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>Choose no strategy</source>
        <translation>Kein Verfahren wählen</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>Last</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>Arbeiter</translation>
    </message>
    <message>
        <source>How many sell at the same time</source>
        <translation>Wie viele gleichzeitig verkaufen</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Orders of the stockroom strategy, of all workers together</source>
        <translation>Aufträge des Verfahrens Stockroom, alle Arbeiter zusammen</translation>
    </message>
    <message>
        <source>Orders, slow ones</source>
        <translation>Aufträge, langsame</translation>
    </message>
    <message>
        <source>Orders of each of the other strategies, which are slower</source>
        <translation>Aufträge jedes der anderen Verfahren; sie sind langsamer</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>The fewer products, the more often two workers meet</source>
        <translation>Je weniger Artikel, desto öfter treffen sich zwei Arbeiter</translation>
    </message>
    <message>
        <source>Lines an order</source>
        <translation>Zeilen je Auftrag</translation>
    </message>
    <message>
        <source>Products in one order</source>
        <translation>Artikel in einem Auftrag</translation>
    </message>
    <message>
        <source>Stock of each</source>
        <translation>Bestand je Artikel</translation>
    </message>
    <message>
        <source>Opening stock of each product</source>
        <translation>Anfangsbestand jedes Artikels</translation>
    </message>
    <message>
        <source>In flight</source>
        <translation>Unterwegs</translation>
    </message>
    <message>
        <source>Unanswered orders a worker of the stockroom strategy may have; 1 is a till</source>
        <translation>Unbeantwortete Aufträge, die ein Arbeiter des Verfahrens Stockroom haben darf; 1 ist eine Kasse</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Address of the PostgreSQL server</source>
        <translation>Adresse des PostgreSQL-Servers</translation>
    </message>
    <message>
        <source>Workers are</source>
        <translation>Arbeiter sind</translation>
    </message>
    <message>
        <source>Run load test</source>
        <translation>Lasttest starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Runs on a scratch shop that is thrown away. Your shop is never touched.</source>
        <translation>Läuft in einem Probeladen, der danach weggeworfen wird. Der eigene Laden bleibt unberührt.</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>Threads</translation>
    </message>
    <message>
        <source>Processes</source>
        <translation>Prozesse</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strategies</source>
        <translation>
            <numerusform>%Ln Verfahren</numerusform>
            <numerusform>%Ln Verfahren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workers</source>
        <translation>
            <numerusform>%Ln Arbeiter</numerusform>
            <numerusform>%Ln Arbeiter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 orders, %2 of the slow ones</source>
        <translation>%1 Aufträge, %2 langsame</translation>
    </message>
    <message>
        <source>%1 products</source>
        <translation>%1 Artikel</translation>
    </message>
    <message>
        <source>Choose a strategy first</source>
        <translation>Zuerst ein Verfahren wählen</translation>
    </message>
    <message>
        <source>Enter the address of the PostgreSQL server first</source>
        <translation>Zuerst die Adresse des PostgreSQL-Servers eingeben</translation>
    </message>
</context>
<context>
    <name>stockroom::LoadDetails</name>
    <message>
        <source>Why this happens</source>
        <translation>Warum das geschieht</translation>
    </message>
    <message>
        <source>Orders per second while running</source>
        <translation>Aufträge je Sekunde im Lauf</translation>
    </message>
    <message>
        <source>each step × 10</source>
        <translation>je Stufe × 10</translation>
    </message>
    <message>
        <source>Time until answered</source>
        <translation>Zeit bis zur Antwort</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Half of its orders</source>
        <translation>Hälfte der Aufträge</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Not run yet</source>
        <translation>Noch nicht gelaufen</translation>
    </message>
    <message>
        <source>Many workers sell the same goods at the same time, in each of the chosen ways. Then the stock is counted: it shows which of them keep it right, and how the others lose it.</source>
        <translation>Viele Arbeiter verkaufen gleichzeitig dieselben Waren, auf jede der gewählten Arten. Dann wird der Bestand gezählt: So zeigt sich, bei welchen er stimmt und wie die anderen ihn verlieren.</translation>
    </message>
    <message>
        <source>Run load test</source>
        <translation>Lasttest starten</translation>
    </message>
    <message>
        <source>%1 /s</source>
        <translation>%1 /s</translation>
    </message>
    <message>
        <source>%1 to %2 /s</source>
        <translation>%1 bis %2 /s</translation>
    </message>
    <message numerus="yes">
        <source>The other %Ln</source>
        <translation>
            <numerusform>Das andere (%Ln)</numerusform>
            <numerusform>Die anderen %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, when it is done</source>
        <translation>%1, wenn fertig</translation>
    </message>
    <message>
        <source>ms</source>
        <translation>ms</translation>
    </message>
    <message>
        <source>No answers yet</source>
        <translation>Noch keine Antworten</translation>
    </message>
    <message>
        <source>%1 later</source>
        <translation>%1 später</translation>
    </message>
    <message>
        <source>Half of the orders were answered within %1, 99 of 100 within %2, the slowest after %3.</source>
        <translation>Die Hälfte der Aufträge war in %1 beantwortet, 99 von 100 in %2, der langsamste nach %3.</translation>
    </message>
    <message>
        <source>s</source>
        <translation>s</translation>
    </message>
    <message>
        <source>orders per %1 %2</source>
        <translation>Aufträge je %1 %2</translation>
    </message>
    <message>
        <source>when it is done</source>
        <translation>sobald es fertig ist</translation>
    </message>
</context>
<context>
    <name>stockroom::LoadStory</name>
    <message>
        <source>%1 decreases lost</source>
        <translation>verlorene Abgänge: %1</translation>
    </message>
    <message>
        <source>%1 units oversold</source>
        <translation>zu viel verkauft: %1</translation>
    </message>
    <message>
        <source>%1 orders stored without movement</source>
        <translation>ohne Abgang gespeichert: %1</translation>
    </message>
    <message>
        <source>%1 retries</source>
        <translation>Neuversuche: %1</translation>
    </message>
    <message>
        <source>The workers never met on one product in this run. That was luck: run it again, with more orders or fewer products.</source>
        <translation>Diesmal trafen sich die Arbeiter nie an einem Artikel. Das war Glück: noch einmal mit mehr Aufträgen oder weniger Artikeln laufen lassen.</translation>
    </message>
    <message>
        <source>The database subtracts and checks in one statement. Whoever comes second waits for the row and subtracts from what is there then. Each order pays for a commit of its own.</source>
        <translation>Die Datenbank zieht ab und prüft in einer Anweisung. Wer als Zweiter kommt, wartet auf die Zeile und zieht von dem ab, was dann da ist. Jeder Auftrag kostet einen eigenen Commit.</translation>
    </message>
    <message>
        <source>The lock is taken before the read, so nobody can change what was read. Each order pays for a commit of its own, and holds the lock until then.</source>
        <translation>Gesperrt wird vor dem Lesen, also kann niemand ändern, was gelesen wurde. Jeder Auftrag kostet einen eigenen Commit und hält bis dahin die Sperre.</translation>
    </message>
    <message>
        <source>A save is refused if the row has changed since it was read; the order is then done again. The more workers want one product, the more work is done twice.</source>
        <translation>Speichern wird abgelehnt, wenn sich die Zeile seit dem Lesen geändert hat; dann beginnt der Auftrag von vorn. Je mehr Arbeiter denselben Artikel wollen, desto mehr Arbeit wird doppelt getan.</translation>
    </message>
    <message>
        <source>All orders that wait share one transaction: balances locked, everything decided, one commit. Each order still gets an answer of its own.</source>
        <translation>Alle wartenden Aufträge teilen sich eine Transaktion: Bestände gesperrt, alles entschieden, ein Commit. Trotzdem bekommt jeder Auftrag seine eigene Antwort.</translation>
    </message>
    <message>
        <source>p95 %1</source>
        <translation>p95 %1</translation>
    </message>
    <message>
        <source>slowest %1</source>
        <translation>längste %1</translation>
    </message>
    <message>
        <source>reads %1</source>
        <translation>liest %1</translation>
    </message>
    <message>
        <source>saves %1</source>
        <translation>setzt %1</translation>
    </message>
    <message>
        <source>%1 refused</source>
        <translation>%1 abgelehnt</translation>
    </message>
    <message>
        <source>Worker %1</source>
        <translation>Arbeiter %1</translation>
    </message>
    <message>
        <source>Stock %1</source>
        <translation>Bestand %1</translation>
    </message>
    <message>
        <source>should be %1</source>
        <translation>richtig: %1</translation>
    </message>
    <message>
        <source>Worker %1 read before worker %2 had saved.</source>
        <translation>Arbeiter %1 las, bevor Arbeiter %2 gespeichert hatte.</translation>
    </message>
    <message>
        <source>%1 waits for its turn</source>
        <translation>%1: noch nicht an der Reihe</translation>
    </message>
    <message>
        <source>%1 was not run</source>
        <translation>%1: nicht gelaufen</translation>
    </message>
    <message>
        <source>%1 is running</source>
        <translation>%1: läuft</translation>
    </message>
    <message>
        <source>%1 of %2 orders answered. The verdict comes when the last one is in and the books have been checked.</source>
        <translation>%1 von %2 Aufträgen beantwortet. Das Ergebnis kommt, wenn der letzte da ist und die Bücher geprüft sind.</translation>
    </message>
    <message>
        <source>Exact: every confirmed order took its goods exactly once</source>
        <translation>Exakt: Jeder bestätigte Auftrag nahm seine Ware genau einmal</translation>
    </message>
    <message>
        <source>took %1 s</source>
        <comment>the whole run</comment>
        <translation>dauerte %1 s</translation>
    </message>
</context>
<context>
    <name>stockroom::LoadTestModel</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>not run yet</source>
        <translation>noch nicht gelaufen</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>wartet</translation>
    </message>
    <message>
        <source>not run</source>
        <translation>nicht gelaufen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>of %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <translation>%1 beantwortet</translation>
    </message>
    <message>
        <source>%1 confirmed</source>
        <translation>%1 bestätigt</translation>
    </message>
    <message>
        <source>alone %1</source>
        <translation>allein %1</translation>
    </message>
    <message>
        <source>%1 rejected, %2 failed</source>
        <translation>%1 abgelehnt, %2 Fehler</translation>
    </message>
    <message>
        <source>expected %1</source>
        <translation>erwartet %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln retries for %1 orders</source>
        <translation>
            <numerusform>%Ln Neuversuch bei %1 Aufträgen</numerusform>
            <numerusform>%Ln Neuversuche bei %1 Aufträgen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 orders a commit</source>
        <translation>%1 Aufträge je Commit</translation>
    </message>
    <message>
        <source>Running %1 %</source>
        <translation>Läuft %1 %</translation>
    </message>
    <message>
        <source>Half of all orders were answered within this time</source>
        <translation>Die Hälfte aller Aufträge war in dieser Zeit beantwortet</translation>
    </message>
    <message>
        <source>All but one in a hundred orders were answered within this time</source>
        <translation>Alle bis auf einen von hundert Aufträgen waren in dieser Zeit beantwortet</translation>
    </message>
    <message>
        <source>Stock of all products at the end, and what the stored orders leave of the opening stock</source>
        <translation>Bestand aller Artikel am Ende, und was die gespeicherten Aufträge vom Anfangsbestand übrig lassen</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>Verfahren</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Orders/s</source>
        <translation>Aufträge/s</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Stock left</source>
        <translation>Restbestand</translation>
    </message>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
</context>
<context>
    <name>stockroom::LoadTestPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Run load test</source>
        <translation>Lasttest starten</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Results of the strategies</source>
        <translation>Ergebnisse der Verfahren</translation>
    </message>
    <message>
        <source>Load test</source>
        <translation>Lasttest</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>Stop load test</source>
        <translation>Lasttest anhalten</translation>
    </message>
    <message>
        <source>Export results…</source>
        <translation>Ergebnisse exportieren…</translation>
    </message>
    <message>
        <source>%1 · running</source>
        <translation>%1 · läuft</translation>
    </message>
    <message>
        <source>stopping: orders under way are answered</source>
        <translation>hält an: laufende Aufträge werden noch beantwortet</translation>
    </message>
    <message>
        <source>The load test can not be run. %1</source>
        <translation>Der Lasttest kann nicht laufen. %1</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>angehalten</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>fertig</translation>
    </message>
    <message>
        <source>%1 · %2 %3 · %4 s</source>
        <translation>%1 · %2 %3 · %4 s</translation>
    </message>
    <message>
        <source>Load test stopped</source>
        <translation>Lasttest angehalten</translation>
    </message>
    <message>
        <source>Load test finished</source>
        <translation>Lasttest fertig</translation>
    </message>
    <message numerus="yes">
        <source>%Ln strategies in %1 s</source>
        <translation>
            <numerusform>%Ln Verfahren in %1 s</numerusform>
            <numerusform>%Ln Verfahren in %1 s</numerusform>
        </translation>
    </message>
    <message>
        <source>scratch shop removed</source>
        <translation>Probeladen entfernt</translation>
    </message>
    <message>
        <source>Export results</source>
        <translation>Ergebnisse exportieren</translation>
    </message>
    <message>
        <source>load-test.csv</source>
        <translation>lasttest.csv</translation>
    </message>
    <message>
        <source>Table (*.csv);;JSON (*.json)</source>
        <translation>Tabelle (*.csv);;JSON (*.json)</translation>
    </message>
    <message>
        <source>The results are in %1.</source>
        <translation>Die Ergebnisse stehen in %1.</translation>
    </message>
    <message>
        <source>Earlier runs</source>
        <translation>Frühere Läufe</translation>
    </message>
    <message>
        <source>Earlier runs…</source>
        <translation>Frühere Läufe …</translation>
    </message>
    <message>
        <source>%1 · run of %2</source>
        <translation>%1 · Lauf vom %2</translation>
    </message>
    <message>
        <source>Load test · %1</source>
        <translation>Lasttest · %1</translation>
    </message>
</context>
<context>
    <name>stockroom::LocalText</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
</context>
<context>
    <name>stockroom::LogDialog</name>
    <message>
        <source>Log</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>Protokoll filtern</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>Warnungen und Fehler</translation>
    </message>
    <message>
        <source>Errors</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Kind of lines</source>
        <translation>Art der Zeilen</translation>
    </message>
    <message>
        <source>Lines of the log</source>
        <translation>Zeilen des Protokolls</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>The selected lines, or all that are shown</source>
        <translation>Die ausgewählten Zeilen oder alle gezeigten</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Ordner öffnen</translation>
    </message>
</context>
<context>
    <name>stockroom::LogModel</name>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>Warnung</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Hinweis</translation>
    </message>
    <message>
        <source>Detail</source>
        <translation>Einzelheit</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
</context>
<context>
    <name>stockroom::MainWindow</name>
    <message>
        <source>Tool bar</source>
        <translation>Werkzeugleiste</translation>
    </message>
    <message>
        <source>%1 – Stockroom</source>
        <translation>%1 – Stockroom</translation>
    </message>
    <message>
        <source>No shop open</source>
        <translation>Kein Laden offen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>Fold or unfold the &amp;navigation</source>
        <translation>&amp;Navigation ein- oder ausklappen</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About Stockroom</source>
        <translation>&amp;Über Stockroom</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Farben</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>Wie das &amp;System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Werkzeuge</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Gehe zu %1</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>&amp;Tasten</translation>
    </message>
    <message>
        <source>Short&amp;cuts…</source>
        <translation>Tasten&amp;kürzel…</translation>
    </message>
    <message>
        <source>Change the shortcuts</source>
        <translation>Tastenkürzel ändern</translation>
    </message>
    <message>
        <source>Theme as the system</source>
        <translation>Farben wie das System</translation>
    </message>
    <message>
        <source>Light theme</source>
        <translation>Helle Farben</translation>
    </message>
    <message>
        <source>Dark theme</source>
        <translation>Dunkle Farben</translation>
    </message>
    <message>
        <source>Search products, orders, commands…</source>
        <translation>Artikel, Aufträge, Befehle suchen…</translation>
    </message>
    <message>
        <source>Search commands…</source>
        <translation>Befehle suchen…</translation>
    </message>
    <message>
        <source>&amp;Search…</source>
        <translation>&amp;Suchen…</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Alles durchsuchen</translation>
    </message>
    <message>
        <source>&amp;High contrast</source>
        <translation>&amp;Hoher Kontrast</translation>
    </message>
    <message>
        <source>High contrast theme</source>
        <translation>Design mit hohem Kontrast</translation>
    </message>
    <message>
        <source>Te&amp;xt size</source>
        <translation>Te&amp;xtgröße</translation>
    </message>
    <message>
        <source>Text size %1 %</source>
        <translation>Textgröße %1 %</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Größer</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Größerer Text</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>&amp;Kleiner</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Kleinerer Text</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>&amp;Übliche Größe</translation>
    </message>
    <message>
        <source>Text of the usual size</source>
        <translation>Text in üblicher Größe</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>&amp;Kompakte Zeilen</translation>
    </message>
    <message>
        <source>Close Stockroom?</source>
        <translation>Stockroom schließen?</translation>
    </message>
    <message>
        <source>“%1” is not finished yet.</source>
        <translation>„%1“ ist noch nicht fertig.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln jobs are not finished yet.</source>
        <translation>
            <numerusform>%Ln Aufgabe ist noch nicht fertig.</numerusform>
            <numerusform>%Ln Aufgaben sind noch nicht fertig.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop and close</source>
        <translation>Anhalten und schließen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>&amp;Jobs…</source>
        <translation>&amp;Aufgaben …</translation>
    </message>
    <message>
        <source>Show what is running</source>
        <translation>Zeigen, was läuft</translation>
    </message>
    <message>
        <source>Compact rows in lists</source>
        <translation>Kompakte Zeilen in Listen</translation>
    </message>
    <message>
        <source>Sc&amp;anner…</source>
        <translation>Sc&amp;anner …</translation>
    </message>
    <message>
        <source>Set up the barcode scanner</source>
        <translation>Den Barcodescanner einrichten</translation>
    </message>
    <message>
        <source>“%1” was scanned: there is no use for it here</source>
        <translation>„%1“ wurde gescannt: hier lässt sich damit nichts anfangen</translation>
    </message>
    <message>
        <source>&amp;Reset layout</source>
        <translation>Anordnung &amp;zurücksetzen</translation>
    </message>
    <message>
        <source>Reset the layout of the window and its lists</source>
        <translation>Die Anordnung des Fensters und seiner Listen zurücksetzen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Log…</source>
        <translation>&amp;Protokoll…</translation>
    </message>
    <message>
        <source>Show the log</source>
        <translation>Das Protokoll zeigen</translation>
    </message>
    <message>
        <source>&amp;Stock</source>
        <translation>Be&amp;stand</translation>
    </message>
</context>
<context>
    <name>stockroom::MessageBar</name>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>stockroom::MovementList</name>
    <message>
        <source>%1, taken back</source>
        <translation>%1, zurückgenommen</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>Nr.</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Lost or found</source>
        <translation>Verlust oder Fund</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Von → nach</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Auftrag</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
</context>
<context>
    <name>stockroom::MovementPane</name>
    <message>
        <source>Details of the movement</source>
        <translation>Einzelheiten der Bewegung</translation>
    </message>
    <message>
        <source>No movement chosen</source>
        <translation>Keine Bewegung gewählt</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>In stock then</source>
        <translation>Bestand danach</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>From → to</source>
        <translation>Von → nach</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Gebucht</translation>
    </message>
    <message>
        <source>Till</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Posting</source>
        <translation>Buchung</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Movements are never edited or deleted. A mistake is undone by a reversal that names it.</source>
        <translation>Bewegungen werden nie geändert oder gelöscht. Ein Fehler wird durch eine Gegenbuchung aufgehoben, die ihn nennt.</translation>
    </message>
    <message>
        <source>Why this stock?</source>
        <translation>Warum dieser Bestand?</translation>
    </message>
    <message>
        <source>Open order</source>
        <translation>Auftrag öffnen</translation>
    </message>
    <message>
        <source>by posting %1</source>
        <translation>durch Buchung %1</translation>
    </message>
    <message>
        <source>it takes back posting %1</source>
        <translation>hebt Buchung %1 auf</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>Zurücknehmen …</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
</context>
<context>
    <name>stockroom::MovementText</name>
    <message>
        <source>Opening</source>
        <translation>Eröffnung</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>Rückgabe</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Fund</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Taken back</source>
        <translation>Zurückgenommen</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Laden</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>from one place to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>d MMM</source>
        <comment>a day of this year</comment>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <comment>a day of another year</comment>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <comment>days of one month</comment>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>d</source>
        <comment>a day of a month</comment>
        <translation>d.</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>days of two months</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Moved</source>
        <translation>Umgelagert</translation>
    </message>
</context>
<context>
    <name>stockroom::MovementsPage</name>
    <message>
        <source>Filter by product (/)</source>
        <translation>Nach Artikel filtern (/)</translation>
    </message>
    <message>
        <source>Loading movements</source>
        <translation>Bewegungen werden geladen</translation>
    </message>
    <message>
        <source>No movement matches</source>
        <translation>Keine Bewegung passt</translation>
    </message>
    <message>
        <source>No movement is all that is asked for.</source>
        <translation>Keine Bewegung erfüllt alles, wonach gefragt ist.</translation>
    </message>
    <message>
        <source>No movements yet</source>
        <translation>Noch keine Bewegungen</translation>
    </message>
    <message>
        <source>What comes in and goes out of the shop is listed here.</source>
        <translation>Was in den Laden kommt und ihn verlässt, steht hier.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>Stock movements</source>
        <translation>Bewegungen</translation>
    </message>
    <message>
        <source>&amp;Open its order</source>
        <translation>Ihren Auftrag ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Why this stock?</source>
        <translation>&amp;Warum dieser Bestand?</translation>
    </message>
    <message>
        <source>&amp;Take back…</source>
        <translation>&amp;Zurücknehmen …</translation>
    </message>
</context>
<context>
    <name>stockroom::NavigationBar</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
</context>
<context>
    <name>stockroom::NewOrderPage</name>
    <message>
        <source>Scan, or type a name or SKU. 3*code adds three</source>
        <translation>Scannen oder Name oder Artikelnr. tippen. 3*Code nimmt drei</translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation>Artikel scannen oder tippen</translation>
    </message>
    <message>
        <source>Customer (F4)</source>
        <translation>Kunde (F4)</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Zeilen des Auftrags</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>After this order</source>
        <translation>Nach diesem Auftrag</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Confirm order</source>
        <translation>Auftrag bestätigen</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Letzter Auftrag</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Open the last order</source>
        <translation>Letzten Auftrag öffnen</translation>
    </message>
    <message>
        <source>Next order</source>
        <translation>Nächster Auftrag</translation>
    </message>
    <message>
        <source>Go on while the last order is asked for by its key</source>
        <translation>Weitermachen, während nach dem letzten Auftrag anhand des Schlüssels gefragt wird</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Noch nichts gescannt</translation>
    </message>
    <message>
        <source>Scan a product, or type its name or SKU. Whatever is entered here is kept, also when the program ends.</source>
        <translation>Einen Artikel scannen oder Name oder Nummer tippen. Was hier steht, bleibt erhalten, auch wenn das Programm endet.</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>&amp;Confirm order</source>
        <translation>Auftrag &amp;bestätigen</translation>
    </message>
    <message>
        <source>&amp;Quantity</source>
        <translation>&amp;Menge</translation>
    </message>
    <message>
        <source>&amp;Remove line</source>
        <translation>Zeile &amp;entfernen</translation>
    </message>
    <message>
        <source>C&amp;ustomer</source>
        <translation>&amp;Kunde</translation>
    </message>
    <message>
        <source>&amp;Park order</source>
        <translation>Auftrag &amp;parken</translation>
    </message>
    <message>
        <source>&amp;Discard order</source>
        <translation>Auftrag &amp;verwerfen</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Park</source>
        <translation>Parken</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>next line</source>
        <translation>nächste Zeile</translation>
    </message>
    <message>
        <source>quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>relative</source>
        <translation>mehr/weniger</translation>
    </message>
    <message>
        <source>remove line</source>
        <translation>Zeile weg</translation>
    </message>
    <message>
        <source>undo</source>
        <translation>rückgängig</translation>
    </message>
    <message>
        <source>back to scan</source>
        <translation>zum Scannen</translation>
    </message>
    <message>
        <source>customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>confirm</source>
        <translation>bestätigen</translation>
    </message>
    <message>
        <source>Draft kept on this till</source>
        <translation>Entwurf an dieser Kasse gesichert</translation>
    </message>
    <message>
        <source>The order was discarded.</source>
        <translation>Der Auftrag wurde verworfen.</translation>
    </message>
    <message>
        <source>The order is being placed. Scan it again when it is answered.</source>
        <translation>Der Auftrag wird gerade erteilt. Nach der Antwort noch einmal scannen.</translation>
    </message>
    <message>
        <source>Added: %1</source>
        <translation>Hinzugefügt: %1</translation>
    </message>
    <message>
        <source>now %1 · %2 · %3</source>
        <translation>jetzt %1 · %2 · %3</translation>
    </message>
    <message>
        <source>No product has “%1”.</source>
        <translation>Kein Artikel hat „%1“.</translation>
    </message>
    <message>
        <source>Create product with this code</source>
        <translation>Artikel mit diesem Code anlegen</translation>
    </message>
    <message>
        <source>Being placed…</source>
        <translation>Wird erteilt…</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n Stück</numerusform>
            <numerusform>%n Stück</numerusform>
        </translation>
    </message>
    <message>
        <source>Too much</source>
        <translation>Zu viel</translation>
    </message>
    <message>
        <source>To pay: %1</source>
        <translation>Zu zahlen: %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) short. F12 takes you there first; nothing is sold until every line is filled.</source>
        <translation>
            <numerusform>%n Zeile hat zu wenig. F12 führt zuerst dorthin; verkauft wird erst, wenn jede Zeile gedeckt ist.</numerusform>
            <numerusform>%n Zeilen haben zu wenig. F12 führt zuerst dorthin; verkauft wird erst, wenn jede Zeile gedeckt ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>in %1 ms</source>
        <translation>in %1 ms</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Unresolved</source>
        <translation>Ungeklärt</translation>
    </message>
    <message>
        <source>asking by key</source>
        <translation>Nachfrage anhand des Schlüssels</translation>
    </message>
    <message>
        <source>Parked (%1)</source>
        <translation>Geparkt (%1)</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>Noch nicht bekannt</translation>
    </message>
    <message>
        <source>Order %1 confirmed</source>
        <translation>Auftrag %1 bestätigt</translation>
    </message>
</context>
<context>
    <name>stockroom::NewShopDialog</name>
    <message>
        <source>Start an empty shop</source>
        <translation>Leeren Laden anlegen</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Name des Ladens</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>File of the shop</source>
        <translation>Datei des Ladens</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>D&amp;urchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Currency</source>
        <translation>&amp;Währung</translation>
    </message>
    <message>
        <source>Currency of the shop</source>
        <translation>Währung des Ladens</translation>
    </message>
    <message>
        <source>&amp;Time zone</source>
        <translation>&amp;Zeitzone</translation>
    </message>
    <message>
        <source>Time zone of the shop</source>
        <translation>Zeitzone des Ladens</translation>
    </message>
    <message>
        <source>Currency and time zone hold for the whole life of the shop.</source>
        <translation>Währung und Zeitzone gelten, solange es den Laden gibt.</translation>
    </message>
    <message>
        <source>Create the shop</source>
        <translation>Laden anlegen</translation>
    </message>
    <message>
        <source>My shop</source>
        <translation>Mein Laden</translation>
    </message>
    <message>
        <source>This file is there already. Choose another name, or open it instead.</source>
        <translation>Diese Datei gibt es schon. Einen anderen Namen wählen oder sie öffnen.</translation>
    </message>
    <message>
        <source>File of the new shop</source>
        <translation>Datei des neuen Ladens</translation>
    </message>
    <message>
        <source>Stockroom shops (*.stockroom)</source>
        <translation>Läden von Stockroom (*.stockroom)</translation>
    </message>
</context>
<context>
    <name>stockroom::OrderActs</name>
    <message>
        <source>parking the order</source>
        <translation>Parken des Auftrags</translation>
    </message>
    <message>
        <source>The order is parked.</source>
        <translation>Der Auftrag ist geparkt.</translation>
    </message>
    <message>
        <source>The order is here again.</source>
        <translation>Der Auftrag ist wieder da.</translation>
    </message>
    <message>
        <source>The order is not parked any more, or another is being placed.</source>
        <translation>Der Auftrag ist nicht mehr geparkt, oder ein anderer wird gerade gebucht.</translation>
    </message>
    <message>
        <source>discarding the order</source>
        <translation>Verwerfen des Auftrags</translation>
    </message>
    <message>
        <source>Another order is being entered.</source>
        <translation>Ein anderer Auftrag wird gerade erfasst.</translation>
    </message>
</context>
<context>
    <name>stockroom::OrderDetailsPane</name>
    <message>
        <source>No order chosen</source>
        <translation>Kein Auftrag gewählt</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Lines of the order</source>
        <translation>Zeilen des Auftrags</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Cancel order…</source>
        <translation>Auftrag stornieren…</translation>
    </message>
    <message>
        <source>Details of the order</source>
        <translation>Einzelheiten des Auftrags</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>Being cancelled…</source>
        <translation>Wird storniert…</translation>
    </message>
</context>
<context>
    <name>stockroom::OrderLineTableModel</name>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 storniert</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>zu %1</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>stockroom::OrderLinesModel</name>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Quantity of %1</source>
        <translation>Menge von %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Remove line</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>Lädt</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Remove line (Del)</source>
        <translation>Zeile entfernen (Entf)</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>SKU</source>
        <translation>Artikelnr.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Available now</source>
        <translation>Jetzt verfügbar</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Line total</source>
        <translation>Zeilensumme</translation>
    </message>
</context>
<context>
    <name>stockroom::OrderList</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Placed</source>
        <translation>Erteilt</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>Summe %1</translation>
    </message>
    <message>
        <source>Confirmed</source>
        <translation>Bestätigt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
</context>
<context>
    <name>stockroom::OrderSession</name>
    <message>
        <source>The draft could not be kept. %1</source>
        <translation>Der Entwurf konnte nicht gesichert werden. %1</translation>
    </message>
    <message>
        <source>The order was not placed. %1</source>
        <translation>Der Auftrag wurde nicht erteilt. %1</translation>
    </message>
    <message>
        <source>The order that was set aside was confirmed as order %1.</source>
        <translation>Der beiseitegelegte Auftrag ist als Auftrag %1 bestätigt.</translation>
    </message>
    <message>
        <source>The order that was set aside was not booked; it is parked. %1</source>
        <translation>Der beiseitegelegte Auftrag wurde nicht gebucht; er ist geparkt. %1</translation>
    </message>
    <message>
        <source>The order was rejected; nothing of it was taken. %1</source>
        <translation>Der Auftrag wurde abgelehnt; nichts davon wurde entnommen. %1</translation>
    </message>
    <message>
        <source>The order that was being entered was confirmed as order %1.</source>
        <translation>Der angefangene Auftrag ist als Auftrag %1 bestätigt.</translation>
    </message>
    <message>
        <source>The order that was being entered is here again. It is not placed yet.</source>
        <translation>Der angefangene Auftrag ist wieder da. Er ist noch nicht erteilt.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of the order that was being entered can not be read and are missing.</source>
        <translation>
            <numerusform>%n Zeile des angefangenen Auftrags ist nicht lesbar und fehlt.</numerusform>
            <numerusform>%n Zeilen des angefangenen Auftrags sind nicht lesbar und fehlen.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is known now: the order was booked, once, as order %1.</source>
        <translation>Jetzt ist es bekannt: Der Auftrag wurde gebucht, einmal, als Auftrag %1.</translation>
    </message>
    <message>
        <source>It is not known yet whether the order was booked. It is asked for by its key and never booked twice.</source>
        <translation>Noch ist nicht bekannt, ob der Auftrag gebucht wurde. Es wird nach seinem Schlüssel gefragt; doppelt gebucht wird er nie.</translation>
    </message>
</context>
<context>
    <name>stockroom::OrderSource</name>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
</context>
<context>
    <name>stockroom::OrderStep</name>
    <message>
        <source>the order that is being placed</source>
        <translation>der Auftrag, der gerade gebucht wird</translation>
    </message>
    <message>
        <source>order %1</source>
        <translation>Auftrag %1</translation>
    </message>
    <message>
        <source>cancelling order %1</source>
        <translation>Storno von Auftrag %1</translation>
    </message>
    <message>
        <source>Order %1 is cancelled; its goods are back in stock.</source>
        <translation>Auftrag %1 ist storniert; seine Ware ist wieder im Bestand.</translation>
    </message>
    <message>
        <source>Order %1 is placed.</source>
        <translation>Auftrag %1 ist gebucht.</translation>
    </message>
    <message>
        <source>Order %1 is placed, in the place of order %2.</source>
        <translation>Auftrag %1 ist gebucht, anstelle von Auftrag %2.</translation>
    </message>
    <message>
        <source>It is not known yet whether the order was booked. As soon as it is, it can be undone.</source>
        <translation>Noch ist nicht bekannt, ob der Auftrag gebucht wurde. Sobald es das ist, kann er rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>The order is not answered yet. As soon as it is, it can be undone.</source>
        <translation>Der Auftrag ist noch nicht beantwortet. Sobald er es ist, kann er rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether order %1 is cancelled; it is asked for by its key.</source>
        <translation>Noch weiß niemand, ob Auftrag %1 storniert ist; es wird anhand des Schlüssels nachgefragt.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether order %1 was placed again; it is asked for by its key and never booked twice.</source>
        <translation>Noch weiß niemand, ob Auftrag %1 wieder gebucht wurde; es wird anhand des Schlüssels nachgefragt und nie doppelt gebucht.</translation>
    </message>
    <message>
        <source>Order %1 was not cancelled. %2</source>
        <translation>Auftrag %1 wurde nicht storniert. %2</translation>
    </message>
    <message>
        <source>Order %1 was not placed again. %2</source>
        <translation>Auftrag %1 wurde nicht wieder gebucht. %2</translation>
    </message>
</context>
<context>
    <name>stockroom::OrdersPage</name>
    <message>
        <source>Orders</source>
        <translation>Aufträge</translation>
    </message>
    <message>
        <source>Cancel the order</source>
        <translation>Auftrag stornieren</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>&amp;Open order</source>
        <translation>Auftrag &amp;öffnen</translation>
    </message>
    <message>
        <source>&amp;Cancel order…</source>
        <translation>Auftrag &amp;stornieren…</translation>
    </message>
    <message>
        <source>Order %1 was not cancelled. %2</source>
        <translation>Auftrag %1 wurde nicht storniert. %2</translation>
    </message>
    <message>
        <source>Nobody knows yet whether order %1 is cancelled; it is asked for by its key.</source>
        <translation>Ob Auftrag %1 storniert ist, steht noch nicht fest; nachgefragt wird anhand des Schlüssels.</translation>
    </message>
    <message>
        <source>Loading orders</source>
        <translation>Aufträge werden geladen</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Noch keine Aufträge</translation>
    </message>
    <message>
        <source>What is confirmed at the till is listed here.</source>
        <translation>Was an der Kasse bestätigt wird, steht hier.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>No order matches</source>
        <translation>Kein Auftrag passt</translation>
    </message>
    <message>
        <source>No order is all that is asked for.</source>
        <translation>Auf keinen Auftrag trifft alles zu, wonach gefragt ist.</translation>
    </message>
    <message>
        <source>Filter this list (/)</source>
        <translation>Liste filtern (/)</translation>
    </message>
    <message>
        <source>Cancel order %1? Its goods go back into stock. The order and its reversal stay in the books; Undo would place it again as a new order.</source>
        <translation>Auftrag %1 stornieren? Seine Ware kommt zurück in den Bestand. Der Auftrag und sein Storno bleiben in den Büchern; „Rückgängig“ würde ihn als neuen Auftrag wieder buchen.</translation>
    </message>
</context>
<context>
    <name>stockroom::Overview</name>
    <message numerus="yes">
        <source>%n more than last %1</source>
        <comment>orders, weekday</comment>
        <translation>
            <numerusform>%n mehr als am %1</numerusform>
            <numerusform>%n mehr als am %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer than last %1</source>
        <comment>orders, weekday</comment>
        <translation>
            <numerusform>%n weniger als am %1</numerusform>
            <numerusform>%n weniger als am %1</numerusform>
        </translation>
    </message>
    <message>
        <source>as many as last %1</source>
        <comment>weekday</comment>
        <translation>so viele wie am %1</translation>
    </message>
    <message>
        <source>everything can be had</source>
        <translation>alles ist zu haben</translation>
    </message>
    <message numerus="yes">
        <source>%n of the best sellers</source>
        <translation>
            <numerusform>%n der Meistverkauften</numerusform>
            <numerusform>%n der Meistverkauften</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n product(s)</source>
        <translation>
            <numerusform>von %n Artikel</numerusform>
            <numerusform>von %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opening stock of %n product(s)</source>
        <translation>
            <numerusform>Anfangsbestand von %n Artikel</numerusform>
            <numerusform>Anfangsbestand von %n Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening stock: %1</source>
        <translation>Anfangsbestand: %1</translation>
    </message>
    <message>
        <source>Order %1 confirmed</source>
        <translation>Auftrag %1 bestätigt</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) returned</source>
        <translation>
            <numerusform>%n Artikel zurückgegeben</numerusform>
            <numerusform>%n Artikel zurückgegeben</numerusform>
        </translation>
    </message>
    <message>
        <source>Returned: %1</source>
        <translation>Zurückgegeben: %1</translation>
    </message>
    <message numerus="yes">
        <source>Stock of %n product(s) adjusted</source>
        <translation>
            <numerusform>Bestand von %n Artikel berichtigt</numerusform>
            <numerusform>Bestand von %n Artikeln berichtigt</numerusform>
        </translation>
    </message>
    <message>
        <source>Adjusted: %1</source>
        <translation>Berichtigt: %1</translation>
    </message>
    <message>
        <source>Reversed</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Order %1 cancelled</source>
        <translation>Auftrag %1 storniert</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n Zeile</numerusform>
            <numerusform>%n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>no products yet</source>
        <translation>noch keine Artikel</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) moved</source>
        <translation>
            <numerusform>%n Artikel umgelagert</numerusform>
            <numerusform>%n Artikel umgelagert</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved: %1</source>
        <translation>Umgelagert: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) received</source>
        <translation>
            <numerusform>%n Artikel erhalten</numerusform>
            <numerusform>%n Artikel erhalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Received: %1</source>
        <translation>Erhalten: %1</translation>
    </message>
</context>
<context>
    <name>stockroom::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Refresh the overview</source>
        <translation>Übersicht aktualisieren</translation>
    </message>
    <message>
        <source>The figures are not those of now.</source>
        <translation>Die Zahlen sind nicht die von jetzt.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Days that are shown</source>
        <translation>Gezeigte Tage</translation>
    </message>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders today</source>
        <translation>Aufträge heute</translation>
    </message>
    <message>
        <source>Stock value</source>
        <translation>Bestandswert</translation>
    </message>
    <message>
        <source>Below reorder point</source>
        <translation>Unter Meldebestand</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Unresolved orders</source>
        <translation>Ungeklärte Aufträge</translation>
    </message>
    <message>
        <source>Books proven</source>
        <translation>Bücher geprüft</translation>
    </message>
    <message>
        <source>Sales per day</source>
        <translation>Umsatz pro Tag</translation>
    </message>
    <message>
        <source>Top products</source>
        <translation>Meistverkaufte Artikel</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Braucht Aufmerksamkeit</translation>
    </message>
    <message>
        <source>Recent activity</source>
        <translation>Zuletzt geschehen</translation>
    </message>
    <message>
        <source>at selling prices</source>
        <translation>zu Verkaufspreisen</translation>
    </message>
    <message>
        <source>nothing to be ordered</source>
        <translation>nichts nachzubestellen</translation>
    </message>
    <message>
        <source>%1 low, %2 out</source>
        <translation>%1 knapp, %2 ausverkauft</translation>
    </message>
    <message>
        <source>asked for by their keys</source>
        <translation>werden mit ihren Schlüsseln erfragt</translation>
    </message>
    <message>
        <source>every order has its answer</source>
        <translation>alle Aufträge beantwortet</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Noch nie</translation>
    </message>
    <message>
        <source>recounts every number</source>
        <translation>zählt jede Zahl nach</translation>
    </message>
    <message numerus="yes">
        <source>all %n rule(s) hold</source>
        <translation>
            <numerusform>%n Regel hält</numerusform>
            <numerusform>alle %n Regeln halten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) broken</source>
        <translation>
            <numerusform>%n Regel verletzt</numerusform>
            <numerusform>%n Regeln verletzt</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sold in these days</source>
        <translation>In diesen Tagen wurde nichts verkauft</translation>
    </message>
    <message>
        <source>This shop is new</source>
        <translation>Dieser Laden ist neu</translation>
    </message>
    <message>
        <source>What is confirmed at the till is seen here at once.</source>
        <translation>Was an der Kasse bestätigt wird, ist hier sofort zu sehen.</translation>
    </message>
    <message>
        <source>Make the first product here, or bring in a list of them: “stockroom import products”.</source>
        <translation>Legen Sie hier den ersten Artikel an, oder holen Sie eine Liste herein: „stockroom import products“.</translation>
    </message>
    <message>
        <source>New order</source>
        <translation>Neuer Auftrag</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>%1 · average %2 a day</source>
        <translation>%1 · im Mittel %2 am Tag</translation>
    </message>
    <message>
        <source>Today so far</source>
        <translation>Heute bisher</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 · %n order(s)</source>
        <translation>
            <numerusform>%1: %2 · %n Auftrag</numerusform>
            <numerusform>%1: %2 · %n Aufträge</numerusform>
        </translation>
    </message>
    <message>
        <source>No best sellers yet</source>
        <translation>Noch nichts verkauft</translation>
    </message>
    <message>
        <source>%1 sold</source>
        <translation>%1 verkauft</translation>
    </message>
    <message numerus="yes">
        <source>%n days, by sales</source>
        <translation>
            <numerusform>%n Tag, nach Umsatz</numerusform>
            <numerusform>%n Tage, nach Umsatz</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing needs you now</source>
        <translation>Nichts braucht Sie gerade</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>Wird gesucht …</translation>
    </message>
    <message>
        <source>Nothing happened yet</source>
        <translation>Noch ist nichts geschehen</translation>
    </message>
    <message>
        <source>Asking for the unresolved orders…</source>
        <translation>Ungeklärte Aufträge werden erfragt …</translation>
    </message>
    <message>
        <source>Every order has its answer</source>
        <translation>Jeder Auftrag hat seine Antwort</translation>
    </message>
    <message>
        <source>The database does not answer; it is asked again</source>
        <translation>Die Datenbank antwortet nicht; sie wird wieder gefragt</translation>
    </message>
    <message>
        <source>This could not be read</source>
        <translation>Das ließ sich nicht lesen</translation>
    </message>
</context>
<context>
    <name>stockroom::PlaceBox</name>
    <message>
        <source>%1 · %2</source>
        <comment>code of a place · where it is</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>stockroom::ProductDetails</name>
    <message>
        <source>On hand</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>Meldebestand</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Value on hand</source>
        <translation>Bestandswert</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Details of the product</source>
        <translation>Einzelheiten des Artikels</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keiner</translation>
    </message>
    <message>
        <source>–</source>
        <translation>–</translation>
    </message>
    <message>
        <source>Below its reorder point (%1).</source>
        <translation>Unter dem Meldebestand (%1).</translation>
    </message>
    <message>
        <source>Nothing of it is free to sell.</source>
        <translation>Davon ist nichts mehr zu verkaufen.</translation>
    </message>
    <message>
        <source>No product chosen</source>
        <translation>Kein Artikel gewählt</translation>
    </message>
    <message>
        <source>Reorder quantity</source>
        <translation>Bestellmenge</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Tax rate</source>
        <translation>Steuersatz</translation>
    </message>
</context>
<context>
    <name>stockroom::ProductDialog</name>
    <message>
        <source>SKU</source>
        <translation>Artikelnummer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>Meldebestand</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Archived: no longer sold, out of the lists</source>
        <translation>Archiviert: nicht mehr verkauft, nicht in den Listen</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>Artikel bearbeiten</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>This product was edited elsewhere while it was open here.</source>
        <translation>Dieser Artikel wurde anderswo geändert, während er hier offen war.</translation>
    </message>
    <message>
        <source>Save over it</source>
        <translation>Trotzdem speichern</translation>
    </message>
    <message>
        <source>%1 Or its check digit is missing: %2.</source>
        <translation>%1 Oder die Prüfziffer fehlt: %2.</translation>
    </message>
    <message>
        <source>Tax rate (%)</source>
        <translation>Steuersatz (%)</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Reorder quantity</source>
        <translation>Bestellmenge</translation>
    </message>
</context>
<context>
    <name>stockroom::ProductGlanceView</name>
    <message>
        <source>Nowhere yet</source>
        <translation>Noch nirgends</translation>
    </message>
    <message>
        <source>Nothing has moved yet</source>
        <translation>Noch hat sich nichts bewegt</translation>
    </message>
    <message numerus="yes">
        <source>Stock, last %n day(s)</source>
        <translation>
            <numerusform>Bestand, letzter %n Tag</numerusform>
            <numerusform>Bestand, letzte %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>Locations</source>
        <translation>Orte</translation>
    </message>
    <message>
        <source>Latest movements</source>
        <translation>Letzte Bewegungen</translation>
    </message>
    <message>
        <source>Why is this %1?</source>
        <translation>Warum sind es %1?</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>day: stock</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>From %1 to %2, now %3.</source>
        <translation>Von %1 bis %2, jetzt %3.</translation>
    </message>
    <message>
        <source>Reorder point %1.</source>
        <translation>Meldebestand %1.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>%1 · %2 reserved</source>
        <translation>%1 · %2 reserviert</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: stock</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>what, how many</comment>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>stockroom::ProductList</name>
    <message>
        <source>SKU</source>
        <translation>Artikelnr.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>On hand</source>
        <translation>Bestand</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Preis</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>In stock</source>
        <translation>Vorrätig</translation>
    </message>
    <message>
        <source>Low</source>
        <translation>Knapp</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Leer</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Barcode</source>
        <translation>Strichcode</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Available</source>
        <translation>Verfügbar</translation>
    </message>
    <message>
        <source>Reorder point</source>
        <translation>Meldebestand</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>value %1</source>
        <translation>Wert %1</translation>
    </message>
    <message>
        <source>on hand %1 · %2</source>
        <translation>Bestand %1 · %2</translation>
    </message>
    <message>
        <source>Below reorder point</source>
        <translation>Unter Meldebestand</translation>
    </message>
    <message>
        <source>Out of stock</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>No barcode</source>
        <translation>Ohne Barcode</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Reorder quantity</source>
        <translation>Bestellmenge</translation>
    </message>
    <message>
        <source>Tax</source>
        <translation>Steuer</translation>
    </message>
</context>
<context>
    <name>stockroom::ProductSource</name>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>%1 on hand</source>
        <translation>%1 auf Lager</translation>
    </message>
</context>
<context>
    <name>stockroom::ProductStep</name>
    <message numerus="yes">
        <source>the change of %Ln product(s)</source>
        <translation>
            <numerusform>Änderung von %Ln Artikel</numerusform>
            <numerusform>Änderung von %Ln Artikeln</numerusform>
        </translation>
    </message>
    <message>
        <source>the new product “%1”</source>
        <translation>neuer Artikel „%1“</translation>
    </message>
    <message>
        <source>the change of “%1”</source>
        <translation>Änderung von „%1“</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new product(s)</source>
        <translation>
            <numerusform>%Ln neuer Artikel</numerusform>
            <numerusform>%Ln neue Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new product(s) are in the shop.</source>
        <translation>
            <numerusform>%Ln neuer Artikel ist im Laden.</numerusform>
            <numerusform>%Ln neue Artikel sind im Laden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new product(s) are out of the shop again.</source>
        <translation>
            <numerusform>%Ln neuer Artikel ist wieder aus dem Laden entfernt.</numerusform>
            <numerusform>%Ln neue Artikel sind wieder aus dem Laden entfernt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) were changed.</source>
        <translation>
            <numerusform>%Ln Artikel wurde geändert.</numerusform>
            <numerusform>%Ln Artikel wurden geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is in the shop.</source>
        <translation>„%1“ ist im Laden.</translation>
    </message>
    <message>
        <source>“%1” was changed.</source>
        <translation>„%1“ wurde geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) are as they were.</source>
        <translation>
            <numerusform>%Ln Artikel ist, wie er war.</numerusform>
            <numerusform>%Ln Artikel sind, wie sie waren.</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is out of the shop again.</source>
        <translation>„%1“ ist wieder aus dem Laden entfernt.</translation>
    </message>
    <message>
        <source>“%1” is as it was.</source>
        <translation>„%1“ ist, wie er war.</translation>
    </message>
    <message>
        <source>“%1” was changed by somebody else since (%2), and stays as it is.</source>
        <translation>„%1“ wurde seitdem von jemand anderem geändert (%2) und bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>“%1” is not in the shop any more.</source>
        <translation>„%1“ ist nicht mehr im Laden.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether that was stored. Try it again; it is done once.</source>
        <translation>Noch weiß niemand, ob das gespeichert wurde. Versuchen Sie es erneut; es geschieht nur einmal.</translation>
    </message>
</context>
<context>
    <name>stockroom::ProductsPage</name>
    <message>
        <source>Filter this list (/)</source>
        <translation>Liste filtern (/)</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;New product…</source>
        <translation>&amp;Neuer Artikel…</translation>
    </message>
    <message>
        <source>&amp;Edit product…</source>
        <translation>Artikel &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>New product</source>
        <translation>Neuer Artikel</translation>
    </message>
    <message>
        <source>Loading products</source>
        <translation>Artikel werden geladen</translation>
    </message>
    <message>
        <source>No product matches</source>
        <translation>Kein Artikel passt</translation>
    </message>
    <message>
        <source>No products yet</source>
        <translation>Noch keine Artikel</translation>
    </message>
    <message>
        <source>Make the first one here; “stockroom import products FILE” takes in a list.</source>
        <translation>Legen Sie hier den ersten an; „stockroom import products DATEI“ übernimmt eine Liste.</translation>
    </message>
    <message>
        <source>No product is all that is asked for.</source>
        <translation>Auf keinen Artikel trifft alles zu, wonach gefragt ist.</translation>
    </message>
    <message>
        <source>&amp;Why this stock?</source>
        <translation>&amp;Warum dieser Bestand?</translation>
    </message>
    <message>
        <source>&amp;Why is this %1?</source>
        <translation>&amp;Warum sind es %1?</translation>
    </message>
    <message>
        <source>No product has “%1”.</source>
        <translation>Kein Artikel hat „%1“.</translation>
    </message>
    <message>
        <source>Create product with this code</source>
        <translation>Artikel mit diesem Code anlegen</translation>
    </message>
    <message>
        <source>“%1” is archived, and not in this list.</source>
        <translation>„%1“ ist archiviert und nicht in dieser Liste.</translation>
    </message>
    <message>
        <source>Edit product</source>
        <translation>Artikel bearbeiten</translation>
    </message>
    <message>
        <source>Scanned: %1</source>
        <translation>Gescannt: %1</translation>
    </message>
    <message>
        <source>&amp;Receive these…</source>
        <translation>Diese &amp;annehmen …</translation>
    </message>
    <message>
        <source>&amp;Issue these…</source>
        <translation>Diese aus&amp;geben …</translation>
    </message>
    <message>
        <source>&amp;Transfer these…</source>
        <translation>Diese &amp;umlagern …</translation>
    </message>
</context>
<context>
    <name>stockroom::Proof</name>
    <message>
        <source>The database itself is sound, each row keeps its rules and none refers to one that is not there.</source>
        <translation>Die Datenbank selbst ist heil, jede Zeile hält ihre Regeln ein, und keine verweist auf eine, die fehlt.</translation>
    </message>
    <message>
        <source>Each balance is what came in minus what went out by its movements.</source>
        <translation>Jeder Bestand ist, was laut Bewegungen zuging, weniger dem, was abging.</translation>
    </message>
    <message>
        <source>Each order line says shipped what was really moved for it.</source>
        <translation>Jede Auftragszeile nennt als geliefert, was wirklich bewegt wurde.</translation>
    </message>
    <message>
        <source>Each order stands together with its decrease: none is stored without it.</source>
        <translation>Jeder Auftrag steht zusammen mit seinem Abgang: Keiner ist ohne ihn gespeichert.</translation>
    </message>
    <message>
        <source>Each posting has its movements and each movement its posting.</source>
        <translation>Jede Buchung hat ihre Bewegungen und jede Bewegung ihre Buchung.</translation>
    </message>
    <message>
        <source>No order was booked twice: each key stands once.</source>
        <translation>Kein Auftrag wurde zweimal gebucht: Jeder Schlüssel kommt einmal vor.</translation>
    </message>
    <message>
        <source>Each reversal undoes exactly what it names, and only once.</source>
        <translation>Jedes Storno macht genau das rückgängig, was es nennt, und nur einmal.</translation>
    </message>
    <message>
        <source>Along each balance no movement happened before the one it follows.</source>
        <translation>An keinem Bestand liegt eine Bewegung zeitlich vor der, auf die sie folgt.</translation>
    </message>
    <message>
        <source>The digests chain without a gap: no posting was changed, taken out or put in from outside.</source>
        <translation>Die Prüfsummen bilden eine lückenlose Kette: Keine Buchung wurde von außen geändert, entfernt oder eingefügt.</translation>
    </message>
    <message>
        <source>Nothing is below zero; what is reserved is there and is what orders hold.</source>
        <translation>Nichts ist unter null; was reserviert ist, ist da und ist das, was Aufträge halten.</translation>
    </message>
    <message>
        <source>What the stock has cost is what its movements cost, layer by layer.</source>
        <translation>Was der Bestand gekostet hat, ist Schicht für Schicht das, was seine Bewegungen kosten.</translation>
    </message>
    <message>
        <source>Each movement cost what it must by the shop&apos;s method, gone through from the first.</source>
        <translation>Jede Bewegung hat gekostet, was sie nach dem Verfahren des Ladens muss, von der ersten an durchgerechnet.</translation>
    </message>
    <message>
        <source>Each line of a purchase order says received what really came for it.</source>
        <translation>Jede Position einer Einkaufsbestellung nennt als erhalten, was wirklich für sie kam.</translation>
    </message>
    <message>
        <source>Each purchase order stands as its lines say, and comes to what they add up to.</source>
        <translation>Jede Einkaufsbestellung steht so, wie ihre Positionen sagen, und kommt auf deren Summe.</translation>
    </message>
</context>
<context>
    <name>stockroom::ProveModel</name>
    <message>
        <source>Database</source>
        <translation>Datenbank</translation>
    </message>
    <message>
        <source>Stock and movements</source>
        <translation>Bestand und Bewegungen</translation>
    </message>
    <message>
        <source>Never below zero</source>
        <translation>Nie unter null</translation>
    </message>
    <message>
        <source>Order lines</source>
        <translation>Auftragszeilen</translation>
    </message>
    <message>
        <source>Orders and their decrease</source>
        <translation>Aufträge und ihr Abgang</translation>
    </message>
    <message>
        <source>Postings</source>
        <translation>Buchungen</translation>
    </message>
    <message>
        <source>Exactly once</source>
        <translation>Genau einmal</translation>
    </message>
    <message>
        <source>Reversals</source>
        <translation>Stornos</translation>
    </message>
    <message>
        <source>Order in time</source>
        <translation>Zeitliche Folge</translation>
    </message>
    <message>
        <source>Nothing tampered with</source>
        <translation>Nichts manipuliert</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>Erfüllt</translation>
    </message>
    <message>
        <source>Violated</source>
        <translation>Verletzt</translation>
    </message>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n verletzt</numerusform>
            <numerusform>%n verletzt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Regel</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>Stock and its value</source>
        <translation>Bestand und sein Wert</translation>
    </message>
    <message>
        <source>Costs by the method</source>
        <translation>Kosten nach dem Verfahren</translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation>Einkaufsbestellungen</translation>
    </message>
    <message>
        <source>Goods received</source>
        <translation>Erhaltene Ware</translation>
    </message>
</context>
<context>
    <name>stockroom::ProvePage</name>
    <message>
        <source>Progress of the proof</source>
        <translation>Fortschritt der Prüfung</translation>
    </message>
    <message>
        <source>Checks of the proof</source>
        <translation>Regeln der Prüfung</translation>
    </message>
    <message>
        <source>Prove my stock</source>
        <translation>Bestand prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Prove now</source>
        <translation>Jetzt prüfen</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>Wird angehalten…</translation>
    </message>
    <message>
        <source>%1 of %2 checks</source>
        <translation>%1 von %2 Regeln</translation>
    </message>
    <message>
        <source>The proof was stopped. Nothing was decided and nothing was changed.</source>
        <translation>Die Prüfung wurde angehalten. Nichts ist entschieden und nichts geändert.</translation>
    </message>
    <message>
        <source>The shop could not be proved.</source>
        <translation>Der Laden konnte nicht geprüft werden.</translation>
    </message>
    <message>
        <source>last proof %1</source>
        <translation>zuletzt geprüft %1</translation>
    </message>
    <message>
        <source>Your stock is right. %1 rows were held against %2 rules, and none broke one.</source>
        <translation>Der Bestand stimmt. %1 Zeilen wurden gegen %2 Regeln geprüft, und keine verletzt eine.</translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of your books are broken. The rows are listed below; make a copy of the shop before you go on.</source>
        <translation>
            <numerusform>%n Regel der Bücher ist verletzt. Die Zeilen stehen unten; vor allem anderen eine Kopie des Ladens machen.</numerusform>
            <numerusform>%n Regeln der Bücher sind verletzt. Die Zeilen stehen unten; vor allem anderen eine Kopie des Ladens machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stock proved</source>
        <translation>Bestand stimmt</translation>
    </message>
    <message>
        <source>Stock violates a rule</source>
        <translation>Bestand verletzt eine Regel</translation>
    </message>
    <message>
        <source>Not proved yet</source>
        <translation>Noch nicht geprüft</translation>
    </message>
    <message>
        <source>The proof recounts the shop from its movements and compares the outcome with every number it shows: stock, orders, keys, reversals, digests. Selling goes on meanwhile.</source>
        <translation>Die Prüfung zählt den Laden aus seinen Bewegungen nach und vergleicht das Ergebnis mit jeder Zahl, die er zeigt: Bestand, Aufträge, Schlüssel, Stornos, Prüfsummen. Der Verkauf läuft dabei weiter.</translation>
    </message>
    <message>
        <source>Prove again</source>
        <translation>Noch einmal prüfen</translation>
    </message>
    <message>
        <source>Proving the stock</source>
        <translation>Bestand wird bewiesen</translation>
    </message>
</context>
<context>
    <name>stockroom::PurchaseDetailsPane</name>
    <message>
        <source>Details of the purchase order</source>
        <translation>Einzelheiten der Einkaufsbestellung</translation>
    </message>
    <message>
        <source>No purchase order chosen</source>
        <translation>Keine Einkaufsbestellung gewählt</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Ordered</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Lines of the purchase order</source>
        <translation>Positionen der Einkaufsbestellung</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Purchase order %1</source>
        <translation>Einkaufsbestellung %1</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verschickt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Landed costs</source>
        <translation>Bezugsnebenkosten</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>%1 received</source>
        <translation>%1 erhalten</translation>
    </message>
    <message>
        <source>%1 cancelled</source>
        <translation>%1 storniert</translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>zu %1</translation>
    </message>
</context>
<context>
    <name>stockroom::PurchaseDialog</name>
    <message>
        <source>Purchase order %1</source>
        <translation>Einkaufsbestellung %1</translation>
    </message>
    <message>
        <source>New purchase order</source>
        <translation>Neue Einkaufsbestellung</translation>
    </message>
    <message>
        <source>Save and send</source>
        <translation>Speichern und verschicken</translation>
    </message>
    <message>
        <source>Save draft</source>
        <translation>Entwurf speichern</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>There is no supplier yet: make one on the page Suppliers first.</source>
        <translation>Es gibt noch keinen Lieferanten: Legen Sie zuerst auf der Seite Lieferanten einen an.</translation>
    </message>
    <message>
        <source>%1 · %2 available</source>
        <translation>%1 · %2 verfügbar</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s), %1</source>
        <translation>
            <numerusform>%n Position, %1</numerusform>
            <numerusform>%n Positionen, %1</numerusform>
        </translation>
    </message>
    <message>
        <source>by lead time</source>
        <translation>nach Lieferzeit</translation>
    </message>
    <message>
        <source>freight, duty</source>
        <translation>Fracht, Zoll</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Expected on</source>
        <translation>Erwartet am</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Landed costs</source>
        <translation>Bezugsnebenkosten</translation>
    </message>
    <message>
        <source>Scan or type a product, then Enter</source>
        <translation>Artikel scannen oder tippen, dann Enter</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Cost of one</source>
        <translation>Einstand je Einheit</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>Lines of the purchase order</source>
        <translation>Positionen der Einkaufsbestellung</translation>
    </message>
</context>
<context>
    <name>stockroom::PurchaseList</name>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>Geschrieben</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Verschickt</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>Erwartet</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Beleg</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Summe</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Partly received</source>
        <translation>Teils erhalten</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>On order</source>
        <translation>Bestellt</translation>
    </message>
    <message>
        <source>total %1</source>
        <translation>Summe %1</translation>
    </message>
</context>
<context>
    <name>stockroom::PurchasesPage</name>
    <message>
        <source>Filter this list (/)</source>
        <translation>Diese Liste filtern (/)</translation>
    </message>
    <message>
        <source>Loading purchase orders</source>
        <translation>Einkaufsbestellungen werden geladen</translation>
    </message>
    <message>
        <source>No purchase order matches</source>
        <translation>Keine Einkaufsbestellung passt</translation>
    </message>
    <message>
        <source>No purchase order is all that is asked for.</source>
        <translation>Auf keine Einkaufsbestellung trifft alles Gefragte zu.</translation>
    </message>
    <message>
        <source>No purchase orders yet</source>
        <translation>Noch keine Einkaufsbestellungen</translation>
    </message>
    <message>
        <source>Write the first one; it stays a draft until it is sent.</source>
        <translation>Schreiben Sie die erste; bis sie verschickt wird, bleibt sie ein Entwurf.</translation>
    </message>
    <message>
        <source>New purchase order</source>
        <translation>Neue Einkaufsbestellung</translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation>Einkaufsbestellungen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>&amp;New purchase order…</source>
        <translation>&amp;Neue Einkaufsbestellung …</translation>
    </message>
    <message>
        <source>&amp;Send…</source>
        <translation>&amp;Verschicken …</translation>
    </message>
    <message>
        <source>&amp;Receive…</source>
        <translation>&amp;Annehmen …</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten …</translation>
    </message>
    <message>
        <source>&amp;Close…</source>
        <translation>S&amp;chließen …</translation>
    </message>
    <message>
        <source>&amp;Delete draft…</source>
        <translation>Entwurf &amp;löschen …</translation>
    </message>
    <message>
        <source>Say that purchase order %1 went to %2? Its lines can not be changed any more then, and its goods are expected.</source>
        <translation>Ging Einkaufsbestellung %1 an %2? Ihre Positionen lassen sich dann nicht mehr ändern, und ihre Ware wird erwartet.</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Sie ist verschickt</translation>
    </message>
    <message>
        <source>Close purchase order %1? What has not come of it is cancelled, and nothing can be received for it any more.</source>
        <translation>Einkaufsbestellung %1 schließen? Was noch nicht gekommen ist, wird storniert, und für sie kann nichts mehr angenommen werden.</translation>
    </message>
    <message>
        <source>Close it</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Delete draft %1? Its number is never used again.</source>
        <translation>Entwurf %1 löschen? Seine Nummer wird nie wieder verwendet.</translation>
    </message>
    <message>
        <source>Delete it</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>New</source>
        <comment>purchase order</comment>
        <translation>Neu</translation>
    </message>
</context>
<context>
    <name>stockroom::QuantityEdit</name>
    <message>
        <source>Quantity</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>= %1</source>
        <translation>= %1</translation>
    </message>
</context>
<context>
    <name>stockroom::Reason</name>
    <message>
        <source>Correction</source>
        <translation>Korrektur</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>Beschädigt</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Stolen</source>
        <translation>Gestohlen</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Own use</source>
        <translation>Eigenverbrauch</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>Muster</translation>
    </message>
    <message>
        <source>Wrong goods</source>
        <translation>Falsche Ware</translation>
    </message>
    <message>
        <source>Donation</source>
        <translation>Spende</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Sonstiges</translation>
    </message>
</context>
<context>
    <name>stockroom::RecentMenu</name>
    <message>
        <source>&amp;Recent shops</source>
        <translation>&amp;Zuletzt geöffnete Läden</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>name of a shop – where it is</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>&amp;Forget them</source>
        <translation>&amp;Vergessen</translation>
    </message>
</context>
<context>
    <name>stockroom::RecentRow</name>
    <message>
        <source>PostgreSQL on %1</source>
        <translation>PostgreSQL auf %1</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln Artikel</numerusform>
            <numerusform>%Ln Artikel</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ReorderModel</name>
    <message>
        <source>No supplier</source>
        <translation>Kein Lieferant</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1</source>
        <translation>zu %1</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Lieferant</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>To buy</source>
        <translation>Zu kaufen</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
</context>
<context>
    <name>stockroom::ReorderPage</name>
    <message>
        <source>Reorder</source>
        <translation>Nachbestellen</translation>
    </message>
    <message>
        <source>What to buy</source>
        <translation>Was zu kaufen ist</translation>
    </message>
    <message>
        <source>&amp;Create drafts</source>
        <translation>&amp;Entwürfe anlegen</translation>
    </message>
    <message>
        <source>Create a draft order a supplier</source>
        <translation>Je Lieferant einen Bestellentwurf anlegen</translation>
    </message>
    <message>
        <source>Count &amp;anew</source>
        <translation>Neu &amp;rechnen</translation>
    </message>
    <message>
        <source>Count anew</source>
        <translation>Neu rechnen</translation>
    </message>
    <message>
        <source>Create drafts</source>
        <translation>Entwürfe anlegen</translation>
    </message>
    <message>
        <source>Counting what to buy</source>
        <translation>Es wird gerechnet, was zu kaufen ist</translation>
    </message>
    <message>
        <source>What to buy can not be said</source>
        <translation>Was zu kaufen ist, lässt sich nicht sagen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Noch einmal versuchen</translation>
    </message>
    <message>
        <source>Nothing to buy</source>
        <translation>Nichts zu kaufen</translation>
    </message>
    <message>
        <source>All that has a reorder point is above it, and what sells lasts until more could be there.</source>
        <translation>Alles mit einem Meldebestand liegt darüber, und was sich verkauft, reicht, bis Nachschub da sein kann.</translation>
    </message>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n Artikel</numerusform>
            <numerusform>%n Artikel</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n supplier(s)</source>
        <translation>
            <numerusform>bei %n Lieferanten</numerusform>
            <numerusform>bei %n Lieferanten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a supplier, in no draft</source>
        <translation>
            <numerusform>%n ohne Lieferant, in keinem Entwurf</numerusform>
            <numerusform>%n ohne Lieferant, in keinem Entwurf</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) were written: look through them, then send them.</source>
        <translation>
            <numerusform>%n Entwurf wurde geschrieben: Sehen Sie ihn durch und verschicken Sie ihn.</numerusform>
            <numerusform>%n Entwürfe wurden geschrieben: Sehen Sie sie durch und verschicken Sie sie.</numerusform>
        </translation>
    </message>
    <message>
        <source>Purchase orders</source>
        <translation>Einkaufsbestellungen</translation>
    </message>
</context>
<context>
    <name>stockroom::ReorderText</name>
    <message>
        <source>%1 available</source>
        <translation>%1 verfügbar</translation>
    </message>
    <message>
        <source>%1 on order</source>
        <translation>%1 bestellt</translation>
    </message>
    <message>
        <source>%1 in drafts</source>
        <translation>%1 in Entwürfen</translation>
    </message>
    <message numerus="yes">
        <source>%1 sell in %n day(s)</source>
        <translation>
            <numerusform>%1 verkauft in %n Tag</numerusform>
            <numerusform>%1 verkauft in %n Tagen</numerusform>
        </translation>
    </message>
    <message>
        <source>reorder point %1</source>
        <translation>Meldebestand %1</translation>
    </message>
    <message>
        <source>least order %1</source>
        <translation>Mindestmenge %1</translation>
    </message>
    <message>
        <source>packs of %1</source>
        <translation>Gebinde zu %1</translation>
    </message>
</context>
<context>
    <name>stockroom::ScanBox</name>
    <message>
        <source>Products that match</source>
        <translation>Passende Artikel</translation>
    </message>
</context>
<context>
    <name>stockroom::ScannerDialog</name>
    <message>
        <source>Barcode scanner</source>
        <translation>Barcodescanner</translation>
    </message>
    <message>
        <source>&amp;Recognise scans, whatever has the focus</source>
        <translation>Scans &amp;erkennen, wo auch immer die Eingabe steht</translation>
    </message>
    <message>
        <source>&amp;Prefix</source>
        <translation>&amp;Präfix</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keins</translation>
    </message>
    <message>
        <source>What the scanner sends before a code</source>
        <translation>Was der Scanner vor einem Code sendet</translation>
    </message>
    <message>
        <source>&amp;Suffix</source>
        <translation>&amp;Suffix</translation>
    </message>
    <message>
        <source>What the scanner sends after a code</source>
        <translation>Was der Scanner nach einem Code sendet</translation>
    </message>
    <message>
        <source>Only what the scanner was set up to send. Without them a code needs six characters, sent quickly, with Enter or Tab at their end; with them it may be shorter.</source>
        <translation>Nur was der Scanner laut Einstellung sendet. Ohne sie braucht ein Code sechs Zeichen, schnell gesendet, mit Enter oder Tab am Ende; mit ihnen darf er kürzer sein.</translation>
    </message>
    <message>
        <source>Scanned: %1</source>
        <translation>Gescannt: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n Zeichen</numerusform>
            <numerusform>%n Zeichen</numerusform>
        </translation>
    </message>
    <message>
        <source>Scan something to try it.</source>
        <translation>Zum Ausprobieren etwas scannen.</translation>
    </message>
    <message>
        <source>Codes arrive as if they were typed.</source>
        <translation>Codes kommen an, als wären sie getippt.</translation>
    </message>
</context>
<context>
    <name>stockroom::ShopChooser</name>
    <message>
        <source>Open the &amp;demo shop</source>
        <translation>&amp;Demoladen öffnen</translation>
    </message>
    <message>
        <source>&amp;New shop…</source>
        <translation>&amp;Neuer Laden…</translation>
    </message>
    <message>
        <source>&amp;Open a shop…</source>
        <translation>Laden &amp;öffnen…</translation>
    </message>
    <message>
        <source>&amp;Connect to a shared shop…</source>
        <translation>Mit &amp;gemeinsamem Laden verbinden…</translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation>Laden öffnen</translation>
    </message>
    <message>
        <source>Stockroom shops (*.stockroom);;All files (*)</source>
        <translation>Läden von Stockroom (*.stockroom);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>stockroom::ShopOpener</name>
    <message>
        <source>Opening %1</source>
        <translation>%1 wird geöffnet</translation>
    </message>
    <message>
        <source>Making %1</source>
        <translation>%1 wird angelegt</translation>
    </message>
    <message>
        <source>Filling the demo shop</source>
        <translation>Demoladen wird gefüllt</translation>
    </message>
</context>
<context>
    <name>stockroom::ShortLineBar</name>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Only %1 of %2 are free.</source>
        <translation>Nur %1 von %2 sind frei.</translation>
    </message>
    <message>
        <source>None of %1 is free.</source>
        <translation>Von %1 ist nichts frei.</translation>
    </message>
    <message>
        <source>Take %1 of %2</source>
        <translation>%1 von %2 nehmen</translation>
    </message>
</context>
<context>
    <name>stockroom::ShortcutsDialog</name>
    <message>
        <source>Shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Find an action or a key</source>
        <translation>Aktion oder Taste suchen</translation>
    </message>
    <message>
        <source>Actions and their keys</source>
        <translation>Aktionen und ihre Tasten</translation>
    </message>
    <message>
        <source>No keys</source>
        <translation>Keine Tasten</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Zurücksetzen</translation>
    </message>
    <message>
        <source>Reset all…</source>
        <translation>Alle zurücksetzen…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No such action</source>
        <translation>Keine solche Aktion</translation>
    </message>
    <message>
        <source>No action with all of this in its name or its keys.</source>
        <translation>Keine Aktion hat all das in ihrem Namen oder ihren Tasten.</translation>
    </message>
    <message>
        <source>Keys for %1</source>
        <translation>Tasten für %1</translation>
    </message>
    <message>
        <source>%1 already does something else: %2.</source>
        <translation>%1 tut schon etwas anderes: %2.</translation>
    </message>
    <message>
        <source>Take them away there</source>
        <translation>Dort wegnehmen</translation>
    </message>
    <message>
        <source>Reset all</source>
        <translation>Alle zurücksetzen</translation>
    </message>
    <message>
        <source>Every action gets back the keys it came with.</source>
        <translation>Jede Aktion bekommt die Tasten zurück, die sie mitgebracht hat.</translation>
    </message>
    <message>
        <source>Keep mine</source>
        <translation>Meine behalten</translation>
    </message>
</context>
<context>
    <name>stockroom::SideGrip</name>
    <message>
        <source>Drag to make it wider or narrower; a double click gives the usual width</source>
        <translation>Ziehen macht breiter oder schmaler; ein Doppelklick stellt die übliche Breite her</translation>
    </message>
</context>
<context>
    <name>stockroom::StatusStrip</name>
    <message>
        <source>Scanner ready</source>
        <translation>Scanner bereit</translation>
    </message>
    <message>
        <source>Whatever has the focus, a scan goes to the page or the dialog in front.</source>
        <translation>Wo auch immer die Eingabe steht: Ein Scan geht an die Seite oder den Dialog, der vorn ist.</translation>
    </message>
</context>
<context>
    <name>stockroom::StockAct</name>
    <message>
        <source>Receive goods</source>
        <translation>Ware annehmen</translation>
    </message>
    <message>
        <source>Issue goods</source>
        <translation>Ware ausgeben</translation>
    </message>
    <message>
        <source>Transfer goods</source>
        <translation>Ware umlagern</translation>
    </message>
    <message>
        <source>Adjust stock</source>
        <translation>Bestand berichtigen</translation>
    </message>
    <message>
        <source>Receive</source>
        <translation>Annehmen</translation>
    </message>
    <message>
        <source>Issue</source>
        <translation>Ausgeben</translation>
    </message>
    <message>
        <source>Transfer</source>
        <translation>Umlagern</translation>
    </message>
    <message>
        <source>Adjust</source>
        <translation>Berichtigen</translation>
    </message>
    <message numerus="yes">
        <source>receiving %n product(s)</source>
        <translation>
            <numerusform>Annahme von %n Artikel</numerusform>
            <numerusform>Annahme von %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>issuing %n product(s)</source>
        <translation>
            <numerusform>Ausgabe von %n Artikel</numerusform>
            <numerusform>Ausgabe von %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>transferring %n product(s)</source>
        <translation>
            <numerusform>Umlagerung von %n Artikel</numerusform>
            <numerusform>Umlagerung von %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adjusting %n product(s)</source>
        <translation>
            <numerusform>Berichtigung von %n Artikel</numerusform>
            <numerusform>Berichtigung von %n Artikeln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) received.</source>
        <translation>
            <numerusform>%n Artikel angenommen.</numerusform>
            <numerusform>%n Artikel angenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) issued.</source>
        <translation>
            <numerusform>%n Artikel ausgegeben.</numerusform>
            <numerusform>%n Artikel ausgegeben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) transferred.</source>
        <translation>
            <numerusform>%n Artikel umgelagert.</numerusform>
            <numerusform>%n Artikel umgelagert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) adjusted.</source>
        <translation>
            <numerusform>%n Artikel berichtigt.</numerusform>
            <numerusform>%n Artikel berichtigt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Receiving %n product(s) is taken back.</source>
        <translation>
            <numerusform>Die Annahme von %n Artikel ist zurückgenommen.</numerusform>
            <numerusform>Die Annahme von %n Artikeln ist zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issuing %n product(s) is taken back.</source>
        <translation>
            <numerusform>Die Ausgabe von %n Artikel ist zurückgenommen.</numerusform>
            <numerusform>Die Ausgabe von %n Artikeln ist zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Transferring %n product(s) is taken back.</source>
        <translation>
            <numerusform>Die Umlagerung von %n Artikel ist zurückgenommen.</numerusform>
            <numerusform>Die Umlagerung von %n Artikeln ist zurückgenommen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adjusting %n product(s) is taken back.</source>
        <translation>
            <numerusform>Die Berichtigung von %n Artikel ist zurückgenommen.</numerusform>
            <numerusform>Die Berichtigung von %n Artikeln ist zurückgenommen.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::StockActDialog</name>
    <message>
        <source>Where each usually lies</source>
        <translation>Wo jedes gewöhnlich liegt</translation>
    </message>
    <message>
        <source>This shop has only one place. As soon as it has others, goods can go from one to another.</source>
        <translation>Dieser Laden hat nur einen Platz. Sobald er weitere hat, kann Ware von einem zum anderen.</translation>
    </message>
    <message>
        <source>“%1” is not on this purchase order. Receive it by itself, with Receive in the menu Stock.</source>
        <translation>„%1“ steht nicht auf dieser Einkaufsbestellung. Nehmen Sie ihn für sich an, mit „Annehmen“ im Menü „Bestand“.</translation>
    </message>
    <message>
        <source>It is being booked. Scan it again afterwards.</source>
        <translation>Es wird gerade gebucht. Scannen Sie es danach noch einmal.</translation>
    </message>
    <message>
        <source>No product has “%1”.</source>
        <translation>Kein Artikel hat „%1“.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>From or to · a place</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Removed: %1</source>
        <translation>Entfernt: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>“%1” is typed but not among the lines yet: Enter takes it, Esc clears it.</source>
        <translation>„%1“ ist getippt, aber noch keine Zeile: Enter nimmt es, Esc löscht es.</translation>
    </message>
    <message>
        <source>Nothing is scanned yet.</source>
        <translation>Noch ist nichts gescannt.</translation>
    </message>
    <message>
        <source>Where to? Scan the label of the place, or choose it.</source>
        <translation>Wohin? Scannen Sie das Etikett des Platzes oder wählen Sie ihn.</translation>
    </message>
    <message>
        <source>“%1” is no place of this shop.</source>
        <translation>„%1“ ist kein Platz dieses Ladens.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) can not be booked so. Nothing was booked.</source>
        <translation>
            <numerusform>%n Zeile kann so nicht gebucht werden. Nichts wurde gebucht.</numerusform>
            <numerusform>%n Zeilen können so nicht gebucht werden. Nichts wurde gebucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too much is waiting to be booked. Nothing was lost: try again in a moment.</source>
        <translation>Zu vieles wartet auf die Buchung. Nichts ging verloren: Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>Nothing was booked.</source>
        <translation>Nichts wurde gebucht.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether it was booked. It is asked for by its key and never booked twice.</source>
        <translation>Noch weiß niemand, ob es gebucht wurde. Es wird nach dem Schlüssel gefragt und nie zweimal gebucht.</translation>
    </message>
    <message>
        <source>You can close this; it comes back if it was not booked.</source>
        <translation>Sie können dies schließen; es kommt wieder, wenn es nicht gebucht wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are not booked yet and would be lost.</source>
        <translation>
            <numerusform>%n Zeile ist noch nicht gebucht und ginge verloren.</numerusform>
            <numerusform>%n Zeilen sind noch nicht gebucht und gingen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>What is typed would be lost.</source>
        <translation>Was getippt ist, ginge verloren.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weitermachen</translation>
    </message>
    <message>
        <source>Scan what came in, or type its name or SKU, then how many. “3*code” is three of it at once.</source>
        <translation>Scannen Sie, was ankam, oder tippen Sie Name oder Artikelnummer, dann wie viele. „3*Code“ sind gleich drei davon.</translation>
    </message>
    <message>
        <source>Scan what leaves the shop, or type its name or SKU, then how many.</source>
        <translation>Scannen Sie, was den Laden verlässt, oder tippen Sie Name oder Artikelnummer, dann wie viele.</translation>
    </message>
    <message>
        <source>Scan the place the goods leave, the goods, and the place they go to.</source>
        <translation>Scannen Sie den Platz, den die Ware verlässt, die Ware und den Platz, an den sie kommt.</translation>
    </message>
    <message>
        <source>Scan what is to be corrected, then type how many more (+5) or less (-3) there are.</source>
        <translation>Scannen Sie, was zu berichtigen ist, und tippen Sie dann, wie viele mehr (+5) oder weniger (-3) es sind.</translation>
    </message>
    <message>
        <source>Receive purchase order %1 · %2</source>
        <comment>number · supplier</comment>
        <translation>Einkaufsbestellung %1 annehmen · %2</translation>
    </message>
    <message>
        <source>Scan or type a product</source>
        <translation>Artikel scannen oder tippen</translation>
    </message>
    <message>
        <source>Nothing scanned yet</source>
        <translation>Noch nichts gescannt</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zeilen</translation>
    </message>
    <message>
        <source>&amp;At</source>
        <translation>&amp;An</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Von</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>&amp;Nach</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>Not more than may come</source>
        <translation>Nicht mehr, als kommen darf</translation>
    </message>
    <message>
        <source>&amp;Why more came</source>
        <translation>&amp;Warum mehr kam</translation>
    </message>
    <message>
        <source>&amp;Note</source>
        <translation>N&amp;otiz</translation>
    </message>
    <message>
        <source>&amp;Delivery note</source>
        <translation>&amp;Lieferschein</translation>
    </message>
    <message>
        <source>&amp;Document</source>
        <translation>&amp;Beleg</translation>
    </message>
    <message>
        <source>next line</source>
        <translation>nächste Zeile</translation>
    </message>
    <message>
        <source>remove line</source>
        <translation>Zeile entfernen</translation>
    </message>
    <message>
        <source>close</source>
        <translation>schließen</translation>
    </message>
    <message>
        <source>All that is &amp;expected</source>
        <translation>Alles &amp;Erwartete</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Being booked…</source>
        <translation>Wird gebucht …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Cost: %1</source>
        <translation>Kosten: %1</translation>
    </message>
    <message>
        <source>The cost is out of range.</source>
        <translation>Die Kosten liegen außerhalb des Bereichs.</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) valued as in stock</source>
        <translation>
            <numerusform>%n Zeile wie im Bestand bewertet</numerusform>
            <numerusform>%n Zeilen wie im Bestand bewertet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>cost · lines without one</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>stockroom::StockActStep</name>
    <message>
        <source>Nobody knows yet whether it was booked: %1. It is asked for by its key and never booked twice.</source>
        <translation>Noch weiß niemand, ob es gebucht wurde: %1. Es wird nach dem Schlüssel gefragt und nie zweimal gebucht.</translation>
    </message>
    <message>
        <source>It was not taken back: %1. %2</source>
        <translation>Es wurde nicht zurückgenommen: %1. %2</translation>
    </message>
    <message>
        <source>It was not done again: %1. %2</source>
        <translation>Es wurde nicht wiederholt: %1. %2</translation>
    </message>
</context>
<context>
    <name>stockroom::StockActs</name>
    <message>
        <source>&amp;Receive…</source>
        <translation>&amp;Annehmen …</translation>
    </message>
    <message>
        <source>&amp;Issue…</source>
        <translation>Aus&amp;geben …</translation>
    </message>
    <message>
        <source>&amp;Transfer…</source>
        <translation>&amp;Umlagern …</translation>
    </message>
    <message>
        <source>&amp;Adjust…</source>
        <translation>&amp;Berichtigen …</translation>
    </message>
</context>
<context>
    <name>stockroom::SuggestionModel</name>
    <message>
        <source>%1 · %2 available · %3</source>
        <translation>%1 · %2 verfügbar · %3</translation>
    </message>
</context>
<context>
    <name>stockroom::SupplierDetails</name>
    <message>
        <source>Details of the supplier</source>
        <translation>Einzelheiten des Lieferanten</translation>
    </message>
    <message>
        <source>No supplier chosen</source>
        <translation>Kein Lieferant gewählt</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>No product has it for a source yet. Its terms say what a product costs here, and Reorder suggests it then.</source>
        <translation>Noch kein Artikel kommt von hier. Die Bedingungen sagen, was ein Artikel hier kostet; dann schlägt „Nachbestellen“ ihn vor.</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Products of the supplier</source>
        <translation>Artikel des Lieferanten</translation>
    </message>
    <message>
        <source>Order…</source>
        <translation>Bestellen …</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Bearbeiten</translation>
    </message>
    <message>
        <source>Products…</source>
        <translation>Artikel …</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Lieferzeit</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>Mindestbestellwert</translation>
    </message>
    <message>
        <source>May deliver more by</source>
        <translation>Darf mehr liefern um</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>packs of %1</source>
        <translation>Gebinde zu %1</translation>
    </message>
    <message>
        <source>preferred</source>
        <translation>bevorzugt</translation>
    </message>
</context>
<context>
    <name>stockroom::SupplierDialog</name>
    <message>
        <source>Edit supplier</source>
        <translation>Lieferant bearbeiten</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Neuer Lieferant</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Contact person</source>
        <translation>Ansprechpartner</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Lieferzeit</translation>
    </message>
    <message>
        <source>Days from an order to its goods</source>
        <translation>Tage von der Bestellung bis zur Ware</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>Mindestbestellwert</translation>
    </message>
    <message>
        <source>The least an order comes to, in %1</source>
        <translation>Der Mindestbestellwert, in %1</translation>
    </message>
    <message>
        <source>May deliver more by</source>
        <translation>Darf mehr liefern um</translation>
    </message>
    <message>
        <source>Percent beyond what was ordered</source>
        <translation>Prozent über das Bestellte hinaus</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Archived: nothing is ordered there any more</source>
        <translation>Archiviert: Dort wird nichts mehr bestellt</translation>
    </message>
</context>
<context>
    <name>stockroom::SupplierList</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Customer number</source>
        <translation>Kundennummer</translation>
    </message>
    <message>
        <source>Products</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Lieferzeit</translation>
    </message>
    <message>
        <source>Minimum order</source>
        <translation>Mindestbestellwert</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n offen</numerusform>
            <numerusform>%n offen</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing open</source>
        <translation>Nichts offen</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::SuppliersPage</name>
    <message>
        <source>Filter this list (/)</source>
        <translation>Diese Liste filtern (/)</translation>
    </message>
    <message>
        <source>Loading suppliers</source>
        <translation>Lieferanten werden geladen</translation>
    </message>
    <message>
        <source>No supplier matches</source>
        <translation>Kein Lieferant passt</translation>
    </message>
    <message>
        <source>No supplier is all that is asked for.</source>
        <translation>Auf keinen Lieferanten trifft alles Gefragte zu.</translation>
    </message>
    <message>
        <source>No suppliers yet</source>
        <translation>Noch keine Lieferanten</translation>
    </message>
    <message>
        <source>Make the first one; then goods can be ordered of it.</source>
        <translation>Legen Sie den ersten an; dann kann bei ihm bestellt werden.</translation>
    </message>
    <message>
        <source>New supplier</source>
        <translation>Neuer Lieferant</translation>
    </message>
    <message>
        <source>Suppliers</source>
        <translation>Lieferanten</translation>
    </message>
    <message>
        <source>&amp;New supplier…</source>
        <translation>&amp;Neuer Lieferant …</translation>
    </message>
    <message>
        <source>&amp;Edit supplier…</source>
        <translation>Lieferant &amp;bearbeiten …</translation>
    </message>
    <message>
        <source>Add &amp;products…</source>
        <translation>&amp;Artikel hinzufügen …</translation>
    </message>
    <message>
        <source>Purchase &amp;order…</source>
        <translation>&amp;Einkaufsbestellung …</translation>
    </message>
    <message>
        <source>&amp;Archive</source>
        <translation>A&amp;rchivieren</translation>
    </message>
    <message>
        <source>Bring &amp;back</source>
        <translation>&amp;Zurückholen</translation>
    </message>
    <message>
        <source>“%1” is archived.</source>
        <translation>„%1“ ist archiviert.</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
</context>
<context>
    <name>stockroom::TakeBack</name>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Leave it</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>Posting %1 is taken back by posting %2.</source>
        <translation>Buchung %1 ist durch Buchung %2 zurückgenommen.</translation>
    </message>
    <message>
        <source>Nobody knows yet whether posting %1 is taken back; it is asked for by its key.</source>
        <translation>Noch weiß niemand, ob Buchung %1 zurückgenommen ist; es wird nach dem Schlüssel gefragt.</translation>
    </message>
    <message>
        <source>Take back posting %1? It stays in the books, with one that reverses it. The stock in the shop:</source>
        <translation>Buchung %1 zurücknehmen? Sie bleibt in den Büchern, mit einer, die sie umkehrt. Der Bestand im Laden:</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <comment>product: stock now → then</comment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 (there is not enough)</source>
        <translation>%1 (es ist nicht genug da)</translation>
    </message>
    <message numerus="yes">
        <source>and %n more product(s)</source>
        <translation>
            <numerusform>und %n weiterer Artikel</numerusform>
            <numerusform>und %n weitere Artikel</numerusform>
        </translation>
    </message>
    <message>
        <source>Posting %1 was not taken back. %2</source>
        <translation>Buchung %1 wurde nicht zurückgenommen. %2</translation>
    </message>
    <message>
        <source>%1: %2 are needed, %3 are there.</source>
        <translation>%1: %2 werden gebraucht, %3 sind da.</translation>
    </message>
</context>
<context>
    <name>stockroom::TermsDialog</name>
    <message>
        <source>Products of a supplier</source>
        <translation>Artikel eines Lieferanten</translation>
    </message>
    <message>
        <source>Products of %1</source>
        <translation>Artikel von %1</translation>
    </message>
    <message>
        <source>Save and next</source>
        <translation>Speichern und weiter</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>Artikel</translation>
    </message>
    <message>
        <source>Scan it, or type its SKU and press Enter</source>
        <translation>Scannen oder SKU tippen und Enter drücken</translation>
    </message>
    <message>
        <source>Part number</source>
        <translation>Teilenummer</translation>
    </message>
    <message>
        <source>The supplier&apos;s own code</source>
        <translation>Der eigene Code des Lieferanten</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Kosten</translation>
    </message>
    <message>
        <source>Of one unit, in %1</source>
        <translation>Einer Einheit, in %1</translation>
    </message>
    <message>
        <source>Pack</source>
        <translation>Gebinde</translation>
    </message>
    <message>
        <source>It comes in multiples of this</source>
        <translation>Er kommt in Vielfachen hiervon</translation>
    </message>
    <message>
        <source>Minimum quantity</source>
        <translation>Mindestmenge</translation>
    </message>
    <message>
        <source>The least that is delivered</source>
        <translation>Das Wenigste, was geliefert wird</translation>
    </message>
    <message>
        <source>Lead time</source>
        <translation>Lieferzeit</translation>
    </message>
    <message>
        <source>Days, where they are other than the supplier&apos;s</source>
        <translation>Tage, wenn sie von denen des Lieferanten abweichen</translation>
    </message>
    <message>
        <source>Bought here unless somebody says otherwise</source>
        <translation>Wird hier gekauft, wenn niemand etwas anderes sagt</translation>
    </message>
    <message>
        <source>%1 is stored.</source>
        <translation>%1 ist gespeichert.</translation>
    </message>
</context>
<context>
    <name>stockroom::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>stockroom::UndoCommands</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederherstellen</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Redo %1</source>
        <translation>Wiederherstellen: %1</translation>
    </message>
    <message>
        <source>Waiting for the answer to: %1</source>
        <translation>Die Antwort steht noch aus: %1</translation>
    </message>
    <message>
        <source>Nothing was done yet that can be undone.</source>
        <translation>Noch wurde nichts getan, was rückgängig gemacht werden kann.</translation>
    </message>
    <message>
        <source>Nothing was undone that can be done again.</source>
        <translation>Nichts wurde rückgängig gemacht, was wiederhergestellt werden kann.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederherstellen</translation>
    </message>
</context>
<context>
    <name>stockroom::ViewCommands</name>
    <message>
        <source>%1: %2</source>
        <comment>page, view</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>stockroom::ViewNameDialog</name>
    <message>
        <source>Save view</source>
        <translation>Ansicht speichern</translation>
    </message>
    <message>
        <source>Rename view</source>
        <translation>Ansicht umbenennen</translation>
    </message>
    <message>
        <source>Keeps the filters, the words and the order of this list under a name.</source>
        <translation>Hält die Filter, die Wörter und die Reihenfolge dieser Liste unter einem Namen fest.</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Takes the place of the view that has this name.</source>
        <translation>Tritt an die Stelle der Ansicht dieses Namens.</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
</context>
<context>
    <name>stockroom::WelcomePage</name>
    <message>
        <source>Welcome</source>
        <translation>Willkommen</translation>
    </message>
    <message>
        <source>Welcome to Stockroom</source>
        <translation>Willkommen bei Stockroom</translation>
    </message>
    <message>
        <source>Know what you have, sell it once, prove every number.</source>
        <translation>Wissen, was da ist. Nur einmal verkaufen. Jede Zahl belegen.</translation>
    </message>
    <message>
        <source>Try the demo shop</source>
        <translation>Demoladen ausprobieren</translation>
    </message>
    <message>
        <source>A real shop&apos;s products and orders. Nothing can break.</source>
        <translation>Artikel und Aufträge eines echten Ladens. Nichts kann kaputtgehen.</translation>
    </message>
    <message>
        <source>Start empty</source>
        <translation>Leer anfangen</translation>
    </message>
    <message>
        <source>Name your shop and enter the first product. Ready in a minute.</source>
        <translation>Laden benennen, ersten Artikel eingeben. In einer Minute fertig.</translation>
    </message>
    <message>
        <source>Open a shop</source>
        <translation>Laden öffnen</translation>
    </message>
    <message>
        <source>A shop file on this computer.</source>
        <translation>Eine Ladendatei auf diesem Rechner.</translation>
    </message>
    <message>
        <source>Connect to a shared shop</source>
        <translation>Mit gemeinsamem Laden verbinden</translation>
    </message>
    <message>
        <source>Many tills, one PostgreSQL server.</source>
        <translation>Viele Kassen, ein PostgreSQL-Server.</translation>
    </message>
    <message>
        <source>Or drop a shop file anywhere in this window.</source>
        <translation>Oder eine Ladendatei irgendwo in dieses Fenster ziehen.</translation>
    </message>
    <message>
        <source>Clear list</source>
        <translation>Liste leeren</translation>
    </message>
    <message>
        <source>Clear the list of recent shops</source>
        <translation>Liste der letzten Läden leeren</translation>
    </message>
    <message>
        <source>Recent shops</source>
        <translation>Letzte Läden</translation>
    </message>
</context>
<context>
    <name>stockroom::WindowApp</name>
    <message>
        <source>Close the &amp;shop</source>
        <translation>Laden &amp;schließen</translation>
    </message>
    <message>
        <source>This shop is open already.</source>
        <translation>Dieser Laden ist schon offen.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was kept.</source>
        <translation>Abgebrochen. Nichts wurde behalten.</translation>
    </message>
    <message>
        <source>Asking for the password of %1</source>
        <translation>Fragt nach dem Passwort von %1</translation>
    </message>
    <message>
        <source>This shop is open in another window, which is in front now.</source>
        <translation>Dieser Laden ist in einem anderen Fenster geöffnet, das jetzt vorne ist.</translation>
    </message>
</context>
</TS>
