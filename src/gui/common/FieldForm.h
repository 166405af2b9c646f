#pragma once

#include "domain/Error.h"

#include <QHash>
#include <QWidget>

#include <optional>

class QGridLayout;
class QLineEdit;
class QPlainTextEdit;

namespace stockroom {

class TextLabel;

/// Fields below one another, each with its name beside it and what is wrong with it below. Fields are known
/// by the names errors have for them, and named for the screen reader by their labels. GUI thread.
class FieldForm final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(FieldForm)

public:
    explicit FieldForm(QWidget *parent = nullptr);

    QLineEdit *addLine(const QString &field, const QString &label, const QString &placeholder = {});
    QPlainTextEdit *addText(const QString &field, const QString &label);
    /// Any other field.
    void addField(const QString &field, const QString &label, QWidget *edit);
    /// Stands below the fields, without a name.
    void addPlain(QWidget *widget);

    /// Nothing takes what was said of it away.
    void showError(const QString &field, const std::optional<Error> &error);
    /// Says it at its field and goes there; false where there is no such field.
    bool showRefusal(const Error &error);
    void clearErrors();

private:
    struct Field {
        QWidget *edit = nullptr;
        TextLabel *error = nullptr;
    };

    QGridLayout *m_grid;
    QHash<QString, Field> m_fields;
};

} // namespace stockroom
