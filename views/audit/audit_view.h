// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/audit_model.h"

#include <QTimer>
#include <QWidget>

class QPushButton;
class QSplitter;

namespace bailiwick::widgets {
class EmptyState;
class HeaderLabel;
class MessageBar;
class ProgressStrip;
} // namespace bailiwick::widgets

namespace bailiwick::views {

class AuditFilterBar;
class AuditTable;
class EventDetails;

/// The Audit screen: filters, the log as a window over its pages, the selected entry to its
/// effective difference, export and verification (which somebody else does: see the signals). GUI
/// thread.
class AuditView : public QWidget
{
    Q_OBJECT
public:
    enum class Format { Csv, JsonLines };
    Q_ENUM(Format)

    explicit AuditView(QWidget *parent = nullptr);
    ~AuditView() override;

    /// The source outlives the view or is set to null first. Nothing is asked before the view is
    /// shown for the first time.
    void setSource(remote::AuditSource *source);
    /// While online: looks for newer entries now and then.
    void setLive(bool live);
    void setMayExport(bool may);
    void focusFilter();

    items::AuditModel &model() { return m_model; }
    AuditFilterBar &filterBar() { return *m_filters; }
    AuditTable &table() { return *m_table; }
    EventDetails &details() { return *m_details; }
    /// For what exporting and verifying have to say.
    widgets::MessageBar &messages() { return *m_messages; }
    widgets::ProgressStrip &progress() { return *m_progress; }

Q_SIGNALS:
    void exportRequested(bailiwick::views::AuditView::Format format,
                         const bailiwick::remote::AuditFilter &filter);
    void verifyRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHeader();
    void connectModel();
    void showCurrent();
    void updateState();

    items::AuditModel m_model;
    remote::AuditSource *m_source = nullptr;
    remote::Call m_detail;
    QTimer m_look;
    bool m_live = false;
    bool m_asked = false;
    widgets::HeaderLabel *m_header = nullptr;
    AuditFilterBar *m_filters;
    widgets::MessageBar *m_newRows;
    widgets::MessageBar *m_messages;
    widgets::ProgressStrip *m_progress;
    AuditTable *m_table;
    widgets::EmptyState *m_empty;
    EventDetails *m_details;
    QPushButton *m_export = nullptr;
    QPushButton *m_verify = nullptr;
    QSplitter *m_splitter;
};

} // namespace bailiwick::views
