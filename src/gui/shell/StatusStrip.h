#pragma once

#include <QWidget>

namespace stockroom {

class IconLabel;
class JobList;
class JobStrip;
class TextLabel;

/// The foot of the window: the running jobs or the last message at the leading side; scanner, shop and till
/// at the other. All text is plain. GUI thread.
class StatusStrip final : public QWidget {
    Q_OBJECT
    Q_DISABLE_COPY_MOVE(StatusStrip)

public:
    explicit StatusStrip(QWidget *parent = nullptr);

    void showMessage(const QString &iconName, const QString &text, const QString &detail = {});
    /// `jobs` must outlive it.
    void setJobs(JobList *jobs);
    /// Whether scans are looked for.
    void setScannerReady(bool ready);
    void setShop(const QString &iconName, const QString &text);
    /// Empty hides it.
    void setTill(const QString &text);

    [[nodiscard]] QString message() const;

Q_SIGNALS:
    void allJobsRequested();

private:
    void showWhatFits();

    IconLabel *m_icon;
    TextLabel *m_text;
    TextLabel *m_detail;
    JobStrip *m_jobs;
    IconLabel *m_scannerIcon;
    TextLabel *m_scanner;
    IconLabel *m_shopIcon;
    TextLabel *m_shop;
    IconLabel *m_tillIcon;
    TextLabel *m_till;
    bool m_hasIcon = false;
};

} // namespace stockroom
