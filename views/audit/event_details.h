// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/audit/event.h"

#include <QStandardItemModel>
#include <QWidget>

class QTreeView;

namespace bailiwick::widgets {
class HeaderLabel;
class KeyValuePanel;
} // namespace bailiwick::widgets

namespace bailiwick::views {

/// One entry of the log: its facts, and below them what was changed, who gained and lost what by
/// it, or why it was refused. GUI thread.
class EventDetails : public QWidget
{
    Q_OBJECT
public:
    explicit EventDetails(QWidget *parent = nullptr);

    void setEvent(const audit::Event &event);
    void clear(const QString &why);
    const QStandardItemModel &facts() const { return m_facts; }
    const QStandardItemModel &detail() const { return m_detail; }

private:
    widgets::HeaderLabel *m_header;
    widgets::KeyValuePanel *m_panel;
    widgets::HeaderLabel *m_detailHeader;
    QTreeView *m_tree;
    QStandardItemModel m_facts;
    QStandardItemModel m_detail;
};

} // namespace bailiwick::views
