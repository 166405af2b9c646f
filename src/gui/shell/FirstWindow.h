#pragma once

#include "domain/ShopAddress.h"

#include <QLocalServer>
#include <QObject>

namespace stockroom {

/// Lets a further start with a shop that is open already bring its window forward. Listens at a socket named
/// after the shop in this user's runtime folder, where nobody else comes in; one that a killed program left
/// behind is taken over. GUI thread.
class FirstWindow final : public QObject {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FirstWindow)

public:
    explicit FirstWindow(QObject *parent = nullptr);

    /// Asks whoever has the shop open to come forward; true where it did. `startToken` is what the desktop
    /// gave this start so that another window may take the focus; may be empty. Waits three seconds at most.
    [[nodiscard]] static bool bringForward(const ShopAddress &shop, const QByteArray &startToken = {});

    /// Answers for this shop alone from now on; another window that does so already goes on with it.
    void answerFor(const ShopAddress &shop);
    void stop();

    /// However its place is written.
    [[nodiscard]] bool answersFor(const ShopAddress &shop) const;
    [[nodiscard]] bool isAnswering() const { return m_server.isListening(); }
    /// Where the shop's window listens; empty where this user has no runtime folder that is safe.
    [[nodiscard]] static QString socketPath(const ShopAddress &shop);

Q_SIGNALS:
    /// Another start asks for the window.
    void asked(const QByteArray &startToken);

private:
    void takeCaller();

    QLocalServer m_server;
};

} // namespace stockroom
