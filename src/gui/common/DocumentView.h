#pragma once

#include <QTextBrowser>

namespace stockroom {

/// Shows a page that is built into the program, in the colours of the current theme, and its drawings with
/// them: they are drawn in the colours of the light scheme and repainted in those of the dark one. Nothing
/// from outside is ever loaded, neither files nor addresses; links to other pages are signalled. GUI thread.
class DocumentView final : public QTextBrowser {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(DocumentView)

public:
    explicit DocumentView(QWidget *parent = nullptr);

    /// `html` is ours: text of users must have been escaped. `imageFolder` is a resource folder.
    void setPage(const QString &html, const QString &imageFolder);

Q_SIGNALS:
    /// A link to another page was followed: what its address says before any '#'.
    void pageRequested(const QString &address);

protected:
    QVariant loadResource(int type, const QUrl &name) override;
    void doSetSource(const QUrl &url, QTextDocument::ResourceType type) override;
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void refresh();
    void refreshInPlace();
    [[nodiscard]] int drawingWidth() const;

    QString m_html;
    QString m_imageFolder;
    int m_drawnFor = 0; // the width the drawings were made for
    bool m_refreshing = false;
};

} // namespace stockroom
