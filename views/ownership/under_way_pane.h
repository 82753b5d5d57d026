// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/under_way_model.h"

#include <QWidget>

#include <map>

class QPushButton;
class QTableView;

namespace bailiwick::widgets {
class HeaderLabel;
} // namespace bailiwick::widgets

namespace bailiwick::ownership {

/// A title, offers and releases, and a button for each thing that the viewer may do about any of
/// them; those that do not fit the chosen row are disabled. GUI thread.
class UnderWayPane : public QWidget
{
    Q_OBJECT
public:
    explicit UnderWayPane(const QString &title, QWidget *parent = nullptr);
    ~UnderWayPane() override;

    void setRows(std::vector<items::UnderWayModel::Row> rows);
    /// Nothing can be done at the moment.
    void setActing(bool possible);
    void setColumnHidden(items::UnderWayModel::Column column);

    items::UnderWayModel &model() { return m_model; }
    QTableView &table() { return *m_table; }

Q_SIGNALS:
    void acted(bailiwick::items::UnderWayModel::Act act,
               const bailiwick::items::UnderWayModel::Row &row);

private:
    void addButton(items::UnderWayModel::Act act, QPushButton *button);
    void update();

    items::UnderWayModel m_model;
    bool m_possible = false;
    widgets::HeaderLabel *m_header;
    QTableView *m_table;
    std::map<items::UnderWayModel::Act, QPushButton *> m_buttons;
};

} // namespace bailiwick::ownership
