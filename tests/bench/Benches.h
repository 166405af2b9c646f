#pragma once

#include <QStringList>

// Every bench of the program, one a file; main.cpp names them.

namespace stockroom::bench {

class Report;

void benchPostgres(Report &report, const QStringList &arguments);
void benchStall(Report &report, const QStringList &arguments);
void benchOrders(Report &report, const QStringList &arguments);
void benchDesktop(Report &report, const QStringList &arguments);
void benchDisk(Report &report, const QStringList &arguments);
void benchWindow(Report &report, const QStringList &arguments);
void benchGoods(Report &report, const QStringList &arguments);
void benchReorder(Report &report, const QStringList &arguments);
void benchReplay(Report &report, const QStringList &arguments);

} // namespace stockroom::bench
