#pragma once

#include <QCoreApplication>

namespace stockroom {

/// The translation context of the command line: its files say CliText::tr("…"), which lupdate finds. What
/// machines read (names of JSON members, states, strategies) never goes through it. Never instantiated; any
/// thread.
class CliText final {
    Q_DECLARE_TR_FUNCTIONS(stockroom::Cli)

public:
    CliText() = delete;
};

} // namespace stockroom
