// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "models/items/matrix_model.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace bailiwick::widgets {
class DateField;
class FrozenColumnTableView;
class MessageBar;
} // namespace bailiwick::widgets

namespace bailiwick::matrix {

/// One matrix with what can be done to a selection of its cells: Space or double click toggles,
/// Delete takes away, the buttons grant, take away and set an end for all of it. A line below says
/// of the current cell what it is and, where a role cannot be given, why not. Every act is one step
/// of the draft. GUI thread.
class MatrixPane : public QWidget
{
    Q_OBJECT
public:
    /// The model and draft must outlive the pane. `name`: for screen readers.
    MatrixPane(items::MatrixModel &model, draft::Draft &draft, const QString &name,
               QWidget *parent = nullptr);

    widgets::FrozenColumnTableView &table() { return *m_table; }
    /// All chosen cells are granted (or taken away); says so where nothing could be changed.
    void setAssigned(bool assigned);
    /// Grants what is not granted, takes away when all of it is.
    void toggle(const QModelIndexList &cells);
    /// The chosen assignments end at the date of the field (never, when it is open); chosen cells
    /// without one are granted until then.
    void applyUntil();
    widgets::DateField &until() { return *m_until; }
    /// The model became read-only, or is so no more.
    void readOnlyChanged();
    /// The sentences about the current cell.
    QString description() const;

private:
    void setAssigned(const QModelIndexList &cells, bool assigned);
    void describe();
    void fitColumns();

    items::MatrixModel &m_model;
    draft::Draft &m_draft;
    widgets::MessageBar *m_messages;
    widgets::FrozenColumnTableView *m_table;
    QLabel *m_who;
    QLabel *m_what;
    QLabel *m_selected;
    QPushButton *m_grant;
    QPushButton *m_takeAway;
    QPushButton *m_setUntil;
    widgets::DateField *m_until;
};

} // namespace bailiwick::matrix
