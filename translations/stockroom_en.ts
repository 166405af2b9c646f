<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>stockroom::Attention</name>
    <message numerus="yes">
        <source>%n order(s) without an answer</source>
        <translation>
            <numerusform>%n order without an answer</numerusform>
            <numerusform>%n orders without an answer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) of the books are broken</source>
        <translation>
            <numerusform>%n rule of the books is broken</numerusform>
            <numerusform>%n rules of the books are broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sold in %n day(s)</source>
        <translation>
            <numerusform>%1 sold in %n day</numerusform>
            <numerusform>%1 sold in %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) out of stock</source>
        <translation>
            <numerusform>%n product out of stock</numerusform>
            <numerusform>%n products out of stock</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n product(s)</source>
        <translation>
            <numerusform>of %n product</numerusform>
            <numerusform>of %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) running low</source>
        <translation>
            <numerusform>%n product running low</numerusform>
            <numerusform>%n products running low</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) entered and not placed</source>
        <translation>
            <numerusform>%n order entered and not placed</numerusform>
            <numerusform>%n orders entered and not placed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::BulkEditDialog</name>
    <message numerus="yes">
        <source>Edit %Ln row(s)</source>
        <translation>
            <numerusform>Edit %Ln row</numerusform>
            <numerusform>Edit %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::Cli</name>
    <message numerus="yes">
        <source>%n product(s) written to %1</source>
        <translation>
            <numerusform>%n product written to %1</numerusform>
            <numerusform>%n products written to %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n document(s) are unresolved: the answer of the database was lost, they may be booked or not.</source>
        <translation>
            <numerusform>%n document is unresolved: the answer of the database was lost, it may be booked or not.</numerusform>
            <numerusform>%n documents are unresolved: the answer of the database was lost, they may be booked or not.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stock is worth %1 %2 (%3, %n movement(s))</source>
        <translation>
            <numerusform>The stock is worth %1 %2 (%3, %n movement)</numerusform>
            <numerusform>The stock is worth %1 %2 (%3, %n movements)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is the usual place of %n product(s).</source>
        <translation>
            <numerusform>%1 is the usual place of %n product.</numerusform>
            <numerusform>%1 is the usual place of %n products.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) have no supplier and are in no draft.</source>
        <translation>
            <numerusform>%n product has no supplier and is in no draft.</numerusform>
            <numerusform>%n products have no supplier and are in no draft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::EarlierRunsDialog</name>
    <message numerus="yes">
        <source>%Ln earlier runs are forgotten. That can not be undone.</source>
        <translation>
            <numerusform>%Ln earlier run is forgotten. That can not be undone.</numerusform>
            <numerusform>%Ln earlier runs are forgotten. That can not be undone.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::EarlierRunsModel</name>
    <message numerus="yes">
        <source>%Ln exact</source>
        <translation>
            <numerusform>%Ln exact</numerusform>
            <numerusform>%Ln exact</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln wrong</source>
        <translation>
            <numerusform>%Ln wrong</numerusform>
            <numerusform>%Ln wrong</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::EditManyDialog</name>
    <message numerus="yes">
        <source>Change %Ln row(s)</source>
        <translation>
            <numerusform>Change %Ln row</numerusform>
            <numerusform>Change %Ln rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::EditPreview</name>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>%Ln row changed</numerusform>
            <numerusform>%Ln rows changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new</source>
        <translation>
            <numerusform>%Ln new</numerusform>
            <numerusform>%Ln new</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln so already</source>
        <translation>
            <numerusform>%Ln so already</numerusform>
            <numerusform>%Ln so already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not taken</source>
        <translation>
            <numerusform>%Ln not taken</numerusform>
            <numerusform>%Ln not taken</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ErrorText</name>
    <message numerus="yes">
        <source>%n row(s) are bad; nothing was taken in.</source>
        <translation>
            <numerusform>%n row is bad; nothing was taken in.</numerusform>
            <numerusform>%n rows are bad; nothing was taken in.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::HistoryText</name>
    <message numerus="yes">
        <source>%n movement(s)</source>
        <translation>
            <numerusform>%n movement</numerusform>
            <numerusform>%n movements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the opening of %1 to now · %n movement(s)</source>
        <translation>
            <numerusform>From the opening of %1 to now · %n movement</numerusform>
            <numerusform>From the opening of %1 to now · %n movements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The last %n movement(s); those before are carried over</source>
        <translation>
            <numerusform>The last %n movement; those before are carried over</numerusform>
            <numerusform>The last %n movements; those before are carried over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>From the first movement to now · %n movement(s)</source>
        <translation>
            <numerusform>From the first movement to now · %n movement</numerusform>
            <numerusform>From the first movement to now · %n movements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::Job</name>
    <message numerus="yes">
        <source>%Ln s left</source>
        <translation>
            <numerusform>%Ln s left</numerusform>
            <numerusform>%Ln s left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln min left</source>
        <translation>
            <numerusform>%Ln min left</numerusform>
            <numerusform>%Ln min left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::JobStrip</name>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>%Ln more</numerusform>
            <numerusform>%Ln more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ListOutput</name>
    <message numerus="yes">
        <source>%n row(s) are in %1.</source>
        <translation>
            <numerusform>%n row is in %1.</numerusform>
            <numerusform>%n rows are in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ListPage</name>
    <message numerus="yes">
        <source>%n selected</source>
        <translation>
            <numerusform>%n selected</numerusform>
            <numerusform>%n selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) copied</source>
        <translation>
            <numerusform>%n row copied</numerusform>
            <numerusform>%n rows copied</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln row(s) are edited at once.</source>
        <translation>
            <numerusform>At most %Ln row is edited at once.</numerusform>
            <numerusform>At most %Ln rows are edited at once.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) changed</source>
        <translation>
            <numerusform>%Ln row changed</numerusform>
            <numerusform>%Ln rows changed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::Load</name>
    <message numerus="yes">
        <source>%n decrease(s) were lost.</source>
        <translation>
            <numerusform>%n decrease was lost.</numerusform>
            <numerusform>%n decreases were lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n order(s) are stored whose stock never moved.</source>
        <translation>
            <numerusform>%n order is stored whose stock never moved.</numerusform>
            <numerusform>%n orders are stored whose stock never moved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n unit(s) were sold that were not there.</source>
        <translation>
            <numerusform>%n unit was sold that was not there.</numerusform>
            <numerusform>%n units were sold that were not there.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Every confirmed order took its goods exactly once; %n order(s) were refused because too little was left.</source>
        <translation>
            <numerusform>Every confirmed order took its goods exactly once; %n order was refused because too little was left.</numerusform>
            <numerusform>Every confirmed order took its goods exactly once; %n orders were refused because too little was left.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The stock is right, but %n order(s) failed</source>
        <translation>
            <numerusform>The stock is right, but %n order failed</numerusform>
            <numerusform>The stock is right, but %n orders failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::LoadControls</name>
    <message numerus="yes">
        <source>%Ln strategies</source>
        <translation>
            <numerusform>%Ln strategy</numerusform>
            <numerusform>%Ln strategies</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln workers</source>
        <translation>
            <numerusform>%Ln worker</numerusform>
            <numerusform>%Ln workers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::LoadDetails</name>
    <message numerus="yes">
        <source>The other %Ln</source>
        <translation>
            <numerusform>The other %Ln</numerusform>
            <numerusform>The other %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::LoadTestModel</name>
    <message numerus="yes">
        <source>%Ln retries for %1 orders</source>
        <translation>
            <numerusform>%Ln retry for %1 orders</numerusform>
            <numerusform>%Ln retries for %1 orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::LoadTestPage</name>
    <message numerus="yes">
        <source>%Ln strategies in %1 s</source>
        <translation>
            <numerusform>%Ln strategy in %1 s</numerusform>
            <numerusform>%Ln strategies in %1 s</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::MainWindow</name>
    <message numerus="yes">
        <source>%Ln jobs are not finished yet.</source>
        <translation>
            <numerusform>%Ln job is not finished yet.</numerusform>
            <numerusform>%Ln jobs are not finished yet.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::NewOrderPage</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n piece(s)</source>
        <translation>
            <numerusform>%n piece</numerusform>
            <numerusform>%n pieces</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) short. F12 takes you there first; nothing is sold until every line is filled.</source>
        <translation>
            <numerusform>%n line short. F12 takes you there first; nothing is sold until every line is filled.</numerusform>
            <numerusform>%n lines short. F12 takes you there first; nothing is sold until every line is filled.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::OrderSession</name>
    <message numerus="yes">
        <source>%n line(s) of the order that was being entered can not be read and are missing.</source>
        <translation>
            <numerusform>%n line of the order that was being entered can not be read and is missing.</numerusform>
            <numerusform>%n lines of the order that was being entered can not be read and are missing.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::Overview</name>
    <message numerus="yes">
        <source>%n more than last %1</source>
        <comment>orders, weekday</comment>
        <translation>
            <numerusform>%n more than last %1</numerusform>
            <numerusform>%n more than last %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n fewer than last %1</source>
        <comment>orders, weekday</comment>
        <translation>
            <numerusform>%n fewer than last %1</numerusform>
            <numerusform>%n fewer than last %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of the best sellers</source>
        <translation>
            <numerusform>%n of the best sellers</numerusform>
            <numerusform>%n of the best sellers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n product(s)</source>
        <translation>
            <numerusform>of %n product</numerusform>
            <numerusform>of %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Opening stock of %n product(s)</source>
        <translation>
            <numerusform>Opening stock of %n product</numerusform>
            <numerusform>Opening stock of %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) returned</source>
        <translation>
            <numerusform>%n product returned</numerusform>
            <numerusform>%n products returned</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stock of %n product(s) adjusted</source>
        <translation>
            <numerusform>Stock of %n product adjusted</numerusform>
            <numerusform>Stock of %n products adjusted</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) moved</source>
        <translation>
            <numerusform>%n product moved</numerusform>
            <numerusform>%n products moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) received</source>
        <translation>
            <numerusform>%n product received</numerusform>
            <numerusform>%n products received</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::OverviewPage</name>
    <message numerus="yes">
        <source>%n days</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>all %n rule(s) hold</source>
        <translation>
            <numerusform>%n rule holds</numerusform>
            <numerusform>all %n rules hold</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rule(s) broken</source>
        <translation>
            <numerusform>%n rule broken</numerusform>
            <numerusform>%n rules broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 · %n order(s)</source>
        <translation>
            <numerusform>%1: %2 · %n order</numerusform>
            <numerusform>%1: %2 · %n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n days, by sales</source>
        <translation>
            <numerusform>%n day, by sales</numerusform>
            <numerusform>%n days, by sales</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ProductGlanceView</name>
    <message numerus="yes">
        <source>Stock, last %n day(s)</source>
        <translation>
            <numerusform>Stock, last %n day</numerusform>
            <numerusform>Stock, last %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ProductStep</name>
    <message numerus="yes">
        <source>the change of %Ln product(s)</source>
        <translation>
            <numerusform>the change of %Ln product</numerusform>
            <numerusform>the change of %Ln products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new product(s)</source>
        <translation>
            <numerusform>%Ln new product</numerusform>
            <numerusform>%Ln new products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new product(s) are in the shop.</source>
        <translation>
            <numerusform>%Ln new product is in the shop.</numerusform>
            <numerusform>%Ln new products are in the shop.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new product(s) are out of the shop again.</source>
        <translation>
            <numerusform>%Ln new product is out of the shop again.</numerusform>
            <numerusform>%Ln new products are out of the shop again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) were changed.</source>
        <translation>
            <numerusform>%Ln product was changed.</numerusform>
            <numerusform>%Ln products were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln product(s) are as they were.</source>
        <translation>
            <numerusform>%Ln product is as it was.</numerusform>
            <numerusform>%Ln products are as they were.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ProveModel</name>
    <message numerus="yes">
        <source>%n broken</source>
        <translation>
            <numerusform>%n broken</numerusform>
            <numerusform>%n broken</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ProvePage</name>
    <message numerus="yes">
        <source>%n rule(s) of your books are broken. The rows are listed below; make a copy of the shop before you go on.</source>
        <translation>
            <numerusform>%n rule of your books is broken. The rows are listed below; make a copy of the shop before you go on.</numerusform>
            <numerusform>%n rules of your books are broken. The rows are listed below; make a copy of the shop before you go on.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::PurchaseDialog</name>
    <message numerus="yes">
        <source>%n line(s), %1</source>
        <translation>
            <numerusform>%n line, %1</numerusform>
            <numerusform>%n lines, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::RecentRow</name>
    <message numerus="yes">
        <source>%Ln product(s)</source>
        <translation>
            <numerusform>%Ln product</numerusform>
            <numerusform>%Ln products</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ReorderModel</name>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ReorderPage</name>
    <message numerus="yes">
        <source>%n product(s)</source>
        <translation>
            <numerusform>%n product</numerusform>
            <numerusform>%n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %n supplier(s)</source>
        <translation>
            <numerusform>of %n supplier</numerusform>
            <numerusform>of %n suppliers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without a supplier, in no draft</source>
        <translation>
            <numerusform>%n without a supplier, in no draft</numerusform>
            <numerusform>%n without a supplier, in no draft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s) were written: look through them, then send them.</source>
        <translation>
            <numerusform>%n draft was written: look through it, then send it.</numerusform>
            <numerusform>%n drafts were written: look through them, then send them.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ReorderText</name>
    <message numerus="yes">
        <source>%1 sell in %n day(s)</source>
        <translation>
            <numerusform>%1 sell in %n day</numerusform>
            <numerusform>%1 sell in %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::ScannerDialog</name>
    <message numerus="yes">
        <source>%n character(s)</source>
        <translation>
            <numerusform>%n character</numerusform>
            <numerusform>%n characters</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::StockAct</name>
    <message numerus="yes">
        <source>receiving %n product(s)</source>
        <translation>
            <numerusform>receiving %n product</numerusform>
            <numerusform>receiving %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>issuing %n product(s)</source>
        <translation>
            <numerusform>issuing %n product</numerusform>
            <numerusform>issuing %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>transferring %n product(s)</source>
        <translation>
            <numerusform>transferring %n product</numerusform>
            <numerusform>transferring %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>adjusting %n product(s)</source>
        <translation>
            <numerusform>adjusting %n product</numerusform>
            <numerusform>adjusting %n products</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) received.</source>
        <translation>
            <numerusform>%n product received.</numerusform>
            <numerusform>%n products received.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) issued.</source>
        <translation>
            <numerusform>%n product issued.</numerusform>
            <numerusform>%n products issued.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) transferred.</source>
        <translation>
            <numerusform>%n product transferred.</numerusform>
            <numerusform>%n products transferred.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n product(s) adjusted.</source>
        <translation>
            <numerusform>%n product adjusted.</numerusform>
            <numerusform>%n products adjusted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Receiving %n product(s) is taken back.</source>
        <translation>
            <numerusform>Receiving %n product is taken back.</numerusform>
            <numerusform>Receiving %n products is taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Issuing %n product(s) is taken back.</source>
        <translation>
            <numerusform>Issuing %n product is taken back.</numerusform>
            <numerusform>Issuing %n products is taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Transferring %n product(s) is taken back.</source>
        <translation>
            <numerusform>Transferring %n product is taken back.</numerusform>
            <numerusform>Transferring %n products is taken back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Adjusting %n product(s) is taken back.</source>
        <translation>
            <numerusform>Adjusting %n product is taken back.</numerusform>
            <numerusform>Adjusting %n products is taken back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::StockActDialog</name>
    <message numerus="yes">
        <source>%n line(s) can not be booked so. Nothing was booked.</source>
        <translation>
            <numerusform>%n line can not be booked so. Nothing was booked.</numerusform>
            <numerusform>%n lines can not be booked so. Nothing was booked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) are not booked yet and would be lost.</source>
        <translation>
            <numerusform>%n line are not booked yet and would be lost.</numerusform>
            <numerusform>%n lines are not booked yet and would be lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s)</source>
        <translation>
            <numerusform>%Ln line</numerusform>
            <numerusform>%Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) valued as in stock</source>
        <translation>
            <numerusform>%n line valued as in stock</numerusform>
            <numerusform>%n lines valued as in stock</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::SupplierList</name>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>stockroom::TakeBack</name>
    <message numerus="yes">
        <source>and %n more product(s)</source>
        <translation>
            <numerusform>and %n more product</numerusform>
            <numerusform>and %n more products</numerusform>
        </translation>
    </message>
</context>
</TS>
